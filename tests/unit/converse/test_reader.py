"""Conversations out of YAML, and what is refused."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent

import pytest

from daogou.converse.conversation import (
    ANYTHING,
    ActionExecuted,
    BotDidNotUtter,
    BotUttered,
    Button,
    Conversation,
    Expectation,
    SlotWasNotSet,
    SlotWasSet,
)
from daogou.converse.reader import read_conversations
from daogou.errors import DataError

TOPICS = ["after_sales", "cart"]

WHOLE = """
fixtures:
- english:
  - language: en
  - offset: 5
- known:
  - task: track
test_cases:
- test_case: first
  fixtures: [english, known]
  steps:
  - user: 20251101-0042
    assertion_order_enabled: true
    assertions:
    - action_executed: action_x
    - slot_was_set:
      - name: a
        value: 1
      - name: b
    - slot_was_not_set:
      - name: c
        value: "1"
    - bot_uttered:
        utter_name: utter_x
        text_matches: ^a.c$
        buttons:
        - title: Yes
          payload: /affirm
        - payload: /deny
    - bot_did_not_utter:
        text_matches: secret
  - bot: "  hello "
  - utter: utter_y
  - slot_was_set:
    - d: true
    - e
  - slot_was_not_set:
    - f
  - user: '/inform{"size": "42"}'
- test_case: second
  steps:
  - user: 2025-11-01
