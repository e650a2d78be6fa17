"""Lines put into data/nlu: in their place, whole, and nothing else touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from daogou.errors import DataError
from daogou.learning import nlu_files
from daogou.learning.nlu_files import Addition, replace, with_additions, without
from daogou.learning.taught import Taught
from tests.unit.learning.project import ORDERS, SERVICE, write_project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_project(tmp_path)


def added(root: Path, *additions: tuple[str, str]) -> dict[str, str]:
    made = with_additions(root, [Addition(*one) for one in additions])
    return {path.name: content for path, content in made.items()}


def test_each_goes_to_the_block_of_its_language_and_all_else_stays(root: Path) -> None:
    made = added(
        root,
        ("快递卡住了", "track_order"),
        ("is it [shipped](category) yet", "track_order"),
        ("派送了没", "track_order"),
    )
    assert list(made) == ["orders.yml"]
    assert made["orders.yml"] == ORDERS.replace(
        "    - 包裹什么时候到\n", "    - 包裹什么时候到\n    - 快递卡住了\n    - 派送了没\n"
    ).replace("# not a comment\n", "# not a comment\n    - is it [shipped](category) yet\n")


def test_a_block_that_states_a_family_is_not_taken(root: Path) -> None:
    made = added(root, ("想买凉鞋", "search_product"))
    assert made["orders.yml"] == ORDERS + "    - 想买凉鞋\n"


def test_a_file_without_a_last_line_feed_and_one_with_carriage_returns(root: Path) -> None:
    path = root / "data" / "nlu" / "service.yml"
    path.write_bytes(SERVICE.rstrip("\n").replace("\n", "\r\n").encode())
    made = with_additions(root, [Addition("光速是多少", "out_of_scope")])
    replace(made)
    written = path.read_bytes().decode()
    assert written.endswith("    - 法国的首都是哪里\r\n    - 光速是多少\r")
    refusal = Taught.read(root).refusal("光速是多少", "out_of_scope")
    assert refusal and refusal.code == "there"


def test_out_again_as_if_never_there(root: Path) -> None:
    additions = [Addition("快递卡住了", "track_order"), Addition("光速是多少", "out_of_scope")]
    replace(with_additions(root, additions))
    replace(without(root, additions))
    assert (root / "data/nlu/orders.yml").read_text("utf-8") == ORDERS
    assert (root / "data/nlu/service.yml").read_text("utf-8") == SERVICE


def test_a_label_without_a_block(root: Path) -> None:
    with pytest.raises(DataError, match=r"'nothing'.*by hand"):
        added(root, ("快递呢", "nothing"))


def test_all_files_or_none(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = nlu_files._write
    calls: list[str] = []

    def failing(path: Path, content: str) -> None:
        calls.append(path.name)
        if len(calls) == 2:
            raise PermissionError(13, "Permission denied", str(path))
        write(path, content)

    monkeypatch.setattr(nlu_files, "_write", failing)
    made = with_additions(
        root, [Addition("快递卡住了", "track_order"), Addition("光速是多少", "out_of_scope")]
    )
    with pytest.raises(DataError, match="as they were"):
        replace(made)
    assert (root / "data/nlu/orders.yml").read_text("utf-8") == ORDERS
    assert (root / "data/nlu/service.yml").read_text("utf-8") == SERVICE
    assert not list((root / "data/nlu").glob(".*"))
