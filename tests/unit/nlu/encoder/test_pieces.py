"""Where each piece stands in the shopper's own words."""

from __future__ import annotations

import pytest
from tokenizers import Tokenizer

from daogou.nlu.encoder.pieces import cut, prepared
from daogou.nlu.encoder.tokenizer import build_tokenizer
from tests.unit.nlu.component_checks import ODD
from tests.unit.nlu.tiny import pieces


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """A tokenizer over a few dozen pieces."""
    return build_tokenizer(pieces())


def surfaces(tokenizer: Tokenizer, text: str) -> list[str]:
    """The shopper's words behind the pieces, without special pieces and the blank before a word."""
    (found,) = cut(tokenizer, [text])
    return [
        text[slice(*place)]
        for number, place in zip(found.ids, found.places, strict=True)
        if place is not None and tokenizer.id_to_token(number) != "▁"
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("买跑步鞋", ["买", "跑步鞋"], id="Chinese"),
        pytest.param("😀跑步鞋👍🏽！", ["跑步鞋", "！"], id="emoji around"),
        pytest.param("跑😀步鞋", ["跑😀步鞋"], id="emoji within"),
        pytest.param("退货要運費嗎", [*"退货要", "運費", "嗎"], id="traditional"),
        pytest.param("ＳＨＯＥＳ", ["ＳＨＯＥＳ"], id="full-width"),
        pytest.param("my  \u3000 Shoes", ["m", "y", "Shoes"], id="white space"),
        pytest.param("㋿跑步鞋", ["㋿", "跑步鞋"], id="one sign that folds into two"),
        pytest.param("跑步鞋\ud83d", ["跑步鞋", "\ud83d"], id="half a surrogate pair"),
        pytest.param("跑步鞋\u202e\u200d", ["跑步鞋"], id="invisible"),
    ],
)
def test_the_words_behind_the_pieces(tokenizer: Tokenizer, text: str, said: list[str]) -> None:
    assert surfaces(tokenizer, text) == said
    places = cut(tokenizer, [text])[0].places
    assert (places[0], places[-1]) == (None, None)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_places_of_odd_texts_lie_within_and_in_order(tokenizer: Tokenizer, text: str) -> None:
    (found,) = cut(tokenizer, [text])
    places = [place for place in found.places if place is not None]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert [start for start, _ in places] == sorted(start for start, _ in places)


def test_texts_beside_each_other_keep_their_own_places(tokenizer: Tokenizer) -> None:
    texts = ["运费", "", "ｏｌｄ shoes"]
    assert cut(tokenizer, texts) == [cut(tokenizer, [text])[0] for text in texts]
    assert cut(tokenizer, []) == []


def test_what_truncation_leaves(tokenizer: Tokenizer) -> None:
    shortened = Tokenizer.from_str(tokenizer.to_str())
    shortened.enable_truncation(4)
    (found,) = cut(shortened, ["买双跑步鞋运费"])
    assert len(found.ids) == 4
    assert surfaces(shortened, "买双跑步鞋运费") == ["买"]


@pytest.mark.parametrize(
    ("text", "read"),
    [("ＳＨＯＥＳ 👟", "shoes"), ("運費", "运费"), ("👍", "👍"), ("", ""), ("\ud83d", "\ufffd")],
)
def test_what_the_tokenizer_reads(text: str, read: str) -> None:
    assert prepared(text) == read
