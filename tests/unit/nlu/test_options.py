"""Options of the intent classifier."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from daogou.errors import ConfigurationError
from daogou.nlu.options import COMPONENT, ClassifierOptions

NUMBERS = [f.name for f in fields(ClassifierOptions) if type(f.default) in (int, float)]


def test_defaults_are_valid() -> None:
    defaults = ClassifierOptions()
    assert ClassifierOptions.from_config(defaults.to_dict()) == defaults
    assert ClassifierOptions.from_config({}) == defaults


def test_what_rasa_adds_is_passed_over() -> None:
    config = {"name": "x", "__graph__": 1, "_private": 2, "finetuning_epoch_fraction": 1.0}
    assert ClassifierOptions.from_config({**config, "epochs": 3}) == ClassifierOptions(epochs=3)


def test_a_whole_number_is_a_decimal_where_one_is_wanted() -> None:
    options = ClassifierOptions.from_config({"warmup": 0})
    assert isinstance(options.warmup, float)


@pytest.mark.parametrize(
    ("key", "remedy"),
    [
        ("epoch", "Did you mean 'epochs'?"),
        ("learning_rte", "Did you mean 'learning_rate'?"),
        ("colour", "Known: encoder, layers"),
    ],
)
def test_an_unknown_key_is_named_with_what_may_be_meant(key: str, remedy: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        ClassifierOptions.from_config({key: 1})
    assert f"config.yml, {COMPONENT}: unknown key {key!r}" in str(caught.value)
    assert remedy in str(caught.value)


@pytest.mark.parametrize(
    ("key", "value", "remedy"),
    [
        ("epochs", "8", "a whole number such as"),
        ("epochs", 8.0, "a whole number such as"),
        ("epochs", True, "a whole number such as"),
        ("epochs", None, "a whole number such as"),
        ("dropout", "0.1", "a number such as"),
        ("dropout", False, "a number such as"),
        ("quantise", 1, "true or false such as"),
        ("encoder", 5, "a text such as 'packaged'"),
        ("seed", [1], "a whole number such as 42"),
    ],
)
def test_a_value_of_another_type(key: str, value: Any, remedy: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        ClassifierOptions.from_config({key: value})
    assert f"{key} is {value!r}" in str(caught.value)
    assert remedy in str(caught.value)


@pytest.mark.parametrize("key", [key for key in NUMBERS if key != "seed"])
@pytest.mark.parametrize("value", [-1, 100_000])
def test_a_number_out_of_bounds(key: str, value: int) -> None:
    with pytest.raises(ConfigurationError) as caught:
        ClassifierOptions.from_config({key: value})
    assert COMPONENT in str(caught.value)
    assert f"{key} is " in str(caught.value)
    assert "give a value from " in str(caught.value)


def test_what_is_no_number_is_out_of_bounds() -> None:
    with pytest.raises(ConfigurationError, match="dropout is nan"):
        ClassifierOptions.from_config({"dropout": float("nan")})
