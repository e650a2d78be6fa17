"""What a customer does from the first visit to the parcel."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import Visit

from .conftest import ANSWER, PHONE, WIDE, Talk

ORDER = re.compile(r"\d{8}-\d{4}")


def test_a_first_visit_ends_in_a_purchase_by_chat(address: str, visit: Visit) -> None:
    page = visit(address, "/", viewport=WIDE)
    talk = Talk(page).begin()
    talk.say("想买双黑色跑步鞋，五百以内")
    cards = page.locator("daogou-chat .carousel li, daogou-chat .product")
    expect(cards.first).to_be_visible(timeout=ANSWER)
    talk.say("云跃 Pro 3 黑色42码加购物车")
    talk.hear("已加入购物车")
    # The page's cart is the conversation's.
    expect(page.locator("#cart-link .count")).to_have_text("购物车件数 1")
    talk.say("结算")
    talk.hear("结算清单")
    talk.say("确认")
    talk.hear("收件人怎么称呼")
    talk.say("李雷 13800138000 上海市浦东新区张江路100号2栋501")
    talk.hear("核对一下收货信息")
    talk.say("没问题，提交")
    talk.hear(re.compile("下单成功！订单号 " + ORDER.pattern))
    expect(page.locator("#cart-link .count")).to_be_hidden()
    page.goto(f"{address}/orders")
    # Who ordered sees the order on the page as well, and nobody else's.
    expect(page.locator(".orders h2")).to_have_count(1)
    expect(page.locator(".orders h2")).to_contain_text(ORDER)
    talk.begin()
    talk.hear(re.compile("下单成功！订单号 " + ORDER.pattern))


def test_a_signed_in_customer_asks_where_the_parcel_is(address: str, visit: Visit) -> None:
    page = visit(address, "/sign-in", viewport=PHONE)
    page.get_by_role("button", name=re.compile("林晓彤")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("我的订单")
    own = ORDER.findall(page.locator(".orders").inner_text())
    assert own
    talk = Talk(page).begin()
    talk.say("我的订单到哪了")
    answer = page.locator("daogou-chat .message:not(.mine)").filter(has_text=ORDER)
    expect(answer.first).to_be_visible(timeout=ANSWER)
    told = set(ORDER.findall(answer.first.inner_text()))
    # The own orders and nobody else's, without a number or a proof.
    assert told and told <= set(own)


def test_the_language_is_changed_in_the_middle(address: str, visit: Visit) -> None:
    page = visit(address, "/products/yunyue-pro-3", viewport=WIDE)
    talk = Talk(page).begin()
    talk.say("这个有42码的吗")
    talk.hear("42码")
    page.locator("daogou-chat").get_by_role("button", name="收起聊天").click()
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Yunyue Pro 3 Running Shoes")
    talk.begin()
    assert talk.said("这个有42码的吗") == 1
    talk.say("how much is it?")
    talk.hear(re.compile(r"Yunyue Pro 3.*¥\d+", re.DOTALL))
