"""Trains the networks on moments of conversations."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import torch
from torch import Tensor, nn
from tqdm.auto import tqdm

from daogou.policy.fusion import Fusion
from daogou.policy.lesson import Lesson, hidden
from daogou.policy.options import PolicyOptions


def fit(lesson: Lesson, actions: int, options: PolicyOptions, title: str) -> Fusion:
    """The networks after their epochs over `lesson`: AdamW, warm-up, cosine decay.

    Each network has a loss of its own. The same seed and moments give the same networks.
    """
    with _one_thread():
        return _fit(lesson, actions, options, title)


@contextmanager
def _one_thread() -> Iterator[None]:
    # The networks are small: threads would wait for each other longer than they work, the more so
    # on a busy machine, and sums would come out differently by their number.
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _fit(lesson: Lesson, actions: int, options: PolicyOptions, title: str) -> Fusion:
    torch.manual_seed(options.seed)
    fusion = Fusion(len(lesson.vocabulary.names), actions, options)
    chance = torch.Generator().manual_seed(options.seed)
    optimiser = torch.optim.AdamW(
        fusion.parameters(), options.learning_rate, weight_decay=options.weight_decay
    )
    epochs = options.epochs_for(len(lesson))
    steps = epochs * sum(1 for _ in lesson.batches(options.batch_size))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, steps))
    mean = sum(float(weights.sum()) for weights in lesson.weights) / len(lesson)
    fusion.train()
    with tqdm(total=epochs, desc=title) as bar:
        for _ in range(epochs):
            losses: list[float] = []
            for states, wanted, weights in lesson.batches(options.batch_size, chance):
                states = hidden(states, lesson.vocabulary, options.unknown, chance)
                loss = _loss(fusion.opinions(states), wanted, weights / mean)
                optimiser.zero_grad(set_to_none=True)
                loss.backward()  # type: ignore[no-untyped-call]
                nn.utils.clip_grad_norm_(fusion.parameters(), 1.0)
                optimiser.step()
                schedule.step()
                losses.append(float(loss.detach()))
            bar.update()
            bar.set_postfix(loss=f"{sum(losses) / len(losses):.3f}", refresh=False)
    return fusion.eval()


def _loss(opinions: Tensor, wanted: Tensor, weights: Tensor) -> Tensor:
    """The networks' cross-entropies, added up."""
    chosen = opinions[:, torch.arange(len(wanted)), wanted]
    return -(chosen * weights).mean(dim=1).sum()


def _rate(step: int, steps: int) -> float:
    rising = max(1, steps // 10)
    if step < rising:
        return (step + 1) / rising
    return 0.5 * (1 + math.cos(math.pi * (step - rising) / max(1, steps - rising)))


def opinions_on(fusion: Fusion, lesson: Lesson) -> tuple[Tensor, Tensor]:
    """Log-probabilities [networks, moments, actions] and the actions [moments] of a lesson.

    A moment that was met several times stands there as often.
    """
    said: list[Tensor] = []
    wanted: list[Tensor] = []
    with torch.no_grad():
        for states, actions, weights in lesson.batches(512):
            times = weights.long()
            said.append(fusion.opinions(states).repeat_interleave(times, dim=1))
            wanted.append(actions.repeat_interleave(times))
    return torch.cat(said, dim=1), torch.cat(wanted)


def conversations_apart(names: Sequence[str], share: float, seed: int) -> list[frozenset[str]]:
    """`names` in parts of `share` of them each, by chance."""
    chance = torch.Generator().manual_seed(seed)
    order = [sorted(names)[place] for place in torch.randperm(len(names), generator=chance)]
    count = min(len(order), max(2, round(1 / share)))
    return [frozenset(order[place::count]) for place in range(count)]
