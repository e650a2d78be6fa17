"""The epochs over one data set."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
import torch
from torch import Tensor, nn
from tqdm.auto import tqdm

from daogou.nlu.options import ClassifierOptions
from daogou.nlu.training.agreement import disagreement
from daogou.nlu.training.averaging import AveragedWeights
from daogou.nlu.training.batches import by_length, in_pairs, pad, pad_states
from daogou.nlu.training.data import Encoded
from daogou.nlu.training.journal import journal
from daogou.nlu.training.network import JointNetwork, Outputs
from daogou.nlu.training.precision import fast

_BATCH: Final = 64
# The loss of a pass over the training examples of these indices.
Loss = Callable[[Outputs, Sequence[int]], Tensor]


class Training:
    """Trains `network` on `train` by `loss`; `fill` is the id that short rows are padded with.

    AdamW, linear warm-up and cosine decay; the weights of the best epoch on `dev` are kept. The
    same seed, data and number of threads give the same network.
    """

    def __init__(
        self,
        network: JointNetwork,
        train: Encoded,
        dev: Encoded | None,
        options: ClassifierOptions,
        fill: int,
        loss: Loss,
        title: str,
    ) -> None:
        self.network, self.train, self.dev = network, train, dev
        self.options, self.fill, self.loss, self.title = options, fill, loss, title
        self.chance = random.Random(options.seed)
        self.epochs = options.epochs_for(len(train.rows))
        self.per_epoch = -(-len(train.rows) // options.batch_size)
        self.optimiser = torch.optim.AdamW(
            network.parameter_groups(
                options.learning_rate,
                options.head_learning_rate,
                options.layer_decay,
                options.weight_decay,
            ),
            fused=True,
        )
        steps = self.epochs * self.per_epoch
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser, lambda step: _rate(step, steps, options.warmup)
        )
        self.averaged = AveragedWeights(network, options.averaging)

    def run(self) -> float | None:
        """Trains; the accuracy on dev of the weights that were kept."""
        states = self._frozen_states(self.train)
        dev_states = self._frozen_states(self.dev) if self.dev else []
        best: tuple[float, dict[str, Tensor]] | None = None
        waited = 0
        with journal(self.options.tensorboard) as note:
            for epoch in range(1, self.epochs + 1):
                loss, accuracy = self._epoch(epoch, states, dev_states)
                note(epoch, loss, accuracy)
                if accuracy is None:
                    continue
                if best is None or accuracy >= best[0]:
                    waited = 0 if best is None or accuracy > best[0] else waited + 1
                    best = (accuracy, self.averaged.snapshot())
                else:
                    waited += 1
                if waited >= self.options.patience:
                    break
        self.network.load_state_dict(best[1] if best else self.averaged.snapshot(), strict=False)
        self.network.eval()
        return best[0] if best else None

    def _epoch(
        self, epoch: int, states: Sequence[Tensor], dev_states: Sequence[Tensor]
    ) -> tuple[float, float | None]:
        self.network.train()
        losses: list[float] = []
        title = f"{self.title}, epoch {epoch}/{self.epochs}"
        with tqdm(total=self.per_epoch, desc=title) as bar:
            for batch in self._batches():
                losses.append(self._step(batch, states))
                bar.update()
                bar.set_postfix(loss=f"{np.mean(losses[-50:]):.3f}", refresh=False)
            accuracy = self._accuracy(dev_states) if self.dev else None
            told = "-" if accuracy is None else f"{accuracy:.4f}"
            bar.set_postfix(loss=f"{np.mean(losses):.3f}", dev_accuracy=told)
        return float(np.mean(losses)), accuracy

    def _batches(self) -> list[list[int]]:
        size = self.options.batch_size
        if self.options.contrast:
            return in_pairs(self.train.intents.tolist(), size, self.chance)
        return by_length(self.train.lengths, size, self.chance)

    def _step(self, batch: Sequence[int], states: Sequence[Tensor]) -> float:
        twice = self.options.r_drop > 0
        members = [*batch, *batch] if twice else batch
        outputs = self._outputs(self.train, members, states)
        loss = self.loss(outputs, members)
        if twice:
            loss = loss + self.options.r_drop * disagreement(outputs.intents)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        self.averaged.update()
        return float(loss.detach())

    def _outputs(self, data: Encoded, batch: Sequence[int], states: Sequence[Tensor]) -> Outputs:
        """One pass, from the cached states of the frozen layers where there are any."""
        with fast():
            if states:
                hidden, mask = pad_states([states[i] for i in batch])
            else:
                ids, mask = pad([data.rows[i] for i in batch], self.fill)
                hidden = self.network.lower(ids, mask)
            return self.network.upper(hidden, mask)

    @torch.no_grad()
    def _frozen_states(self, data: Encoded) -> list[Tensor]:
        """The states of each row [pieces, hidden] above the frozen layers, computed once."""
        if not self.network.frozen:
            return []
        self.network.eval()
        states: list[Tensor] = [torch.empty(0)] * len(data.rows)
        for batch in tqdm(by_length(data.lengths, _BATCH, None), desc="Frozen layers"):
            ids, mask = pad([data.rows[i] for i in batch], self.fill)
            with fast():
                hidden = self.network.lower(ids, mask).float()
            for place, index in enumerate(batch):
                states[index] = hidden[place, : len(data.rows[index])].clone()
        return states

    @torch.no_grad()
    def _accuracy(self, states: Sequence[Tensor]) -> float:
        assert self.dev
        self.network.eval()
        right = 0
        with self.averaged.in_place():
            for batch in by_length(self.dev.lengths, _BATCH, None):
                logits = self._outputs(self.dev, batch, states).intents
                right += int((logits.argmax(-1) == self.dev.intents[batch]).sum())
        return right / len(self.dev.rows)


def _rate(step: int, steps: int, warmup: float) -> float:
    rising = max(1, int(steps * warmup))
    if step < rising:
        return (step + 1) / rising
    return 0.5 * (1 + float(np.cos(np.pi * (step - rising) / max(1, steps - rising))))
