"""From the trained networks to an ONNX graph."""

from __future__ import annotations

import warnings
from pathlib import Path

import torch

from daogou.policy.fusion import Fusion
from daogou.policy.session_model import PROBABILITIES, STATES


def export(fusion: Fusion, features: int, path: Path) -> None:
    """Writes `fusion` with its weights: `states` [batch, steps, features] to `probabilities`."""
    with warnings.catch_warnings():
        # The exporter warns of its own deprecation: its successor needs a further package.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            fusion.eval(),
            (torch.zeros(2, 3, features),),
            str(path),
            input_names=[STATES],
            output_names=[PROBABILITIES],
            dynamic_axes={STATES: {0: "batch", 1: "steps"}, PROBABILITIES: {0: "batch"}},
            opset_version=17,
            dynamo=False,
        )
