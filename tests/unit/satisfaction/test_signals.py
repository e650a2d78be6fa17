"""What a conversation tells, up to a moment and no further."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from daogou.handover.holding import ask
from daogou.satisfaction.signals import SIGNALS, signals, told
from daogou.satisfaction.talks import Visit, talks

from .talking import NOW, talk, write

LOST = {"fell_back": True}


def test_fallbacks_and_the_last_three() -> None:
    found = signals(talk(("啊", LOST), ("什么", LOST), "鞋", "红色", "42码"))
    assert (found["messages"], found["fallbacks"], found["fallbacks_lately"]) == (5, 2, 0)


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (("我要退货", "我要退货！"), 1),
        (("where is my order", "Where is my order?", "where's my order"), 2),
        (("跑步鞋", "手机壳"), 0),
        # A pressed button is no repetition, and neither is what was said long ago.
        (("/show_more", "/show_more"), 0),
        (("我要退货", "红色", "蓝色", "便宜点", "43码", "我要退货"), 0),
    ],
)
def test_who_says_the_same_again(texts: tuple[str, ...], number: int) -> None:
    assert signals(talk(*texts))["repeats"] == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("不是这个，是上面那个", 1),
        ("No, I meant the red one", 1),
        ("红色的", 0),
        ("that is fine", 0),
    ],
)
def test_who_puts_something_right(text: str, number: int) -> None:
    assert signals(talk(text))["corrections"] == number


def test_waiting_knows_messages_without_an_answer() -> None:
    found = signals(
        talk(("a", {"answer_ms": 500}), ("b", {"answer_ms": None}), ("c", {"answer_ms": 2500}))
    )
    assert (found["waiting"], found["longest_wait"], found["minutes"]) == (1.5, 2.5, 2.0)
    assert signals(talk(("a", {"answer_ms": None})))["waiting"] == 0


def test_a_form_is_finished_by_what_comes_after_it() -> None:
    begun = ("结账", {"actions": ("action_checkout", "checkout_form")})
    aside = ("多少钱", {"actions": ("action_product_price", "checkout_form")})
    done = ("提交", {"actions": ("checkout_form", "action_place_order")})
    left = ("算了", {"actions": ("checkout_form", "action_stop")})
    for messages, unfinished, finished in (
        ((begun,), 1, 0),
        ((begun, aside), 1, 0),
        ((begun, aside, done), 0, 1),
        ((begun, left), 1, 0),
    ):
        found = signals(talk(*messages))
        assert (found["unfinished"], found["finished"]) == (unfinished, finished), messages


def test_a_person_asked_for_by_words_or_table() -> None:
    assert signals(talk(("转人工", {"intent": "request_human"})))["person"] == 1
    assert signals(talk("在吗", asked_person=NOW))["person"] == 1
    # What came after this moment, or long before the talk, is not known in it.
    assert signals(talk("在吗", asked_person=NOW + timedelta(hours=1)))["person"] == 0
    assert signals(talk("在吗", asked_person=NOW - timedelta(days=1)))["person"] == 0


def test_moods_of_what_was_written() -> None:
    found = signals(talk(("好", {"mood": 0.8}), ("差", {"mood": -0.6}), "/show_more"))
    assert found["mood"] == pytest.approx(0.1)
    assert (found["lowest_mood"], found["mood_now"]) == (-0.6, -0.6)
    assert signals(talk("/show_more"))["mood"] == 0


def test_a_cart_that_was_left() -> None:
    put = ("加入购物车", {"actions": ("action_add_to_cart",)})
    ordered = ("提交", {"actions": ("action_place_order",)})
    assert signals(talk(put))["cart_left"] == 1
    assert signals(talk(put, ordered))["cart_left"] == 0
    page = (Visit(NOW, "cart_add"), Visit(NOW + timedelta(minutes=5), "purchase"))
    assert signals(talk("在吗", visits=page))["cart_left"] == 1


def test_nothing_of_what_comes_later_is_known() -> None:
    whole = talk("鞋", ("差劲", {"mood": -0.9, "intent": "complain", **LOST}))
    assert signals(whole.up_to(1)) == signals(talk("鞋"))
    assert signals(whole)["complaints"] == 1


def test_the_rating_is_cut_off() -> None:
    rated = talk("鞋", ("评价", {"intent": "rate_service"}), ("两星，太差", {"mood": -0.9}))
    assert [one.text for one in rated.before_rating().said] == ["鞋"]
    form = talk("鞋", ("2", {"actions": ("rating_form",)}))
    assert len(form.before_rating().said) == 1


@pytest.mark.parametrize("signal", SIGNALS)
@pytest.mark.parametrize("value", [0.0, 2.0, -0.25])
def test_every_signal_has_its_words(signal: str, value: float) -> None:
    words = told(signal, value)
    assert words.zh and words.en and "{" not in words.zh + words.en


def test_values_are_told_shortly() -> None:
    assert told("fallbacks", 2.0).zh == "2 句没听懂"
    assert told("fallbacks", 0.0).en == "every message was understood"
    assert told("mood", -0.456).en.startswith("tone -0.46")
    assert told("waiting", 1.5).zh == "平均等 1.5 秒"


def test_a_person_asked_for_twice_was_asked_for_the_first_time(session: Session) -> None:
    write(session, "a", "人工", "在吗", "人工")
    for minutes in (0, 2):
        ask(session, "a", NOW + timedelta(minutes=minutes))
    (found,) = talks(session, ["a"])
    assert found.asked_person == NOW and signals(found.up_to(1))["person"] == 1
