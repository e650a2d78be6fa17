"""Values of tables, written for people: in a language, by the kind of their column."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from daogou.storefront.wording import Words
from daogou.times import SHOP_ZONE

NOTHING: Final = "–"


def written(value: Any, kind: str, words: Words) -> str:
    """A value as it is read; a dash for None."""
    if value is None or value == "":
        return NOTHING
    match kind:
        case "count":
            return f"{value:,}"
        case "share":
            return percent(value)
        case "milliseconds":
            return seconds(value, words)
        case "stars":
            return f"{value:.1f}" if isinstance(value, float) else str(value)
        case "number":
            return f"{value:.2f}"
        case "bucket":
            return bucket_told(value, words)
        case "moment":
            return short_moment(value, words)
        case _:
            return str(value)


def percent(share: float) -> str:
    """A share as 8.4%, and as 84% from ten percent on."""
    return f"{100 * share:.0f}%" if share >= 0.0995 or share == 0 else f"{100 * share:.1f}%"


def seconds(milliseconds: float, words: Words) -> str:
    """A time as 0.25 s."""
    value = milliseconds / 1000
    text = f"{value:.0f}" if value >= 10 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"
    return words("seconds", value=text)


def bucket_told(bucket: str, words: Words) -> str:
    """A day or an hour, short: 11月5日, 5 Nov; 14:00."""
    if len(bucket) > 10:
        return f"{bucket[11:]}:00"
    day = datetime.fromisoformat(bucket)
    return f"{day.month}月{day.day}日" if words.language == "zh" else f"{day.day} {day:%b}"


def short_moment(moment: datetime, words: Words) -> str:
    """Day and minute, without the year."""
    here = moment.astimezone(SHOP_ZONE)
    day = bucket_told(f"{here:%Y-%m-%d}", words)
    return f"{day} {here:%H:%M}"
