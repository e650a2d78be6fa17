"""The intent model's files out of a Rasa model archive."""

from __future__ import annotations

import shutil
import tarfile
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final

from daogou.errors import DataError
from daogou.nlu.experts import NEIGHBOURS, NGRAMS
from daogou.nlu.intent_model import DESCRIPTION, NETWORK, TOKENIZER
from daogou.nlu.known_texts import KNOWN_TEXTS
from daogou.nlu.training_examples import EXAMPLES

_MADE_OF: Final = {NETWORK, TOKENIZER, DESCRIPTION}
_KNOWN: Final = {*_MADE_OF, EXAMPLES, KNOWN_TEXTS, f"{NGRAMS}.npz", f"{NEIGHBOURS}.npz"}
_LARGEST_FILE: Final = 2**31  # bytes


@contextmanager
def intent_model_files(archive: Path) -> Iterator[Path]:
    """A folder, for as long as the context lasts, with the intent model's files of `archive`.

    Beside them lie the texts that the ExampleMatcher knows, where the pipeline has one.

    Only plain files of the known names are written, under these names alone: what else an archive
    holds, links and paths that lead outside among it, is never unpacked.

    Raises:
        DataError: no such file, not an archive, or without an intent model of this project.
    """
    with tempfile.TemporaryDirectory(prefix="daogou-explain-") as place:
        try:
            folders = _unpack(archive, Path(place))
        except (OSError, EOFError, tarfile.TarError, zlib.error) as error:
            raise DataError(
                f"{archive}: cannot be read as a model ({error}). "
                "Name a .tar.gz of `rasa train`, or train one with `make train`."
            ) from error
        for folder in folders:
            if {path.name for path in folder.iterdir()} >= _MADE_OF:
                for known in Path(place).glob(f"*/{KNOWN_TEXTS}"):
                    known.rename(folder / KNOWN_TEXTS)
                yield folder
                return
        raise DataError(
            f"{archive}: holds no model of daogou.nlu.TransformerIntentClassifier "
            f"({', '.join(sorted(_MADE_OF))} in one folder). Train one with `make train`."
        )


def _unpack(archive: Path, place: Path) -> list[Path]:
    """The folders below `place`, one for each folder of the archive with files of known names."""
    folders: dict[str, Path] = defaultdict(lambda: place / str(len(folders)))
    # One pass in the order of the file: going back would unpack it all again.
    with tarfile.open(archive, "r|gz") as stream:
        for member in stream:
            path = PurePosixPath(member.name)
            if path.name not in _KNOWN or not member.isreg():
                continue
            if member.size > _LARGEST_FILE:
                raise tarfile.TarError(f"{member.name} has {member.size:,} bytes")
            folder = folders[str(path.parent)]
            folder.mkdir(exist_ok=True)
            source = stream.extractfile(member)
            assert source
            with source, (folder / path.name).open("wb") as target:
                shutil.copyfileobj(source, target)
    return list(folders.values())
