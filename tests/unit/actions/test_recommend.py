"""Advice and offers."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.orm import sessionmaker

from actions.presents import Ideas, presents, read_presents
from daogou.catalog.details import find_variants
from daogou.errors import ConfigurationError
from daogou.orders.cart import add
from daogou.orders.owners import conversation_owner

from .shopper import Shopper


def test_preferences_are_asked_for_once(shopper: Shopper) -> None:
    asked = shopper.say("有什么[面霜](category)推荐吗", "which [moisturizer](category) is good?")
    answer = shopper.run("action_recommend", asked, "recommend_product")
    assert answer.responses == ["utter_ask_preferences_skin"]
    assert shopper.slots["awaiting"] == "preferences"
    answer = shopper.run(
        "action_recommend",
        shopper.say(
            "[敏感肌](attribute)，[200左右](price)",
            "[sensitive skin](attribute), [around 200](price)",
        ),
    )
    assert answer.card["items"][0]["code"] == "yunji-soothing"
    assert answer.card["items"][0]["reason"]
    assert shopper.slots["awaiting"] is None


def test_no_preference_is_an_answer(shopper: Shopper) -> None:
    shopper.run("action_recommend", shopper.say("[面霜](category)", "[moisturizers](category)"))
    answer = shopper.run("action_recommend", "/deny")
    assert {item["code"] for item in answer.card["items"]} == {"yunji-soothing", "yunji-daily"}


def test_what_is_told_is_not_asked_for(shopper: Shopper) -> None:
    answer = shopper.run(
        "action_recommend",
        shopper.say(
            "[敏感肌](attribute)用什么[面霜](category)",
            "a [moisturizer](category) for [sensitive skin](attribute)",
        ),
    )
    assert answer.responses == ["utter_recommendations"]


def test_other_families_get_other_questions(shopper: Shopper) -> None:
    shoes = shopper.run(
        "action_recommend", shopper.say("[跑步鞋](category)", "[running shoes](category)")
    )
    assert shoes.responses == ["utter_ask_preferences_wear"]
    shopper.slots["awaiting"] = None
    laptops = shopper.run(
        "action_recommend", shopper.say("[笔记本](category)", "[laptops](category)")
    )
    assert laptops.responses == ["utter_ask_preferences_budget"]


def test_advice_without_a_kind_is_on_what_is_looked_for(shopper: Shopper) -> None:
    shopper.run("action_search", shopper.say("[跑步鞋](category)", "[running shoes](category)"))
    said = shopper.say("[400以下](price)的随便推荐一个", "recommend one [under 400](price)")
    answer = shopper.run("action_recommend", said, "recommend_product")
    assert answer.responses == ["utter_recommendations"]
    assert {item["code"] for item in answer.card["items"]} == {"yunyue-lite", "trailox-gt"}
    other = shopper.say(
        "再推荐点[100以下](price)的别的", "recommend something else [under 100](price)"
    )
    shopper.run("action_recommend", other, "recommend_product")
    assert "categories" not in shopper.slots["criteria"]


def test_nothing_told_offers_the_families(shopper: Shopper) -> None:
    answer = shopper.run("action_recommend", shopper.say("有什么推荐的吗", "any recommendations?"))
    assert answer.responses == ["utter_recommend_what"]
    for button in answer.buttons:
        assert (
            shopper.run("action_recommend", button["payload"]).responses[0].startswith("utter_ask")
        )
        shopper.slots["awaiting"] = None


def test_more_recommendations_are_others(shopper: Shopper, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("advising", "results"):
        monkeypatch.setattr(f"actions.{module}.page_size", lambda: 1)
    shopper.run("action_recommend", shopper.say("[面霜](category)", "[moisturizers](category)"))
    first = shopper.run("action_recommend", "/deny").card["items"]
    second = shopper.run("action_show_more").card["items"]
    assert first[0]["code"] != second[0]["code"]
    assert shopper.run("action_show_more").responses == ["utter_no_more_results"]


def test_presents(shopper: Shopper) -> None:
    text = "a present for my daughter [under 50](price)"
    shopper.run("action_recommend", text, "recommend_product")
    assert shopper.slots["criteria"]["categories"] == ["children-books", "desk-lamps"]
    assert "unfit_attributes" not in shopper.slots["criteria"]


def test_what_somebody_likes_decides(shopper: Shopper) -> None:
    said = shopper.say(
        "送我妈的礼物，她喜欢跑步，[五百以内](price)",
        "for mum, she's into running, [under 500](price)",
    )
    shopper.run("action_recommend", said, "recommend_product")
    assert shopper.slots["criteria"]["categories"] == ["running-shoes"]
    assert "gender=kids" in shopper.slots["criteria"]["unfit_attributes"]


def test_a_taste_alone_is_a_wish(shopper: Shopper) -> None:
    said = shopper.say("她平时爱看书，[两百以内](price)", "she reads all day, [under 200](price)")
    shopper.run("action_recommend", said, "recommend_product")
    assert shopper.slots["criteria"] == {"categories": ["desk-lamps"], "price_max": "200"}


def test_what_somebody_likes_is_told_later(shopper: Shopper) -> None:
    asked = shopper.say("给儿子买个礼物", "a present for my son")
    answer = shopper.run("action_recommend", asked, "recommend_product")
    assert answer.responses == ["utter_ask_preferences_budget"]
    shopper.run("action_recommend", shopper.say("他喜欢跑步", "he loves running"))
    assert shopper.slots["criteria"]["categories"] == ["running-shoes"]


def test_what_somebody_likes_is_told_after_the_first_ideas(shopper: Shopper) -> None:
    asked = shopper.say(
        "给儿子买个礼物，[两百以内](price)", "a present for my son [under 200](price)"
    )
    shopper.run("action_recommend", asked, "recommend_product")
    for action in ("action_search", "action_refine", "action_recommend"):
        said = shopper.say("他喜欢跑步", "he loves running")
        answer = shopper.run(action, said, "search_product")
        assert answer.responses[0] in ("utter_recommendations", "utter_search_nothing")
        assert shopper.slots["criteria"]["categories"] == ["running-shoes"]
        assert shopper.slots["criteria"]["price_max"] == "200"
        shopper.slots["criteria"] = {
            "categories": ["children-books", "desk-lamps"],
            "price_max": "200",
        }


def test_what_is_off_the_point_is_no_answer(shopper: Shopper) -> None:
    shopper.run("action_recommend", shopper.say("给儿子买个礼物", "a present for my son"))
    said = shopper.say("明天下雨吗", "will it rain tomorrow")
    answer = shopper.run("action_recommend", said, "out_of_scope")
    assert answer.responses == ["utter_out_of_scope"]
    assert shopper.slots["awaiting"] == "preferences"
    shopper.run("action_recommend", shopper.say("他爱看书", "he reads a lot"), "out_of_scope")
    assert shopper.slots["criteria"]["categories"] == ["desk-lamps"]


def test_somebody_else_is_another_wish(shopper: Shopper) -> None:
    asked = shopper.say(
        "给儿子买个礼物，[两百以内](price)", "a present for my son [under 200](price)"
    )
    shopper.run("action_recommend", asked, "recommend_product")
    said = shopper.say(
        "我妈喜欢跑步，[五百以内](price)", "my mum loves running, [under 500](price)"
    )
    shopper.run("action_recommend", said, "recommend_product")
    assert shopper.slots["criteria"]["categories"] == ["running-shoes"]
    assert shopper.slots["criteria"]["price_max"] == "500"
    assert "gender=kids" in shopper.slots["criteria"]["unfit_attributes"]


@pytest.mark.parametrize("action", ["action_search", "action_recommend"])
def test_some_of_the_kinds_that_are_offered_keep_the_budget(shopper: Shopper, action: str) -> None:
    asked = shopper.say(
        "给儿子买个礼物，[两百以内](price)", "a present for my son [under 200](price)"
    )
    shopper.run("action_recommend", asked, "recommend_product")
    said = shopper.say("他喜欢[台灯](category)", "he likes [desk lamps](category)")
    shopper.run(action, said, "search_product")
    assert shopper.slots["criteria"] == {"categories": ["desk-lamps"], "price_max": "200"}


def test_what_is_asked_for_is_not_left_out(shopper: Shopper) -> None:
    said = shopper.say(
        "给我妈买[儿童](attribute)用的[五百以内](price)",
        "for mum, [kids](attribute), [under 500](price)",
    )
    shopper.run("action_recommend", said, "recommend_product")
    criteria = shopper.slots["criteria"]
    said_of = {item.split("=")[0] for item in criteria["attributes"]}
    assert said_of
    assert not [one for one in criteria["unfit_attributes"] if one.split("=")[0] in said_of]


def test_presents_are_kinds_of_goods() -> None:
    assert presents().ideas("送我妈").categories[0] == "scarves"
    assert presents().ideas("for my Dad").categories[0] == "smart-watches"
    assert presents().ideas("dadaism") == Ideas()
    for text in ("她不化妆", "她不喜欢做饭", "she doesn't like cooking", "he's not into gaming"):
        assert not presents().liked(text)
    assert presents().liked("她不做饭，喜欢听歌")[0] == "headphones"
    # What one likes oneself is no present.
    assert presents().ideas("I love cooking") == Ideas()
    # Of whom nothing else is told, a taste must be.
    assert presents().ideas("which one would she like best") == Ideas()
    assert presents().ideas("she reads all day").categories[0] == "novels"
    assert presents().ideas("my brother, he's a gamer and a bookworm").categories[:5] == (
        *("novels", "history-books", "mystery", "desk-lamps"),
        "keyboards",
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("whom: []", "likes is empty"),
        (
            "likes: []\nwhom: [{words: [mum], categories: scarves}]",
            "whom[0].categories is 'scarves'",
        ),
        ("likes: [{categories: [pans]}]\nwhom: []", "likes[0].words is empty"),
        ("likes: []\nwhom: [{words: [a], categories: [b], without: [kids]}]", "name=value"),
        ("likes: [{words: [a], kinds: [b]}]\nwhom: []", "likes[0].kinds"),
    ],
)
def test_what_cannot_be_used_is_told(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "presents.yml"
    path.write_text(content, "utf-8")
    with pytest.raises(ConfigurationError) as error:
        read_presents(path)
    assert "presents.yml" in str(error.value) and told in str(error.value)


def test_offers(shopper: Shopper) -> None:
    everything = shopper.run("action_promotions")
    assert {item["code"] for item in everything.card["items"]} == {"ALL5", "SHOES50", "YUNJI10"}
    lamps = shopper.run(
        "action_promotions", shopper.say("[台灯](category)", "[desk lamps](category)")
    )
    codes = {item["code"] for item in lamps.card["items"]}
    assert "ALL5" in codes and "SHOES50" not in codes


def creams(shopper: Shopper, monkeypatch: pytest.MonkeyPatch, size: int = 1) -> list[str]:
    """The codes of creams that were recommended, `size` at a time."""
    for module in ("advising", "results"):
        monkeypatch.setattr(f"actions.{module}.page_size", lambda: size)
    shopper.run("action_recommend", shopper.say("[面霜](category)", "[moisturizers](category)"))
    return [item["code"] for item in shopper.run("action_recommend", "/deny").card["items"]]


@pytest.mark.parametrize(
    ("action", "intent", "zh", "en"),
    [
        ("action_decline", "deny", "不喜欢这个", "I don't like this one"),
        ("action_decline", "deny", "都不喜欢", "none of these"),
        ("action_refine", "refine_search", "不要这款，换一个", "not this one, show me another"),
        ("action_show_more", "show_more", "都不喜欢，换一批", "not these, show me something else"),
    ],
)
def test_what_is_declined_is_not_recommended_again(
    shopper: Shopper, monkeypatch: pytest.MonkeyPatch, action: str, intent: str, zh: str, en: str
) -> None:
    [first] = creams(shopper, monkeypatch)
    answer = shopper.run(action, shopper.say(zh, en), intent)
    [second] = answer.card["items"]
    assert second["code"] != first and second["reason"] in answer.text
    assert shopper.slots["declined"] == [first]
    again = creams(shopper, monkeypatch)
    assert again == [second["code"]]


def test_one_of_several_is_declined(shopper: Shopper, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = creams(shopper, monkeypatch, size=2)
    said = shopper.say("不要[第一个](ordinal)", "I don't want the [first](ordinal) one")
    answer = shopper.run("action_refine", said, "refine_search")
    assert answer.responses == ["utter_others"]
    assert [item["code"] for item in answer.card["items"]] == [second]
    assert shopper.slots["declined"] == [first]


@pytest.mark.parametrize(
    ("zh", "en"),
    [("不要了", "no thanks"), ("不要这个牌子的", "not this brand"), ("还有吗", "more?")],
)
def test_another_no_declines_no_goods(
    shopper: Shopper, monkeypatch: pytest.MonkeyPatch, zh: str, en: str
) -> None:
    creams(shopper, monkeypatch)
    assert shopper.run("action_decline", shopper.say(zh, en), "deny").responses == [
        "utter_declined"
    ]
    assert not shopper.slots.get("declined")


def test_an_open_question_is_declined_first(shopper: Shopper) -> None:
    shopper.slots.update(shown=["yunji-soothing"], awaiting="offer")
    answer = shopper.run("action_decline", shopper.say("不要这个", "not this one"), "deny")
    assert answer.responses[0].startswith("utter_declined")
    assert not shopper.slots.get("declined")


def test_earlier_recommendations_come_back_as_they_were(
    shopper: Shopper, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = creams(shopper, monkeypatch)
    second = [item["code"] for item in shopper.run("action_show_more").card["items"]]
    assert first != second
    back = shopper.run("action_go_back", shopper.say("回到刚才那批", "go back"), "go_back")
    assert [item["code"] for item in back.card["items"]] == first


def test_what_is_in_the_cart_is_not_recommended(
    shopper: Shopper, sessions: sessionmaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    [first] = creams(shopper, monkeypatch)
    with sessions.begin() as session:
        sku = next(one.sku for one in find_variants(session, first) if one.stock)
        add(session, conversation_owner(shopper.name), sku, 1)
    assert creams(shopper, monkeypatch) != [first]


def test_others_like_the_product_that_is_spoken_of(shopper: Shopper) -> None:
    shopper.run("action_product_details", "[驰野 GT](product)", "ask_details")
    answer = shopper.run("action_show_more", shopper.say("有类似的吗", "anything similar?"))
    assert answer.responses == ["utter_similar"]
    assert [item["code"] for item in answer.card["items"]][:2] == ["yunyue-pro-3", "yunyue-lite"]
    assert "Trailox GT" in answer.text or "驰野 GT" in answer.text
    shopper.run("action_refine", shopper.say("[三百以内](price)", "[under 300](price)"))
    assert shopper.slots["shown"] == ["yunyue-lite"]


def test_instead_of_what_is_sold_out(shopper: Shopper) -> None:
    sold_out = shopper.run("action_product_stock", "[灯屿露营灯](product)", "ask_stock")
    [button] = sold_out.buttons
    assert button["payload"] == '/show_more{"product": "dengyu-camp"}'
    answer = shopper.run("action_show_more", button["payload"], "show_more")
    assert answer.responses == ["utter_alternatives"]
    [item] = answer.card["items"]
    assert item["code"] == "dengyu-desk" and item["reason"]


def test_other_goods_end_the_recommendations(
    shopper: Shopper, monkeypatch: pytest.MonkeyPatch
) -> None:
    creams(shopper, monkeypatch)
    said = shopper.say("再看看有什么[笔记本](category)", "what [laptops](category) do you have")
    answer = shopper.run("action_show_more", said, "show_more")
    assert [item["code"] for item in answer.card["items"]] == ["hanbit-book-14"]
    assert not shopper.slots.get("declined") and not shopper.slots["advised"]


def test_a_no_that_says_what_is_wanted_is_a_condition(shopper: Shopper) -> None:
    shopper.run("action_search", shopper.say("[跑步鞋](category)", "[running shoes](category)"))
    said = shopper.say("这个不喜欢，有[红色](color)的吗", "a [red](color) one")
    answer = shopper.run("action_refine", said, "refine_search")
    assert "utter_others" not in answer.responses and not shopper.slots.get("declined")


def test_more_of_what_is_like_a_product_is_of_its_kind(shopper: Shopper) -> None:
    shopper.run("action_search", shopper.say("[面霜](category)", "[moisturizers](category)"))
    shopper.run("action_product_details", "[驰野 GT](product)", "ask_details")
    shopper.run("action_search", shopper.say("有类似的吗", "anything similar?"))
    assert shopper.slots["criteria"] == {"categories": ["running-shoes"]}


def test_a_list_that_an_older_version_remembered(shopper: Shopper) -> None:
    shopper.slots["searches"] = [
        {"criteria": {"categories": ["running-shoes"]}, "offset": 0, "advised": True}
    ]
    back = shopper.run("action_go_back", shopper.say("返回", "back"), "go_back")
    assert back.card["items"]


def test_nothing_is_like_what_nobody_knows(shopper: Shopper) -> None:
    answer = shopper.run("action_show_more", '/show_more{"product": "gone"}', "show_more")
    assert answer.responses != ["utter_internal_error"]
