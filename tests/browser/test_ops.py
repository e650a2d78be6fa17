"""The operator's page in Chromium: live figures, and a person who talks with a customer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy.orm import sessionmaker
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from daogou.database import make_engine, make_sessions
from daogou.edge.messages import speak
from daogou.handover.holding import ask, give_back, holding, take
from daogou.satisfaction.tables import Alert, ConversationScore
from tests.unit.edge.conftest import Assistant, served
from tests.unit.ops.told import say as add_turn

from .conftest import SHOTS, Edge, House, Visit
from .shopper import opened, say
from .test_storefront import AXE, LOOKS, judge, who

TOKEN = "a-token-of-the-tests-alone"
# Whether the page leaves the key to the browser.
ENTER = """(one, told) => one.dispatchEvent(
  new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...told })
)"""


class Desk(Assistant):
    """Rasa's calls of handing over, over the shop's database as Rasa has it."""

    sessions: sessionmaker

    def application(self) -> Starlette:
        """The channel, and beside it the desk."""
        made = super().application()
        place = "/webhooks/rest/conversations/{name}"
        made.router.routes += [
            Route(f"{place}/handover", self._state),
            Route(f"{place}/handover", self._change, methods=["POST"]),
            Route(f"{place}/messages", self._speak, methods=["POST"]),
        ]
        return made

    async def _state(self, _: Request) -> Response:
        return JSONResponse({"text": "在找：黑色 跑步鞋\n购物车是空的"})

    async def _change(self, request: Request) -> Response:
        body, name, now = await request.json(), request.path_params["name"], datetime.now(UTC)
        with self.sessions.begin() as session:
            if body["state"] == "human":
                take(session, name, body["agent"], now)
            else:
                give_back(session, name, now)
        return JSONResponse({})

    async def _speak(self, request: Request) -> Response:
        name, now = request.path_params["name"], datetime.now(UTC)
        text = (await request.json())["text"]
        with self.sessions.begin() as session:
            speak(session, name, text, now, holding(session, name).agent)
        return JSONResponse({}, 201)


@pytest.fixture
def sessions(schema: Path, tmp_path: Path) -> Iterator[sessionmaker]:
    path = tmp_path / "ops.db"
    path.write_bytes(schema.read_bytes())
    engine = make_engine(f"sqlite:///{path}")
    yield make_sessions(engine)
    engine.dispose()


@pytest.fixture
def running(sessions: sessionmaker) -> Iterator[Edge]:
    """An edge with an operator's page."""
    desk = Desk()
    desk.sessions = sessions
    url = sessions.kw["bind"].url.render_as_string()
    with (
        served(desk.application()) as behind,
        House(url, desk, behind).edge(ops_token=TOKEN) as edge,
    ):
        yield edge


def sign_in(page: Page, name: str = "小李") -> None:
    page.get_by_label("名字").or_(page.get_by_label("Your name")).fill(name)
    page.locator("[name=token]").fill(TOKEN)
    page.locator("form button").click()
    expect(page.locator(".who")).to_have_text(name)


def turn(sessions: sessionmaker, conversation: str, text: str, **more: Any) -> None:
    with sessions.begin() as session:
        add_turn(session, conversation, text, **{"at": datetime.now(UTC), **more})


def test_figures_come_by_themselves(running: Edge, sessions: sessionmaker, visit: Visit) -> None:
    page = visit(running.base, "/ops?span=today")
    sign_in(page)
    expect(page).to_have_url(f"{running.base}/ops?span=today")
    expect(page.get_by_text("这段时间还没有对话").first).to_be_visible()
    page.evaluate("window.stays = true")
    turn(sessions, "a", "有实体店吗", fell_back=True, answer_ms=300)
    # On a busy machine figures take long, and are kept for twenty times as long.
    expect(page.locator(".tile .value").nth(1)).to_have_text("1", timeout=60_000)
    page.locator("#data-traffic summary").click()
    turn(sessions, "b", "你好")
    expect(page.locator(".tile .value").nth(1)).to_have_text("2", timeout=60_000)
    # What was opened stays open, and the page was not loaded anew.
    expect(page.locator("#data-traffic table")).to_be_visible()
    assert page.evaluate("window.stays")
    # Scrolling there hides what was said of another place.
    page.locator(".chart .band").last.scroll_into_view_if_needed()
    page.locator(".chart .band").last.hover()
    page.mouse.move(*_inside(page))
    expect(page.locator(".tip")).to_be_visible()
    with page.expect_download() as download:
        page.locator("section:has(#traffic) .export").click()
    assert Path(download.value.path()).read_bytes().startswith("\ufeff时间,对话".encode())


