"""What goes with what this shopper talked about, put into the cart, bought and looked at.

Item-based neighbours over a session, as in Sarwar et al., "Item-based collaborative filtering"
(WWW 2001), each step fading with those behind it.
"""

from __future__ import annotations

from heapq import nlargest
from typing import Final

from sqlalchemy.orm import Session

from daogou.recommend.asking import Ask, Candidate, Step
from daogou.recommend.index import Index
from daogou.recommend.knobs import FADING, STEPS

_PROPOSED: Final = 60
# Whoever has bought something wants what goes with it rather than another one of the same.
_OF: Final[dict[str, dict[str, float]]] = {
    "talked": {"also": 1.0, "together": 0.5, "similar": 0.8},
    "viewed": {"also": 1.0, "together": 0.5, "similar": 0.8},
    "cart": {"together": 1.0, "also": 0.5},
    "bought": {"together": 1.0, "also": 0.5},
}


def propose(session: Session, index: Index | None, ask: Ask) -> list[Candidate]:  # noqa: ARG001
    """Neighbours of the shopper's steps, summed up; each told with the step that led there most."""
    if index is None:
        return []
    scores: dict[str, float] = {}
    led: dict[str, tuple[float, Step]] = {}
    for place, step in enumerate(ask.shopper.steps):
        weight = STEPS[step.how] * FADING**place
        for name, share in _OF[step.how].items():
            for code, near in index.near(getattr(index, name), step.code):
                gain = weight * share * near
                scores[code] = scores.get(code, 0.0) + gain
                if gain > led.get(code, (0.0, step))[0]:
                    led[code] = gain, step
    best = nlargest(
        _PROPOSED, (code for code in scores if scores[code] > 0), key=scores.__getitem__
    )
    return [Candidate(code, scores[code], led[code][1].code, led[code][1].how) for code in best]
