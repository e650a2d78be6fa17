"""Networks that read the items of a history in order, after each of which an item is to come."""

from __future__ import annotations

from typing import Final, Literal

import torch
from torch import Tensor, nn

Kind = Literal["gru", "attention"]
_HEADS: Final = 2
# Small enough that no item starts out likelier than another.
_SPREAD: Final = 0.02


class SequenceNetwork(nn.Module):
    """Item ids [users, positions], right-padded with 0 → states [users, positions, width].

    A state's product with the items' embeddings is the logit of each being next ("tied"
    embeddings). `attention` is SASRec (Kang and McAuley 2018, "Self-Attentive Sequential
    Recommendation") with the layers of torch, `gru` is GRU4Rec (Hidasi et al. 2016, "Session-based
    Recommendations with Recurrent Neural Networks").
    """

    def __init__(
        self,
        kind: Kind,
        items: int,
        length: int,
        width: int,
        layers: int,
        dropout: float,
    ) -> None:
        super().__init__()
        self.items = nn.Embedding(items + 1, width, padding_idx=0)
        self.dropout = nn.Dropout(dropout)
        self.norm = nn.LayerNorm(width)
        self.places = nn.Embedding(length, width) if kind == "attention" else None
        self.recurrent: nn.GRU | None = None
        self.attending: nn.TransformerEncoder | None = None
        if kind == "gru":
            self.recurrent = nn.GRU(
                width, width, layers, batch_first=True, dropout=dropout if layers > 1 else 0.0
            )
        else:
            layer = nn.TransformerEncoderLayer(
                *(width, _HEADS, width, dropout),
                activation="gelu",
                batch_first=True,
                norm_first=True,
            )
            self.attending = nn.TransformerEncoder(layer, layers, enable_nested_tensor=False)
        for module in self.modules():
            if isinstance(module, nn.Embedding):
                nn.init.normal_(module.weight, std=_SPREAD)
                if module.padding_idx is not None:
                    with torch.no_grad():
                        module.weight[module.padding_idx].zero_()

    def table(self) -> Tensor:
        """The embeddings of all items [items + 1, width]; row 0 is the padding's."""
        return self.items.weight

    def forward(self, ids: Tensor, table: Tensor) -> Tensor:
        """The state behind each position; `table` is `table()`, made once for a step."""
        states = nn.functional.embedding(ids, table)
        if self.places is not None:
            states = states + self.places.weight[: ids.shape[1]]
        states = self.dropout(states)
        if self.recurrent is not None:
            states = self.dropout(self.recurrent(states)[0])
        elif self.attending is not None:
            mask = nn.Transformer.generate_square_subsequent_mask(ids.shape[1])
            states = self.attending(states, mask=mask, is_causal=True)
        normed: Tensor = self.norm(states)
        return normed
