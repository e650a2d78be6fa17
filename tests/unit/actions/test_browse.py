"""Searching and products on show."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from .shopper import Shopper


@pytest.fixture
def shown(shopper: Shopper) -> Shopper:
    """A shopper who sees three pairs of running shoes."""
    shopper.run("action_search", shopper.say("[跑步鞋](category)", "[running shoes](category)"))
    assert len(shopper.slots["shown"]) == 3
    return shopper


def codes(card: dict[str, Any]) -> list[str]:
    return [item["code"] for item in card["items"]]


def test_a_number_alone_is_so_many_of_what_is_talked_about(shopper: Shopper) -> None:
    shopper.run("action_product_details", "[驰野 GT](product)", "ask_details")
    said = shopper.say("要[两双](quantity)", "[two](quantity) please")
    answer = shopper.run("action_refine", said, "inform")
    assert answer.responses == ["utter_ask_variant"]
    assert shopper.slots["wanted"]["quantity"] == 2
    shopper.slots.update(focus=None, awaiting=None)
    assert "cart" not in {card["type"] for card in shopper.run("action_refine", said).cards}


def test_search_lists_what_fits(shopper: Shopper) -> None:
    answer = shopper.run(
        "action_search",
        shopper.say(
            "想买双[黑色](color)[跑步鞋](category)，[四百以内](price)",
            "[black](color) [running shoes](category) [under 400](price)",
        ),
    )
    assert codes(answer.card) == shopper.slots["shown"]
    assert all(float(item["price"]) <= 400 for item in answer.card["items"])
    assert answer.text.count("\n") == len(shopper.slots["shown"])
    assert "1. " in answer.text and "¥399" in answer.text


def test_search_says_what_it_left_out(shopper: Shopper) -> None:
    answer = shopper.run(
        "action_search",
        shopper.say("[蓝色](color)的[跑步鞋](category)", "[blue](color) [running shoes](category)"),
    )
    assert answer.responses == ["utter_search_relaxed"]
    assert shopper.say("颜色", "the colour") in answer.text


def test_what_was_left_out_is_asked_for_again_with_the_next_condition(shopper: Shopper) -> None:
    said = shopper.say(
        "[蓝色](color)的[跑步鞋](category)", "[blue](color) [running shoes](category)"
    )
    shopper.run("action_search", said)
    answer = shopper.run("action_refine", shopper.say("[42码](size)的", "size [42](size)"))
    assert answer.responses == ["utter_search_relaxed"]
    assert shopper.say("蓝色", "blue") in answer.text
    answer = shopper.run("action_refine", shopper.say("那[红色](color)的吧", "[red](color) then"))
    assert answer.responses == ["utter_search_results"] and codes(answer.card) == ["yunyue-lite"]
    assert "given_up" not in shopper.slots["criteria"]


def test_what_was_left_out_is_told_by_name(shopper: Shopper) -> None:
    said = shopper.say(
        "[女款](attribute)[轻便](attribute)的[鞋子](category)，[460以上](price)",
        "[light](attribute) [shoes](category) for [women](attribute) [over 460](price)",
    )
    answer = shopper.run("action_search", said)
    assert answer.responses == ["utter_search_relaxed"]
    assert shopper.say("不限“轻便”", 'Leaving out "lightweight"') in answer.text


@pytest.mark.parametrize("action", ["action_refine", "action_search"])
def test_a_place_that_the_list_does_not_have_is_told(shown: Shopper, action: str) -> None:
    answer = shown.run(action, shown.say("[第九个](ordinal)", "the [ninth](ordinal) one"))
    assert answer.responses == ["utter_no_such_place"] and "3" in answer.text
    assert shown.slots["awaiting"] == "product"


def test_search_for_nothing_asks(shopper: Shopper) -> None:
    assert shopper.run("action_search").responses == ["utter_search_what"]
    assert shopper.run("action_refine", "/inform").responses == ["utter_search_what"]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [("就这些吧", "that's everything"), ("没别的了。", "Nothing else, thanks!")],
)
def test_who_has_all_is_not_asked_for_more(shown: Shopper, chinese: str, english: str) -> None:
    before = dict(shown.slots)
    text = shown.say(chinese, english)
    assert shown.run("action_search", text).responses == ["utter_declined"]
    assert shown.run("action_refine", text).responses == ["utter_declined"]
    assert shown.run("action_show_more", text).responses == ["utter_declined"]
    assert shown.slots == before


def test_something_else_are_others_and_no_words_to_look_for(shown: Shopper) -> None:
    before = shown.slots["shown"]
    answer = shown.run("action_search", shown.say("换别的看看", "something else please"))
    assert answer.responses in (["utter_others"], ["utter_no_more_results"])
    assert shown.slots["declined"] == before


def test_a_brand_that_the_shop_does_not_carry_is_told(shopper: Shopper) -> None:
    answer = shopper.run(
        "action_search",
        shopper.say("[耐克](brand)的[跑步鞋](category)", "[Nike](brand) [running shoes](category)"),
    )
    assert answer.responses == ["utter_brand_not_carried", "utter_search_results"]
    assert shopper.say("耐克", "Nike") in answer.texts[0]
    assert len(answer.card["items"]) == 3


def test_such_a_brand_alone_is_told_and_the_list_on_show_stays(shown: Shopper) -> None:
    before = dict(shown.slots)
    answer = shown.run("action_search", shown.say("有[耐克](brand)吗", "any [Nike](brand)?"))
    assert answer.responses == ["utter_brand_not_carried"]
    assert not answer.cards
    assert shown.slots == before


def test_such_a_brand_is_told_whatever_is_asked_of_it(shopper: Shopper) -> None:
    asked = shopper.say("[索尼](brand)有货吗", "is [Sony](brand) in stock?")
    assert shopper.run("action_product_stock", asked).responses == ["utter_brand_not_carried"]
    wished = shopper.say(
        "推荐双[耐克](brand)[跑步鞋](category)", "a good [Nike](brand) [sneaker](category)"
    )
    assert shopper.run("action_recommend", wished).responses[0] == "utter_brand_not_carried"


def test_beside_a_product_that_is_spoken_of_a_brand_is_talk(shown: Shopper) -> None:
    shown.slots["focus"] = shown.slots["shown"][0]
    text = shown.say("这个比[索尼](brand)贵吗", "is this one dearer than [Sony](brand)?")
    assert "utter_brand_not_carried" not in shown.run("action_product_price", text).responses
    assert shown.slots["focus"] == shown.slots["shown"][0]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        (
            "适合[苹果](brand)的[跑步鞋](category)",
            "[running shoes](category) that fit [Apple](brand)",
        ),
        (
            "[苹果](brand)手机能用的[跑步鞋](category)",
            "[running shoes](category) for my [iPhone](brand)",
        ),
        (
            "给我的[iPhone](brand)配双[跑步鞋](category)",
            "[iPhone](brand) compatible [sneakers](category)",
        ),
    ],
)
def test_what_goes_with_a_brand_is_looked_for_without_regret(
    shopper: Shopper, chinese: str, english: str
) -> None:
    answer = shopper.run("action_search", shopper.say(chinese, english))
    assert answer.responses == ["utter_search_results"]


def test_a_brand_that_a_description_names_is_searched_for(shopper: Shopper) -> None:
    text = shopper.say("[香精](brand)的有吗", "anything by [Fragrance](brand)?")
    answer = shopper.run("action_search", text)
    assert answer.responses == ["utter_search_results"]
    assert codes(answer.card) == ["yunji-soothing"]


def test_a_slip_that_the_extractor_saw_is_read_as_the_name(
    shopper: Shopper, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "yun-yoe profi 3x"
    entity = {"entity": "product", "value": said, "start": 0, "end": len(said)}
    heard = {"text": said, "intent": {"name": "ask_price"}, "entities": [entity]}
    monkeypatch.setattr("tests.unit.actions.shopper.message", lambda *_: heard)
    assert shopper.run("action_product_price").responses == ["utter_which_product"]
    entity["additional_info"] = {"codes": ["yunyue-pro-3"]}
    assert "459" in shopper.run("action_product_price").text
    assert shopper.slots["focus"] == "yunyue-pro-3"


def test_a_refused_brand_that_is_not_there_is_no_news(shopper: Shopper) -> None:
    answer = shopper.run(
        "action_search",
        shopper.say(
            "[跑步鞋](category)，不要[耐克](brand)", "[running shoes](category), no [Nike](brand)"
        ),
    )
    assert answer.responses == ["utter_search_results"]


def test_nothing_found_keeps_what_is_on_show(shown: Shopper) -> None:
    before = shown.slots["shown"]
    answer = shown.run(
        "action_search",
        shown.say(
            "[跑步鞋](category)[十块以内](price)", "[running shoes](category) [under 10](price)"
        ),
    )
    assert answer.responses == ["utter_search_nothing"]
    assert shown.slots["shown"] == before


def test_cheaper_stays_within_the_search(shown: Shopper) -> None:
    answer = shown.run(
        "action_refine", shown.say("有[便宜点](price)的吗", "anything [cheaper](price)?")
    )
    assert {item["category"] for item in answer.card["items"]} == {
        shown.say("跑步鞋", "running shoes")
    }
    assert all(float(item["price"]) < 459 for item in answer.card["items"])


def test_a_complaint_of_the_price_asks_for_cheaper_ones(shown: Shopper) -> None:
    answer = shown.run("action_refine", shown.say("太贵了", "that's too expensive"))
    assert all(float(item["price"]) < 459 for item in answer.card["items"])


def test_a_no_to_a_name_leaves_it_out(shown: Shopper) -> None:
    text = shown.say("不要[驰野](brand)", "not [Trailox](brand)")
    answer = shown.run("action_decline", text, "deny")
    assert set(codes(answer.card)) == {"yunyue-pro-3", "yunyue-lite"}
    assert shown.slots["criteria"]["exclude_brands"] == ["trailox"]
    # Beside another question it is an answer to that.
    shown.slots["awaiting"] = "human"
    assert not shown.run("action_decline", text, "deny").cards


def test_a_no_to_a_name_among_advice_is_other_advice(shopper: Shopper) -> None:
    said = shopper.say("送[200以内](price)的礼物给妈妈", "a present for my mum [under 200](price)")
    first = shopper.run("action_recommend", said, "recommend_product").card["items"]
    assert any(item["category"] == shopper.say("面霜", "moisturizers") for item in first)
    text = shopper.say("不要[面霜](category)", "not a [moisturizer](category)")
    answer = shopper.run("action_decline", text, "deny")
    assert shopper.slots["criteria"]["price_max"] == "200"
    assert shopper.slots["criteria"]["exclude_categories"] == ["moisturizers"]
    for card in answer.cards:
        kinds = {item["category"] for item in card["items"]}
        assert shopper.say("面霜", "moisturizers") not in kinds


def test_a_bound_that_nobody_named_gives_way_and_is_told_as_such(shown: Shopper) -> None:
    answer = shown.run("action_refine", shown.say("[便宜点](price)", "[cheaper](price)"))
    assert shown.say("比刚才便宜", "cheaper than before") in answer.text
    assert "以内" not in answer.text and "up to" not in answer.text
    answer = shown.run("action_refine", shown.say("[驰野](brand)的呢", "[Trailox](brand)?"))
    assert answer.responses == ["utter_search_relaxed"]
    assert shown.say("不限价格", "Leaving out the price") in answer.text
    assert codes(answer.card) == ["trailox-gt"]
    assert "price_below" not in shown.slots["criteria"]


def test_what_is_the_cheapest_already_is_told(shown: Shopper) -> None:
    cheaper = shown.say("还有更[便宜](price)的吗", "anything [cheaper](price)?")
    shown.run("action_refine", shown.say("[最便宜](price)的", "[cheapest](price)"))
    listed = shown.slots["shown"]
    answer = shown.run("action_refine", cheaper)
    assert answer.responses == ["utter_already_cheapest"]
    assert codes(answer.card) == ["yunyue-lite"] and shown.slots["shown"] == listed
    assert shown.run("action_refine", cheaper).responses == ["utter_already_cheapest"]


def test_cheaper_and_cheaper_ends_with_the_cheapest(shown: Shopper) -> None:
    cheaper = shown.say("再[便宜](price)点", "[cheaper](price)")
    answers = [shown.run("action_refine", cheaper).responses for _ in range(4)]
    assert answers[0] == ["utter_search_results"]
    assert answers[-1] == ["utter_already_cheapest"]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("太贵了", "too expensive"),
        ("有类似的但[便宜点](price)的吗", "anything similar but [cheaper](price)?"),
    ],
)
def test_cheaper_than_a_product_are_goods_of_its_kind(
    shopper: Shopper, chinese: str, english: str
) -> None:
    shopper.run("action_search", "[驰野 GT](product)")
    answer = shopper.run("action_refine", shopper.say(chinese, english))
    assert codes(answer.card) == ["yunyue-lite"]
    assert shopper.slots["criteria"]["categories"] == ["running-shoes"]


def test_too_dear_is_the_product_that_is_spoken_of(shown: Shopper) -> None:
    shown.slots["focus"] = "yunyue-pro-3"
    answer = shown.run("action_refine", shown.say("太贵了", "that's too expensive"))
    assert codes(answer.card) == ["yunyue-lite", "trailox-gt"]


@pytest.mark.parametrize("action", ["action_refine", "action_search"])
@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("太贵了 300吧", "too expensive, 300"),
        ("300吧", "actually make it 300"),
        ("那就三百", "make it three hundred"),
        ("300", "300"),
    ],
)
def test_a_number_alone_is_the_most_that_is_to_be_spent(
    shown: Shopper, action: str, chinese: str, english: str
) -> None:
    shown.run("action_refine", shown.say("[五百以内](price)", "[under 500](price)"))
    answer = shown.run(action, shown.say(chinese, english))
    assert answer.responses == ["utter_search_results"]
    assert shown.slots["criteria"] == {"categories": ["running-shoes"], "price_max": "300"}
    higher = shown.run(action, shown.say("还是600吧", "I could go to 600"))
    assert shown.slots["criteria"]["price_max"] == "600" and higher.cards


def test_a_number_alone_is_a_size_where_goods_come_in_it(shown: Shopper) -> None:
    shown.run("action_refine", "42")
    assert shown.slots["criteria"] == {"categories": ["running-shoes"], "sizes": ["42"]}


def test_a_number_alone_is_a_measure_of_the_goods_before_it_is_a_price(shopper: Shopper) -> None:
    shopper.run("action_search", shopper.say("[笔记本电脑](category)", "[laptops](category)"))
    shopper.run("action_refine", "512")
    assert shopper.slots["criteria"] == {"categories": ["laptops"], "sizes": ["512GB"]}
    shopper.run("action_search", shopper.say("[面霜](category)", "[moisturizers](category)"))
    shopper.run("action_refine", "50")
    assert shopper.slots["criteria"] == {"categories": ["moisturizers"], "sizes": ["50ml"]}
    shopper.run("action_refine", shopper.say("30的吧", "make it 30"))
    assert shopper.slots["criteria"]["sizes"] == ["30ml"]


@pytest.mark.parametrize("before", [("[500以内](price)", "[under 500](price)"), None])
def test_a_number_that_is_said_to_be_money_is_a_price_first(
    shopper: Shopper, before: tuple[str, str] | None
) -> None:
    shopper.run("action_search", shopper.say("[面霜](category)", "[moisturizers](category)"))
    shopper.run("action_refine", shopper.say(*before) if before else shopper.say("100", "100"))
    shopper.run("action_refine", shopper.say("太贵了 150吧", "up to 150"))
    assert shopper.slots["criteria"] == {"categories": ["moisturizers"], "price_max": "150"}
    # Nothing is to be had for so little: the size.
    shopper.run("action_refine", shopper.say("最多50", "up to 50"))
    assert shopper.slots["criteria"]["sizes"] == ["50ml"]


def test_a_number_for_which_there_is_nothing_stays_no_condition(shown: Shopper) -> None:
    before = dict(shown.slots)
    answer = shown.run("action_refine", "20")
    assert answer.responses == ["utter_search_nothing"] and "20" in answer.text
    assert shown.slots == before
    answer = shown.run("action_refine", shown.say("[42码](size)", "[size 42](size)"))
    assert answer.responses == ["utter_search_results"]


def test_a_measure_is_answered_with_its_unit(shopper: Shopper) -> None:
    shopper.run("action_search", shopper.say("[笔记本电脑](category)", "[laptops](category)"))
    answer = shopper.run("action_product_stock", shopper.say("有512的吗", "have you got 512?"))
    assert answer.responses == ["utter_stock_yes"] and "512GB" in answer.text
    answer = shopper.run("action_product_stock", shopper.say("有256的吗", "have you got 256?"))
    assert answer.responses == ["utter_stock_not_made"] and "256GB" in answer.text


def test_a_number_of_something_is_no_budget(shown: Shopper) -> None:
    for text in ("20000毫安", "x5 500", "2 of 500"):
        shown.run("action_refine", text)
        assert shown.slots["criteria"] == {"categories": ["running-shoes"]}


def test_words_that_are_written_of_goods_narrow_the_running_search(shopper: Shopper) -> None:
    shopper.run("action_search", shopper.say("[台灯](category)", "[desk lamps](category)"))
    assert len(shopper.slots["shown"]) > 1
    answer = shopper.run("action_refine", shopper.say("停电用的那个", "camping ones"))
    assert answer.responses == ["utter_search_results"]
    assert codes(answer.card) == ["dengyu-camp"]
    assert shopper.slots["criteria"]["categories"] == ["desk-lamps"]


def test_what_cannot_be_filtered_by_leaves_the_list(shown: Shopper) -> None:
    before = dict(shown.slots)
    for text in (shown.say("长一点的", "longer ones"), shown.say("潜水艇款", "submarine style")):
        assert shown.run("action_refine", text).responses == ["utter_cannot_narrow"]
        assert shown.slots == before


def test_facts_without_a_kind_refine_too(shown: Shopper) -> None:
    answer = shown.run("action_search", shown.say("要[红色](color)的", "in [red](color)"))
    assert codes(answer.card) == ["yunyue-lite"]
    assert shown.slots["focus"] == "yunyue-lite"


def test_pages(shopper: Shopper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("actions.results.page_size", lambda: 2)
    first = shopper.run("action_search", shopper.say("[鞋子](category)", "[shoes](category)"))
    assert [button["payload"] for button in first.buttons] == ["/show_more"]
    second = shopper.run("action_show_more")
    assert not set(codes(first.card)) & set(codes(second.card))
    assert second.card["offset"] == 2
    assert shopper.run("action_show_more").responses == ["utter_no_more_results"]


def test_more_of_nothing_asks(shopper: Shopper) -> None:
    assert shopper.run("action_show_more").responses == ["utter_search_what"]


def test_more_of_what_only_its_words_tell(shopper: Shopper) -> None:
    text = shopper.say("那还有别的露营的吗", "ok what other camping things are there then")
    assert shopper.run("action_show_more", text).responses == ["utter_search_results"]
    assert shopper.slots["shown"] == ["dengyu-camp"]


def test_more_by_words_where_the_running_search_shows_nothing(shopper: Shopper) -> None:
    nothing = shopper.say("潜水艇", "a submarine")
    assert shopper.run("action_search", nothing).responses == ["utter_search_nothing"]
    text = shopper.say("那还有别的露营的吗", "ok what other camping things are there then")
    assert shopper.run("action_show_more", text).responses == ["utter_search_results"]
    assert shopper.slots["shown"] == ["dengyu-camp"]


def test_more_of_words_that_the_shop_does_not_know_asks(shopper: Shopper) -> None:
    for text in (shopper.say("下一页", "the next page"), shopper.say("再来几个", "a few more")):
        assert shopper.run("action_show_more", text).responses == ["utter_search_what"]


def test_words_that_nothing_has_are_told(shopper: Shopper) -> None:
    text = shopper.say("给外甥找个恐龙的露营用的", "dinosaur camping for my nephew")
    answer = shopper.run("action_search", text)
    assert answer.responses == ["utter_search_relaxed"]
    assert shopper.say("不限“外甥 恐龙”", 'Leaving out "dinosaur nephew"') in answer.text
    assert shopper.slots["shown"] == ["dengyu-camp"]


def test_more_of_a_single_product_is_what_is_like_it(shopper: Shopper) -> None:
    shopper.run("action_search", "[云跃 Pro 3](product)")
    answer = shopper.run("action_show_more")
    assert "yunyue-pro-3" not in codes(answer.card)


def test_price_of_a_place(shown: Shopper) -> None:
    place = shown.slots["shown"].index("trailox-gt") + 1
    answer = shown.run("action_product_price", f"第{place}个多少钱")
    assert answer.responses == ["utter_price"]
    assert "399" in answer.text
    assert "满400减50" in answer.text or "50 off" in answer.text
    assert shown.slots["focus"] == "trailox-gt"


def test_price_range(shopper: Shopper) -> None:
    answer = shopper.run("action_product_price", "[Hanbit Book 14](product)")
    assert "5999" in answer.text and "6999" in answer.text


def test_price_of_a_kind_that_is_not_on_show_searches(shopper: Shopper) -> None:
    answer = shopper.run(
        "action_product_price",
        shopper.say("[台灯](category)多少钱", "how much are [desk lamps](category)"),
    )
    assert answer.responses == ["utter_search_results"]


def test_a_place_beyond_the_list(shown: Shopper) -> None:
    answer = shown.run("action_product_price", "第九个多少钱")
    assert answer.responses == ["utter_no_such_place"]
    assert "3" in answer.text


def test_nothing_on_show_asks_which(shopper: Shopper) -> None:
    for action in ("price", "stock", "details", "reviews"):
        assert shopper.run(f"action_product_{action}").responses == ["utter_which_product"]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [("一共多少钱", "how much is it in total"), ("总价", "how much altogether")],
)
def test_the_sum_is_that_of_the_cart(shopper: Shopper, chinese: str, english: str) -> None:
    asked = shopper.say(chinese, english)
    shopper.run("action_product_price", "[驰野 GT](product)")
    # With nothing in the cart it can only be the price of what is talked about.
    assert shopper.run("action_product_price", asked).responses == ["utter_price"]
    shopper.run("action_add_to_cart", "[云跃 Lite](product) [红色](color) [42码](size)")
    told = shopper.run("action_product_price", asked)
    assert told.responses == ["utter_cart"] and "279" in told.text
    named = shopper.say("[驰野 GT](product)一共多少钱", "[Trailox GT](product), how much in total")
    assert shopper.run("action_product_price", named).responses == ["utter_price"]


@pytest.mark.parametrize(
    ("product", "chinese", "english"),
    [
        # 399: one yuan less than the shoes' offer needs.
        ("驰野 GT", "鞋子满400减50", "50 off"),
        ("云跃 Pro 3", "鞋子满400减50", "50 off"),
        ("云肌舒缓面霜", "云肌九折", "10% off"),
        ("灯屿护眼台灯", "满100打95折", "5% off"),
        ("壳趣透明手机壳", "", ""),
        ("《月亮上的面包店》", "", ""),
    ],
)
def test_only_an_offer_that_the_price_can_reach(
    shopper: Shopper, product: str, chinese: str, english: str
) -> None:
    told = shopper.run("action_product_price", f"[{product}](product)").text
    expected = shopper.say(chinese, english)
    assert expected in told if expected else not re.search("满|折|off|offer", told)


@pytest.mark.parametrize(
    ("size", "response"),
    [("41", "utter_stock_yes"), ("42", "utter_stock_few"), ("39", "utter_stock_not_made")],
)
def test_stock_of_a_size(shopper: Shopper, size: str, response: str) -> None:
    answer = shopper.run("action_product_stock", f"[yunyue pro 3](product) [{size}码](size)")
    assert answer.responses == [response]
    assert shopper.slots["wanted"]["size"] == size


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[第一个](ordinal)有26吗", "26"),
        ("[第一个](ordinal)有33的吗", "33"),
        ("[第一个](ordinal)有L吗", "L"),
        ("do you have the [first](ordinal) one in 46", "46"),
        ("[第一个](ordinal)有[30双](quantity)吗", None),
        ("[第一个](ordinal)有货吗", None),
    ],
)
def test_a_size_without_its_word(shown: Shopper, text: str, said: str | None) -> None:
    answer = shown.run("action_product_stock", text, "ask_stock")
    assert shown.slots["wanted"]["size"] == said
    assert (answer.responses == ["utter_stock_not_made"]) is (said is not None)
    assert said is None or said in answer.text


def test_a_number_is_no_size_of_what_has_none(shopper: Shopper) -> None:
    shopper.run("action_product_stock", "[灯屿护眼台灯](product)有26吗", "ask_stock")
    assert shopper.slots["wanted"]["size"] is None


def test_stock_sold_out_names_what_is_left(shopper: Shopper) -> None:
    answer = shopper.run("action_product_stock", "[云跃 Pro 3](product) [黑色](color) [42码](size)")
    assert answer.responses == ["utter_stock_no"]
    assert "41" in answer.text and "43" in answer.text


def test_stock_of_the_last_pieces(shopper: Shopper) -> None:
    answer = shopper.run("action_product_stock", "[驰野 GT](product) [44码](size)")
    assert answer.responses == ["utter_stock_few"]


def test_stock_in_general(shopper: Shopper) -> None:
    assert shopper.run("action_product_stock", "[驰野 GT](product)").responses == [
        "utter_stock_overview"
    ]
    assert shopper.run("action_product_stock", "[灯屿露营灯](product)").responses == [
        "utter_stock_none"
    ]


def test_details_by_a_button(shopper: Shopper) -> None:
    answer = shopper.run("action_product_details", '/ask_details{"product": "trailox-gt"}')
    assert answer.card["type"] == "product_detail"
    assert len(answer.card["variants"]) == 2


def test_details_begin_with_the_colour_that_was_looked_for(shopper: Shopper) -> None:
    asked = '/ask_details{"product": "yunyue-pro-3"}'
    assert shopper.run("action_product_details", asked).card["chosen"] == "yunyue-pro-3-white-42"
    black = shopper.say(
        "[黑色](color)[跑步鞋](category)", "[black](color) [running shoes](category)"
    )
    shopper.run("action_search", black)
    answer = shopper.run("action_product_details", asked)
    assert answer.card["chosen"] == "yunyue-pro-3-black-41"
    assert answer.card["language"] == shopper.slots["language"]


def test_details_answer_the_feature_first(shopper: Shopper) -> None:
    asked = shopper.say(
        "[驰野 GT](product)[防水](attribute)吗",
        "is the [Trailox GT](product) [waterproof](attribute)",
    )
    assert shopper.run("action_product_details", asked).responses[0] == "utter_has_attribute"
    asked = asked.replace("驰野 GT", "云跃 Lite").replace("Trailox GT", "Yunyue Lite")
    assert shopper.run("action_product_details", asked).responses[0] == "utter_lacks_attribute"


def test_reviews(shopper: Shopper) -> None:
    answer = shopper.run("action_product_reviews", "[云跃 Pro 3](product)")
    assert answer.card["count"] == 3
    assert sum(answer.card["histogram"].values()) == 3
    assert shopper.run("action_product_reviews", "[云跃 Lite](product)").responses == [
        "utter_reviews_none"
    ]


@pytest.mark.parametrize(
    ("product", "zh", "en", "told"),
    [
        ("驰野 GT", "多重", "how much does it weigh", True),
        ("云跃 Lite", "多重", "how much does it weigh", False),
        ("瀚比特 Book 14", "屏幕多大", "screen size?", False),
        ("驰野 GT", "有口袋吗", "does it have pockets", True),
        ("驰野 GT", "保暖吗", "is it warm", True),
        ("灯屿露营灯", "续航多久", "what's the battery life", False),
        ("《月亮上的面包店》", "有多少页", "how many pages", True),
        ("《月亮上的面包店》", "讲什么的", "what is it about", False),
    ],
)
def test_a_fact_that_is_not_written_is_told(
    shopper: Shopper, product: str, zh: str, en: str, told: bool
) -> None:
    shopper.run("action_product_price", f"[{product}](product)")
    answer = shopper.run("action_product_details", shopper.say(zh, en), "ask_details")
    assert answer.responses == ["utter_fact_not_written"] * told + ["utter_details"]


def test_bad_reviews_alone(shopper: Shopper) -> None:
    shopper.run("action_product_details", "[云跃 Pro 3](product)")
    asked = shopper.say("有差评吗", "any bad reviews?")
    answer = shopper.run("action_product_reviews", asked)
    assert answer.responses == ["utter_reviews_bad"]
    assert [item["rating"] for item in answer.card["items"]] == [2] and "★★★" not in answer.text
    shopper.run("action_product_details", "[云肌舒缓面霜](product)")
    answer = shopper.run("action_product_reviews", asked)
    assert answer.responses == ["utter_reviews_none_bad"] and "3" in answer.text


def test_comparison_of_the_focus_with_a_place(shown: Shopper) -> None:
    shown.run("action_product_stock", "第二个有货吗")
    focus = shown.slots["focus"]
    answer = shown.run(
        "action_compare", shown.say("和[第一个](ordinal)比哪个好", "or the [first](ordinal)?")
    )
    assert {focus, shown.slots["shown"][0]} == set(codes(answer.card))
    assert answer.card["verdict"] in answer.text
    assert shown.slots["focus"] == focus


def test_comparison_of_marked_products(shown: Shopper) -> None:
    wanted = ["trailox-gt", "yunyue-lite", "yunyue-pro-3"]
    answer = shown.run("action_compare", f'/compare_products{{"product": {json.dumps(wanted)}}}')
    assert codes(answer.card) == wanted
    answer = shown.run("action_compare", '/compare_products{"product": ["none-such", "nor-this"]}')
    assert "none-such" not in answer.text


def test_comparison_of_two_names_and_of_nothing(shopper: Shopper) -> None:
    answer = shopper.run("action_compare", "[云跃 Pro 3](product)和[驰野 GT](product)")
    assert codes(answer.card) == ["yunyue-pro-3", "trailox-gt"]
    # With nothing else on show, places are of these.
    assert shopper.slots["shown"] == ["yunyue-pro-3", "trailox-gt"]
    assert Shopper(shopper.domain, shopper.language).run("action_compare").responses == [
        "utter_compare_which"
    ]


def test_what_has_no_ratings_is_not_compared_by_them(shopper: Shopper) -> None:
    answer = shopper.run("action_compare", "[云跃 Pro 3](product)和[云跃 Lite](product)")
    told = answer.card["verdict"]
    assert shopper.say("便宜 ¥180", "save ¥180") in told and not re.search("评价|rated", told)


@pytest.mark.parametrize(
    ("zh", "en", "code", "response"),
    [
        (
            "还是[第一个](ordinal)吧 要[黑色](color)",
            "ok the [first](ordinal) one then, in [black](color)",
            "yunyue-pro-3",
            "utter_stock_yes",
        ),
        ("还是[第一个](ordinal)吧", "the [first](ordinal) then", "yunyue-pro-3", "utter_details"),
        ("那个便宜的透气吗", "the cheaper one, how big is it", "trailox-gt", "utter_details"),
    ],
)
def test_one_of_those_compared_is_not_compared_again(
    shopper: Shopper, zh: str, en: str, code: str, response: str
) -> None:
    shopper.run("action_compare", "[云跃 Pro 3](product)和[驰野 GT](product)")
    answer = shopper.run("action_compare", shopper.say(zh, en), "compare_products")
    assert answer.responses[-1] == response and shopper.slots["focus"] == code


def test_which_of_those_compared_is_rated_higher(shopper: Shopper) -> None:
    shopper.run("action_compare", "[云跃 Pro 3](product)和[驰野 GT](product)")
    asked = shopper.say("哪个评分高", "which has the higher rating")
    answer = shopper.run("action_compare", asked, "compare_products")
    assert answer.responses == ["utter_most"] and shopper.slots["focus"] == "trailox-gt"


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("[瀚比特 Book 14](product)支持5G吗", "does the [Hanbit Book 14](product) have 5G", "5G"),
        ("[瀚比特 Book 14](product)多重", "how heavy is the [Hanbit Book 14](product)", ""),
    ],
)
def test_a_standard_that_is_not_written_is_told(
    shopper: Shopper, zh: str, en: str, told: str
) -> None:
    answer = shopper.run("action_product_details", shopper.say(zh, en), "ask_details")
    assert ("utter_lacks_attribute" in answer.responses) is bool(told)
    assert told in answer.text
