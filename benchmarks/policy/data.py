"""What is fitted and what is scored: conversations as Rasa's policies take them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Split:
    """Conversations to fit on and others to score on; `Any` stands for Rasa's types.

    `fit` are trackers as a training gets them (augmented ones too), `score` are trackers of whole
    conversations.
    """

    data_set: str
    name: str
    domain: Any
    fit: list[Any]
    score: list[Any]


@dataclass(frozen=True)
class DataSet:
    """Splits that one table is made of, and what a reader of it must know."""

    name: str
    splits: list[Split]
    notes: list[str]
