"""Confirmed messages become examples, and the present model learns them; and back."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from daogou.check.files import stamp
from daogou.check.project import Example
from daogou.errors import DaogouError, DataError
from daogou.explanation.archive import intent_model_files
from daogou.learning.annotation import read
from daogou.learning.assessing import Comparison, Said, said
from daogou.learning.nlu_files import Addition, replace, with_additions, without
from daogou.learning.rounds import FOLDER, Round, note, rounds
from daogou.learning.tables import Label
from daogou.learning.taught import Refusal, Taught, held_out

# Points of accuracy on the held-out utterances; who loses more is not published.
MOST_FORGOTTEN: Final = 0.5
_READ_BY_RASA: Final = ("nlu", "rules", "stories")
_UNCHANGED: Final = "data/nlu is as it was, and the present model stays."


@dataclass(frozen=True)
class Plan:
    """What can be learned: number of the label → example; what cannot, and why.

    `there` are labels whose text is an example of theirs already.
    """

    additions: dict[int, Addition] = field(default_factory=dict)
    there: list[int] = field(default_factory=list)
    refused: list[tuple[Label, Refusal]] = field(default_factory=list)


@dataclass(frozen=True)
class Lesson:
    """What a learning came to, on held-out utterances and on the new examples themselves.

    `seconds` is the time from the present model to the new intent model.
    """

    held_out: Comparison
    new: Comparison
    rehearsed_from: int
    seconds: float

    @property
    def is_forgetful(self) -> bool:
        """Whether more was lost than may be."""
        # Rounded, because 0.5 points are to be 0.5.
        return round(self.held_out.forgotten, 6) > MOST_FORGOTTEN


class ForgetsError(DataError):
    """The model that learned the new examples lost too much of what it knew."""

    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        before, after = lesson.held_out.accuracy
        super().__init__(
            f"not published: on the held-out utterances the new model has {100 * after:.2f} %, the "
            f"present one {100 * before:.2f} % ({lesson.held_out.forgotten:.2f} points lost, "
            f"{MOST_FORGOTTEN} allowed). {_UNCHANGED} Look at what was lost, label more of what "
            "lies beside it, or train anew with `python -m daogou train`."
        )


class _StopError(Exception):
    """What was asked for is known; no model is to be made of it."""


def plan(taught: Taught, labels: Sequence[Label]) -> Plan:
    """Which of `labels` can become examples beside what is `taught`."""
    made = Plan()
    for label in labels:
        assert label.label
        refusal = taught.refusal(label.annotated, label.label)
        if refusal is None:
            made.additions[label.id] = Addition(label.annotated, label.label)
        elif refusal.code == "there":
            made.there.append(label.id)
        else:
            made.refused.append((label, refusal))
    return made


def learn(
    root: Path,
    model: Path,
    additions: Sequence[Addition],
    epochs: int,
    publish: Callable[[Path], None] | None,
) -> Lesson:
    """Teaches the intent model of the archive `model` the `additions`, and compares the two.

    Where the new one forgets nothing of weight, `publish` is called with the archive of a whole
    model that has it, for data in which the additions stand; None stops before that is made.

    Raises:
        ForgetsError: the new one lost more than `MOST_FORGOTTEN` points.
        DataError: there is nothing to compare by, or the model was trained from other data.
    """
    from daogou.learning.rasa_side import examples_of, options_of, train_model

    tests = held_out(root)
    if not tests:
        raise DataError(
            f"{root / 'tests' / 'nlu'}: there are no held-out utterances, and so nobody could tell "
            "what a model forgets. Write some in test_*.yml."
        )
    before = stamp(root, ("nlu", "domain", "config"))
    data = _staged(root, with_additions(root, additions))
    options = options_of(root)
    examples, entries = examples_of(root, data, options)
    new = [_example(addition) for addition in additions]
    found: list[Lesson] = []
    with intent_model_files(model) as present:
        known = said(present, [*tests, *new])

        def maker(folder: Path) -> None:
            from daogou.learning.continuing import continue_from

            begun = time.monotonic()
            texts = [one.text for one in new]
            parts = continue_from(present, examples, texts, options, entries, folder, epochs)
            seconds = time.monotonic() - begun
            now = said(folder, [*tests, *new])
            found.append(_lesson(tests, new, known, now, len(parts.old), seconds))
            if found[0].is_forgetful or publish is None:
                raise _StopError

        try:
            archive = train_model(root, data, root / FOLDER / "models", maker)
        except Exception as error:
            if not found:
                # Rasa wraps what a component raises.
                if isinstance(error.__cause__, DaogouError):
                    raise error.__cause__ from error
                raise
            if found[0].is_forgetful:
                raise ForgetsError(found[0]) from None
            if publish is None:
                return found[0]
            raise
        finally:
            # Nobody must take the copies for the project's own stories.
            shutil.rmtree(data, ignore_errors=True)
    if not found:
        # Learned before, taken back, and now again: the model was in the cache.
        with intent_model_files(archive) as folder:
            now = said(folder, [*tests, *new])
        found.append(_lesson(tests, new, known, now, len(examples), 0.0))
        if found[0].is_forgetful or publish is None:
            archive.unlink()
            if publish is None:
                return found[0]
            raise ForgetsError(found[0])
    if stamp(root, ("nlu", "domain", "config")) != before:
        raise DataError(
            "data/nlu, domain.yml or config.yml changed while the model learned; nothing was "
            "published. Learn again."
        )
    assert publish
    publish(archive)
    return found[0]


def put_in_place(root: Path, present: Path, archive: Path, additions: dict[int, Addition]) -> Path:
    """The examples into `data/nlu`, the archive into `models/`; the archive's new place.

    In this order: a crash between leaves data that is newer than the model, and the training that
    follows takes the intent model that was learned.

    Raises:
        DataError: a file of `data/nlu` cannot be written; all are as they were.
    """
    replace(with_additions(root, list(additions.values())))
    place = root / "models" / archive.name
    archive.replace(place)
    # The newest model must be newer than the data that it learned.
    os.utime(place)
    made = Round(place.name, present.name, tuple(additions), tuple(additions.values()))
    note(root, [*rounds(root), made])
    return place


def back(root: Path) -> tuple[Round, Path]:
    """Take the last round back: its examples out of `data/nlu`, the model before it the newest.

    Raises:
        DataError: there is none, or its model is gone.
    """
    known = rounds(root)
    if not known:
        raise DataError("Nothing was learned that could be taken back.")
    last = known[-1]
    before = root / "models" / last.before
    if not before.is_file():
        raise DataError(
            f"models/{last.before}, the model before the last learning, is gone. Take its "
            "examples out of data/nlu by hand and train with `python -m daogou train`."
        )
    replace(without(root, last.additions))
    os.utime(before)
    note(root, known[:-1])
    return last, before


def _staged(root: Path, contents: dict[Path, str]) -> Path:
    """A copy of what Rasa learns from, with the new contents."""
    data = root / FOLDER / "data"
    shutil.rmtree(data, ignore_errors=True)
    for name in _READ_BY_RASA:
        if (root / "data" / name).is_dir():
            shutil.copytree(root / "data" / name, data / name)
    for path, content in contents.items():
        (data / path.relative_to(root / "data")).write_bytes(content.encode())
    return data


def _example(addition: Addition) -> Example:
    from daogou.check.finding import Place

    text, places = read(addition.written)
    return Example(text, addition.label, places, Place("label"))


def _lesson(
    tests: Sequence[Example],
    new: Sequence[Example],
    before: Sequence[Said],
    after: Sequence[Said],
    rehearsed_from: int,
    seconds: float,
) -> Lesson:
    count = len(tests)
    return Lesson(
        Comparison(tests, before[:count], after[:count]),
        Comparison(new, before[count:], after[count:]),
        rehearsed_from,
        seconds,
    )
