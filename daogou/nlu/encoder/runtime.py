"""Runs an exported network on ONNX Runtime; imports neither torch nor transformers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from daogou.errors import DataError
from daogou.text.normalise import fold

Array = npt.NDArray[np.float32]


def prepared(text: str) -> str:
    """What the tokenizer reads of a message: folded in width, case, script; without emoji.

    A message of nothing but emoji stays as it is. The prefix "query: " of the encoder's pretraining
    is left out: after fine-tuning it gained nothing, and it makes short messages a third longer.
    """
    return fold(text) or text


@dataclass
class Encoder:
    """A tokenizer and the session that runs behind it."""

    tokenizer: Tokenizer
    session: onnxruntime.InferenceSession
    pad: int

    @classmethod
    def load(cls, network: Path, tokenizer: Path, threads: int = 0) -> Encoder:
        """Opens the two files; `threads` is for one message (0: as many as there are cores).

        Raises:
            DataError: a file is missing or damaged.
        """
        try:
            loaded = Tokenizer.from_file(str(tokenizer))
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = threads
            options.log_severity_level = 3
            session = onnxruntime.InferenceSession(
                str(network), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # both libraries raise bare exceptions of their own
            raise DataError(
                f"{network.parent}: the intent model cannot be opened ({error}). "
                "Train a new one with `rasa train`."
            ) from error
        return cls(loaded, session, loaded.token_to_id("<pad>") or 0)

    def run(self, texts: Sequence[str], batch_size: int = 32) -> tuple[Array, Array]:
        """Logits [texts, labels] and embeddings [texts, hidden], in the order of `texts`."""
        rows = [item.ids for item in self.tokenizer.encode_batch([prepared(t) for t in texts])]
        order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
        logits: list[Array | None] = [None] * len(rows)
        embeddings: list[Array | None] = [None] * len(rows)
        for start in range(0, len(order), batch_size):
            members = order[start : start + batch_size]
            longest = max(len(rows[i]) for i in members)
            ids = np.full((len(members), longest), self.pad, dtype=np.int64)
            mask = np.zeros_like(ids)
            for place, index in enumerate(members):
                ids[place, : len(rows[index])] = rows[index]
                mask[place, : len(rows[index])] = 1
            batch_logits, batch_embeddings = self.session.run(None, {"ids": ids, "mask": mask})
            for place, index in enumerate(members):
                logits[index] = batch_logits[place]
                embeddings[index] = batch_embeddings[place]
        return np.array(logits, dtype=np.float32), np.array(embeddings, dtype=np.float32)
