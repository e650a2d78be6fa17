"""Entries and sections that speak of the same."""

from __future__ import annotations

from pathlib import Path

from daogou.nlu.twins import read_twins, twins_of, write_twins


def test_the_section_that_answers_most_examples_is_the_twin() -> None:
    answered = [("faq/a", "x#1"), ("faq/a", "x#1"), ("faq/a", "x#2")]
    assert twins_of(answered) == {"faq/a": "x#1"}


def test_an_entry_that_is_answered_from_many_places_or_none_has_no_twin() -> None:
    scattered = [("faq/a", f"x#{i}") for i in range(4)]
    unanswered = [("faq/b", "x#1"), ("faq/b", None), ("faq/b", None), ("faq/c", None)]
    assert twins_of([*scattered, *unanswered]) == {}


def test_they_are_read_as_they_were_written(tmp_path: Path) -> None:
    twins = {"faq/b": "x#1", "faq/a": "y#2"}
    write_twins(tmp_path / "twins.tsv", twins)
    assert read_twins(tmp_path / "twins.tsv") == twins
