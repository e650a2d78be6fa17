from __future__ import annotations

import pytest

from daogou.text.assent import parse_yes_no


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        *(
            (text, True)
            for text in ("是的", "好的，提交吧", "没问题", "嗯", "可以", "OK", "yes please")
        ),
        *((text, False) for text in ("不要", "先不了", "不是", "算了", "no", "don't", "not now")),
        *((text, None) for text in ("", "41码", "用了过敏", "the blue one")),
    ],
)
def test_short_answers(text: str, agreed: bool | None) -> None:
    assert parse_yes_no(text) is agreed
