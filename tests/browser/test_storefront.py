"""What customers do in the demo storefront, with the demo shop's own goods."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect
from sqlalchemy import select

from daogou.behavior.tables import Event
from daogou.database import make_engine, make_sessions
from daogou.demo.people import FOLDER
from daogou.demo.seeding import seed_demo
from daogou.edge.tokens import Visitor, read
from daogou.migrations import upgrade
from daogou.orders import cart as carts
from daogou.settings import PROJECT_ROOT
from daogou.times import shop_day
from tests.unit.edge.conftest import SECRET

from .conftest import SHOTS, Edge, House, Visit
from .shopper import until

AXE = PROJECT_ROOT / "widget" / "node_modules" / "axe-core" / "axe.min.js"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
SHOE = "/products/yunyue-pro-3"
# Every pair of a language, a scheme and a size is among them.
LOOKS = [
    pytest.param("zh", "light", WIDE, id="zh-light-wide"),
    pytest.param("zh", "dark", PHONE, id="zh-dark-phone"),
    pytest.param("en", "dark", WIDE, id="en-dark-wide"),
    pytest.param("en", "light", PHONE, id="en-light-phone"),
]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the demo shop."""
    path = tmp_path_factory.mktemp("demo") / "shop.db"
    engine = make_engine(f"sqlite:///{path}")
    upgrade(engine)
    now = datetime.now(UTC)
    with make_sessions(engine).begin() as session:
        seed_demo(session, FOLDER, shop_day(now), now=now)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


@pytest.fixture
def shop(demo: Path, tmp_path: Path, house: House) -> Iterator[Edge]:
    """A running edge over the demo shop, where anybody may sign in."""
    path = tmp_path / "demo.db"
    path.write_bytes(demo.read_bytes())
    with House(f"sqlite:///{path}", house.assistant, house.behind).edge(demo_sign_in=True) as edge:
        yield edge


def database_of(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'demo.db'}"


def in_cart(page: Page) -> Page:
    """One pair of shoes is in the cart."""
    page.get_by_role("button", name="加入购物车").click()
    expect(page.get_by_role("status").filter(has_text="已加入购物车")).to_be_visible()
    expect(page.locator("#cart-link .count")).to_have_text("购物车件数 1")
    return page


