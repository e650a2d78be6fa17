"""A bare `rasa test`: the conversations of tests/stories, from the project's root, no options."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import yaml

from daogou.settings import PROJECT_ROOT

STORIES = PROJECT_ROOT / "tests" / "stories"


def _conversations() -> int:
    files = STORIES.glob("test_*.yml")
    return sum(len(yaml.safe_load(path.read_text("utf-8"))["stories"]) for path in files)


def test_all_conversations_pass_in_a_bare_rasa_test() -> None:
    assert _conversations() >= 40
    results = PROJECT_ROOT / "results"
    failed = results / "failed_test_stories.yml"
    failed.unlink(missing_ok=True)
    command = [str(Path(sys.executable).parent / "rasa"), "test"]
    done = subprocess.run(command, cwd=PROJECT_ROOT, check=False)
    assert done.returncode == 0
    # Rasa counts a failed conversation as a finished test; the report tells.
    assert "# None of the test stories failed" in failed.read_text("utf-8")
    passed = (results / "story_report.json").read_text("utf-8")
    assert '"conversation_accuracy"' in passed
