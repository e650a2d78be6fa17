"""From the tuned network to an ONNX graph."""

from __future__ import annotations

import logging
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from daogou.nlu.training.network import JointNetwork

# The names of the outputs, in the order of the network's.
INTENTS, EMBEDDING, FAMILIES, TAGS = "intents", "embedding", "families", "tags"


def export(network: JointNetwork, path: Path, quantise: bool) -> None:
    """Writes `network` to `path` as ONNX; with `quantise`, weights are int8 (dynamic, per channel).

    Inputs `ids` and `mask` are int64 [batch, pieces]; outputs are those of `JointNetwork`, by name.
    """
    import torch

    example = torch.ones((2, 8), dtype=torch.long)
    dynamic = {0: "batch", 1: "pieces"}
    outputs = {INTENTS: {0: "batch"}, EMBEDDING: {0: "batch"}}
    if network.families:
        outputs[FAMILIES] = {0: "batch"}
    if network.tags:
        outputs[TAGS] = dynamic
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        # The exporter warns of its own deprecation: its successor needs a further package.
        warnings.simplefilter("ignore")
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            network.eval(),
            (example, example),
            str(plain if quantise else path),
            input_names=["ids", "mask"],
            output_names=list(outputs),
            dynamic_axes={"ids": dynamic, "mask": dynamic, **outputs},
            opset_version=17,
            dynamo=False,
        )
        if quantise:
            _quantise(plain, path)


def _quantise(plain: Path, path: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    # It tells each tensor that it leaves alone, and proposes a step that gains nothing here.
    logging.getLogger().addFilter(_worth_telling)
    try:
        quantize_dynamic(
            plain,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gather"],
        )
    finally:
        logging.getLogger().removeFilter(_worth_telling)


def _worth_telling(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING and "pre-processing" not in record.getMessage()
