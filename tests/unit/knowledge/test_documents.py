"""Reading the documents, and the documents themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from daogou.errors import DataError
from daogou.knowledge.documents import read_documents, sentences
from daogou.knowledge.facts import facts, fill, placeholders
from daogou.settings import PROJECT_ROOT, Settings
from tests.unit.knowledge.small import DOCUMENTS, write


def test_a_section_has_heading_questions_and_sentences(tmp_path: Path) -> None:
    sections = read_documents(write(tmp_path))
    upstairs = next(s for s in sections if s.key == "shipping#upstairs" and s.language == "en")
    assert upstairs.title == "Delivery"
    assert upstairs.heading == "Carrying upstairs"
    assert upstairs.questions == ("Is there a charge for stairs?",)
    assert len(upstairs.sentences) == 2
    assert upstairs.place.endswith("shipping.en.md:3")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{#stuck}", "", "has no id"),
        ("{#stuck}", "{#upstairs}", "stands at"),
        ("{dispatch_hours}", "{dispatch_weeks}", "is no number of the shop"),
        ("# Delivery", "", "has no title"),
        ("{#stuck}", "{#elsewhere}", "shipping.zh.md has no section {#elsewhere}"),
        ("After {dispatch_hours} hours without movement, tell our team.", "", "is empty"),
        ("## Carrying upstairs {#upstairs}", "Early text.", "before the first section"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    text = DOCUMENTS["shipping.en.md"].replace(old, new)
    with pytest.raises(DataError, match=r"shipping\.\w\w\.md:\d+: ") as raised:
        read_documents(write(tmp_path, shipping_en_md=text))
    assert told in str(raised.value)


def test_a_folder_without_documents(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no documents"):
        read_documents(tmp_path)


def test_sentences_end_where_people_see_it() -> None:
    assert sentences("可以。说“好的。”就行！\n再见", "zh") == ["可以。", "说“好的。”就行！", "再见"]
    assert sentences("It costs 2.50 yuan. Pay here.", "en") == ["It costs 2.50 yuan.", "Pay here."]


def test_numbers_come_from_the_settings() -> None:
    assert fill("{shipping_fee} 元", facts(Settings(shipping_fee="8.50"))) == "8.50 元"
    assert not {"database_url", "token"} & set(facts(Settings()))


def test_the_shops_documents() -> None:
    sections = read_documents(PROJECT_ROOT / "data" / "knowledge")
    for language in ("zh", "en"):
        mine = [section for section in sections if section.language == language]
        assert len({section.document for section in mine}) >= 12
        assert len(mine) >= 120
    values = facts(Settings())
    assert not [s.place for s in sections if placeholders(fill(s.body, values))]
