"""The storefront's words in both languages, and the language of a visitor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

import yaml
from starlette.requests import Request

from daogou.catalog.describe import yuan
from daogou.text.language import LANGUAGES, Language, Localized
from daogou.times import SHOP_ZONE

LANGUAGE_COOKIE: Final = "daogou_lang"
_FILE: Final = Path(__file__).with_name("templates") / "words.yml"


@dataclass(frozen=True)
class Words:
    """The words in one language: `words("cart")`, with values: `words("found", count=3)`.

    `file` has an entry a key; the storefront's own unless another is named.
    """

    language: Language
    file: Path = _FILE

    def __call__(self, key: str, **values: object) -> str:
        """The words of `key`; values stand in braces in the file, `one` is English for 1.

        Raises:
            KeyError: there are no words of that name.
        """
        known = _entries(self.file)[key]
        alone = self.language == "en" and 1 in values.values()
        text = known["one"] if alone and "one" in known else known[self.language]
        return text.format(**values) if values else text

    @property
    def tag(self) -> str:
        """The language as HTML names it."""
        return "zh-CN" if self.language == "zh" else "en"

    def of(self, text: Localized) -> str:
        """A text of the catalogue."""
        return text.get(self.language)

    def money(self, amount: Decimal) -> str:
        """An amount with its sign: ¥199, ¥199.90."""
        return f"¥{yuan(amount)}"

    def day(self, moment: datetime | date) -> str:
        """A day of the shop's calendar."""
        day = moment.astimezone(SHOP_ZONE) if isinstance(moment, datetime) else moment
        if self.language == "zh":
            return f"{day.year}年{day.month}月{day.day}日"
        return f"{day.day} {day:%b} {day.year}"

    def moment(self, moment: datetime) -> str:
        """Day and minute."""
        return f"{self.day(moment)} {moment.astimezone(SHOP_ZONE):%H:%M}"


def language_of(request: Request) -> Language:
    """The language asked for in the address, else chosen before, else the browser's first."""
    for said in (request.query_params.get("lang"), request.cookies.get(LANGUAGE_COOKIE)):
        for language in LANGUAGES:
            if said == language:
                return language
    return _preferred(request.headers.get("accept-language", ""))


def _preferred(header: str) -> Language:
    """The one of our languages that a browser likes best (RFC 9110, 12.5.4)."""
    liked: dict[Language, float] = {}
    for entry in header[:500].split(","):
        name, _, weight = entry.partition(";q=")
        for language in LANGUAGES:
            if name.strip().lower().split("-")[0] == language:
                liked[language] = max(liked.get(language, 0.0), _weight(weight))
    return max(liked, key=lambda language: liked[language], default="zh")


def _weight(text: str) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0


@cache
def _entries(file: Path) -> dict[str, dict[str, str]]:
    return dict(yaml.safe_load(file.read_text("utf-8")))
