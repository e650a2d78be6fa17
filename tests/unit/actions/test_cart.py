"""The cart and checkout."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import sessionmaker

from daogou.catalog.tables import Variant
from daogou.orders.tables import Order

from .shopper import Answer, Shopper


def test_a_single_variant_goes_right_in(shopper: Shopper) -> None:
    answer = shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)")
    assert answer.responses == ["utter_cart_added"]
    assert answer.card["count"] == 1


def test_size_is_asked_for_and_then_known(shopper: Shopper) -> None:
    answer = shopper.run("action_add_to_cart", "[云肌舒缓面霜](product)")
    assert answer.responses == ["utter_ask_variant"]
    assert {button["title"] for button in answer.buttons} == {"30ml", "50ml"}
    answer = shopper.run("action_add_to_cart", answer.buttons[0]["payload"])
    assert answer.responses == ["utter_cart_added"]
    assert shopper.slots["awaiting"] is None


def test_a_bare_number_answers_which_size(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[云跃 Lite](product)")
    answer = shopper.run("action_add_to_cart", shopper.say("42的", "a 42"))
    assert len(answer.buttons) == 2
    answer = shopper.run("action_add_to_cart", shopper.say("[红色](color)", "[red](color)"))
    assert answer.card["lines"][0]["sku"] == "yunyue-lite-red-42"


def test_a_size_without_its_word_replaces_the_one_before(shopper: Shopper) -> None:
    shopper.run("action_product_stock", "[云跃 Lite](product) [红色](color) [42码](size)")
    answer = shopper.run("action_add_to_cart", "26的要[一双](quantity)", "add_to_cart")
    assert answer.responses == ["utter_stock_not_made"] and "26" in answer.text


def test_colour_is_asked_for_after_the_size(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[云跃 Lite](product)")
    answer = shopper.run("action_add_to_cart", shopper.say("[42码](size)", "[42](size)"))
    assert len(answer.buttons) == 2
    answer = shopper.run("action_add_to_cart", shopper.say("[红色](color)", "[red](color)"))
    assert answer.card["lines"][0]["sku"] == "yunyue-lite-red-42"


def test_a_colour_told_while_the_size_is_open_is_noted(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[云跃 Pro 3](product)")
    color = shopper.say("[黑色](color)", "[black](color)")
    answer = shopper.run("action_add_to_cart", color)
    assert answer.responses == ["utter_variant_noted", "utter_ask_variant"]
    assert shopper.say("黑色", "black") in answer.texts[0]
    # Said once more it is no news.
    assert shopper.run("action_add_to_cart", color).responses == ["utter_ask_variant"]


def test_what_was_asked_about_is_not_asked_again(shopper: Shopper) -> None:
    shopper.run(
        "action_search",
        shopper.say("[黑色](color)[跑步鞋](category)", "[black](color) [running shoes](category)"),
    )
    place = shopper.slots["shown"].index("trailox-gt") + 1
    shopper.run("action_product_stock", f"第{place}个有[42码](size)吗", "ask_stock")
    answer = shopper.run("action_add_to_cart", shopper.say("加购物车", "add it to my cart"))
    assert answer.card["lines"][0]["sku"] == "trailox-gt-black-42"


def test_yes_to_the_offer_after_a_question_about_stock(shopper: Shopper) -> None:
    shopper.run("action_product_stock", "[灯屿护眼台灯](product)[白色](color)", "ask_stock")
    assert shopper.slots["awaiting"] == "offer"
    assert shopper.run("action_add_to_cart", "/affirm").card["count"] == 1
    shopper.form = "return_form"
    shopper.run("action_product_stock", "[灯屿护眼台灯](product)[白色](color)", "ask_stock")
    assert shopper.slots["awaiting"] is None and shopper.form == "return_form"


def test_a_guess_is_not_good_enough_to_buy(shopper: Shopper) -> None:
    shopper.run("action_search", shopper.say("[跑步鞋](category)", "[running shoes](category)"))
    answer = shopper.run(
        "action_add_to_cart", shopper.say("加购物车", "add to cart"), "add_to_cart"
    )
    assert answer.responses == ["utter_which_of_these"]
    assert answer.buttons[0]["payload"].startswith('/add_to_cart{"product"')


def test_several_places_at_once(shopper: Shopper) -> None:
    shopper.run(
        "action_search",
        shopper.say(
            "[台灯](category)[手机壳](category)", "[desk lamps](category) [phone cases](category)"
        ),
    )
    places = [1 + shopper.slots["shown"].index(code) for code in ("dengyu-desk", "shellup-clear")]
    text = "".join(f"[第{place}个](ordinal)" for place in places)
    shopper.run("action_add_to_cart", text)
    assert shopper.run("action_view_cart").card["count"] == 2


def test_quantities(shopper: Shopper) -> None:
    answer = shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)[两个](quantity)")
    assert answer.card["count"] == 2
    answer = shopper.run(
        "action_update_cart", shopper.say("改成[3个](quantity)", "make it [3](quantity)")
    )
    assert answer.card["count"] == 3
    answer = shopper.run("action_update_cart", shopper.say("再加一个", "one more please"))
    assert answer.card["count"] == 4


def test_buttons_change_the_line_that_they_stand_on(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[云跃 Lite](product)[红色](color)[42码](size)")
    shopper.run("action_add_to_cart", "[云跃 Lite](product)[红色](color)[40码](size)")
    shopper.run("action_add_to_cart", "[壳趣透明手机壳](product)")
    first, second, clear = (line["sku"] for line in shopper.run("action_view_cart").card["lines"])
    answer = shopper.run(
        "action_update_cart", f'/update_cart{{"sku": "{second}", "quantity": "2"}}'
    )
    assert [line["quantity"] for line in answer.card["lines"]] == [1, 2, 1]
    # Its name says "clear": that is no wish to empty the cart.
    answer = shopper.run("action_remove_from_cart", f'/remove_from_cart{{"sku": "{clear}"}}')
    assert [line["sku"] for line in answer.card["lines"]] == [first, second]
    again = f'/remove_from_cart{{"sku": "{clear}", "quantity": "1"}}'
    answer = shopper.run("action_remove_from_cart", again)
    assert answer.responses == ["utter_cart"] and len(answer.card["lines"]) == 2


def test_more_than_there_is(shopper: Shopper) -> None:
    answer = shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)[50个](quantity)")
    assert answer.responses == ["utter_refused_out_of_stock"]
    assert "12" in answer.text
    assert shopper.run("action_view_cart").responses == ["utter_cart_empty"]


def test_sold_out(shopper: Shopper) -> None:
    answer = shopper.run("action_add_to_cart", "[灯屿露营灯](product)")
    assert answer.responses == ["utter_stock_none"]
    answer = shopper.run("action_add_to_cart", "[云跃 Pro 3](product)[黑色](color)[42码](size)")
    assert answer.responses == ["utter_stock_no"]
    assert shopper.slots["awaiting"] == "variant"


def test_another_size_in_the_cart(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[云跃 Lite](product)[红色](color)[42码](size)")
    answer = shopper.run(
        "action_update_cart", shopper.say("换成[40码](size)", "size [40](size) instead")
    )
    assert answer.card["lines"][0]["sku"] == "yunyue-lite-red-40"
    answer = shopper.run("action_update_cart", shopper.say("换成[45码](size)", "size [45](size)"))
    assert answer.responses == ["utter_stock_not_made"]
    assert shopper.run("action_update_cart").responses == ["utter_cart_change_what"]


def test_taking_out(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)")
    shopper.run("action_add_to_cart", "[壳趣透明手机壳](product)")
    shopper.slots["focus"] = None
    assert shopper.run("action_remove_from_cart").responses == ["utter_cart_which"]
    answer = shopper.run(
        "action_remove_from_cart", shopper.say("[台灯](category)不要了", "no [desk lamp](category)")
    )
    assert [line["code"] for line in answer.card["lines"]] == ["shellup-clear"]
    answer = shopper.run("action_remove_from_cart", shopper.say("全部清空", "remove everything"))
    assert answer.responses == ["utter_cart_cleared"]
    assert shopper.run("action_remove_from_cart").responses == ["utter_cart_empty"]


def test_quote_uses_the_best_coupon(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[云跃 Pro 3](product)[白色](color)")
    answer = shopper.run("action_checkout")
    assert answer.card["coupon"]["code"] == "SHOES50"
    assert answer.card["total"] == "409.00"
    assert "409" in answer.text
    assert shopper.slots["awaiting"] == "checkout"


def test_shipping_below_the_limit(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[壳趣透明手机壳](product)")
    answer = shopper.run("action_checkout")
    assert answer.card["shipping_fee"] == "10.00"
    assert "69.10" in answer.text


def test_nothing_to_check_out(shopper: Shopper) -> None:
    assert shopper.run("action_checkout").responses == ["utter_refused_cart_empty"]


def test_gone_before_checkout(shopper: Shopper, sessions: sessionmaker) -> None:
    shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)")
    with sessions.begin() as session:
        session.get(Variant, "dengyu-desk-white").stock = 0
    assert shopper.run("action_checkout").responses == ["utter_quote_short"]


@pytest.fixture
def ordering(shopper: Shopper) -> Shopper:
    """A shopper who has agreed to the total and is asked for the recipient."""
    shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)")
    shopper.run("action_checkout")
    shopper.slots["requested_slot"] = None
    shopper.answer("checkout_form", "/affirm")
    assert shopper.slots["requested_slot"] == "recipient"
    return shopper


def test_an_order_step_by_step(ordering: Shopper, sessions: sessionmaker) -> None:
    for said in ("张伟", "13812345678", "北京市朝阳区建国路88号"):
        ordering.answer("checkout_form", said)
    assert "13812345678" in ordering.run("action_ask_checkout_form_confirmed").text
    ordering.answer("checkout_form", '/affirm{"button": "checkout_form"}')
    assert ordering.form is None
    answer = ordering.run("action_place_order")
    assert answer.responses == ["utter_order_placed"]
    assert answer.card["number"] in answer.text
    with sessions() as session:
        placed = session.get(Order, answer.card["number"])
        assert (placed.recipient, placed.phone, placed.status) == ("张伟", "13812345678", "unpaid")
    assert ordering.slots["recipient"] is None


def test_an_order_in_one_message(ordering: Shopper) -> None:
    ordering.answer(
        "checkout_form", "Emma Clark, 99 Nanjing West Road, Jing'an District, Shanghai, 13911112222"
    )
    assert ordering.slots["requested_slot"] == "confirmed"
    assert ordering.slots["recipient"] == "Emma Clark"


def test_a_wrong_phone_is_asked_for_again(ordering: Shopper) -> None:
    ordering.answer("checkout_form", "张伟")
    answer = ordering.answer("checkout_form", "12345")
    assert answer.responses == ["utter_bad_phone"]
    assert ordering.slots["requested_slot"] == "recipient_phone"


@pytest.mark.parametrize("intent", ["faq", "greet", "ask_help", "search_product", "stop"])
def test_other_questions_are_no_names(ordering: Shopper, intent: str) -> None:
    answer = ordering.answer("checkout_form", "你好", intent)
    assert not answer.events and not answer.texts


def test_a_name_is_known_whatever_it_is_taken_for(ordering: Shopper) -> None:
    ordering.answer("checkout_form", "王小明", "chitchat")
    assert ordering.slots["recipient"] == "王小明"


def test_an_emptied_cart_ends_the_form(ordering: Shopper) -> None:
    ordering.run("action_remove_from_cart", "全部清空")
    ordering.answer("checkout_form", "全部清空", "remove_from_cart")
    assert ordering.form is None
    assert ordering.run("action_place_order").texts == []


def test_a_changed_total_is_confirmed_anew(ordering: Shopper, sessions: sessionmaker) -> None:
    ordering.answer("checkout_form", "张伟 13812345678 北京市朝阳区建国路88号")
    ordering.run("action_ask_checkout_form_confirmed")
    with sessions.begin() as session:
        session.get(Variant, "dengyu-desk-white").price += 10
    ordering.answer("checkout_form", ordering.say("提交吧", "yes, place it"))
    answer = ordering.run("action_place_order")
    assert answer.responses == ["utter_refused_total_changed"]
    with sessions() as session:
        assert session.query(Order).count() == 0


def test_colours_that_were_refused_are_not_offered(shopper: Shopper) -> None:
    shopper.slots.update(
        criteria={"categories": ["running-shoes"], "exclude_colors": ["black"]},
        shown=["yunyue-lite"],
        focus="yunyue-lite",
    )
    shopper.run("action_add_to_cart", shopper.say("加购物车", "add it"), "add_to_cart")
    answer = shopper.run("action_add_to_cart", shopper.say("42码", "42"))
    assert answer.responses == ["utter_cart_added"]
    assert shopper.say("红", "red") in answer.text.lower()


def test_a_colour_that_was_refused_is_taken_where_there_is_no_other(shopper: Shopper) -> None:
    shopper.slots.update(
        criteria={"categories": ["running-shoes"], "exclude_colors": ["black"]},
        focus="trailox-gt",
    )
    text = shopper.say("加一双[42码](size)的", "add it in [42](size)")
    answer = shopper.run("action_add_to_cart", text, "add_to_cart")
    assert answer.responses == ["utter_cart_added"]


def lines(answer: Answer) -> dict[str, int]:
    """The pieces of each SKU on the answer's card."""
    return {line["sku"]: line["quantity"] for line in answer.card["lines"]}


