"""Runs an exported network on ONNX Runtime; imports neither torch nor transformers."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer
from tqdm import tqdm

from daogou.errors import DataError
from daogou.nlu.encoder.exact import network_for_this_processor
from daogou.nlu.encoder.export import EMBEDDING, FAMILIES, IDS, INTENTS, MASK, TAGS
from daogou.nlu.encoder.pieces import Pieces, cut

Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Reading:
    """What one pass says of one text; a head that the network lacks gives None.

    Logits of the intents [labels], embedding [hidden] of length one, logits of the families
    [families] and of the tags [pieces, tags], and the place of each piece in the text.
    """

    intents: Array
    embedding: Array
    families: Array | None
    tags: Array | None
    places: list[tuple[int, int] | None]


@dataclass
class Encoder:
    """A tokenizer and the session that runs behind it."""

    tokenizer: Tokenizer
    session: onnxruntime.InferenceSession
    pad: int
    outputs: list[str]

    @classmethod
    def load(cls, network: Path, tokenizer: Path, threads: int = 0) -> Encoder:
        """Opens the two files; `threads` is for one message (0: as many as the process may use).

        Raises:
            DataError: a file is missing or damaged.
        """
        try:
            loaded = Tokenizer.from_file(str(tokenizer))
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = threads or len(os.sched_getaffinity(0))
            options.log_severity_level = 3
            session = onnxruntime.InferenceSession(
                network_for_this_processor(network), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # both libraries raise bare exceptions of their own
            raise DataError(
                f"{network.parent}: the intent model cannot be opened ({error}). "
                "Train a new one with `rasa train`."
            ) from error
        outputs = [output.name for output in session.get_outputs()]
        if not {INTENTS, EMBEDDING} <= set(outputs):
            raise DataError(
                f"{network}: gives {', '.join(outputs)}, which is no model of this version. "
                "Train a new one with `rasa train`."
            )
        return cls(loaded, session, loaded.token_to_id("<pad>") or 0, outputs)

    def run(self, texts: Sequence[str], batch_size: int = 32, progress: str = "") -> list[Reading]:
        """A reading of each of `texts`; with a title in `progress`, a bar tells how far it is."""
        pieces = cut(self.tokenizer, texts)
        if len(pieces) == 1:
            return self._read(pieces)
        order = sorted(range(len(pieces)), key=lambda i: len(pieces[i].ids))
        readings: dict[int, Reading] = {}
        for start in tqdm(range(0, len(order), batch_size), progress, disable=not progress):
            members = order[start : start + batch_size]
            readings.update(zip(members, self._read([pieces[i] for i in members]), strict=True))
        return [readings[index] for index in range(len(texts))]

    def _read(self, batch: Sequence[Pieces]) -> list[Reading]:
        """One pass over a batch."""
        longest = max(len(pieces.ids) for pieces in batch)
        ids = np.full((len(batch), longest), self.pad, dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, pieces in enumerate(batch):
            ids[row, : len(pieces.ids)] = pieces.ids
            mask[row, : len(pieces.ids)] = 1
        values = self.session.run(self.outputs, {IDS: ids, MASK: mask})
        found = dict(zip(self.outputs, values, strict=True))
        families, tags = found.get(FAMILIES), found.get(TAGS)
        return [
            Reading(
                found[INTENTS][row],
                found[EMBEDDING][row],
                None if families is None else families[row],
                None if tags is None else tags[row, : len(pieces.ids)],
                pieces.places,
            )
            for row, pieces in enumerate(batch)
        ]
