from __future__ import annotations

import pytest

from daogou.errors import ShopError
from daogou.orders.delivery import Delivery, clean_phone, delivery_from, split_address


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("浙江省杭州市西湖区文三路88号", ("浙江省", "杭州市", "西湖区", "文三路88号")),
        ("浙江省 杭州市 西湖区 文三路88号", ("浙江省", "杭州市", "西湖区", "文三路88号")),
        ("杭州市西湖区文三路88号", ("", "杭州市", "西湖区", "文三路88号")),
        ("北京朝阳区建国路9号2单元", ("", "北京市", "朝阳区", "建国路9号2单元")),
        ("上海市上海市浦东新区世纪大道1号", ("", "上海市", "浦东新区", "世纪大道1号")),
        (
            "广西壮族自治区南宁市青秀区民族大道5号",
            ("广西壮族自治区", "南宁市", "青秀区", "民族大道5号"),
        ),
        ("北京路12号3楼", ("", "", "", "北京路12号3楼")),
        ("雁塔区小寨路八号", ("", "", "雁塔区", "小寨路八号")),
        ("北京路三里屯大厦", ("", "", "", "北京路三里屯大厦")),
        ("浦东新区100号2单元", ("", "", "浦东新区", "100号2单元")),
        ("幸福小区3栋501", ("", "", "", "幸福小区3栋501")),
        ("12 King Street, Apt 4, Sydney", ("", "", "", "12 King Street, Apt 4, Sydney")),
    ],
)
def test_an_address_in_one_line_is_split(text, parts):
    assert tuple(split_address(text).values()) == parts


@pytest.mark.parametrize(
    "text",
    [
        *("", "杭州", "北京市朝阳区", "x" * 300),
        *("grace@example.com", "https://www.example.com/house/12", "www.example.cn", "example.com"),
        *("no. 1", "No. 1204", "1号 302", "100000"),
        *("3单元502室", "上海市浦东新区3单元502室", "5号3单元502室", "Unit 3, Room 502"),
        *("西安市雁塔区小寨路", "上海市浦东新区世纪大道", "南京西路"),
    ],
)
def test_what_is_no_address(text):
    with pytest.raises(ShopError, match="bad_address"):
        split_address(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("138 1234-8888", "13812348888"),
        ("+86 13812348888", "13812348888"),
        ("１３８１２３４８８８８", "13812348888"),
        ("+44 20 7946 0958", "+442079460958"),
        ("0571-8888666", "05718888666"),
    ],
)
def test_phones_are_written_in_many_ways(text, number):
    assert clean_phone(text) == number


@pytest.mark.parametrize("text", ["", "1381234888", "8888", "电话", "138123488889"])
def test_what_is_no_phone(text):
    with pytest.raises(ShopError, match="bad_phone"):
        clean_phone(text)


def test_a_delivery_in_one_line_and_masked():
    delivery = delivery_from(" 王  小明 ", "13812348888", "浙江省杭州市西湖区文三路88号")
    assert delivery.recipient == "王 小明"
    assert delivery.address == "浙江省杭州市西湖区文三路88号"
    assert delivery.masked_phone == "138****8888"
    assert Delivery("A", "1", "1 King St", city="Sydney").address == "1 King St, Sydney"
    with pytest.raises(ShopError, match="bad_recipient"):
        delivery_from("123", "13812348888", "浙江省杭州市西湖区文三路88号")
