"""WCAG 2.2 AA by axe over every card, keyboard, small screens, large text, forced colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from daogou.settings import PROJECT_ROOT

from .conftest import PLAIN, SHOTS, Edge, Visit
from .shopper import opened, say
from .test_cards import SEEN, with_cards

AXE = PROJECT_ROOT / "widget" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """What axe finds in the widget."""
    if not AXE.exists():
        pytest.skip("axe is not installed: npm ci in widget/")
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("tags => axe.run('daogou-chat', {runOnly: tags})", TAGS)
    return [
        f"{one['id']}: {node['html'][:200]}" for one in found["violations"] for node in one["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("language", "width"), [("zh", 1200), ("en", 390)])
def test_axe_finds_nothing_with_every_card_on_show(
    edge: Edge, visit: Visit, language: str, width: int, scheme: str
) -> None:
    size = {"width": width, "height": 800}
    locale = {"zh": "zh-CN", "en": "en-GB"}[language]
    page = visit(edge.base, color_scheme=scheme, viewport=size, locale=locale)
    assert violations(page) == []
    with_cards(edge, page, language)
    for number, name in enumerate(SEEN, start=1):
        page.evaluate("name => document.querySelector('daogou-chat').send(name)", name)
        expect(page.locator("daogou-chat .message.wide")).to_have_count(number)
    # All of it at once: what is scrolled away could not be judged by its colours.
    page.evaluate(
        """() => {
          const style = new CSSStyleSheet();
          style.replaceSync(".log { overflow: visible !important } .window { height: auto "
            + "!important; position: relative !important; inset: 0 !important }");
          const root = document.querySelector("daogou-chat").shadowRoot;
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
        }"""
    )
    page.locator("daogou-chat .menu-button").click()
    assert violations(page) == []


def test_targets_are_large_enough(edge: Edge, visit: Visit) -> None:
    page = with_cards(edge, visit(edge.base, has_touch=True))
    for number, name in enumerate(SEEN, start=1):
        page.evaluate("name => document.querySelector('daogou-chat').send(name)", name)
        expect(page.locator("daogou-chat .message.wide")).to_have_count(number)
    small = page.evaluate(
        """() => {
          const root = document.querySelector("daogou-chat").shadowRoot;
          return [...root.querySelectorAll("button, a, summary, input, textarea")]
            .filter(one => one.checkVisibility() && !one.closest(".message .hidden, .quiet"))
            .map(one => [one.outerHTML.slice(0, 120), one.getBoundingClientRect()])
            .filter(([, box]) => box.width < 24 || box.height < 24)
            .map(([html, box]) => `${html} ${box.width}x${box.height}`);
        }"""
    )
    assert small == []


def test_by_keyboard_alone(edge: Edge, visit: Visit) -> None:
    page = visit(edge.base)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("你好")
    page.keyboard.press("Enter")
    expect(page.get_by_text("2: 你好")).to_be_visible()
    expect(page.get_by_role("textbox")).to_be_focused()
    # Back to the buttons of the last answer; pressed, they are gone, and writing goes on.
    page.get_by_role("button", name="更多", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("2: /show_more")).to_be_visible()
    expect(page.get_by_role("textbox")).to_be_focused()
    # Escape closes one thing at a time, and the focus is where it was.
    page.get_by_role("button", name="更多选项").press("Enter")
    page.get_by_role("button", name="删除我的聊天记录").press("Enter")
    expect(page.get_by_role("button", name="不删了")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="不删了")).to_be_hidden()
    # The menu has closed behind the question.
    expect(page.get_by_role("button", name="更多选项")).to_be_focused()
    expect(page.get_by_role("button", name="删除我的聊天记录")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="打开聊天")).to_be_focused()


def test_on_a_phone_the_window_is_the_screen(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base, viewport={"width": 320, "height": 640}))
    window = page.get_by_role("dialog")
    # It rises for a moment before it lies where it stays.
    window.evaluate("window => Promise.all(window.getAnimations().map(one => one.finished))")
    box = window.bounding_box()
    assert box and (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 320, 640)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    # It would cover the next page: it opens only when asked for.
    page.goto("about:blank")
    page.goto(edge.base + PLAIN)
    expect(page.get_by_role("button", name="打开聊天")).to_be_visible()


def test_text_twice_as_large(edge: Edge, visit: Visit) -> None:
    page = with_cards(edge, visit(edge.base, viewport={"width": 1100, "height": 800}))
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    for number, name in enumerate(("product_detail", "cart", "quote"), start=1):
        say(page, name)
        expect(page.locator("daogou-chat .message.wide")).to_have_count(number)
    cut = page.evaluate(
        """() => {
          const root = document.querySelector("daogou-chat").shadowRoot;
          return [...root.querySelectorAll(".log, .card, header, daogou-composer")]
            .filter(one => one.scrollWidth > one.clientWidth + 1)
            .map(one => one.className || one.localName);
        }"""
    )
    assert cut == []
    page.screenshot(path=SHOTS / "text-200.png")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_text_twice_as_large_on_a_phone(edge: Edge, visit: Visit, language: str) -> None:
    page = visit(edge.base, viewport={"width": 390, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    with_cards(edge, page, language)
    title = page.locator("daogou-chat h2").first
    assert (
        title.evaluate("one => one.offsetHeight / parseFloat(getComputedStyle(one).fontSize)") < 2
    )
    for button in page.locator("daogou-chat header button").all():
        expect(button).to_be_in_viewport(ratio=1)
    assert page.locator("daogou-chat .log").evaluate("log => log.clientHeight") > 300
    for number, name in enumerate(SEEN, start=1):
        page.evaluate("name => document.querySelector('daogou-chat').send(name)", name)
        expect(page.locator("daogou-chat .message.wide")).to_have_count(number)
    cut = page.evaluate(
        """() => {
          const log = document.querySelector("daogou-chat").shadowRoot.querySelector(".log");
          return [...log.querySelectorAll(".card *, .stack *, .text")]
            .filter(one => one.checkVisibility() && !one.closest(".scroll, .hidden"))
            .filter(one => one.getBoundingClientRect().right > log.clientWidth)
            .map(one => one.outerHTML.slice(0, 120));
        }"""
    )
    assert cut == []
    page.screenshot(path=SHOTS / f"phone-text-200-{language}.png")


def test_less_motion_and_forced_colours(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base, reduced_motion="reduce", forced_colors="active"))
    say(page, "你好")
    expect(page.get_by_text("2: 你好")).to_be_visible()
    moving = page.evaluate(
        """() => document.querySelector("daogou-chat").shadowRoot.getAnimations().length"""
    )
    assert moving == 0
    borders = page.locator("daogou-chat .mine .text").evaluate(
        "one => getComputedStyle(one).borderTopWidth"
    )
    assert borders == "1px"
    page.screenshot(path=SHOTS / "forced-colours.png")
