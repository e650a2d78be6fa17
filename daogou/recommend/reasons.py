"""Why a product is recommended, in few words and both languages."""

from __future__ import annotations

from typing import Final

from daogou.recommend.asking import How
from daogou.recommend.facts import Facts
from daogou.recommend.knobs import Source
from daogou.text.language import Localized

_WELL_RATED: Final = 4.5
_ENOUGH_REVIEWS: Final = 3
_MANY_SALES: Final = 1000
# `{name}` is the product that led here, `{category}` the kind of the one that is recommended.
_BECAUSE: Final[dict[How, Localized]] = {
    "viewed": Localized("因为你看过{name}", "because you looked at the {name}"),
    "talked": Localized("因为你聊到过{name}", "because you asked about the {name}"),
    "bought": Localized("因为你买过{name}", "because you bought the {name}"),
    "cart": Localized("因为购物车里有{name}", "because the {name} is in your cart"),
}
_FOR_YOU: Final = Localized("为你挑的", "picked for you")
_OF_SOURCE: Final[dict[Source, Localized]] = {
    "similar": Localized("和{name}相似", "similar to the {name}"),
    "alternatives": Localized("和{name}相近，有现货", "close to the {name}, and in stock"),
    "together": Localized("常和{name}一起买", "often bought with the {name}"),
    "popular": Localized("{category}里的热门款", "popular in {category}"),
    "new": Localized("{category}新品", "new in {category}"),
}


def reason(
    source: Source, category: Localized, name: Localized | None = None, how: How | None = None
) -> Localized:
    """The reason of a source; `name` is the product that led to this one, by the step `how`.

    Without the name, of a product that has left the catalogue, no more is said than can be.
    """
    text = _BECAUSE[how] if source == "for_you" and how else _OF_SOURCE.get(source, _FOR_YOU)
    if name is None and "{name}" in text.zh:
        text = _FOR_YOU
    led = name or Localized("", "")
    return Localized(
        text.zh.format(name=_quoted(led.zh), category=category.zh),
        text.en.format(name=led.en, category=category.en),
    )


def fits(facts: Facts, said: list[Localized], best_selling: bool) -> Localized:
    """Why a product answers a wish: the attributes `said`, how buyers rate it, how it sells."""
    zh, en = [], []
    if said:
        zh.append("适合" + "、".join(value.zh for value in said))
        en.append("fits " + ", ".join(value.en for value in said))
    well_rated = facts.rating is not None and facts.rating >= _WELL_RATED
    if well_rated and facts.rating_count >= _ENOUGH_REVIEWS:
        zh.append(f"{facts.rating_count}条评价平均{facts.rating:.1f}分")
        en.append(f"rated {facts.rating:.1f} by {facts.rating_count} buyers")
    if best_selling and facts.sales > 0:
        zh.append("同类里卖得最好")
        en.append("the best seller of these")
    elif not zh and facts.sales >= _MANY_SALES:
        zh.append(f"已售{facts.sales}件")
        en.append(f"{facts.sales} sold")
    if not zh:
        zh.append("各方面都符合你的要求")
        en.append("matches what you asked for")
    return Localized("，".join(zh), "; ".join(en))


def _quoted(name: str) -> str:
    """In Chinese quotation marks, which the title of a book has already."""
    return name if name.startswith("《") else f"“{name}”"
