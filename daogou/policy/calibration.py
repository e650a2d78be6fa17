"""What each network is worth and how sure it may be, learned on stories that it did not see."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import torch

from daogou.nlu.fusion.pooling import likeliest_weights
from daogou.policy.features import Vocabulary
from daogou.policy.lesson import Lesson
from daogou.policy.moments import Moment
from daogou.policy.options import PolicyOptions
from daogou.policy.training import conversations_apart, fit, opinions_on

# From so many conversations on one part of them tells enough; of fewer, two are held out in turn.
_MANY: Final = 200


def weights_on_held_out(
    moments: Sequence[Moment],
    vocabulary: Vocabulary,
    actions: Sequence[str],
    options: PolicyOptions,
) -> list[float]:
    """The weight of each network: those under which held-out actions are the most probable.

    Stacking as in Wolpert 1992; with one network this is the temperature of Guo et al. 2017. Equal
    weights where nothing is to be held out.
    """
    count = len(options.networks)
    equal = [1.0 / count] * count
    # Stories that were put together are no conversations, and may have what is to be held out.
    single = [one for one in moments if one.conversation is not None]
    names = sorted({str(one.conversation) for one in single})
    if not options.held_out or len(names) < 2:
        return equal
    parts = conversations_apart(names, options.held_out, options.seed)
    parts = parts[: 1 if len(names) >= _MANY else 2]
    said, wanted = [], []
    for number, part in enumerate(parts, 1):
        seen = [one for one in single if one.conversation not in part]
        unseen = [one for one in single if one.conversation in part]
        title = f"Session policy, held out {number}/{len(parts)}"
        fusion = fit(Lesson.of(seen, vocabulary, actions), len(actions), options, title)
        opinions, targets = opinions_on(fusion, Lesson.of(unseen, vocabulary, actions))
        said.append(opinions)
        wanted.append(targets)
    found = likeliest_weights(
        torch.cat(said, dim=1).double().numpy(), torch.cat(wanted).numpy(), np.array(equal)
    )
    return [float(weight) for weight in found]
