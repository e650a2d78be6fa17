"""From moments of conversations to a trained policy in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from daogou.errors import DataError
from daogou.policy.features import Vocabulary
from daogou.policy.moments import Moment
from daogou.policy.options import PolicyOptions
from daogou.policy.session_model import NETWORK, describe


def learn(moments: Sequence[Moment], options: PolicyOptions, folder: Path) -> None:
    """Trains the networks on `moments` and writes them into `folder`.

    First some conversations are held out, to learn the networks' weights; then all are learned.

    Raises:
        DataError: there is nothing to choose between.
    """
    # Torch is for training only, and takes seconds to import.
    from daogou.policy.calibration import weights_on_held_out
    from daogou.policy.export import export
    from daogou.policy.lesson import Lesson
    from daogou.policy.training import fit

    actions = sorted({moment.action for moment in moments})
    if len(actions) < 2:
        raise DataError(
            "data/stories: stories with at least two actions are needed to train the session "
            f"policy; {len(actions)} found. Add stories."
        )
    vocabulary = Vocabulary.of(state for moment in moments for state in moment.states)
    weights = weights_on_held_out(moments, vocabulary, actions, options)
    lesson = Lesson.of(moments, vocabulary, actions)
    fusion = fit(lesson, len(actions), options, "Session policy")
    fusion.set_weights(weights)
    export(fusion, len(vocabulary.names), folder / NETWORK)
    told = dict(zip(options.networks, weights, strict=True))
    describe(folder, vocabulary, actions, weights=told, moments=len(lesson))
