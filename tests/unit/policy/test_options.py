"""Options are checked, each error with key, value and remedy."""

from __future__ import annotations

from typing import Any

import pytest

from daogou.errors import ConfigurationError
from daogou.policy.options import PolicyOptions


def test_the_defaults_are_valid() -> None:
    assert PolicyOptions.from_config(PolicyOptions().to_dict()) == PolicyOptions()


def test_keys_of_rasa_are_passed_over() -> None:
    config = {"name": "daogou.policy.SessionPolicy", "_rule": 1, "finetuning_epoch_fraction": 0.5}
    assert PolicyOptions.from_config(config) == PolicyOptions()


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ({"max_histroy": 5}, "Did you mean 'max_history'"),
        ({"colour": 5}, "Known: architecture"),
        ({"max_history": 0}, "max_history is 0; give a value from 1 to 64"),
        ({"max_history": None}, "max_history is None; give a whole number"),
        ({"epochs": 2.5}, "epochs is 2.5; give a whole number"),
        ({"dropout": 1}, "dropout is 1.0; give a value from 0.0 to 0.9"),
        ({"dropout": True}, "dropout is True; give a number"),
        ({"architecture": "lstm"}, "give one of gru, transformer, fusion"),
        ({"hidden_size": 50, "heads": 4}, "hidden_size is 50 and heads is 4"),
    ],
)
def test_a_wrong_option(config: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigurationError, match=r"config\.yml, daogou\.policy") as caught:
        PolicyOptions.from_config(config)
    assert told in str(caught.value)


def test_heads_are_no_matter_without_a_transformer() -> None:
    PolicyOptions.from_config({"architecture": "gru", "hidden_size": 50})


def test_few_moments_are_seen_more_often() -> None:
    assert PolicyOptions(epochs=3).epochs_for(10) == 3
    few, many = PolicyOptions().epochs_for(500), PolicyOptions().epochs_for(50_000)
    assert few > many > 0
