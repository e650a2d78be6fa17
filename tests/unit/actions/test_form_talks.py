"""Inside forms: corrections, interruptions, the summary, other matters, odd messages, language."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session, sessionmaker

from daogou.orders.tables import Invoice, Order, ReturnRequest, ServiceRating

from .shop import LAST_FOUR, order
from .talk import Reply, Start, Talk


def ordering(talk: Talk, language: str = "zh") -> Reply:
    """Up to the question for the recipient."""
    talk.say(
        "[灯屿护眼台灯](product)加购物车"
        if language == "zh"
        else "add the [灯屿护眼台灯](product) to my cart",
        "add_to_cart",
    )
    quote = talk.say("结算" if language == "zh" else "let me check out", "checkout")
    return talk.say(quote.payloads[0])


def summed_up(talk: Talk, language: str = "zh") -> Reply:
    """Up to the summary of an order."""
    ordering(talk, language)
    if language == "zh":
        return talk.say("张伟，13812345678，北京市朝阳区建国路88号")
    return talk.say("Emma Clark, 99 Nanjing West Road, Jing'an District, Shanghai, 13911112222")


CHANGES = [
    ("改电话", "change_address", "手机号", "13900001111", "13900001111"),
    ("收件人写错了", "complain", "收件人", "李四", "李四"),
    ("地址要改一下", "change_address", "地址", "上海市浦东新区张江路500弄12号", "张江路"),
    ("电话", "inform", "手机号", "13900001111", "13900001111"),
]


@pytest.mark.parametrize(("wish", "intent", "asked", "answer", "told"), CHANGES)
def test_one_answer_is_changed_at_the_end(
    start: Start, session: Session, wish: str, intent: str, asked: str, answer: str, told: str
) -> None:
    talk = start()
    summed_up(talk)
    assert asked in talk.say(wish, intent).text
    summary = talk.say(answer)
    assert told in summary.text and "核对" in summary.text
    talk.say(summary.payloads[0])
    placed = session.query(Order).one()
    assert told in f"{placed.recipient} {placed.phone} {placed.street}"
    untouched = {"张伟", "13812345678", "建国路88号"} & {
        placed.recipient,
        placed.phone,
        placed.street,
    }
    assert len(untouched) == 2


@pytest.mark.parametrize(
    ("wish", "asked", "answer", "told"),
    [
        ("Change the phone", "phone number", "13900001111", "13900001111"),
        ("the name is wrong", "go to", "Liam Young", "Liam Young"),
        ("could you fix the address please", "address", "88 Wensan Road, Hangzhou", "Wensan"),
    ],
)
def test_one_answer_is_changed_at_the_end_in_english(
    start: Start, session: Session, wish: str, asked: str, answer: str, told: str
) -> None:
    talk = start()
    summed_up(talk, "en")
    assert asked in talk.say(wish, "change_address").text
    summary = talk.say(answer)
    assert told in summary.text and "read that back" in summary.text
    talk.say("yes", "affirm")
    placed = session.query(Order).one()
    assert told in f"{placed.recipient} {placed.phone} {placed.street}"


def test_a_new_street_is_in_the_same_city(start: Start) -> None:
    talk = start()
    summed_up(talk)
    assert "北京市朝阳区光华路99号" in talk.say("不对 地址是光华路99号", "deny").text
    talk.say("改地址", "change_address")
    assert "北京市朝阳区光华路7号" in talk.say("光华路7号").text


@pytest.mark.parametrize(
    "address",
    [
        "Shanghai, Pudong, Century Avenue 100",
        "Room 1203, Building 5, Beijing Chaoyang",
        "No. 8 Nanjing Road, Shanghai",
        "Green Lake Gardens, 5 Garden Rd",
    ],
)
def test_an_address_takes_no_name_away(start: Start, address: str) -> None:
    talk = start()
    ordering(talk, "en")
    talk.say("John Smith")
    talk.say("13912345678")
    summary = talk.say(address).text
    assert f"Address: {address}" in summary and "Name: John Smith" in summary


def test_a_wish_for_another_address_is_no_name(start: Start, paid: str) -> None:
    talk = start()
    talk.say(f"[{paid}](order_id) {LAST_FOUR} 取消", "cancel_order")
    talk.say("等等 改成改地址", "change_address")
    assert "收件人：王小明" in talk.say("杭州市拱墅区莫干山路100号").text


def test_the_right_answer_may_come_with_the_correction(start: Start) -> None:
    talk = start()
    summed_up(talk)
    assert "李四" in talk.say("收件人写错了，是李四", "complain").text
    assert "13900001111" in talk.say("不是13812345678，是13900001111", "deny").text
    last = talk.say("对了地址换成上海市浦东新区张江路500弄12号", "change_address")
    assert "张江路" in last.text and "李四" in last.text and "13900001111" in last.text


def test_an_earlier_answer_is_corrected_in_the_middle(start: Start) -> None:
    talk = start()
    ordering(talk)
    assert "手机号" in talk.say("张伟").text
    again = talk.say("等等，收件人写错了，是张巍", "stop")
    assert "手机号" in again.text
    talk.say("13812345678")
    assert "手机号" in talk.say("不对，电话错了", "deny").text
    talk.say("13812345670")
    summary = talk.say("北京市朝阳区建国路88号")
    assert "张巍" in summary.text and "13812345670" in summary.text


def test_wrong_without_saying_what(start: Start) -> None:
    talk = start()
    summed_up(talk)
    asked = talk.say("不对", "deny")
    assert {"改收件人", "改电话", "改地址"} <= set(asked.payloads)
    assert "地址" in talk.say("改地址", "change_address").text


@pytest.mark.parametrize("said", ["也许吧", "perhaps", "maybe"])
def test_nothing_is_done_on_a_perhaps(start: Start, session: Session, said: str) -> None:
    talk = start()
    summed_up(talk)
    talk.say(said, "affirm")
    assert session.query(Order).count() == 0


def test_no_to_the_summary_keeps_the_cart(start: Start, session: Session) -> None:
    talk = start()
    summed_up(talk)
    assert "购物车" in talk.say("/deny").text
    assert session.query(Order).count() == 0
    assert talk.say("看看购物车", "view_cart").cards[0]["count"] == 1


@pytest.mark.parametrize(
    ("begin", "wrong", "right"),
    [
        ("查快递", "0000", "不对，是尾号8888"),
        ("track my parcel", "0000", "wait, the phone ends in 8888"),
    ],
)
def test_one_part_of_a_proof_is_corrected(
    start: Start, delivered: str, begin: str, wrong: str, right: str
) -> None:
    talk = start()
    talk.say(begin, "track_order")
    talk.say(f"[{delivered}](order_id) {wrong}")
    assert talk.say(right, "deny").cards[0]["number"] == delivered


def test_the_number_of_a_proof_is_corrected(start: Start, delivered: str) -> None:
    talk = start()
    talk.say("where is my parcel", "track_order")
    assert "digits" in talk.say("[20200101-0001](order_id)").text
    assert "digits" in talk.say(f"sorry, actually order [{delivered}](order_id)").text
    assert talk.say(LAST_FOUR).cards[0]["number"] == delivered


INTERRUPTIONS = [
    ("你们发什么快递", "faq/carriers"),
    ("今天心情不错", "chitchat/how_are_you"),
    ("[面霜](category)多少钱", "ask_price"),
    ("有没有[跑步鞋](category)", "search_product"),
    ("你能做什么", "ask_help"),
    ("谢谢", "thank"),
    ("看看购物车", "view_cart"),
]


@pytest.mark.parametrize(("between", "intent"), INTERRUPTIONS)
def test_interrupted_the_question_comes_again_once(start: Start, between: str, intent: str) -> None:
    talk = start()
    ordering(talk)
    reply = talk.say(between, intent)
    assert reply.text.count("收件人怎么称呼") == 1
    assert reply.text.endswith("那收件人怎么称呼？") and reply.text != "那收件人怎么称呼？"
    assert "手机号" in talk.say("张伟").text


def test_the_summary_comes_again_briefly(start: Start, session: Session) -> None:
    talk = start()
    summary = summed_up(talk)
    reply = talk.say("你们发什么快递", "faq/carriers")
    assert "建国路" not in reply.text and summary.payloads == reply.payloads
    talk.say("提交吧", "affirm")
    assert session.query(Order).count() == 1


def test_questions_that_look_like_answers(start: Start) -> None:
    talk = start()
    ordering(talk)
    talk.say("张伟")
    talk.say("13812345678")
    assert "送到哪个地址" in talk.say("北京市朝阳区几天能到", "faq/delivery_time").text
    assert "建国路" in talk.say("北京市朝阳区建国路88号", "search_product").text


BEGINNINGS = {
    "checkout": "checkout_form",
    "request_return": "return_form",
    "request_exchange": "exchange_form",
    "request_invoice": "invoice_form",
    "rate_service": "rating_form",
    "track_order": "order_proof_form",
}


@pytest.mark.parametrize("intent", BEGINNINGS)
@pytest.mark.parametrize("words", ["算了不弄了", "forget it"])
def test_every_form_can_be_cancelled(
    start: Start, session: Session, delivered: str, intent: str, words: str
) -> None:
    talk = start()
    if intent == "checkout":
        ordering(talk)
    else:
        talk.say("我想办一下", intent)
        if intent.startswith("request"):
            talk.say(f"[{delivered}](order_id) {LAST_FOUR}")
    stopped = talk.say(words, "stop").text
    assert "不弄了" in stopped or "dropped" in stopped
    assert session.query(ReturnRequest).count() + session.query(Invoice).count() == 0
    assert session.query(ServiceRating).count() == 0
    assert talk.say("谢谢", "thank").text.count("？") == 0


def test_an_address_change_is_cancelled(start: Start, session: Session, paid: str) -> None:
    talk = start()
    talk.say("改地址", "change_address")
    talk.say(f"[{paid}](order_id) {LAST_FOUR}")
    talk.say("上海市浦东新区张江路500弄12号")
    talk.say("算了不改了", "stop")
    assert session.get(Order, paid).city == "杭州市"


def test_no_thanks_leaves_a_form_that_asks_no_yes_or_no(start: Start, delivered: str) -> None:
    talk = start()
    talk.say("查快递", "track_order")
    assert "不弄了" in talk.say("不用了", "deny").text
    talk.say("退货", "request_return")
    assert talk.say(f"[{delivered}](order_id) {LAST_FOUR}").payloads


def test_an_address_is_changed_and_then_its_recipient(
    start: Start, session: Session, paid: str
) -> None:
    talk = start()
    talk.say("改地址", "change_address")
    talk.say(f"[{paid}](order_id) {LAST_FOUR}")
    summary = talk.say("上海市浦东新区张江路500弄12号")
    assert "王小明" in summary.text and "138****8888" in summary.text
    assert "称呼" in talk.say("改收件人", "change_address").text
    assert "李娜" in talk.say("李娜").text
    talk.say("好的", "affirm")
    row = session.get(Order, paid)
    assert (row.recipient, row.city, row.phone) == ("李娜", "上海市", "13812348888")


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("改下收货电话就行", ["13911112222"]),
        ("改地址", ["13911112222"]),
        ("改地址", ["地址不变，电话换成13911112222"]),
        ("改地址", ["地址不用改，就换个电话", "13911112222"]),
        ("keep the address, only change the phone", ["13911112222"]),
        ("change my order", ["keep the address, just change the phone", "13911112222"]),
        ("电话改成13911112222，地址不变", []),
    ],
)
def test_only_the_telephone_is_changed(
    start: Start, session: Session, paid: str, wish: str, said: list[str]
) -> None:
    talk = start()
    talk.say(wish, "change_address")
    replies = [talk.say(f"[{paid}](order_id) {LAST_FOUR}")]
    replies += [talk.say(one) for one in said]
    assert "王小明" in replies[-1].text and "13911112222" in replies[-1].text
    assert "文三路" not in replies[-1].text
    done = talk.say("对的", "affirm").text
    assert "139****2222" in done and "文三路" not in done
    row = session.get(Order, paid)
    assert (row.recipient, row.phone, row.city) == ("王小明", "13911112222", "杭州市")
    assert row.street == "文三路 88 号 302 室"


def test_what_stays_is_said_and_something_else_asked_for(start: Start, paid: str) -> None:
    talk = start()
    talk.say("改地址", "change_address")
    talk.say(f"[{paid}](order_id) {LAST_FOUR}")
    assert talk.say("地址不变", "change_address").payloads == ["改收件人", "改电话", "改地址"]
    assert "李娜" in talk.say("收件人改成李娜").text
    assert "不弄了" in talk.say("算了", "stop").text


@pytest.mark.parametrize("said", ["先不改电话了", "电话就不用改了", "keep the phone as it is"])
def test_one_answer_is_taken_back_and_the_others_stay(
    start: Start, session: Session, paid: str, said: str
) -> None:
    talk = start()
    talk.say("改收货地址", "change_address")
    talk.say(f"[{paid}](order_id) {LAST_FOUR}")
    assert "13612345678" in talk.say("陕西省西安市雁塔区小寨东路1号18楼 13612345678").text
    summary = talk.say(said, "stop").text
    assert "小寨东路" in summary and "138****8888" in summary
    talk.say("对的", "affirm")
    row = session.get(Order, paid)
    assert (row.phone, row.city) == ("13812348888", "西安市")


def test_nothing_left_to_change_is_a_stop(start: Start, paid: str) -> None:
    talk = start()
    talk.say("改收货地址", "change_address")
    talk.say(f"[{paid}](order_id) {LAST_FOUR}")
    assert "不弄了" in talk.say("不改地址了", "stop").text


def test_an_invoice_is_corrected(start: Start, session: Session, paid: str) -> None:
    talk = start()
    talk.say("I need an invoice", "request_invoice")
    talk.say(f"[{paid}](order_id) {LAST_FOUR}")
    talk.say("Acme Trading Ltd, tax number 91330106MA2B7KXX1K")
    summary = talk.say("books@acme.com")
    assert "91330106MA2B7KXX1K" in summary.text
    summary = talk.say("oh, the email should be ap@acme.com", "inform")
    assert "ap@acme.com" in summary.text and "books@" not in summary.text
    summary = talk.say("the company is wrong, it's Acme Holdings Ltd", "complain")
    assert "Holdings" in summary.text and "91330106MA2B7KXX1K" in summary.text
    summary = talk.say("91330106MA2B7KXX2L")
    assert "91330106MA2B7KXX2L" in summary.text
    talk.say(summary.payloads[0])
    invoice = session.query(Invoice).one()
    assert (invoice.title, invoice.email) == ("Acme Holdings Ltd", "ap@acme.com")


def test_a_return_is_corrected(start: Start, session: Session, sessions: sessionmaker) -> None:
    with sessions.begin() as opened:
        number = order(opened, ["yunyue-lite-red-42", "yunji-soothing-50"], "delivered")
    talk = start()
    talk.say("我要退货", "request_return")
    talk.say(f"[{number}](order_id) {LAST_FOUR}")
    talk.say("[第一个](ordinal)")
    summary = talk.say("质量问题")
    assert "质量问题" in summary.text
    assert "不想要了" in talk.say("不是质量问题，就是不喜欢", "deny").text
    changed = talk.say("商品选错了，是[第二个](ordinal)", "inform")
    assert "核对" in changed.text and changed.text != summary.text
    assert "原因" in talk.say("改原因", "inform").text
    talk.say("尺码不合适")
    talk.say('/affirm{"button": "return_form"}')
    assert session.query(ReturnRequest).one().reason == "wrong_size"


def test_an_exchange_is_corrected(start: Start, session: Session, delivered: str) -> None:
    talk = start()
    talk.say("换[小一码](size)", "request_exchange")
    talk.say(f"[{delivered}](order_id) {LAST_FOUR}")
    asked = talk.say("尺码不对", "inform")
    assert "换成哪" in asked.text
    summary = talk.say("[40码](size)")
    assert "40" in summary.text
    talk.say("提交", "affirm")
    assert session.query(ReturnRequest).one().new_sku == "yunyue-lite-red-40"


def test_stars_are_corrected(start: Start, session: Session) -> None:
    talk = start()
    talk.say("评价一下", "rate_service")
    talk.say("5")
    talk.say("不对，是4星", "deny")
    talk.say("没有", "deny")
    assert session.query(ServiceRating).one().stars == 4


# ---- another matter in between ----


def test_a_parcel_is_looked_up_in_the_middle_of_an_order(
    start: Start, session: Session, delivered: str
) -> None:
    talk = start()
    ordering(talk)
    talk.say("张伟")
    assert "订单号" in talk.say("先帮我查下快递", "track_order").text
    reply = talk.say(f"[{delivered}](order_id) {LAST_FOUR}")
    assert reply.types() == ["order_status"] and "手机号发我" in reply.text
    talk.say("13812345678")
    summary = talk.say("北京市朝阳区建国路88号")
    assert "张伟" in summary.text
    talk.say(summary.payloads[0])
    assert session.query(Order).count() == 2


def test_a_parcel_is_looked_up_in_the_middle_of_a_return(start: Start, delivered: str) -> None:
    talk = start()
    talk.say("return please", "request_return")
    talk.say(f"[{delivered}](order_id) {LAST_FOUR}")
    reply = talk.say("first tell me where my parcel is", "track_order")
    assert reply.types() == ["order_status"]
    assert reply.text.endswith("So what's the reason?")
    assert "Shall I submit" in talk.say("it doesn't fit").text


def test_the_order_that_a_form_was_about_is_still_its_order(
    start: Start, session: Session, delivered: str, paid: str
) -> None:
    talk = start()
    talk.say("退货", "request_return")
    talk.say(f"[{delivered}](order_id) {LAST_FOUR}")
    reply = talk.say(f"先查下[{paid}](order_id)尾号{LAST_FOUR}的快递", "track_order")
    assert reply.cards[0]["number"] == paid
    talk.say("不喜欢")
    talk.say("好", "affirm")
    assert session.query(ReturnRequest).one().order_number == delivered


def test_a_return_that_becomes_an_exchange_is_not_come_back_to(
    start: Start, session: Session, delivered: str
) -> None:
    talk = start()
    talk.say("退货", "request_return")
    talk.say(f"[{delivered}](order_id) {LAST_FOUR}")
    talk.say("还是换[小一码](size)吧", "request_exchange")
    done = talk.say("提交", "affirm")
    assert session.query(ReturnRequest).one().kind == "exchange"
    assert not done.payloads


def test_goods_are_added_in_the_middle_of_an_order(start: Start) -> None:
    talk = start()
    ordering(talk)
    talk.say("张伟")
    asked = talk.say("再加一双[云跃 Lite 跑步鞋](product)", "add_to_cart")
    assert asked.payloads
    reply = talk.say(asked.payloads[0])
    assert reply.types() == ["cart"] and "手机号发我" in reply.text


# ---- odd and repeated messages ----


@pytest.mark.parametrize("odd", ["😀😀😀", "……", "？？？"])
def test_an_answer_without_words(start: Start, odd: str) -> None:
    talk = start()
    ordering(talk)
    assert "收件人" in talk.say(odd, "nlu_fallback").text
    talk.say("张伟")
    assert "手机号" in talk.say(odd, "nlu_fallback").text
    talk.say("13812345678")
    assert "地址不太完整" in talk.say(odd * 3, "inform").text


@pytest.mark.parametrize("intent", ["inform", "chitchat/joke", "complain"])
def test_an_endless_answer(start: Start, intent: str) -> None:
    talk = start()
    ordering(talk)
    reply = talk.say("我想说的是这样的" * 250, intent)
    assert "300" in reply.text and "收件人怎么称呼" in reply.text


def test_the_same_message_twice_answers_one_question(start: Start) -> None:
    talk = start()
    ordering(talk)
    talk.say("张伟")
    assert talk.say("张伟").text == "收件人手机号发我一下？"
    talk.say("13812345678")
    assert talk.say("13812345678").text == "送到哪个地址？写全一点哦。"
    talk.say("北京市朝阳区建国路88号")
    assert "提交" in talk.say("北京市朝阳区建国路88号").text


def test_a_double_click_orders_once(start: Start, session: Session) -> None:
    talk = start()
    summary = summed_up(talk)
    first = talk.say(summary.payloads[0])
    assert first.types() == ["order_status"]
    assert talk.say(summary.payloads[0]).cards == []
    assert session.query(Order).count() == 1


def test_a_double_click_on_the_total_confirms_nothing_else(start: Start) -> None:
    talk = start()
    ordering(talk)
    assert talk.say('/affirm{"button": "quote"}').text == "那收件人怎么称呼？"


def test_a_button_of_another_question_pressed_late(
    start: Start, session: Session, delivered: str, paid: str
) -> None:
    talk = start()
    talk.say("不喜欢，退货", "request_return")
    talk.say(f"[{delivered}](order_id) {LAST_FOUR}")
    assert "提交吗" in talk.say('/affirm{"button": "quote"}').text
    assert session.query(ReturnRequest).count() == 0
    talk.say("取消订单", "cancel_order")
    other = start()
    other.say("取消订单", "cancel_order")
    other.say(f"[{paid}](order_id) {LAST_FOUR}")
    assert "按钮" in other.say('/affirm{"button": "return_form"}').text
    assert session.get(Order, paid).status == "paid"


def test_a_return_button_pressed_twice_is_one_return(
    start: Start, session: Session, delivered: str
) -> None:
    talk = start()
    talk.say("不喜欢，退货", "request_return")
    summary = talk.say(f"[{delivered}](order_id) {LAST_FOUR}")
    for _ in range(3):
        talk.say(summary.payloads[0])
    assert session.query(ReturnRequest).count() == 1


# ---- language ----


def test_a_name_or_address_changes_no_language(start: Start) -> None:
    talk = start()
    ordering(talk)
    assert "手机号" in talk.say("Emma Clark").text
    talk.say("13812345678")
    assert "核对" in talk.say("99 Nanjing West Road, Jing'an District, Shanghai").text
    other = start()
    ordering(other, "en")
    assert "phone" in other.say("王芳").text
    other.say("13812345678")
    assert "read that back" in other.say("上海市浦东新区张江路500弄12号").text


def test_a_form_goes_on_in_the_other_language(start: Start) -> None:
    talk = start()
    ordering(talk)
    said = talk.say("what are your delivery times?", "faq/delivery_time")
    assert said.text.endswith("So who should it go to?")
    assert "手机号" in talk.say("收件人是张伟").text
    assert "English" in talk.say("English please", "change_language").text


def test_stars_come_as_a_card_whose_payloads_are_answers(start: Start) -> None:
    talk = start()
    asked = talk.say("我要评价", "rate_service")
    (card,) = asked.cards
    assert [option["value"] for option in card["options"]] == list("12345")
    assert {option["payload"] for option in card["options"]} == set(asked.payloads)
    assert talk.say(card["options"][4]["payload"]).payloads == ["/deny"]


def test_a_picture_is_kept_and_the_form_goes_on(start: Start) -> None:
    talk = start()
    asked = ordering(talk)
    told = talk.say("/send_image")
    assert "图片" in told.text and "收件人" in told.text
    assert "收件人" in asked.text


@pytest.mark.parametrize(
    ("comment", "intent"),
    [
        ("凑合", "stop"),
        ("fine in the end", "stop"),
        ("could be [smoother](attribute)", "refine_search"),
        ("it was ok", "affirm"),
        ("老是听不懂我说什么", "ask_help"),
    ],
)
def test_a_comment_may_sound_like_anything(
    start: Start, session: Session, comment: str, intent: str
) -> None:
    talk = start()
    talk.say("我要评价", "rate_service")
    talk.say('/inform{"rating": "4"}')
    talk.say(comment, intent)
    assert talk.slot("requested_slot") is None
    written = comment.replace("[", "").replace("](attribute)", "")
    assert session.query(ServiceRating).one().comment == written


@pytest.mark.parametrize(
    ("words", "intent", "left"),
    [
        ("算了不评了", "stop", True),
        ("转人工", "request_human", True),
        ("你是机器人吗？", "bot_challenge", False),
    ],
)
def test_what_is_no_comment(
    start: Start, session: Session, words: str, intent: str, left: bool
) -> None:
    talk = start()
    talk.say("我要评价", "rate_service")
    talk.say('/inform{"rating": "4"}')
    talk.say(words, intent)
    assert (talk.slot("requested_slot") != "rating_comment") is left
    assert session.query(ServiceRating).one().comment == ""


@pytest.mark.parametrize("option", ["不想要了", "不想要了。", "不喜欢/不想要了", "其他原因"])
def test_an_answer_on_offer_is_no_stop(start: Start, delivered: str, option: str) -> None:
    talk = start()
    talk.say("我要退货", "request_return")
    assert "原因" in talk.say(f"{delivered} {LAST_FOUR}").text
    talk.say(option, "stop")
    assert talk.slot("return_reason") == ("other" if option == "其他原因" else "changed_mind")
    assert talk.slot("requested_slot") == "confirmed"
    # At the summary it is none of the answers.
    talk.say("还是不想要了", "stop")
    assert talk.slot("requested_slot") is None


@pytest.mark.parametrize("said", ["电化 19912345678", "手机好 199 1234 5678"])
def test_a_label_with_a_slip_is_no_name(start: Start, said: str) -> None:
    talk = start()
    ordering(talk)
    talk.say("张伟")
    talk.say(said)
    assert talk.slot("recipient") == "张伟"
    assert talk.slot("recipient_phone") == "19912345678"


def test_another_name_with_the_telephone_counts(start: Start) -> None:
    talk = start()
    ordering(talk)
    talk.say("张伟")
    talk.say("张巍 19912345678")
    assert talk.slot("recipient") == "张巍"


@pytest.mark.parametrize(
    ("said", "intent", "title"),
    [
        ("抬头写李雷", "ask_documents", "李雷"),
        ("抬头就写杭州青木科技公司吧", "inform", "杭州青木科技公司"),
    ],
)
def test_a_title_without_the_words_around_it(
    start: Start, paid: str, said: str, intent: str, title: str
) -> None:
    talk = start()
    talk.say("我要开发票", "request_invoice")
    talk.say(f"{paid} {LAST_FOUR}")
    talk.say(said, intent)
    assert talk.slot("invoice_title") == title


@pytest.mark.parametrize("title", ["Riverside Books", "Harbour & Sons", "河畔书店", "市第二中学"])
def test_a_name_on_a_sign_is_a_title_whatever_goods_it_names(
    start: Start, paid: str, title: str
) -> None:
    talk = start()
    talk.say("我要开发票", "request_invoice")
    talk.say(f"{paid} {LAST_FOUR}")
    talk.say(title, "search_product")
    assert talk.slot("invoice_title") == title


@pytest.mark.parametrize("said", ["blue running shoes", "我想找个书店", "Got Any Books?"])
def test_a_wish_is_no_title(start: Start, paid: str, said: str) -> None:
    talk = start()
    talk.say("我要开发票", "request_invoice")
    talk.say(f"{paid} {LAST_FOUR}")
    talk.say(said, "search_product")
    assert talk.slot("invoice_title") is None


@pytest.mark.parametrize("said", ["maya.example.com", "maya@example", "maya at gmail dot com"])
def test_what_is_meant_to_be_an_email_is_no_small_talk(start: Start, paid: str, said: str) -> None:
    talk = start()
    talk.say("I need an invoice", "request_invoice")
    talk.say(f"{paid} {LAST_FOUR}")
    talk.say("Maya Chen")
    assert "doesn't look like" in talk.say(said, "chitchat").text
    assert "doesn't look like" not in talk.say("hello there", "greet").text


def invoice(talk: Talk, number: str) -> Reply:
    """Up to the question for the title."""
    talk.say("我要开发票", "request_invoice")
    return talk.say(f"{number} {LAST_FOUR}")


@pytest.mark.parametrize("said", ["公司", "单位", "开公司的吧"])
def test_for_a_company_is_no_title(start: Start, paid: str, said: str) -> None:
    talk = start()
    invoice(talk, paid)
    assert "公司全称是" in talk.say(said).text
    assert talk.slot("invoice_title") is None
    talk.say("杭州青木科技公司")
    assert talk.slot("invoice_title") == "杭州青木科技公司"
    assert talk.slot("requested_slot") == "invoice_tax_number"


def test_at_the_summary_a_company_is_asked_for_its_name(start: Start, paid: str) -> None:
    talk = start()
    invoice(talk, paid)
    talk.say("李雷 lilei@example.com")
    assert talk.slot("requested_slot") == "confirmed"
    talk.say("改成公司")
    assert talk.slot("requested_slot") == "invoice_title"
    talk.say("杭州青木科技公司")
    assert talk.slot("requested_slot") == "invoice_tax_number"


def test_another_company_at_the_tax_number_is_the_title(start: Start, paid: str) -> None:
    talk = start()
    invoice(talk, paid)
    talk.say("杭州青木科技公司")
    talk.say("厦门拾光贸易有限公司", "out_of_scope")
    assert talk.slot("invoice_title") == "厦门拾光贸易有限公司"
    assert talk.slot("requested_slot") == "invoice_tax_number"


def test_a_corrected_title_keeps_the_tax_number(start: Start, paid: str) -> None:
    talk = start()
    invoice(talk, paid)
    talk.say("杭州青木科技公司 91330106MA2B7KXX1K a@example.com")
    reply = talk.say("抬头不对 应该是杭州近帆科技有限公司")
    assert "杭州近帆科技有限公司" in reply.text
    assert "91330106MA2B7KXX1K" in reply.text
    assert talk.slot("requested_slot") == "confirmed"
