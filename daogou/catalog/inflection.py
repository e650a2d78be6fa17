"""Singular and plural of English names: shoppers say "laptop" where the shop says "laptops"."""

from __future__ import annotations

from typing import Final

from daogou.text.inflection import singular

_IRREGULAR: Final = {"mouse": "mice", "scarf": "scarves", "shelf": "shelves", "knife": "knives"}
_SINGULAR: Final = {plural: singular for singular, plural in _IRREGULAR.items()}


def both_numbers(name: str) -> tuple[str, ...]:
    """The folded English `name` in singular and plural of its last word, itself first."""
    *head, last = name.split(" ")
    if not last.isascii() or not last.replace("-", "").isalpha() or len(last) < 3:
        return (name,)
    forms = dict.fromkeys((last, _plural(_singular(last)), _singular(last)))
    return tuple(" ".join([*head, form]) for form in forms)


def _singular(word: str) -> str:
    return _SINGULAR.get(word) or singular(word)


def _plural(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith(("ss", "sh", "ch", "x")):
        return word + "es"
    return word if word.endswith("s") else word + "s"
