"""The entries of the FAQ."""

from __future__ import annotations

import re
from collections import defaultdict

import yaml

from actions.clarify import titles
from daogou.settings import PROJECT_ROOT
from daogou.text.language import HAN

_FAQ = yaml.safe_load((PROJECT_ROOT / "data" / "nlu" / "faq.yml").read_text("utf-8"))


def _examples() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: {"zh": [], "en": []})
    for block in _FAQ["nlu"]:
        for line in block["examples"].splitlines():
            language = "zh" if re.search(f"[{HAN}]", line) else "en"
            found[block["intent"]][language].append(line)
    return found


def test_at_least_eighty_entries_with_examples_in_both_languages() -> None:
    examples = _examples()
    assert len(examples) >= 80
    for entry, said in examples.items():
        assert len(said["zh"]) >= 10, entry
        assert len(said["en"]) >= 10, entry


def test_every_entry_has_an_answer_in_both_languages_and_a_title() -> None:
    assert {f"utter_{entry}" for entry in _examples()} == set(_FAQ["responses"])
    for response, variants in _FAQ["responses"].items():
        languages = {variant["condition"][0]["value"] for variant in variants}
        assert languages == {"zh", "en"}, response
    assert {entry.partition("/")[2] for entry in _examples()} == set(titles())
