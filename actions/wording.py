"""Words and numbers as a shopper reads them; the words themselves stand in words.yml."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from actions.yaml_values import Reader, load
from daogou.catalog.sizes import size_label
from daogou.text.language import LANGUAGES, Localized
from daogou.times import SHOP_ZONE

WORDS = Path(__file__).with_name("words.yml")


@lru_cache(maxsize=1)
def words() -> dict[str, Localized]:
    """All entries of words.yml."""
    return read_words(WORDS)


def read_words(path: Path) -> dict[str, Localized]:
    """A file like words.yml: keys, each with a text in both languages.

    Raises:
        ConfigurationError: it is no YAML, or an entry lacks a language; which, and the remedy.
    """
    reader = Reader(path.name)
    found = {}
    for key, value in reader.mapping(load(path), "").items():
        entry = reader.mapping(value, str(key), LANGUAGES)
        for language in LANGUAGES:
            if entry.get(language) is None:
                remedy = 'Write a text, "" for none.'
                raise reader.refuse(f"{key}.{language}", entry.get(language), remedy)
        found[str(key)] = Localized(**{name: str(text) for name, text in entry.items()})
    return found


def word(key: str, language: str, **values: Any) -> str:
    """The entry `key` of words.yml in `language`, filled in."""
    text = words()[key].get(language)
    return text.format(**{name: plain(value, language) for name, value in values.items()})


def plain(value: Any, language: str) -> Any:
    """A value as it may stand in a text: in the language, money without needless zeros."""
    if isinstance(value, Localized):
        return value.get(language)
    if isinstance(value, Decimal):
        return money(value)
    if isinstance(value, datetime):
        return moment(value, language)
    if isinstance(value, date):
        return day(value, language)
    return value


def money(amount: Decimal) -> str:
    """Yuan without needless zeros: 399, 19.90."""
    return f"{amount:.0f}" if amount == amount.to_integral_value() else f"{amount:.2f}"


def day(value: date, language: str) -> str:
    """A day of this or a near year: 11月3日, 3 Nov."""
    name = words()["months"].get(language).split()[value.month - 1]
    return words()["day"].get(language).format(month=value.month, day=value.day, name=name)


def moment(value: datetime, language: str) -> str:
    """A day and time of the shop's zone: 11月3日 14:05."""
    local = value.astimezone(SHOP_ZONE)
    return f"{day(local.date(), language)} {local:%H:%M}"


def variant_label(color: Localized | None, size: str | None, language: str) -> str:
    """A colour and a size in one: 黑色 42码; empty where the goods have neither."""
    parts = [color.get(language) if color else "", size_label(size).get(language) if size else ""]
    return " ".join(part for part in parts if part)
