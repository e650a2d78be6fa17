"""An int8 network made one of uint8 where the processor would add up its products wrongly."""

from __future__ import annotations

import platform
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

# Which input of a node is its weights, and which their zero point.
_PLACES: Final = {"DynamicQuantizeMatMul": (1, 3), "QAttention": (1, 7)}
_MIDDLE: Final = 128


def network_for_this_processor(path: Path) -> str | bytes:
    """What ONNX Runtime shall open: the file, or the same network with weights of other numbers.

    Processors of Intel's kind without VNNI add two products of uint8 by int8 in 16 bits, where they
    overflow (ONNX Runtime's documentation, "Quantize ONNX models"): embeddings turn away by as much
    as a cosine of 0.9. With 128 added to all weights and told as their zero point the sums are
    exact there, and somewhat slower.
    """
    return str(path) if adds_exactly() else _unsigned(path)


@lru_cache(maxsize=1)
def adds_exactly() -> bool:
    """Whether this processor is not of Intel's kind, or has VNNI."""
    if platform.machine().lower() not in ("x86_64", "amd64"):
        return True
    try:
        return "vnni" in Path("/proc/cpuinfo").read_text("utf-8")
    except OSError:
        # Another system than Linux does not say: rather slow than wrong.
        return False


def _unsigned(path: Path) -> bytes:
    # Slow to import, and elsewhere only training needs it.
    import numpy as np
    import onnx
    from onnx import numpy_helper

    model = onnx.load(str(path))
    weights: dict[str, Any] = {one.name: one for one in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type not in _PLACES:
            continue
        place, zero_place = _PLACES[node.op_type]
        name = node.input[place]
        known = weights[name]
        if known.data_type != onnx.TensorProto.INT8:
            continue
        numbers = numpy_helper.to_array(known).astype(np.int16) + _MIDDLE
        known.CopyFrom(numpy_helper.from_array(numbers.astype(np.uint8), name))
        middle = np.full(numbers.shape[-1], _MIDDLE, np.uint8)
        zero = numpy_helper.from_array(middle, f"{name} zero")
        model.graph.initializer.append(zero)
        node.input.extend([""] * (zero_place + 1 - len(node.input)))
        node.input[zero_place] = zero.name
    made: bytes = model.SerializeToString()
    return made
