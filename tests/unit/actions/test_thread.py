"""The thread of browsing: back to earlier lists, what is meant, a question instead of a guess."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from daogou.settings import get_settings

from .shopper import Answer, Shopper


def codes(answer: Answer) -> list[str]:
    return [item["code"] for item in answer.card["items"]]


@pytest.fixture
def wandered(shown: Shopper) -> Shopper:
    """One who has gone on to cheaper ones, and then to creams."""
    shown.run("action_refine", shown.say("[四百以内](price)的", "[under 400](price)"))
    shown.run("action_search", shown.say("[面霜](category)", "[moisturizers](category)"))
    return shown


# ---- back ----


def test_back_goes_one_step_at_a_time(wandered: Shopper) -> None:
    back = wandered.run("action_go_back", wandered.say("回到刚才那批", "back to the previous list"))
    assert back.responses == ["utter_back"]
    assert set(codes(back)) == {"yunyue-lite", "trailox-gt"}
    assert len(codes(wandered.run("action_go_back"))) == 3
    first = wandered.run("action_go_back")
    assert first.responses == ["utter_back_first"]
    assert len(codes(first)) == 3


def test_back_to_the_first_and_back_again(wandered: Shopper) -> None:
    text = wandered.say("回到最开始那批", "go back to the first search")
    assert len(codes(wandered.run("action_go_back", text))) == 3
    assert wandered.slots["criteria"] == {"categories": ["running-shoes"]}
    assert set(codes(wandered.run("action_go_back"))) == {"yunji-soothing", "yunji-daily"}


def test_back_to_an_earlier_kind_with_what_was_said_of_it(wandered: Shopper) -> None:
    text = wandered.say("还是看刚才的[跑步鞋](category)吧", "back to the [running shoes](category)")
    answer = wandered.run("action_go_back", text)
    assert answer.responses == ["utter_back"]
    assert wandered.slots["criteria"]["price_max"] == "400"


def test_back_to_a_kind_with_a_condition_more(wandered: Shopper) -> None:
    text = wandered.say(
        "回到[跑步鞋](category)，要[红色](color)的",
        "back to the [running shoes](category), in [red](color)",
    )
    answer = wandered.run("action_go_back", text)
    assert codes(answer) == ["yunyue-lite"]
    assert wandered.slots["criteria"]["price_max"] == "400"


def test_a_kind_that_was_never_on_show_is_searched_for(wandered: Shopper) -> None:
    text = wandered.say("回到[台灯](category)", "back to the [desk lamps](category)")
    assert set(codes(wandered.run("action_go_back", text))) == {"dengyu-desk", "dengyu-camp"}


def test_from_a_product_back_to_its_list(shown: Shopper) -> None:
    shown.run("action_product_price", shown.say("[第二个](ordinal)", "the [second](ordinal)"))
    assert shown.slots["focus"]
    back = shown.run("action_go_back", shown.say("回到列表", "back to the list"))
    assert codes(back) == shown.slots["shown"] and len(codes(back)) == 3
    assert shown.slots["focus"] is None


def test_back_from_a_search_that_found_nothing(shown: Shopper) -> None:
    shown.run("action_refine", shown.say("[十块以内](price)的", "[under 10](price)"))
    assert len(codes(shown.run("action_go_back"))) == 3
    assert shown.slots["criteria"] == {"categories": ["running-shoes"]}


def test_back_to_the_page_before(shopper: Shopper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("actions.results.page_size", lambda: 2)
    first = shopper.run("action_search", shopper.say("[鞋子](category)", "[shoes](category)"))
    shopper.run("action_show_more")
    assert codes(shopper.run("action_go_back")) == codes(first)
    assert shopper.slots["offset"] == 0


def test_back_with_nothing_before_asks(shopper: Shopper) -> None:
    answer = shopper.run("action_go_back")
    assert answer.responses == ["utter_search_what"]
    assert answer.buttons


def test_the_history_stays_bounded_and_keeps_the_first(shown: Shopper) -> None:
    most = get_settings().search_history
    for bound in range(300, 300 + 3 * most):
        shown.run("action_refine", f"[{bound}以内](price)")
    assert len(shown.slots["searches"]) == most
    assert shown.slots["searches"][0]["criteria"] == {"categories": ["running-shoes"]}
    size = len(json.dumps(shown.slots))
    for bound in range(300, 300 + 3 * most):
        shown.run("action_refine", f"[{bound}以内](price)")
    assert len(json.dumps(shown.slots)) == size


def test_what_was_talked_about_stays_bounded(shopper: Shopper) -> None:
    names = ["云跃 Pro 3", "云跃 Lite", "驰野 GT", "北峰 Street", "瀚比特 Book 14", "云肌舒缓面霜"]
    names += ["壳趣透明手机壳", "灯屿护眼台灯", "灯屿露营灯", "云肌日常面霜", "云跃 Lite"]
    for name in names:
        shopper.run("action_product_price", f"[{name}](product)")
    talked = shopper.slots["talked"]
    assert len(talked) == get_settings().recent_products == len(set(talked))
    assert talked[-1] == "yunyue-lite"


# ---- which one ----


@pytest.mark.parametrize(
    ("chinese", "english", "code"),
    [
        ("便宜的那个多少钱", "how much is the cheaper one", "yunyue-lite"),
        ("最贵的那双多少钱", "how much is the most expensive one", "yunyue-pro-3"),
        ("[红色](color)那双多少钱", "how much is the [red](color) one", "yunyue-lite"),
        ("[防水](attribute)那款多少钱", "what's the [waterproof](attribute) pair", "trailox-gt"),
        ("那个[驰野](brand)的多少钱", "how much is the [Trailox](brand) one", "trailox-gt"),
        ("[Pro 3](product)多少钱", "how much is the [Pro 3](product)", "yunyue-pro-3"),
        # Not found by the extractor: a part of a name all the same.
        ("Lite那双多少钱", "how much is the Lite", "yunyue-lite"),
        ("评分高的那个多少钱", "how much is the better rated one", "trailox-gt"),
    ],
)
def test_what_sets_one_apart(shown: Shopper, chinese: str, english: str, code: str) -> None:
    answer = shown.run("action_product_price", shown.say(chinese, english), "ask_price")
    assert answer.responses[0].startswith("utter_price"), answer.text
    assert shown.slots["focus"] == code


@pytest.mark.parametrize(
    ("chinese", "english", "code"),
    [
        ("最便宜的那双", "the cheapest one", "yunyue-lite"),
        ("最便宜的多少钱", "how much is the cheapest", "yunyue-lite"),
        ("最贵的那双", "the most expensive one", "yunyue-pro-3"),
        ("评分最高的那双", "the best rated one", "trailox-gt"),
    ],
)
def test_the_most_of_all_that_was_found(
    shopper: Shopper, chinese: str, english: str, code: str
) -> None:
    for kept in ("yunyue-lite", "yunyue-pro-3", "trailox-gt"):
        search = shopper.say("[跑步鞋](category)", "[running shoes](category)")
        shopper.run("action_search", search)
        shopper.slots["shown"] = [one for one in shopper.slots["shown"] if one != kept]
        shopper.run("action_product_price", shopper.say(chinese, english), "ask_price")
        assert shopper.slots["focus"] == code
    # Of what was recommended, only what is on show.
    shopper.slots.update(advised=True, shown=["yunyue-lite", "trailox-gt"], focus=None)
    shopper.run("action_product_price", shopper.say("最贵的那双", "the most expensive one"))
    assert shopper.slots["focus"] == "trailox-gt"


def test_this_kind_of_thing_is_the_one_talked_about(shown: Shopper) -> None:
    shown.run("action_product_price", shown.say("[第二个](ordinal)", "the [second](ordinal)"))
    focus = shown.slots["focus"]
    text = shown.say("这双[鞋](category)有货吗", "are these [shoes](category) in stock")
    shown.run("action_product_stock", text, "ask_stock")
    assert shown.slots["focus"] == focus


def test_the_one_before_and_the_next_one(shown: Shopper) -> None:
    listed = shown.slots["shown"]
    for place in (1, 3):
        shown.run("action_product_price", f"第{place}个多少钱", "ask_price")
    shown.run("action_product_price", shown.say("上一个呢", "and the one before?"), "ask_price")
    assert shown.slots["focus"] == listed[0]
    shown.run("action_product_price", shown.say("下一个呢", "and the next one?"), "ask_price")
    assert shown.slots["focus"] == listed[1]


def test_earlier_shoes_while_creams_are_on_show(shown: Shopper) -> None:
    shown.run("action_product_price", "第一个多少钱", "ask_price")
    shoe = shown.slots["focus"]
    shown.run("action_search", shown.say("[面霜](category)", "[moisturizers](category)"))
    shown.run("action_product_price", "第一个多少钱", "ask_price")
    text = shown.say("刚才那双有货吗", "is the pair we looked at in stock")
    shown.run("action_product_stock", text, "ask_stock")
    assert shown.slots["focus"] == shoe


def test_the_cheaper_of_two_compared(shown: Shopper) -> None:
    shown.run("action_compare", "[云跃 Pro 3](product)和[驰野 GT](product)", "compare_products")
    text = shown.say("便宜的那个有货吗", "is the cheaper one in stock")
    shown.run("action_product_stock", text, "ask_stock")
    assert shown.slots["focus"] == "trailox-gt"


def test_it_is_asked_and_the_question_is_not_forgotten(shown: Shopper) -> None:
    text = shown.say("它有[41码](size)吗", "does it come in [41](size)")
    asked = shown.run("action_product_stock", text, "ask_stock")
    assert asked.responses == ["utter_which_of_these"]
    assert shown.slots["awaiting"] == "product"
    assert [button["title"] for button in asked.buttons] == [
        line.split(". ", 1)[1] for line in asked.text.splitlines()[1:]
    ]
    payload = asked.buttons[0]["payload"]
    assert payload.startswith("/ask_stock{") and '"size": "41' in payload
    # By a button …
    told = Shopper(shown.domain, shown.language, slots=dict(shown.slots))
    assert "41" in told.run("action_product_stock", payload).text
    # … or in words.
    answer = shown.run("action_answer_which", shown.say("[Pro 3](product)", "the [Pro 3](product)"))
    assert answer.responses == ["utter_stock_yes"] and "41" in answer.text
    assert shown.slots["focus"] == "yunyue-pro-3"
    assert shown.slots["awaiting"] == "offer"


def test_an_answer_by_place_is_of_the_question(shown: Shopper) -> None:
    shown.run("action_search", shown.say("[鞋子](category)", "[shoes](category)"))
    text = shown.say("[云跃](brand)那双多少钱", "how much is the [Yunyue](brand) one")
    asked = shown.run("action_product_price", text, "ask_price")
    assert len(asked.buttons) == 2
    shown.run("action_answer_which", shown.say("[第二个](ordinal)", "the [second](ordinal) one"))
    assert shown.slots["focus"] == shown.slots["talked"][-1]
    assert shown.slots["focus"] in asked.buttons[1]["payload"]


def test_an_answer_to_another_question_is_a_change_of_the_search(shown: Shopper) -> None:
    shown.run("action_product_price", shown.say("多少钱", "how much"), "ask_price")
    answer = shown.run(
        "action_answer_which", shown.say("[四百以内](price)的", "[under 400](price)")
    )
    assert answer.responses == ["utter_search_results"]
    assert shown.slots["awaiting"] is None


def test_it_is_asked_twice_and_then_a_human_is_offered(shown: Shopper) -> None:
    shown.run("action_product_price", shown.say("多少钱", "how much"), "ask_price")
    assert shown.run("action_answer_which", "嗯嗯").responses == ["utter_which_of_these"]
    answer = shown.run("action_answer_which", "嗯嗯")
    assert answer.responses == ["utter_default"]
    assert "/request_human" in [button["payload"] for button in answer.buttons]


def test_into_the_cart_after_the_question(shown: Shopper) -> None:
    asked = shown.run("action_add_to_cart", shown.say("加购物车", "add it"), "add_to_cart")
    assert asked.buttons[0]["payload"].startswith("/add_to_cart{")
    answer = shown.run(
        "action_answer_which", shown.say("[驰野](brand)那双", "the [Trailox](brand) one")
    )
    assert answer.responses == ["utter_ask_variant"]
    assert shown.slots["awaiting"] == "variant"


def test_a_size_asked_of_a_whole_list_narrows_it(shown: Shopper) -> None:
    answer = shown.run(
        "action_product_stock", shown.say("有[44码](size)的吗", "any in [44](size)?")
    )
    assert codes(answer) == ["trailox-gt"]


def test_a_place_without_a_question_shows_the_product(shown: Shopper) -> None:
    second = shown.slots["shown"][1]
    for action in ("action_refine", "action_search"):
        answer = shown.run(action, shown.say("[第二个](ordinal)", "the [second](ordinal) one"))
        assert answer.card["item"]["code"] == second == shown.slots["focus"]


# ---- several questions at once ----


def test_the_questions_of_one_message_are_about_one_product(
    shown: Shopper, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = both(
        shown,
        monkeypatch,
        "ask_price+ask_stock",
        shown.say("[第二个](ordinal)", "[second](ordinal)"),
    )
    assert first.responses == ["utter_price"]
    assert second.responses[0].startswith("utter_stock")
    assert len(first.cards) + len(second.cards) == 1


def test_the_card_of_the_details_is_enough(shown: Shopper, monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown.say("[第二个](ordinal)", "[second](ordinal)")
    first, second = both(
        shown, monkeypatch, "ask_price+ask_details", text, "action_product_details"
    )
    assert not first.cards and second.card["type"] == "product_detail"


def test_the_question_which_one_is_asked_once_for_both(
    shown: Shopper, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = shown.say("多少钱，有[41码](size)吗", "how much and is there a [41](size)")
    first, second = both(shown, monkeypatch, "ask_price+ask_stock", text)
    assert first.buttons[0]["payload"].startswith("/ask_price+ask_stock{")
    assert not second.texts
    assert shown.slots["awaiting"] == "product"
    answer = shown.run("action_answer_which", shown.say("[Pro 3](product)", "the [Pro 3](product)"))
    assert answer.responses == ["utter_price", "utter_stock_yes"]
    assert shown.slots["awaiting"] == "offer"


def both(
    shopper: Shopper,
    monkeypatch: pytest.MonkeyPatch,
    intent: str,
    text: str,
    then: str = "action_product_stock",
) -> tuple[Answer, Answer]:
    """The answers of two actions to one message."""
    first = shopper.run("action_product_price", text, intent)
    events: list[dict[str, Any]] = [
        {"event": "user"},
        {"event": "action", "name": "action_product_price"},
        *json.loads(json.dumps(first.events)),
    ]
    with monkeypatch.context() as patch:
        patch.setattr("tests.unit.actions.shopper.past", lambda: events)
        return first, shopper.run(then, text, intent)


# ---- a question before a guess ----


@pytest.mark.parametrize("text", [("我想买东西", "I want to buy something"), ("好看的", "nice")])
def test_a_wish_for_anything_is_asked_back(shopper: Shopper, text: tuple[str, str]) -> None:
    answer = shopper.run("action_search", shopper.say(*text), "search_product")
    assert answer.responses == ["utter_search_what"]
    assert len(answer.buttons) == 5
    pressed = shopper.run("action_search", answer.buttons[0]["payload"])
    assert pressed.cards or pressed.buttons


def test_one_word_for_several_kinds_is_asked_back(
    shopper: Shopper, monkeypatch: pytest.MonkeyPatch
) -> None:
    from daogou.catalog import phrases as module

    entry = module.Ambiguous(frozenset({"灯壳", "thingy"}), ("desk-lamps", "phone-cases", "pans"))
    known = replace(module.phrases(), ambiguous=(entry, *module.phrases().ambiguous))
    monkeypatch.setattr("actions.kinds.phrases", lambda: known)
    answer = shopper.run(
        "action_search", shopper.say("灯壳，[150以内](price)", "a thingy [under 150](price)")
    )
    assert answer.responses == ["utter_ask_meant_kind"]
    assert [b["payload"].split("{")[0] for b in answer.buttons] == ["/refine_search"] * 2
    asked = dict(shopper.slots)
    found = shopper.run("action_answer_kind", answer.buttons[0]["payload"])
    assert codes(found) == ["dengyu-camp"]
    assert shopper.slots["criteria"]["price_max"] == "150"
    # A condition instead of a kind is one on both of them.
    shopper.slots.update(asked)
    said = shopper.say("[100以内](price)的", "[under 100](price)")
    shopper.run("action_answer_kind", said, "refine_search")
    assert shopper.slots["criteria"]["price_max"] == "100"
    assert shopper.slots["criteria"]["categories"] == ["desk-lamps", "phone-cases"]


def test_a_whole_department_is_asked_back(
    shopper: Shopper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("actions.kinds.page_size", lambda: 1)
    monkeypatch.setattr(
        "daogou.catalog.lexicon.Lexicon.children",
        lambda _, code: ["running-shoes", "casual-shoes"] if code == "apparel" else [],
    )
    asked = shopper.run("action_search", shopper.say("[服饰](category)", "[apparel](category)"))
    assert asked.responses == ["utter_ask_which_kind"]
    assert shopper.slots["awaiting"] == "kind"
    # All of them, by the button or by a yes.
    assert len(codes(shopper.run("action_show_more", "/show_more"))) == 4
    narrower = shopper.run("action_refine", asked.buttons[0]["payload"])
    assert set(codes(narrower)) <= {"yunyue-pro-3", "yunyue-lite", "trailox-gt"}


def test_whatever_after_the_question_shows_all(shopper: Shopper) -> None:
    shopper.slots.update(awaiting="kind", criteria={"categories": ["shoes"]}, offset=None)
    assert len(codes(shopper.run("action_answer_kind", "都行", "affirm"))) == 4


# ---- the running search ----


def test_a_brand_alone_is_asked_of_what_is_on_show(shown: Shopper) -> None:
    answer = shown.run("action_search", shown.say("有[驰野](brand)的吗", "any [Trailox](brand)?"))
    assert codes(answer) == ["trailox-gt"]
    assert shown.slots["criteria"]["categories"] == ["running-shoes"]


def test_a_brand_that_makes_none_of_these_is_a_new_search(shown: Shopper) -> None:
    answer = shown.run("action_search", shown.say("有[灯屿](brand)的吗", "any [Dengyu](brand)?"))
    assert set(codes(answer)) == {"dengyu-desk", "dengyu-camp"}


def test_instead_keeps_what_applies(shown: Shopper) -> None:
    shown.run(
        "action_refine",
        shown.say("[四百以内](price) [女款](attribute)", "[under 400](price) [women](attribute)"),
    )
    answer = shown.run(
        "action_search", shown.say("那[休闲鞋](category)呢", "what about [casual shoes](category)")
    )
    assert codes(answer) == ["northpeak-street"]
    assert shown.slots["criteria"]["price_max"] == "400"


def test_return_with_nothing_to_leave_is_back(wandered: Shopper) -> None:
    text = wandered.say("返回上一步", "go back")
    assert wandered.run("action_stop", text, "stop").responses == ["utter_back"]
    stopped = wandered.run("action_stop", wandered.say("算了", "never mind"), "stop")
    assert stopped.responses == ["utter_stopped"]
    wandered.form = "return_form"
    assert wandered.run("action_stop", text, "stop").responses == ["utter_stopped"]


def test_back_from_a_product_that_is_offered_is_to_its_list(shown: Shopper) -> None:
    place = shown.slots["shown"].index("yunyue-pro-3") + 1
    asked = f"[第{place}个](ordinal)有[41码](size)吗"
    shown.run("action_product_stock", asked, "ask_stock")
    assert shown.slots["awaiting"] == "offer"
    back = shown.run("action_stop", shown.say("返回", "go back"), "stop")
    assert back.responses == ["utter_back"] and len(codes(back)) == 3
    assert shown.slots["awaiting"] is None


def test_a_form_keeps_its_own_question(shown: Shopper) -> None:
    shown.form = "return_form"
    answer = shown.run("action_product_price", shown.say("多少钱", "how much"), "ask_price")
    assert answer.responses == ["utter_which_of_these"]
    assert shown.form == "return_form" and shown.slots.get("awaiting") is None


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("跟刚才那个比呢", "how does it compare with the one before"),
        ("和[驰野](brand)那双比哪个好", "or the [Trailox](brand) one?"),
    ],
)
def test_comparison_with_what_was_talked_about(shown: Shopper, chinese: str, english: str) -> None:
    for code in ("trailox-gt", "yunyue-lite"):
        shown.run("action_product_price", f'/ask_price{{"product": "{code}"}}')
    answer = shown.run("action_compare", shown.say(chinese, english), "compare_products")
    assert set(codes(answer)) == {"trailox-gt", "yunyue-lite"}


def test_too_dear_is_no_also(shown: Shopper) -> None:
    shown.run("action_refine", shown.say("[白色](color)的", "in [white](color)"))
    text = shown.say("[红色](color)的呢", "these are too dear, what of [red](color)")
    shown.run("action_refine", text)
    assert shown.slots["criteria"]["colors"] == ["red"]


def test_another_kind_is_no_next_page(shown: Shopper) -> None:
    text = shown.say("再看看[面霜](category)", "and some [moisturizers](category)")
    assert set(codes(shown.run("action_show_more", text))) == {"yunji-soothing", "yunji-daily"}


def test_a_place_where_nothing_is_listed(shopper: Shopper) -> None:
    answer = shopper.run("action_product_price", "第二个多少钱", "ask_price")
    assert answer.responses == ["utter_which_product"]
