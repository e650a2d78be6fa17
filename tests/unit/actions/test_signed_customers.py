"""A customer whom the shop has signed in: the own orders without proof, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

from daogou.orders.owners import EDGE_CHANNEL
from daogou.orders.tables import Address, Cart, Customer, Order, Ticket

from .shop import LAST_FOUR, NOW, order
from .talk import Start, Talk

Placed = Callable[..., str]
ME, YOU = 1, 2


@pytest.fixture
def people(sessions: sessionmaker) -> None:
    with sessions.begin() as opened:
        for number, name in ((ME, "王小明"), (YOU, "李雷")):
            phone = f"1381234888{number}"
            opened.add(Customer(id=number, name=name, phone=phone, points=number, joined_at=NOW))
        opened.flush()
        opened.add(
            Address(
                customer_id=ME,
                recipient="王小明",
                phone="13812348881",
                province="浙江省",
                city="杭州市",
                district="西湖区",
                street="文三路88号",
                is_default=True,
            )
        )


@pytest.fixture
def placed(sessions: sessionmaker, people: None) -> Placed:  # noqa: ARG001
    def place(customer: int, skus: Sequence[str], status: str, days_ago: int = 1) -> str:
        with sessions.begin() as opened:
            number = order(opened, list(skus), status, days_ago)
            row = opened.get(Order, number)
            row.customer_id = customer
            # Else the time of the orders would not tell which one is newer.
            row.placed_at = NOW - timedelta(days=days_ago)
        return number

    return place


@pytest.fixture
def talk(start: Start, people: None) -> Talk:  # noqa: ARG001
    begun = start()
    begun.channel, begun.metadata = EDGE_CHANNEL, {"customer": ME, "message": 1}
    return begun


SHOES, CREAM = "yunyue-lite-red-42", "yunji-soothing-50"


def test_the_only_open_order_is_told_at_once(talk: Talk, placed: Placed) -> None:
    placed(ME, [CREAM], "delivered")
    mine = placed(ME, [SHOES], "shipped")
    placed(YOU, [CREAM], "shipped")
    told = talk.say("我的订单到哪了", "track_order")
    assert told.types() == ["order_status"] and told.cards[0]["number"] == mine
    # What the goods cost, less the discount, and the shipping make up the total.
    sums = ("subtotal", "discount", "shipping_fee", "total")
    goods, less, sending, total = (Decimal(told.cards[0][name]) for name in sums)
    assert total == goods - less + sending
    assert goods == sum(Decimal(line["total"]) for line in told.cards[0]["lines"])


def test_several_are_a_choice(talk: Talk, placed: Placed) -> None:
    older, newer = placed(ME, [SHOES], "shipped", 3), placed(ME, [CREAM], "paid")
    yours = placed(YOU, [CREAM], "shipped")
    asked = talk.say("我的订单到哪了", "track_order")
    assert asked.cards == [] and yours not in asked.text
    assert asked.payloads == [f'/inform{{"order_id": "{number}"}}' for number in (newer, older)]
    assert talk.say(asked.payloads[1]).cards[0]["number"] == older
    # Another one, asked for later.
    again = talk.say("另一单呢", "track_order")
    assert talk.say(again.payloads[0]).cards[0]["number"] == newer


@pytest.mark.parametrize("said", ["第二个", "the second one", "[云跃 Lite 跑步鞋](product)那单"])
def test_the_choice_is_answered_in_words(talk: Talk, placed: Placed, said: str) -> None:
    older, _ = placed(ME, [SHOES], "shipped", 3), placed(ME, [CREAM], "paid")
    talk.say("我的订单到哪了", "track_order")
    assert talk.say(said).cards[0]["number"] == older


def test_the_goods_that_are_named_tell_which(talk: Talk, placed: Placed) -> None:
    shoes, _ = placed(ME, [SHOES], "shipped", 3), placed(ME, [CREAM], "paid")
    told = talk.say("我买的[跑步鞋](category)到哪了", "track_order")
    assert told.cards[0]["number"] == shoes


def test_the_own_number_is_enough(talk: Talk, placed: Placed) -> None:
    placed(ME, [CREAM], "shipped")
    mine = placed(ME, [SHOES], "delivered", 2)
    assert talk.say(f"[{mine}](order_id)", "inform").cards[0]["number"] == mine


def test_of_anothers_order_nothing_is_told_without_the_proof(talk: Talk, placed: Placed) -> None:
    placed(ME, [CREAM], "shipped")
    yours = placed(YOU, [SHOES], "shipped")
    made_up = "20251104-9999"
    for number in (yours, made_up):
        told = talk.say(f"查一下[{number}](order_id)", "track_order")
        assert told.cards == [] and "后四位" in told.text
        assert talk.slot("verified_order") is None
        wrong = talk.say("1111")
        assert wrong.cards == [] and "1111" not in wrong.text
        talk.say("算了", "stop")
    # As for a visitor: whoever knows number and telephone may hear of it.
    talk.say(f"查一下[{yours}](order_id)", "track_order")
    assert talk.say(LAST_FOUR).cards[0]["number"] == yours


def test_a_button_of_anothers_order_opens_nothing(talk: Talk, placed: Placed) -> None:
    yours = placed(YOU, [SHOES], "shipped")
    told = talk.say(f'/inform{{"order_id": "{yours}"}}')
    assert told.cards == [] and talk.slot("verified_order") is None


@pytest.mark.parametrize(
    ("channel", "metadata"),
    [
        ("rest", {"customer": ME}),
        ("socketio", {"customer": ME}),
        (EDGE_CHANNEL, {}),
        (EDGE_CHANNEL, {"customer": "1"}),
        (EDGE_CHANNEL, {"customer": True}),
        (EDGE_CHANNEL, {"customer": 99}),
    ],
)
def test_nobody_else_says_who_a_customer_is(
    talk: Talk, placed: Placed, channel: str, metadata: dict[str, object]
) -> None:
    mine = placed(ME, [SHOES], "shipped")
    talk.channel, talk.metadata = channel, metadata
    told = talk.say("我的订单到哪了", "track_order")
    assert told.cards == [] and mine not in told.text
    assert talk.say(f"[{mine}](order_id)", "inform").cards == []
    assert talk.slot("verified_order") is None


def test_a_customer_whom_the_shop_does_not_know_is_a_visitor(talk: Talk) -> None:
    talk.metadata = {"customer": 99}
    assert talk.say("[灯屿护眼台灯](product)加购物车", "add_to_cart").types() == ["cart"]


def test_without_orders_a_number_is_asked_for(talk: Talk) -> None:
    told = talk.say("我的订单到哪了", "track_order")
    assert "还没有订单" in told.text and told.cards == []


def test_what_a_matter_cannot_be_about_is_not_offered(talk: Talk, placed: Placed) -> None:
    placed(ME, [CREAM], "shipped", 2)
    unpaid = placed(ME, [SHOES], "unpaid")
    told = talk.say("取消订单", "cancel_order")
    assert told.cards[0]["number"] == unpaid
    assert "已取消" in talk.say("是的", "affirm").text or talk.slot("verified_order") == unpaid


def test_the_order_spoken_of_is_meant_only_where_it_can_be(talk: Talk, placed: Placed) -> None:
    back = placed(ME, [SHOES], "delivered", 2)
    on_its_way = placed(ME, [CREAM], "shipped")
    assert talk.say("我的快递呢", "track_order").cards[0]["number"] == on_its_way
    talk.say("我要退货", "request_return")
    assert talk.slot("verified_order") == back
    talk.say("算了", "stop")
    talk.say("退款到哪了", "ask_refund_status")
    assert talk.slot("verified_order") in (back, on_its_way)


def test_where_none_can_be_meant_the_rule_is_told(talk: Talk, placed: Placed) -> None:
    number = placed(ME, [CREAM], "shipped")
    told = talk.say("取消订单", "cancel_order")
    assert "已经发出" in told.text and talk.slot("verified_order") == number


def test_points_need_no_order(talk: Talk, start: Start) -> None:
    told = talk.say("我有多少积分", "ask_membership")
    assert told.types() == ["membership"] and told.cards[0]["points"] == ME
    assert start().say("我有多少积分", "ask_membership").cards == []


def test_tickets_about_the_own_orders(talk: Talk, placed: Placed, sessions: sessionmaker) -> None:
    mine, yours = placed(ME, [SHOES], "delivered"), placed(YOU, [CREAM], "delivered")
    with sessions.begin() as opened:
        for number, about in (("T2511050001", mine), ("T2511050002", yours)):
            opened.add(
                Ticket(
                    id=number,
                    conversation="elsewhere",
                    kind="complaint",
                    category="quality",
                    text="坏了",
                    order_number=about,
                    status="open",
                    created_at=NOW,
                )
            )
    told = talk.say("我的投诉怎么样了", "ask_ticket_status")
    assert [card["id"] for card in told.cards] == ["T2511050001"]


def test_an_order_goes_to_the_usual_address(talk: Talk, sessions: sessionmaker) -> None:
    talk.say("[灯屿护眼台灯](product)加购物车", "add_to_cart")
    quote = talk.say("结算", "checkout")
    summary = talk.say(quote.payloads[0])
    assert "王小明" in summary.text and "浙江省杭州市西湖区文三路88号" in summary.text
    changed = talk.say("改电话")
    assert "手机" in changed.text
    summary = talk.say("13900001111")
    assert "13900001111" in summary.text and "文三路88号" in summary.text
    placed = talk.say(summary.payloads[0])
    number = placed.cards[0]["number"]
    with sessions() as opened:
        row = opened.get(Order, number)
        assert (row.customer_id, row.phone, row.city) == (ME, "13900001111", "杭州市")
        assert opened.execute(select(Cart.owner_key)).scalars().all() == [f"customer:{ME}"]
    # And is the own one in another conversation.
    assert talk.say("订单到哪了", "track_order").cards[0]["number"] == number


def test_the_cart_is_the_customers_in_every_conversation(talk: Talk, start: Start) -> None:
    talk.say("[灯屿护眼台灯](product)加购物车", "add_to_cart")
    other = start()
    other.channel, other.metadata = EDGE_CHANNEL, {"customer": ME}
    assert other.say("购物车", "view_cart").types() == ["cart"]
    stranger = start()
    assert stranger.say("购物车", "view_cart").cards == []
