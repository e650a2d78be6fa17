"""What is read of the actions is what would be registered."""

from __future__ import annotations

from pathlib import Path

from rasa_sdk.executor import ActionExecutor

from daogou.check.code_reading import read_code

ROOT = Path(__file__).parents[3]


def test_the_actions_are_those_that_the_server_registers() -> None:
    executor = ActionExecutor()
    executor.register_package("actions")
    assert set(read_code(ROOT / "actions", ROOT).actions) == set(executor.actions)


def test_names_that_are_put_together_count() -> None:
    code = read_code(ROOT / "actions", ROOT)
    assert code.mentions("utter_refused_window_over")
    assert code.mentions("utter_declined_checkout")
    assert not code.mentions("utter_greet_nobody")
