"""The words that carry a reply's meaning, and what they are in a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from daogou.text.language import HAN

_FILE: Final = Path(__file__).with_name("meaning.yml")
# How much behind a refusal says what is refused: characters in Chinese, words in English.
_REFUSED: Final = {"zh": re.compile(rf"[{HAN}]{{0,2}}"), "en": re.compile(r"\W*\w*\W*\w*")}
# Stands between a refusal and what is refused and says nothing.
_BETWEEN: Final = {"zh": re.compile(r"[能会可是有到会要了]*"), "en": re.compile(r"\s*")}

# They colour a sentence and say nothing.
_PARTICLES: Final = re.compile(r"[了啦哦呢吧咯呀啊哈嘞的]")


@dataclass(frozen=True)
class Meaning:
    """One language's words: what to pass over, refusals, and the groups by their words."""

    neutral: re.Pattern[str]
    refusals: re.Pattern[str]
    groups: re.Pattern[str]
    group_of: Mapping[str, str]


def meanings(text: str, language: str) -> Counter[str]:
    """What a folded text promises, excepts and refuses, as things that can be counted.

    The longest word counts and takes its place: 未付款 is no 付款.
    """
    words = _words()[language]
    rest = words.neutral.sub("　", text)
    found: Counter[str] = Counter()

    def count(match: re.Match[str]) -> str:
        found[words.group_of[match.group()]] += 1
        return match.group()

    words.groups.sub(count, rest)
    for match in words.refusals.finditer(rest):
        between = _BETWEEN[language].match(rest, match.end())
        start = between.end() if between else match.end()
        refused = _REFUSED[language].match(rest, start)
        said = _PARTICLES.sub("", " ".join((refused.group() if refused else "").split()))
        found[f"refused: {said}"] += 1
    return found


@lru_cache(maxsize=1)
def _words() -> dict[str, Meaning]:
    told: dict[str, Any] = YAML(typ="safe").load(_FILE.read_text(encoding="utf-8"))
    made = {}
    for language in ("zh", "en"):
        groups = {
            str(word): name
            for name, by_language in told["groups"].items()
            for word in by_language[language]
        }
        made[language] = Meaning(
            _any_of(told["neutral"][language], language),
            _any_of(told["refusals"][language], language),
            _any_of(list(groups), language),
            groups,
        )
    return made


def _any_of(words: Sequence[str], language: str) -> re.Pattern[str]:
    parts = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:{parts})(?!\w|['’]\w)" if language == "en" else f"(?:{parts})")
