"""Training of the networks that read a history in order, and their scores."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from torch import Tensor, nn
from tqdm import tqdm

from benchmarks.recommend.data import History, Material, Questions
from benchmarks.recommend.metrics import Scores, figures, ranks, without_history
from benchmarks.recommend.network import Kind, SequenceNetwork
from daogou.nlu.training.batches import by_length, pad

_READ_AT_ONCE: Final = 256
_QUESTIONS: Final = 3000


@dataclass(frozen=True)
class Options:
    """How a network is built and trained."""

    kind: Kind = "attention"
    width: int = 64
    layers: int = 2
    dropout: float = 0.5
    # Items of a history that are read, the last ones.
    length: int = 50
    epochs: int = 30
    batch: int = 128
    learning_rate: float = 3e-3
    # Items against which each step's answers are weighed; 0: all.
    negatives: int = 1024
    seed: int = 42


class SequenceModel:
    """Learns what follows each beginning of a history, by cross-entropy over all items.

    The sum over all items is estimated by a uniform sample of `negatives` of them, drawn anew for
    each step. That many negatives make SASRec stronger than one: Klenitskiy and Vasilev 2023,
    "Turning Dross Into Gold Loss: is BERT4Rec really better than SASRec?". AdamW, linear warm-up
    and decay; the weights of the best epoch by NDCG@10 on the validation are kept.
    """

    def __init__(self, title: str, options: Options) -> None:
        self.title, self.options = title, options
        self.epochs: list[dict[str, float]] = []

    def fit(self, material: Material) -> None:
        """Trains; progress goes to stderr."""
        options = self.options
        torch.manual_seed(options.seed)
        self._network = SequenceNetwork(
            options.kind,
            material.items,
            options.length,
            options.width,
            options.layers,
            options.dropout,
        )
        # A history that is longer than what is read at once is learned from in parts.
        rows = [part for row in material.training for part in parts(row, options.length)]
        asked = material.validation.some(_QUESTIONS, seed=0)
        best: tuple[float, dict[str, Tensor]] | None = None
        bar = tqdm(self._trained(rows, material.items), self.title, total=options.epochs)
        for loss in bar:
            found = self._ndcg(asked)
            self.epochs.append({"loss": round(loss, 4), "validation_ndcg_10": round(found, 5)})
            bar.set_postfix(loss=f"{loss:.3f}", ndcg_10=f"{found:.4f}")
            if best is None or found > best[0]:
                state = {name: value.clone() for name, value in self._network.state_dict().items()}
                best = (found, state)
        assert best
        self._network.load_state_dict(best[1])
        self._network.eval()

    @torch.no_grad()
    def scores(self, histories: Sequence[History]) -> Scores:
        """[users, items] logits."""
        self._network.eval()
        table = self._network.table()
        read = [list(history[-self.options.length :]) for history in histories]
        found = np.empty((len(read), len(table) - 1), np.float32)
        for batch in by_length([len(row) for row in read], _READ_AT_ONCE, None):
            ids, _ = pad([read[index] for index in batch], 0)
            last = torch.tensor([len(read[index]) - 1 for index in batch])
            states = self._network(ids, table)[torch.arange(len(batch)), last]
            found[batch] = (states @ table[1:].T).numpy()
        return found

    def _trained(self, rows: Sequence[list[int]], items: int) -> Iterator[float]:
        """The mean loss after each epoch."""
        options = self.options
        chance = random.Random(options.seed)
        lengths = [len(row) for row in rows]
        steps = options.epochs * -(-len(rows) // options.batch)
        optimiser = torch.optim.AdamW(
            self._network.parameters(), lr=options.learning_rate, weight_decay=0.0
        )
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimiser, lambda step: min((step + 1) / max(1, steps // 30), 1 - step / steps)
        )
        for _ in range(options.epochs):
            self._network.train()
            losses = []
            for batch in by_length(lengths, options.batch, chance):
                loss = self._loss([rows[index] for index in batch], items)
                optimiser.zero_grad(set_to_none=True)
                loss.backward()  # type: ignore[no-untyped-call]
                optimiser.step()
                schedule.step()
                losses.append(float(loss.detach()))
            yield float(np.mean(losses))

    def _loss(self, rows: Sequence[list[int]], items: int) -> Tensor:
        """The cross-entropy of what follows each position."""
        ids, mask = pad(rows, 0)
        table: Tensor = self._network.table()
        kept = mask[:, 1:].bool()
        states, answers = self._network(ids[:, :-1], table)[kept], ids[:, 1:][kept]
        drawn = self.options.negatives
        if not 0 < drawn < items - 1:
            of_all: Tensor = nn.functional.cross_entropy(states @ table[1:].T, answers - 1)
            return of_all
        others = torch.randperm(items)[:drawn] + 1
        # Each item of the sample stands for so many.
        logits = states @ table[others].T + math.log((items - 1) / drawn)
        logits = logits.masked_fill(others == answers[:, None], -math.inf)
        own = (states * table[answers]).sum(-1, keepdim=True)
        first = torch.zeros(len(answers), dtype=torch.long)
        loss: Tensor = nn.functional.cross_entropy(torch.cat([own, logits], dim=1), first)
        return loss

    def _ndcg(self, asked: Questions) -> float:
        ranked = without_history(self.scores(asked.histories), asked.histories)
        return figures(ranks(ranked, asked.answers))["ndcg_10"]


def parts(row: list[int], length: int) -> list[list[int]]:
    """A history in parts in each of which at most `length` items have a next one.

    Parts overlap by one item, so that each item but the first is an answer once.
    """
    return [row[start : start + length + 1] for start in range(0, len(row) - 1, length)]