def _inside(page: Page) -> tuple[float, float]:
    """A point over the last hour of the last chart."""
    box = page.locator(".chart .band").last.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + 3


def test_a_person_talks_with_a_customer(
    running: Edge, sessions: sessionmaker, visit: Visit
) -> None:
    customer = opened(visit(running.base, "/"))
    say(customer, "转人工")
    name = who(customer).conversation
    with sessions.begin() as session:
        ask(session, name, datetime.now(UTC))
    page = visit(running.base, "/ops/conversations")
    sign_in(page)
    page.locator("#part-queue .talk").click()
    expect(page.get_by_text("在找：黑色 跑步鞋")).to_be_visible()
    page.get_by_role("button", name="我来接待").click()
    # Until the page's script is there, Enter begins a line.
    expect(page.locator("html.js")).to_be_attached()
    box = page.get_by_label("回复顾客")
    box.fill("你好，我是小李")
    # Enter that ends a word of an input method is left to it; in Safari the composition has ended
    # by then.
    for told in ({"keyCode": 229}, {"isComposing": True}):
        assert box.evaluate(ENTER, told)
    box.press("Enter")
    expect(customer.locator("daogou-chat").get_by_text("你好，我是小李")).to_be_visible()
    expect(page.locator(".log .person .bubble")).to_have_text("你好，我是小李")
    expect(box).to_be_focused()
    # What the customer says appears while one writes, and takes nothing of it away.
    box.fill("写到一半")
    say(customer, "还要多久")
    expect(page.locator(".log").get_by_text("还要多久", exact=True)).to_be_visible(timeout=15_000)
    expect(page.get_by_label("回复顾客")).to_have_value("写到一半")
    page.get_by_role("button", name="交还助手").click()
    expect(page.get_by_role("button", name="我来接待")).to_be_visible()


def test_without_scripts(running: Edge, sessions: sessionmaker, visit: Visit) -> None:
    turn(sessions, "a", "有实体店吗", fell_back=True)
    page = visit(running.base, "/ops/understanding", java_script_enabled=False)
    sign_in(page)
    page.get_by_role("link", name="有实体店吗").click()
    page.get_by_role("button", name="我来接待").click()
    page.get_by_label("回复顾客").fill("有的")
    page.get_by_role("button", name="发送").click()
    page.get_by_role("button", name="交还助手").click()
    expect(page.get_by_role("button", name="我来接待")).to_be_visible()
    page.get_by_role("button", name="退出").click()
    expect(page.get_by_role("button", name="登录")).to_be_visible()


@pytest.mark.parametrize(("language", "scheme", "size"), LOOKS)
def test_every_page_is_accessible_and_fits(
    running: Edge,
    sessions: sessionmaker,
    visit: Visit,
    scheme: str,
    size: dict[str, int],
    language: str,
) -> None:
    if not AXE.exists():
        pytest.skip("axe is not installed: npm ci in widget/")
    fill(sessions)
    page = visit(running.base, f"/ops/sign-in?lang={language}", viewport=size, color_scheme=scheme)
    shots = SHOTS / "ops"
    shots.mkdir(parents=True, exist_ok=True)
    form = f"{language}-{scheme}-{size['width']}.png"
    judge(page, shots / f"sign-in-{form}")
    sign_in(page)
    for name in ("", "understanding", "conversations", "conversations/c0"):
        page.goto(f"{running.base}/ops/{name}".rstrip("/"))
        for summary in page.locator("details summary").all()[:2]:
            summary.click()
        judge(page, shots / f"{name.replace('/', '-') or 'overview'}-{form}")
    page.get_by_role("button").last.click()
    judge(page, shots / f"taken-{form}")


def fill(sessions: sessionmaker) -> None:
    """A little of everything."""
    now = datetime.now(UTC)
    for number in range(12):
        missed = number % 4 == 0
        text = "有实体店吗，能不能自己去取" if missed else "a present for my dad, please"
        turn(sessions, f"c{number}", text, fell_back=missed, answer_ms=100 * number)
    with sessions.begin() as session:
        ask(session, "c0", now)
        for number in range(12):
            score = ConversationScore(
                conversation=f"c{number}", turn=number, score=number / 12, model="m", at=now
            )
            session.add(score)
        told = {"since": now, "count": 9, "expected": 1.0, "chance": 0.01, "at": now}
        words = {"text_zh": "最近 2 天有 9 条差评", "text_en": "9 bad reviews in 2 days"}
        session.add(Alert(kind="reviews", subject="x", **words, **told))
