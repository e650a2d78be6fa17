"""How content a simulated shopper is: a stated model, so that ratings follow from what happened.

A latent satisfaction, as ordinal regression has it (McCullagh 1980), is cut into one to five stars:

    latent = 2.3 + 2.2 · reached − 0.45 · misunderstood − 0.10 · (turns above six)
             − 0.30 · log2(mean seconds of waiting / 2, where above 2) + taste + noise

`taste` is the shopper's own (normal, 0.45), `noise` the moment's (normal, 0.5). The weights are set
by hand, in the order in which studies of task dialogues find them to matter: success first, then
errors, then length (PARADISE, Walker et al. 1997). They are an assumption: a model that is trained
on these ratings learns this formula back, and nothing about real shoppers.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from random import Random
from typing import Final

_BASE: Final = 2.3
_REACHED: Final = 2.2
_MISUNDERSTOOD: Final = 0.45
_TURN: Final = 0.10
_USUAL_TURNS: Final = 6
_WAIT: Final = 0.30
_USUAL_WAIT: Final = 2.0
_NOISE: Final = 0.5
# Who leaves without what they came for answers the question for stars half as often.
_LEFT_RATES: Final = 0.5


@dataclass(frozen=True)
class Lived:
    """What happened to a shopper; `waited` is in seconds, in all."""

    reached: bool
    turns: int
    misunderstood: int
    waited: float


def latent(lived: Lived, taste: float = 0.0, noise: float = 0.0) -> float:
    """The satisfaction before it is cut into stars."""
    wait = lived.waited / lived.turns if lived.turns else 0.0
    return (
        _BASE
        + _REACHED * lived.reached
        - _MISUNDERSTOOD * lived.misunderstood
        - _TURN * max(0, lived.turns - _USUAL_TURNS)
        - _WAIT * max(0.0, log2(max(wait, 1e-9) / _USUAL_WAIT))
        + taste
        + noise
    )


def stars(lived: Lived, taste: float, chance: Random) -> int:
    """One to five."""
    return min(5, max(1, round(latent(lived, taste, chance.gauss(0.0, _NOISE)))))


def answers_survey(rates: bool, reached: bool, chance: Random) -> bool:
    """Whether the shopper rates the talk at all."""
    return rates and (reached or chance.random() < _LEFT_RATES)
