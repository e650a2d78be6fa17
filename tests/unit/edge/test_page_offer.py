"""Help is offered to who looks around and cannot decide, and to nobody else."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from actions.page_offer import read_page_offer
from daogou.edge import page_offer

from .conftest import Edge


class Model:
    """Says the same of every visit."""

    def __init__(self, score: float) -> None:
        self._score = score

    def score(self, _visit: Any) -> float:
        return self._score


@pytest.fixture
def score(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sets what the model says."""

    def says(score: float) -> None:
        monkeypatch.setattr(page_offer, "served_model", lambda: Model(score))

    says(0.5)
    return says


def look(edge: Edge, token: str, *products: str, language: str = "zh") -> dict[str, Any]:
    """Looks at products, one call each; the last answer."""
    answer = {}
    for product in products:
        context = {"language": language}
        event = {"id": f"e-{product}", "kind": "view", "product": product, "context": context}
        called = edge.call("POST", "/api/events", token, json={"events": [event]})
        assert called.status_code == 200, called.text
        answer = called.json()
    return dict(answer)


@pytest.fixture
def token(edge: Edge) -> str:
    """A visitor's who agreed to being recorded."""
    told = str(edge.session()["token"])
    edge.call("PUT", "/api/consent", told, json={"analytics": True})
    return told


@pytest.mark.usefixtures("score")
@pytest.mark.parametrize(("language", "title"), [("zh", "帮我挑几款"), ("en", "Yes, pick a few")])
def test_who_hesitates_is_offered_help(edge: Edge, token: str, language: str, title: str) -> None:
    assert look(edge, token, "a", "b", language=language) == {"recorded": 1, "known": 0}
    offer = look(edge, token, "c", language=language)["offer"]
    assert offer["text"] and offer["button"] == {"title": title, "payload": "/recommend_product"}
    # An event that was told before changes nothing.
    assert look(edge, token, "c") == {"recorded": 0, "known": 1}


@pytest.mark.parametrize("unfit", [0.2, 0.8])
def test_who_does_not_hesitate_is_not(edge: Edge, token: str, score: Any, unfit: float) -> None:
    score(unfit)
    assert "offer" not in look(edge, token, "a", "b", "c")


def test_without_a_model_looking_around_is_enough(
    edge: Edge, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_offer, "served_model", lambda: None)
    assert "offer" not in look(edge, token, "a", "b")
    assert "offer" in look(edge, token, "c")


@pytest.mark.usefixtures("score")
def test_who_has_bought_is_left_alone(
    edge: Edge, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_offer.Visit, "bought_at", 1)
    assert "offer" not in look(edge, token, "a", "b", "c")


@pytest.mark.usefixtures("score")
def test_who_has_written_is_left_alone(edge: Edge, token: str) -> None:
    edge.say(token, "在吗")
    edge.messages(token, 3)
    assert "offer" not in look(edge, token, "a", "b", "c")


@pytest.mark.usefixtures("score")
def test_who_has_something_in_the_cart_has_decided(
    edge: Edge, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_offer, "view", lambda _session, _owner: SimpleNamespace(count=1))
    assert "offer" not in look(edge, token, "a", "b", "c")


@pytest.mark.usefixtures("score")
def test_a_rule_that_cannot_be_read_is_logged_and_events_are_kept(
    edge: Edge,
    token: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    rule = tmp_path / "offers.yml"
    rule.write_text("pages: {say: utter_missing, when: {products_viewed: {at_least: 1}}}", "utf-8")
    monkeypatch.setattr(page_offer, "page_offer", lambda: read_page_offer(rule))
    assert look(edge, token, "a") == {"recorded": 1, "known": 0}
    assert "utter_missing has no words for 'zh'" in caplog.text
    rule.write_text("pages: {say: utter_missing, when: {mood: sad}}", "utf-8")
    assert look(edge, token, "b") == {"recorded": 1, "known": 0}
    assert "pages.when.mood" in caplog.text
