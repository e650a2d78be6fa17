"""Tokens of mixed text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daogou.nlu.tokens import tokenise
from tests.unit.nlu.corpus import utterances


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("黑色跑步鞋", ["黑", "色", "跑", "步", "鞋"]),
        ("第二个有42码吗", ["第", "二", "个", "有", "42", "码", "吗"]),
        ("iPhone壳 透明的", ["iPhone", "壳", "透", "明", "的"]),
        ("云跃Pro3", ["云", "跃", "Pro", "3"]),
        ("I'll take the women's ones", ["I'll", "take", "the", "women's", "ones"]),
        ("under $1,299.50!", ["under", "$", "1,299.50", "!"]),
        ("20251101-0042", ["20251101", "-", "0042"]),
        ("snake_case", ["snake", "_", "case"]),
        ("好😀的", ["好", "😀", "的"]),
        (" \t\n\u3000", []),
        ("", []),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenise(text)] == tokens


@given(st.text(st.characters()))
def test_tokens_stand_in_the_text_and_leave_only_space_out(text: str) -> None:
    at = 0
    for token in tokenise(text):
        assert text[token.start : token.end] == token.text
        assert not text[at : token.start].strip()
        at = token.end
    assert not text[at:].strip()


def test_annotated_entities_begin_and_end_at_tokens() -> None:
    """Rasa drops an entity's annotation from the evaluation where it does not."""
    astray = []
    for utterance in utterances():
        tokens = tokenise(utterance.text)
        starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
        for start, end, kind in utterance.entities:
            if start not in starts or end not in ends:
                said = utterance.text[start:end]
                astray.append(f"{utterance.place}: [{said}]({kind}) in {utterance.text!r}")
    assert not astray, "\n".join(astray)
