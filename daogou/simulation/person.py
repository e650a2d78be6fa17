"""Names, telephones and addresses of simulated shoppers: invented, none of them anybody's."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from daogou.simulation.shopper import Shopper
from daogou.text.language import Language

_SURNAMES: Final = "赵钱孙周吴郑冯陈蒋沈韩杨朱秦许何吕张孔曹"
_GIVEN: Final = ("雨桐", "浩然", "欣怡", "子轩", "佳琪", "宇航", "梓涵", "俊杰", "诗涵", "博文")
_FIRST: Final = ("Alice", "Ben", "Clara", "David", "Ella", "Frank", "Grace", "Henry", "Ivy", "Jack")
_LAST: Final = ("Baker", "Clark", "Evans", "Foster", "Green", "Hughes", "Mills", "Parker", "Reed")
_PLACES: Final[dict[Language, tuple[str, ...]]] = {
    "zh": (
        "浙江省杭州市西湖区文二路{house}号3幢{flat}室",
        "江苏省南京市鼓楼区中山北路{house}号{flat}室",
        "广东省广州市天河区体育东路{house}号{flat}室",
        "四川省成都市锦江区红星路{house}号{flat}室",
        "上海市徐汇区漕溪北路{house}号{flat}室",
    ),
    "en": (
        "Flat {flat}, {house} Nanjing West Road, Jing'an District, Shanghai",
        "Room {flat}, {house} Wensan Road, Xihu District, Hangzhou",
        "Unit {flat}, {house} Tianhe North Road, Tianhe District, Guangzhou",
        "Apartment {flat}, {house} Zhongshan Road, Gulou District, Nanjing",
    ),
}
_COMPANIES: Final[dict[Language, tuple[str, ...]]] = {
    "zh": ("杭州星野科技有限公司", "南京青禾文化传播有限公司", "广州北岸贸易有限公司"),
    "en": ("Starfield Trading Ltd", "Green River Consulting Ltd", "North Bank Design Ltd"),
}


@dataclass(frozen=True)
class Person:
    """What a shopper tells of themselves when asked."""

    name: str
    phone: str
    address: str
    new_address: str
    email: str
    company: str
    tax_number: str


def person_of(shopper: Shopper) -> Person:
    """The person behind a shopper; the same each time.

    Telephones begin with 1990, a block that the demo does not use; two shoppers may share one only
    by a chance of one in ten million.
    """
    chance = shopper.chance("person")
    language = shopper.language
    name = (
        chance.choice(_SURNAMES) + chance.choice(_GIVEN)
        if language == "zh"
        else f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    )
    who = f"{shopper.seed}:{shopper.number}"
    digits = int(sha256(who.encode()).hexdigest(), 16) % 10**7

    def place(template: str) -> str:
        return template.format(house=chance.randrange(2, 400), flat=chance.randrange(101, 2306))

    here, there = chance.sample(_PLACES[language], 2)
    return Person(
        name=name,
        phone=f"1990{digits:07d}",
        address=place(here),
        new_address=place(there),
        email=f"shopper{shopper.number}@example.com",
        company=chance.choice(_COMPANIES[language]),
        tax_number="91330106MA2B" + "".join(chance.choice("0123456789") for _ in range(6)),
    )
