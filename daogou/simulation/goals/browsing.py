"""Goals on the shop's pages, alone or with the chat beside them."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from decimal import Decimal
from typing import Any

from daogou.simulation.answer import Answer
from daogou.simulation.evidence import ordered
from daogou.simulation.goals.buying import add, facts_of
from daogou.simulation.goods import Good, Piece, Wish, wish
from daogou.simulation.setting import Case, Setting
from daogou.simulation.steps import Find, Look, Order, Plan, Put, Say, Step


def buy_by_pages(at: Setting) -> Case:
    """Find, look, put into the cart and order, without a word to the assistant."""
    wanted = wish(at.goods, at.chance("wish"))

    def plan() -> Plan:
        number = yield from _order_by_pages(at, wanted)
        return (lambda session, who: ordered(session, who, wanted, at.person)) if number else False

    customer = at.customer() if at.shopper.signed_in else None
    return Case(plan, {}, frozenset(), customer, bool(customer), talks=False)


def buy_then_track(at: Setting) -> Case:
    """Order by the pages, and ask the assistant at once where it is."""
    wanted = wish(at.goods, at.chance("wish"))
    knows = at.told()

    def plan() -> Plan:
        number = yield from _order_by_pages(at, wanted)
        if number is None:
            return False
        facts = {
            "number": number,
            "digits": at.person.phone[-4:],
            "goods": facts_of(at, wanted)["kind"],
        }
        knows.update(facts)
        yield Say("track", shows_order(number), facts, means=("track_order",))
        return lambda session, who: ordered(session, who, wanted, at.person)

    customer = at.customer() if at.shopper.signed_in else None
    return Case(plan, knows, frozenset(), customer, bool(customer))


def look_around(at: Setting) -> Case:
    """Look at some goods and leave; nothing is bought, nothing asked."""
    wanted, chance = wish(at.goods, at.chance("wish")), at.chance("looking")

    def plan() -> Plan:
        seen = 0
        for _ in range(chance.choice((1, 1, 2))):
            found = yield Find(query=wanted.kind.get(at.language))
            items = found["items"]
            for item in chance.sample(items, min(len(items), chance.randint(1, 4))):
                yield Look(item["code"])
                seen += 1
        return seen > 0

    return Case(plan, talks=False)


def ask_about_goods(at: Setting) -> Case:
    """On a product's page: ask what others say of it, and what it costs or is like."""
    good = at.goods.drawn(at.chance("good"))

    def of_it(kind: str, path: str) -> Any:
        def shown(said: Answer) -> bool:
            card = said.card(kind)
            return card is not None and card[path]["code"] == good.code

        return shown

    def plan() -> Plan:
        yield Find(query=at.goods.kinds[good.category].get(at.language))
        yield Look(good.code)
        reviews = of_it("reviews", "product")
        yield Say(
            "this_reviews",
            lambda said: reviews(said) or said.has("reviews_none"),
            means=("ask_reviews",),
            product=good.code,
        )
        yield Say(
            *("this_details", of_it("product_detail", "item"), {}, ("ask_details",)),
            product=good.code,
        )
        return True

    return Case(plan, {**at.told(), "goods": good.name.get(at.language)})


def sold_out_size(at: Setting) -> Case:
    """Want a size that is sold out, hear so, and take the next one that is there."""
    good, gone, other = _with_gap(at)

    def label(piece: Piece) -> str:
        color = at.goods.colors[piece.color].get(at.language) if piece.color else ""
        joint = "" if at.language == "zh" else " in size "
        end = "码" if at.language == "zh" and str(piece.size)[:1].isdigit() else ""
        return f"{color}{joint}{piece.size}{end}".strip()

    def plan() -> Plan:
        yield Look(good.code, clicked=False)
        yield Say(
            "this_size",
            lambda said: said.has("stock_no", "stock_none"),
            {"variant": label(gone)},
            ("ask_stock",),
            product=good.code,
        )
        yield Say(
            "this_size",
            lambda said: said.has("stock_yes", "stock_few"),
            {"variant": label(other)},
            ("ask_stock",),
            product=good.code,
        )
        item = {"code": good.code, "buttons": ()}
        yield from add(at, item, {"place": label(other)})
        return lambda session, who: who.has_in_cart(session, good.code)

    return Case(plan, {**at.told(), "goods": good.name.get(at.language), "size": str(other.size)})


def shows_order(number: str) -> Any:
    """Whether an answer shows that order."""

    def shown(said: Answer) -> bool:
        return any(card["number"] == number for card in said.cards("order_status"))

    return shown


def _order_by_pages(at: Setting, wanted: Wish) -> Generator[Step, Any, str | None]:
    """The number of an order placed by the pages; None where there was nothing to order."""
    filters = {"price_max": str(wanted.budget), "in_stock": "1"}
    if wanted.color:
        filters["color"] = wanted.color
    found = yield Find(wanted.kind.get(at.language), filters)
    chance = at.chance("pages")
    for item in found["items"][: chance.randint(1, 3)][::-1]:
        product: Mapping[str, Any] = yield Look(item["code"])
        fitting = [
            one
            for one in product["variants"]
            if one["stock"] > 0
            and Decimal(one["price"]) <= wanted.budget
            and wanted.color in (None, one["color_code"])
        ]
        if not fitting:
            continue
        if (yield Put(chance.choice(fitting)["sku"])):
            person = at.person
            delivery = {"recipient": person.name, "phone": person.phone, "address": person.address}
            number: str | None = yield Order(delivery)
            return number
    return None


def _with_gap(at: Setting) -> tuple[Good, Piece, Piece]:
    """A product, a size of it that is sold out, and another size of the colour that is there."""
    found = [
        (good, gone, there[0])
        for good in at.goods.all
        for gone in good.pieces
        if gone.stock == 0 and gone.size
        if (
            there := [
                one
                for one in good.pieces
                if one.stock > 2 and one.color == gone.color and one.size and one.size != gone.size
            ]
        )
    ]
    return at.chance("gap").choice(found)
