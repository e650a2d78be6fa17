"""The trained policy as files, and what it says of a conversation; without torch and Rasa."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import onnxruntime

from daogou.errors import DataError
from daogou.policy.features import INTENT, Vocabulary
from daogou.policy.moments import State

# No name ends in .json or .yml: a bare `rasa test` walks the training cache and reads such files.
NETWORK: Final = "network.onnx"
DESCRIPTION: Final = "description.txt"
STATES, PROBABILITIES = "states", "probabilities"
_KIND: Final = "session policy"
_LISTEN: Final = "action_listen"


@dataclass
class SessionModel:
    """A network with what its inputs and outputs stand for."""

    session: onnxruntime.InferenceSession
    vocabulary: Vocabulary
    actions: list[str]

    @classmethod
    def load(cls, folder: Path) -> SessionModel:
        """Opens a folder that `learning.learn` wrote.

        Raises:
            DataError: a file is missing, damaged or of another make.
        """
        path = folder / DESCRIPTION
        try:
            told = json.loads(path.read_text("utf-8"))
            if told["kind"] != _KIND:
                raise ValueError(f"it describes a {told['kind']}")
            names, actions = ([str(name) for name in told[k]] for k in ("features", "actions"))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DataError(
                f"{path}: not the description of a session policy ({error!r}). "
                "Train a new one with `rasa train`."
            ) from error
        model = cls(_opened(folder / NETWORK), Vocabulary(names), actions)
        model._check(folder / NETWORK)
        return model

    def predict(self, states: Sequence[State]) -> npt.NDArray[np.float32]:
        """Probabilities [actions] of what comes after `states`, the oldest first.

        All are 0 where the user has just said what no story has: nothing was learned about it, and
        what looks likely then is likely to be wrong.
        """
        if self._is_strange(states[-1]):
            return np.zeros(len(self.actions), np.float32)
        inputs = self.vocabulary.matrix(states)[np.newaxis]
        result: npt.NDArray[np.float32] = self.session.run(None, {STATES: inputs})[0][0]
        return result

    def _is_strange(self, state: State) -> bool:
        intent = state.get("user", {}).get("intent")
        listened = state.get("prev_action", {}).get("action_name") == _LISTEN
        return bool(intent) and listened and f"{INTENT}={intent}" not in self.vocabulary.places

    def _check(self, path: Path) -> None:
        shapes = {one.name: one.shape[-1] for one in self.session.get_inputs()}
        shapes |= {one.name: one.shape[-1] for one in self.session.get_outputs()}
        wanted = {STATES: len(self.vocabulary.names), PROBABILITIES: len(self.actions)}
        if shapes != wanted:
            raise DataError(
                f"{path}: the network has {shapes} and {wanted} is described. "
                "Train a new one with `rasa train`."
            )


def describe(folder: Path, vocabulary: Vocabulary, actions: Sequence[str], **more: Any) -> None:
    """Writes what the network's inputs and outputs stand for, and `more` that is worth knowing."""
    told = {"kind": _KIND, "features": vocabulary.names, "actions": list(actions), **more}
    text = json.dumps(told, ensure_ascii=False, indent=1)
    (folder / DESCRIPTION).write_text(text, "utf-8")


def _opened(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # One conversation at a time through a small network: a second thread costs more than it gains.
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the library raises bare exceptions of its own
        raise DataError(
            f"{path}: the session policy cannot be opened ({error}). "
            "Train a new one with `rasa train`."
        ) from error
