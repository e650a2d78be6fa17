"""Held-out questions about the shop's documents: which section comes first, what is declined."""

from __future__ import annotations

from benchmarks.knowledge.command import HELD_OUT, measure

LEAST_TOP1 = 0.9
LEAST_DECLINED = 0.9


def test_held_out_questions_find_their_section() -> None:
    rows = [row for row in measure(HELD_OUT)["figures"] if row["way"] == "fused"]
    told = {row["language"]: row for row in rows}
    for language in ("zh", "en"):
        assert told[language]["top1"] >= LEAST_TOP1
        assert told[language]["declined"] >= LEAST_DECLINED
