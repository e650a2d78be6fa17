from __future__ import annotations

import pytest

from daogou.orders.house_numbers import is_only_unit, with_unit

PUDONG = "上海市浦东新区世纪大道100号2号楼301室"
TIANJIN = "Apt 5, 35 Friendship Rd, Tianjin"


@pytest.mark.parametrize(
    ("text", "only"),
    [
        *((text, True) for text in ("501室", "应该是3号楼501室", "门牌号是90号", "1单元602")),
        *((text, True) for text in ("apartment is 6", "it's room 12", "Building 5, Room 1203")),
        *((text, False) for text in (PUDONG, TIANJIN, "光华路99号", "望京花园3号楼201", "")),
        *((text, False) for text in ("Room 1203, Building 5, Beijing", "Unit 5 Garden Rd", "90")),
    ],
)
def test_only_a_number_of_a_house_or_flat(text: str, only: bool) -> None:
    assert is_only_unit(text) is only


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("应该是501室", PUDONG, "上海市浦东新区世纪大道100号2号楼501室"),
        ("3号楼501室", PUDONG, "上海市浦东新区世纪大道100号3号楼501室"),
        ("门牌号是90号", PUDONG, "上海市浦东新区世纪大道90号2号楼301室"),
        ("1单元602", PUDONG, None),
        ("apartment is 6", TIANJIN, "Apt 6, 35 Friendship Rd, Tianjin"),
        ("room 12", TIANJIN, None),
    ],
)
def test_the_number_takes_its_place(text: str, before: str, after: str | None) -> None:
    assert with_unit(text, before) == after
