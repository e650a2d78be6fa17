from __future__ import annotations

import pytest

from daogou.orders.delivery_remarks import is_remark


@pytest.mark.parametrize(
    ("piece", "remark"),
    [
        *((piece, True) for piece in ("麻烦尽快发货", "其他不变", "周末送货", "就行", "谢谢啦")),
        *((piece, True) for piece in ("same phone", "instead", "everything else stays the same")),
        *((piece, True) for piece in ("please call me first", "as soon as possible please")),
        *((piece, False) for piece in ("周一", "白天鹅宾馆", "放门口", "李娜", "前台", "", "收")),
        *((piece, False) for piece in ("Same Day Road 5", "Tianjin", "Call Centre", "May Now")),
    ],
)
def test_what_is_no_part_of_a_delivery(piece: str, remark: bool) -> None:
    assert is_remark(piece) is remark
