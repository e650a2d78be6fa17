"""What may become an example."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from daogou.errors import DataError
from daogou.learning.taught import Taught, TaughtMemory, held_out
from tests.unit.learning.project import write_project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_project(tmp_path)


@pytest.mark.parametrize(
    ("written", "label", "code"),
    [
        ("快递卡在中转站了", "track_order", None),
        ("有[凉鞋](category)吗", "search_product", None),
        ("  ？！", "track_order", "empty"),
        ("字" * 201, "track_order", "long"),
        ("第一行\n第二行", "track_order", "lines"),
        ("有[凉鞋]吗", "search_product", "brackets"),
        ("快递呢", "no_such_intent", "label"),
        ("快递呢", "faq", "label"),
        ("寄到中山路12号", "track_order", "address"),
        ("我叫李雷", "track_order", "name"),
        ("订单[20251103-0042](order_id)呢", "track_order", "numbers"),
        ("有[凉鞋](shoe)吗", "search_product", "entity"),
        ("want [shoe](category)s", "search_product", "span"),
        ("快递咋还没动静？", "track_order", "held_out"),
        ("我的快递到哪了！", "track_order", "there"),
        ("退货要运费吗", "track_order", "two_labels"),
    ],
)
def test_refusals(root: Path, written: str, label: str, code: str | None) -> None:
    refusal = Taught.read(root).refusal(written, label)
    assert (refusal.code if refusal else None) == code
    if refusal:
        assert len(str(refusal)) > 10


def test_a_quarrel_tells_where_the_other_stands(root: Path) -> None:
    refusal = Taught.read(root).refusal("退货要运费吗", "track_order")
    assert "faq/postage in data/nlu/service.yml:5" in str(refusal)


def test_files_are_read_again_when_they_change(root: Path) -> None:
    memory = TaughtMemory(root)
    first = memory.now()
    assert memory.now() is first
    path = root / "data" / "nlu" / "service.yml"
    path.write_text(path.read_text("utf-8") + "    - 光速是多少\n", "utf-8")
    os.utime(path, ns=(1, 1))
    assert memory.now().refusal("光速是多少", "track_order")


def test_no_examples_at_all(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no examples"):
        Taught.read(tmp_path)


def test_held_out_utterances_have_the_family_that_their_block_states(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "tests" / "nlu" / "test_families.yml").write_text(
        "nlu:\n- intent: search_product\n  metadata: {family: food}\n  examples: |\n    - 好吃的\n",
        "utf-8",
    )
    assert [(one.text, one.family) for one in held_out(root)] == [
        ("好吃的", "food"),
        ("快递咋还没动静", None),
    ]
