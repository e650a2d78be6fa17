"""What shoppers write about deliveries, invoices and reasons."""

from __future__ import annotations

import pytest

from daogou.orders.delivery_words import (
    DeliveryWords,
    is_likely_name,
    is_misspelt_label,
    read_delivery,
)
from daogou.orders.invoice_words import (
    InvoiceWords,
    is_company_name,
    names_kind_only,
    names_title,
    read_invoice,
)
from daogou.orders.reasons import reason_from


@pytest.mark.parametrize(
    ("text", "recipient", "phone", "address"),
    [
        (
            "张伟 13812345678 北京市朝阳区建国路88号",
            "张伟",
            "13812345678",
            "北京市朝阳区建国路88号",
        ),
        (
            "北京市朝阳区建国路88号，张伟，138 1234 5678",
            "张伟",
            "13812345678",
            "北京市朝阳区建国路88号",
        ),
        ("我住廣州天河，五山路381號，林小姐收", "林小姐", None, "廣州天河五山路381號"),
        ("好的，张伟", "张伟", None, None),
        ("我叫李雷", "李雷", None, None),
        ("Emma Clark, 99 Nanjing Road, Shanghai", "Emma Clark", None, "99 Nanjing Road, Shanghai"),
        ("99 Nanjing Road, Shanghai", None, None, "99 Nanjing Road, Shanghai"),
        (
            "yes, ship it to Tom Lee, 5 Garden Rd, Hangzhou",
            "Tom Lee",
            None,
            "5 Garden Rd, Hangzhou",
        ),
        ("退货要运费吗", None, None, None),
        ("12345", None, None, None),
        ("", None, None, None),
    ],
)
def test_deliveries(
    text: str, recipient: str | None, phone: str | None, address: str | None
) -> None:
    assert read_delivery(text) == DeliveryWords(recipient, phone, address)


@pytest.mark.parametrize(
    "text",
    [
        "Shanghai, Pudong, Century Avenue 100",
        "Room 1203, Building 5, Beijing Chaoyang",
        "上海 浦东新区世纪大道100号",
        "浙江杭州，文三路388号",
    ],
)
def test_a_city_is_no_name(text: str) -> None:
    said = read_delivery(text)
    assert said.recipient is None and said.address is not None


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Green Lake, 5 Garden Rd", None),
        ("海淀 中关村大街1号", None),
        ("John Smith, 5 Garden Rd, Hangzhou", "John Smith"),
        ("my name is Jane Doe, 5 Garden Rd, Hangzhou", "Jane Doe"),
        ("李四 13912345678 上海市浦东新区张江路1号", "李四"),
    ],
)
def test_a_name_that_is_known_stays(text: str, recipient: str | None) -> None:
    assert read_delivery(text, "John Smith").recipient == recipient


def test_likely_names() -> None:
    assert all(map(is_likely_name, ("张伟", "欧阳小明", "Emma Clark")))
    assert not any(map(is_likely_name, ("你好", "好的", "hello", "Emma", "北京路88号", "江苏")))


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("电化 19912345678", True),
        ("电化19912345678", True),
        ("phon 13812345678", True),
        ("张巍 13812345678", False),
        ("Emma Clark 13812345678", False),
        ("电化，北京市朝阳区建国路88号", False),
    ],
)
def test_labels_with_a_slip(text: str, slip: bool) -> None:
    assert is_misspelt_label(read_delivery(text).recipient or "", text) is slip


