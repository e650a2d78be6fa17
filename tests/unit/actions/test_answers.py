"""answers.yml: what it says fits the domain, and what does not fit is told with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from actions.answers import ANSWERS, answer_book, read_answers
from daogou.errors import ConfigurationError


def test_slots_and_forms_are_those_of_the_domain(domain: dict[str, Any]) -> None:
    book = answer_book()
    assert set(book.back_after) <= set(domain["forms"])
    asked = {slot for form in domain["forms"].values() for slot in form["required_slots"]}
    assert asked - {"confirmed"} == set(book.answers) & asked
    assert set(book.answers) <= set(domain["slots"])


@pytest.mark.parametrize(
    ("path", "value", "place", "remedy"),
    [
        (("answers", "recipient", "name", "en"), None, "answers.recipient.name.en", "called"),
        (("answers", "recipient", "words"), "收货人", "answers.recipient.words", "list"),
        (("answers", "recipient", "any_language"), "ja", "answers.recipient.any_language", "true"),
        (("answers", "recipient", "title"), "x", "answers.recipient.title", "any_language, name"),
        (("corrections", "hold"), ["等等", False], "corrections.hold", "quote"),
        (("forms", "return_form", "back_after"), ["tracking"], "forms.return_form", "track"),
        (("answers",), [], "answers", "keys"),
    ],
)
def test_what_does_not_fit_is_told(
    tmp_path: Path, path: tuple[str, ...], value: object, place: str, remedy: str
) -> None:
    yaml = YAML()
    loaded = yaml.load(ANSWERS.read_text("utf-8"))
    inner = loaded
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    changed = tmp_path / "answers.yml"
    yaml.dump(loaded, changed)
    with pytest.raises(ConfigurationError) as caught:
        read_answers(changed)
    assert str(caught.value).startswith(f"answers.yml: {place}")
    assert remedy in str(caught.value)


def test_what_is_no_yaml_is_told(tmp_path: Path) -> None:
    (tmp_path / "answers.yml").write_text("answers: [", "utf-8")
    with pytest.raises(ConfigurationError, match=r"answers\.yml:2: .* Correct the YAML"):
        read_answers(tmp_path / "answers.yml")
