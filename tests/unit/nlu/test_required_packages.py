"""What components ask Rasa for is there under the name that they give."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.utils.common import find_unavailable_packages

import daogou.nlu
import daogou.policy

COMPONENTS = [
    component
    for package in (daogou.nlu, daogou.policy)
    for component in vars(package).values()
    if hasattr(component, "required_packages")
]


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda one: one.__name__)
def test_required_packages(component: Any) -> None:
    pkg_resources = pytest.importorskip("pkg_resources")
    names = component.required_packages()
    assert not find_unavailable_packages(names)
    for name in names:
        pkg_resources.get_distribution(name)
