"""What a segment of visitors is called, by what sets it apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from daogou.text.language import Localized

# Of each trait what those with much of it are called, and those with little.
TRAITS: Final[Mapping[str, tuple[Localized, Localized | None]]] = {
    "sessions": (Localized("常来", "come often"), Localized("来得少", "come rarely")),
    "views": (Localized("看得多", "look at many goods"), Localized("看得少", "look at few goods")),
    "searches": (Localized("爱搜索", "search a lot"), None),
    "categories": (
        Localized("逛得广", "browse widely"),
        Localized("目标专一", "stay with one kind"),
    ),
    "price_level": (
        Localized("偏好高价", "prefer dear goods"),
        Localized("看重实惠", "prefer cheap goods"),
    ),
    "cart_rate": (Localized("爱加购", "fill carts"), Localized("不加购", "fill no carts")),
    "buying_rate": (Localized("下单多", "buy often"), None),
    "revenue": (Localized("花费高", "spend much"), None),
    "messages": (Localized("爱咨询", "ask the assistant"), None),
    "fallback_rate": (Localized("常没答上", "are often not understood"), None),
    "weekend_rate": (
        Localized("周末来", "come on weekends"),
        Localized("工作日来", "come on weekdays"),
    ),
}
_ORDINARY: Final = Localized("普通访客", "ordinary visitors")
# Standard deviations from the mean of all visitors from which on a trait sets a segment apart.
_APART: Final = 0.5
_MOST: Final = 3


def name_of(deviations: Mapping[str, float]) -> Localized:
    """The strongest traits; `deviations` are a segment's means in standard deviations."""
    strongest = sorted(deviations.items(), key=lambda item: -abs(item[1]))
    words = [
        word
        for trait, deviation in strongest
        if abs(deviation) >= _APART and (word := TRAITS[trait][0 if deviation > 0 else 1])
    ][:_MOST]
    if not words:
        return _ORDINARY
    chinese = "、".join(word.get("zh") for word in words)
    english = ", ".join(word.get("en") for word in words)
    return Localized(chinese, english[0].upper() + english[1:])
