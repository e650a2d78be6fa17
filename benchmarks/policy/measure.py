"""One policy on one split: trained, loaded again, and asked what comes next."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tqdm import tqdm

from benchmarks.policy.contestants import Contestant
from benchmarks.policy.data import Split

WARM_UP: Final = 30
Run = dict[str, Any]


def measured(split: Split, contestant: Contestant, seed: int, folder: Path) -> Run:
    """Seconds of the clock and of the processors while training, and every prediction.

    A prediction is the conversation's number, the right action, the action that was predicted, its
    confidence and the milliseconds that it took. Sizes are in MB (a million bytes).
    """
    clock, cpu = time.perf_counter(), time.process_time()
    contestant.trained(split, seed, folder)
    trained = {
        "training_s": time.perf_counter() - clock,
        "training_cpu_s": time.process_time() - cpu,
        "model_mb": sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) / 1e6,
    }
    policy = contestant.loaded(seed, folder)
    names = split.domain.action_names_or_texts
    moments = list(moments_of(split))
    for _, tracker, _ in moments[:WARM_UP]:
        policy.predict_action_probabilities(tracker, split.domain)
    predictions = []
    for number, tracker, wanted in tqdm(moments, desc=f"{contestant.title} predicts"):
        clock = time.perf_counter()
        found = policy.predict_action_probabilities(tracker, split.domain)
        spent = 1000 * (time.perf_counter() - clock)
        best = found.max_confidence_index
        predictions.append((number, wanted, names[best], found.max_confidence, spent))
    return {**trained, "predictions": predictions}


def moments_of(split: Split) -> Iterator[tuple[int, Any, str]]:
    """Every action of the scored conversations: which one, what was before, and the action.

    What was before is as it was, whatever was predicted there.
    """
    from rasa.shared.core.events import ActionExecuted
    from rasa.shared.core.trackers import DialogueStateTracker

    for number, conversation in enumerate(split.score):
        # Turns within a form that its own loop decides are none of a policy's business.
        events = conversation.applied_events()
        for place, event in enumerate(events):
            if isinstance(event, ActionExecuted) and not event.unpredictable:
                before = DialogueStateTracker.from_events(
                    conversation.sender_id, events[:place], slots=split.domain.slots
                )
                yield number, before, event.action_name
