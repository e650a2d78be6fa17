"""The network: a pretrained encoder and heads over intents, product families and entity tags."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from daogou.errors import ConfigurationError
from daogou.nlu.encoder.export import ACTIVATIONS

# Kinds of encoders with `embeddings` and an `encoder.layer` whose layers take states and a mask.
_LAYOUTS: Final = ("bert", "roberta", "xlm-roberta")


def load_encoder(folder: Path, kept: npt.NDArray[np.int64], layers: int) -> Any:
    """The encoder of `folder` with embedding rows `kept` and its lowest `layers` layers (0: all).

    Word embeddings are frozen: they are most of the parameters, and a shop's few thousand sentences
    would move only some of them.

    Raises:
        ConfigurationError: an encoder of another layout than BERT's or RoBERTa's, or with an
            activation that cannot be exported.
    """
    _check_layout(folder / "config.json")
    from transformers import AutoModel

    encoder = AutoModel.from_pretrained(
        str(folder),
        local_files_only=True,
        add_pooling_layer=False,
        # For a dozen tokens plain attention trains faster on a CPU than the fused kernels.
        attn_implementation="eager",
    )
    rows = encoder.get_input_embeddings().weight.detach()[torch.from_numpy(kept)].clone()
    embeddings = nn.Embedding(rows.shape[0], rows.shape[1], _weight=rows)
    encoder.set_input_embeddings(embeddings)
    encoder.config.vocab_size = len(rows)
    if layers and layers < len(encoder.encoder.layer):
        encoder.encoder.layer = encoder.encoder.layer[:layers]
        encoder.config.num_hidden_layers = layers
    return encoder


def _check_layout(config: Path) -> None:
    try:
        told = json.loads(config.read_text("utf-8"))
        kind, activation = told["model_type"], told.get("hidden_act", "gelu")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ConfigurationError(
            f"encoder: {config} does not describe an encoder ({error!r}). Name a folder that "
            "transformers' save_pretrained wrote."
        ) from error
    if kind not in _LAYOUTS:
        raise ConfigurationError(
            f"encoder: {config} has the model_type {kind!r}. Name one that can be tuned: BERT, "
            f"RoBERTa or XLM-R (model_type {', '.join(_LAYOUTS)})."
        )
    if activation not in ACTIVATIONS:
        raise ConfigurationError(
            f"encoder: {config} has the hidden_act {activation!r}. Name an encoder that can be "
            f"served: {', '.join(ACTIVATIONS)}."
        )


class Outputs(NamedTuple):
    """What one pass gives; a head that the network lacks gives None.

    Logits of the intents [batch, labels], embedding [batch, hidden], logits of the families
    [batch, families] and of the tags [batch, pieces, tags].
    """

    intents: Tensor
    embedding: Tensor
    families: Tensor | None
    tags: Tensor | None


class JointNetwork(nn.Module):
    """Piece ids and mask, both [batch, pieces] → `Outputs`, from one pass of the encoder.

    The embedding is the mean of the last layer's vectors over the pieces, of length one. The lowest
    `frozen` layers and the embeddings are not trained, so that their states can be computed once.
    Intents and tags from one encoder: Chen et al. 2019, "BERT for Joint Intent Classification and
    Slot Filling".
    """

    def __init__(
        self,
        encoder: Any,
        labels: int,
        dropout: float,
        frozen: int = 0,
        families: int = 0,
        tags: int = 0,
    ) -> None:
        super().__init__()
        self.encoder = encoder
        self.frozen = min(frozen, len(encoder.encoder.layer))
        self.dropout = nn.Dropout(dropout)
        self.intents = _head(encoder, labels)
        self.families = _head(encoder, families) if families else None
        self.tags = _head(encoder, tags) if tags else None
        for module in (encoder.embeddings, *encoder.encoder.layer[: self.frozen]):
            module.requires_grad_(False)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """The outputs of the heads that there are, in the order of `Outputs`."""
        return tuple(out for out in self.upper(self.lower(ids, mask), mask) if out is not None)

    def lower(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The states [batch, pieces, hidden] above the frozen layers."""
        states = self.encoder.embeddings(input_ids=ids)
        return self._through(self.encoder.encoder.layer[: self.frozen], states, mask)

    def upper(self, states: Tensor, mask: Tensor) -> Outputs:
        """The outputs from the states above the frozen layers."""
        states = self.top(states, mask)
        pooled = self.pooled(states, mask)
        dropped = self.dropout(pooled)
        return Outputs(
            self.intents(dropped),
            nn.functional.normalize(pooled, dim=-1),
            self.families(dropped) if self.families else None,
            self.tags(self.dropout(states)) if self.tags else None,
        )

    def top(self, states: Tensor, mask: Tensor) -> Tensor:
        """The last layer's states [batch, pieces, hidden] from those above the frozen layers."""
        return self._through(self.encoder.encoder.layer[self.frozen :], states, mask)

    @staticmethod
    def pooled(states: Tensor, mask: Tensor) -> Tensor:
        """The mean of the states over the pieces [batch, hidden]."""
        weights = mask.unsqueeze(-1).to(states.dtype)
        return (states * weights).sum(1) / weights.sum(1).clamp(min=1.0)

    @staticmethod
    def _through(layers: Iterable[nn.Module], states: Tensor, mask: Tensor) -> Tensor:
        hidden = (1.0 - mask[:, None, None, :].to(states.dtype)) * -1e4
        for layer in layers:
            states = layer(states, hidden)
        return states

    def parameter_groups(
        self, rate: float, head_rate: float, decay: float, weight_decay: float
    ) -> list[dict[str, Any]]:
        """Groups for the optimiser: each layer learns `decay` times as fast as the one above it.

        Howard and Ruder 2018, "Universal Language Model Fine-tuning for Text Classification".
        """
        heads = [head for head in (self.intents, self.families, self.tags) if head is not None]
        depths: list[tuple[nn.Module, float]] = [(head, head_rate) for head in heads]
        for below, layer in enumerate(reversed(list(self.encoder.encoder.layer))):
            depths.append((layer, rate * decay**below))
        groups: list[dict[str, Any]] = []
        for module, layer_rate in depths:
            for decayed in (True, False):
                parameters = [
                    parameter
                    for name, parameter in module.named_parameters()
                    if parameter.requires_grad
                    and decayed == (parameter.ndim > 1 and "LayerNorm" not in name)
                ]
                if parameters:
                    groups.append(
                        {
                            "params": parameters,
                            "lr": layer_rate,
                            "weight_decay": weight_decay if decayed else 0.0,
                        }
                    )
        return groups


def _head(encoder: Any, outputs: int) -> nn.Linear:
    head = nn.Linear(encoder.config.hidden_size, outputs)
    nn.init.normal_(head.weight, std=0.02)
    nn.init.zeros_(head.bias)
    return head
