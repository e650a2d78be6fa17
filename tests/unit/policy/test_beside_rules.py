"""The policy among others: rules and forms lead, low confidence falls back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa.core.agent import Agent
from rasa.model_training import train_core
from rasa.shared.core.events import ActiveLoop, Event, SlotSet

from .small import DOMAIN, RULES, STORIES, domain, talk

CONFIG = """
recipe: default.v1
assistant_id: test
language: zh
pipeline: []
policies:
- name: RulePolicy
  core_fallback_threshold: 0.3
  core_fallback_action_name: action_default_fallback
- name: AugmentedMemoizationPolicy
  max_history: 3
- name: daogou.policy.SessionPolicy
  architecture: gru
  hidden_size: 16
  epochs: 40
  batch_size: 8
  learning_rate: 0.01
"""
AROUND = ("/greet", "utter_greet", "/search", "action_search", "utter_offer")
INTO_THE_FORM = ("/buy", "name_form", ActiveLoop("name_form"), SlotSet("requested_slot", "name"))


@pytest.fixture(scope="module")
def predict(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Gives the action after a conversation, and the policy that chose it."""
    folder = tmp_path_factory.mktemp("core")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RASA_TELEMETRY_ENABLED", "false")
        patch.chdir(folder)
        for name, text in (("config", CONFIG), ("domain", DOMAIN), ("data", STORIES + RULES)):
            Path(f"{name}.yml").write_text(text, "utf-8")
        model = train_core(
            "domain.yml",
            "config.yml",
            "data.yml",
            str(folder / "models"),
            additional_arguments={"augmentation_factor": 0},
        )
    agent = Agent.load(str(model))

    def chosen(*events: str | Event) -> tuple[str, str, float]:
        found = agent.processor._predict_next_with_tracker(talk(*events))
        action = domain().action_names_or_texts[found.max_confidence_index]
        return action, str(found.policy_name), found.max_confidence

    return chosen


def test_memory_leads_where_it_knows_the_story(predict: Any) -> None:
    action, policy, chance = predict(*AROUND, "/deny")
    assert (action, chance) == ("utter_bye", 1.0)
    assert "Memoization" in policy


def test_it_speaks_where_nobody_else_knows(predict: Any) -> None:
    # No story has a calm customer.
    action, policy, chance = predict(*AROUND, SlotSet("mood", "calm"), "/deny")
    assert action == "utter_bye"
    assert "SessionPolicy" in policy
    assert 0.3 < chance < 1


def test_low_confidence_falls_back(predict: Any) -> None:
    action, policy, chance = predict(*AROUND, "/weather")
    assert action == "action_default_fallback"
    assert "RulePolicy" in policy
    assert chance == 0.3


def test_a_rule_leads(predict: Any) -> None:
    action, policy, _ = predict(*AROUND, "/buy")
    assert action == "name_form"
    assert "RulePolicy" in policy


def test_a_form_is_not_left(predict: Any) -> None:
    """Whatever is said there: the stories would say goodbye."""
    for said in ("/bye", "/affirm", "/weather"):
        action, policy, _ = predict(*AROUND, *INTO_THE_FORM, "action_listen", said)
        assert action == "name_form"
        assert "RulePolicy" in policy
