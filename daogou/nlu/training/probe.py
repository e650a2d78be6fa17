"""A linear model over the encoder as it is: where the head of the intents begins."""

from __future__ import annotations

from typing import Final

import numpy as np
import torch

from daogou.nlu.training.batches import by_length, pad
from daogou.nlu.training.data import Encoded
from daogou.nlu.training.network import JointNetwork
from daogou.nlu.training.precision import fast

_BATCH: Final = 64
_ROUNDS: Final = 200


@torch.no_grad()
def begin_with_probe(network: JointNetwork, data: Encoded, fill: int) -> None:
    """Sets the intents' head of an untuned `network` to the logistic regression over `data`.

    A random head first pulls the encoder to where it happens to point; few examples do not bring
    it back. Kumar et al. 2022, "Fine-Tuning can Distort Pretrained Features and Underperform
    Out-of-Distribution".
    """
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

    network.eval()
    pooled = np.empty((len(data.rows), network.intents.in_features), np.float32)
    for batch in by_length(data.lengths, _BATCH, None):
        ids, mask = pad([data.rows[i] for i in batch], fill)
        with fast():
            states = network.top(network.lower(ids, mask), mask)
            pooled[batch] = network.pooled(states, mask).float().numpy()
    middle = pooled.mean(0)
    spread = float((pooled - middle).std()) or 1.0
    model = LogisticRegression(max_iter=_ROUNDS).fit((pooled - middle) / spread, data.intents)
    weights, bias = model.coef_ / spread, model.intercept_
    if len(weights) == 1:
        # For two labels there is one line, which says how much the second is the case.
        weights, bias = np.concatenate([-weights, weights]) / 2, np.array([-bias[0], bias[0]]) / 2
    # Labels that only held-out examples have stay as they are.
    rows = torch.from_numpy(model.classes_)
    network.intents.weight[rows] = torch.from_numpy(weights).float()
    network.intents.bias[rows] = torch.from_numpy(bias - weights @ middle).float()
