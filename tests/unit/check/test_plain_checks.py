"""What is found without Rasa: each slip alone, with its place and a remedy."""

from __future__ import annotations

import pytest

from daogou.errors import DataError

from .conftest import Only, Sample

DOMAIN, NLU, RULES = "domain.yml", "data/nlu/talk.yml", "data/rules/talk.yml"
CODE, OFFERS = "actions/buy.py", "actions/offers.yml"


def test_nothing_is_found_where_nothing_is_wrong(sample: Sample) -> None:
    assert sample.check() == []


def test_a_response_in_one_language(sample: Sample, only: Only) -> None:
    sample.replace(DOMAIN, "value: en}]\n    text: Hello", "value: zh}]\n    text: 嗨")
    sample.replace(DOMAIN, "*en", "[{type: slot, name: language, value: en}]")
    sample.replace(DOMAIN, "&en ", "")
    found = only("response-language")
    assert "'utter_greet'" in found.message and "'en'" in found.message
    assert list(map(str, found.places)) == [sample.line(DOMAIN, "utter_greet:")]


def test_an_answer_in_one_language(sample: Sample, only: Only) -> None:
    sample.replace(NLU, "value: en}]", "value: zh}]")
    assert "'utter_faq/postage'" in only("response-language").message


def test_an_intent_that_nothing_answers(sample: Sample) -> None:
    sample.replace(
        RULES,
        "  - intent: bye\n  - action: utter_bye",
        "  - intent: greet\n  - action: utter_greet",
    )
    found = {finding.code: finding for finding in sample.check()}
    assert "'bye'" in found["intent-unused"].message
    assert str(found["intent-unused"].places[0]) == sample.line(DOMAIN, "- bye")
    assert "'utter_bye'" in found["response-unused"].message


def test_intents_that_nothing_teaches_or_that_are_misspelt(sample: Sample) -> None:
    sample.replace(NLU, "- intent: bye", "- intent: by")
    found = {finding.code: finding for finding in sample.check()}
    assert "'bye'" in found["intent-untaught"].message
    assert "'by'" in found["intent-unknown"].message


def test_an_intent_that_programs_send_needs_no_example(sample: Sample) -> None:
    sample.replace(NLU, "- intent: bye", "- intent: by")
    sample.replace("domain.yml", "- bye", "- bye: {use_entities: []}")
    assert "intent-untaught" not in {finding.code for finding in sample.check()}


def test_one_text_under_two_intents(sample: Sample, only: Only) -> None:
    sample.replace(NLU, "    - goodbye", "    - goodbye\n    - Hello  There!")
    found = only("example-two-intents")
    assert list(map(str, found.places)) == [
        sample.line(NLU, "- hello there"),
        sample.line(NLU, "- Hello  There!"),
    ]


def test_one_text_twice(sample: Sample, only: Only) -> None:
    sample.replace(NLU, "    - goodbye", "    - goodbye\n    - ＧＯＯＤＢＹＥ")
    assert "2 times" in only("example-twice").message


def test_an_entity_that_the_domain_lacks(sample: Sample, only: Only) -> None:
    sample.replace(NLU, "[红色](color)", '[红色]{"entity": "colour"}')
    found = only("entity-unknown")
    assert "'红色'" in found.message and "color" in found.remedy
    assert str(found.places[0]) == sample.line(NLU, "红色")


def test_a_span_inside_a_word(sample: Sample, only: Only) -> None:
    sample.replace(NLU, "[red](color) shoes", "[re](color)d shoes")
    assert "'re' (color)" in only("span-off-token").message


def test_an_entry_without_an_answer(sample: Sample) -> None:
    sample.replace(NLU, "utter_faq/postage", "utter_faq/postge")
    found = {finding.code: finding for finding in sample.check()}
    assert "'faq/postage'" in found["answer-missing"].message
    assert "'utter_faq/postge'" in found["answer-unasked"].message


def test_an_entry_without_examples_of_a_language(sample: Sample, only: Only) -> None:
    sample.replace(NLU, "    - what is the postage\n", "")
    assert "'en'" in only("entry-language").message


def test_an_action_without_code(sample: Sample) -> None:
    sample.replace(DOMAIN, "- action_buy\n", "- action_buy\n- action_sell\n")
    assert sample.codes() == ["action-without-code", "action-unused"]


def test_code_that_can_never_run(sample: Sample, only: Only) -> None:
    sell = 'class Sell:\n    def name(self):\n        return "action_sell"\n\n\nclass Buy:'
    sample.replace(CODE, "class Buy:", sell)
    assert str(only("action-not-in-domain").places[0]) == sample.line(CODE, "class Sell")


