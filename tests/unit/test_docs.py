"""What the documents promise stands in the code, and the other way round."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

import pytest

from daogou.__main__ import parser
from daogou.catalog.csv_schema import FILES
from daogou.settings import PROJECT_ROOT

README = (PROJECT_ROOT / "README.md").read_text("utf-8")
CATALOG = (PROJECT_ROOT / "docs" / "catalog.md").read_text("utf-8")


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
def test_every_command_is_told_somewhere(command: str) -> None:
    told = (PROJECT_ROOT / "docs" / name for name in ("operating.md", "benchmarks.md"))
    documents = README + CATALOG + "".join(path.read_text("utf-8") for path in told)
    assert f"daogou {command}" in documents


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (PROJECT_ROOT / "Makefile").read_text("utf-8")
    for target in set(re.findall(r"`?make ([a-z]+)", README)):
        assert re.search(rf"^{target}:", makefile, re.M), target


def test_links_lead_somewhere() -> None:
    for document in (PROJECT_ROOT / "README.md", *(PROJECT_ROOT / "docs").glob("*.md")):
        prose = re.sub(r"`[^`\n]*`", "", document.read_text("utf-8"))
        for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", prose):
            assert (document.parent / link).exists(), f"{document.name} → {link}"
