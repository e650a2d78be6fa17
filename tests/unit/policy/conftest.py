"""A policy that learned the small assistant's stories."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource

from daogou.policy import SessionPolicy
from daogou.policy.options import ARCHITECTURES

from .small import CONFIG, CONTEXT, domain, trackers

Trained = tuple[LocalModelStorage, Resource]


def full(config: Mapping[str, Any]) -> dict[str, Any]:
    """The defaults with `config`, as Rasa passes them."""
    return {**SessionPolicy.get_default_config(), **config}


def train(folder: Path, **config: Any) -> Trained:
    """A storage with a policy that learned the stories."""
    storage, resource = LocalModelStorage.create(folder), Resource("policy")
    policy = SessionPolicy.create(full({**CONFIG, **config}), storage, resource, CONTEXT)
    return storage, policy.train(trackers(), domain())


def load(trained: Trained, **config: Any) -> SessionPolicy:
    """The policy as a server has it."""
    return SessionPolicy.load(full({**CONFIG, **config}), *trained, CONTEXT)


@pytest.fixture(scope="package", params=ARCHITECTURES)
def architecture(request: pytest.FixtureRequest) -> str:
    """Each architecture in turn."""
    return str(request.param)


@pytest.fixture(scope="package")
def trained(architecture: str, tmp_path_factory: pytest.TempPathFactory) -> Trained:
    """The storage of a trained policy."""
    return train(tmp_path_factory.mktemp(architecture), architecture=architecture)


@pytest.fixture(scope="package")
def policy(architecture: str, trained: Trained) -> SessionPolicy:
    """A trained policy, loaded."""
    return load(trained, architecture=architecture)
