"""Size, accuracy and latency of models in folders; nothing is trained here but the n-grams."""

from __future__ import annotations

import json
import os
import tarfile
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks.compression.material import intent_of
from benchmarks.compression.workshop import SECONDS
from daogou.nlu.encoder.runtime import Encoder
from daogou.nlu.example import Example
from daogou.nlu.fusion.pooling import softmax
from daogou.nlu.intent_model import NETWORK, TOKENIZER, IntentModel

_MESSAGES: Final = 200
_ROUNDS: Final = 5
_WARM_UP: Final = 10
# The intent of each of some texts; what reads one message.
Classify = Callable[[Sequence[str]], list[str]]
Read = Callable[[str], Any]


def figures_of(folder: Path, valid: Sequence[Example], test: Sequence[Example]) -> dict[str, Any]:
    """Sizes in MB (a million bytes), accuracies from 0 to 1: of the network alone, and served."""
    model = IntentModel.load(folder)
    ways: dict[str, Classify] = {
        "network": lambda texts: network_alone(model, texts),
        "served": lambda texts: [p.ranking[0][0] for p in model.predict(texts)],
    }
    return {
        "network_mb": (folder / NETWORK).stat().st_size / 1e6,
        "archive_mb": packed(folder) / 1e6,
        "training_s": json.loads((folder / SECONDS).read_text("utf-8")),
        "experts": model.experts.stack.experts,
        "valid": {way: accuracy(classify, valid) for way, classify in ways.items()},
        "test": {way: accuracy(classify, test) for way, classify in ways.items()},
    }


def network_alone(model: IntentModel, texts: Sequence[str]) -> list[str]:
    """The network's own choice; the probability of an intent is the sum over its entries."""
    intents = [intent_of(label) for label in model.labels]
    names = sorted(set(intents))
    member = np.array([[name == intent for name in names] for intent in intents], np.float32)
    chances = softmax(np.stack([reading.intents for reading in model.encoder.run(texts)]))
    return [names[place] for place in (chances @ member).argmax(1)]


def accuracy(classify: Classify, examples: Sequence[Example]) -> float | None:
    """The share of the examples whose intent is found; None without examples."""
    if not examples:
        return None
    said = classify([example.text for example in examples])
    wanted = [intent_of(example.label) for example in examples]
    return sum(a == b for a, b in zip(said, wanted, strict=True)) / len(wanted)


def packed(folder: Path) -> int:
    """Bytes of the folder as Rasa's model archive holds it (.tar.gz)."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "model.tar.gz"
        with tarfile.open(path, "w:gz") as archive:
            archive.add(folder, arcname="model")
        return path.stat().st_size


def readers(folder: Path) -> dict[str, Read]:
    """What reads one message on one thread: the network with its tokenizer, and all that serves."""
    encoder = Encoder.load(folder / NETWORK, folder / TOKENIZER, threads=1)
    model = replace(IntentModel.load(folder), encoder=encoder)
    return {
        "network": lambda text: encoder.run([text]),
        "served": lambda text: model.predict([text]),
    }


def latencies(
    read: Mapping[tuple[str, str], Read], texts: Sequence[str]
) -> dict[tuple[str, str], dict[str, float]]:
    """Milliseconds a message, median and 95th percentile, of each reader.

    Readers take turns, a part of the messages each, so that whatever else the machine does burdens
    all of them alike.
    """
    messages = _spread(texts)
    times: dict[tuple[str, str], list[float]] = defaultdict(list)
    for number in range(_ROUNDS):
        part = messages[number::_ROUNDS]
        for name, one in read.items():
            for text in messages[:_WARM_UP]:
                one(text)
            for text in part:
                begun = time.perf_counter()
                one(text)
                times[name].append(1000 * (time.perf_counter() - begun))
    return {
        name: {"median_ms": float(np.median(found)), "p95_ms": float(np.percentile(found, 95))}
        for name, found in times.items()
    }


def _spread(texts: Sequence[str]) -> list[str]:
    """About so many texts as are timed, from all parts of the split."""
    return list(texts[:: max(1, len(texts) // _MESSAGES)])


@contextmanager
def one_core() -> Iterator[None]:
    """Within, this process is held to one core, where the system can."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)
