"""What is read of the actions is what would be registered."""

from __future__ import annotations

from pathlib import Path

from rasa_sdk.executor import ActionExecutor

from daogou.check.code_reading import read_code
from daogou.check.files import members

ROOT = Path(__file__).parents[3]


def test_the_actions_are_those_that_the_server_registers() -> None:
    executor = ActionExecutor()
    executor.register_package("actions")
    assert set(read_code(members(ROOT, "code"), ROOT).actions) == set(executor.actions)


def test_names_that_are_put_together_count() -> None:
    code = read_code(members(ROOT, "code"), ROOT)
    assert code.mentions("utter_refused_window_over")
    assert code.mentions("utter_declined_checkout")
    assert not code.mentions("utter_greet_nobody")


def test_every_string_of_every_file_counts(tmp_path: Path) -> None:
    folder = tmp_path / "actions"
    folder.mkdir()
    for number in range(200):
        named = f'class A:\n    def name(self):\n        return "action_{number}"\n'
        (folder / f"a{number:03}.py").write_text(f'{named}\nSAID = "utter_{number}"\n', "utf-8")
    code = read_code(sorted(folder.iterdir()), tmp_path)
    assert all(code.mentions(f"utter_{number}") for number in range(200))
    assert not any(code.mentions(f"action_{number}") for number in range(200))