@pytest.fixture
def two_lights(shopper: Shopper) -> Shopper:
    """A shopper with three red running shoes and two black ones in the cart."""
    shopper.run(
        "action_add_to_cart", "[云跃 Lite](product)[红色](color)[40码](size)[3双](quantity)"
    )
    shopper.run(
        "action_add_to_cart", "[云跃 Lite](product)[黑色](color)[42码](size)[2双](quantity)"
    )
    return shopper


def test_one_piece_is_an_amount(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)[两个](quantity)")
    answer = shopper.run("action_update_cart", shopper.say("[白](color)的改成一个", "just one"))
    assert answer.responses == ["utter_cart_updated"] and answer.card["count"] == 1


def test_the_one_in_a_colour_is_no_amount(shopper: Shopper) -> None:
    shopper.run(
        "action_add_to_cart", "[云跃 Lite](product)[黑色](color)[42码](size)[3双](quantity)"
    )
    wishes = (
        shopper.say("换成[红色](color)那双", "change it to the [red](color) one"),
        shopper.say("改成[黑色](color)那双", "make it the [black](color) one"),
        shopper.say("还是换[红色](color)的吧", "switch to the [red](color) one please"),
    )
    for said, sku in zip(wishes, ("red", "black", "red"), strict=True):
        answer = shopper.run("action_update_cart", said)
        assert lines(answer) == {f"yunyue-lite-{sku}-42": 3}


