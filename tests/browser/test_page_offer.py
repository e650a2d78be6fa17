"""The offer beside the chat's button: to who looks around, once, and gone when it was answered."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from playwright.sync_api import Page, expect

from daogou.edge import page_offer

from .conftest import Edge, Visit
from .test_storefront import PHONE, SHOTS, WIDE, demo, judge, shop

__all__ = ["demo", "shop"]

GOODS = ("yunyue-pro-3", "yunyue-pro-2", "yunyue-daily")


@pytest.fixture(autouse=True)
def hesitating(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever comes might buy, or might not."""
    monkeypatch.setattr(
        page_offer, "served_model", lambda: SimpleNamespace(score=lambda _visit: 0.5)
    )


def look_around(visit: Visit, shop: Edge, **how: object) -> Page:
    """Agrees to being recorded, and looks at three products."""
    page = visit(shop.base, f"/products/{GOODS[0]}", **how)
    with page.expect_response("**/api/events"):
        page.locator("[data-consent=yes]").click()
    for code in GOODS[1:]:
        with page.expect_response("**/api/events"):
            page.goto(f"{shop.base}/products/{code}")
    return page


def test_who_accepts_says_so_in_the_chat(shop: Edge, visit: Visit) -> None:
    page = look_around(visit, shop, viewport=WIDE)
    expect(page.get_by_text("还没想好选哪款")).to_be_visible()
    page.get_by_role("button", name="帮我挑几款").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.locator(".mine").get_by_text("帮我挑几款")).to_be_visible()
    # What is written stands there before it is sent: the answer tells that it was heard.
    expect(page.get_by_text("2: /recommend_product")).to_be_visible()
    assert shop.assistant.heard[0]["message"] == "/recommend_product"


def test_who_declines_is_not_asked_again(shop: Edge, visit: Visit) -> None:
    page = look_around(visit, shop, viewport=WIDE)
    page.get_by_role("button", name="不用了").click()
    expect(page.locator(".offer")).to_have_count(0)
    expect(page.locator(".launcher")).to_be_focused()
    with page.expect_response("**/api/events") as told:
        page.goto(f"{shop.base}/products/{GOODS[0]}")
    assert "offer" in told.value.json()
    expect(page.locator(".launcher")).to_be_visible()
    expect(page.locator(".offer")).to_have_count(0)


@pytest.mark.parametrize(
    ("scheme", "size"), [("light", WIDE), ("dark", WIDE), ("light", PHONE), ("dark", PHONE)]
)
def test_how_it_looks(shop: Edge, visit: Visit, scheme: str, size: dict[str, int]) -> None:
    page = look_around(visit, shop, viewport=size, color_scheme=scheme)
    expect(page.locator(".offer")).to_be_visible()
    shots = SHOTS / "storefront"
    shots.mkdir(parents=True, exist_ok=True)
    judge(page, shots / f"offer-{scheme}-{size['width']}.png")
