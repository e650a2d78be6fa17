"""No example carries what is somebody's."""

from __future__ import annotations

import pytest

from daogou.learning.annotation import annotated, read
from daogou.learning.masking import EMAIL, ORDER, PHONE, is_personal, mask


@pytest.mark.parametrize(
    ("text", "masked", "kinds"),
    [
        ("订单20251103-0042到哪了", f"订单{ORDER}到哪了", ("order",)),
        ("我电话是 139 1234 5678", f"我电话是 {PHONE}", ("phone",)),
        ("尾号8812的包裹", "尾号1234的包裹", ("phone",)),
        ("mail me at li.lei@qq.com please", f"mail me at {EMAIL} please", ("email",)),
        ("工单T2511010007怎样了", "工单T2501010001怎样了", ("ticket",)),
        ("卡号6222 0213 4567 8901", "卡号1234567", ("number",)),
        ("身份证11010119900307123X", "身份证1234567", ("number",)),
        ("SF1234567890123到哪", "SF1234567到哪", ("number",)),
        ("010-62345678打不通", "1234567打不通", ("number",)),
        ("１３９１２３４５６７８ 是我的", f"{PHONE} 是我的", ("phone",)),
    ],
)
def test_what_is_replaced(text: str, masked: str, kinds: tuple[str, ...]) -> None:
    found = mask(text)
    assert (found.text, found.kinds) == (masked, kinds)
    assert mask(found.text).kinds == ()


@pytest.mark.parametrize(
    "text", ["500-1000元的鞋", "42码 199块", "iPhone 15", "满300减50", "2025款"]
)
def test_prices_and_sizes_stay(text: str) -> None:
    assert mask(text).text == text


def test_entities_move_with_the_text_and_the_number_gets_its_own() -> None:
    text = "20251103-0042 里的鞋 尾号8812"
    found = mask(text, [(0, 13, "order_id"), (16, 17, "category"), (0, 4, "price")])
    assert [found.text[s:e] for s, e, _ in found.entities] == [ORDER, "鞋", "1234"]
    assert [kind for *_, kind in found.entities] == ["order_id", "category", "phone"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("寄到中山路12号", "address"),
        ("改成北京市朝阳区幸福小区", "address"),
        ("3号楼502", "address"),
        ("ship it to 12 Green Lake Road", "address"),
        ("收件人王小明", "name"),
        ("我叫李雷", "name"),
        ("my name is Anna", "name"),
        ("运费多少", None),
        ("收件人怎么改", None),
        ("我叫什么来着", None),
        ("想买双跑步鞋，五百以内", None),
        ("how long does road shipping take", None),
    ],
)
def test_what_has_no_stand_in(text: str, kind: str | None) -> None:
    assert is_personal(text) == kind


def test_annotation_there_and_back() -> None:
    text = "黑色跑步鞋 20250101-0001"
    places = ((0, 2, "color"), (2, 5, "category"), (6, 19, "order_id"))
    written = annotated(text, places)
    assert written == "[黑色](color)[跑步鞋](category) [20250101-0001](order_id)"
    assert read(written) == (text, places)


def test_of_places_that_overlap_the_longer_stays() -> None:
    assert annotated("跑步鞋", [(0, 2, "attribute"), (0, 3, "category")]) == "[跑步鞋](category)"
