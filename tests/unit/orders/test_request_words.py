"""What is said about a return or exchange that was asked for before."""

from __future__ import annotations

import pytest

from daogou.orders.request_words import (
    asks_state,
    keeps_goods,
    means_all,
    pieces_told,
    request_kind,
    withdraws,
)


@pytest.mark.parametrize(
    "said",
    [
        *("撤销退货", "退货申请取消一下", "取消申请", "我不想退了，取消退货"),
        *("cancel my return", "withdraw my return request", "can my exchange be cancelled"),
    ],
)
def test_taking_a_request_back(said: str) -> None:
    assert withdraws(said)


@pytest.mark.parametrize(
    "said",
    [
        *("取消订单", "申请取消订单", "不取消退货", "我要退货", "不想要了，取消订单，退款"),
        *("cancel the order and return it", "I don't want to cancel my return"),
    ],
)
def test_no_request_is_taken_back(said: str) -> None:
    assert not withdraws(said)


def test_keeping_the_goods() -> None:
    assert keeps_goods("还是不退了") and keeps_goods("I'm keeping it")
    assert not keeps_goods("算了") and not keeps_goods("never mind")


@pytest.mark.parametrize(
    ("said", "asks", "kind"),
    [
        ("换货到哪一步了", True, "exchange"),
        ("where is my exchange", True, "exchange"),
        ("退货进度怎么样了", True, "return"),
        ("发票开了吗", True, None),
        ("where is my invoice", True, None),
        ("has my exchange been approved?", True, "exchange"),
        ("I was sent the wrong size, I want to return it", False, "return"),
        ("还没穿过，想退货", False, "return"),
        ("我要换货", False, "exchange"),
        ("我要开发票", False, None),
        ("can I get an invoice", False, None),
    ],
)
def test_asking_how_far_it_is(said: str, asks: bool, kind: str | None) -> None:
    assert (asks_state(said), request_kind(said)) == (asks, kind)


@pytest.mark.parametrize(
    ("said", "count"),
    [
        *(("书买重了想退一本", 1), ("退1本", 1), ("一本", 1), ("just one of them", 1)),
        *(("想退两本", 2), ("return 2 pairs", 2)),
        *(("买了一本书不喜欢，想退", None), ("退第一个", None), ("the first one", None)),
    ],
)
def test_how_many_pieces_go_back(said: str, count: int | None) -> None:
    assert pieces_told(said) == count


def test_all_of_the_goods_go_back() -> None:
    assert all(map(means_all, ("都退", "全部退掉", "两样都退", "return both", "all of them")))
    assert not any(map(means_all, ("都是坏的", "第一个", "that's all", "not at all")))
