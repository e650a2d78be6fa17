"""What counts as a correction, which answer it means, and where the right one stands."""

from __future__ import annotations

import pytest

from actions.corrections import find_correction

DELIVERY = ("recipient", "recipient_phone", "recipient_address", "confirmed")
PROOF = ("order_number", "order_phone")
EXCHANGE = ("order_line", "return_reason", "new_variant", "confirmed")


@pytest.mark.parametrize(
    ("text", "slots", "named", "right"),
    [
        ("不对，是尾号8888", PROOF, None, "尾号8888"),
        ("wait, the phone ends in 8888", PROOF, "order_phone", "ends in 8888"),
        ("actually order 20251101-0042", PROOF, "order_number", "20251101-0042"),
        ("不是8888，是8889", PROOF, None, "8889"),
        ("地址写错了，应该是杭州市文三路99号", DELIVERY, "recipient_address", "杭州市文三路99号"),
        ("地址改成改革路12号楼", DELIVERY, "recipient_address", "改革路12号楼"),
        ("電話填錯了，是13900001111", DELIVERY, "recipient_phone", "13900001111"),
        ("我刚才电话填错了，是13900001111", DELIVERY, "recipient_phone", "13900001111"),
        ("收件人换成李四", DELIVERY, "recipient", "李四"),
        ("李四，不是李斯", DELIVERY, None, "李四"),
        ("13900001111才对，刚才说错了", DELIVERY, None, "13900001111才对"),
        ("The name is wrong, it's Emma", DELIVERY, "recipient", "Emma"),
        ("oops, typo in the number: 13900001111", DELIVERY, "recipient_phone", "13900001111"),
        (
            "I gave you the wrong address, it should be 88 Wensan Road",
            DELIVERY,
            "recipient_address",
            "88 Wensan Road",
        ),
        ("尺码不对，要43码", EXCHANGE, "new_variant", "43码"),
        ("改电话", DELIVERY, "recipient_phone", None),
        ("please fix the address", DELIVERY, "recipient_address", None),
        ("等一下，收件人要改一下", DELIVERY, "recipient", None),
        ("错了错了", DELIVERY, None, None),
    ],
)
def test_corrections(
    text: str, slots: tuple[str, ...], named: str | None, right: str | None
) -> None:
    found = find_correction(text, slots)
    assert found is not None
    assert found.named == named
    assert (text[slice(*found.part)] if found.part else None) == right


@pytest.mark.parametrize(
    "text",
    [
        "手机号是13900001111",
        "地址是改革路12号楼",
        "没错",
        "不喜欢",
        "8888",
        "Emma Clark, 99 Nanjing West Road, Shanghai",
        "No. 8 Nanjing Road, Shanghai",
        "yes please",
        "电话",
        "",
    ],
)
def test_answers_are_no_corrections(text: str) -> None:
    assert find_correction(text, DELIVERY) is None


@pytest.mark.parametrize("text", ["电话", "the phone", "电话吧"])
def test_a_bare_name_counts_where_one_was_asked_for(text: str) -> None:
    found = find_correction(text, DELIVERY, bare_names=True)
    assert found is not None and found.named == "recipient_phone" and found.part is None
