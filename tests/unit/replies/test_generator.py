"""Rasa's generator with a model behind, against a real server that speaks the protocol."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from daogou.errors import ConfigurationError
from daogou.replies import RephrasingGenerator
from daogou.replies.names import ShopNames
from daogou.settings import get_settings
from tests.unit.chat.chat_server import Server, serving

ROOT = Path(__file__).parents[3]
DOMAIN = Domain.load(ROOT / "domain.yml")
TYPE = "daogou.replies.RephrasingGenerator"
PLACED = "好的，工单 {ticket} 登记好了。"
RESPONSES = {
    "utter_marked": [
        {
            "text": PLACED,
            "metadata": {"rephrase": True},
            "buttons": [{"title": "转人工", "payload": "/request_human"}],
            "custom": {"type": "cart"},
        }
    ],
    "utter_unmarked": [{"text": PLACED}],
    "utter_silent": [{"custom": {"type": "cart"}, "metadata": {"rephrase": True}}],
}


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        made.content = "好嘞，工单 T1 已经登记好了。"
        yield made


def made(url: str, **options: Any) -> RephrasingGenerator:
    endpoint = EndpointConfig(url=url, type=TYPE, model="small", **options)
    generator = RephrasingGenerator(endpoint, names=frozenset)
    generator.responses = RESPONSES
    return generator


async def said(generator: RephrasingGenerator, response: str, **facts: Any) -> dict[str, Any]:
    tracker = DialogueStateTracker.from_events("me", [], slots=DOMAIN.slots)
    answer = await generator.generate(response, tracker, "rest", **facts)
    assert answer is not None
    return answer


async def test_a_marked_reply_in_other_words(server: Server) -> None:
    answer = await said(made(server.url), "utter_marked", ticket="T1")
    assert answer["text"] == "好嘞，工单 T1 已经登记好了。"
    # All else is as it was.
    assert answer["buttons"] == RESPONSES["utter_marked"][0]["buttons"]
    assert answer["custom"] == {"type": "cart"}
    question = json.loads(server.asked[0]["messages"][-1]["content"])
    assert question == {"message": "好的，工单 T1 登记好了。", "keep": ["T1"]}


@pytest.mark.parametrize(
    "content",
    [
        "工单 T2 登记好了。",
        "工单 T1 登记好了，送你一张优惠券！",
        "Ticket T1 is there.",
        "",
        "*好的*，工单 T1 登记好了。`",
    ],
)
async def test_what_says_something_else_is_not_sent(server: Server, content: str) -> None:
    server.content = content
    answer = await said(made(server.url), "utter_marked", ticket="T1")
    assert answer["text"] == "好的，工单 T1 登记好了。"
    assert answer["buttons"]


async def test_others_are_not_even_asked_for(server: Server) -> None:
    generator = made(server.url)
    assert (await said(generator, "utter_unmarked", ticket="T1"))["text"].startswith("好的")
    assert (await said(generator, "utter_silent"))["custom"] == {"type": "cart"}
    assert (
        await generator.generate(
            "utter_unknown", DialogueStateTracker.from_events("me", []), "rest"
        )
        is None
    )
    assert server.asked == []


async def test_answers_are_kept(server: Server) -> None:
    generator = made(server.url)
    for _ in range(3):
        await said(generator, "utter_marked", ticket="T1")
    assert len(server.asked) == 1


@pytest.mark.parametrize("trouble", ["slow", "broken", "gone"])
async def test_without_an_answer_the_reply_goes_out_as_it_stands(
    server: Server, trouble: str, caplog: pytest.LogCaptureFixture
) -> None:
    server.wait = 1.0 if trouble == "slow" else 0.0
    server.status = 500 if trouble == "broken" else 200
    url = "http://127.0.0.1:9" if trouble == "gone" else server.url
    generator = made(url, timeout=0.2)
    for _ in range(5):
        answer = await said(generator, "utter_marked", ticket="T1")
        assert answer["text"] == "好的，工单 T1 登记好了。"
    # After three failures it is left alone, and said once.
    assert len(server.asked) <= 3
    assert len([r for r in caplog.records if "rephrasing model" in r.getMessage()]) == 1
    assert "T1" not in caplog.text


def test_rasa_makes_it_from_endpoints() -> None:
    endpoint = EndpointConfig(url="http://127.0.0.1:9/v1", type=TYPE, model="small", timeout=1)
    generator = NaturalLanguageGenerator.create(endpoint, DOMAIN)
    assert isinstance(generator, RephrasingGenerator)
    assert "utter_greet" in generator.responses


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"url": "nowhere", "model": "small"}, "url is 'nowhere'"),
        ({"model": "small"}, "url is ''"),
        ({"url": "http://127.0.0.1:9/v1"}, "model is ''"),
        ({"url": "http://127.0.0.1:9/v1", "model": "m", "timeout": 0}, "timeout is 0"),
        ({"url": "http://127.0.0.1:9/v1", "model": "m", "timeout": "long"}, "timeout"),
        ({"url": "http://127.0.0.1:9/v1", "model": "m", "speed": 3}, "unknown key 'speed'"),
    ],
)
def test_bad_options_are_told(options: dict[str, Any], says: str) -> None:
    with pytest.raises(ConfigurationError, match=says) as refused:
        RephrasingGenerator(EndpointConfig(type=TYPE, **options), DOMAIN)
    assert "endpoints.yml, nlg" in str(refused.value)


def test_it_is_off_by_default() -> None:
    endpoints = yaml.safe_load((ROOT / "endpoints.yml").read_text("utf-8"))
    assert "nlg" not in endpoints


def test_some_replies_are_marked_in_both_languages() -> None:
    marked = {
        name: {
            condition["value"]
            for variation in variations
            if (variation.get("metadata") or {}).get("rephrase")
            for condition in variation["condition"]
        }
        for name, variations in DOMAIN.responses.items()
    }
    found = {name: languages for name, languages in marked.items() if languages}
    assert len(found) >= 6
    assert all(languages == {"zh", "en"} for languages in found.values())


def test_the_names_of_the_shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from daogou.catalog.loading import load_catalog
    from daogou.database import make_engine, make_sessions
    from daogou.migrations import upgrade

    url = f"sqlite:///{tmp_path / 'shop.db'}"
    monkeypatch.setattr(get_settings(), "database_url", url, raising=False)
    clock = iter([0.0, 0.0, 10.0, 100.0, 100.0])
    names = ShopNames(lambda: next(clock))
    assert names() == frozenset(), "no tables yet"
    engine = make_engine(url)
    upgrade(engine)
    with make_sessions(engine).begin() as session:
        load_catalog(session, ROOT / "tests/unit/catalog/data/shop")
    engine.dispose()
    assert names() == frozenset(), "it is not looked at all the time"
    assert "跑步鞋" in names()