@pytest.mark.parametrize(
    ("chinese", "english", "count"),
    [
        ("[三双](quantity)不够，要[五双](quantity)", "three isn't enough, make it five", 5),
        ("不用[三双](quantity)，[两双](quantity)", "i don't need [3](quantity), just 2", 2),
        ("[三双](quantity)太多了，[两双](quantity)吧", "3 is too many, 2 please", 2),
        ("[三双](quantity)有点多，一双吧", "three pairs are too many, make it one", 1),
        ("[三双](quantity)少了点，来[四双](quantity)", "3 are too few, [four pairs](quantity)", 4),
    ],
)
def test_the_number_that_is_wrong_is_not_the_amount(
    shopper: Shopper, chinese: str, english: str, count: int
) -> None:
    shopper.run(
        "action_add_to_cart", "[云跃 Lite](product)[黑色](color)[42码](size)[3双](quantity)"
    )
    answer = shopper.run("action_update_cart", shopper.say(chinese, english))
    assert lines(answer) == {"yunyue-lite-black-42": count}


def test_an_amount_behind_the_wish_alone(shopper: Shopper) -> None:
    answer = shopper.run(
        "action_add_to_cart", "the [ShellUp Clear Phone Case](product) please, add 3"
    )
    assert answer.responses == ["utter_cart_added"] and answer.card["count"] == 3


