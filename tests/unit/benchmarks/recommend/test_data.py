"""Reading sequences and holding out their ends."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.recommend.data import read, split
from benchmarks.recommend.growth import grown
from daogou.errors import DataError


def test_the_last_item_is_the_tests_and_the_one_before_the_validations() -> None:
    found = split([[1, 2, 3, 4, 5], [5, 1, 2]], items=5)
    assert found.material.training == [[1, 2, 3], [5]]
    assert found.material.validation.histories == [[1, 2, 3], [5]]
    assert found.material.validation.answers.tolist() == [4, 1]
    assert found.test.histories == [[1, 2, 3, 4], [5, 1]]
    assert found.test.answers.tolist() == [5, 2]


def test_nothing_that_a_method_learns_from_has_a_test_item() -> None:
    # Items from 100 on are test items alone.
    found = split([[n, n + 1, n + 2, 100 + n] for n in range(1, 20)], items=200)
    material = found.material
    seen = {item for row in material.training for item in row}
    seen |= {item for row in material.validation.histories for item in row}
    seen |= set(material.validation.answers.tolist())
    assert max(seen) < 100
    for factor in (0.5, 2.0):
        shop = grown(material, factor)
        sizes = [len(history) for history in shop.test.histories]
        assert set(sizes) == {2}, "the growth of a shop starts from what is not the test's"


def test_a_grown_shop_has_items_of_its_own() -> None:
    rows = [[1, 2, 3, 4, 5], [2, 3, 4, 5, 1]]
    material = split(rows, items=5, attributes={5: [7]}).material
    twice = grown(material, 2.0).material
    assert twice.attributes == {5: [7], 10: [7]}
    assert twice.items == 10
    assert [max(row) <= 5 for row in twice.training] == [True, True, False, False]


def test_a_smaller_shop_has_the_items_that_are_taken_most() -> None:
    rows = [[1, 2, 3, 9], [3, 2, 1, 9], [1, 4, 2, 3, 9], [5, 6, 4, 9], [1, 2, 6, 9]]
    half = grown(split(rows, items=6, attributes={4: [1], 1: [2]}).material, 0.5)
    assert half.material.items == 3
    assert len(half.material.training) == 3, "who took less than three of them is left out"
    assert list(half.material.attributes.values()) == [[2]]
    seen = {i for row in half.test.histories for i in row} | set(half.test.answers.tolist())
    assert seen == {1, 2, 3}


def test_some_questions_are_drawn_by_the_seed() -> None:
    asked = split([[n, n + 1, n + 2] for n in range(1, 100)], items=101).test
    once, again = asked.some(10, seed=3), asked.some(10, seed=3)
    assert np.array_equal(once.answers, again.answers)
    assert [history[-1] + 1 for history in once.histories] == once.answers.tolist()
    assert asked.some(1000, seed=3) is asked


def test_a_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "Beauty.txt").write_text("1 3 4 5\n2 5 4 3 1\n")
    (tmp_path / "Beauty_item2attributes.json").write_text('{"3": [1, 2], "9": [1]}')
    found = read(tmp_path)
    assert found.material.items == 5
    assert found.test.answers.tolist() == [5, 1]
    assert found.material.attributes == {3: [1, 2]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1 2 3 4\n2 7 x 9\n", "Beauty.txt:2"),
        ("1 2 3 4\n2 0 1 2\n", "Beauty.txt:2"),
        ("1 2 3\n", "3 or more"),
        ("\n", "no line"),
    ],
)
def test_a_damaged_file_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "Beauty.txt").write_text(text)
    with pytest.raises(DataError, match=told):
        read(tmp_path)


def test_absent_data_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="--data"):
        read(tmp_path / "nowhere")


def test_damaged_attributes_are_told(tmp_path: Path) -> None:
    (tmp_path / "Beauty.txt").write_text("1 3 4 5\n")
    (tmp_path / "Beauty_item2attributes.json").write_text("[1, 2]")
    with pytest.raises(DataError, match="JSON object"):
        read(tmp_path)
