"""Domain, rules and stories as Rasa reads them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rasa.shared.core.domain import Domain, InvalidDomain
from rasa.shared.core.training_data import loading
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.exceptions import RasaException

from daogou.errors import DataError


def read_with_rasa(
    domain: Path, stories: Iterable[Path], retrieval_intents: Iterable[str]
) -> tuple[Domain, StoryGraph]:
    """The domain, with the actions that answer retrieval intents, and all rules and stories.

    Raises:
        DataError: Rasa cannot read them.
    """
    try:
        read = Domain.from_path(str(domain))
        answering = sorted(f"utter_{intent}" for intent in retrieval_intents)
        read = read.merge(Domain.from_dict({"actions": answering}))
        steps = loading.load_data_from_files([str(path) for path in stories], read)
    except (RasaException, InvalidDomain) as error:
        raise DataError(str(error)) from error
    return read, StoryGraph(steps)