def test_from_the_start_to_a_product(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, "/", viewport=WIDE)
    page.get_by_role("link", name="服饰", exact=True).click()
    page.get_by_role("link", name=re.compile("鞋子")).click()
    page.get_by_role("link", name=re.compile("跑步鞋")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("跑步鞋")
    page.get_by_role("link", name="云跃 Pro 3 跑步鞋").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("云跃 Pro 3 跑步鞋")
    expect(page.locator("img.picture")).to_have_js_property("complete", True)
    assert page.locator("img.picture").evaluate("image => image.naturalWidth") > 0


def test_filters_change_the_list_in_place(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, "/products?category=running-shoes", viewport=WIDE)
    before = page.locator(".card").count()
    page.get_by_label("红色", exact=True).check()
    expect(page).to_have_url(re.compile("color=red"))
    expect(page.locator(".card")).not_to_have_count(before)
    expect(page.get_by_label("红色", exact=True)).to_be_checked()
    expect(page.get_by_label("红色", exact=True)).to_be_focused()
    assert "color=red" in (page.locator(".card img").first.get_attribute("src") or "")
    page.get_by_label("排序").select_option("price_asc")
    expect(page).to_have_url(re.compile("color=red.*sort=price_asc|sort=price_asc.*color=red"))
    page.go_back()
    expect(page).not_to_have_url(re.compile("sort=price_asc"))
    # The list is loaded anew, and the fields say what it shows.
    expect(page.get_by_label("排序")).not_to_have_value("price_asc")
    expect(page.get_by_label("红色", exact=True)).to_be_checked()
    page.go_back()
    expect(page).not_to_have_url(re.compile("color=red"))
    expect(page.get_by_label("红色", exact=True)).not_to_be_checked()
    expect(page.locator(".card")).to_have_count(before)


def test_going_back_before_the_script_is_there_shows_what_the_address_says(
    shop: Edge, visit: Visit
) -> None:
    page = visit(shop.base, "/products?category=running-shoes", viewport=WIDE)
    before = page.locator(".card").count()
    page.get_by_label("红色", exact=True).check()
    expect(page).to_have_url(re.compile("color=red"))
    held: list[Route] = []
    page.route("**/static/shop.js", lambda route: held.append(route))
    page.reload(wait_until="commit")
    expect(page.locator(".card")).not_to_have_count(before)
    page.evaluate("history.back()")
    expect(page).not_to_have_url(re.compile("color=red"))
    held[0].continue_()
    expect(page.get_by_label("红色", exact=True)).not_to_be_checked()
    expect(page.locator(".card")).to_have_count(before)


def test_filters_pressed_quickly_both_hold(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, "/products?category=running-shoes", viewport=WIDE)
    held: list[Route] = []
    page.route("**/products?*", lambda route: held.append(route))
    page.get_by_label("红色", exact=True).check()
    page.get_by_label("排序").select_option("price_asc")
    assert until(page, lambda: len(held) == 2)
    # The first answer comes last, and is not for what is asked for by now.
    held[1].continue_()
    expect(page).to_have_url(re.compile("color=red.*sort=price_asc|sort=price_asc.*color=red"))
    held[0].continue_()
    page.unroute("**/products?*")
    expect(page.get_by_label("排序")).to_have_value("price_asc")
    # The other language has the same filters.
    page.get_by_role("link", name="English").click()
    expect(page.get_by_label("red", exact=True)).to_be_checked()
    expect(page.get_by_label("Sort by")).to_have_value("price_asc")


def test_what_the_shop_does_not_answer_is_told(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, SHOE)
    page.locator(".buy .button:not(.second)").click()
    expect(page.locator("#cart-link .count")).to_be_visible()
    page.goto(f"{shop.base}/cart")
    page.route("**/cart/coupon", lambda route: route.fulfill(status=429, json={"error": "later"}))
    page.locator(".coupon input[name=code]").fill("FRIEND20")
    page.keyboard.press("Enter")
    expect(page.locator("#toast")).to_contain_text("这一步没有完成")
    expect(page.locator(".coupon input[name=code]")).to_have_value("FRIEND20")


def test_a_range_of_prices_that_is_reversed_is_said_to_be(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, "/products?price_min=900&price_max=100", viewport=WIDE)
    expect(page.get_by_text("最低价比最高价还高")).to_be_visible()


def test_the_search_box_understands_what_is_said(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, "/", viewport=WIDE)
    page.get_by_role("searchbox").fill("四百以内的红色连衣裙")
    page.keyboard.press("Enter")
    # The names of all goods are still being read when the shop has only just opened.
    told = page.get_by_role("status").filter(has_text="理解为")
    expect(told).to_contain_text("400元以内", timeout=40_000)
    prices = page.locator(".card .price").all_inner_texts()
    assert prices and all(float(re.sub(r"[^\d.]", "", one)) <= 400 for one in prices)


def test_another_colour_shows_its_picture_and_sizes(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, SHOE, viewport=WIDE)
    page.get_by_role("link", name="白色").click()
    expect(page.locator("img.picture")).to_have_attribute("src", re.compile("color=white"))
    expect(page.get_by_role("link", name="白色")).to_have_attribute("aria-current", "true")
    expect(page.locator("input[name=sku]:checked")).to_have_attribute("value", re.compile("WHITE"))


def test_the_cart_is_filled_changed_and_ordered(shop: Edge, visit: Visit) -> None:
    page = in_cart(visit(shop.base, SHOE, viewport=WIDE))
    page.get_by_role("link", name=re.compile("购物车")).click()
    amount = page.get_by_label("云跃 Pro 3 跑步鞋的数量")
    amount.fill("2")
    amount.press("Tab")
    expect(page.locator(".line-do strong")).to_have_text("¥918")
    expect(page.locator("#cart-link .count")).to_have_text("购物车件数 2")
    page.get_by_role("link", name="去结算").click()
    page.get_by_label("收件人").fill("李雷")
    page.get_by_label("手机号").fill("13800001234")
    page.get_by_label("详细地址").fill("北京市朝阳区建国路 9 号 2 单元 301")
    page.get_by_role("button", name=re.compile("提交订单")).click()
    expect(page.get_by_text("下单成功")).to_be_visible()
    expect(page.locator("#cart-link .count")).to_be_hidden()


def test_without_a_network_the_page_stays_and_says_so(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, SHOE, viewport=WIDE)
    expect(page.locator("html.js")).to_be_attached()
    page.context.set_offline(True)
    for name, role in (("加入购物车", "button"), ("白色", "link")):
        page.get_by_role(role, name=name).click()  # type: ignore[arg-type]
        told = page.get_by_role("status").filter(has_text="连不上小店")
        expect(told).to_be_visible()
        expect(told).not_to_have_class(re.compile("shown"))
    expect(page.get_by_role("heading", level=1)).to_have_text("云跃 Pro 3 跑步鞋")
    page.context.set_offline(False)
    in_cart(page)


def test_two_presses_while_the_network_is_slow_add_one_piece(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, SHOE, viewport=WIDE)
    expect(page.locator("html.js")).to_be_attached()
    held: list[Route] = []
    page.route("**/cart/items", lambda route: held.append(route))
    button = page.get_by_role("button", name="加入购物车")
    button.click()
    expect(page.locator("form.buy")).to_have_attribute("aria-busy", "true")
    button.click()
    for route in held:
        route.continue_()
    expect(page.locator("#cart-link .count")).to_have_text("购物车件数 1")
    expect(page.locator("form.buy")).not_to_have_attribute("aria-busy", "true")
    assert len(held) == 1
    # Done is done: the next press is a second piece.
    page.unroute("**/cart/items")
    button.click()
    expect(page.locator("#cart-link .count")).to_have_text("购物车件数 2")


def test_what_became_of_a_code_is_said_beside_it(shop: Edge, visit: Visit) -> None:
    page = in_cart(visit(shop.base, SHOE, viewport=WIDE))
    page.goto(f"{shop.base}/cart")
    field = page.get_by_label("优惠码")
    for code, told, kept in (
        ("NOPE", "没有“NOPE”这个优惠码。", "NOPE"),
        ("friend20", "可减 ¥20，不过现在用的优惠不比它少", ""),
        ("READ12", "不适用于购物车里的商品。", ""),
        ("WEAR12", "已用上，减 ¥55.08。", ""),
    ):
        field.fill(code)
        field.press("Enter")
        expect(page.locator(".summary :is([role=status], [role=alert])")).to_contain_text(told)
        expect(field).to_have_value(kept)
        expect(field).to_be_focused()


def test_an_amount_that_is_changed_before_the_script_is_there_counts(
    shop: Edge, visit: Visit
) -> None:
    page = in_cart(visit(shop.base, SHOE, viewport=WIDE))
    held: list[Route] = []
    page.route("**/static/shop.js", lambda route: held.append(route))
    page.goto(f"{shop.base}/cart", wait_until="commit")
    amount = page.get_by_label("云跃 Pro 3 跑步鞋的数量")
    amount.fill("2")
    amount.press("Tab")
    expect(page.locator("html:not(.js)")).to_be_attached()
    held[0].continue_()
    expect(page.locator(".line-do strong")).to_have_text("¥918")


def test_a_change_by_the_assistant_shows_on_the_page_at_once(
    shop: Edge, visit: Visit, tmp_path: Path
) -> None:
    page = visit(shop.base, "/cart", viewport=WIDE)
    expect(page.get_by_text("购物车还是空的")).to_be_visible()
    visitor = who(page)
    shop.assistant.slow = 1.0
    page.get_by_role("button", name="打开聊天").click()
    page.get_by_role("textbox", name="输入消息").fill("加购物车")
    page.keyboard.press("Enter")
    expect(page.get_by_text("正在输入")).to_be_attached()
    engine = make_engine(database_of(tmp_path))
    with make_sessions(engine).begin() as session:
        carts.add(session, visitor.owner, "YUNYUE-PRO-3-WHITE-42", 1)
    engine.dispose()
    expect(page.locator(".lines")).to_contain_text("白色 · 42码")
    expect(page.locator("#cart-link .count")).to_have_text("购物车件数 1")
    page.get_by_role("button", name="收起聊天").click()
    page.get_by_role("button", name=re.compile("移除")).click()
    expect(page.get_by_text("购物车还是空的")).to_be_visible()
    # The button is gone, and the focus is not lost with it.
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_the_page_is_known_to_the_assistant(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, SHOE, viewport=WIDE)
    page.get_by_role("button", name="问问导购").click()
    page.get_by_role("textbox", name="输入消息").fill("这个有货吗")
    page.keyboard.press("Enter")
    expect(page.get_by_text("2: 这个有货吗")).to_be_visible()
    assert shop.assistant.heard[0]["metadata"]["product"] == "yunyue-pro-3"
    assert shop.assistant.heard[0]["sender"] == who(page).conversation


def kinds_of(tmp_path: Path) -> list[tuple[str, str]]:
    engine = make_engine(database_of(tmp_path))
    with make_sessions(engine)() as session:
        found = session.execute(select(Event.kind, Event.product, Event.query).order_by(Event.id))
        told = [(kind, product or query) for kind, product, query in found]
    engine.dispose()
    return told


def eventually(tmp_path: Path, expected: list[tuple[str, str]]) -> None:
    """The events that are kept, after a while."""
    deadline = time.monotonic() + 15
    while kinds_of(tmp_path) != expected:
        assert time.monotonic() < deadline, kinds_of(tmp_path)
        time.sleep(0.1)


def test_only_who_agrees_is_recorded(shop: Edge, visit: Visit, tmp_path: Path) -> None:
    page = visit(shop.base, SHOE, viewport=WIDE)
    asked = page.get_by_role("region", name="隐私设置")
    expect(asked.get_by_role("button")).to_have_text(["同意", "不同意"])
    # Neither choice is made easier to see than the other.
    boxes = [one.bounding_box() for one in asked.get_by_role("button").all()]
    looks = asked.get_by_role("button").evaluate_all("all => all.map(one => one.className)")
    assert boxes[0] and boxes[1] and boxes[0]["width"] == boxes[1]["width"]
    assert len(set(looks)) == 1
    asked.get_by_role("button", name="不同意").click()
    expect(asked).to_be_hidden()
    page.goto(f"{shop.base}/products?category=scarves")
    expect(page.get_by_role("region", name="隐私设置")).to_be_hidden()
    assert kinds_of(tmp_path) == []
    page.get_by_role("button", name="隐私设置").click()
    asked.get_by_role("button", name="同意", exact=True).click()
    expect(asked).to_be_hidden()
    page.get_by_role("link", name=re.compile("围巾")).last.click()
    page.wait_for_url("**/products/*")
    code = page.url.rsplit("/", 1)[1]
    eventually(tmp_path, [("click", code), ("view", code)])
    page.get_by_role("button", name="隐私设置").click()
    asked.get_by_role("button", name="不同意").click()
    eventually(tmp_path, [])


@pytest.mark.parametrize("choice", ["同意", "不同意"])
def test_who_has_answered_is_not_asked_again_signed_in_or_out(
    shop: Edge, visit: Visit, choice: str
) -> None:
    page = visit(shop.base, "/sign-in", viewport=WIDE)
    asked = page.get_by_role("region", name="隐私设置")
    asked.get_by_role("button", name=choice, exact=True).click()
    expect(asked).to_be_hidden()
    for step in (page.locator(".people button").first, page.get_by_role("button", name="退出")):
        with page.expect_response("**/api/consent") as told:
            step.click()
        assert told.value.json()["analytics"] is (choice == "同意")
        expect(page.locator("html.js")).to_be_attached()
        expect(asked).to_be_hidden()


def test_the_focus_goes_on_when_the_question_is_answered(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, SHOE, viewport=WIDE)
    asked = page.get_by_role("region", name="隐私设置")
    asked.get_by_role("button", name="不同意").press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.get_by_role("button", name="隐私设置").press("Enter")
    asked.get_by_role("button", name="不同意").press("Enter")
    expect(page.get_by_role("button", name="隐私设置")).to_be_focused()
    page.get_by_role("button", name="打开聊天").click()
    expect(page.get_by_role("textbox", name="输入消息")).to_be_focused()
    page.get_by_role("button", name="隐私设置").press("Enter")
    asked.get_by_role("button", name="同意", exact=True).press("Enter")
    expect(page.get_by_role("textbox", name="输入消息")).to_be_focused()


def test_on_a_touch_screen_the_chat_opens_without_its_keyboard(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, "/", viewport=PHONE, has_touch=True, is_mobile=True)
    page.get_by_role("button", name="打开聊天").tap()
    expect(page.get_by_role("log")).to_be_focused()


@pytest.mark.parametrize("width", [720, 960, 1024, 1280])
def test_the_open_chat_leaves_the_order_within_reach(shop: Edge, visit: Visit, width: int) -> None:
    size = {"width": width, "height": 640}
    page = in_cart(visit(shop.base, SHOE, viewport=size))
    page.get_by_role("region", name="隐私设置").get_by_role("button", name="不同意").click()
    page.get_by_role("button", name="打开聊天").click()
    for path, name in (("/cart", "去结算"), ("/checkout", "提交订单")):
        page.goto(shop.base + path)
        chat = page.get_by_role("dialog").bounding_box()
        button = page.get_by_role("link" if path == "/cart" else "button", name=re.compile(name))
        button.scroll_into_view_if_needed()
        box = button.bounding_box()
        assert chat and box and box["x"] + box["width"] <= chat["x"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.screenshot(path=SHOTS / f"beside-{name}-{width}.png")


def test_signing_in_shows_ones_own_orders(shop: Edge, visit: Visit) -> None:
    page = in_cart(visit(shop.base, SHOE, viewport=WIDE))
    page.get_by_role("link", name="登录").click()
    page.get_by_role("button", name=re.compile("林晓彤")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("我的订单")
    expect(page.locator(".who")).to_contain_text("林晓彤")
    expect(page.locator("#cart-link .count")).to_be_visible()
    page.locator(".orders h2 a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("订单")
    assert who(page).customer is not None
    page.get_by_role("button", name="退出").click()
    expect(page.get_by_role("link", name="登录")).to_be_visible()
    assert who(page).customer is None


def test_the_language_is_switched_and_kept(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, SHOE, viewport=WIDE)
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Yunyue Pro 3 Running Shoes")
    page.get_by_role("link", name="My orders").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My orders")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("button", name="Open chat")).to_be_visible()


def test_by_keyboard_alone(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, SHOE, viewport=WIDE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.evaluate("window.loaded = 'once'")
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    # Jumping about in the page, and back, does not load it anew.
    page.locator(".facts a[href='#reviews']").press("Enter")
    expect(page).to_have_url(re.compile("#reviews"))
    page.go_back()
    expect(page).to_have_url(re.compile("#main"))
    page.wait_for_timeout(500)
    assert page.evaluate("window.loaded") == "once"
    page.get_by_role("button", name="加入购物车").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#cart-link .count")).to_have_text("购物车件数 1")


def test_without_scripts_the_shop_still_sells(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, SHOE, viewport=WIDE, java_script_enabled=False)
    page.get_by_role("button", name="加入购物车").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("购物车")
    expect(page.locator(".lines li")).to_have_count(1)


def test_filters_on_a_phone_open_when_asked(shop: Edge, visit: Visit) -> None:
    page = visit(shop.base, "/products?category=dresses", viewport=PHONE)
    expect(page.get_by_label("红色", exact=True)).to_be_hidden()
    page.get_by_role("button", name="筛选").click()
    page.get_by_label("红色", exact=True).check()
    expect(page).to_have_url(re.compile("color=red"))
    expect(page.get_by_label("红色", exact=True)).to_be_visible()


@pytest.mark.parametrize(("language", "scheme", "size"), LOOKS)
def test_every_page_is_accessible_and_fits(
    shop: Edge, visit: Visit, scheme: str, size: dict[str, int], language: str
) -> None:
    if not AXE.exists():
        pytest.skip("axe is not installed: npm ci in widget/")
    page = visit(shop.base, f"{SHOE}?lang={language}", viewport=size, color_scheme=scheme)
    shots = SHOTS / "storefront"
    shots.mkdir(parents=True, exist_ok=True)
    judge(page, shots / f"product-{language}-{scheme}-{size['width']}.png")
    page.locator(".buy .button:not(.second)").click()
    expect(page.locator("#cart-link .count")).to_be_visible()
    paths = ["/", "/products?category=shoes", "/products?q=zzzz", "/cart", "/checkout", "/orders"]
    for path in [*paths, "/sign-in"]:
        page.goto(shop.base + path)
        name = path.split("?")[0].strip("/") or "start"
        judge(page, shots / f"{name}-{language}-{scheme}-{size['width']}.png")
    page.locator(".people button").first.click()
    page.wait_for_url("**/orders")
    judge(page, shots / f"orders-{language}-{scheme}-{size['width']}.png")
    page.locator(".orders h2 a").first.click()
    page.wait_for_url("**/orders/*")
    judge(page, shots / f"order-{language}-{scheme}-{size['width']}.png")


@pytest.mark.parametrize(("language", "width", "size"), [("en", 320, 100), ("en", 390, 200)])
def test_pages_fit_on_small_screens_and_with_text_twice_as_large(
    shop: Edge, visit: Visit, language: str, width: int, size: int
) -> None:
    page = visit(shop.base, f"{SHOE}?lang={language}", viewport={"width": width, "height": 800})
    page.locator(".buy .button:not(.second)").click()
    expect(page.locator("#cart-link .count")).to_be_visible()
    for path in ("/", SHOE, "/products?category=shoes", "/cart", "/checkout", "/sign-in"):
        page.goto(shop.base + path)
        page.evaluate("size => (document.documentElement.style.fontSize = `${size}%`)", size)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        name = path.partition("?")[0].strip("/").replace("/", "-") or "start"
        page.screenshot(path=SHOTS / f"{name}-{width}-{size}.png")
    # Both answers are there to be pressed, beside the chat's button and at the same width.
    asked = page.get_by_role("region", name="Privacy")
    boxes = [one.bounding_box() for one in asked.get_by_role("button").all()]
    assert boxes[0] and boxes[1] and boxes[0]["width"] == boxes[1]["width"]
    launcher = page.get_by_role("button", name="Open chat").bounding_box()
    frame = asked.bounding_box()
    assert launcher and frame and frame["y"] > 0 and frame["x"] + frame["width"] <= width
    assert frame["y"] + frame["height"] <= launcher["y"]
    asked.get_by_role("button", name="Disagree").click()
    expect(asked).to_be_hidden()


def judge(page: Page, picture: Path) -> None:
    """No violation of WCAG 2.2 AA, nothing wider than the screen; a picture to look at."""
    # A page that has only just come may not have its colours yet.
    page.wait_for_load_state("load")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.evaluate(AXE.read_text("utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = page.evaluate("tags => axe.run({runOnly: tags})", tags)
    told = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found["violations"]]
    assert told == [], page.url
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]
    page.screenshot(path=picture)


def who(page: Page) -> Visitor:
    """Whom the page's chat speaks for."""
    token = page.locator("daogou-chat").get_attribute("token")
    return read(SECRET, token or "")
