"""Corrections of earlier answers: "不对，是尾号8888", "地址写错了，应该是…", "change the phone".

The words stand in answers.yml. A run of them in front of the message (or behind it) is taken off;
what is left is the right answer, and an answer that the run names is the one to be corrected.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from actions.answers import answer_book
from daogou.text.assent import says_nothing_more
from daogou.text.normalise import fold, fold_with_offsets

_GAP: Final = re.compile(r"[\s,.;:!?、。~～…\-—\"“”()]+")
# "不是8888，是8889" and "8889，不是8888"; "是不是" asks.
_CONTRASTS: Final = (
    re.compile(r"(?<!是)不是(?P<old>[^,;。]+?)[,;。\s]*(?:而是|就是|应该是|应该|是|要)(?P<new>.+)"),
    re.compile(r"(?P<new>.+?)[,;。\s]*(?:而)?(?<!是)不是(?P<old>.+)"),
    re.compile(r"\bnot\s(?P<old>[^,;]+?)[,;.]?\s(?:but|it'?s|it is|rather)\s(?P<new>.+)"),
    re.compile(r"(?P<new>.+?)[,;]?\s(?:not|instead of|rather than)\s(?P<old>.+)"),
)
# "No. 8 Nanjing Road" begins with a number, not with a no.
_NUMBERED: Final = re.compile(r"no\b\.?\s?\d{1,5}[a-z]?[,\s]+[a-z]")


@dataclass(frozen=True)
class Correction:
    """What a message says of earlier answers.

    `named`: the slot that it names. `part`: from where to where in the message the right answer
    stands, None where there is none. `explicit`: the words say that exactly this is the right
    answer. `wrong`: they say that an answer is wrong, not only "wait".
    """

    named: str | None = None
    part: tuple[int, int] | None = None
    explicit: bool = False
    wrong: bool = False


@dataclass
class _Run:
    """Words of a correction next to each other, read from the left."""

    end: int = 0
    cue: bool = False
    wrong: bool = False
    explicit: bool = False
    named: str | None = None
    kinds: set[str] = field(default_factory=set)
    last: set[str] = field(default_factory=set)


def find_correction(
    text: str, slots: Sequence[str], *, bare_names: bool = False
) -> Correction | None:
    """The correction in `text` of the answers in `slots`; None where it is none.

    `bare_names`: also where the message only names an answer, as after "what shall I change?".
    """
    if says_nothing_more(text):
        # "No, that's all" has the form of "No, that's 8888".
        return None
    folded, offsets = fold_with_offsets(text)

    def place(start: int, end: int) -> tuple[int, int] | None:
        while start < end and _GAP.match(folded[start]):
            start += 1
        while end > start and _GAP.match(folded[end - 1]):
            end -= 1
        return (offsets[start], offsets[end - 1] + 1) if start < end else None

    run = _run(folded, tuple(slots))
    contrast = _contrast(folded, run)
    if contrast:
        return Correction(run.named, place(*contrast), explicit=True)
    rest = place(run.end, len(folded))
    if run.cue or (bare_names and run.named and rest is None):
        return Correction(run.named, rest, run.explicit, run.wrong)
    for gap in _GAP.finditer(folded):
        behind = _run(folded[gap.end() :], tuple(slots))
        if behind.end == len(folded) - gap.end() and behind.cue and "hold" not in behind.kinds:
            named = behind.named or run.named
            return Correction(named, place(run.end, gap.start()), wrong=behind.wrong)
    return _inside(folded, tuple(slots), place)


def _inside(folded: str, slots: tuple[str, ...], place: Any) -> Correction | None:
    """A correction in words that answers.yml does not know but for "should be" in their midst."""
    pattern, kinds = _vocabulary(slots)
    found = [
        match
        for match in pattern.finditer(folded)
        if len(match[0]) > 2 and "instead" in kinds[match[0]] and match.start() > 0
    ]
    rest = place(found[-1].end(), len(folded)) if found else None
    if rest is None:
        return None
    before = [
        kind.removeprefix("slot:")
        for match in pattern.finditer(folded, 0, found[-1].start())
        for kind in sorted(kinds[match[0]])
        if kind.startswith("slot:")
    ]
    return Correction(before[-1] if before else None, rest, explicit=True)


def _contrast(folded: str, run: _Run) -> tuple[int, int] | None:
    """Where the right answer stands in "not this but that"."""
    for pattern in _CONTRASTS:
        match = pattern.search(folded)
        if match:
            start, end = match.span("new")
            return (max(start, run.end) if start < run.end < end else start), end
    return None


def _run(folded: str, slots: tuple[str, ...]) -> _Run:
    """The words of a correction from the start of `folded` on."""
    run = _Run()
    pattern, kinds = _vocabulary(slots)
    while run.end < len(folded):
        gap = _GAP.match(folded, run.end)
        if gap:
            run.end = gap.end()
            continue
        match = pattern.match(folded, run.end)
        if not match or ("recipient_address" in slots and _NUMBERED.match(folded, run.end)):
            break
        meant = kinds[match[0]]
        if run.explicit and not _goes_on(run, match[0], meant):
            # The right answer has begun, whatever it begins with ("是改革路12号").
            break
        run.end = match.end()
        run.explicit, run.last = bool(meant & {"instead", "joins"}), meant
        run.kinds |= {kind for kind in meant if kind in ("hold", "wrong", "instead")}
        run.cue = run.cue or bool(meant & {"hold", "wrong", "instead"})
        run.wrong = run.wrong or "wrong" in meant
        named = next((kind for kind in meant if kind.startswith("slot:")), None)
        run.named = named.removeprefix("slot:") if named else run.named
    return run


def _goes_on(run: _Run, word: str, meant: set[str]) -> bool:
    """Whether a word behind "is" or "should be" belongs to the run, not to the right answer."""
    wanted = {"instead"} if "instead" in run.last else {"instead", "wrong", "hold"}
    return len(word) > 1 and bool(meant & wanted)


@lru_cache(maxsize=32)
def _vocabulary(slots: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, set[str]]]:
    """All words of a form's corrections, the longest first, and what each may be."""
    book = answer_book()
    kinds: dict[str, set[str]] = {}
    for kind, words in book.corrections.items():
        for word in words:
            kinds.setdefault(fold(word), set()).add(kind)
    for slot in slots:
        for word in book.answers[slot].words if slot in book.answers else ():
            kinds.setdefault(fold(word), set()).add(f"slot:{slot}")
    alternatives = [
        rf"{re.escape(word)}(?![a-z0-9])"
        if word[-1].isascii() and word[-1].isalpha()
        else re.escape(word)
        for word in sorted(kinds, key=len, reverse=True)
    ]
    return re.compile("|".join(alternatives)), kinds
