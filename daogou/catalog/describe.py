"""Search criteria in a shopper's words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from daogou.catalog.measures import measure_label
from daogou.catalog.sizes import size_label
from daogou.text.language import Localized

if TYPE_CHECKING:
    from daogou.catalog.criteria import Criteria


class Labels(Protocol):
    """Whatever knows the names behind codes (a `Lexicon`)."""

    def label(self, kind: str, code: str) -> Localized:
        """The name of `code` in both languages; the code itself where it is unknown."""


_SORTS = {
    "price_asc": Localized("价格从低到高", "cheapest first"),
    "price_desc": Localized("价格从高到低", "most expensive first"),
    "rating": Localized("评分最高优先", "best rated first"),
    "sales": Localized("销量最高优先", "best sellers first"),
    "new": Localized("最新上架优先", "newest first"),
}

# Goods for somebody, before their name: "women's shoes".
_OF_WHOM = {"gender=men": "men's", "gender=women": "women's", "gender=kids": "kids'"}


def describe(criteria: Criteria, language: str, labels: Labels) -> str:
    """`criteria` as one phrase ("黑色 跑步鞋 500元以内"); empty where nothing is asked for."""
    chinese = language == "zh"

    def names(kind: str, codes: tuple[str, ...]) -> str:
        joint = "/" if chinese else " or "
        return joint.join(labels.label(kind, code).get(language) for code in codes)

    categories = criteria.categories or ((criteria.family,) if criteria.family else ())
    # Attributes hold together, so they stand beside each other and not as alternatives.
    attributes = [
        _OF_WHOM.get(code, "") * (not chinese) or labels.label("attribute", code).get(language)
        for code in criteria.attributes
    ]
    head = [
        names("color", criteria.colors),
        *attributes,
        names("brand", criteria.brands),
        *criteria.words,
        names("product", criteria.products) or names("category", categories),
    ]
    conditions = [
        _sizes(criteria.sizes, language),
        _price(criteria.price_min, criteria.price_max, chinese),
        _below(criteria.price_below, chinese),
        _rating(criteria.rating_min, chinese),
        *(
            f"{'不要' if chinese else 'not '}{labels.label(kind, code).get(language)}"
            for kind, codes in (
                ("category", criteria.exclude_categories),
                ("color", criteria.exclude_colors),
                ("brand", criteria.exclude_brands),
                ("attribute", criteria.exclude_attributes),
            )
            for code in codes
        ),
        *(f"{'不要' if chinese else 'without '}{word}" for word in criteria.exclude_words),
        ("有货" if chinese else "in stock") if criteria.in_stock else "",
        ("优惠中" if chinese else "on sale") if criteria.on_sale else "",
        _SORTS[criteria.sort].get(language) if criteria.sort in _SORTS else "",
    ]
    if chinese:
        return " ".join(part for part in head + conditions if part)
    phrase = " ".join(part for part in head if part)
    return ", ".join(part for part in [phrase, *conditions] if part)


def yuan(amount: Decimal) -> str:
    """An amount as it is read everywhere: whole yuan without decimals, else two: 500, 199.90."""
    return f"{amount:.2f}".removesuffix(".00")


def _price(lower: Decimal | None, upper: Decimal | None, chinese: bool) -> str:
    if lower is not None and upper is not None:
        between = f"{yuan(lower)}-{yuan(upper)}"
        return f"{between}元" if chinese else f"¥{between}"
    if upper is not None:
        return f"{yuan(upper)}元以内" if chinese else f"up to ¥{yuan(upper)}"
    if lower is not None:
        return f"{yuan(lower)}元以上" if chinese else f"from ¥{yuan(lower)}"
    return ""


def _below(bound: Decimal | None, chinese: bool) -> str:
    """A bound that nobody named is no amount that anybody would know."""
    if bound is None:
        return ""
    return "比刚才便宜" if chinese else "cheaper than before"


def _rating(minimum: float | None, chinese: bool) -> str:
    if minimum is None:
        return ""
    return f"{minimum:g}星以上" if chinese else f"{minimum:g} stars and up"


def _sizes(sizes: tuple[str, ...], language: str) -> str:
    if not sizes:
        return ""
    measures = [measure_label(size) for size in sizes]
    labels = [measure or size_label(size) for measure, size in zip(measures, sizes, strict=True)]
    said = [label.get(language) for label in labels]
    if language == "zh":
        return "/".join(said)
    joined = " or ".join(said)
    return joined if all(measures) else f"size {joined}"
