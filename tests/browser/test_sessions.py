"""The session and the cart that the widget shares with the page around it."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import Edge, Visit
from .shopper import listen, opened, say, tapped, texts

GIVE = "token => document.querySelector('daogou-chat').setAttribute('token', token)"


def test_a_session_that_the_page_gives_is_used_and_left_to_the_page(
    edge: Edge, visit: Visit
) -> None:
    page = opened(visit(edge.base))
    say(page, "你好")
    expect(page.get_by_text("2: 你好")).to_be_visible()
    page.get_by_role("textbox").fill("还没写完")
    token = edge.session()["token"]
    edge.say(token, "是我")
    edge.messages(token, at_least=3)
    listen(page, "session")
    page.evaluate(GIVE, token)
    expect(page.get_by_text("2: 是我")).to_be_visible()
    # Another conversation: nothing of the first is left.
    assert texts(page) == ["是我", "1: 是我", "2: 是我"]
    assert page.evaluate("window.heard[0].customer") is None
    say(page, "在吗")
    expect(page.get_by_text("2: 在吗")).to_be_visible()
    assert [one["text"] for one in edge.messages(token)][-1] == "2: 在吗"
    page.reload()
    opened(page)
    expect(page.get_by_text("2: 你好")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value("")


def test_the_cart_is_told_and_counted(edge: Edge, visit: Visit) -> None:
    page = visit(edge.base)
    tell = tapped(page)
    listen(page, "cart")
    tell("cart", {"count": 2, "subtotal": "598.00"})
    page.get_by_role("button", name="购物车，2 件").click()
    expect(page.get_by_text("2: /view_cart")).to_be_visible()
    assert texts(page)[0] == "购物车"
    assert page.evaluate("window.heard") == [{"count": 2, "subtotal": "598.00"}]
    tell("cart", {"count": 0, "subtotal": "0.00"})
    expect(page.get_by_role("button", name="购物车，2 件")).to_be_hidden()
