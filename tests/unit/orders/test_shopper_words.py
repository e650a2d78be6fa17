"""What shoppers write about deliveries, invoices and reasons."""

from __future__ import annotations

import pytest

from daogou.orders.delivery_words import DeliveryWords, is_likely_name, read_delivery
from daogou.orders.invoice_words import InvoiceWords, read_invoice
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


def test_likely_names() -> None:
    assert all(map(is_likely_name, ("张伟", "欧阳小明", "Emma Clark")))
    assert not any(map(is_likely_name, ("你好", "好的", "hello", "Emma", "北京路88号")))


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
    ],
)
def test_invoices(text: str, expected: InvoiceWords) -> None:
    assert read_invoice(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("这双鞋大了想换小一码", "wrong_size"),
        ("尺码没问题，就是开胶了", "quality"),
        ("色差太大，跟图片不一样", "not_as_described"),
        ("就是不喜欢，没别的原因", "changed_mind"),
        ("其他原因", "other"),
        ("too tight on me", "wrong_size"),
        ("the zip broke on day one", "quality"),
        ("I changed my mind", "changed_mind"),
        ("8888", None),
    ],
)
def test_reasons(text: str, reason: str | None) -> None:
    assert reason_from(text) == reason
