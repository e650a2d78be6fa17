"""Words that goods are not to have: what is left out, what is told of the others."""

from __future__ import annotations

import pytest

from .shopper import Answer, Shopper


def codes(answer: Answer) -> list[str]:
    return [item["code"] for card in answer.cards for item in card["items"]]


def test_what_is_described_so_is_left_out_and_told(shopper: Shopper) -> None:
    said = shopper.say("不要越野的[跑步鞋](category)", "[running shoes](category), no trail ones")
    answer = shopper.run("action_search", said)
    assert answer.responses == ["utter_search_results", "utter_words_left_out"]
    assert set(codes(answer)) == {"yunyue-pro-3", "yunyue-lite"}
    assert shopper.say("不要越野", "without trail") in answer.text
    # Kept by what is said next, and taken back by its name.
    answer = shopper.run("action_refine", shopper.say("[男款](attribute)的", "[men's](attribute)"))
    assert "trailox-gt" not in codes(answer) and answer.responses == ["utter_search_results"]
    answer = shopper.run("action_refine", shopper.say("越野的也可以", "trail is fine"))
    assert "trailox-gt" in codes(answer) and "exclude_words" not in shopper.slots["criteria"]


def test_what_is_said_to_lack_it_comes_first_and_of_the_others_nothing_is_claimed(
    shopper: Shopper,
) -> None:
    said = shopper.say("不含香精的[面霜](category)", "[moisturizers](category) without fragrance")
    answer = shopper.run("action_search", said)
    assert answer.responses == ["utter_search_results", "utter_words_some_lack"]
    assert codes(answer) == ["yunji-soothing", "yunji-daily"]
    assert shopper.say("第 1 款", "number 1") in answer.text


def test_where_all_are_said_to_lack_it_that_is_told(shopper: Shopper) -> None:
    shopper.run("action_search", shopper.say("[面霜](category)", "[moisturizers](category)"))
    shopper.run("action_refine", shopper.say("[敏感肌](attribute)的", "[sensitive](attribute)"))
    said = shopper.say("[100以上](price)，无香精", "[over 100](price), fragrance-free")
    answer = shopper.run("action_refine", said)
    assert answer.responses[-1] == "utter_words_all_lack" and codes(answer) == ["yunji-soothing"]


def test_what_nothing_is_written_of_is_told_and_the_list_stays(shopper: Shopper) -> None:
    shopper.run("action_search", shopper.say("[跑步鞋](category)", "[running shoes](category)"))
    known = {**shopper.slots}
    answer = shopper.run("action_refine", shopper.say("不要条纹的", "no stripes"))
    assert answer.responses == ["utter_words_untold"] and not answer.cards
    assert shopper.say("条纹", "stripes") in answer.text
    assert shopper.slots == known


def test_a_new_search_for_what_nothing_is_written_of_shows_the_kind(shopper: Shopper) -> None:
    said = shopper.say("不含硫酸盐的[面霜](category)", "[moisturizers](category) without sulfates")
    answer = shopper.run("action_search", said)
    assert answer.responses == ["utter_words_untold", "utter_search_results"]
    assert len(codes(answer)) == 2 and "exclude_words" not in shopper.slots["criteria"]


@pytest.mark.parametrize(
    ("zh", "en", "left"),
    [("不要越野款", "no trail please", True), ("不要条纹", "no stripes", False)],
)
def test_a_no_to_what_descriptions_say(shopper: Shopper, zh: str, en: str, left: bool) -> None:
    shopper.run("action_search", shopper.say("[跑步鞋](category)", "[running shoes](category)"))
    answer = shopper.run("action_decline", shopper.say(zh, en), "deny")
    assert ("utter_words_left_out" in answer.responses) == left
    assert left or answer.responses == ["utter_declined"]


def test_a_word_that_is_refused_is_never_looked_for(shopper: Shopper) -> None:
    shopper.run("action_search", shopper.say("[跑步鞋](category)", "[running shoes](category)"))
    known = {**shopper.slots}
    # Nothing can be left out for it; the list is as it was.
    answer = shopper.run("action_refine", shopper.say("没有马拉松的", "it's not for work"))
    assert answer.responses == ["utter_cannot_narrow"] and shopper.slots == known


def test_a_word_behind_a_no_leaves_out_what_is_written_so(shopper: Shopper) -> None:
    shopper.run("action_search", shopper.say("[台灯](category)", "[desk lamps](category)"))
    said = shopper.say("不是停电用的", "they aren't camping ones")
    answer = shopper.run("action_refine", said)
    assert answer.responses == ["utter_search_results", "utter_words_left_out"]
    assert "dengyu-camp" not in codes(answer)


def test_who_refuses_it_again_sees_what_is_left(shopper: Shopper) -> None:
    said = shopper.say("不要越野的[跑步鞋](category)", "[running shoes](category), no trail ones")
    shopper.run("action_search", said)
    known = {**shopper.slots}
    answer = shopper.run("action_refine", shopper.say("不要越野", "without trail"))
    assert answer.responses == ["utter_search_results"]
    assert "trailox-gt" not in codes(answer) and shopper.slots["criteria"] == known["criteria"]


def test_advice_claims_nothing_either(shopper: Shopper) -> None:
    said = shopper.say(
        "推荐[面霜](category)，[500以内](price)，不含硫酸盐",
        "recommend [moisturizers](category) [under 500](price) without sulfates",
    )
    answer = shopper.run("action_recommend", said, "recommend_product")
    assert answer.responses == ["utter_words_untold", "utter_recommendations"]
    said = shopper.say(
        "推荐[面霜](category)，无香精的", "recommend fragrance-free [creams](category)"
    )
    answer = shopper.run("action_recommend", said, "recommend_product")
    assert answer.responses == ["utter_recommendations", "utter_words_some_lack"]
