"""The policies that are compared: Rasa's TEDPolicy and the architectures of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from daogou.policy.options import ARCHITECTURES, PolicyOptions

TED: Final = "TEDPolicy"


@dataclass(frozen=True)
class Contestant:
    """A policy with its options; `title` names its row."""

    title: str
    options: Mapping[str, Any]

    def policy_class(self) -> Any:
        """The class that is trained and loaded."""
        if self.title == TED:
            from rasa.core.policies.ted_policy import TEDPolicy

            return TEDPolicy
        from daogou.policy.session_policy import SessionPolicy

        return SessionPolicy

    def config(self, seed: int) -> dict[str, Any]:
        """The whole configuration, defaults included."""
        key = "random_seed" if self.title == TED else "seed"
        return {**self.policy_class().get_default_config(), **self.options, key: seed}

    def trained(self, split: Any, seed: int, folder: Path) -> Any:
        """Trains on the split's conversations and stores the model in `folder`."""
        storage, resource, context = self._place(folder)
        policy = self.policy_class().create(self.config(seed), storage, resource, context)
        return policy.train(split.fit, split.domain)

    def loaded(self, seed: int, folder: Path) -> Any:
        """The stored policy, as a server has it."""
        storage, resource, context = self._place(folder)
        return self.policy_class().load(self.config(seed), storage, resource, context)

    def _place(self, folder: Path) -> tuple[Any, Any, Any]:
        from rasa.engine.graph import ExecutionContext, GraphSchema
        from rasa.engine.storage.local_model_storage import LocalModelStorage
        from rasa.engine.storage.resource import Resource

        storage = LocalModelStorage(folder)
        return storage, Resource(self.title), ExecutionContext(GraphSchema({}))


def contestants(
    max_history: int, ted_epochs: int, options: Mapping[str, Any] | None = None
) -> list[Contestant]:
    """TED, then ours; `options` go to all of ours.

    Raises:
        ConfigurationError: an option is unknown or out of its bounds.
    """
    made = [Contestant(TED, {"max_history": max_history, "epochs": ted_epochs})]
    for name in ARCHITECTURES:
        config = {**(options or {}), "max_history": max_history, "architecture": name}
        PolicyOptions.from_config(config)
        made.append(Contestant(name, config))
    return made
