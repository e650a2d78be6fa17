"""Every card: shown, and what its buttons ask for."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Locator, Page, expect

from daogou.settings import PROJECT_ROOT

from .conftest import SHOTS, Edge, Visit, picture_of
from .sample_cards import sample
from .shopper import opened, say, texts

# Something of each card, in Chinese, that only the card has.
SEEN = {
    "product_cards": "¥489.50",
    "product_detail": "仅剩 4 件",
    "comparison": "防水、防滑",
    "reviews": "很轻，包裹性好，跑了一个月没磨脚。",
    "coupons": "再买 ¥122.10 可用",
    "document_answer": "出自《配送说明》 · 送货上楼",
    "cart": "白色 L码 · ¥79.90",
    "quote": "再买 ¥22.10 就包邮",
    "order_status": "到达上海分拨中心",
    "price_protection": "买价 ¥389 → 现价 ¥359",
    "membership": "再消费 ¥1140 升级",
    "ticket": "最晚 11月29日 18:00 回复",
    "rating": "★",
}


def with_cards(edge: Edge, page: Page, language: str = "zh") -> Page:
    """The open window of an assistant that answers the name of a card with it."""
    edge.assistant.script = sample(language)
    page.route("**/images/**", picture_of)
    return opened(page, language)


def shown(edge: Edge, visit: Visit, name: str) -> tuple[Page, Locator]:
    """The window with one card, and the message that it stands in."""
    page = with_cards(edge, visit(edge.base))
    say(page, name)
    message = page.locator("daogou-chat .message.wide").last
    expect(message).to_be_visible()
    return page, message


def heard(edge: Edge, page: Page, payload: str) -> None:
    """The assistant has heard the payload."""
    expect(page.get_by_text(f"2: {payload}")).to_be_visible()
    assert edge.assistant.heard[-1]["message"] == payload


def test_samples_are_cards_of_every_type_as_documented() -> None:
    schema = json.loads((PROJECT_ROOT / "docs" / "cards.schema.json").read_text("utf-8"))
    known = {ref["$ref"].rsplit("/", 1)[-1] for ref in schema["oneOf"]}
    for language in ("zh", "en"):
        cards = sample(language)
        assert set(cards) == known == set(SEEN)
        for said in cards.values():
            Draft202012Validator(schema).validate(said[-1]["custom"])


@pytest.mark.parametrize(("width", "scheme"), [(1100, "light"), (390, "dark")])
def test_every_card_is_shown(edge: Edge, visit: Visit, width: int, scheme: str) -> None:
    size = {"width": width, "height": 800}
    page = with_cards(
        edge,
        visit(edge.base, viewport=size, color_scheme=scheme, timezone_id="Asia/Shanghai"),
    )
    for name, seen in SEEN.items():
        page.evaluate("name => document.querySelector('daogou-chat').send(name)", name)
        message = page.locator("daogou-chat .message.wide").last
        expect(message).to_contain_text(seen)
        page.screenshot(path=SHOTS / f"card-{name}-{width}-{scheme}.png")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_card_is_not_said_twice(edge: Edge, visit: Visit) -> None:
    page, _ = shown(edge, visit, "coupons")
    # The lines stand on the card; what is said beside them stays.
    assert texts(page)[-1] == "现在有这些优惠：\n结算时我会自动帮你用上最划算的一张。"
    say(page, "document_answer")
    expect(page.get_by_text("大件免费送货上楼")).to_have_count(1)


def test_what_can_be_pressed_on_a_card_is_not_offered_beside_it(edge: Edge, visit: Visit) -> None:
    words, card = sample("zh")["cart"]
    payloads = {"去结算": "/checkout", "看购物车": "/view_cart", "换一批": "/show_more"}
    buttons = [{"title": title, "payload": payload} for title, payload in payloads.items()]
    page = with_cards(edge, visit(edge.base))
    edge.assistant.script = {"cart": [{**words, "buttons": buttons}, card]}
    say(page, "cart")
    expect(page.locator("daogou-chat .replies button")).to_have_text(["换一批"])
    expect(page.get_by_role("button", name="去结算")).to_have_count(1)


def test_a_card_that_is_not_known_leaves_the_words(edge: Edge, visit: Visit) -> None:
    edge.assistant.script = {"x": [{"text": "第一\n第二"}, {"custom": {"type": "hologram"}}]}
    page = opened(visit(edge.base))
    say(page, "x")
    expect(page.get_by_text("第二")).to_be_visible()
    assert texts(page)[-1] == "第一\n第二"


def test_a_product_without_a_picture_shows_its_initial(edge: Edge, visit: Visit) -> None:
    _, message = shown(edge, visit, "cart")
    # The picture of the second is missing: 404.
    expect(message.locator(".picture img").first).to_be_visible()
    expect(message.locator(".picture img").last).to_be_hidden()
    expect(message.get_by_text("青", exact=True)).to_be_visible()


def test_products_are_viewed_added_and_compared(edge: Edge, visit: Visit) -> None:
    page, message = shown(edge, visit, "product_cards")
    message.get_by_role("button", name="加购物车 云跃 Pro 3 跑步鞋").click()
    heard(edge, page, '/add_to_cart{"product": "yunyue-pro-3"}')
    message.get_by_role("button", name="详情 风岭 Trail 越野跑鞋").click()
    heard(edge, page, '/ask_details{"product": "fengling-trail"}')
    message.get_by_role("button", name="对比：云跃 Pro 3 跑步鞋").click()
    expect(page.get_by_text("再选一件就能对比")).to_be_visible()
    message.get_by_role("button", name="对比：云跃 Lite 轻量跑鞋").click()
    page.get_by_role("button", name="对比 2 件").click()
    heard(edge, page, '/compare_products{"product":["yunyue-pro-3","yunyue-lite"]}')
    expect(page.get_by_role("button", name="取消对比")).to_be_hidden()


def test_the_shops_own_page_of_a_product_is_viewed_where_there_is_one(
    edge: Edge, visit: Visit
) -> None:
    page, message = shown(edge, visit, "product_cards")
    page.evaluate(
        "document.querySelector('daogou-chat').setAttribute('product-url', '/products/{code}')"
    )
    link = message.get_by_role("link", name="详情 云跃 Lite 轻量跑鞋")
    expect(link).to_have_attribute("href", "/products/yunyue-lite")


def test_the_carousel_by_arrow_keys(edge: Edge, visit: Visit) -> None:
    page, message = shown(edge, visit, "product_cards")
    message.get_by_role("button", name="详情 云跃 Pro 3 跑步鞋").focus()
    page.keyboard.press("ArrowRight")
    expect(message.get_by_role("button", name="详情 云跃 Lite 轻量跑鞋")).to_be_focused()
    page.keyboard.press("End")
    last = message.get_by_role("button", name="详情 风岭 Trail 越野跑鞋")
    expect(last).to_be_focused()
    expect(last).to_be_in_viewport()
    page.keyboard.press("Home")
    expect(message.get_by_role("button", name="详情 云跃 Pro 3 跑步鞋")).to_be_in_viewport()
    message.get_by_role("button", name="下一件").click()
    expect(message.get_by_role("button", name="详情 云跃 Lite 轻量跑鞋")).to_be_in_viewport()


def test_a_variant_is_chosen(edge: Edge, visit: Visit) -> None:
    page, message = shown(edge, visit, "product_detail")
    # What is sold out cannot be chosen; of the other colour it is there, at another price.
    expect(message.get_by_role("radio", name="41码")).to_be_disabled()
    pictured = message.locator(".picture img")
    expect(pictured).to_have_attribute("src", re.compile("color=black"))
    message.get_by_role("radio", name="白色").check()
    expect(pictured).to_have_attribute("src", re.compile("color=white"))
    expect(message.get_by_role("radio", name="41码")).to_be_checked()
    expect(message.get_by_text("¥419")).to_be_visible()
    message.get_by_role("button", name="加购物车").click()
    payload = '/add_to_cart{"product":"yunyue-pro-3","color":"白色","size":"41码"}'
    heard(edge, page, payload)


def test_the_cart_is_changed(edge: Edge, visit: Visit) -> None:
    page, message = shown(edge, visit, "cart")
    more = message.get_by_role("button", name="多一件 云跃 Pro 3 跑步鞋")
    more.click()
    more.click()
    # No more than there are; two presses are one wish.
    expect(more).to_be_disabled()
    heard(edge, page, '/update_cart{"sku":"YY-PRO3-B-42","quantity":"4"}')
    assert len(edge.assistant.heard) == 2
    message.get_by_role("button", name="删除 青禾 纯棉 T 恤").click()
    heard(edge, page, '/remove_from_cart{"sku":"QH-TEE-W-L"}')
    message.get_by_role("button", name="去结算").click()
    heard(edge, page, "/checkout")
    say(page, "cart")
    # Only the newest cart is the one that there is.
    expect(page.locator("daogou-chat daogou-cart")).to_have_count(2)
    expect(page.get_by_role("button", name="去结算")).to_have_count(1)


def test_stars_are_given(edge: Edge, visit: Visit) -> None:
    page, message = shown(edge, visit, "rating")
    message.get_by_role("button", name="4 星").click()
    heard(edge, page, '/inform{"rating": "4"}')
    expect(page.locator("daogou-chat .mine .text").last).to_have_text("★★★★")
    expect(page.get_by_text("谢谢你的评分！")).to_be_visible()
    expect(page.get_by_role("button", name="4 星")).to_be_hidden()


def test_the_whole_track_unfolds(edge: Edge, visit: Visit) -> None:
    _, message = shown(edge, visit, "order_status")
    expect(message.get_by_text("已揽收")).to_be_hidden()
    message.get_by_text("全部物流记录").click()
    expect(message.get_by_text("已揽收")).to_be_visible()
    assert message.locator(".steps .done").all_inner_texts() == ["下单", "付款", "发货"]


def test_an_order_says_how_its_total_comes_about(edge: Edge, visit: Visit) -> None:
    _, message = shown(edge, visit, "order_status")
    sums = message.locator(".card > ul + ul li")
    assert [one.split() for one in sums.all_inner_texts()] == [
        ["小计", "¥877.90"],
        ["优惠", "−¥30"],
        ["运费", "¥8"],
        ["合计", "¥855.90"],
    ]


def test_one_review_is_no_reviews_in_english(edge: Edge, visit: Visit) -> None:
    script = sample("en")
    card = script["reviews"][-1]["custom"]
    one = {**card, "count": 1, "histogram": {**dict.fromkeys(card["histogram"], 0), "5": 1}}
    edge.assistant.script = {"reviews": script["reviews"], "one": [{"custom": one}]}
    page = opened(visit(edge.base), "en")
    say(page, "reviews")
    expect(page.get_by_text("23 reviews", exact=True)).to_be_visible()
    say(page, "one")
    expect(page.get_by_text("1 review", exact=True)).to_be_visible()
