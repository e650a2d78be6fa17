"""What the documents promise stands in the code, and the other way round."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import fields

import pytest

from daogou.__main__ import parser
from daogou.catalog.csv_schema import FILES
from daogou.demo.told_orders import TOLD
from daogou.nlu.options import ClassifierOptions
from daogou.policy.options import PolicyOptions
from daogou.settings import PROJECT_ROOT

README = (PROJECT_ROOT / "README.md").read_text("utf-8")
CATALOG = (PROJECT_ROOT / "docs" / "catalog.md").read_text("utf-8")
OPERATING = (PROJECT_ROOT / "docs" / "operating.md").read_text("utf-8")
POLICY = (PROJECT_ROOT / "docs" / "policy.md").read_text("utf-8")
UNDERSTANDING = (PROJECT_ROOT / "docs" / "understanding.md").read_text("utf-8")


def _commands(of: argparse.ArgumentParser, path: str = "") -> Iterator[str]:
    choices = [a.choices for a in of._actions if isinstance(a, argparse._SubParsersAction)]
    if not choices:
        yield path.strip()
    for name, below in (choices[0] if choices else {}).items():
        yield from _commands(below, f"{path} {name}")


@pytest.mark.parametrize("file", sorted(FILES))
def test_every_column_of_the_catalogue_is_documented(file: str) -> None:
    row = next(line for line in CATALOG.splitlines() if line.startswith(f"| `{file}`"))
    documented = set(re.findall(r"[a-z_]{3,}", row))
    assert set(FILES[file].columns) <= documented


@pytest.mark.parametrize("command", sorted(_commands(parser())))
def test_every_command_stands_in_the_table(command: str) -> None:
    assert f"| `python -m daogou {command}` |" in OPERATING


def test_the_table_names_no_command_that_is_not_there() -> None:
    told = re.findall(r"^\| `python -m daogou ([a-z -]+)` \|", OPERATING, re.M)
    assert sorted(told) == sorted(_commands(parser()))


def test_the_options_of_the_classifier_with_their_defaults() -> None:
    rows = re.findall(r"^\| `([a-z_]+)` \| (?:`([^`]*)`)? \| \S", UNDERSTANDING, re.M)
    defaults = [(field.name, field.default) for field in fields(ClassifierOptions)]
    # YAML writes true and false small.
    options = [(k, str(v).lower() if isinstance(v, bool) else str(v)) for k, v in defaults]
    assert rows == options


def test_the_options_of_the_policy_with_their_defaults() -> None:
    rows = re.findall(r"^\| `([a-z_]+)` \| `([^`]*)` \| \S", POLICY, re.M)
    assert rows == [(field.name, str(field.default)) for field in fields(PolicyOptions)]


def test_the_orders_that_conversations_can_speak_of() -> None:
    page = (PROJECT_ROOT / "docs" / "conversations.md").read_text("utf-8")
    rows = re.findall(r"^\| (\d{8}-\d{4}) \| (\d{4}) \| (\w+) \|", page, re.M)
    assert sorted(rows) == sorted((told.number, told.last4, told.status) for told in TOLD)


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (PROJECT_ROOT / "Makefile").read_text("utf-8")
    for target in set(re.findall(r"`?make ([a-z]+)", README)):
        assert re.search(rf"^{target}:", makefile, re.M), target


def test_links_lead_somewhere() -> None:
    for document in (PROJECT_ROOT / "README.md", *(PROJECT_ROOT / "docs").glob("*.md")):
        prose = re.sub(r"`[^`\n]*`", "", document.read_text("utf-8"))
        for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", prose):
            assert (document.parent / link).exists(), f"{document.name} → {link}"
