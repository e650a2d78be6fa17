"""A real browser on the real servers: model, actions and edge over the demo shop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import browser, visit

from .servers import Servers, serving

__all__ = ["browser", "visit"]

# A slow machine that also trains: an answer is awaited so long, in milliseconds.
ANSWER = 120_000
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    with serving(tmp_path_factory.mktemp("journeys")) as started:
        yield started


@pytest.fixture(scope="session")
def address(servers: Servers) -> str:
    return servers.health["edge"].removesuffix("/health")


@dataclass
class Talk:
    """The chat of a page, as a customer uses it."""

    page: Page

    def begin(self) -> Talk:
        """Opens the window, which a reload may have left open."""
        # A page that has its heading may still be fetching the widget's script.
        self.page.evaluate(
            """async () => {
              await customElements.whenDefined("daogou-chat");
              document.querySelector("daogou-chat").open();
            }"""
        )
        expect(self.page.locator("daogou-chat .log")).to_have_attribute("aria-busy", "false")
        return self

    def say(self, text: str) -> None:
        """Writes a message and sends it with the keyboard."""
        box = self.page.locator("daogou-chat textarea")
        box.fill(text)
        box.press("Enter")

    def hear(self, words: str | re.Pattern[str], times: int = 1) -> None:
        """Waits until the assistant's words are there, so often and no more."""
        heard = self.page.locator("daogou-chat .message:not(.mine)").filter(has_text=words)
        expect(heard).to_have_count(times, timeout=ANSWER)

    def said(self, text: str) -> int:
        """How often a message of the customer's own is on show."""
        return self.page.locator("daogou-chat .message.mine").filter(has_text=text).count()
