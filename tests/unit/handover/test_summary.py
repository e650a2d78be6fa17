"""What a person reads before speaking."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import load_lexicon
from daogou.handover.summary import Summary, Talk, as_json, summarise
from daogou.handover.telling import told, words
from daogou.orders.cart import add
from daogou.orders.owners import conversation_owner, customer_owner
from daogou.orders.tables import Customer
from daogou.orders.tickets import open_ticket
from daogou.settings import PROJECT_ROOT

NOW = datetime(2025, 11, 5, 4, 0, tzinfo=UTC)
EVENTS = (
    {"event": "user", "text": "想退这双", "timestamp": NOW.timestamp()},
    {"event": "bot", "text": "方便说下原因吗？", "timestamp": NOW.timestamp() + 1},
)


def summary(session: Session, language: str, **talk: Any) -> Summary:
    slots = {
        "language": language,
        "criteria": Criteria(categories=("running-shoes",), colors=("black",)).to_dict(),
        "shown": ["yunyue-lite", "trailox-gt", "gone"],
        "focus": "trailox-gt",
        "verified_order": "20251101-0042",
        "order_phone": "8888",
        "requested_slot": "return_reason",
        "order_line": "999999",
        **talk.pop("slots", {}),
    }
    open_ticket(session, "me", "human", "转人工\n快点", now=NOW)
    add(session, conversation_owner("me"), "yunyue-lite-red-42", 2, now=NOW)
    form = {"form": "return_form", "form_slots": ["order_line", "return_reason", "confirmed"]}
    made = Talk(slots, EVENTS, **{**form, **talk})
    return summarise(session, load_lexicon(session), "me", made)


def test_everything_that_is_there(shop_session: Session) -> None:
    one = summary(shop_session, "zh")
    assert one.looking_for.startswith("黑色")
    assert len(one.on_show) == 2 and one.in_focus == one.on_show[1]
    assert len(one.cart) == 1 and one.cart[0].endswith("×2") and "42" in one.cart[0]
    assert (one.order, one.form, one.asked) == ("20251101-0042", "return_form", "return_reason")
    assert one.answers == {"order_line": "999999"}
    assert [ticket["kind"] for ticket in one.tickets] == ["human"]
    assert [line.text for line in one.messages] == ["想退这双", "方便说下原因吗？"]


def test_the_cart_of_a_signed_in_customer(shop_session: Session) -> None:
    shop_session.add(Customer(id=7, name="王小明", phone="13812348888", joined_at=NOW))
    shop_session.flush()
    add(shop_session, customer_owner(7), "yunyue-lite-red-42", 3, now=NOW)
    said = {"event": "user", "text": "你好", "metadata": {"customer": 7}}
    for channel, count in (("daogou", "×3"), ("rest", "")):
        talk = Talk({}, [{**said, "input_channel": channel}])
        made = summarise(shop_session, load_lexicon(shop_session), "me", talk)
        assert "".join(made.cart)[-2:] == count


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("zh", ["在找：黑色", "已核实的订单：20251101-0042", "正在办：退货", "还没回答：原因"]),
        ("en", ["Looking for: black", "Order proved: 20251101-0042", "not answered yet: reason"]),
    ],
)
def test_as_text(shop_session: Session, language: str, parts: list[str]) -> None:
    text = told(summary(shop_session, language))
    for part in parts:
        assert part in text
    assert "12:00" in text, "the clock is the shop's"
    assert "8888" not in text, "of a proof only the order's number is told"


def test_a_colleague_may_read_another_language(shop_session: Session) -> None:
    assert "Looking for" in told(summary(shop_session, "zh"), "en")


def test_of_nothing_there_is_little_to_say(shop_session: Session) -> None:
    lexicon = load_lexicon(shop_session)
    empty = summarise(shop_session, lexicon, "nobody", Talk())
    assert (empty.looking_for, empty.on_show, empty.form, empty.messages) == ("", (), None, ())
    assert told(empty) == "购物车是空的"


def test_an_old_search_and_a_closed_form_are_left_out(shop_session: Session) -> None:
    one = summary(shop_session, "zh", slots={"criteria": {"no such": 1}}, form=None, form_slots=())
    assert (one.looking_for, one.form, one.asked, one.answers) == ("", None, None, {})


def test_only_the_last_messages(shop_session: Session) -> None:
    talk = Talk(events=[{"event": "user", "text": str(n), "timestamp": n} for n in range(50)])
    lexicon = load_lexicon(shop_session)
    lines = summarise(shop_session, lexicon, "me", talk, last=3).messages
    assert [line.text for line in lines] == ["47", "48", "49"]


def test_as_json(shop_session: Session) -> None:
    told_json = as_json(summary(shop_session, "en"))
    assert told_json["messages"][0] == {
        "speaker": "shopper",
        "text": "想退这双",
        "at": "2025-11-05T04:00:00+00:00",
    }
    assert told_json["answers"] == {"order_line": "999999"}


def test_every_form_has_a_name_and_so_have_its_questions() -> None:
    import yaml

    forms = yaml.safe_load((PROJECT_ROOT / "domain.yml").read_text("utf-8"))["forms"]
    for form, definition in forms.items():
        assert {form, *definition["required_slots"]} <= set(words())
