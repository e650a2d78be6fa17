"""The pretrained encoder for comparing texts; made once, then served without torch."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from daogou.nlu.encoder.folder import encoder_folder, user_cache
from daogou.nlu.encoder.runtime import Array, Encoder
from daogou.nlu.fingerprint import source_fingerprint

NETWORK: Final = "network.onnx"
TOKENIZER: Final = "tokenizer.model"
_SHAPED_BY: Final = (
    *("nlu/encoder/export.py", "nlu/encoder/graph.py", "nlu/encoder/tokenizer.py"),
    *("nlu/training/network.py", "nlu/training/sentence_network.py"),
)


class SentenceEncoder:
    """Texts to vectors of length one; E5 wants a prefix ("query: ", "passage: ") before each."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    @classmethod
    def load(cls, folder: Path) -> SentenceEncoder:
        """Opens the two files of a folder.

        Raises:
            DataError: a file is missing or damaged.
        """
        return cls(Encoder.load(folder / NETWORK, folder / TOKENIZER))

    def __call__(self, texts: Sequence[str], progress: str = "") -> Array:
        """[texts, width] the vectors of `texts`; with a title, a bar tells how far it is."""
        readings = self._encoder.run(texts, progress=progress)
        return np.array([reading.embedding for reading in readings], dtype=np.float32)


def sentence_encoder_folder(name: str) -> Path:
    """The folder of the served form of the encoder that `config.yml` names; made at the first call.

    Raises:
        ConfigurationError: there is no such encoder.
    """
    source = encoder_folder(name)
    told = f"{source.resolve()} {source_fingerprint(*_SHAPED_BY)}"
    folder = user_cache() / f"sentences-{hashlib.sha256(told.encode()).hexdigest()[:16]}"
    if folder.is_dir():
        return folder
    # torch and transformers are slow to import, and only the first call needs them.
    from daogou.nlu.training.sentence_network import export_sentence_network

    folder.parent.mkdir(parents=True, exist_ok=True)
    partial = Path(tempfile.mkdtemp(prefix=".exporting-", dir=folder.parent))
    try:
        export_sentence_network(source, partial / NETWORK, partial / TOKENIZER)
        partial.rename(folder)
    except OSError:
        # Another process may have been first; its folder is as good.
        if not folder.is_dir():
            raise
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return folder
