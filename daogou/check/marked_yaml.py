"""YAML whose values know their lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from daogou.check.finding import Place
from daogou.errors import DataError


@dataclass(frozen=True)
class Marked:
    """A node of a YAML file: where it begins, and what is in it."""

    node: yaml.Node
    file: str

    @property
    def place(self) -> Place:
        """The line on which the value begins."""
        return Place(self.file, self.node.start_mark.line + 1)

    @property
    def text(self) -> str:
        """The value as it is written; empty where it is a list or a mapping."""
        return str(self.node.value) if isinstance(self.node, yaml.ScalarNode) else ""

    @property
    def is_block(self) -> bool:
        """Whether the value is a block (`|` or `>`), whose text begins on the next line."""
        return isinstance(self.node, yaml.ScalarNode) and self.node.style in ("|", ">")

    @property
    def is_null(self) -> bool:
        """Whether nothing is written, or `null`."""
        return self.node.tag == "tag:yaml.org,2002:null"

    @property
    def is_scalar(self) -> bool:
        """Whether the value is neither a list nor a mapping."""
        return isinstance(self.node, yaml.ScalarNode)

    def items(self) -> Iterator[tuple[Marked, Marked]]:
        """The keys and values of a mapping; nothing of anything else."""
        if isinstance(self.node, yaml.MappingNode):
            for key, value in self.node.value:
                yield Marked(key, self.file), Marked(value, self.file)

    def get(self, key: str) -> Marked | None:
        """The value under `key`, None where there is none."""
        return next((value for name, value in self.items() if name.text == key), None)

    def each(self) -> Iterator[Marked]:
        """The members of a list; nothing of anything else."""
        if isinstance(self.node, yaml.SequenceNode):
            for member in self.node.value:
                yield Marked(member, self.file)

    def plain(self) -> Any:
        """The value in Python's own types, scalars as strings or None."""
        if isinstance(self.node, yaml.MappingNode):
            return {key.text: value.plain() for key, value in self.items()}
        if isinstance(self.node, yaml.SequenceNode):
            return [member.plain() for member in self.each()]
        return None if self.is_null else self.text


def read_marked(path: Path, root: Path) -> Marked | None:
    """The content of a file below `root`, None where it is empty.

    Raises:
        DataError: the file is no YAML, or cannot be read.
    """
    name = path.relative_to(root).as_posix()
    try:
        node = yaml.compose(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name
        raise DataError(
            f"{place}: no YAML ({error.problem}). Mend the indentation or the quotes there."
        ) from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise DataError(f"{name}: cannot be read ({error}). It must be YAML in UTF-8.") from error
    return None if node is None else Marked(node, name)
