"""Checking again on every save."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from daogou.check import cli
from daogou.check.checking import Checker
from daogou.check.telling import rendered, summary
from daogou.check.watching import watch
from daogou.errors import ConfigurationError, DataError

from .conftest import Sample


class EnoughError(Exception):
    """Ends the watch."""


def test_each_save_is_told_and_nothing_else(sample: Sample) -> None:
    told: list[Any] = []
    saves = iter(
        [
            lambda: None,
            lambda: sample.replace("data/nlu/talk.yml", "utter_faq/postage:", "utter_faq/post:"),
            lambda: sample.replace("data/nlu/talk.yml", "nlu:", "nlu: ["),
            lambda: sample.replace("data/nlu/talk.yml", "nlu: [", "nlu:"),
        ]
    )

    def wait(_: float) -> None:
        try:
            next(saves)()
        except StopIteration:
            raise EnoughError from None

    with pytest.raises(EnoughError):
        watch(Checker(sample.root), lambda found, _: told.append(found), wait)
    assert told[0] == []
    assert [one.code for one in told[1]] == ["answer-missing", "answer-unasked"]
    assert isinstance(told[2], DataError)
    assert told[3] == told[1]
    assert len(told) == 4


def test_unchanged_files_are_not_read_again(sample: Sample) -> None:
    checker = Checker(sample.root)
    checker.run()
    rules = checker.memory.recall("rasa project", (), lambda: "read again")
    assert rules == "read again"
    domain = next(path for path in checker.memory._kept if path.endswith("domain.yml"))
    before = checker.memory._kept[domain]
    sample.replace("data/nlu/talk.yml", "- goodbye", "- bye bye")
    checker.run()
    assert checker.memory._kept[domain] is before


def arguments(sample: Sample, *options: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    cli.register(parser.add_subparsers())
    return parser.parse_args(["check", "--root", str(sample.root), "--no-model", *options])


def test_the_command_tells_and_fails(sample: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    sample.replace("data/nlu/talk.yml", "    - goodbye", "    - goodbye\n    - goodbye")
    line = sample.line("data/nlu/talk.yml", "- goodbye")
    path = sample.root / "found.json"
    parsed = arguments(sample, "--json", str(path))
    parsed.run(parsed)
    assert f"{line}: warning:" in capsys.readouterr().out
    assert json.loads(path.read_text("utf-8"))[0]["places"][0] == line
    strict = arguments(sample, "--fail-on-warnings")
    with pytest.raises(DataError, match="1 finding to mend"):
        strict.run(strict)


def test_a_place_for_the_json_that_cannot_be_written(sample: Sample, tmp_path: Path) -> None:
    parsed = arguments(sample, "--json", str(tmp_path / "absent" / "found.json"))
    with pytest.raises(ConfigurationError, match="--json"):
        parsed.run(parsed)


def test_findings_in_words(sample: Sample) -> None:
    sample.replace("data/nlu/talk.yml", "    - goodbye", "    - goodbye\n    - hello there")
    found = sample.check()
    told = rendered(found)
    assert "[example-two-intents]" in told and "  → " in told and "  and data/nlu/talk.yml:" in told
    assert "\033[31m" in rendered(found, colour=True)
    assert summary(found) == "1 error" and summary([]) == "nothing found"
