"""Words and numbers as a shopper reads them; the words themselves stand in words.yml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from actions.yaml_values import Reader, load
from daogou.catalog.describe import yuan
from daogou.catalog.sizes import size_label
from daogou.text.language import LANGUAGES, Localized
from daogou.times import SHOP_ZONE

_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
_AFTER_ARTICLE = re.compile(r"\b[Tt]he \{(\w+)\}")
_ARTICLE = re.compile(r"^(?:The|A|An) (?=\w)")
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
    filled = {name: plain(value, language) for name, value in values.items()}
    return tidy(text.format(**without_articles(text, filled)))


def tidy(text: str) -> str:
    """`text` without the second of two spaces, where a value between them is empty."""
    return _SPACES.sub(" ", text)


def without_articles(text: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of an English `text`; where it has "the {name}", a name loses its own article:
    "the Paper Robot"."""
    found = dict(values)
    for name in _AFTER_ARTICLE.findall(text):
        if isinstance(found.get(name), str):
            found[name] = _ARTICLE.sub("", found[name])
    return found


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
    return yuan(amount)


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
