"""The files under `actions/` that designers edit, each read by what reads it in the shop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from daogou.check.finding import Finding, Place
from daogou.check.marked_yaml import Marked
from daogou.errors import DaogouError

# An error that says its line begins with it.
_LINE: Final = re.compile(r"^\S+\.yml:(\d+): ")


def check_shop_files(files: Mapping[Path, Marked]) -> Iterator[Finding]:
    """What in these files cannot be used; files that no reader is known for are passed over."""
    if not files:
        return
    # The action server's own, which import Rasa's SDK.
    from actions.yaml_values import PlacedError

    readers = _readers()
    for path, file in files.items():
        if read := readers.get(path.name):
            try:
                read(path)
            except PlacedError as error:
                yield _unusable(file.at(error.place), str(error))
            except DaogouError as error:
                line = _LINE.match(str(error))
                place = Place(file.file, int(line[1])) if line else file.place
                yield _unusable(place, str(error))


def _readers() -> dict[str, Callable[[Path], Any]]:
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


def _unusable(place: Place, told: str) -> Finding:
    message, _, remedy = _LINE.sub("", told).partition(". ")
    return Finding("file-unusable", "error", (place,), message, remedy or "Mend the file.")
