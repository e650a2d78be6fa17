"""The files under `actions/` that designers edit, each read by what reads it in the shop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from daogou.check.finding import Finding, Place
from daogou.errors import DaogouError

# An error that says its line begins with it.
_LINE: Final = re.compile(r"^\S+\.yml:(\d+): ")


def check_shop_files(paths: list[Path], root: Path) -> Iterator[Finding]:
    """What in these files cannot be used; files that no reader is known for are passed over."""
    readers = _readers() if paths else {}
    for path in paths:
        if read := readers.get(path.name):
            try:
                read(path)
            except DaogouError as error:
                yield _unusable(path.relative_to(root).as_posix(), str(error))


def _readers() -> dict[str, Callable[[Path], Any]]:
    # The action server's own, which import Rasa's SDK.
    from actions.answers import read_answers
    from actions.presents import read_presents
    from actions.wording import read_words
    from daogou.catalog.other_brands import read_other_brands
    from daogou.catalog.phrases import read_phrases

    return {
        "answers.yml": read_answers,
        "browsing.yml": read_phrases,
        "faq_titles.yml": read_words,
        "other_brands.yml": read_other_brands,
        "presents.yml": read_presents,
        "words.yml": read_words,
    }


def _unusable(file: str, told: str) -> Finding:
    line = _LINE.match(told)
    message, _, remedy = told.partition(". ")
    place = Place(file, int(line[1]) if line else 1)
    return Finding("file-unusable", "error", (place,), message, remedy or "Mend the file.")
