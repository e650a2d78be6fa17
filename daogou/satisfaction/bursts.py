"""Is there more discontent about something than usual? A test against its own past.

Discontented reviews of a product, and discontented conversations about a product or topic, are
counted over a window. What is usual is the subject's own rate before the window, which is uncertain
where little is known: with a Gamma prior worth `PRIOR_DAYS` of the shop's mean subject, the number
in a window is negative binomial (a Poisson rate that is Gamma distributed; Gelman et al., Bayesian
Data Analysis, 2.6). The chance of so many or more is held against a bound that lets
`FALSE_ALARMS_A_YEAR` alarms without a cause through, over all subjects and windows of a year.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from scipy.stats import nbinom  # type: ignore[import-untyped]

WINDOW: Final = timedelta(days=7)
# The past that counts, and how much of it there must be.
PAST: Final = timedelta(days=365)
FEWEST: Final = 3
PRIOR_DAYS: Final = 30.0
FALSE_ALARMS_A_YEAR: Final = 1.0
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Burst:
    """`count` discontented ones about `subject` since `since`; `chance`: of so many by chance."""

    subject: str
    since: datetime
    count: int
    expected: float
    chance: float


def bursts(
    moments: Mapping[str, Sequence[datetime]], begun: datetime, now: datetime
) -> list[Burst]:
    """The subjects whose last window is unlike their past, the least likely first.

    `moments`: when somebody was discontented, of every subject that anybody spoke of, also of those
    that nobody was discontented about; `begun`: since when this is recorded.
    """
    start = now - WINDOW
    begun = max(begun, start - PAST)
    past_days = max((start - begun) / _DAY, 0.0)
    earlier = {subject: _within(at, begun, start) for subject, at in moments.items()}
    if not moments:
        return []
    # The mean subject's rate a day; half an event where nothing happened so far.
    rate = max(sum(earlier.values()), 0.5) / len(moments) / max(past_days, 1.0)
    bound = FALSE_ALARMS_A_YEAR / (len(moments) * (timedelta(days=365) / WINDOW))
    found = []
    for subject, at in moments.items():
        recent = sorted(one for one in at if start <= one <= now)
        if len(recent) < FEWEST:
            continue
        shape = rate * PRIOR_DAYS + earlier[subject]
        days = PRIOR_DAYS + past_days
        window = WINDOW / _DAY
        chance = float(nbinom.sf(len(recent) - 1, shape, days / (days + window)))
        if chance <= bound:
            expected = shape / days * window
            found.append(Burst(subject, recent[0], len(recent), expected, chance))
    return sorted(found, key=lambda one: (one.chance, one.subject))


def _within(moments: Iterable[datetime], since: datetime, until: datetime) -> int:
    return sum(since <= one < until for one in moments)
