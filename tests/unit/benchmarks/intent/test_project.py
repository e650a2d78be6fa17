"""The folder that is trained and served: every text survives the way into Rasa."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from benchmarks.intent.data import DataSet, Row, read_rows
from benchmarks.intent.measure import check_examples
from benchmarks.intent.pipelines import diet, ours
from benchmarks.intent.project import CONFIG, EXAMPLES, MESSAGES, VALID, encode, write_project
from daogou.errors import DataError

STRANGE = (
    '[this](that) and [a]{"entity": "b"}',
    "- a list",
    "# no comment",
    "/greet",
    "\"quoted\" 'twice'",
    "two\nlines\n\nand more",
    "back\\slash \\n",
    "${HOME} {{x}}",
    "key: value",
    "😀 你好\u3000世界\u200b!",
    "tab\there",
    "null",
    "1e3",
    "a\u2028b\x85c",
)
DATA = DataSet(
    "strange",
    (*(Row(text, "a/b") for text in STRANGE), Row("hi", "a"), Row("hi", "a"), Row("x", "yes")),
    (Row("/unheard", "a/b"),),
    (Row("one, two", "a/b"), Row("unheard", "of")),
)


def test_rasa_reads_every_text_as_it_was_written(tmp_path: Path) -> None:
    write_project(tmp_path, DATA, diet(), 3)
    check_examples(tmp_path / EXAMPLES)


def test_what_rasa_reads_otherwise_is_told(tmp_path: Path) -> None:
    write_project(tmp_path, DATA, diet(), 3)
    content = json.loads((tmp_path / EXAMPLES).read_text("utf-8"))
    content["rasa_nlu_data"]["common_examples"][0]["intent"] = " padded "
    (tmp_path / EXAMPLES).write_text(json.dumps(content), "utf-8")
    with pytest.raises(DataError, match=r"Rasa reads .* otherwise"):
        check_examples(tmp_path / EXAMPLES)


@pytest.mark.parametrize(
    ("label", "told"),
    # Of a label that is not trained the classifier has nothing to learn.
    [("a/b", encode("a/b")), ("unheard/of", None), (None, None)],
)
def test_the_label_of_what_is_out_of_scope_is_told_as_rasa_sees_it(
    tmp_path: Path, label: str | None, told: str | None
) -> None:
    write_project(tmp_path, DATA, ours({}), 3, label)
    config = yaml.safe_load((tmp_path / CONFIG).read_text("utf-8"))
    assert config["pipeline"][-1].get("out_of_scope") == told


def test_configuration_messages_and_validation_rows(tmp_path: Path) -> None:
    write_project(tmp_path, DATA, diet(5), 3)
    config = yaml.safe_load((tmp_path / CONFIG).read_text("utf-8"))
    assert config["language"] == "en"
    assert config["pipeline"][-1]["random_seed"] == 3
    assert json.loads((tmp_path / MESSAGES).read_text("utf-8")) == ["/unheard"]
    # A slash would make it an entry of a retrieval intent, in the validation rows as well.
    assert read_rows(tmp_path / VALID) == (Row("one, two", "a∕b"),)


def test_a_label_that_cannot_be_told_apart_is_refused(tmp_path: Path) -> None:
    data = DataSet("odd", (Row("hi", "a∕b"), Row("bye", "a/b")), ())
    with pytest.raises(DataError, match="division slash"):
        write_project(tmp_path, data, diet(), 3)
