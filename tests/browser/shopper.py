"""What customers, and pages around the widget, do with it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, WebSocketRoute, expect


def opened(page: Page, language: str = "zh") -> Page:
    """The page with its window open and connected, in a language."""
    page.evaluate(
        """async language => {
          document.documentElement.lang = language;
          await customElements.whenDefined("daogou-chat");
          document.querySelector("daogou-chat").open();
        }""",
        language,
    )
    expect(page.locator("daogou-chat .log")).to_have_attribute("aria-busy", "false")
    return page


def say(page: Page, text: str) -> None:
    """Writes a message and sends it."""
    page.get_by_role("textbox").fill(text)
    page.keyboard.press("Enter")


def texts(page: Page) -> list[str]:
    """The messages on show after the greeting."""
    return page.locator("daogou-chat .log .text").all_inner_texts()[1:]


def listen(page: Page, event: str) -> None:
    """Notes the details of an event of the widget's in `window.heard`."""
    page.evaluate(
        """name => {
          window.heard = [];
          document.addEventListener(name, event => window.heard.push(event.detail));
        }""",
        f"daogou-{event}",
    )


def tapped(page: Page) -> Callable[[str, Any], None]:
    """Loads the page anew, its window open; what is returned tells it an event of the edge's."""
    sockets: list[WebSocketRoute] = []

    def connect(route: WebSocketRoute) -> None:
        route.connect_to_server()
        sockets.append(route)

    page.route_web_socket("**/socket.io/**", connect)
    page.reload()
    opened(page)
    return lambda event, content: sockets[-1].send(f"42{json.dumps([event, content])}")


def until(page: Page, holds: Callable[[], bool]) -> bool:
    """Whether something that the page comes to by itself holds, at the latest after 20 seconds."""
    deadline = time.monotonic() + 20
    while not (held := holds()) and time.monotonic() < deadline:
        page.wait_for_timeout(50)
    return held
