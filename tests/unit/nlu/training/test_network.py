"""Encoders of other layouts: which can be tuned, and what is said of those that cannot."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from daogou.errors import ConfigurationError
from daogou.nlu.encoder.runtime import Encoder
from daogou.nlu.encoder.tokenizer import SPECIAL, build_tokenizer
from daogou.nlu.example import Example, Span
from daogou.nlu.intent_model import NETWORK, TOKENIZER, IntentModel
from daogou.nlu.intent_training import train
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.training.network import JointNetwork, load_encoder
from tests.unit.nlu.tiny import OPTIONS, pieces, save_encoder

SIZE = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}


@pytest.fixture(scope="module")
def xlm_roberta(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an XLM-R of two layers."""
    from transformers import XLMRobertaConfig, XLMRobertaModel

    folder = tmp_path_factory.mktemp("xlm-roberta")
    torch.manual_seed(7)
    config = XLMRobertaConfig(
        **SIZE,
        vocab_size=len(pieces()),
        intermediate_size=64,
        # Places begin behind that of the padding.
        max_position_embeddings=34,
        initializer_range=0.2,
        pad_token_id=SPECIAL.index("<pad>"),
    )
    XLMRobertaModel(config, add_pooling_layer=False).save_pretrained(folder)
    build_tokenizer(pieces()).save(str(folder / "tokenizer.json"))
    return folder


def rows(count: int) -> np.ndarray:
    """All rows of the word embeddings but the last ones, as after a cut of the vocabulary."""
    return np.arange(count)


def network(folder: Path, **heads: int) -> JointNetwork:
    return JointNetwork(load_encoder(folder, rows(len(pieces())), 0), 3, 0.0, **heads).eval()


@pytest.mark.parametrize("frozen", [0, 1, 2])
def test_padding_beside_a_message_does_not_matter(
    xlm_roberta: Path, encoder: Path, frozen: int
) -> None:
    pad = SPECIAL.index("<pad>")
    for folder in (xlm_roberta, encoder):
        made = network(folder, frozen=frozen, families=2, tags=3)
        alone = torch.tensor([[0, 7, 8, 2]])
        beside = torch.tensor([[0, 7, 8, 2, pad, pad], [0, 9, 10, 11, 12, 2]])
        mask = (beside != pad).long()
        with torch.no_grad():
            expected = made(alone, torch.ones_like(alone))
            found = made(beside, mask)
        for one, other in zip(expected[:3], found[:3], strict=True):
            assert torch.allclose(one[0], other[0], atol=1e-5)
        assert torch.allclose(expected[3][0], found[3][0, :4], atol=1e-5)


def test_places_are_counted_as_the_encoder_itself_does(xlm_roberta: Path) -> None:
    made = network(xlm_roberta)
    ids = torch.tensor([[0, 7, 8, 2], [0, 9, 2, SPECIAL.index("<pad>")]])
    mask = (ids != SPECIAL.index("<pad>")).long()
    with torch.no_grad():
        whole = made.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        weights = mask.unsqueeze(-1).float()
        pooled = torch.nn.functional.normalize((whole * weights).sum(1) / weights.sum(1), dim=-1)
        _, embedding = made(ids, mask)
    assert torch.allclose(pooled, embedding, atol=1e-5)


def test_an_xlm_roberta_is_tuned_and_serves(
    xlm_roberta: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RASA_CACHE_DIRECTORY", str(tmp_path / "rasa" / "cache"))
    examples = [
        *(Example(text, "greet", family="none") for text in ("你好", "hello", "嗨", "您好呀")),
        Example("找一双跑鞋", "search", (Span(3, 5, "category"),), "apparel"),
        Example("跑步鞋", "search", (Span(0, 3, "category"),), "apparel"),
        Example("show me running shoes", "search", (Span(8, 21, "category"),), "apparel"),
        Example("要买红色的鞋", "search", (Span(5, 6, "category"),), "apparel"),
    ]
    options = ClassifierOptions(**{**OPTIONS, "encoder": str(xlm_roberta), "epochs": 15})
    train(examples, options, tmp_path / "model")
    model = IntentModel.load(tmp_path / "model")
    texts = [example.text for example in examples]
    found = model.predict(texts)
    assert [one.ranking[0][0] for one in found] == [example.label for example in examples]
    # Any length up to max_length, and alike in a batch and alone.
    runtime = Encoder.load(tmp_path / "model" / NETWORK, tmp_path / "model" / TOKENIZER)
    for text, together in zip([*texts, "鞋" * 500], runtime.run([*texts, "鞋" * 500]), strict=True):
        assert runtime.run([text])[0].intents == pytest.approx(together.intents, abs=1e-3)


def test_the_lowest_layers_alone(encoder: Path) -> None:
    whole, half = (load_encoder(encoder, rows(20), layers) for layers in (9, 1))
    assert (len(whole.encoder.layer), len(half.encoder.layer)) == (2, 1)
    assert half.config.num_hidden_layers == 1
    assert half.get_input_embeddings().weight.shape == (20, 32)


@pytest.mark.parametrize("kind", ["distilbert", "electra", "deberta-v2", "t5", "no-such-kind"])
def test_another_layout_is_told_with_what_can_be_tuned(
    encoder: Path, tmp_path: Path, kind: str
) -> None:
    told: dict[str, Any] = json.loads((encoder / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps({**told, "model_type": kind}))
    with pytest.raises(ConfigurationError) as caught:
        load_encoder(tmp_path, rows(20), 0)
    for part in (str(tmp_path), repr(kind), "BERT, RoBERTa or XLM-R", "xlm-roberta"):
        assert part in str(caught.value)


def test_an_activation_that_cannot_be_served_is_told(encoder: Path, tmp_path: Path) -> None:
    told: dict[str, Any] = json.loads((encoder / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps({**told, "hidden_act": "swish"}))
    with pytest.raises(ConfigurationError, match=r"hidden_act 'swish'.*gelu"):
        load_encoder(tmp_path, rows(20), 0)


def test_a_real_distilbert(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from transformers import DistilBertConfig, DistilBertModel

    folder = tmp_path / "distilbert"
    config = DistilBertConfig(
        vocab_size=len(pieces()), dim=32, n_layers=1, n_heads=2, hidden_dim=32
    )
    DistilBertModel(config).save_pretrained(folder)
    build_tokenizer(pieces()).save(str(folder / "tokenizer.json"))
    monkeypatch.setenv("RASA_CACHE_DIRECTORY", str(tmp_path / "rasa" / "cache"))
    examples = [Example("你好", "greet"), Example("鞋", "search")]
    with pytest.raises(ConfigurationError, match="'distilbert'"):
        train(examples, ClassifierOptions(encoder=str(folder)), tmp_path / "model")


@pytest.mark.parametrize("content", ["", "[]", "{}", "\ufeff{", '{"model_type": []}'])
def test_a_configuration_that_says_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / "config.json").write_text(content, "utf-8")
    with pytest.raises(ConfigurationError, match=r"config\.json"):
        load_encoder(tmp_path, rows(20), 0)


def test_the_encoder_of_the_tests_is_the_same_each_time(encoder: Path, tmp_path: Path) -> None:
    again = save_encoder(tmp_path)
    one, other = (load_encoder(folder, rows(20), 0).state_dict() for folder in (encoder, again))
    assert all(torch.equal(one[name], other[name]) for name in one)
