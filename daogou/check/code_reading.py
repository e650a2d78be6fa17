"""What the Python of `actions/` names: action classes, responses, slots. It is read, not run."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from daogou.check.finding import Place
from daogou.check.project import Code
from daogou.errors import DataError


def parsed(path: Path, name: str) -> ast.Module:
    """The code of a file, called `name` in errors.

    Raises:
        DataError: it is no Python.
    """
    try:
        return ast.parse(path.read_text("utf-8"))
    except (OSError, SyntaxError, ValueError) as error:
        raise DataError(f"{name}: no Python that can be read ({error}).") from error


def read_code(files: Iterable[Path], root: Path) -> Code:
    """The code in `files`; classes that name themselves are actions only below `actions/`.

    Raises:
        DataError: a file is no Python.
    """
    actions: dict[str, Place] = {}
    words: set[str] = set()
    patterns: set[str] = set()
    for path in files:
        name = path.relative_to(root).as_posix()
        tree = parsed(path, name)
        own_names: set[int] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and name.startswith("actions/"):
                for given in _names_of(node):
                    actions[str(given.value)] = Place(name, node.lineno)
                    own_names.add(id(given))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                # A class comes before what is in it: its own name is no use of the name.
                if id(node) not in own_names:
                    words.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                patterns.add(_pattern(node))
    # A word such as "utter_refused" that is no name itself begins some: f"{word}_{reason}".
    patterns |= {rf"{re.escape(word)}_\w+" for word in words if re.fullmatch(r"utter_\w+", word)}
    known = "|".join(sorted(pattern for pattern in patterns if pattern))
    return Code(actions, frozenset(words), re.compile(known or r"(?!)"))


def _pattern(node: ast.JoinedStr) -> str:
    """What an f-string may become; empty where that may be nearly any name."""
    fixed = [str(part.value) for part in node.values if isinstance(part, ast.Constant)]
    if not fixed or not re.fullmatch(r"(utter|action)_\w*", fixed[0]) or fixed == ["utter_"]:
        return ""
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+"
        for part in node.values
    )


def _names_of(node: ast.ClassDef) -> Iterator[ast.Constant]:
    """The name that an action class gives itself in `def name`."""
    for method in node.body:
        if isinstance(method, ast.FunctionDef) and method.name == "name":
            for statement in method.body:
                if isinstance(statement, ast.Return) and isinstance(statement.value, ast.Constant):
                    yield statement.value
