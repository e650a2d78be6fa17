"""A bare `rasa test`, no options: the conversations of tests/stories, and examples of data/nlu.

It reads one example at a time, and so as many minutes as there are thousands of them: here it runs
in a project that is this one but for its examples, of which it has every fortieth.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from daogou.settings import PROJECT_ROOT

STORIES = PROJECT_ROOT / "tests" / "stories"
# Folders that the project has of its own; all else is a link to this one's.
_OWN = ("data", "results")
_EVERY = 40


def _conversations() -> int:
    files = STORIES.glob("test_*.yml")
    return sum(len(yaml.safe_load(path.read_text("utf-8"))["stories"]) for path in files)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project with every fortieth example of each intent."""
    for path in PROJECT_ROOT.iterdir():
        if path.name not in _OWN:
            (tmp_path / path.name).symlink_to(path)
    (tmp_path / "data" / "nlu").mkdir(parents=True)
    for path in (PROJECT_ROOT / "data").iterdir():
        if path.name != "nlu":
            (tmp_path / "data" / path.name).symlink_to(path)
    for path in sorted((PROJECT_ROOT / "data" / "nlu").glob("*.yml")):
        content = yaml.safe_load(path.read_text("utf-8"))
        for entry in content["nlu"]:
            examples = entry["examples"].splitlines(keepends=True)
            entry["examples"] = "".join(examples[::_EVERY])
        written = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
        (tmp_path / "data" / "nlu" / path.name).write_text(written, "utf-8")
    return tmp_path


def test_all_conversations_pass_in_a_bare_rasa_test(project: Path) -> None:
    assert _conversations() >= 40
    command = [str(Path(sys.executable).parent / "rasa"), "test"]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT_ROOT)}
    done = subprocess.run(command, cwd=project, env=environment, check=False)
    assert done.returncode == 0
    results = project / "results"
    # Rasa counts a failed conversation as a finished test; the report tells.
    failed = (results / "failed_test_stories.yml").read_text("utf-8")
    assert "# None of the test stories failed" in failed
    assert '"conversation_accuracy"' in (results / "story_report.json").read_text("utf-8")
    assert '"search_product"' in (results / "intent_report.json").read_text("utf-8")
