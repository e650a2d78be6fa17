"""Slips of the hand in YAML: each is told with its line and what to write."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.shared.core.constants import DEFAULT_ACTION_NAMES, RULE_SNIPPET_ACTION_NAME

from daogou.check.actions_match import RASAS_OWN
from daogou.check.checking import Checker
from daogou.check.marked_yaml import read_marked
from daogou.errors import DataError

from .conftest import Only, Sample

DOMAIN, NLU, RULES, STORIES = (
    *("domain.yml", "data/nlu/talk.yml", "data/rules/talk.yml", "data/stories/buy.yml"),
)
BYE = "  steps:\n  - intent: bye\n  - action: utter_bye\n"


@pytest.mark.parametrize(
    ("slip", "code", "line", "told"),
    [
        ((RULES, "rules:", "rule:"), "key-unknown", "rule:", "Did you mean 'rules'?"),
        ((RULES, "- rule: greet", "- rul: greet"), "key-unknown", "- rul:", "'rule'?"),
        ((RULES, "intent: greet", "intnt: greet"), "key-unknown", "intnt", "'intent'?"),
        ((RULES, "- intent: greet", "- intent greet"), "value-unfit", "t greet", "a step"),
        ((RULES, BYE, ""), "key-missing", "- rule: bye", "a rule has no `steps:`"),
        ((NLU, "- intent: bye", "- intnt: bye"), "key-unknown", "intnt", "'intent'?"),
        ((NLU, "    - 再见", "    再见"), "example-lost", "再见", "Write `- `"),
        ((NLU, "    - 再见", "    -"), "example-lost", "    -\n", "'-' is no example"),
        ((NLU, "bye\n  examples: |", "bye\n  examples:"), "value-unfit", "- 再见", "examples: |"),
        ((DOMAIN, "type: bool", "type: boolean"), "value-unfit", "boolean", "'bool'?"),
        ((DOMAIN, "- bye\n", "- bye\n- greet\n"), "key-twice", "- greet\nent", "'greet' stands"),
        ((DOMAIN, "forms:", "form:"), "key-unknown", "form:", "'forms'?"),
        (
            (DOMAIN, "  utter_bye:", "  uter_bye:"),
            "value-unfit",
            "uter_bye:",
            "begins with 'utter_'",
        ),
        ((DOMAIN, 'text: "Bye', 'txt: "Bye'), "key-unknown", "txt:", "'text'?"),
        (
            (DOMAIN, "  utter_bye:", "  utter_greet:"),
            "key-twice",
            'utter_greet:\n  - text: "',
            "Keep",
        ),
        ((DOMAIN, "{type: slot, ", "{type: slt, "), "value-unfit", "slt", "'slot'?"),
        (("config.yml", "policies:", "policy:"), "key-unknown", "policy:", "'policies'?"),
    ],
)
def test_what_nobody_would_read_is_told_alone(
    sample: Sample, only: Only, slip: tuple[str, str, str], code: str, line: str, told: str
) -> None:
    file, old, new = slip
    sample.replace(file, old, new)
    found = only(code)
    written = (sample.root / file).read_text("utf-8")
    assert str(found.places[0]) == f"{file}:{written[: written.index(line)].count(chr(10)) + 1}"
    assert told in f"{found.message} → {found.remedy}"


def test_names_and_values_that_are_nowhere(sample: Sample) -> None:
    sample.replace(RULES, "action: utter_faq", "action: action_default_fallbak")
    sample.replace(STORIES, "active_loop: pay_form", "active_loop: pay_from")
    sample.replace(DOMAIN, "name: language, value: zh", "name: langauge, value: zh")
    mapping = "mappings: [{type: from_intent, intent: buyy, value: true}]"
    sample.replace(DOMAIN, "mappings: [{type: custom}]", mapping)
    sample.replace(DOMAIN, "text: 你好", "text: 你好 {nobody}")
    sample.replace(DOMAIN, "text: Hello", "text: Hello {paid")
    sample.replace(
        DOMAIN,
        '"Bye 再见"',
        '"Bye"\n    buttons:\n    - {title: a, payload: /gret}\n'
        '    - {title: b, payload: \'/greet{{"colr": "red"}}\'}\n'
        "    - {title: c, payload: '/greet{{colour}}'}",
    )
    sample.replace(NLU, "[红色](color)", "[红色（color）")
    sample.write("actions/words.yml", "helo: {zh: 你好, en: Hi}\nbye: {zh: '{nam}', en: Bye}\n")
    sample.replace("actions/buy.py", 'set("paid")', 'word("hello", name="paid")')
    sample.write("actions/faq_titles.yml", "postag: {zh: 运费, en: Postage}\n")
    likes = "likes:\n- {words: [茶，咖啡], categories: [cups]}\n"
    sample.write("actions/presents.yml", f"{likes}whom: []\n")
    told = {
        (one.code, one.places[0].file): f"{one.message} → {one.remedy}"
        for one in Checker(sample.root).run()
    }
    for place, words in {
        ("action-unknown", RULES): "'action_default_fallbak'",
        ("form-unknown", STORIES): "'pay_from'",
        ("slot-unknown", DOMAIN): "'langauge', which domain.yml does not know → Did you",
        ("intent-unknown", DOMAIN): "'buyy', which domain.yml does not know → Did you mean 'buy'?",
        ("variable-unknown", DOMAIN): "{nobody}",
        ("brace-torn", DOMAIN): "'Hello {paid'",
        ("payload-unknown", DOMAIN): "'colr'",
        ("payload-unusable", DOMAIN): "{{colour}}",
        ("span-torn", NLU): "'买[红色（color）的鞋'",
        ("word-missing", "actions/words.yml"): "'hello'",
        ("variable-unknown", "actions/words.yml"): "Did you mean {name}?",
        ("name-unknown", "actions/faq_titles.yml"): "Did you mean 'postage'?",
        ("comma-wide", "actions/presents.yml"): "'茶，咖啡'",
    }.items():
        assert words in told[place], place


def test_components_and_options(sample: Sample) -> None:
    sample.replace(
        "config.yml",
        "pipeline: []\n",
        "pipeline:\n- name: daogou.nlu.Tokeniser\n- name: FallbackClassifier\n  threshold: 40\n"
        "  treshold: 0.3\n- name: daogou.nlu.TransformerIntentClassifier\n  epochs: three\n",
    )
    sample.replace("config.yml", "- name: RulePolicy", "- name: RulesPolicy")
    sample.write(
        "endpoints.yml",
        "tracker_store:\n  type: daogou.trackers.SqlTrackerStore\nlock_store:\n"
        "  type: daogou.trackers.SQLTrackerStore\n  db: x.db\n  longest_events: many\n",
    )
    found = [
        (one.code, str(one.places[0]), one.remedy)
        for one in Checker(sample.root).run()
        if one.code.startswith(("component", "option", "class"))
    ]
    assert found == [
        ("component-unknown", "config.yml:5", "Correct the name."),
        ("option-unusable", "config.yml:7", "Write a value such as 0.3."),
        ("option-unusable", "config.yml:10", "give a whole number such as 0."),
        ("component-unknown", "config.yml:12", "Did you mean 'RulePolicy'?"),
        ("class-unknown", "endpoints.yml:2", "Correct the name."),
        ("option-unusable", "endpoints.yml:6", "Write a value such as 120."),
        ("option-unknown", "config.yml:8", "Did you mean 'threshold'?"),
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"a:\n\tb: 1\n", "talk.yml:2:1: no YAML (found character that cannot start"),
        (b"a: b: c\n", "Put a text with a colon in it into quotes"),
        (b"a: *zh\n", "it must stand behind a `&`"),
        (b"a: [b\nc: d\n", "Close the bracket"),
        ("a: 你好\n".encode("gbk"), "talk.yml:1: no UTF-8. Save the file as UTF-8."),
    ],
)
def test_what_is_no_yaml(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "talk.yml").write_bytes(content)
    with pytest.raises(DataError) as error:
        read_marked(tmp_path / "talk.yml", tmp_path)
    assert told in str(error.value) and "\n" not in str(error.value)


def test_marks_of_windows_are_no_slip(sample: Sample) -> None:
    for file in (DOMAIN, NLU, RULES):
        path = sample.root / file
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert sample.check() == []


def test_an_empty_file(sample: Sample, only: Only) -> None:
    sample.write(DOMAIN, "# nothing\n")
    assert only("file-empty").message == "domain.yml is empty"


def test_the_actions_that_rasa_has_by_itself() -> None:
    assert {*DEFAULT_ACTION_NAMES, "..."} == {*RASAS_OWN, RULE_SNIPPET_ACTION_NAME}
