"""What components of Rasa that leave files in the model have in common."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import Any, TypeVar

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

Self = TypeVar("Self", bound="TrainedComponent")


class TrainedComponent(GraphComponent):
    """A component whose training writes files, and which serves with what is read from them."""

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, *_read: Any
    ) -> None:
        """`_read`: what `read` gives, nothing for a component that is not trained yet."""
        self._config = config
        self._model_storage = model_storage
        self._resource = resource

    @classmethod
    def create(
        cls: type[Self],
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        """A new component, not yet trained."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls: type[Self],
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Self:
        """The component with what its training has left."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, *cls.read(folder, config))

    @classmethod
    @abstractmethod
    def read(cls, folder: Path, config: dict[str, Any]) -> tuple[Any, ...]:
        """What the training has left in `folder`, as the constructor takes it.

        Raises:
            DataError: a file is missing or damaged.
        """
