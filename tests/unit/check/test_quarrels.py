"""Rules and stories that want different things, with both places and the shared history."""

from __future__ import annotations

from .conftest import Only, Sample

RULES, STORIES = "data/rules/talk.yml", "data/stories/buy.yml"


def test_two_rules(sample: Sample, only: Only) -> None:
    more = "- rule: greet coldly\n  steps:\n  - intent: greet\n  - action: utter_bye\n"
    sample.replace(RULES, "- rule: faq", f"{more}- rule: faq")
    found = only("rule-contradicted")
    assert list(map(str, found.places)) == [
        sample.line(RULES, "- action: utter_bye"),
        sample.line(RULES, "- rule: greet"),
    ]
    assert "'greet'" in found.message and "'greet coldly'" in found.message
    assert "- intent: greet" in found.message


def test_a_rule_and_a_story(sample: Sample, only: Only) -> None:
    sample.replace(STORIES, "stories:\n", STORY)
    found = only("rule-contradicted")
    assert list(map(str, found.places)) == [
        sample.line(STORIES, "  - action: utter_bye  # wrong"),
        sample.line(RULES, "- rule: greet"),
    ]
    history = found.message.split("after\n")[1]
    # Not the purchase that came before: the rule looks at the greeting alone.
    assert history.split() == ["-", "intent:", "greet"]


def test_stories_that_part(sample: Sample, only: Only) -> None:
    other = "- story: sell\n  steps:\n  - intent: buy\n  - action: utter_greet\n"
    sample.replace(STORIES, "stories:\n", f"stories:\n{other}")
    found = only("stories-part")
    assert {sample.line(STORIES, "story: sell"), sample.line(STORIES, "story: buy")} == set(
        map(str, found.places)
    )
    assert "action_buy" in found.message and "utter_greet" in found.message
    assert "- intent: buy" in found.message


def test_a_rule_that_is_not_complete(sample: Sample) -> None:
    more = (
        "- rule: pay\n  steps:\n  - intent: buy\n  - action: pay_form\n  - active_loop: pay_form\n"
        "- rule: pay late\n  steps:\n  - intent: bye\n  - action: pay_form\n"
    )
    sample.replace(RULES, "- rule: bye\n  steps:\n  - intent: bye\n  - action: utter_bye\n", more)
    found = [one for one in sample.check() if one.code == "rule-incomplete"]
    assert found and str(found[0].places[0]) == sample.line(RULES, "rule: pay late")


def test_what_rasa_alone_finds(sample: Sample) -> None:
    sample.replace("config.yml", "assistant_id: test\n", "")
    assert any("assistant_id" in one.message for one in sample.check() if one.code == "rasa")


STORY = """stories:
- story: rude
  steps:
  - intent: buy
  - action: action_buy
  - slot_was_set:
    - paid: true
  - action: pay_form
  - active_loop: pay_form
  - slot_was_set:
    - requested_slot: null
  - active_loop: null
  - intent: greet
  - action: utter_bye  # wrong
"""
