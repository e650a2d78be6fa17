"""The shop's own conversations, divided for cross-validation."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

from benchmarks.policy.data import DataSet, Split
from daogou.errors import DataError
from daogou.settings import PROJECT_ROOT

FOLDERS: Final = ("data/stories", "tests/stories")
# What `rasa train` does by default: stories are put together to longer ones.
AUGMENTATION: Final = 50


def data_set(folds: int, seed: int) -> DataSet:
    """Each conversation is scored once, by a policy that was fitted on the other folds.

    Conversations that are the same to a policy (in the two languages, say) are one. Rules serve
    neither side.

    Raises:
        DataError: there are fewer conversations than folds.
    """
    domain = _domain()
    steps = list(_different(_steps(domain), domain))
    if len(steps) < folds:
        raise DataError(f"{len(steps)} different conversations are too few for {folds} folds.")
    random.Random(seed).shuffle(steps)
    splits = [
        Split(
            "shop",
            f"fold {number + 1}/{folds}",
            domain,
            _trackers(
                [s for n, s in enumerate(steps) if n % folds != number], domain, AUGMENTATION
            ),
            _trackers([s for n, s in enumerate(steps) if n % folds == number], domain, 0),
        )
        for number in range(folds)
    ]
    notes = [
        f"{len(steps)} different conversations of {' and '.join(FOLDERS)}, {folds} folds over "
        "conversations; rules serve neither side",
        f"stories put together by Rasa's augmentation ({AUGMENTATION}) for both sides",
    ]
    return DataSet("shop", splits, notes)


def _domain() -> Any:
    from rasa.shared.importers.importer import TrainingDataImporter

    importer = TrainingDataImporter.load_core_importer_from_config(
        str(PROJECT_ROOT / "config.yml"),
        str(PROJECT_ROOT / "domain.yml"),
        [str(PROJECT_ROOT / "data")],
    )
    return importer.get_domain()


def _steps(domain: Any) -> list[Any]:
    from rasa.shared.core.training_data.loading import load_data_from_files

    files: list[Path] = []
    for folder in FOLDERS:
        files += sorted((PROJECT_ROOT / folder).glob("*.yml"))
    steps: list[Any] = load_data_from_files([str(path) for path in files], domain)
    # Stories of the same name would be taken for one conversation.
    for number, step in enumerate(steps):
        step.block_name = f"{number}: {step.block_name}"
    return steps


def _different(steps: Sequence[Any], domain: Any) -> Iterator[Any]:
    """One step of each conversation, whatever its words."""
    from rasa.shared.core.generator import TrackerWithCachedStates

    known = set()
    for step in steps:
        for tracker in _trackers([step], domain, 0):
            assert isinstance(tracker, TrackerWithCachedStates)
            actions = [str(getattr(e, "action_name", "")) for e in tracker.applied_events()]
            key = (tuple(tracker.past_states_for_hashing(domain)), tuple(filter(None, actions)))
            if key not in known:
                known.add(key)
                yield step


def _trackers(steps: Sequence[Any], domain: Any, augmentation: int) -> list[Any]:
    from rasa.shared.core.generator import TrainingDataGenerator
    from rasa.shared.core.training_data.structures import StoryGraph

    graph = StoryGraph(deepcopy(list(steps)))
    made = TrainingDataGenerator(graph, domain, augmentation_factor=augmentation)
    return list(made.generate_story_trackers())
