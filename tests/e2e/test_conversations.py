"""The conversations that a shop assistant must hold, by meaning, over REST."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
import requests

from .conftest import Shopper, Stack

SEARCHES = {
    "zh": ("想买双黑色跑步鞋，五百以内", "有便宜点的吗", "黑色"),
    "en": ("I'm looking for black running shoes under 500", "anything cheaper?", "black"),
}


def prices(card: dict[str, Any]) -> list[Decimal]:
    return [Decimal(item["price"]) for item in card["items"]]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_search_and_something_cheaper(shopper: Shopper, language: str) -> None:
    wish, cheaper, color = SEARCHES[language]
    first = shopper.say(wish).card("product_cards")
    assert 1 <= len(first["items"]) <= 5
    assert all(price <= 500 for price in prices(first))
    assert all(color in item["colors"] for item in first["items"])
    kinds = {item["category"] for item in first["items"]}
    assert kinds == {"跑步鞋" if language == "zh" else "running shoes"}
    second = shopper.say(cheaper).card("product_cards")
    assert max(prices(second)) < max(prices(first))
    assert {item["category"] for item in second["items"]} == kinds
    assert all(color in item["colors"] for item in second["items"])


PURCHASE = {
    "zh": ("想买双黑色跑步鞋，五百以内", "第二个有42码吗", "和第一个比哪个好", "加购物车", "结算"),
    "en": (
        "show me black running shoes under 500",
        "do you have the second one in size 42?",
        "how does it compare with the first one?",
        "add it to my cart",
        "checkout please",
    ),
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_from_search_to_checkout(shopper: Shopper, language: str) -> None:
    search, stock, compare, add, checkout = PURCHASE[language]
    found = shopper.say(search).card("product_cards")["items"]
    asked = found[1]
    answer = shopper.say(stock)
    assert asked["name"] in answer.text
    assert "42" in answer.text
    comparison = shopper.say(compare).card("comparison")
    assert {item["code"] for item in comparison["items"]} == {found[0]["code"], found[1]["code"]}
    assert comparison["rows"]
    answer = shopper.say(add)
    if answer.buttons and not any("custom" in message for message in answer.messages):
        # A size was asked for; the first button is an answer.
        answer = shopper.say(answer.buttons[0]["payload"])
    cart = answer.card("cart")
    assert len(cart["lines"]) == 1
    quote = shopper.say(checkout).card("quote")
    assert Decimal(quote["total"]) == (
        Decimal(quote["subtotal"]) - Decimal(quote["discount"]) + Decimal(quote["shipping_fee"])
    )


def test_laptops_under_a_price(shopper: Shopper) -> None:
    card = shopper.say("show me laptops under 6000").card("product_cards")
    assert {item["category"] for item in card["items"]} == {"laptops"}
    assert all(price <= 6000 for price in prices(card))


@pytest.mark.parametrize(
    ("ask", "tell"),
    [
        ("你们有什么护肤品推荐吗", "敏感肌，200左右"),
        ("what skincare would you recommend?", "sensitive skin, around 200"),
    ],
)
def test_recommendation_asks_once(shopper: Shopper, ask: str, tell: str) -> None:
    question = shopper.say(ask)
    assert not any(m.get("custom", {}).get("type") == "product_cards" for m in question.messages)
    card = shopper.say(tell).card("product_cards")
    assert all(Decimal(150) <= price <= Decimal(250) for price in prices(card))


def test_recommendation_at_once_when_told(shopper: Shopper) -> None:
    card = shopper.say("敏感肌用的面霜推荐一下，200左右").card("product_cards")
    assert {item["category"] for item in card["items"]} == {"面霜"}


TRACKING = {
    "zh": ("我的快递到哪了", "订单"),
    "en": ("Where is my parcel?", "order"),
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_parcel_is_told_to_who_proves_the_order(
    shopper: Shopper, demo_orders: dict[str, dict[str, Any]], language: str
) -> None:
    question, _ = TRACKING[language]
    order = demo_orders[question]
    answer = shopper.say(question)
    assert order["number"] not in answer.text
    answer = shopper.say(order["number"])
    status = shopper.say(order["last4"]).card("order_status")
    assert status["number"] == order["number"]
    assert status["shipment"]["events"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_wrong_proof_reveals_nothing_and_then_offers_a_human(
    another: Callable[[], Shopper], demo_orders: dict[str, dict[str, Any]], language: str
) -> None:
    question, _ = TRACKING[language]
    order = demo_orders[question]
    wrong = "0000" if order["last4"] != "0000" else "1111"
    guesser, stranger = another(), another()
    guesser.say(question)
    real = guesser.say(f"{order['number']} {wrong}")
    stranger.say(question)
    unknown = stranger.say(f"19990101-0001 {wrong}")

    def without_number(text: str) -> str:
        return re.sub(r"\d{8}-\d{4}", "", text)

    assert without_number(real.text) == without_number(unknown.text)
    # The same digits sent again at once would be one attempt.
    others = [digits for digits in ("2222", "3333", "4444") if digits != order["last4"]]
    guesser.say(f"{order['number']} {others[0]}")
    third = guesser.say(f"{order['number']} {others[1]}")
    assert order["goods"][language] not in third.text
    assert re.search("人工|human|person|colleague", third.text + str(third.buttons))
    # Even the right digits open nothing now.
    after = guesser.say(f"{order['number']} {order['last4']}")
    assert not any(m.get("custom", {}).get("type") == "order_status" for m in after.messages)


@pytest.mark.parametrize(
    ("ask", "reason", "confirm"),
    [
        ("这双鞋大了想换小一码", "尺码不合适", "是的"),
        ("The dress is too big, I'd like one size smaller", "wrong size", "yes"),
    ],
)
def test_exchange_for_a_smaller_size(
    shopper: Shopper, demo_orders: dict[str, dict[str, Any]], ask: str, reason: str, confirm: str
) -> None:
    order = demo_orders[ask]
    answer = shopper.say(ask)
    answer = shopper.say(f"{order['number']} {order['last4']}")
    if not re.search("提交|submit", answer.text):
        answer = shopper.say(reason)
    answer = shopper.say(confirm)
    assert re.search(r"\bR\w*\d", answer.text), "no number of the exchange request was told"


@pytest.mark.parametrize(
    ("ask", "question", "answer_has"),
    [
        ("电饭煲坏了，我要退货", "退货要运费吗", "运费"),
        ("I want to return the laptop", "who pays the return postage?", "postage|shipping"),
    ],
)
def test_a_question_in_the_middle_of_a_return(
    shopper: Shopper,
    demo_orders: dict[str, dict[str, Any]],
    ask: str,
    question: str,
    answer_has: str,
) -> None:
    order = demo_orders[ask]
    shopper.say(ask)
    shopper.say(f"{order['number']} {order['last4']}")
    between = shopper.say(question)
    assert re.search(answer_has, between.text)
    # The form asks again, briefly, what it had asked.
    assert re.search("提交吗|原因|reason|submit", between.messages[-1]["text"])


def test_the_language_follows_the_shopper_and_a_word_pins_it(shopper: Shopper) -> None:
    han = re.compile(r"[一-鿿]")
    assert han.search(shopper.say("你好").text)
    assert not han.search(shopper.say("hello, can you help me please?").text)
    assert han.search(shopper.say("说中文").text)
    assert han.search(shopper.say("thanks").text)


def test_nonsense_and_other_matters_are_answered_kindly(shopper: Shopper) -> None:
    assert shopper.say("今天股市怎么样").text
    assert shopper.say("asdkjh qwe zzz").text


def test_an_oversize_message_does_no_harm(shopper: Shopper) -> None:
    assert shopper.say("鞋" * 20_000).text
    assert shopper.say("你好").text


def test_a_person_takes_over_and_gives_back(stack: Stack, shopper: Shopper) -> None:
    shopper.say("想买双黑色跑步鞋，五百以内")
    shopper.say("转人工")
    rest = f"{stack.base}/webhooks/rest"
    place = f"{rest}/conversations/{shopper.sender}/handover"
    queue = requests.get(f"{rest}/handovers", timeout=30).json()["waiting"]
    assert shopper.sender in [one["conversation"] for one in queue]
    held = requests.post(place, json={"state": "human", "agent": "小李"}, timeout=30).json()
    assert held["state"] == "human" and "跑步鞋" in held["summary"]["looking_for"]
    assert held["summary"]["tickets"][0]["kind"] == "human"
    message = {"sender": shopper.sender, "message": "你好，在吗"}
    assert requests.post(f"{rest}/webhook", json=message, timeout=30).json() == []
    back = requests.post(place, json={"state": "bot"}, timeout=30).json()
    assert back["messages"] and back["summary"]["messages"][-2]["text"] == "你好，在吗"
    assert shopper.say("有便宜点的吗").card("product_cards")["items"]
