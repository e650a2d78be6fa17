"""What a segment of visitors is called, by what sets it apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
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
# What tells two apart that would be called the same: those with more of a trait, those with less.
_BESIDE: Final[Mapping[str, tuple[Localized, Localized]]] = {
    "sessions": (
        Localized("来得更勤", "come more often"),
        Localized("来得更少", "come less often"),
    ),
    "views": (Localized("看得更多", "look at more"), Localized("看得更少", "look at less")),
    "searches": (Localized("搜得更多", "search more"), Localized("搜得更少", "search less")),
    "categories": (
        Localized("逛得更广", "browse more widely"),
        Localized("目标更专一", "stay closer to one kind"),
    ),
    "price_level": (
        Localized("看的更贵", "prefer dearer goods"),
        Localized("看的更便宜", "prefer cheaper goods"),
    ),
    "cart_rate": (
        Localized("加购更多", "fill carts more often"),
        Localized("加购更少", "fill carts less often"),
    ),
    "buying_rate": (
        Localized("下单更多", "buy more often"),
        Localized("下单更少", "buy less often"),
    ),
    "revenue": (Localized("花费更高", "spend more"), Localized("花费更低", "spend less")),
    "messages": (
        Localized("咨询更多", "ask the assistant more"),
        Localized("咨询更少", "ask the assistant less"),
    ),
    "fallback_rate": (
        Localized("更常没答上", "are understood less often"),
        Localized("更常答得上", "are understood more often"),
    ),
    "weekend_rate": (
        Localized("周末来得更多", "come more on weekends"),
        Localized("工作日来得更多", "come more on weekdays"),
    ),
}
_ORDINARY: Final = Localized("普通访客", "ordinary visitors")
# Standard deviations from the mean of all visitors from which on a trait sets a segment apart.
_APART: Final = 0.5
_MOST: Final = 3


def names_of(segments: Sequence[Mapping[str, float]]) -> list[Localized]:
    """A name for each segment, by its strongest traits; no two are the same.

    A segment is its means in standard deviations from all visitors', by trait. Where the strongest
    traits are the same, what these segments differ in most is told besides.
    """
    alike: dict[Localized, list[int]] = {}
    for place, deviations in enumerate(segments):
        alike.setdefault(_strongest(deviations), []).append(place)
    names = {}
    for name, places in alike.items():
        for place, words in _apart(segments, places, frozenset()):
            names[place] = _with(name, words) if words else name
    return [names[place] for place in range(len(segments))]


def _strongest(deviations: Mapping[str, float]) -> Localized:
    strongest = sorted(deviations.items(), key=lambda item: -abs(item[1]))
    words = [
        word
        for trait, deviation in strongest
        if abs(deviation) >= _APART and (word := TRAITS[trait][0 if deviation > 0 else 1])
    ][:_MOST]
    if not words:
        return _ORDINARY
    english = _joined(words, "en")
    return Localized(_joined(words, "zh"), english[0].upper() + english[1:])


def _apart(
    segments: Sequence[Mapping[str, float]], places: list[int], told: frozenset[str]
) -> Iterator[tuple[int, list[Localized]]]:
    """Each of `places` with the words that tell it from the others; the traits `told` are used."""
    if len(places) == 1:
        yield places[0], []
        return
    # Where few traits vary, one may be told twice.
    traits = [trait for trait in segments[places[0]] if trait not in told] or sorted(told)

    def spread(trait: str) -> float:
        values = [segments[place][trait] for place in places]
        return max(values) - min(values)

    trait = max(traits, key=spread)
    order = sorted(places, key=lambda place: -segments[place][trait])
    gaps = [segments[a][trait] - segments[b][trait] for a, b in pairwise(order)]
    cut = gaps.index(max(gaps)) + 1
    for word, side in zip(_BESIDE[trait], (order[:cut], order[cut:]), strict=True):
        for place, words in _apart(segments, side, told | {trait}):
            yield place, [word, *words]


def _with(name: Localized, words: Sequence[Localized]) -> Localized:
    return Localized(
        f"{name.get('zh')}（{_joined(words, 'zh')}）", f"{name.get('en')} ({_joined(words, 'en')})"
    )


def _joined(words: Sequence[Localized], language: str) -> str:
    return ("、" if language == "zh" else ", ").join(word.get(language) for word in words)
