"""Wishes about a whole search that no entity carries: an order of results, "any colour"."""

from __future__ import annotations

import re
from typing import Final

from daogou.catalog.criteria import Sort

_BY: Final = r"(?:按照?|依|根据|以)"
_ORDER: Final = r"(?:来)?(?:排序?|排列|排一下|显示|看)"
_DOWN: Final = r"(?:从高到低|由高到低|降序)"
_UP: Final = r"(?:从低到高|由低到高|从便宜到贵|升序)"
_MONEY: Final = r"(?:价格|价钱|价位|售价)"
_SORT_EN: Final = (
    r"\b(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?|arrange)(?:\s(?:them|it|these|those))?"
    r"\sby\s(?:the\s)?"
)
_SORTS: Final[tuple[tuple[Sort, str], ...]] = (
    (
        "price_desc",
        rf"{_MONEY}{_DOWN}|{_BY}?{_MONEY}{_ORDER}?{_DOWN}|贵的(?:排|放)?在?前|"
        rf"high(?:est)?\sto\slow(?:est)?|{_SORT_EN}price,?\s(?:desc|high)|most\sexpensive\sfirst",
    ),
    (
        "price_asc",
        rf"{_MONEY}{_UP}|{_BY}{_MONEY}|便宜的(?:排|放)?在?前|"
        rf"low(?:est)?\sto\shigh(?:est)?|{_SORT_EN}price|(?:cheapest|lowest\sprice)\sfirst",
    ),
    (
        "sales",
        rf"{_BY}(?:销量|销售|人气|热度|热销)|销量(?:{_DOWN}|优先|排序)|"
        rf"{_SORT_EN}(?:sales|popularity|best\s?sell)|(?:best\ssellers?|most\spopular)\sfirst",
    ),
    (
        "rating",
        rf"{_BY}(?:评分|评价|好评|口碑|星级)|评分(?:{_DOWN}|优先|排序)|"
        rf"{_SORT_EN}(?:customer\s)?(?:rating|review|stars)|(?:best|highest|top)[\s-]rated\sfirst",
    ),
    (
        "new",
        rf"{_BY}(?:上架|上新|时间|新品|最新)|(?:最新|新品|新款)(?:的)?(?:优先|排前|在前)|"
        rf"{_SORT_EN}(?:date|newest|new|latest|release)|newest\sfirst",
    ),
)
_ANY_ZH: Final = (
    r"(?:都行|都可以|都好|都成|都没关系|无所谓|不限|随便|随意|不挑|不重要|没要求|没有要求)"
)
_ANY_EN: Final = (
    r"(?:any|whatever|whichever)\s{0}\b|\b{0}\s(?:doesn['’]?t|does\snot)\smatter|"
    r"don['’]?t\scare\s(?:about|what|which)\s(?:the\s)?{0}|\b(?:no|forget)\s(?:the\s)?{0}\s?(?:limit|preference)"
)
_FREE: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (
        field,
        re.compile(
            rf"(?:{chinese})(?:的话|方面)?{_ANY_ZH}|(?:不限|不挑|随便什么)(?:{chinese})|"
            + _ANY_EN.replace("{0}", f"(?:{english})"),
            re.I,
        ),
    )
    for field, chinese, english in (
        ("colors", "颜色", "colou?rs?"),
        ("brands", "品牌|牌子", "brands?|make"),
        ("sizes", "尺码|码数|大小|尺寸", "sizes?"),
        ("price", "价格|价钱|价位|预算", "price|budget"),
    )
)


def sort_wish(text: str) -> Sort | None:
    """The order of results that `text` asks for in so many words ("按销量排", "sort by price")."""
    for sort, pattern in _SORTS:
        if re.search(pattern, text, re.I):
            return sort
    return None


def freed_fields(text: str) -> set[str]:
    """What `text` sets no condition on any more ("颜色无所谓"): colors, brands, sizes, price."""
    return {field for field, pattern in _FREE if pattern.search(text)}
