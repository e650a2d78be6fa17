"""Fine-tunes the encoder with a softmax head over the labels."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from tqdm.auto import tqdm

from daogou.nlu.encoder.folder import encoder_folder
from daogou.nlu.encoder.runtime import prepared
from daogou.nlu.encoder.tokenizer import cut_vocabulary
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.training.batches import by_length, pad, pad_states
from daogou.nlu.training.network import IntentNetwork, load_encoder
from daogou.nlu.training.split import stratified


@dataclass
class Fitted:
    """A tuned network, its tokenizer, the labels in the order of the logits, and the dev part."""

    network: IntentNetwork
    tokenizer: Tokenizer
    labels: list[str]
    dev: list[int]
    dev_accuracy: float | None


def bfloat16_is_fast() -> bool:
    """Whether this processor multiplies bfloat16 in hardware (AVX-512 BF16 or AMX)."""
    capabilities = torch.cpu.get_capabilities()
    return bool(capabilities.get("avx512_bf16") or capabilities.get("amx_bf16"))


def fit(texts: Sequence[str], labels: Sequence[str], options: ClassifierOptions) -> Fitted:
    """Tunes the encoder that `options` names on `texts` and `labels`; progress goes to stderr.

    AdamW on cross-entropy, linear warm-up and cosine decay; the weights of the best epoch on the
    dev split are kept. The same seed, data and number of threads give the same network.
    """
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    folder = encoder_folder(options.encoder)
    tokenizer, kept = cut_vocabulary(Tokenizer.from_file(str(folder / "tokenizer.json")))
    tokenizer.enable_truncation(options.max_length)
    rows = [encoding.ids for encoding in tokenizer.encode_batch([prepared(text) for text in texts])]
    names = sorted(set(labels))
    targets = torch.tensor([names.index(label) for label in labels])
    train, dev = stratified(labels, options.dev_share, options.seed)

    network = IntentNetwork(
        load_encoder(folder, kept, options.layers),
        len(names),
        options.dropout,
        options.frozen_layers,
    )
    optimiser = torch.optim.AdamW(
        network.parameter_groups(
            options.learning_rate,
            options.head_learning_rate,
            options.layer_decay,
            options.weight_decay,
        ),
        fused=True,
    )
    states = _lower_states(network, rows, tokenizer.token_to_id("<pad>") or 0)
    per_epoch = -(-len(train) // options.batch_size)
    steps = options.epochs * per_epoch
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: _rate(step, steps, options.warmup)
    )
    loss_function = nn.CrossEntropyLoss(label_smoothing=options.label_smoothing)
    best: tuple[float, dict[str, Tensor]] | None = None
    waited = 0
    for epoch in range(1, options.epochs + 1):
        network.train()
        losses: list[float] = []
        with tqdm(
            total=per_epoch, desc=f"Intent classifier, epoch {epoch}/{options.epochs}"
        ) as bar:
            for batch in by_length([len(rows[i]) for i in train], options.batch_size, chance):
                members = [train[i] for i in batch]
                hidden, mask = pad_states([states[i] for i in members])
                with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16_is_fast()):
                    logits, _ = network.upper(hidden, mask)
                loss = loss_function(logits.float(), targets[members])
                optimiser.zero_grad(set_to_none=True)
                loss.backward()
                nn.utils.clip_grad_norm_(network.parameters(), 1.0)
                optimiser.step()
                schedule.step()
                losses.append(float(loss.detach()))
                bar.update()
                bar.set_postfix(loss=f"{np.mean(losses[-50:]):.3f}", refresh=False)
            accuracy = _accuracy(network, states, targets, dev) if dev else None
            bar.set_postfix(
                loss=f"{np.mean(losses):.3f}",
                dev_accuracy="-" if accuracy is None else f"{accuracy:.4f}",
            )
        if accuracy is None:
            continue
        if best is None or accuracy > best[0]:
            trained = {
                n: p.detach().clone() for n, p in network.named_parameters() if p.requires_grad
            }
            best, waited = (accuracy, trained), 0
        else:
            waited += 1
            if waited >= options.patience:
                break
    if best:
        network.load_state_dict(best[1], strict=False)
    network.eval()
    return Fitted(network, tokenizer, names, dev, best[0] if best else None)


@torch.no_grad()
def _lower_states(network: IntentNetwork, rows: Sequence[Sequence[int]], fill: int) -> list[Tensor]:
    """The states of each row [tokens, hidden] above the frozen layers, computed once."""
    network.eval()
    states: list[Tensor] = [torch.empty(0)] * len(rows)
    for batch in tqdm(by_length([len(row) for row in rows], 64, None), desc="Frozen layers"):
        ids, mask = pad([rows[i] for i in batch], fill)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16_is_fast()):
            hidden = network.lower(ids, mask).float()
        for place, index in enumerate(batch):
            states[index] = hidden[place, : len(rows[index])].clone()
    return states


def _rate(step: int, steps: int, warmup: float) -> float:
    rising = max(1, int(steps * warmup))
    if step < rising:
        return (step + 1) / rising
    return 0.5 * (1 + float(np.cos(np.pi * (step - rising) / max(1, steps - rising))))


@torch.no_grad()
def _accuracy(
    network: IntentNetwork, states: Sequence[Tensor], targets: Tensor, members: Sequence[int]
) -> float:
    network.eval()
    right = 0
    for batch in by_length([len(states[i]) for i in members], 64, None):
        indices = [members[i] for i in batch]
        hidden, mask = pad_states([states[i] for i in indices])
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16_is_fast()):
            logits, _ = network.upper(hidden, mask)
        right += int((logits.argmax(-1) == targets[indices]).sum())
    return right / len(members)
