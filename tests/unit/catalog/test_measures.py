"""Measures in names of goods."""

from __future__ import annotations

import pytest

from daogou.catalog.measures import measure_label, measure_unit, name_patterns
from daogou.text.language import Localized


def like(name: str, pattern: str) -> bool:
    """What LIKE says of a name between blanks."""
    padded, part = f" {name.lower()} ", pattern.removeprefix("%").removesuffix("%")
    return part in padded


@pytest.mark.parametrize(
    ("size", "name", "says"),
    [
        ("500ml", "水声 500ml 保温杯", True),
        ("500ml", "水声 0.5L 保温杯", True),
        ("500ml", "水声 1500ml 保温杯", False),
        ("3000ml", "米禾 老式电饭锅 3L", True),
        ("3000ml", "米禾 3升电饭锅", True),
        ("3000ml", "米禾 13L 电饭锅", False),
        ("3000ml", "米禾 3Lite 电饭锅", False),
        ("27in", "鹿鸣 27 显示器", True),
        ("27in", "Lumina 27-inch Monitor", True),
        ("27in", "Lumina G27 Monitor", False),
        ("27in", "Lumina 270 Monitor", False),
        ("2.0m", "微眠 2米床垫", True),
        ("42", "鹿鸣 42 显示器", False),
    ],
)
def test_names_that_say_a_measure(size: str, name: str, says: bool) -> None:
    assert any(like(name, pattern) for pattern in name_patterns(size)) == says


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ("27in", Localized("27寸", "27-inch")),
        ("3000ml", Localized("3L", "3L")),
        ("1500ml", Localized("1.5L", "1.5L")),
        ("500ml", Localized("500ml", "500ml")),
        ("256GB", Localized("256GB", "256GB")),
        ("1.8m", Localized("1.8m", "1.8m")),
        ("42", None),
        ("XL", None),
        ("paperback", None),
    ],
)
def test_a_measure_is_told_as_it_is_said(size: str, said: Localized | None) -> None:
    assert measure_label(size) == said
    assert (measure_unit(size) is None) == (said is None)
