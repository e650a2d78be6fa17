"""What config.yml says of a component, read and checked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import pytest

from daogou.component_options import ComponentOptions
from daogou.errors import ConfigurationError


@dataclass(frozen=True)
class Kettle(ComponentOptions):
    COMPONENT: ClassVar[str] = "shop.Kettle"
    OF_RASA: ClassVar[Collection[str]] = ("name",)
    BOUNDS: ClassVar[Mapping[str, tuple[float, float]]] = {"litres": (0.5, 3.0)}
    CHOICES: ClassVar[Mapping[str, Collection[str]]] = {"material": ("steel", "glass")}

    litres: float = 1.5
    cups: int = 6
    whistles: bool = False
    material: str = "steel"


def test_what_is_not_said_keeps_its_default() -> None:
    read = Kettle.from_config({"name": "shop.Kettle", "__of__rasa": 1, "cups": 4, "litres": 2})
    assert read == Kettle(litres=2.0, cups=4)
    assert isinstance(read.litres, float)


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ({"litre": 2}, "unknown key 'litre'. Did you mean 'litres'?"),
        ({"x": 2}, "unknown key 'x'. Known: litres, cups, whistles, material."),
        ({"litres": 9}, "litres is 9.0; give a value from 0.5 to 3.0."),
        ({"litres": "two"}, "litres is 'two'; give a number such as 1.5."),
        ({"cups": True}, "cups is True; give a whole number such as 6."),
        ({"cups": 4.5}, "cups is 4.5; give a whole number such as 6."),
        ({"whistles": 1}, "whistles is 1; give true or false such as False."),
        ({"material": "tin"}, "material is 'tin'; give one of steel, glass."),
    ],
)
def test_an_error_names_the_place_the_value_and_the_remedy(
    config: dict[str, Any], told: str
) -> None:
    with pytest.raises(ConfigurationError) as error:
        Kettle.from_config(config)
    assert str(error.value) == f"config.yml, shop.Kettle: {told}"
