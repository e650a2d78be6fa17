"""What a new line of an address takes over from the one before."""

from __future__ import annotations

import pytest

from daogou.orders.address_parts import completed_address


@pytest.mark.parametrize(
    ("text", "before", "whole"),
    [
        ("张江路99号", "上海市浦东新区张江路88号", "上海市浦东新区张江路99号"),
        ("文三路399号", "浙江省杭州市西湖区文三路388号", "浙江省杭州市西湖区文三路399号"),
        ("徐汇区漕溪路1号", "上海市浦东新区张江路88号", "上海市徐汇区漕溪路1号"),
        ("北京路99号", "上海市浦东新区张江路88号", "上海市浦东新区北京路99号"),
        ("北京市朝阳区建国路1号", "上海市浦东新区张江路88号", "北京市朝阳区建国路1号"),
        ("杭州西湖区文三路1号", "上海市浦东新区张江路88号", "杭州西湖区文三路1号"),
        ("张江路99号", "那边", "张江路99号"),
        (
            "99 Century Avenue",
            "100 Century Avenue, Pudong, Shanghai",
            "99 Century Avenue, Pudong, Shanghai",
        ),
        (
            "Century Avenue 99",
            "Shanghai, Pudong, Century Avenue 100",
            "Shanghai, Pudong, Century Avenue 99",
        ),
        (
            "88 Wensan Road, Hangzhou",
            "100 Century Avenue, Pudong, Shanghai",
            "88 Wensan Road, Hangzhou",
        ),
        (
            "88 Wensan Road Hangzhou",
            "100 Century Avenue, Pudong, Shanghai",
            "88 Wensan Road Hangzhou",
        ),
    ],
)
def test_what_a_new_line_leaves_out(text: str, before: str, whole: str) -> None:
    assert completed_address(text, before) == whole
