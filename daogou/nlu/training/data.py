"""Examples as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import torch
from torch import Tensor

from daogou.nlu import tagging
from daogou.nlu.encoder.pieces import cut
from daogou.nlu.example import Example

# What the loss passes over: a family that nobody knows, the tag of a special piece.
UNKNOWN: Final = -1


@dataclass(frozen=True)
class Targets:
    """The names that the heads' outputs stand for; a head without names is left out."""

    labels: list[str]
    families: list[str]
    tags: list[str]

    @classmethod
    def of(cls, examples: Sequence[Example], with_families: bool, with_tags: bool) -> Targets:
        """All that occurs in `examples`; families or tags only where there are two to choose."""
        families = sorted({e.family for e in examples if e.family}) if with_families else []
        kinds = {span.entity for e in examples for span in e.entities} if with_tags else set()
        return cls(
            sorted({example.label for example in examples}),
            families if len(families) > 1 else [],
            tagging.tag_names(kinds) if kinds else [],
        )


@dataclass
class Encoded:
    """Piece ids of each example, with the targets of the heads.

    `intents` and `families` are [examples]; `tags` holds a tensor [pieces] for each example.
    """

    rows: list[list[int]]
    intents: Tensor
    families: Tensor
    tags: list[Tensor]

    @classmethod
    def of(cls, examples: Sequence[Example], tokenizer: Any, targets: Targets) -> Encoded:
        """Encodes `examples`; every label must be in `targets`."""
        pieces = cut(tokenizer, [example.text for example in examples])
        label = {name: index for index, name in enumerate(targets.labels)}
        family = {name: index for index, name in enumerate(targets.families)}
        tags = [
            torch.tensor(tagging.encode(p.places, e.entities, targets.tags))
            for p, e in zip(pieces, examples, strict=True)
            if targets.tags
        ]
        return cls(
            [p.ids for p in pieces],
            torch.tensor([label[e.label] for e in examples]),
            torch.tensor([family.get(e.family or "", UNKNOWN) for e in examples]),
            tags,
        )

    @property
    def lengths(self) -> list[int]:
        """Pieces of each example."""
        return [len(row) for row in self.rows]
