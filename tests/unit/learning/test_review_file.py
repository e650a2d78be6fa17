"""The inbox as a file, and back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from sqlalchemy.orm import Session

from daogou.errors import DataError
from daogou.learning.inbox import Candidate
from daogou.learning.labels import decided
from daogou.learning.review_file import export, take_in
from daogou.learning.tables import LEFT_OUT, NEW
from daogou.learning.taught import Taught
from tests.unit.learning.project import write_project

NOW = datetime(2026, 11, 28, tzinfo=UTC)


def candidate(text: str, written: str = "") -> Candidate:
    ranking = (("track_order", 0.4), ("greet", 0.3))
    return Candidate(text, written or text, "zh", ranking, ("unsure",), 3, NOW, (), None, 0.8)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = [
        candidate("凉鞋呢", "[凉鞋](category)呢"),
        candidate("快递卡住了"),
        candidate("嗯"),
        candidate("啊"),
    ]
    path = tmp_path / "to_label.yml"
    path.write_text(export(found), "utf-8")
    return path


def filled(path: Path, *labels: str | None, **texts: str) -> None:
    """Writes `labels` into the file, as somebody would."""
    told = yaml.safe_load(path.read_text("utf-8"))
    for row, label in zip(told["messages"], labels, strict=True):
        row["label"] = label
        row["text"] = texts.get(row["said"], row["text"])
    path.write_text(yaml.safe_dump(told, allow_unicode=True), "utf-8")


def test_there_and_back(tmp_path: Path, file: Path, session: Session) -> None:
    taught = Taught.read(write_project(tmp_path))
    filled(file, "search_product", "track_order", "-", None, 快递卡住了="快递卡在半路了")
    assert take_in(session, file, taught, "阿敏", NOW) == (3, [])
    new = {label.annotated: label for label in decided(session, NEW)}
    assert new.keys() == {"[凉鞋](category)呢", "快递卡在半路了"}
    first = new["[凉鞋](category)呢"]
    assert (first.text, first.label, first.understood) == (
        "凉鞋呢",
        "search_product",
        "track_order",
    )
    assert (first.count, first.by) == (3, "阿敏")
    # The message itself is decided as well, though its words were changed.
    assert {label.text for label in decided(session, LEFT_OUT)} == {"嗯", "快递卡住了"}


def test_what_cannot_be_an_example_is_told_and_stays(
    tmp_path: Path, file: Path, session: Session
) -> None:
    taught = Taught.read(write_project(tmp_path))
    filled(file, "no_such", "track_order", None, None, 快递卡住了="打13912345678")
    done, refused = take_in(session, file, taught, "阿敏", NOW)
    assert done == 0 and decided(session, NEW) == []
    assert [refusal.code for _, refusal in refused] == ["label", "numbers"]


@pytest.mark.parametrize(
    "content",
    [
        *("", "- a", "messages: 7", "messages: [7]", "messages: [{said: a}]", "{", "\x00"),
        "messages: [{said: a, text: b, label: 7}]",
    ],
)
def test_another_file(tmp_path: Path, session: Session, content: str) -> None:
    path = tmp_path / "other.yml"
    path.write_text(content, "utf-8")
    taught = Taught.read(write_project(tmp_path))
    with pytest.raises(DataError, match="--export"):
        take_in(session, path, taught, "阿敏", NOW)
