"""The rules and stories of a project, as Rasa reads them, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rasa.shared.core.domain import Domain
from rasa.shared.core.generator import TrackerWithCachedStates, TrainingDataGenerator
from rasa.shared.importers.importer import TrainingDataImporter

from daogou.converse.conversation import Place
from daogou.converse.yaml_places import read_yaml, yaml_files

# Between the names of blocks that checkpoints join.
_JOINT = " > "


@dataclass(frozen=True)
class TrainingData:
    """Each rule and story as a conversation; with `or` there are several of a name."""

    rules: list[TrackerWithCachedStates]
    stories: list[TrackerWithCachedStates]


def read_training_data(project: Path, domain: Domain) -> TrainingData:
    """The rules and stories below `data/`."""
    importer = TrainingDataImporter.load_from_config(
        str(project / "config.yml"), str(project / "domain.yml"), [str(project / "data")]
    )
    made = TrainingDataGenerator(
        importer.get_stories(), domain, remove_duplicates=False, augmentation_factor=0
    ).generate()
    return TrainingData(
        rules=[tracker for tracker in made if tracker.is_rule_tracker],
        stories=[tracker for tracker in made if not tracker.is_rule_tracker],
    )


def names_of(tracker: TrackerWithCachedStates) -> list[str]:
    """The names of the rules or stories that a conversation was made of."""
    return str(tracker.sender_id).split(_JOINT)


def places(project: Path, kind: str) -> dict[str, Place]:
    """Where each `rule` or `story` stands, by name."""
    return dict(_places(project, kind))


def _places(project: Path, kind: str) -> Iterator[tuple[str, Place]]:
    part = {"rule": "rules", "story": "stories"}[kind]
    for file in yaml_files(project / "data"):
        top = read_yaml(file, str(file.relative_to(project)))
        for key, listed in top.pairs() if top and top.is_mapping else ():
            if key.text() != part:
                continue
            for block in listed.items():
                for name, value in block.pairs():
                    if name.text() == kind:
                        yield value.text(), value.place
