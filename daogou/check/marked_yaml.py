"""YAML whose values know their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

import yaml

from daogou.check.finding import Place
from daogou.errors import DataError

# A key of a way into the file, or the number of a member.
_STEP: Final = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
# Characters of a value that an error shows.
_SHOWN: Final = 60
# By words of the parser, what is the matter most often.
_REMEDIES: Final = {
    "tab character": "Indent with blanks, never with tabs.",
    "cannot start any token": "Indent with blanks, never with tabs; put a text that begins "
    "with a sign into quotes.",
    "mapping values are not allowed": "Put a text with a colon in it into quotes, or mend the "
    "indentation.",
    "undefined alias": "Correct the name behind the `*`: it must stand behind a `&` further up.",
    "expected ',' or": "Close the bracket or the quotes, and put texts with {, [ or , into quotes.",
}
_OTHERWISE: Final = "Mend the indentation or the quotes there, or just above."


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

    @property
    def is_mapping(self) -> bool:
        """Whether the value has keys."""
        return isinstance(self.node, yaml.MappingNode)

    @property
    def is_list(self) -> bool:
        """Whether the value is a list."""
        return isinstance(self.node, yaml.SequenceNode)

    @property
    def shown(self) -> str:
        """A scalar in quotes, shortened, for an error."""
        return repr(self.text if len(self.text) <= _SHOWN else f"{self.text[:_SHOWN]}…")

    def lines(self) -> Iterator[tuple[Place, str]]:
        """The lines of a text with their places, blanks around them taken off."""
        first = self.place.line + (1 if self.is_block else 0)
        for number, line in enumerate(self.text.splitlines()):
            yield Place(self.file, first + number), line.strip()

    def items(self) -> Iterator[tuple[Marked, Marked]]:
        """The keys and values of a mapping; nothing of anything else."""
        if isinstance(self.node, yaml.MappingNode):
            for key, value in self.node.value:
                yield Marked(key, self.file), Marked(value, self.file)

    def get(self, key: str) -> Marked | None:
        """The value under `key`, None where there is none."""
        return next((value for name, value in self.items() if name.text == key), None)

    def at(self, keys: str) -> Place:
        """Where the value under dotted `keys` (`likes[1].words`) stands, or the last part of the
        way that is there."""
        here = self
        for key, number in _STEP.findall(keys):
            below = here.get(key) if key else next(islice(here.each(), int(number), None), None)
            if below is None:
                break
            here = below
        return here.place

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
        mark, problem = error.problem_mark, error.problem or ""
        place = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name
        remedies = (remedy for slip, remedy in _REMEDIES.items() if slip in problem)
        remedy = next(remedies, _OTHERWISE)
        raise DataError(f"{place}: no YAML ({problem}). {remedy}") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise DataError(f"{name}:{line}: no UTF-8. Save the file as UTF-8.") from error
    except (OSError, yaml.YAMLError) as error:
        told = " ".join(str(error).split())
        raise DataError(f"{name}: cannot be read ({told}). It must be YAML in UTF-8.") from error
    return None if node is None else Marked(node, name)
