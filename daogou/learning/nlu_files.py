"""Examples put into the files of `data/nlu/`, a line each; nothing else in them changes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from daogou.check.examples_file import read_examples
from daogou.check.files import members
from daogou.check.marked_yaml import Marked, read_marked
from daogou.errors import DataError
from daogou.text.language import LANGUAGES, detect

FOLDER: Final = "data/nlu"


@dataclass(frozen=True)
class Addition:
    """An annotated text, and the label that it is an example of."""

    written: str
    label: str


@dataclass(frozen=True)
class _Block:
    """The examples of a label in a file, line by line; `last` is the index of the last of them."""

    path: Path
    label: str
    last: int
    indent: str
    count: int
    language: str | None
    plain: bool


def with_additions(root: Path, additions: Sequence[Addition]) -> dict[Path, str]:
    """The new content of each file that changes; nothing is written.

    A text goes to the end of the largest block of its label in its language: one without a
    `metadata` of its own where there is one, for what such a block states holds for its lines only.

    Raises:
        DataError: a label has no block that lines can be put into.
    """
    blocks = list(_blocks(root))
    lines: dict[Path, list[str]] = {}
    inserted: dict[tuple[Path, int], list[str]] = {}
    for addition in additions:
        block = _home(addition, blocks)
        content = lines.setdefault(block.path, _lines(block.path))
        ending = "\r" if content[0].endswith("\r") else ""
        content[block.last] = content[block.last].removesuffix("\r") + ending
        line = f"{block.indent}- {addition.written}{ending}"
        inserted.setdefault((block.path, block.last), []).append(line)
    for (path, last), new in sorted(inserted.items(), reverse=True):
        lines[path][last + 1 : last + 1] = new
    return {path: "\n".join(content) for path, content in lines.items()}


def without(root: Path, additions: Iterable[Addition]) -> dict[Path, str]:
    """The new content of each file that changes when lines that were added are taken out again."""
    gone = {(addition.label, addition.written) for addition in additions}
    found: dict[Path, str] = {}
    for path in members(root, "nlu"):
        file = read_marked(path, root)
        if file is None:
            continue
        content = _lines(path)
        lines = {
            example.place.line - 1
            for example in read_examples(file)
            if (example.label, content[example.place.line - 1].strip()[1:].strip()) in gone
        }
        if lines:
            found[path] = "\n".join(line for i, line in enumerate(content) if i not in lines)
    return found


def replace(contents: Mapping[Path, str]) -> None:
    """Write all files, or none: each takes its place whole, and those before go back on an error.

    Raises:
        DataError: a file cannot be written; all are as they were.
    """
    before = {path: "\n".join(_lines(path)) for path in contents}
    done: list[Path] = []
    try:
        for path, content in contents.items():
            _write(path, content)
            done.append(path)
    except OSError as error:
        for path in done:
            _write(path, before[path])
        raise DataError(
            f"{error.filename or FOLDER}: cannot be written ({error.strerror}). The examples are "
            "as they were; make the folder writable and learn again."
        ) from error


def _lines(path: Path) -> list[str]:
    # Not `splitlines`, which divides at more than line feeds, and with the carriage returns.
    return path.read_bytes().decode("utf-8").split("\n")


def _write(path: Path, content: str) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    partial = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(content)
        partial.chmod(path.stat().st_mode)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _home(addition: Addition, blocks: Sequence[_Block]) -> _Block:
    language = detect(addition.written)
    fitting = [block for block in blocks if block.label == addition.label]
    if not fitting:
        raise DataError(
            f"{FOLDER}: {addition.label!r} has no block `examples: |` that a line could be put "
            "into. Write its first examples by hand."
        )
    return max(
        fitting,
        key=lambda one: (one.plain, language is None or one.language == language, one.count),
    )


def _blocks(root: Path) -> Iterable[_Block]:
    for path in members(root, "nlu"):
        file = read_marked(path, root)
        listed = file.get("nlu") if file else None
        content = _lines(path)
        for block in listed.each() if listed else ():
            made = _block(path, block, content)
            if made is not None:
                yield made


def _block(path: Path, block: Marked, content: Sequence[str]) -> _Block | None:
    label, examples = block.get("intent"), block.get("examples")
    if label is None or examples is None or not examples.is_block:
        return None
    first = examples.place.line
    lines = [
        index
        for index in range(first, first + len(examples.text.splitlines()))
        if content[index].strip().startswith("-")
    ]
    if not lines:
        return None
    texts = [content[index].strip()[1:].strip() for index in lines]
    languages = [detect(text) for text in texts]
    last = content[lines[-1]]
    return _Block(
        path,
        label.text,
        lines[-1],
        last[: len(last) - len(last.lstrip())],
        len(lines),
        max(LANGUAGES, key=languages.count),
        block.get("metadata") is None,
    )
