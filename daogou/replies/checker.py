"""Whether a text in other words says the same: no fact missing, none added, none turned round.

Plain code cannot know what a text means, so it is strict: what it cannot see to be the same is not
sent. Refusals are compared with what they refuse ("不能退" is no "不能换"), numbers with their
units, names letter by letter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from typing import Final

from daogou.replies.facts import facts, has_han, latin_words
from daogou.replies.meaning import meanings
from daogou.text.language import HAN, detect
from daogou.text.normalise import fold

# A rephrasing may be this much longer than the reply.
_LONGER: Final = 1.6
_SPARE: Final = 24
# What share of its characters (words in English) may be new, and of the reply's may be gone.
_NEW: Final = 0.4
_GONE: Final = 0.4
_MARKUP: Final = re.compile(
    r"[<>{}`\\|]|\*\*|__|^\s*[#*•-]\s|\]\(|&\w+;|[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]",
    re.M,
)
_QUESTION: Final = re.compile(r"[?？]")


def differences(
    reply: str, other: str, kept: Iterable[str] = (), names: Collection[str] = ()
) -> list[str]:
    """Why `other` must not be sent in the place of `reply`; empty where it may.

    `kept`: texts that must stand in it as they are, as often as in the reply. `names`: names of
    goods, folded; none may appear that the reply does not have.
    """
    if not other.strip():
        return ["it is empty"]
    found = list(_form(reply, other))
    for text in sorted({text for text in kept if text.strip()}):
        if other.count(text) != reply.count(text):
            found.append(f"{text!r} is not as it was")
    before, after = fold(reply), fold(other)
    language = "zh" if detect(reply) == "zh" else "en"
    for what in (facts, lambda text: meanings(text, language)):
        old, new = what(before), what(after)
        found += [f"missing: {item}" for item in old - new]
        found += [f"added: {item}" for item in new - old]
    if language == "zh":
        found += [f"added: {word}" for word in sorted(latin_words(after) - latin_words(before))]
    found += [f"added: {name}" for name in names if _has(after, name) and not _has(before, name)]
    return found


def _has(text: str, name: str) -> bool:
    """Whether a name stands in a text; a Latin one not within another word."""
    if name not in text:
        return False
    return re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", text) is not None


def _content(text: str) -> Counter[str]:
    """Chinese characters and Latin words."""
    return Counter(re.findall(rf"[{HAN}]|[a-z]+", fold(text)))


def _form(reply: str, other: str) -> Iterable[str]:
    if detect(other) != detect(reply) or (has_han(other) and not has_han(reply)):
        yield "it is in another language"
    if _MARKUP.search(other) and not _MARKUP.search(reply):
        yield "it has markup"
    if len(other) > _LONGER * len(reply) + _SPARE:
        yield "it is much longer"
    old, new = _content(reply), _content(other)
    if (new - old).total() > _NEW * new.total() or (old - new).total() > _GONE * old.total():
        yield "it says much that is new, or leaves much out"
    if other.count("\n") > reply.count("\n"):
        yield "it has more lines"
    if bool(_QUESTION.search(other)) != bool(_QUESTION.search(reply)):
        yield "a question and a statement are not the same"