def test_what_names_a_title() -> None:
    assert names_title("抬头写张伟") and names_title("made out to Tom Lee")
    assert not names_title("张伟")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "公司抬头：杭州青木科技有限公司，税号91330106MA2B7KXX1K",
            InvoiceWords("杭州青木科技有限公司", "91330106MA2B7KXX1K"),
        ),
        ("个人抬头就行", InvoiceWords(personal=True)),
        ("personal", InvoiceWords(personal=True)),
        ("发到 zhang@qq.com", InvoiceWords(email="zhang@qq.com")),
        ("张三", InvoiceWords("张三")),
        ("抬头写李雷", InvoiceWords("李雷")),
        ("抬头开杭州青木科技有限公司", InvoiceWords("杭州青木科技有限公司")),
        ("抬头就写杭州青木科技公司吧", InvoiceWords("杭州青木科技公司")),
        ("就开上海青木公司就行", InvoiceWords("上海青木公司")),
        ("抬头写蓝调酒吧", InvoiceWords("蓝调酒吧")),
        ("抬头开心麻花公司", InvoiceWords("开心麻花公司")),
        ("抬头用友网络公司", InvoiceWords("用友网络公司")),
        ("开心麻花公司", InvoiceWords("开心麻花公司")),
        ("Acme Trading Inc.", InvoiceWords("Acme Trading Inc.")),
        ("抬头写个人吧", InvoiceWords(personal=True)),
        ("抬头就写我自己的名字", InvoiceWords(personal=True)),
        (
            "Cloud Trading Ltd, tax number 91330106MA2B7KXX1K, email a@b.com please",
            InvoiceWords("Cloud Trading Ltd", "91330106MA2B7KXX1K", "a@b.com"),
        ),
        (
            "company name is Cloud Trading Limited, sorry",
            InvoiceWords("Cloud Trading Limited"),
        ),
        ("Our company is Cloud Trading Ltd, thank you", InvoiceWords("Cloud Trading Ltd")),
        ("抬头是杭州青木公司，麻烦了，谢谢啦", InvoiceWords("杭州青木公司")),
        ("IS Solutions Ltd", InvoiceWords("IS Solutions Ltd")),
        ("Company of Heroes Ltd", InvoiceWords("Company of Heroes Ltd")),
        ("个人，张三", InvoiceWords("张三", personal=True)),
        ("张三，个人", InvoiceWords("张三", personal=True)),
        ("personal, Tom Lee", InvoiceWords("Tom Lee", personal=True)),
        ("个人，没有税号", InvoiceWords(personal=True)),
        ("个人健康咨询公司", InvoiceWords("个人健康咨询公司")),
        ("没有税号", InvoiceWords()),
        ("no tax number", InvoiceWords()),
    ],
)
def test_invoices(text: str, expected: InvoiceWords) -> None:
    assert read_invoice(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("质量没问题就是大了", "wrong_size"),
        ("the quality is fine, just too big", "wrong_size"),
        ("这双鞋大了想换小一码", "wrong_size"),
        ("尺码没问题，就是开胶了", "quality"),
        ("色差太大，跟图片不一样", "not_as_described"),
        ("就是不喜欢，没别的原因", "changed_mind"),
        ("其他原因", "other"),
        ("too tight on me", "wrong_size"),
        ("the zip broke on day one", "quality"),
        ("I changed my mind", "changed_mind"),
        ("8888", None),
        ("衣服没有破，就是大了", "wrong_size"),
        ("不是质量问题，就是不喜欢", "changed_mind"),
        ("没坏没破，买错了", "changed_mind"),
        ("nothing is broken, I just don't like it", "changed_mind"),
        ("it isn't damaged or faulty, just too big", "wrong_size"),
        ("no defects, I changed my mind", "changed_mind"),
        ("是不是坏了", "quality"),
        ("没穿几天就开胶了", "quality"),
        ("no sound at all", "quality"),
        ("not as described", "not_as_described"),
        ("not the size I ordered", "wrong_size"),
        ("it doesn't work, nothing helps", "quality"),
    ],
)
def test_reasons(text: str, reason: str | None) -> None:
    assert reason_from(text) == reason


@pytest.mark.parametrize(
    "said",
    [
        "公司",
        "单位",
        "company",
        "for my company",
        "开公司的吧",
        "给我们公司开",
        "It's for my company.",
    ],
)
def test_that_an_invoice_is_for_a_company_names_none(said: str) -> None:
    assert names_kind_only(said)


@pytest.mark.parametrize(
    "said", ["青木公司", "杭州青木科技公司", "Northwind Company", "张伟", "个人"]
)
def test_a_name_says_more_than_the_kind(said: str) -> None:
    assert not names_kind_only(said)


@pytest.mark.parametrize("said", ["厦门拾光贸易有限公司", "Northwind Trading Ltd.", "市第一医院"])
def test_names_of_companies(said: str) -> None:
    assert is_company_name(said)


@pytest.mark.parametrize("said", ["我们公司没有", "公司", "my company", "张伟", "这家公司不给"])
def test_words_about_a_company_are_not_its_name(said: str) -> None:
    assert not is_company_name(said)
