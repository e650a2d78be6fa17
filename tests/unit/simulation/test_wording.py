from __future__ import annotations

from dataclasses import replace

import pytest

from daogou.errors import ConfigurationError
from daogou.simulation.wording import FOLDER, read_words

from .recorded import SHOPPER

# What a goal may have told of; every template must do with some of these.
FACTS = dict.fromkeys(
    (
        *(
            "kind",
            "budget",
            "color",
            "place",
            "one",
            "other",
            "variant",
            "goods",
            "number",
            "digits",
        ),
        *("name", "phone", "address", "new_address", "title", "tax_number", "email", "reason"),
        "size",
    ),
    "x",
)
WORDS = read_words()


@pytest.mark.parametrize("act", sorted(WORDS.templates))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_template_can_be_said(act, language):
    shopper = replace(SHOPPER, language=language)
    texts = [
        WORDS.say(shopper, act, FACTS, nth) for nth in range(len(WORDS.templates[act][language]))
    ]
    assert all(text and not set("[]{}|") & set(text) for text in texts)
    assert len(set(texts)) == len(texts), "nobody says the same twice"


def test_choices_are_made_from_the_inside_out(tmp_path):
    (tmp_path / "a.yml").write_text("act: {zh: ['[一|[二|三]]'], en: [x]}", "utf-8")
    words = read_words(tmp_path)
    said = {words.say(replace(SHOPPER, number=n), "act", {}) for n in range(60)}
    assert said == {"一", "二", "三"}


def test_slips_are_made_as_often_as_the_shopper_makes_any():
    text = "帮我看下包裹什么时候能到"
    never = [WORDS.slipped(SHOPPER, text, nth) for nth in range(30)]
    assert never == [text] * 30
    often = replace(SHOPPER, slips=1.0)
    assert sum(WORDS.slipped(often, text, nth) != text for nth in range(30)) > 20


@pytest.mark.parametrize(
    ("yaml", "told"),
    [
        ("act: {zh: [a]}", "act needs a list of texts for zh and for en"),
        ("act: text", "act needs"),
    ],
)
def test_a_file_that_says_too_little(tmp_path, yaml, told):
    (tmp_path / "a.yml").write_text(yaml, "utf-8")
    with pytest.raises(ConfigurationError, match=told):
        read_words(tmp_path)


def test_an_act_stands_in_one_file(tmp_path):
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_text("act: {zh: [a], en: [b]}", "utf-8")
    with pytest.raises(ConfigurationError, match=r"b\.yml: act stands in another file"):
        read_words(tmp_path)


def test_an_act_or_a_fact_that_is_not_there():
    with pytest.raises(ConfigurationError, match="no file has the act 'sing'"):
        WORDS.say(SHOPPER, "sing", {})
    with pytest.raises(ConfigurationError, match="'number' is not known there; known are digits"):
        WORDS.say(SHOPPER, "give_order", {"digits": "1"})


def test_words_are_not_those_of_the_training_data():
    # What was learned by heart would be no test of the assistant.
    learned = {
        line.strip().removeprefix("- ").lower()
        for path in (FOLDER.parents[2] / "data" / "nlu").glob("*.yml")
        for line in path.read_text("utf-8").splitlines()
    }
    questions = [act for act in WORDS.templates if act.startswith("faq/")]
    said = {
        WORDS.say(replace(SHOPPER, language=language, number=number), act, {}, 0).lower()
        for act in questions
        for language in ("zh", "en")
        for number in range(8)
    }
    share = len(said & learned) / len(said)
    assert share < 0.05, sorted(said & learned)
