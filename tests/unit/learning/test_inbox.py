"""Which messages are looked at, in what order."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from daogou.learning.inbox import Candidate, inbox
from daogou.learning.labels import counts, decide, decided, put_state, take_back
from daogou.learning.ranking import alike, doubt, most_telling
from daogou.learning.tables import LEARNED, LEFT_OUT, NEW
from daogou.turns.keeping import add

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
SURE = [["track_order", 0.97], ["greet", 0.01]]
UNSURE = [["track_order", 0.41], ["cancel_order", 0.39]]


class Shop:
    """Writes turns down."""

    def __init__(self, session: Session) -> None:
        self.session, self.number = session, 0

    def said(
        self, text: str, ranking: Any = UNSURE, who: str = "a", at: int = 0, **more: Any
    ) -> None:
        self.number += 1
        turn = {
            "conversation": who,
            "message": str(self.number),
            "at": NOW - timedelta(hours=1) + timedelta(seconds=at or self.number * 600),
            "text": text,
            "intent": ranking[0][0] if ranking else None,
            "confidence": ranking[0][1] if ranking else None,
            "ranking": json.dumps(ranking),
            "entities": "[]",
            "actions": "[]",
            "fell_back": False,
            **more,
        }
        assert add(self.session, turn)

    def inbox(self, **more: Any) -> list[Candidate]:
        return inbox(self.session, NOW + timedelta(days=1), **more)

    def texts(self, **more: Any) -> list[str]:
        return [one.text for one in self.inbox(**more)]


@pytest.fixture
def shop(session: Session) -> Shop:
    return Shop(session)


def test_an_empty_table(shop: Shop) -> None:
    assert shop.inbox() == []


def test_only_what_is_doubtful(shop: Shop) -> None:
    shop.said("我的快递呢", SURE)
    shop.said("那个东西咋整", UNSURE)
    shop.said("天上有几颗星", [["out_of_scope", 0.9], ["greet", 0.02]])
    shop.said("帮我写作业", [["track_order", 0.9]], in_scope=-0.4)
    shop.said("嗯哼哼", SURE, fell_back=True)
    shop.said("/affirm", UNSURE)
    shop.said("长" * 300, UNSURE)
    shop.said("   ", UNSURE)
    assert {one.text: one.reasons for one in shop.inbox()} == {
        "那个东西咋整": ("unsure",),
        "天上有几颗星": ("out_of_scope",),
        "帮我写作业": ("out_of_scope",),
        "嗯哼哼": ("unsure",),
    }
    assert shop.texts(reason="unsure") in (["那个东西咋整", "嗯哼哼"], ["嗯哼哼", "那个东西咋整"])


@pytest.mark.parametrize(
    ("after", "seconds", "who", "found"),
    [
        ("不对，我问的是运费", 20, "a", True),
        ("no, I asked about postage", 20, "a", True),
        ("我的快递到哪里啦", 20, "a", True),
        ("我的快递到哪了", 1, "a", False),
        ("好的谢谢", 20, "a", False),
        ("不对，我问的是运费", 600, "a", False),
        ("不对，我问的是运费", 20, "b", False),
    ],
)
def test_what_the_shopper_corrects(
    shop: Shop, after: str, seconds: int, who: str, found: bool
) -> None:
    shop.said("我的快递到哪了", SURE, at=100)
    shop.said(after, SURE, who, at=100 + seconds)
    assert [(one.text, one.reasons) for one in shop.inbox()] == (
        [("我的快递到哪了", ("corrected",))] if found else []
    )


def test_near_same_texts_count_together_and_the_fallback_is_no_intent(shop: Shop) -> None:
    ranking = [["nlu_fallback", 0.6], *UNSURE]
    for number in range(3):
        shop.said("那个啥什么时候能到我手上呢？" + "！" * number, ranking, who=str(number))
    shop.said("那个啥什么时候能到我手上呢呀", UNSURE)
    shop.said("发票抬头能改不", UNSURE)
    found = {one.text[:3]: one for one in shop.inbox()}
    assert {key: one.count for key, one in found.items()} == {"那个啥": 4, "发票抬": 1}
    assert found["那个啥"].understood == "track_order"


def test_personal_data_is_masked_and_entities_are_annotated(shop: Shop) -> None:
    text = " 20251103-0042 的鞋"
    entities = [
        {"entity": "order_id", "start": 1, "end": 14, "value": "20251103-0042"},
        {"entity": "category", "start": 16, "end": 17, "value": "鞋"},
        {"entity": "broken", "start": 90, "end": 99},
    ]
    shop.said(text, UNSURE, entities=json.dumps(entities))
    shop.said("送到中山路12号", UNSURE)
    first = {one.personal: one for one in shop.inbox()}
    assert first[None].written == "[20250101-0001](order_id) 的[鞋](category)"
    assert first[None].masked == ("order",)
    assert first["address"].text == "送到中山路12号"


def test_decided_messages_are_gone_in_every_spelling(shop: Shop, session: Session) -> None:
    shop.said("订单20251103-0042咋还没动", UNSURE)
    shop.said("订单20251107-0099咋还没动？", UNSURE, "b")
    shop.said("发票抬头能改不", UNSURE)
    first = next(one for one in shop.inbox() if one.count == 2)
    decide(session, first.written, "track_order", "阿敏", NOW)
    assert shop.texts() == ["发票抬头能改不"]
    decide(session, "发票抬头可以改吗", "change_invoice", "阿敏", NOW, said="发票抬头能改不")
    assert shop.texts() == []
    assert counts(session) == {NEW: 2, LEARNED: 0, LEFT_OUT: 1}


def test_a_decision_changes_until_it_is_learned(session: Session) -> None:
    decide(session, "[鞋](category)呢", "track_order", "阿敏", NOW, understood="greet", count=3)
    decide(session, "鞋呢？", "search_product", "Bo", NOW)
    (label,) = decided(session, NEW)
    assert (label.label, label.by, label.text) == ("search_product", "Bo", "鞋呢？")
    put_state(session, [label.id], LEARNED)
    decide(session, "鞋呢", None, "Bo", NOW)
    session.expire_all()
    (label,) = decided(session, LEARNED)
    assert label.label == "search_product"
    assert not take_back(session, label.id)
    put_state(session, [label.id], NEW)
    assert take_back(session, label.id)
    assert decided(session, NEW) == []


def test_doubt_is_the_margin() -> None:
    assert doubt([("a", 0.9), ("b", 0.1)]) == pytest.approx(0.2)
    assert doubt([("b", 0.1), ("a", 0.9)]) == pytest.approx(0.2)
    assert doubt([("a", 0.9), ("b", 0.1)], corrected=True) == 0.9
    assert doubt([]) == 1.0


def test_the_second_is_unlike_the_first() -> None:
    texts = ["包裹到哪里了呢", "包裹到哪里了呀", "发票怎么开"]
    chosen = most_telling(texts, [0.9, 0.89, 0.5], [1, 1, 1], [], 3)
    assert [index for index, _ in chosen] == [0, 2, 1]
    worth = [value for _, value in chosen]
    assert worth == sorted(worth, reverse=True)


def test_what_is_like_a_decided_one_teaches_less() -> None:
    texts = ["包裹到哪里了呢", "发票怎么开"]
    assert most_telling(texts, [0.9, 0.5], [1, 1], ["包裹到哪里了吗"], 1)[0][0] == 1


def test_often_said_teaches_more() -> None:
    assert most_telling(["甲乙丙", "丁戊己"], [0.5, 0.5], [1, 9], [], 1)[0][0] == 1


def test_groups_hold_each_text_once() -> None:
    assert alike(["包裹到哪里了呢", "发票", "包裹到哪里了呢"]) == [[0, 2], [1]]
    assert alike([]) == []
