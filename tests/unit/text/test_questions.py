"""What asks something, and what only looks like it."""

from __future__ import annotations

import pytest

from daogou.text.questions import is_question


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        *((text, True) for text in ("怎么退货", "有货吗", "你在说什么", "how long does it take")),
        *((text, True) for text in ("没听懂我说什么吗", "不知道怎么退货", "could you be quick")),
        *(
            (text, False)
            for text in ("老是听不懂我说什么", "沒聽懂我在說什麼", "could be smoother")
        ),
    ],
)
def test_questions(text: str, asks: bool) -> None:
    assert is_question(text) is asks
