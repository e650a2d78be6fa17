"""The browser's "back" on a phone, where the chat takes the whole screen."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from .conftest import Edge, Visit, picture_of
from .sample_cards import sample
from .shopper import opened, say
from .test_storefront import PHONE, WIDE, demo, shop

__all__ = ["demo", "shop"]

LIST = "/products?category=running-shoes"


def chatting(visit: Visit, shop: Edge, **how: Any) -> Page:
    """On a list that was come to from the start page, with the chat open."""
    page = visit(shop.base, "/", **how)
    page.goto(shop.base + LIST)
    page.get_by_role("button", name="打开聊天").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    return page


def test_back_closes_the_chat_and_forward_opens_it(shop: Edge, visit: Visit) -> None:
    page = chatting(visit, shop, viewport=PHONE)
    page.go_back()
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.url == shop.base + LIST
    expect(page.get_by_role("button", name="打开聊天")).to_be_focused()
    page.go_forward()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.reload()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.go_back()
    page.wait_for_url(shop.base + "/")


def test_a_chat_that_was_closed_leaves_nothing_to_go_back_to(shop: Edge, visit: Visit) -> None:
    page = chatting(visit, shop, viewport=PHONE)
    page.get_by_role("button", name="收起聊天").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.wait_for_function("!history.state")
    page.go_back()
    page.wait_for_url(shop.base + "/")


def test_from_a_card_to_the_product_and_back_to_the_chat(shop: Edge, visit: Visit) -> None:
    shop.assistant.script = sample("zh")
    page = chatting(visit, shop, viewport=PHONE)
    page.route("**/images/**", picture_of)
    say(opened(page), "product_cards")
    page.get_by_role("link", name="详情 云跃 Pro 3 跑步鞋").click()
    page.wait_for_url("**/products/yunyue-pro-3")
    expect(page.get_by_role("heading", level=1)).to_have_text("云跃 Pro 3 跑步鞋")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.go_back()
    expect(page.get_by_role("link", name="详情 云跃 Pro 3 跑步鞋")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.url == shop.base + LIST


def test_beside_the_page_back_leaves_it(shop: Edge, visit: Visit) -> None:
    page = chatting(visit, shop, viewport=WIDE)
    page.go_back()
    page.wait_for_url(shop.base + "/")