"""


def read(folder: Path, text: str, name: str = "after_sales_x.yml") -> list[Conversation]:
    (folder / name).write_text(dedent(text), "utf-8")
    return read_conversations([folder], TOPICS, folder)


def bare(expected: tuple[Expectation, ...]) -> list[tuple[object, ...]]:
    """Expectations without their places."""
    found: list[tuple[object, ...]] = []
    for one in expected:
        values = dict(vars(one))
        del values["place"]
        if isinstance(one, BotDidNotUtter):
            values["unwanted"] = one.unwanted.pattern
        found.append((type(one), *values.values()))
    return found


def test_everything_that_is_supported(tmp_path: Path) -> None:
    first, second = read(tmp_path, WHOLE)
    assert (first.name, first.topic) == ("first", "after_sales")
    assert first.id == "after_sales_x.yml::first"
    slots = [(slot.name, slot.value) for slot in first.fixtures]
    assert slots == [("language", "en"), ("offset", 5), ("task", "track")]
    turn, pressed = first.turns
    assert turn.user == "20251101-0042"
    assert turn.in_order
    assert bare(turn.asserted) == [
        (ActionExecuted, "action_x"),
        (SlotWasSet, "a", 1),
        (SlotWasSet, "b", ANYTHING),
        (SlotWasNotSet, "c", "1"),
        (
            BotUttered,
            *("utter_x", None, "^a.c$", (Button("Yes", "/affirm"), Button(None, "/deny"))),
        ),
        (BotDidNotUtter, "secret"),
    ]
    assert bare(turn.steps) == [
        (BotUttered, None, "hello", None, ()),
        (BotUttered, "utter_y", None, None, ()),
        (SlotWasSet, "d", True),
        (SlotWasSet, "e", ANYTHING),
        (SlotWasNotSet, "f", ANYTHING),
    ]
    assert pressed.user == '/inform{"size": "42"}'
    # A date is what a shopper wrote, not a day.
    assert second.turns[0].user == "2025-11-01"
    assert not second.turns[0].in_order


def test_every_expectation_knows_its_line(tmp_path: Path) -> None:
    turn = read(tmp_path, WHOLE)[0].turns[0]
    lines = WHOLE.splitlines()
    for expected in turn.expectations:
        said = lines[expected.place.line - 1]
        told = {
            ActionExecuted: "action_executed",
            BotDidNotUtter: "text_matches",
        }.get(type(expected))
        assert told is None or told in said
    assert lines[turn.steps[0].place.line - 1].strip() == '- bot: "  hello "'


CASE = "test_cases:\n- test_case: a\n  steps:\n  - user: hi\n"


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("stub_custom_actions: {}\n" + CASE, 1, "the real actions run"),
        ("tests: []\n" + CASE, 1, "no `tests`, only test_cases, fixtures"),
        ("fixtures: []\n", 1, "no `test_cases`"),
        (CASE.replace("  steps", "  metadata: x\n  steps"), 3, "no metadata “x”"),
        (CASE + "    metadata: x\n", 5, "no metadata “x”"),
        (
            "metadata:\n- x: {now: 2025-11-01 23:30}\n" + CASE + "    metadata: x\n",
            7,
            "belongs to the whole conversation",
        ),
        ("metadata:\n- x: {name: y}\n" + CASE, 2, "metadata has no `name`"),
        ("metadata:\n- x: {}\n" + CASE, 2, "metadata says something of now"),
        ("metadata:\n- x: {language: fr}\n" + CASE, 2, "“fr” is not one of"),
        ("metadata:\n- x: {now: noon}\n" + CASE, 2, "“noon” is no time"),
        (CASE + "    assertions:\n    - flow_started: x\n", 6, "belongs to flows"),
        (
            CASE + "    assertions:\n    - generative_response_is_relevant: {}\n",
            6,
            "language model",
        ),
        (CASE + "    assertions:\n    - action_run: x\n", 6, "only action_executed"),
        (CASE + "    assertions:\n    - bot_uttered: {}\n", 6, "expects nothing"),
        (
            CASE + "    assertions:\n    - bot_uttered: {text_match: x}\n",
            6,
            "Did you mean `text_matches`",
        ),
        (CASE + "    assertions:\n    - bot_uttered: {text_matches: '('}\n", 6, "no regular"),
        (CASE + "    assertion_order_enabled: 3\n", 5, "true or false"),
        (CASE + "  - boot: hi\n", 5, "Did you mean `bot`"),
        (CASE + "  - bot: hi\n    utter: utter_x\n", 5, "one thing a step"),
        (CASE + "  - slot_was_set: x\n", 5, "a list belongs here"),
        (CASE.replace("user: hi", "bot: hi"), 4, "begins with what the shopper says"),
        (CASE.replace("  steps", "  fixtures: [x]\n  steps"), 3, "no fixture “x”"),
        ("fixtures:\n- x:\n  - slot\n" + CASE, 2, "has no value"),
        (CASE + CASE.removeprefix("test_cases:\n"), 5, "is there already"),
        ("test_cases:\n- steps:\n  - user: hi\n", 2, "no test_case"),
        ("test_cases:\n- test_case: a\n  steps: []\n", 3, "no steps"),
        (CASE + "    user: hello\n", 5, "is there twice"),
        ("test_cases:\n- test_case: [a\n", 3, "is no YAML"),
    ],
)
def test_what_is_refused_is_named_with_its_place(
    tmp_path: Path, text: str, line: int, problem: str
) -> None:
    with pytest.raises(DataError) as raised:
        read(tmp_path, text, "cart_x.yml")
    told = str(raised.value)
    assert told.startswith(f"cart_x.yml:{line}: "), told
    assert problem in told


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no conversations"):
        read_conversations([tmp_path], TOPICS, tmp_path)
    with pytest.raises(DataError, match="no such file"):
        read_conversations([tmp_path / "absent.yml"], TOPICS, tmp_path)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "cart_x.yml").write_bytes("test_cases: 说话".encode("gb18030") + b"\xff")
    with pytest.raises(DataError, match="Save it as UTF-8"):
        read_conversations([tmp_path], TOPICS, tmp_path)


def test_files_are_read_in_their_order(tmp_path: Path) -> None:
    for name in ("cart_b", "cart_a"):
        (tmp_path / f"{name}.yml").write_text(CASE, "utf-8")
    (tmp_path / "notes.txt").write_text("no conversation", "utf-8")
    found = read_conversations([tmp_path], TOPICS, tmp_path)
    assert [one.place.path for one in found] == ["cart_a.yml", "cart_b.yml"]


def test_the_time_in_the_shop(tmp_path: Path) -> None:
    text = "metadata:\n- night: {now: 2025-11-01 23:30}\n" + CASE.replace(
        "  steps", "  metadata: night\n  steps"
    )
    [found] = read(tmp_path, text)
    assert found.now == datetime(2025, 11, 1, 15, 30, tzinfo=UTC)


def test_who_is_signed_in_and_what_the_page_shows(tmp_path: Path) -> None:
    text = (
        "metadata:\n- me: {customer: 8888, language: en}\n- page: {product: a-b}\n"
        + CASE.replace("  steps", "  metadata: me\n  steps")
        + "    metadata: page\n  - user: bye\n"
    )
    [found] = read(tmp_path, text)
    first, second = (turn.around for turn in found.turns)
    assert (first.customer, first.page) == ("8888", {"product": "a-b", "language": "en"})
    assert (second.customer, second.page) == ("8888", {"language": "en"})