def test_nothing_changed_is_not_called_changed(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)[两个](quantity)")
    said = shopper.say("改成[两个](quantity)", "make it [2](quantity)")
    assert shopper.run("action_update_cart", said).responses == ["utter_cart"]


@pytest.mark.parametrize(
    ("chinese", "english", "left"),
    [
        ("减一个", "one less", 2),
        ("拿掉一个", "remove one", 2),
        ("去掉[两个](quantity)", "remove [2](quantity) of them", 1),
        ("删一个[台灯](category)", "get rid of one of the [desk lamps](category)", 2),
    ],
)
def test_some_of_a_line_goes(shopper: Shopper, chinese: str, english: str, left: int) -> None:
    shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)[3个](quantity)")
    for action in ("action_update_cart", "action_remove_from_cart"):
        answer = shopper.run(action, shopper.say(chinese, english))
        assert answer.responses == ["utter_cart_updated"] and answer.card["count"] == left
        shopper.run("action_update_cart", shopper.say("改成[3个](quantity)", "make it 3"))


def test_the_last_pieces_go_with_their_line(shopper: Shopper) -> None:
    wishes = (shopper.say("删掉一个", "remove one"), shopper.say("改成0个", "make it 0"))
    for times, said in enumerate(wishes):
        # In other words each time: the same ones at once would be the same message.
        shopper.run("action_add_to_cart", f"[灯屿护眼台灯](product){'!' * times}")
        action = "action_update_cart" if "0" in said else "action_remove_from_cart"
        answer = shopper.run(action, said)
        assert answer.responses == ["utter_cart_removed"]
        assert shopper.say("现在空了", "is empty now") in answer.text
        assert "0" not in answer.text


