"""Held-out questions about the shop's documents: which section comes first, what is declined.

The floors are what was measured (docs/benchmarks.md), below the 0.9 that is aimed at; raise them
when the figures rise.
"""

from __future__ import annotations

from benchmarks.knowledge.command import HELD_OUT, measure

LEAST_TOP1 = {"zh": 0.87, "en": 0.76}
LEAST_DECLINED = {"zh": 0.85, "en": 0.87}


def test_held_out_questions_find_their_section() -> None:
    rows = [row for row in measure(HELD_OUT)["figures"] if row["way"] == "fused"]
    told = {row["language"]: row for row in rows}
    for language, least in LEAST_TOP1.items():
        assert told[language]["top1"] >= least
        assert told[language]["declined"] >= LEAST_DECLINED[language]
