"""The encoder's tokenizer, whole and cut to the scripts in use."""

from __future__ import annotations

import json

import numpy as np
import pytest
from tokenizers import Tokenizer, models

from daogou.nlu.encoder.packaged import read_packaged
from daogou.nlu.encoder.pieces import prepared
from daogou.nlu.encoder.tokenizer import SPECIAL, build_tokenizer, cut_vocabulary
from tests.unit.nlu.corpus import utterances
from tests.unit.nlu.tiny import FOREIGN, pieces


@pytest.fixture(scope="module")
def tiny() -> Tokenizer:
    """A tokenizer over a few dozen pieces."""
    return build_tokenizer(pieces())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("跑步鞋", ["<s>", "▁", "跑步鞋", "</s>"]),
        ("  shoes  ", ["<s>", "▁shoes", "</s>"]),
        ("ｓｈｏｅｓ", ["<s>", "▁shoes", "</s>"]),
        ("", ["<s>", "</s>"]),
    ],
)
def test_pieces_of_a_text(tiny: Tokenizer, text: str, said: list[str]) -> None:
    assert tiny.encode(text).tokens == said


def test_what_is_not_in_the_vocabulary_is_unknown(tiny: Tokenizer) -> None:
    assert "<unk>" in [tiny.id_to_token(i) for i in tiny.encode("鑫").ids]


def test_cutting_drops_other_scripts_and_keeps_the_rest(tiny: Tokenizer) -> None:
    cut, kept = cut_vocabulary(tiny)
    assert set(tiny.get_vocab()) - set(cut.get_vocab()) == set(FOREIGN)
    assert cut.get_vocab_size() == len(kept)
    old = json.loads(tiny.to_str())["model"]["vocab"]
    new = json.loads(cut.to_str())["model"]["vocab"]
    assert [old[i] for i in kept] == new
    assert [cut.token_to_id(piece) for piece in SPECIAL] == [0, 1, 2, 3]
    for text in ("想买双跑步鞋", "where is my parcel?", ""):
        assert cut.encode(text).tokens == tiny.encode(text).tokens
        assert [kept[i] for i in cut.encode(text).ids] == tiny.encode(text).ids


def test_a_tokenizer_of_another_kind_stays_whole() -> None:
    words = Tokenizer(models.WordLevel({"a": 0, "<unk>": 1}, unk_token="<unk>"))
    cut, kept = cut_vocabulary(words)
    assert cut is words
    assert np.array_equal(kept, [0, 1])


def test_every_known_utterance_is_cut_into_the_same_pieces() -> None:
    """Over the packaged vocabulary and all of `data/nlu` and `tests/nlu`."""
    whole = build_tokenizer(read_packaged().pieces)
    cut, kept = cut_vocabulary(whole)
    assert len(kept) < 0.6 * whole.get_vocab_size()
    texts = [utterance.text for utterance in utterances()]
    texts += [prepared(utterance.text) for utterance in utterances()]
    for text, before, after in zip(
        texts, whole.encode_batch(texts), cut.encode_batch(texts), strict=True
    ):
        assert kept[after.ids].tolist() == before.ids, text