def test_a_colour_tells_the_line(two_lights: Shopper) -> None:
    say, run = two_lights.say, two_lights.run
    answer = run(
        "action_update_cart",
        say("[黑](color)的改成[4双](quantity)", "make the [black](color) one [4](quantity)"),
    )
    assert lines(answer) == {"yunyue-lite-red-40": 3, "yunyue-lite-black-42": 4}
    answer = run(
        "action_update_cart", say("[红](color)的减一双", "one less of the [red](color) ones")
    )
    assert lines(answer) == {"yunyue-lite-red-40": 2, "yunyue-lite-black-42": 4}
    answer = run(
        "action_remove_from_cart", say("[黑](color)的删了", "remove the [black](color) one")
    )
    assert lines(answer) == {"yunyue-lite-red-40": 2}


def test_a_colour_that_is_not_there_takes_nothing_out(two_lights: Shopper) -> None:
    say, run = two_lights.say, two_lights.run
    for action in ("action_remove_from_cart", "action_update_cart"):
        answer = run(action, say("[白](color)的减一双", "one less of the [white](color) ones"))
        assert answer.responses == ["utter_cart_none_such"]
        assert say("白色的", "anything in white") in answer.text
    answer = run(
        "action_remove_from_cart", say("[台灯](category)删了", "drop the [desk lamp](category)")
    )
    assert answer.responses == ["utter_cart_none_such"] and answer.card["count"] == 5


