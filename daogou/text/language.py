"""The language of a message, and texts that exist in both languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["zh", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")

HAN: Final = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_HAN_CHARACTER = re.compile(f"[{HAN}]")
# E-mail and web addresses: written in Latin letters whatever the language. Each is looked for from
# its first character alone: from every place of "1.1.1.…" it would take seconds.
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]+@\S+|(?<![\w-])(?<![\w-]\.)(?:[a-z0-9-]+\.)+[a-z]{2,}\b", re.I | re.A
)
_LATIN_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_ASKED_FOR: Final[tuple[tuple[Language, re.Pattern[str]], ...]] = (
    ("zh", re.compile(r"中文|汉语|漢語|普通话|普通話|国语|國語|华语|chinese|mandarin", re.I)),
    ("en", re.compile(r"英文|英语|英語|english", re.I)),
)
# Stands before a language not wished for: "不要说", "听不懂", "don't speak"; not "能不能说".
_REFUSED = re.compile(
    rf"(?:(?<![能可会要是行])不(?!如|然|过)|别|別)[{HAN}]{{0,3}}\s?$"
    r"|\b(?:don['’]?t|do not|can['’]?t|cannot|not|stop|no|instead of|rather than)\s(?:\w+\s){0,2}$",
    re.I,
)


@dataclass(frozen=True)
class Localized:
    """A text in both languages."""

    zh: str
    en: str

    def get(self, language: str) -> str:
        """The text in `language`; the other one where this one is empty."""
        return (self.zh or self.en) if language == "zh" else (self.en or self.zh)


def detect(text: str) -> Language | None:
    """The language that most of `text` is written in; None when it has no words (digits, emoji).

    A Han character weighs as much as a Latin word, although a Chinese word has about two: Chinese
    shoppers mix in Latin names ("iPhone 15 有货吗") more often than the reverse. Addresses of
    e-mail and web pages count for neither.
    """
    text = _ADDRESS.sub(" ", text)
    han = len(_HAN_CHARACTER.findall(text))
    latin = len(_LATIN_WORD.findall(text))
    if not han and not latin:
        return None
    return "zh" if han >= latin else "en"


def asked_for(text: str) -> Language | None:
    """The language that `text` names as the one to go on in ("说中文", "English please")."""
    return _last(text, refused=False)


def named_language(text: str) -> Language | None:
    """The language that `text` names last, be it asked for or refused ("不要英文的")."""
    return _last(text, refused=True)


def _last(text: str, *, refused: bool) -> Language | None:
    found: list[tuple[int, Language]] = []
    for language, pattern in _ASKED_FOR:
        for match in pattern.finditer(text):
            if refused or not _REFUSED.search(text[: match.start()]):
                found.append((match.start(), language))
    return max(found)[1] if found else None
