"""YAML in which every value knows its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from daogou.converse.conversation import Place
from daogou.errors import DataError


@dataclass(frozen=True)
class Written:
    """A value of a YAML file: a plain one, a list or a mapping, and where it stands."""

    place: Place
    node: yaml.Node

    @property
    def is_mapping(self) -> bool:
        """Whether it has keys."""
        return isinstance(self.node, yaml.MappingNode)

    @property
    def is_list(self) -> bool:
        """Whether it has items."""
        return isinstance(self.node, yaml.SequenceNode)

    def items(self) -> list[Written]:
        """The items of a list.

        Raises:
            DataError: it is none.
        """
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.error("a list belongs here. Begin each item with a dash.")
        return [self._at(node) for node in self.node.value]

    def pairs(self) -> list[tuple[Written, Written]]:
        """Keys and values of a mapping, in order.

        Raises:
            DataError: it is none, or a key is there twice.
        """
        if not isinstance(self.node, yaml.MappingNode):
            raise self.error("a mapping belongs here, such as `key: value`.")
        found = [(self._at(key), self._at(value)) for key, value in self.node.value]
        seen: set[str] = set()
        for key, _ in found:
            if key.text() in seen:
                raise key.error(f"`{key.text()}` is there twice. Keep one.")
            seen.add(key.text())
        return found

    def value(self) -> Any:
        """As plain Python."""
        return _Constructor("").construct(self.node)

    def text(self) -> str:
        """A text.

        Raises:
            DataError: it is something else, such as a number without quotes.
        """
        if isinstance(self.node, yaml.ScalarNode):
            # 20251101-0042 and 8888 are what a shopper writes, whatever YAML would make of them.
            return str(self.node.value)
        raise self.error("a text belongs here.")

    def error(self, problem: str) -> DataError:
        """An error that names the place."""
        return DataError(f"{self.place}: {problem}")

    def _at(self, node: yaml.Node) -> Written:
        return Written(Place(self.place.path, node.start_mark.line + 1), node)


class _Constructor(yaml.SafeLoader):
    """Makes Python of nodes as YAML says; dates stay texts, as in Rasa's files."""

    def construct(self, node: yaml.Node) -> Any:
        return self.construct_document(node)


def _as_text(loader: Any, node: Any) -> Any:
    return loader.construct_scalar(node)


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", _as_text)


def read_yaml(path: Path, shown: str) -> Written | None:
    """The top of a file, told as `shown` in errors; None where the file is empty.

    Raises:
        DataError: the file cannot be read, or is no YAML.
    """
    try:
        node = yaml.compose(path.read_text("utf-8"), yaml.SafeLoader)
    except OSError as error:
        raise DataError(f"{shown}: cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{shown}: is not UTF-8. Save it as UTF-8.") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DataError(
            f"{shown}:{line}: is no YAML: {error.problem}. Look at indentation and quotes there."
        ) from error
    return None if node is None else Written(Place(shown, node.start_mark.line + 1), node)


def yaml_files(path: Path) -> Iterator[Path]:
    """A file itself, or the YAML files below a folder."""
    if path.is_dir():
        yield from sorted(found for found in path.rglob("*") if found.suffix in (".yml", ".yaml"))
    else:
        yield path
