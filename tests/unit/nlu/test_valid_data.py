"""Examples from a CSV file to choose by."""

from __future__ import annotations

from pathlib import Path

import pytest

from daogou.errors import ConfigurationError
from daogou.nlu.example import Example
from daogou.nlu.valid_data import read_valid_data

LABELS = {"greet", "faq/postage"}


def test_rows_in_their_order(tmp_path: Path) -> None:
    file = tmp_path / "valid.csv"
    # As a spreadsheet writes it: a mark at the start, quotes, a comma and a line break in a text.
    file.write_text(
        '\ufefftext,intent,note\r\n你好,greet,\r\n"邮费, 谁出\n呢", faq/postage ,x\r\n', "utf-8"
    )
    assert read_valid_data(str(file), LABELS) == [
        Example("你好", "greet"),
        Example("邮费, 谁出\n呢", "faq/postage"),
    ]


def test_no_file_is_named() -> None:
    assert read_valid_data("", LABELS) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("text,intent\n你好,greet\n运费,faq\n", "line 3: text '运费', intent 'faq'"),
        ("text,intent\n  ,greet\n", "line 2: text '', intent 'greet'"),
        ("text,intent\n你好\n", "line 2: text '你好', intent ''"),
        ("message,label\n你好,greet\n", "line 2: text '', intent ''"),
        ("text,intent\n", "has no rows"),
        ("", "has no rows"),
    ],
)
def test_rows_that_cannot_be_used(tmp_path: Path, content: str, told: str) -> None:
    file = tmp_path / "valid.csv"
    file.write_text(content, "utf-8")
    with pytest.raises(ConfigurationError) as caught:
        read_valid_data(str(file), LABELS)
    assert told in str(caught.value)
    assert str(file) in str(caught.value)


@pytest.mark.parametrize("content", [None, b"text,intent\n\xff\xfe,greet\n"], ids=["none", "bytes"])
def test_files_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "valid.csv"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"valid_data: .*valid\.csv' cannot be read") as it:
        read_valid_data(str(file), LABELS)
    assert "columns text and intent" in str(it.value)
