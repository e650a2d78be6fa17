from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from daogou.simulation.goals import GOALS
from daogou.simulation.goals.buying import compare, find, recommend
from daogou.simulation.goods import read_goods, wish
from daogou.simulation.manners import reply
from daogou.simulation.person import person_of
from daogou.simulation.setting import Setting
from daogou.simulation.steps import Press, Say
from daogou.simulation.wording import read_words

from .recorded import DEAR, ITEM, SHOPPER, answer, buttons

NOW = datetime(2026, 3, 10, 6, 0, tzinfo=UTC)
KNOWS = {"number": "20251101-0042", "digits": "8888", "reason": "质量问题", "size": "42"}
NOBODYS = frozenset()


@pytest.fixture
def setting(shop_session) -> Setting:
    return Setting(shop_session, SHOPPER, person_of(SHOPPER), read_goods(shop_session), NOW)


def listed(*items: dict[str, Any], title: str = "跑步鞋 {budget}元以内", budget: float = 0) -> Any:
    told = title.format(budget=budget)
    card = {"type": "product_cards", "title": told, "items": list(items)}
    return answer("search_results", card=card)


def test_a_search_waits_for_a_list_that_heard_the_budget(setting):
    wanted = wish(setting.goods, setting.chance("wish"))
    step = next(find(setting, wanted))
    assert isinstance(step, Say)
    item = {**ITEM, "colors": []}
    assert step.until(listed(item, budget=wanted.budget))
    assert step.until(listed(item, budget=0.9 * wanted.budget))
    assert not step.until(listed(item, budget=2 * wanted.budget))
    assert not step.until(listed(item, title="跑步鞋"))
    assert not step.until(answer("search_nothing", text=str(wanted.budget)))


def test_what_is_too_dear_is_not_taken_and_the_next_page_asked_for(setting):
    wanted = wish(setting.goods, setting.chance("wish"))
    color = [wanted.color_name.zh] if wanted.color_name else []
    plan = find(setting, wanted)
    next(plan)
    dear = {**DEAR, "price": str(wanted.budget + 1), "price_max": "99999.00", "colors": color}
    step = plan.send(listed(dear, {**dear, "price": "1.00", "in_stock": False}))
    assert step.act == "show_more"
    cheap = {**ITEM, "price": "1.00", "price_max": "1.00", "colors": color}
    with pytest.raises(StopIteration) as ended:
        plan.send(listed(dear, cheap))
    item, place = ended.value.value
    assert (item["code"], place) == (ITEM["code"], {"place": "第二个"})


def test_nothing_fits_and_there_is_no_more(setting):
    wanted = wish(setting.goods, setting.chance("wish"))
    plan = find(setting, wanted)
    next(plan)
    plan.send(listed({**DEAR, "price": "99999.00", "price_max": "99999.00", "colors": []}))
    with pytest.raises(StopIteration) as ended:
        plan.send(answer("no_more_results"))
    assert ended.value.value == (None, {})


def test_the_two_that_were_meant_are_compared(setting):
    plan = compare(setting).plan()
    next(plan)
    items = [{**ITEM, "code": code} for code in "abcd"]
    step = plan.send(listed(*items))
    places = dict(zip(("第一个", "第二个", "第三个", "第四个"), "abcd", strict=True))
    meant = [places[step.facts[one]] for one in ("one", "other")]
    others = [one for one in "abcd" if one not in meant]

    def compared(codes: list[str]) -> Any:
        return answer(card={"type": "comparison", "items": [{"code": one} for one in codes]})

    assert step.until(compared(meant[::-1]))
    assert not step.until(compared(others))


def test_advice_over_the_budget_is_none(setting):
    step = next(recommend(setting).plan())
    dear = {**DEAR, "price": "99999.00", "price_max": "99999.00", "colors": []}
    card = {"type": "product_cards", "items": [dear]}
    assert not step.until(answer("recommendations", card=card))


def test_every_goal_is_made_and_begins_with_a_step(setting):
    # Of the small shop, whose stock lacks what some goals need, only those that need no stock.
    acts = read_words().templates
    for name in ("buy", "hesitate", "recommend", "compare", "offers", "question", "person"):
        case = GOALS[name].make(setting)
        step = next(case.plan())
        assert step.act in acts, name


@pytest.mark.parametrize(
    ("said", "act", "pressed"),
    [
        (answer("ask_order_number"), "give_order", None),
        (answer("ask_return_reason", buttons=buttons("尺码不合适", "质量问题")), "", "质量问题"),
        (answer("ask_own_order", buttons=buttons('/inform{"order_id": "20251101-0042"}')), "", "/"),
        (answer("welcome", "ask_order_phone"), "give_digits", None),
        (answer("greet"), None, None),
    ],
)
def test_what_is_asked_is_answered(said, act, pressed):
    told = reply(said, KNOWS, NOBODYS, True, SHOPPER.chance("x"))
    if act is None:
        assert told is None
    elif pressed:
        assert told.button.payload.startswith(pressed)
    else:
        assert (told.act, told.button) == (act, None)


def test_a_summary_is_read_before_a_yes():
    knows = {"name": "王芳", "phone": "13812345678", "address": "杭州市文二路12号3幢"}
    text = "核对：\n· 收件人：{name}\n· 电话：13812345678\n· 地址：杭州市文二路{house}号3幢"
    agrees = frozenset({"checkout"})

    def told(**parts: str) -> str:
        summary = text.format(**{"name": "王芳", "house": "12", **parts})
        said = answer("confirm_checkout_form", text=summary)
        return reply(said, knows, agrees, False, SHOPPER.chance("x")).act

    assert told() == "yes"
    assert told(name="电化") == "mend_name"
    assert told(house="99") == "mend_address"


def test_a_plan_presses_a_button_of_the_item_or_says_its_place(setting):
    wanted = wish(setting.goods, setting.chance("wish"))
    color = [wanted.color_name.zh] if wanted.color_name else []
    cheap = {**ITEM, "price": "1.00", "price_max": "1.00", "colors": color}
    plan = GOALS["buy"].make(setting).plan()
    next(plan)
    step = plan.send(listed(cheap))
    if isinstance(step, Say) and step.act == "details":
        step = plan.send(answer(card={"type": "product_detail"}))
    assert isinstance(step, Press) or step.act == "add"
    there = answer("cart_added", card={"type": "cart", "lines": [{"code": ITEM["code"]}]})
    assert step.until(there)
    assert not step.until(answer("ask_variant"))
