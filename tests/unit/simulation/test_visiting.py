from __future__ import annotations

import asyncio

import pytest

from daogou.simulation.answer import Answer, Button
from daogou.simulation.steps import GivenUpError, Plan, Press, Say
from daogou.simulation.visiting import Visit

from .recorded import ITEM, answer, buttons, visit

STATUS = answer("order_status", card={"type": "order_status", "number": "20251101-0042"})


def shown(said: Answer) -> bool:
    return said.card("order_status") is not None


TRACK = Say("track", shown, means=("track_order",))


def run(here: Visit, step: Say | Press) -> Answer:
    return asyncio.run(here.do(step))


def test_what_the_form_asks_is_told_and_the_goal_goes_on():
    here = visit(answer("ask_order_number"), STATUS)
    assert run(here, TRACK) is STATUS
    assert here.world.heard[1] == "20251101-0042 8888"
    assert (here.turns, here.misunderstood, here.waited) == (2, 0, 1.0)


def test_what_was_not_understood_is_said_in_other_words():
    here = visit(answer("ask_rephrase"), STATUS)
    run(here, TRACK)
    first, second = here.world.heard
    assert first != second
    assert here.misunderstood == 1
    assert here.stuck[0]["said"] == first
    assert here.stuck[0]["names"] == "ask_rephrase"


def test_an_answer_that_misses_the_point_counts_like_none():
    here = visit(answer("faq/carriers"), STATUS)
    run(here, TRACK)
    assert here.misunderstood == 1


def test_patience_ends():
    here = visit(*[answer("ask_rephrase")] * 5, patience=2)
    with pytest.raises(GivenUpError):
        run(here, TRACK)
    assert here.turns == 2


def test_the_patient_run_out_of_words():
    here = visit(*[answer("ask_rephrase")] * 5, patience=6)
    with pytest.raises(GivenUpError):
        run(here, TRACK)
    assert here.turns == 3


def test_the_button_that_says_what_was_meant_is_pressed():
    asked = answer("ask_meaning", buttons=buttons("/ask_price", "/track_order", "/out_of_scope"))
    here = visit(asked, STATUS, patience=1)
    run(here, TRACK)
    assert here.world.heard[1] == "/track_order"
    assert here.misunderstood == 1


def test_yes_is_said_to_what_they_came_for_alone():
    asked, placed = answer("confirm_checkout_form"), answer("order_placed")
    step = Say("checkout", lambda said: said.has("order_placed"))
    here = visit(asked, placed, agrees=frozenset({"checkout"}))
    run(here, step)
    assert here.world.heard[1].startswith("yes")
    here = visit(answer("confirm_return_form"), placed, agrees=frozenset({"checkout"}))
    run(here, step)
    assert here.world.heard[1].startswith("no")


def test_a_question_that_comes_again_wears_patience_down():
    here = visit(*[answer("ask_recipient")] * 5, patience=1)
    with pytest.raises(GivenUpError):
        run(here, Say("checkout", lambda said: said.has("order_placed")))
    assert here.turns <= 3


def test_what_the_shopper_does_not_know_is_no_answer():
    here = visit(answer("ask_order_number"), STATUS)
    del here.knows["digits"]
    run(here, TRACK)
    assert here.misunderstood == 1


def test_a_plan_reads_cards_and_decides():
    def plan() -> Plan:
        said: Answer = yield Say("search", lambda said: said.card("product_cards") is not None)
        item = next(iter(said.cards("product_cards")))["items"][0]
        button = Button(item["buttons"][0]["title"], item["buttons"][0]["payload"])
        yield Press(button, lambda said: said.has("cart_added"))
        return True

    cards = answer("search_results", card={"type": "product_cards", "items": [ITEM]})
    here = visit(cards, answer("cart_added"))
    assert asyncio.run(here.carry_out(plan())) is True
    assert here.ending == "reached"
    assert here.world.heard[1] == ITEM["buttons"][0]["payload"]


def test_who_gives_up_asks_for_a_person_says_so_or_goes():
    def plan() -> Plan:
        yield TRACK
        return True

    endings = set()
    for number in range(12):
        here = visit(answer("default"), answer("handover"), patience=1, number=number)
        assert asyncio.run(here.carry_out(plan())) is False
        endings.add((here.ending, here.turns))
    assert {("asked_person", 2), ("gave_up", 1), ("gave_up", 2)} == endings


def test_a_plan_that_sees_nothing_fit_has_not_reached_its_goal():
    def plan() -> Plan:
        yield TRACK
        return False

    here = visit(STATUS)
    assert asyncio.run(here.carry_out(plan())) is False
    assert here.ending == "gave_up"
