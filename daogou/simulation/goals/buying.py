"""Finding something in the chat: to buy it, to compare, for advice, or to think about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from daogou.simulation.answer import Answer, Button
from daogou.simulation.evidence import ordered
from daogou.simulation.goods import Wish, wish
from daogou.simulation.setting import Case, Setting
from daogou.simulation.steps import Plan, Press, Say, Step

Item = Mapping[str, Any]
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")


def buy(at: Setting) -> Case:
    """Find something of a kind under a budget, perhaps in a colour, and order it."""
    wanted = wish(at.goods, at.chance("wish"))
    customer = at.customer() if at.shopper.signed_in else None

    def plan() -> Plan:
        item, place = yield from find(at, wanted)
        if item is None:
            return False
        if at.chance("details").random() < 0.4:
            yield Say("details", lambda said: said.card("product_detail") is not None, place)
        yield from add(at, item, place)
        yield Say("checkout", lambda said: said.has("order_placed"), means=("checkout",))
        return lambda session, who: ordered(session, who, wanted, at.person)

    return Case(plan, facts_of(at, wanted), frozenset({"checkout"}), customer, bool(customer))


def hesitate(at: Setting) -> Case:
    """Put something into the cart, ask about sending back and postage, and leave it there."""
    wanted = wish(at.goods, at.chance("wish"))

    def plan() -> Plan:
        item, place = yield from find(at, wanted)
        if item is None:
            return False
        yield Say("reviews", lambda said: said.has("reviews", "reviews_none"), place)
        yield from add(at, item, place)
        for key in at.chance("worries").sample(("return_window", "shipping_fee"), 2):
            yield Say(f"faq/{key}", answers(key))
        yield Say("think_about_it", lambda _: True)
        code = str(item["code"])
        return lambda session, who: who.has_in_cart(session, code)

    return Case(plan, facts_of(at, wanted))


def recommend(at: Setting) -> Case:
    """Ask for advice on a kind of goods, with a budget, and look at one that was recommended."""
    wanted = wish(at.goods, at.chance("wish"))

    def advised(said: Answer) -> bool:
        return said.has("recommendations") and bool(_affordable(_items(said), wanted))

    def plan() -> Plan:
        said: Answer = yield Say("recommend", advised, means=("recommend_product",))
        place, item = _affordable(_items(said), wanted)[0]
        shown: Answer = yield Say("details", _shows(item), _place(at, place))
        return shown.card("product_detail") is not None

    return Case(plan, facts_of(at, wanted))


def compare(at: Setting) -> Case:
    """Have two of a list compared."""
    wanted = wish(at.goods, at.chance("wish"))

    def plan() -> Plan:
        said: Answer = yield Say("search", _heard(wanted), means=("search_product",))
        items = _items(said)
        if len(items) < 2:
            return False
        first, second = sorted(at.chance("two").sample(range(min(len(items), 4)), 2))
        codes = {items[first]["code"], items[second]["code"]}
        facts = {"one": _ordinal(at, first), "other": _ordinal(at, second)}

        def compared(said: Answer) -> bool:
            card = said.card("comparison")
            return card is not None and {one["code"] for one in card["items"]} == codes

        yield Say("compare", compared, facts, means=("compare_products",))
        return True

    return Case(plan, facts_of(at, wanted))


def find(at: Setting, wanted: Wish) -> Generator[Step, Any, tuple[Item | None, dict[str, str]]]:
    """Search, and go on to other pages, until something fits; None where nothing does."""
    means = ("search_product", "refine_search")
    said: Answer = yield Say("search", _heard(wanted), means=means)
    for _ in range(3):
        if fitting := _affordable(_items(said), wanted):
            place, item = fitting[0] if at.chance("pick").random() < 0.6 else fitting[-1]
            return item, _place(at, place)
        said = yield Say(
            "show_more",
            lambda said: said.has("more_results", "no_more_results") or _lists(said),
            means=("show_more",),
        )
        if said.has("no_more_results"):
            break
    return None, {}


def add(at: Setting, item: Item, place: dict[str, str]) -> Generator[Step, Any, None]:
    """Put an item of the list into the cart: by its button, or in words."""

    def is_in(said: Answer) -> bool:
        return any(
            line["code"] == item["code"] for card in said.cards("cart") for line in card["lines"]
        )

    buttons = [Button(one["title"], one["payload"]) for one in item["buttons"]]
    pressed = next((one for one in buttons if one.payload.startswith("/add_to_cart")), None)
    if pressed and at.chance("add").random() < at.shopper.presses:
        yield Press(pressed, is_in, "add")
    else:
        yield Say("add", is_in, place, means=("add_to_cart",))


def facts_of(at: Setting, wanted: Wish) -> dict[str, str]:
    """A wish in words."""
    color = f"{wanted.color_name.get(at.language)}" if wanted.color_name else ""
    if color:
        color += "的" if at.language == "zh" else " "
    shade = {"shade": wanted.color_name.get(at.language)} if wanted.color_name else {}
    return {
        **at.told(),
        **shade,
        "kind": wanted.kind.get(at.language),
        "budget": str(wanted.budget),
        "color": color,
    }


def answers(key: str) -> Callable[[Answer], bool]:
    """Whether an answer is that to a general question."""
    return lambda said: said.has(f"faq/{key}", *_ALSO.get(key, ()))


# Entries whose answer tells the same.
_ALSO: Mapping[str, Sequence[str]] = {
    "shipping_fee": ("faq/free_shipping",),
    "free_shipping": ("faq/shipping_fee",),
    "return_window": ("faq/return_conditions",),
    "return_conditions": ("faq/return_window",),
    "delivery_time": ("faq/dispatch_time",),
    "invoice_types": ("faq/invoice_time",),
}


def _heard(wanted: Wish) -> Callable[[Answer], bool]:
    """Whether a list was found for the budget too: its title says what was looked for.

    "预算500" may be read as about 500.
    """

    def heard(said: Answer) -> bool:
        card = said.card("product_cards")
        numbers = _NUMBER.findall(str(card["title"])) if card else []
        return any(0.7 <= float(one) / wanted.budget <= 1.3 for one in numbers)

    return heard


def _lists(said: Answer) -> bool:
    return said.card("product_cards") is not None


def _items(said: Answer) -> Sequence[Item]:
    card = said.card("product_cards")
    return card["items"] if card else ()


def _affordable(items: Sequence[Item], wanted: Wish) -> list[tuple[int, Item]]:
    """Place in the list and item, of those that are there for the budget.

    Those that cost no more in any variant, where there are any.
    """
    found = [
        (place, item)
        for place, item in enumerate(items)
        if item["in_stock"] and Decimal(item["price"]) <= wanted.budget and _comes_in(item, wanted)
    ]
    safe = [one for one in found if Decimal(one[1]["price_max"]) <= wanted.budget]
    return safe or found


def _comes_in(item: Item, wanted: Wish) -> bool:
    """Whether an item comes in the colour that is wanted, in either language's word for it."""
    color = wanted.color_name
    return color is None or bool({color.zh, color.en} & set(item["colors"]))


def _shows(item: Item) -> Any:
    def shown(said: Answer) -> bool:
        card = said.card("product_detail")
        return card is not None and card["item"]["code"] == item["code"]

    return shown


def _place(at: Setting, place: int) -> dict[str, str]:
    return {"place": _ordinal(at, place)}


def _ordinal(at: Setting, place: int) -> str:
    if at.language == "zh":
        return "第" + "一二三四五六七八九十"[place] + "个"
    names = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
    return f"{(*names, 'ninth', 'tenth')[place]} one"
