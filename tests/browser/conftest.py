"""The widget in a real browser, on a real edge."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, Route, expect, sync_playwright

from daogou.settings import PROJECT_ROOT
from tests.unit.edge.conftest import Assistant, Edge, House, edge, house, schema

__all__ = ["Assistant", "Edge", "House", "edge", "house", "schema"]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SHOTS = PROJECT_ROOT / "results" / "screenshots"

# A page on a busy machine may be late; that says nothing of the page.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine; Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        # The page with nothing but the chat comes from here and not from the machine's network.
        options += ["--disable-features=LocalNetworkAccessChecks"]
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=options)
        yield started
        started.close()


Visit = Callable[..., Page]

# A page with nothing but the chat, as some other shop might have it, under a strict policy.
PLAIN = "/a-page-with-the-chat"
_PLAIN_PAGE = """<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>Chat</title><link rel="icon" href="data:,"></head>
  <body><main><h1>Chat</h1></main>
  <daogou-chat lang="auto"></daogou-chat><script src="/daogou-chat.js"></script></body>
</html>"""
_PLAIN_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)


# What Chromium says of a server that is not there, or ends while it is asked, or of no network.
_AWAY = (
    "ERR_CONNECTION_REFUSED",
    "ERR_CONNECTION_RESET",
    "ERR_EMPTY_RESPONSE",
    "ERR_INTERNET_DISCONNECTED",
)


def plain_page(route: Route) -> None:
    """Answers for the page with nothing but the chat."""
    headers = {"Content-Security-Policy": _PLAIN_POLICY}
    route.fulfill(content_type="text/html; charset=utf-8", body=_PLAIN_PAGE, headers=headers)


@pytest.fixture
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Opens a page of an edge as a customer would; whatever the page complains of is an error."""
    opened: list[Page] = []
    complaints: list[str] = []

    def go(base: str, path: str = PLAIN, **options: Any) -> Page:
        context = browser.new_context(**{"locale": "zh-CN", **options})
        context.route(f"**{PLAIN}", plain_page)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if _grave(said) else None)
        page.goto(base + path)
        opened.append(page)
        return page

    yield go
    SHOTS.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate(opened):
        _photograph(page, SHOTS / f"{Path(request.node.name).name}-{number}.png")
        page.context.close()
    assert complaints == []


def _photograph(page: Page, picture: Path) -> None:
    """A picture to look at; once more where Chromium has none of a page that is just changing."""
    try:
        page.screenshot(path=picture)
    except Error:
        page.wait_for_load_state()
        page.wait_for_timeout(1000)
        page.screenshot(path=picture)


def _grave(said: Any) -> bool:
    # A server or network that is away is no fault of the page, nor what it refuses or has not.
    refused = any(part in said.location["url"] for part in ("missing", "/api/images", "coupon"))
    away = any(way in said.text for way in _AWAY)
    known = away or refused
    return said.type == "error" and not known


def picture_of(route: Route) -> None:
    """Answers for the shop's pictures; one of them is missing."""
    name = route.request.url.rsplit("/", 1)[-1]
    if "missing" in name:
        route.fulfill(status=404)
        return
    hue = sum(map(ord, name)) * 37 % 360
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">'
        f'<rect width="400" height="300" fill="hsl({hue} 35% 90%)"/>'
        f'<circle cx="200" cy="150" r="80" fill="hsl({hue} 40% 65%)"/></svg>'
    )
    route.fulfill(content_type="image/svg+xml", body=drawn)
