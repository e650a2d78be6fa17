"""Who simulated shoppers are: drawn from a seed, so that the same seed gives the same people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from daogou.text.language import Language

# Of a hundred shoppers so many speak Chinese.
_CHINESE: Final = 0.6


@dataclass(frozen=True)
class Shopper:
    """A simulated shopper.

    `patience`: how many answers that do not help they bear. `slips`: the share of messages with a
    slip of the fingers. `presses`: how often a button is pressed where there is one. `haste`: how
    long they think, a factor. `expects`: stars that they would give to a perfect talk less those
    that they give away, a taste of their own (see `daogou.simulation.contentment`).
    """

    seed: int
    number: int
    goal: str
    language: Language
    patience: int
    slips: float
    presses: float
    haste: float
    taste: float
    signed_in: bool
    consents: bool
    greets: bool
    thanks: bool
    rates: bool
    comments: bool

    def chance(self, *about: object) -> Random:
        """Dice of their own for a matter: what else happens does not change how they fall."""
        return Random(":".join(str(one) for one in (self.seed, self.number, *about)))


def shoppers(seed: int, count: int, goals: Mapping[str, float]) -> Sequence[Shopper]:
    """The first `count` shoppers of a seed; `goals` are names with how often each is drawn."""
    return [_drawn(seed, number, goals) for number in range(count)]


def _drawn(seed: int, number: int, goals: Mapping[str, float]) -> Shopper:
    chance = Random(f"{seed}:{number}:shopper")
    goal = chance.choices(list(goals), list(goals.values()))[0]
    return Shopper(
        seed=seed,
        number=number,
        goal=goal,
        language="zh" if chance.random() < _CHINESE else "en",
        # Most bear two to four answers that do not help; some leave at the first, few bear six.
        patience=chance.choices((1, 2, 3, 4, 5, 6), (6, 22, 30, 22, 12, 8))[0],
        slips=chance.choices((0.0, 0.08, 0.25), (5, 4, 1))[0],
        presses=chance.choices((0.15, 0.5, 0.85), (3, 4, 3))[0],
        haste=chance.lognormvariate(0.0, 0.4),
        taste=chance.gauss(0.0, 0.45),
        signed_in=chance.random() < 0.5,
        consents=chance.random() < 0.75,
        greets=chance.random() < 0.3,
        thanks=chance.random() < 0.4,
        rates=chance.random() < 0.7,
        comments=chance.random() < 0.35,
    )
