"""What the code fills into texts, and the entries of words.yml that it asks for: read, not run."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from daogou.check.code_reading import parsed
from daogou.check.finding import Place


@dataclass(frozen=True)
class Filling:
    """`names` may stand in braces; `asked` are entries of words.yml with the place of the call."""

    names: frozenset[str]
    asked: Mapping[str, Place]


def read_filling(files: Iterable[Path], root: Path) -> Filling:
    """Names of arguments and keys of mappings (`turn.say("utter_x", price=…)`), and `word("x")`.

    Raises:
        DataError: a file is no Python.
    """
    names: set[str] = set()
    asked: dict[str, Place] = {}
    for path in files:
        name = path.relative_to(root).as_posix()
        for node in ast.walk(parsed(path, name)):
            if isinstance(node, ast.keyword) and node.arg:
                names.add(node.arg)
            elif isinstance(node, ast.Dict):
                names.update(filter(None, map(_text, node.keys)))
            elif isinstance(node, ast.Call) and (entry := _entry(node)):
                asked.setdefault(entry, Place(name, node.lineno))
    return Filling(frozenset(names), asked)


def _entry(node: ast.Call) -> str:
    """The entry that is asked for: `word("x", …)`, `turn.word("x", …)`; empty where it is none."""
    called = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    called = node.func.id if isinstance(node.func, ast.Name) else called
    return _text(node.args[0]) if called == "word" and node.args else ""


def _text(node: ast.expr | None) -> str:
    constant = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return str(node.value) if constant and isinstance(node, ast.Constant) else ""
