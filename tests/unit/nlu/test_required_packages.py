"""What components ask Rasa for is there under the name that they give."""

from __future__ import annotations

from typing import Any

import pytest
from pkg_resources import get_distribution
from rasa.utils.common import find_unavailable_packages

import daogou.nlu
import daogou.policy

COMPONENTS = [
    getattr(package, name) for package in (daogou.nlu, daogou.policy) for name in package.__all__
]


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda one: one.__name__)
def test_required_packages(component: Any) -> None:
    names = component.required_packages()
    assert not find_unavailable_packages(names)
    assert all(get_distribution(name) for name in names)
