"""The product family that an example speaks of."""

from __future__ import annotations

import pytest

from daogou.nlu.catalog_names import family_names, names_fingerprint
from daogou.nlu.example import Example, Span
from daogou.nlu.families import FamilyNames, with_families


@pytest.fixture(scope="module")
def names(shop_url: str) -> FamilyNames:
    """Those of the small shop."""
    return family_names(shop_url)


def example(text: str, *entities: tuple[str, str], family: str | None = None) -> Example:
    """An example whose `entities` (kind, words) stand in `text`."""
    spans = [Span(text.index(said), text.index(said) + len(said), kind) for kind, said in entities]
    return Example(text, "search_product", tuple(spans), family)


@pytest.mark.parametrize(
    ("entity", "text", "family"),
    [
        ("category", "跑步鞋", "apparel"),
        ("category", "trail running shoes", "apparel"),
        ("category", "数码", "electronics"),
        ("product", "瀚比特 Book 14", "electronics"),
        ("product", "The Bakery on the Moon", "books"),
        ("category", "挖掘机", None),
        ("product", "", None),
    ],
)
def test_the_family_of_a_name(
    names: FamilyNames, entity: str, text: str, family: str | None
) -> None:
    assert names.of(entity, text) == family


def test_a_product_of_no_known_category(names: FamilyNames) -> None:
    assert FamilyNames(names.lexicon, {}).of("product", "云跃 Lite 跑步鞋") is None


@pytest.mark.parametrize(
    ("given", "family"),
    [
        (example("想买跑步鞋", ("category", "跑步鞋")), "apparel"),
        (example("台灯和跑步鞋", ("category", "台灯"), ("category", "跑步鞋")), None),
        (example("休闲鞋和跑步鞋", ("category", "休闲鞋"), ("category", "跑步鞋")), "apparel"),
        (example("云跃的跑步鞋", ("brand", "云跃"), ("category", "跑步鞋")), "apparel"),
        (example("有云跃吗", ("brand", "云跃")), None),
        (example("要黑色的", ("color", "黑色")), "none"),
        (example("在吗"), "none"),
        (example("买挖掘机", ("category", "挖掘机")), None),
        (example("适合夏天穿的", family="apparel"), "apparel"),
        (example("想买跑步鞋", ("category", "跑步鞋"), family="home"), "home"),
    ],
    ids=lambda value: value.text if isinstance(value, Example) else None,
)
def test_what_an_example_speaks_of(names: FamilyNames, given: Example, family: str | None) -> None:
    (found,) = with_families([given], names)
    assert found.family == family
    assert (found.text, found.label, found.entities) == (given.text, given.label, given.entities)


def test_every_family_that_is_found_is_one_of_the_shop(names: FamilyNames) -> None:
    roots = {code for code in names.lexicon.codes("category") if not names.lexicon.parent(code)}
    found = {names.of("category", code) for _, code, _ in names.lexicon.entries()} - {None}
    assert found <= roots


def test_the_fingerprint_of_the_names(shop_url: str, names: FamilyNames) -> None:
    assert names_fingerprint(shop_url) == names.lexicon.fingerprint()
    assert len(names.lexicon.fingerprint()) == 64
