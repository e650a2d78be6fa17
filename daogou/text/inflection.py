"""Regular inflection of English words."""

from __future__ import annotations


def singular(word: str) -> str:
    """The singular of a regular English plural; any other word stays as it is."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
