"""Texts of examples with their labels."""

from __future__ import annotations

from pathlib import Path

import pytest

from daogou.errors import DataError
from daogou.nlu.known_texts import KnownTexts

KNOWN = KnownTexts.of(
    [
        ("气死了", "complain"),
        ("What's new", "search_product"),
        ("退貨要運費嗎？", "faq/postage"),
        ("ok", "affirm"),
        ("OK!", "affirm"),
        ("就这样", "affirm"),
        ("就这样。", "goodbye"),
        ("😀", "chitchat/laugh"),
        ("42", "inform"),
    ]
)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("气死了", "complain"),
        (" 气死了！！😡", "complain"),
        ("WHAT’S NEW?", "search_product"),
        ("退货要运费吗", "faq/postage"),
        ("ＯＫ～", "affirm"),
        # Something else is said, or more.
        ("气死", None),
        ("what's new about my order", None),
        ("whats new", None),
        # Of several things.
        ("就这样", None),
        # A number means what was asked for; marks alone say nothing.
        ("42", None),
        ("😀", None),
        ("", None),
        ("？！", None),
    ],
)
def test_marks_case_and_script_do_not_count(text: str, label: str | None) -> None:
    assert KNOWN.label_of(text) == label


def test_what_was_saved_is_read(tmp_path: Path) -> None:
    KNOWN.save(tmp_path / "known.json")
    assert KnownTexts.load(tmp_path / "known.json") == KNOWN


@pytest.mark.parametrize("content", ["", "[1]", '{"a": 1}', "{"])
def test_another_file_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(content)
    with pytest.raises(DataError, match=r"known\.json: not the texts of examples .* `rasa train`"):
        KnownTexts.load(path)
