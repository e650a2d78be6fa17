"""Learning a few examples on from a model, beside training anew with them.

    python -m daogou benchmark learning [--labels N] [--held-back N] [--share S] [--json OUT]

Of some labels all but a few examples are held back. A model is trained on what is left; then the
held-back ones are learned in two ways: on from that model, as `python -m daogou learn` does, and by
a whole training with them. All three read `tests/nlu`, which none of them ever learns from: the
utterances of those labels ("new") and all others ("old"), by their intents. What the examples teach
is asked of utterances that are not among them. Seconds are those from data to a written model.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from benchmarks.machine import load, machine, versions
from daogou.check.project import Example as Utterance
from daogou.nlu.example import Example
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.split import stratified
from daogou.settings import PROJECT_ROOT

_PACKAGES: Final = ("torch", "onnxruntime", "tokenizers", "numpy", "scikit-learn")
# Examples of a label that are left: it must be known, if badly.
_LEFT: Final = 4
Entries = Sequence[tuple[str, str, str]]


def register(commands: Any) -> None:
    """Add `learning` to argparse's sub-parsers."""
    text = "learning examples on from a model, beside a whole training with them"
    parser = commands.add_parser("learning", help=text, description=text)
    parser.add_argument("--labels", type=int, default=5, help="labels that are held back (5)")
    parser.add_argument("--held-back", type=int, default=20, help="examples of each, at most (20)")
    parser.add_argument("--epochs", type=int, default=2, help="of learning on (2)")
    parser.add_argument("--share", type=float, default=1.0, help="of all examples (1.0)")
    parser.add_argument("--seed", type=int, default=42, help="which labels and examples (42)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    from benchmarks.intent.results import write_json
    from daogou.learning.rasa_side import examples_of, options_of
    from daogou.learning.taught import held_out

    options = options_of(PROJECT_ROOT)
    examples, entries = examples_of(PROJECT_ROOT, PROJECT_ROOT / "data" / "nlu", options)
    if arguments.share < 1:
        _, kept = stratified([e.label for e in examples], arguments.share, arguments.seed)
        examples = [examples[index] for index in kept]
    back = held_back(examples, arguments.labels, arguments.held_back, arguments.seed)
    with tempfile.TemporaryDirectory(prefix="daogou-learning-") as place:
        # No training may be taken from the project's cache.
        os.environ["RASA_CACHE_DIRECTORY"] = str(Path(place) / "cache" / "rasa")
        tests = held_out(PROJECT_ROOT)
        figures = measured(examples, back, tests, options, entries, Path(place), arguments.epochs)
    print(table(figures))
    if arguments.json:
        about = {
            "benchmark": "learning",
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": machine(),
            "load": load(),
            "versions": versions(_PACKAGES),
            "seed": arguments.seed,
            "epochs": arguments.epochs,
            "share": arguments.share,
        }
        write_json(arguments.json, about | figures)


def held_back(examples: Sequence[Example], labels: int, most: int, seed: int) -> list[Example]:
    """Up to `most` examples of each of `labels` labels, drawn from those that can spare them."""
    groups: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        groups[example.label].append(example)
    chance = random.Random(seed)
    rich = sorted(label for label, members in groups.items() if len(members) >= 2 * _LEFT)
    found: list[Example] = []
    for label in chance.sample(rich, min(labels, len(rich))):
        spare = min(most, len(groups[label]) - _LEFT)
        found += chance.sample(groups[label], spare)
    return found


def measured(
    examples: Sequence[Example],
    back: Sequence[Example],
    tests: Sequence[Utterance],
    options: ClassifierOptions,
    entries: Entries,
    place: Path,
    epochs: int,
) -> dict[str, Any]:
    """The three models' figures; `place` is a folder for them.

    Of a label that is held back all examples but `_LEFT` go, and those of `back` come again.
    """
    from daogou.learning.assessing import said
    from daogou.learning.continuing import continue_from
    from daogou.nlu.intent_training import train as train_anew

    labels = {example.label for example in back}
    taught = {example.text for example in back}
    left: dict[str, int] = defaultdict(int)
    before: list[Example] = []
    for example in examples:
        if example.label not in labels:
            before.append(example)
        elif example.text not in taught and left[example.label] < _LEFT:
            left[example.label] += 1
            before.append(example)
    everything = [*before, *back]
    new = [one for one in tests if one.label in labels]
    old = [one for one in tests if one.label not in labels]

    def scored(name: str, make: Callable[[Path], Any]) -> dict[str, Any]:
        folder = place / name
        folder.mkdir()
        begun = time.monotonic()
        make(folder)
        seconds = time.monotonic() - begun
        row: dict[str, Any] = {"model": name, "seconds": round(seconds, 1)}
        for group, utterances in (("new", new), ("old", old)):
            found = said(folder, utterances) if utterances else []
            right = sum(a.intent == b.intent for a, b in zip(found, utterances, strict=True))
            row[group] = round(right / len(utterances), 4) if utterances else None
        return row

    def train(over: Sequence[Example]) -> Callable[[Path], None]:
        return lambda folder: train_anew(over, options, folder, entries)

    texts = [example.text for example in back]
    rows = [
        scored("before", train(before)),
        scored(
            "learned on",
            lambda folder: continue_from(
                place / "before", everything, texts, options, entries, folder, epochs
            ),
        ),
        scored("trained anew", train(everything)),
    ]
    return {
        "labels": sorted(labels),
        "examples": {"before": len(before), "held back": len(back)},
        "utterances": {"new": len(new), "old": len(old)},
        "models": rows,
    }


def table(figures: dict[str, Any]) -> str:
    """The figures for a terminal."""
    counts = figures["utterances"]
    told = f"{counts['new']} utterances of the labels held back, {counts['old']} others; intents, %"
    lines = [told, f"{'':14}{'seconds':>9}{'new':>9}{'old':>9}"]
    for row in figures["models"]:
        new, old = ("–" if row[k] is None else f"{100 * row[k]:.2f}" for k in ("new", "old"))
        lines.append(f"{row['model']:14}{row['seconds']:9.1f}{new:>9}{old:>9}")
    return "\n".join(lines)
