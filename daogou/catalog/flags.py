"""Wishes for any goods, said like attributes: in stock, on sale, best selling, new."""

from __future__ import annotations

from typing import Final

from daogou.text.language import Localized

FLAGS: Final[dict[str, tuple[Localized, tuple[str, ...]]]] = {
    "flag=in_stock": (
        Localized("有货", "in stock"),
        ("有货", "现货", "有现货", "有库存", "在库", "in stock", "available now", "in-stock"),
    ),
    "flag=on_sale": (
        Localized("优惠中", "on sale"),
        (
            *("打折", "折扣", "特价", "促销", "优惠", "有优惠", "活动款", "减价", "降价", "做活动"),
            *("有活动", "参加活动", "有折扣", "打折款", "特惠"),
            *("on sale", "discounted", "on discount", "on offer", "reduced", "on special"),
            *("on promotion", "marked down", "on clearance"),
        ),
    ),
    "sort=sales": (
        Localized("销量最高", "best selling"),
        (
            *(
                "销量最高",
                "卖得最好",
                "卖的最好",
                "销量最好",
                "销量高",
                "卖得好",
                "卖的好",
                "最畅销",
                "畅销",
            ),
            *(
                "热销",
                "热卖",
                "爆款",
                "最火",
                "最热门",
                "热门",
                "最受欢迎",
                "人气最高",
                "卖得最多",
                "卖的最多",
            ),
            *("销量第一", "销量好"),
            *("best selling", "best-selling", "bestselling", "best seller", "best sellers"),
            *("bestseller", "bestsellers", "top selling", "top-selling", "most popular", "popular"),
            *("most sold", "hottest", "trending"),
        ),
    ),
    "sort=new": (
        Localized("新款", "new arrivals"),
        (
            *(
                "新款",
                "最新款",
                "新品",
                "新上架",
                "最新",
                "刚上架",
                "新到",
                "上新",
                "新上市",
                "刚出",
                "新出",
            ),
            *("new arrivals", "new arrival", "newest", "latest", "just in", "newly released"),
            *("new releases", "new release", "brand new", "just released", "new in"),
        ),
    ),
}
