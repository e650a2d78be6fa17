"""The figures at the top of the first page, each beside what it was before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from daogou.ops.charts import spark
from daogou.ops.writing import written
from daogou.storefront.wording import Words

# name, kind, where it is better: up, down, or neither; the table and column of the small line.
_TILES: Final = (
    ("conversations", "count", 0, ("traffic", "conversations")),
    ("messages", "count", 0, ("traffic", "messages")),
    ("fallback_rate", "share", -1, ("traffic", "fallback_rate")),
    ("asked_rate", "share", -1, ("traffic", "asked_rate")),
    ("median", "milliseconds", -1, ("answer_times", "median")),
    ("csat", "share", 1, ("ratings", "csat")),
)


@dataclass(frozen=True)
class Tile:
    """A figure; `change` is how it moved, `mood` whether that is `good`, `bad` or neither."""

    name: str
    value: str
    change: str
    mood: str
    more: str
    line: Markup


def tiles(found: Mapping[str, Any], words: Words) -> list[Tile]:
    """The tiles of a page that has found `totals`, those `before`, and the tables by time."""
    totals, before = found["totals"], found["before"]
    made = []
    for name, kind, better, (table, column) in _TILES:
        change, mood = _change(totals[name], before[name], kind, better)
        made.append(
            Tile(
                name,
                written(totals[name], kind, words),
                change,
                mood,
                _more(name, totals, words),
                spark(found[table].column(column)),
            )
        )
    return made


def _change(now: float | None, before: float | None, kind: str, better: int) -> tuple[str, str]:
    """How much it moved: shares by points, the others by percent of what it was."""
    if now is None or not before:
        return "", ""
    moved = 100 * (now - before) if kind == "share" else 100 * (now - before) / before
    text = f"{abs(moved):.1f}" if kind == "share" else f"{abs(moved):.0f}"
    if not float(text):
        return "±0", ""
    unit = " pp" if kind == "share" else "%"
    mood = "" if not better else "good" if moved * better > 0 else "bad"
    return f"{'↑' if moved > 0 else '↓'} {text}{unit}", mood


def _more(name: str, totals: Mapping[str, Any], words: Words) -> str:
    if name == "median":
        return words("tile_p95", time=written(totals["p95"], "milliseconds", words))
    if name == "csat":
        average = written(totals["stars"], "stars", words)
        return words("tile_stars", stars=average, count=totals["ratings"])
    return ""
