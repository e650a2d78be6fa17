"""Each server ends in the middle of a talk: the page mends itself, nothing lost, nothing twice."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

from .conftest import WIDE, Talk
from .servers import Servers


@pytest.mark.parametrize("name", ["actions", "rasa", "edge"])
def test_a_server_is_started_anew(servers: Servers, address: str, visit: Visit, name: str) -> None:
    page = visit(address, "/products/yunyue-pro-3", viewport=WIDE)
    talk = Talk(page).begin()
    talk.say("把这双黑色42码的加到购物车")
    talk.hear("已加入购物车")
    servers.kill(name)
    talk.say("看看购物车里有什么")
    servers.start(name)
    talk.hear("购物车里有")
    # Said while a server was away, and written down once on both sides.
    assert talk.said("看看购物车里有什么") == 1
    expect(page.locator("#cart-link .count")).to_have_text("购物车件数 1")
    page.reload()
    talk.begin()
    talk.hear("购物车里有")
    talk.hear("已加入购物车")
    assert talk.said("看看购物车里有什么") == 1
