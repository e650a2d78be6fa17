"""Reading labelled utterances, and what is told of files that cannot be read."""

from __future__ import annotations

import pytest

from benchmarks.intent.data import DataSet, Row, read_data_set, read_rows
from daogou.errors import DataError
from tests.unit.benchmarks.intent.conftest import Write


def test_reads_text_and_intent_whatever_stands_beside(write: Write) -> None:
    path = write(
        "a.csv",
        "\ufeffid,intent,text",
        '1, greet ,"hi, ""you"""',
        '2,bye,"\nsee\nyou\n"',
        "3,问候,你好",
    )
    assert read_rows(path) == (
        Row('hi, "you"', "greet"),
        Row("see\nyou", "bye"),
        Row("你好", "问候"),
    )


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((), "a.csv: the file is empty"),
        (("text,intent",), "no rows below the header"),
        (("text,label", "hi,greet"), r"line 1: the column intent is missing among 'text', 'label'"),
        (("hi,greet",), "line 1: the column text and intent is missing"),
        (("text,intent", "hi,greet", " ,greet"), "line 3: the text is empty"),
        (("text,intent", "hi,"), "line 2: the intent is empty"),
        (("text,intent", "hi"), "line 2: the intent is empty"),
        (("text,intent", "well, hi,greet"), "line 2: more fields than the header"),
        (("text,intent", '"hi,greet'), "not a CSV file"),
    ],
)
def test_says_what_is_wrong_and_where(write: Write, lines: tuple[str, ...], told: str) -> None:
    with pytest.raises(DataError, match=told):
        read_rows(write("a.csv", *lines))


def test_other_encodings_and_missing_files_are_told(write: Write) -> None:
    path = write("a.csv")
    path.write_bytes("text,intent\n你好,greet\n".encode("gb18030"))
    with pytest.raises(DataError, match="not a CSV file in UTF-8"):
        read_rows(path)
    with pytest.raises(DataError, match=r"nowhere.csv: no such file"):
        read_rows(path.with_name("nowhere.csv"))


def test_one_intent_is_no_data_set(write: Write) -> None:
    path = write("a.csv", "text,intent", "hi,greet", "hey,greet")
    with pytest.raises(DataError, match="all rows have the intent 'greet'"):
        read_data_set("a", path, path)


def test_notes_tell_what_bears_on_the_figures() -> None:
    train = (Row("hi", "greet"), Row("bye", "leave"))
    test = (Row("hi", "greet"), Row("pay", "buy"), Row("moon", "oos"), Row("so long", "leave"))
    data = DataSet("a", train, test)
    assert data.notes("oos") == [
        "1 test rows have an intent that is never trained and count as wrong (buy)",
        "1 test texts also stand in the training rows",
    ]
    assert "no test row has the label 'other'" in data.notes("other")
    assert DataSet("a", train, test[3:]).notes(None) == []
    with_valid = DataSet("a", train, test[3:], (Row("hey", "greet"), Row("sun", "oos")))
    assert with_valid.usable_valid == (Row("hey", "greet"),)
    assert with_valid.notes(None) == [
        "1 validation rows have an intent that is never trained: left out"
    ]


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (("where is my parcel", "一个 word"), "en"),
        (("打开QQ", "查一下明天的天气"), "zh"),
        (("12", "?"), "en"),
    ],
)
def test_the_language_is_that_of_the_letters(texts: tuple[str, ...], language: str) -> None:
    assert DataSet("a", tuple(Row(text, "x") for text in texts), ()).language == language


def test_the_fingerprint_sees_every_part() -> None:
    one, two = Row("hi", "greet"), Row("bye", "leave")
    made = [
        DataSet("a", (one,), (two,)),
        DataSet("a", (one,), (two,), (two,)),
        DataSet("a", (one, two), ()),
        DataSet("a", (two,), (one,)),
    ]
    assert len({data.fingerprint for data in made}) == len(made)
    assert DataSet("b", (one,), (two,)).fingerprint == made[0].fingerprint