def test_a_response_that_nothing_says(sample: Sample, only: Only) -> None:
    sample.replace(CODE, 'f"utter_refused_{error}"', '"utter_bye"')
    assert "'utter_refused_sold_out'" in only("response-unused").message


def test_a_slot_that_nothing_sets_or_reads(sample: Sample) -> None:
    sample.replace(
        DOMAIN, "forms:\n", "  size:\n    type: text\n    mappings: [{type: custom}]\nforms:\n"
    )
    found = {finding.code: finding for finding in sample.check()}
    assert set(found) == {"slot-never-set", "slot-never-read"}
    assert str(found["slot-never-set"].places[0]) == sample.line(DOMAIN, "  size:")


def test_a_step_about_a_slot_that_policies_do_not_see(sample: Sample, only: Only) -> None:
    sample.replace(DOMAIN, "type: bool", "type: bool\n    influence_conversation: false")
    assert "'paid'" in only("slot-unseen").message


def test_two_rules_of_one_name(sample: Sample) -> None:
    sample.replace(RULES, "- rule: bye", "- rule: greet")
    assert "name-twice" in sample.codes()


def test_a_file_that_is_no_yaml_names_the_place(sample: Sample) -> None:
    sample.replace(RULES, "- rule: bye", "- rule: [bye")
    with pytest.raises(DataError, match=r"data/rules/talk\.yml:\d+:\d+: no YAML"):
        sample.check()


def test_a_file_of_code_that_is_no_python(sample: Sample) -> None:
    sample.replace(CODE, "class Buy:", "class Buy")
    with pytest.raises(DataError, match=r"actions/buy\.py"):
        sample.check()


def test_an_offer_that_can_be_made_counts_as_saying_its_response(sample: Sample) -> None:
    sample.replace(CODE, 'f"utter_refused_{error}"', '"utter_bye"')
    sample.write(OFFERS, "offers:\n  help: {say: utter_refused_sold_out, when: {cart: empty}}\n")
    assert sample.check() == []


@pytest.mark.parametrize(
    ("offer", "code", "named"),
    [
        ("{say: utter_bye, when: {cart: full}}", "offer-unusable", "offers.help.when.cart"),
        ("{say: utter_by, when: {cart: empty}}", "offer-unknown", "'utter_by'"),
        ("{say: utter_bye, when: {cart: empty}, awaiting: tea}", "offer-unknown", "'tea'"),
    ],
)
def test_an_offer_that_cannot_be_made(
    sample: Sample, only: Only, offer: str, code: str, named: str
) -> None:
    sample.write(OFFERS, f"# The shop's own\noffers:\n  help: {offer}\n")
    found = only(code)
    assert named in found.message and found.remedy
    assert [str(place) for place in found.places] == [f"{OFFERS}:3"]


def test_an_offer_fills_in_slots_alone(sample: Sample, only: Only) -> None:
    sample.replace(DOMAIN, "Bye 再见", "Bye 再见 {name}")
    sample.replace(CODE, '_{error}")', '_{error}", name=error)')
    sample.write(OFFERS, "offers:\n  help: {say: utter_bye, when: {cart: empty}}\n")
    assert "{name}" in only("offer-unknown").message


@pytest.mark.parametrize(
    ("pages", "code", "named"),
    [
        ("{say: utter_bye, when: {intent: greet}}", "offer-unusable", "pages.when.intent"),
        ("{say: utter_by, when: {cart: empty}}", "offer-unknown", "'utter_by'"),
    ],
)
def test_what_pages_cannot_offer(
    sample: Sample, only: Only, pages: str, code: str, named: str
) -> None:
    sample.write(OFFERS, f"offers: {{}}\npages: {pages}\n")
    assert named in only(code).message


@pytest.mark.parametrize(
    ("file", "content", "line", "named"),
    [
        ("words.yml", "hello: {zh: 你好}\n", 1, "hello.en is empty"),
        ("faq_titles.yml", "postage: [a]\n", 1, "postage is"),
        ("presents.yml", "likes: []\nwhom: [{words: [mum]}]\n", 2, "whom[0].categories"),
        ("other_brands.yml", "shoes:\n  - 12\n", 1, "shoes"),
        ("answers.yml", "answers: {}\nform: {}\n", 2, "form is"),
        ("browsing.yml", "parts:\n  up: {zh: ['(']}\n", 2, "is no pattern"),
    ],
)
def test_a_file_of_the_shop_that_cannot_be_used(
    sample: Sample, only: Only, file: str, content: str, line: int, named: str
) -> None:
    sample.write(f"actions/{file}", content)
    found = only("file-unusable")
    assert named in found.message and found.remedy
    assert [str(place) for place in found.places] == [f"actions/{file}:{line}"]
