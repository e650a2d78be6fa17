"""The command with the real rules, forms and actions: buttons instead of words, so no network."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import pytest

from daogou.__main__ import main

HOLDING = """
    fixtures:
    - english:
      - language: en
    test_cases:
    - test_case: hello, offers, then a search
      fixtures: [english]
      steps:
      - user: /greet
        assertions:
        - bot_uttered: {utter_name: utter_greet, text_matches: Hi there|Hello}
      - user: /ask_promotion
      - utter: utter_promotions
      - user: '/search_product{"category": "running shoes"}'
        assertions:
        - action_executed: action_search
        - slot_was_set: [{name: criteria}]
        - slot_was_not_set: [{name: focus}]
        - bot_uttered: {text_matches: found for, buttons: [{payload: /show_more}]}
    - test_case: the last of its kind
      steps: &buy
      - user: '/add_to_cart{"product": "mianshe-flannel", "color": "red", "size": "M"}'
      - utter: utter_cart_added
      - user: /checkout
      - utter: utter_quote
      - user: /affirm
      - slot_was_set:
        - requested_slot: recipient
    # The same again: the shop is as before.
    - test_case: the last of its kind, again
      steps: *buy
    - test_case: proof of an order
      steps:
      - user: /track_order
      - user: '/inform{"order_id": "20251101-0042"}'
      - user: '/inform{"phone": "8888"}'
        assertions:
        - action_executed: action_track_order
        - slot_was_set: [{name: order_proven, value: true}]
        - bot_uttered: {text_matches: 11月2日}
"""

FAILING = """
    test_cases:
    - test_case: a wrong digit
      steps:
      - user: /track_order
      - user: '/inform{"order_id": "20251101-0042"}'
      - user: '/inform{"phone": "1111"}'
      - utter: utter_order_status
      - user: /goodbye
"""


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(dedent(text), "utf-8")


def test_conversations_are_played_and_told(
    core_model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "cart_x.yml", HOLDING)
    write(tmp_path, "orders_x.yml", FAILING)
    command = ["converse", str(tmp_path), "--model", str(core_model), "--workers", "1"]
    command += ["--min-coverage", "0.99", "--json", str(tmp_path / "run.json")]
    assert main(command) == 1
    told = capsys.readouterr()
    assert "orders_x.yml:8\n    expected  a message by response utter_order_status" in told.out
    assert "(utter_order_mismatch)" in told.out
    assert "4 of 5 conversations hold" in told.out
    assert "1 of 5 conversations do not hold." in told.err
    assert "of the intents, less than 99%" in told.err
    run = json.loads((tmp_path / "run.json").read_text("utf-8"))
    first, *_, proof, wrong = run["outcomes"]
    # Nothing is played after the failure.
    assert [turn["user"] for turn in wrong["turns"]][-1] == '/inform{"phone": "1111"}'
    assert {"greet", "ask_promotion", "search_product"} <= set(first["rules"])
    assert first["stories"] == ["offers, then a search"]
    assert {"a matter of an order", "track after the proof"} <= set(proof["rules"])
    assert "track after the proof" not in wrong["rules"]
    missing = {one["name"] for one in run["coverage"]["actions"]["missing"]}
    assert "action_place_order" in missing
    # Run by a form, not by a rule.
    assert "validate_order_proof_form" not in missing


def test_only_some(core_model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "orders_x.yml", FAILING)
    assert main(["converse", str(tmp_path), "--model", str(core_model), "--only", "cart"]) == 1
    assert "fits none of 1 conversations" in capsys.readouterr().err


def test_a_file_that_is_no_model(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "orders_x.yml", FAILING)
    assert main(["converse", str(tmp_path), "--model", str(tmp_path / "orders_x.yml")]) == 1
    assert "orders_x.yml: is no model. Name a .tar.gz" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--workers", "0"], "at least one must play"),
        (["--min-coverage", "95"], "a share lies between 0 and 1"),
        (["--html", "/proc/page.html"], "--html /proc/page.html: cannot be written"),
        (["--model", "absent.tar.gz"], "absent.tar.gz: there is no model"),
    ],
)
def test_what_cannot_be_is_said_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], problem: str
) -> None:
    write(tmp_path, "orders_x.yml", FAILING)
    model = tmp_path / "m.tar.gz"
    model.touch()
    assert main(["converse", str(tmp_path), "--model", str(model), *options]) == 1
    assert problem in capsys.readouterr().err
