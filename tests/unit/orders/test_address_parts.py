"""What a new line of an address takes over from the one before."""

from __future__ import annotations

import pytest

from daogou.errors import ShopError
from daogou.orders.address_parts import completed_address
from daogou.orders.delivery import split_address


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
        ("滨江区江南大道1号", "杭州西湖区文一路1号", "杭州滨江区江南大道1号"),
        ("滨江区江南大道1号", "浙江杭州西湖区文一路1号", "浙江杭州滨江区江南大道1号"),
        ("江南大道1号", "杭州西湖区文一路1号", "杭州西湖区江南大道1号"),
        ("江南大道1号", "杭州文一路1号", "杭州江南大道1号"),
        # A part of a city that is called as another city is.
        ("中山区人民路1号", "大连市沙河口区西安路5号", "大连市中山区人民路1号"),
        ("沙河口区西安路5号", "大连中山区人民路1号", "大连沙河口区西安路5号"),
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


HOME = "上海市浦东新区世纪大道100号3单元501室"
OFFICE = "100 Century Avenue, Unit 3 Room 501, Pudong, Shanghai"


@pytest.mark.parametrize(
    ("text", "before", "whole"),
    [
        ("3单元502室", HOME, "上海市浦东新区世纪大道100号3单元502室"),
        ("502室", HOME, "上海市浦东新区世纪大道100号3单元502室"),
        ("4单元", HOME, "上海市浦东新区世纪大道100号4单元"),
        ("2号楼3单元502", HOME, "上海市浦东新区世纪大道100号2号楼3单元502"),
        ("200号3单元502室", HOME, "上海市浦东新区世纪大道200号3单元502室"),
        ("502室", "上海市浦东新区世纪大道100号", "上海市浦东新区世纪大道100号502室"),
        ("5号502室", "上海市张江路500弄12号301室", "上海市张江路500弄5号502室"),
        ("3号楼502室", "北京市朝阳区阳光一区2号楼101室", "北京市朝阳区阳光一区3号楼502室"),
        ("3单元502室", "幸福小区3栋501", "幸福小区3栋3单元502室"),
        ("Room 502", OFFICE, "100 Century Avenue, Unit 3 Room 502, Pudong, Shanghai"),
        ("Unit 4, Room 502", OFFICE, "100 Century Avenue, Unit 4 Room 502, Pudong, Shanghai"),
        ("Apt 6", "12 King Street, Apt 4, Sydney", "12 King Street, Apt 6, Sydney"),
    ],
)
def test_another_unit_or_room_leaves_road_and_house(text: str, before: str, whole: str) -> None:
    assert completed_address(text, before) == whole
    split_address(whole)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("3单元502室", "那边"),
        ("502室", "上海市浦东新区世纪大道100"),
        ("3单元502室", "上海市浦东新区世纪大道100号3-501"),
        ("3单元502室", f"{HOME}阳光花园"),
        ("3单元502室", "100 Century Avenue, Pudong, Shanghai"),
        ("Room 502", "100 Century Avenue, Pudong, Shanghai"),
    ],
)
def test_a_unit_that_fits_nowhere_is_asked_about(text: str, before: str) -> None:
    with pytest.raises(ShopError, match="bad_address"):
        split_address(completed_address(text, before))
