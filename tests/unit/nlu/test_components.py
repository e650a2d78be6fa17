"""Every check of `component_checks` over every component."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import daogou.nlu
from tests.unit.nlu import component_checks as checks
from tests.unit.nlu.component_checks import ODD, Subject

pytestmark = pytest.mark.usefixtures("no_model_cache")


@pytest.fixture(scope="module", params=sorted(daogou.nlu.__all__))
def subject(request: Any, subjects: dict[str, Subject]) -> Subject:
    """Each component in turn."""
    return subjects[request.param]


@pytest.fixture(scope="module")
def component(
    subject: Subject, trained_classifier: Any, tmp_path_factory: pytest.TempPathFactory
) -> Any:
    """The component after training and loading."""
    if isinstance(trained_classifier, subject.component):
        return trained_classifier
    return subject.loaded(*subject.trained(tmp_path_factory.mktemp("component")))


def test_is_registered(subject: Subject) -> None:
    checks.check_registered(subject)


def test_default_config(subject: Subject) -> None:
    checks.check_default_config(subject)


def test_fingerprint_addon(subject: Subject) -> None:
    checks.check_fingerprint_addon(subject)


def test_loads_what_was_trained(subject: Subject, tmp_path: Path) -> None:
    checks.check_loads_what_was_trained(subject, tmp_path)


def test_order_and_batch_do_not_matter(subject: Subject, component: Any) -> None:
    checks.check_order_and_batch_do_not_matter(subject, component)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_text(subject: Subject, component: Any, text: str) -> None:
    checks.check_odd_text(subject, component, text)


def test_odd_examples(subject: Subject, tmp_path: Path) -> None:
    checks.check_odd_examples(subject, tmp_path)


def test_damaged_model(subject: Subject, tmp_path: Path) -> None:
    checks.check_damaged_model(subject, tmp_path)


def test_same_seed_same_predictions(subject: Subject, tmp_path: Path) -> None:
    checks.check_same_seed_same_predictions(subject, tmp_path)
