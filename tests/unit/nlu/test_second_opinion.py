"""What a generative expert changes in a ranking, against a real server."""

from __future__ import annotations

import json
from collections.abc import Iterator

import numpy as np
import pytest

from daogou.nlu.fusion.generative import GenerativeExpert
from daogou.nlu.intent_model import Prediction
from daogou.nlu.second_opinion import SecondOpinion
from daogou.nlu.training_examples import TrainingExamples
from tests.unit.chat.chat_server import Server, serving

RANKING = [
    *(("greet", 0.35), ("track_order", 0.3), ("faq", 0.15), ("search_product", 0.1)),
    *(("chitchat", 0.06), ("goodbye", 0.03), ("thank", 0.01)),
]
HERE = np.array([1, 0], np.float32)
PREDICTION = Prediction(RANKING, HERE, None, [], None, 1.0)
EXAMPLES = TrainingExamples(
    ["你好", "包裹呢", "快递到哪了", "物流", "查订单", "运费谁出", "再见"],
    ["greet", *["track_order"] * 4, "faq/postage", "goodbye"],
    np.array([[1, 0], [0.9, 0.1], [0.8, 0.2], [0.7, 0.3], [0.6, 0.4], [0, 1], [0.5, 0.5]], "f2"),
)


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that knows what it is asked."""
    with serving() as made:
        yield made


def second_opinion(url: str) -> SecondOpinion:
    return SecondOpinion(GenerativeExpert(url, "small", timeout=0.5), EXAMPLES)


def test_the_named_intent_rises(server: Server) -> None:
    ranking = second_opinion(server.url).ranking("到哪了", PREDICTION)
    assert ranking[0][0] == "track_order"
    chances = dict(ranking)
    # The five that were proposed divide anew what they had; the others keep theirs.
    assert sum(chances.values()) == pytest.approx(1.0)
    assert (chances["goodbye"], chances["thank"]) == (0.03, 0.01)
    assert chances["track_order"] / chances["greet"] == pytest.approx(0.3 / 0.35 * 36**0.5)
    assert [chance for _, chance in ranking] == sorted(chances.values(), reverse=True)


def test_what_the_server_is_asked(server: Server) -> None:
    second_opinion(server.url).ranking("到哪了", PREDICTION)
    asked = json.loads(server.asked[0]["messages"][-1]["content"])
    assert asked["message"] == "到哪了"
    told = {one["intent"]: one["examples"] for one in asked["candidates"]}
    assert list(told) == ["greet", "track_order", "faq", "search_product", "chitchat"]
    # The nearest first, three at most; entries of an intent are examples of it.
    assert told["track_order"] == ["包裹呢", "快递到哪了", "物流"]
    assert told["faq"] == ["运费谁出"]
    assert told["chitchat"] == []


def test_a_sure_model_is_not_overruled(server: Server) -> None:
    ranking = [("greet", 0.97), ("track_order", 0.02), ("faq", 0.01)]
    found = second_opinion(server.url).ranking(
        "你好", Prediction(ranking, HERE, None, [], None, 1.0)
    )
    assert found[0][0] == "greet"
    assert found[0][1] < 0.97


@pytest.mark.parametrize("answer", ["no such intent", ""])
def test_without_an_opinion_the_ranking_stays(server: Server, answer: str) -> None:
    server.content = answer
    assert second_opinion(server.url).ranking("到哪了", PREDICTION) == RANKING


def test_with_nobody_there_the_ranking_stays() -> None:
    gone = Server()
    gone.server_close()
    assert second_opinion(gone.url).ranking("到哪了", PREDICTION) == RANKING


def test_one_intent_is_no_question(server: Server) -> None:
    alone = Prediction([("greet", 1.0)], HERE, None, [], None, 1.0)
    assert second_opinion(server.url).ranking("到哪了", alone) == [("greet", 1.0)]
    assert server.asked == []
