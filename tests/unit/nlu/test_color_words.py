"""A word that names a colour and a thing is the one that the sentence makes it."""

from __future__ import annotations

import pytest

from daogou.nlu.entities.color_words import without_things
from daogou.nlu.entities.entity import Entity


def _found(text: str, color: str, goods: str | None = None) -> list[str]:
    start = text.index(color)
    entities = [Entity("color", color, start, start + len(color), {"codes": ["brown"]})]
    if goods is not None:
        at = text.index(goods)
        entities.append(Entity("category", goods, at, at + len(goods), {"codes": ["sweaters"]}))
    return [one.entity for one in without_things(text, entities)]


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("do you have it in coffee?", "coffee"),
        ("the coffee one please", "coffee"),
        ("coffee", "coffee"),
        ("Wine, please", "Wine"),
        ("same thing in a mint shade", "mint"),
        ("not the camel one", "camel"),
        ("black or coffee", "coffee"),
        ("show me olive coloured ones", "olive"),
        ("beige, sand", "sand"),
        ("brown ones for a walk", "brown"),
    ],
)
def test_a_colour(text: str, color: str) -> None:
    assert _found(text, color) == ["color"]


def test_a_colour_right_before_goods() -> None:
    assert _found("a warm coffee sweater", "coffee", "sweater") == ["color", "category"]


@pytest.mark.parametrize(
    ("text", "thing", "goods"),
    [
        ("got anything to keep my coffee hot on the train", "coffee", None),
        ("something to go with coffee", "coffee", None),
        ("wine glasses for two", "wine", None),
        ("a lavender scented hand cream", "lavender", "hand cream"),
        ("a berry smoothie blender", "berry", "blender"),
    ],
)
def test_a_thing(text: str, thing: str, goods: str | None) -> None:
    assert _found(text, thing, goods) == (["category"] if goods else [])
