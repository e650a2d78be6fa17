from __future__ import annotations

from typing import Any

import pytest

from daogou.errors import ConfigurationError
from daogou.nlu.bounded_numbers import number


def test_a_number_within_its_bounds() -> None:
    assert number("Some", {"least": 1}, "least") == 1.0
    assert number("Some", {"seconds": 5}, "seconds", 60) == 5.0


@pytest.mark.parametrize("value", [True, "0.5", None, -0.1, 1.1, float("nan")])
def test_what_cannot_be_used_is_told_with_its_place(value: Any) -> None:
    with pytest.raises(ConfigurationError) as caught:
        number("Some", {"faq": value}, "faq", within="takes_over")
    assert str(caught.value).startswith(f"config.yml, Some: takes_over: faq: {value!r} cannot")
    assert str(caught.value).endswith("a number from 0 to 1.")
