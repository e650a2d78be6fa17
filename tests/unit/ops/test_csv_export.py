"""A spreadsheet gets values, and no formulas."""

from __future__ import annotations

import csv
import io

import pytest

from daogou.ops.csv_export import csv_of, json_of
from daogou.ops.table import Table, columns
from daogou.ops.visit import WORDS
from daogou.storefront.wording import Words

from .told import MORNING

ZH = Words("zh", WORDS)


def lines(*rows: tuple[object, ...]) -> list[list[str]]:
    table = Table("unanswered", columns(question="text", times="count", last="moment"), rows)
    text = csv_of(table, ZH)
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:])))


def test_names_values_and_moments_of_the_shop() -> None:
    assert lines(('他说："好,\n谢谢"', 3, MORNING), ("x", None, None)) == [
        ["问题", "次数", "最近一次"],
        ['他说："好,\n谢谢"', "3", "2026-11-05 01:30:00"],
        ["x", "", ""],
    ]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u3000=1", "＝1+1", "\0=1"],
)
def test_no_cell_is_a_formula(text: str) -> None:
    cell = lines((text, 1, None))[1][0]
    assert cell == "'" + text.replace("\0", "")


def test_numbers_below_zero_stay_numbers() -> None:
    table = Table("stars", columns(stars="stars", ratings="count"), [(-0.5, -3)])
    assert csv_of(table, ZH).splitlines()[1] == "-0.5000,-3"


def test_a_program_gets_iso_moments() -> None:
    table = Table("unanswered", columns(question="text", last="moment"), [("=x", MORNING)])
    told = json_of(table)
    assert told["rows"] == [["=x", "2026-11-05T01:30:00+08:00"]]
    assert told["columns"] == ["question", "last"]
