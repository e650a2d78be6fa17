"""Makes the networks that are compared; the one that teaches is tuned once and kept."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Final

import torch

from benchmarks.compression.material import Material
from benchmarks.compression.pruning import (
    Reader,
    fewer_heads,
    heads,
    importance,
    narrower,
    thinned,
    units,
)
from daogou.nlu import intent_training
from daogou.nlu.encoder.folder import encoder_folder
from daogou.nlu.fingerprint import source_fingerprint
from daogou.nlu.training.data import Encoded
from daogou.nlu.training.distil import distil, teach, trainable
from daogou.nlu.training.fit import Fitted, fit
from daogou.nlu.training.loss import JointLoss
from daogou.nlu.training.network import JointNetwork

TEACHER: Final = "teacher.pt"
# Within a model's folder: the seconds that its training took, the teacher's not counted in.
SECONDS: Final = "seconds.txt"


class Workshop:
    """Networks from one `Material`; what they are kept by changes with data, options and code.

    `depth` are the encoder's layers, `width` the feed-forward units and `heads` the attention heads
    of each.
    """

    def __init__(self, material: Material, folder: Path) -> None:
        self.material = material
        self.options = replace(material.options, student_layers=0)
        parts = [material.train, material.valid, self.options, source_fingerprint()]
        digest = hashlib.sha256("\n".join(map(repr, parts)).encode()).hexdigest()[:12]
        self.folder = folder / f"{material.name}-{digest}".replace(" ", "-")
        self.folder.mkdir(parents=True, exist_ok=True)
        config = encoder_folder(self.options.encoder) / "config.json"
        shape = json.loads(config.read_text("utf-8"))
        self.depth = min(shape["num_hidden_layers"], self.options.layers or 999)
        self.width: int = shape["intermediate_size"]
        self.heads: int = shape["num_attention_heads"]

    def model(self, name: str, make: Callable[[], Fitted], quantise: bool) -> Path:
        """The folder of the model `name`, made unless it is there already."""
        place = self.folder / name.replace(" ", "-")
        if place.is_dir():
            return place
        begun = time.perf_counter()
        fitted = make()
        seconds = time.perf_counter() - begun
        partial = Path(tempfile.mkdtemp(prefix=".partial-", dir=self.folder))
        try:
            (partial / SECONDS).write_text(json.dumps(seconds), "utf-8")
            options = replace(self.options, quantise=quantise)
            train, valid = self.material.train, self.material.valid
            intent_training.write(fitted, train, valid, options, partial)
            partial.rename(place)
        finally:
            shutil.rmtree(partial, ignore_errors=True)
        return place

    @cached_property
    def teacher(self) -> Fitted:
        """The network with all its layers."""
        path = self.folder / TEACHER
        if path.is_file():
            kept: Fitted = torch.load(path, weights_only=False)
            return kept
        fitted = fit(self.material.train, self.material.valid, self.options)
        partial = path.with_suffix(".partial")
        torch.save(fitted, partial)
        partial.rename(path)
        return fitted

    def cut(self, layers: int) -> Fitted:
        """The encoder's lowest `layers`, tuned without a teacher.

        As large a share of them is frozen as of the whole: else a small one would learn nothing.
        """
        frozen = self.options.frozen_layers * layers // self.depth
        options = replace(self.options, layers=layers, frozen_layers=frozen)
        return fit(self.material.train, self.material.valid, options)

    def student(self, layers: int) -> Fitted:
        """Taught by the teacher."""
        options = replace(self.options, student_layers=layers)
        return distil(self.teacher, self.material.train, self.material.valid, options)

    def narrow(self, width: int) -> Fitted:
        """`width` feed-forward units a layer, the accuracy brought back by the teacher."""
        return self._taught(narrower(self.teacher.network, width, self._importance(units)))

    def with_heads(self, count: int) -> Fitted:
        """`count` attention heads a layer, the accuracy brought back by the teacher."""
        return self._taught(fewer_heads(self.teacher.network, count, self._importance(heads)))

    def thin(self, share: float) -> Fitted:
        """The teacher with a share of its weights zero."""
        return replace(self.teacher, network=thinned(self.teacher.network, share))

    def _taught(self, network: JointNetwork) -> Fitted:
        material = self.material
        return teach(self.teacher, trainable(network), material.train, material.valid, self.options)

    def _importance(self, reader: Reader) -> list[torch.Tensor]:
        teacher = self.teacher
        data = Encoded.of(self.material.train, teacher.tokenizer, teacher.targets)
        loss = JointLoss(data, len(teacher.targets.labels), self.options)
        return importance(teacher.network, data, loss, teacher.fill, reader)
