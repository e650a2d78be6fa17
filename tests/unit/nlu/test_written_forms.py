"""Names are found however a message is written, and spans point into the shopper's own text."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from daogou.catalog.loading import load_catalog
from daogou.database import make_engine, make_sessions
from daogou.migrations import upgrade
from daogou.nlu import CatalogEntityExtractor
from daogou.nlu.catalog_entity_extractor import OUTSIDE, TAGGED
from daogou.nlu.entities.shop_names import ShopNames
from tests.unit.conftest import SHOP

_EMOJI = ("😀", "👍🏽", "🇨🇳", "❤️", "👟", "\u200b")
_NAMES = (
    *("云跃", "云跃 Pro 3", "Yunyue Pro 3", "驰野", "trailox gt", "瀚比特", "云悦", "Yunyeu"),
    *("跑步鞋", "running shoes", "笔记本电脑", "laptop", "手机壳", "面霜", "moisturizer"),
    *("黑色", "red", "防水", "waterproof", "轻便", "lightweight"),
)
_TALK = ("想买双", "有没有", "，", " ", "的", "show me ", " and ", "请问", "?", "给我看看")
MESSAGES = st.lists(st.sampled_from(_NAMES + _TALK), min_size=1, max_size=6).map("".join)


@pytest.fixture(scope="module")
def extractor(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The extractor on the small shop, as a server has it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('shop') / 'shop.db'}"
    engine = make_engine(url)
    upgrade(engine)
    with make_sessions(engine).begin() as session:
        load_catalog(session, SHOP)
    engine.dispose()
    config = CatalogEntityExtractor.get_default_config()
    names = ShopNames(url, [], frozenset(), 3600)
    return CatalogEntityExtractor(config, None, None, names)


def read(extractor: Any, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The names in a text with their codes; every span is its value."""
    (message,) = extractor.process([Message(data={TEXT: text})])
    entities = message.get(ENTITIES)
    assert all(text[e["start"] : e["end"]] == e["value"] for e in entities)
    return [
        (e["entity"], tuple(e["additional_info"]["codes"]))
        for e in entities
        if "codes" in e["additional_info"]
    ]


@lru_cache(maxsize=1)
def _traditional() -> Any:
    return OpenCC("s2t")


def traditional(text: str) -> str:
    return str(_traditional().convert(text))


def full_width(text: str) -> str:
    """Printable ASCII in the forms of Chinese keyboards."""
    wide = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
    return text.translate(wide)


@pytest.mark.parametrize("form", [traditional, full_width, str.upper, str.title, str.swapcase])
@settings(deadline=None, max_examples=60, database=None)
@given(text=MESSAGES)
def test_script_width_and_case_change_nothing(
    extractor: Any, form: Callable[[str], str], text: str
) -> None:
    assert read(extractor, form(text)) == read(extractor, text)


@settings(deadline=None, max_examples=60, database=None)
@given(
    text=MESSAGES,
    inserted=st.lists(st.tuples(st.integers(0, 40), st.sampled_from(_EMOJI)), max_size=4),
)
def test_emoji_change_nothing(extractor: Any, text: str, inserted: list[tuple[int, str]]) -> None:
    decorated = text
    for place, emoji in inserted:
        at = min(place, len(decorated))
        decorated = decorated[:at] + emoji + decorated[at:]
    assert read(extractor, decorated) == read(extractor, text)


def test_every_name_of_the_shop_in_every_form(extractor: Any) -> None:
    names = extractor._names.current()
    for kind, code, surface in names.matcher.entries:
        for form in (traditional, full_width, str.upper):
            assert code in names.resolve(kind, form(surface)), (kind, surface, form)


def test_tags_on_a_message_are_merged_in(extractor: Any) -> None:
    text = "飞鹿的轻便跑步鞋"
    span = {"entity": "brand", "start": 0, "end": 2, "confidence": 0.95}
    tagged = {TAGGED: [span], OUTSIDE: [0.01, 0.01, 1.0, 0.99, 0.99, 0.0, 0.0, 0.0]}
    (message,) = extractor.process([Message(data={TEXT: text, **tagged})])
    found = [(e["value"], e["additional_info"]["codes"]) for e in message.get(ENTITIES)]
    assert found == [("飞鹿", []), ("跑步鞋", ["running-shoes"])]
    assert all(key not in message.as_dict(only_output_properties=True) for key in tagged)
    assert read(extractor, text) == [
        ("attribute", ("feature=lightweight",)),
        ("category", ("running-shoes",)),
    ]
