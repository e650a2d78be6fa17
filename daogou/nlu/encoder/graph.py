"""An ONNX graph, written node by node; weights in float32 or int8."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

# ONNX Runtime's own operators: what takes many small steps in ONNX is one of them.
FUSED: Final = "com.microsoft"
_OPSET: Final = 18
_IR_VERSION: Final = 9

Array = npt.NDArray[Any]


class Graph:
    """Nodes and constants in the order in which they are added.

    Every method that adds a node returns the name of its output. With `quantise` the weights of
    matrix products are int8 with a scale for each output, and the other factor is rounded to
    uint8 with a scale of its own each time.
    """

    def __init__(self, quantise: bool) -> None:
        self.quantise = quantise
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []

    def constant(self, value: Array) -> str:
        """A value that is always the same."""
        name = f"c{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(
        self, kind: str, *inputs: str, domain: str = "", output: str = "", **attributes: Any
    ) -> str:
        """An operator with one output."""
        output = output or f"n{len(self._nodes)}"
        self._nodes.append(
            helper.make_node(
                kind, inputs, [output], f"{output} {kind}", domain=domain, **attributes
            )
        )
        return output

    def rows(self, table: Array, ids: str) -> str:
        """The rows [..., columns] of `table` [rows, columns]; in int8 each has its own scale."""
        if not self.quantise:
            return self.node("Gather", self.constant(table), ids)
        numbers, scales = rounded(table, axis=1)
        found = self.node("Gather", self.constant(numbers), ids)
        found = self.node("Cast", found, to=TensorProto.FLOAT)
        return self.node("Mul", found, self.node("Gather", self.constant(scales), ids))

    def product(self, states: str, weights: Array, bias: Array | None = None) -> str:
        """`states` [..., inputs] times `weights` [inputs, outputs], and `bias` [outputs]."""
        if not self.quantise:
            made = self.node("MatMul", states, self.constant(weights))
            return made if bias is None else self.node("Add", made, self.constant(bias))
        numbers, scales = rounded(weights, axis=0)
        # Left out is the weights' zero point: being told that it is 0 takes time.
        inputs = [states, self.constant(numbers), self.constant(scales[0]), ""]
        if bias is not None:
            inputs.append(self.constant(bias))
        return self.node("DynamicQuantizeMatMul", *inputs, domain=FUSED)

    def attention(self, states: str, weights: Array, bias: Array, mask: str, heads: int) -> str:
        """Attention of `heads` heads, each piece to the pieces that `mask` (int32) lets be seen.

        `weights` [inputs, 3 × outputs] and `bias` are of queries, keys and values side by side.
        """
        if not self.quantise:
            inputs = [states, self.constant(weights), self.constant(bias), mask]
            sizes = [weights.shape[1] // 3] * 3
            return self.node(
                "Attention", *inputs, domain=FUSED, num_heads=heads, qkv_hidden_sizes=sizes
            )
        numbers, scales = rounded(weights, axis=0)
        place = f"n{len(self._nodes)}"
        read = [f"{place} {part}" for part in ("numbers", "scale", "zero")]
        self._nodes.append(helper.make_node("DynamicQuantizeLinear", [states], read, place))
        inputs = [
            *(read[0], self.constant(numbers), self.constant(bias)),
            *(read[1], self.constant(scales[0])),
            *(mask, read[2]),
        ]
        return self.node("QAttention", *inputs, domain=FUSED, num_heads=heads)

    def write(
        self,
        path: Path,
        inputs: Mapping[str, Sequence[str]],
        outputs: Mapping[str, Sequence[str | int]],
    ) -> None:
        """Writes the graph; inputs are int64, outputs float32, each with the names of its sizes."""
        graph = helper.make_graph(
            self._nodes,
            "network",
            [helper.make_tensor_value_info(n, TensorProto.INT64, s) for n, s in inputs.items()],
            [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in outputs.items()],
            self._constants,
        )
        versions = [helper.make_opsetid("", _OPSET), helper.make_opsetid(FUSED, 1)]
        model = helper.make_model(graph, opset_imports=versions, ir_version=_IR_VERSION)
        onnx.save(model, str(path))


def rounded(values: Array, axis: int) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """`values` as int8, and their scales: the largest along `axis` becomes 127."""
    scales = np.abs(values).max(axis=axis, keepdims=True) / 127
    scales[scales == 0] = 1.0
    numbers = np.rint(values / scales).clip(-127, 127)
    return numbers.astype(np.int8), scales.astype(np.float32)
