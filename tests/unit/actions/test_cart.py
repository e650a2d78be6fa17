"""The cart and checkout."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import sessionmaker

from daogou.catalog.tables import Variant
from daogou.orders.tables import Order

from .shopper import Shopper


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


def test_colour_is_asked_for_after_the_size(shopper: Shopper) -> None:
    shopper.run("action_add_to_cart", "[云跃 Lite](product)")
    answer = shopper.run("action_add_to_cart", shopper.say("[42码](size)", "[42](size)"))
    assert len(answer.buttons) == 2
    answer = shopper.run("action_add_to_cart", shopper.say("[红色](color)", "[red](color)"))
    assert answer.card["lines"][0]["sku"] == "yunyue-lite-red-42"


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