def test_a_colour_tells_what_a_line_becomes(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[云跃 Lite](product)[黑色](color)[42码](size)")
    said = ("[黑](color)的换成[红色](color)", "[red](color) instead of [black](color)")
    answer = shopper.run("action_update_cart", shopper.say(*said))
    assert lines(answer) == {"yunyue-lite-red-42": 1}
    said = ("改成[两双](quantity)[黑色](color)的", "make it [2](quantity) in [black](color)")
    answer = shopper.run("action_update_cart", shopper.say(*said))
    assert lines(answer) == {"yunyue-lite-black-42": 2}
    said = ("再加一双[红色](color)的", "one more in [red](color)")
    answer = shopper.run("action_update_cart", shopper.say(*said))
    assert lines(answer) == {"yunyue-lite-black-42": 2, "yunyue-lite-red-42": 1}


def test_all_that_is_named_goes_and_nothing_else(two_lights: Shopper) -> None:
    two_lights.run("action_add_to_cart", "[壳趣透明手机壳](product)")
    said = ("[跑步鞋](category)都删了", "remove all the [running shoes](category)")
    two_lights.run("action_remove_from_cart", two_lights.say(*said))
    assert lines(two_lights.run("action_view_cart")) == {"shellup-clear-1": 1}


def test_what_is_to_stay_stays(two_lights: Shopper) -> None:
    two_lights.run("action_add_to_cart", "[壳趣透明手机壳](product)")
    said = ("除了[手机壳](category)都删掉", "remove everything except the [phone case](category)")
    two_lights.run("action_remove_from_cart", two_lights.say(*said))
    assert lines(two_lights.run("action_view_cart")) == {"shellup-clear-1": 1}


def test_a_brand_or_a_part_of_a_name_tells_the_line(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[云跃 Lite](product)[黑色](color)[42码](size)")
    shopper.run("action_add_to_cart", "[壳趣透明手机壳](product)")
    said = ("[云跃](brand)改成[两双](quantity)", "make the [Yunyue](brand) [2](quantity)")
    answer = shopper.run("action_update_cart", shopper.say(*said))
    assert lines(answer) == {"yunyue-lite-black-42": 2, "shellup-clear-1": 1}
    answer = shopper.run("action_update_cart", shopper.say("Lite 减一双", "one less of the Lite"))
    assert lines(answer) == {"yunyue-lite-black-42": 1, "shellup-clear-1": 1}


def test_large_amounts_are_heard(shopper: Shopper) -> None:
    said = shopper.say(
        "来1000个[壳趣透明手机壳](product)", "add 1000 [ShellUp Clear Phone Case](product)"
    )
    answer = shopper.run("action_add_to_cart", said)
    assert answer.responses == ["utter_refused_too_many"] and "99" in answer.text
    answer = shopper.run("action_add_to_cart", "[壳趣透明手机壳](product)来俩")
    assert answer.card["count"] == 2


def test_so_many_of_what_is_on_show_is_an_addition(shopper: Shopper) -> None:
    shopper.run("action_search", shopper.say("[手机壳](category)", "[phone cases](category)"))
    shopper.slots["focus"] = None
    said = (
        "[第一个](ordinal)给我[3个](quantity)",
        "gimme [3](quantity) of the [first](ordinal) one",
    )
    answer = shopper.run("action_update_cart", shopper.say(*said), "update_cart")
    assert answer.responses == ["utter_cart_added"] and answer.card["count"] == 3
    answer = shopper.run("action_update_cart", shopper.say(*said) + " ", "update_cart")
    assert answer.responses == ["utter_cart"]


def test_another_kind_is_looked_for(shopper: Shopper) -> None:
    shopper.run("action_product_stock", "[灯屿护眼台灯](product)", "ask_stock")
    said = ("再来[2个](quantity)[手机壳](category)", "and [2](quantity) [phone cases](category)")
    answer = shopper.run("action_add_to_cart", shopper.say(*said), "add_to_cart")
    assert answer.responses == ["utter_search_results"]
    assert shopper.run("action_view_cart").responses == ["utter_cart_empty"]


def test_its_own_kind_is_no_other_one(shopper: Shopper) -> None:
    shopper.run("action_product_stock", "[灯屿护眼台灯](product)", "ask_stock")
    said = shopper.say("买这个[台灯](category)", "i'll take the [desk lamp](category)")
    assert shopper.run("action_add_to_cart", said, "add_to_cart").responses == ["utter_cart_added"]


def shown(shopper: Shopper, *codes: str) -> None:
    """These products are on show."""
    shopper.slots.update(shown=list(codes), focus=None, compared=None)


def test_what_waits_behind_a_question_goes_in_after_it(shopper: Shopper) -> None:
    shown(shopper, "dengyu-desk", "yunji-soothing", "yunyue-lite", "shellup-clear")
    places = ("第二个", "第三个", "第四个") if shopper.language == "zh" else ("2nd", "3rd", "4th")
    said = " ".join(f"[{place}](ordinal)" for place in places)
    answer = shopper.run("action_add_to_cart", said, "add_to_cart")
    assert answer.responses == ["utter_ask_variant"]
    answer = shopper.run("action_add_to_cart", "[50ml](size)")
    assert answer.responses == ["utter_cart_added", "utter_ask_variant"]
    answer = shopper.run("action_add_to_cart", "[40](size)")
    assert answer.responses == ["utter_cart_added", "utter_cart_added"]
    skus = set(lines(shopper.run("action_view_cart")))
    assert skus == {"yunji-soothing-50", "yunyue-lite-red-40", "shellup-clear-1"}
    assert shopper.slots["wanted"] is None


def test_both_are_all_that_is_on_show(shopper: Shopper) -> None:
    shown(shopper, "dengyu-desk", "shellup-clear")
    shopper.run("action_add_to_cart", shopper.say("两个都要", "add both"), "add_to_cart")
    assert set(lines(shopper.run("action_view_cart"))) == {"dengyu-desk-white", "shellup-clear-1"}


def test_two_that_are_wanted_are_not_compared(shopper: Shopper) -> None:
    shown(shopper, "dengyu-desk", "shellup-clear", "yunji-daily")
    said = (
        "[第一个](ordinal)和[第二个](ordinal)都要",
        "i'll take the [first](ordinal) and the [second](ordinal)",
    )
    shopper.run("action_compare", shopper.say(*said), "compare_products")
    assert set(lines(shopper.run("action_view_cart"))) == {"dengyu-desk-white", "shellup-clear-1"}


def test_a_corrected_amount_is_no_addition(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)")
    answer = shopper.run(
        "action_refine", shopper.say("不对，[两个](quantity)", "actually [2](quantity)")
    )
    assert answer.responses == ["utter_cart_updated"] and answer.card["count"] == 2
    answer = shopper.run("action_refine", shopper.say("要[3个](quantity)", "[3](quantity) more"))
    assert answer.card["count"] == 5
    answer = shopper.run("action_refine", shopper.say("只要一个", "just one"))
    assert answer.card["count"] == 1


def test_another_colour_of_what_is_in_the_cart(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[云跃 Lite](product)[黑色](color)[42码](size)")
    said = ("这双换成[红色](color)的", "can i get that in [red](color) instead")
    answer = shopper.run("action_refine", shopper.say(*said), "refine_search")
    assert lines(answer) == {"yunyue-lite-red-42": 1}
    said = ("再来一双[黑色](color)的", "and one in [black](color) too")
    answer = shopper.run("action_refine", shopper.say(*said), "refine_search")
    assert lines(answer) == {"yunyue-lite-red-42": 1, "yunyue-lite-black-42": 1}


@pytest.mark.parametrize(
    ("chinese", "english", "sku"),
    [
        ("最上面那个要了", "add the top one", "shellup-clear-1"),
        ("中间那个要了", "add the one in the middle", "yunji-daily-50"),
        ("最下面那个要了", "add the bottom one", "dengyu-desk-white"),
    ],
)
def test_where_it_stands_in_the_list(
    shopper: Shopper, chinese: str, english: str, sku: str
) -> None:
    shown(shopper, "shellup-clear", "yunji-daily", "dengyu-desk")
    answer = shopper.run("action_add_to_cart", shopper.say(chinese, english), "add_to_cart")
    assert list(lines(answer)) == [sku]


def test_the_middle_of_four_is_asked_about(shopper: Shopper) -> None:
    shown(shopper, "shellup-clear", "yunji-daily", "dengyu-desk", "dengyu-camp")
    said = shopper.say("中间那个要了", "add the middle one")
    answer = shopper.run("action_add_to_cart", said, "add_to_cart")
    assert answer.responses == ["utter_which_of_these"] and len(answer.buttons) == 2


def test_goods_are_told_without_needless_words(shopper: Shopper) -> None:
    answer = shopper.run("action_add_to_cart", "[月亮上的面包店](product)")
    said = ("“《月亮上的面包店》”要", "of the Bakery on the Moon would")
    assert shopper.say(*said) in answer.text
    answer = shopper.run("action_add_to_cart", "[精装](size)")
    assert "  " not in answer.text
    assert shopper.language == "zh" or "cart: The Bakery on the Moon" in answer.text


def test_more_of_what_is_in_the_cart_is_the_same_variant(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[云肌舒缓面霜](product)[50ml](size)")
    said = shopper.say("加俩", "add [two](quantity) more")
    answer = shopper.run("action_add_to_cart", said, "add_to_cart")
    assert lines(answer) == {"yunji-soothing-50": 3}
    shopper.run("action_add_to_cart", "[云肌舒缓面霜](product)[30ml](size)")
    said = shopper.say("再来一个", "another one please")
    answer = shopper.run("action_add_to_cart", said, "add_to_cart")
    assert answer.responses == ["utter_ask_variant"]


def test_too_many_of_any_variant_is_told_at_once(shopper: Shopper) -> None:
    answer = shopper.run("action_add_to_cart", "[云肌舒缓面霜](product)[50个](quantity)")
    assert answer.responses == ["utter_refused_out_of_stock"] and "30" in answer.text


@pytest.mark.parametrize(
    ("chinese", "english"),
    [("那来[两双](quantity)", "ok [2 pairs](quantity) then"), ("2双", "2 then")],
)
def test_after_too_many_the_goods_are_still_known(
    shopper: Shopper, chinese: str, english: str
) -> None:
    shown(shopper, "yunyue-lite", "shellup-clear")
    said = "[第一个](ordinal)要[50双](quantity)[42码](size)[红色](color)"
    answer = shopper.run("action_add_to_cart", said, "add_to_cart")
    assert answer.responses == ["utter_refused_out_of_stock"]
    answer = shopper.run("action_add_to_cart", shopper.say(chinese, english), "add_to_cart")
    assert lines(answer) == {"yunyue-lite-red-42": 2}
    assert shopper.slots["wanted"] is None


@pytest.mark.parametrize(
    ("action", "chinese", "english", "response"),
    [
        ("update_cart", "改成[50个](quantity)", "make it [50](quantity)", "refused_out_of_stock"),
        ("update_cart", "[黑色](color)的改成两个", "make the [black](color) 2", "cart_none_such"),
        (
            "apply_coupon",
            "[NOSUCH10](coupon_code)",
            "[NOSUCH10](coupon_code)",
            "refused_coupon_unknown",
        ),
        ("remove_from_cart", "都留着", "keep everything", "cart"),
    ],
)
def test_what_changes_nothing_leaves_the_total_open(
    shopper: Shopper, action: str, chinese: str, english: str, response: str
) -> None:
    shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)")
    shopper.run("action_checkout")
    answer = shopper.run(f"action_{action}", shopper.say(chinese, english), action)
    assert answer.responses == [f"utter_{response}"]
    assert shopper.slots["awaiting"] == "checkout"


def test_a_question_about_the_cart_takes_the_place_of_the_total(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[灯屿护眼台灯](product)")
    shopper.run("action_add_to_cart", "[壳趣透明手机壳](product)")
    shopper.slots["focus"] = None
    shopper.run("action_checkout")
    shopper.run("action_remove_from_cart", shopper.say("删掉", "remove"), "remove_from_cart")
    assert shopper.slots["awaiting"] is None
