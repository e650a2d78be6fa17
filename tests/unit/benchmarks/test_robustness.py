"""The counting of the robustness benchmark, with a made-up classifier."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.held_out import held_out, parsed
from benchmarks.perturbations import PERTURBATIONS
from benchmarks.robustness import measured, model_at, table
from benchmarks.robustness_chart import draw
from daogou.__main__ import main
from daogou.errors import DataError
from daogou.nlu.example import Example, Span

UTTERANCES = [
    Example("我要退货", "request_return"),
    Example("送货要几天呀", "faq/delivery_time"),
    Example("where is my parcel", "track_order"),
    Example("thank you so much", "thank"),
]


def knows_only_what_is_written(texts: Sequence[str]) -> list[str]:
    """Right on three of the four as they are; on any other text wrong."""
    known = {one.text: one.label.split("/")[0] for one in UTTERANCES[:3]}
    return [known.get(text, "deny") for text in texts]


def test_drops_are_points_by_kind_and_language() -> None:
    figures = measured(UTTERANCES, knows_only_what_is_written, 1)
    assert figures["utterances"] == {"zh": 2, "en": 2, "all": 4}
    assert figures["clean"] == {"zh": 1.0, "en": 0.5, "all": 0.75}
    assert list(figures["kinds"]) == list(PERTURBATIONS)
    width = figures["kinds"]["full width"]
    assert width["zh"] == {
        **{"utterances": 2, "changed": 0, "accuracy": 1.0},
        **{"drop": 0.0, "drop_of_changed": None},
    }
    assert width["en"]["changed"] == 2
    assert width["en"]["drop"] == width["en"]["drop_of_changed"] == 50.0
    assert width["all"]["drop"] == 25.0
    assert figures["kinds"]["emoji"]["all"]["drop"] == 75.0
    assert figures["overall_drop_of_changed"]["en"] == 50.0
    drops = [by_name["all"]["drop"] for by_name in figures["kinds"].values()]
    assert figures["overall_drop"]["all"] == pytest.approx(sum(drops) / len(drops), abs=0.01)


def test_a_model_that_nothing_disturbs_drops_nothing() -> None:
    figures = measured(UTTERANCES[3:], lambda texts: ["thank"] * len(texts), 1)
    assert figures["overall_drop"] == {"en": 0.0, "all": 0.0}
    assert "0.0 points; aim 3.0: kept" in table(figures)


def test_each_text_is_asked_once() -> None:
    asked: list[str] = []

    def classify(texts: Sequence[str]) -> list[str]:
        asked.extend(texts)
        return ["thank"] * len(texts)

    measured(UTTERANCES, classify, 1)
    assert len(asked) == len(set(asked))
    assert asked[:4] == [one.text for one in UTTERANCES]


def test_the_table_has_a_line_for_every_kind() -> None:
    told = table(measured(UTTERANCES, knows_only_what_is_written, 1)).splitlines()
    assert [line[:20].strip() for line in told[1:-2]] == [
        *("as written", *PERTURBATIONS, "mean of the kinds")
    ]
    assert len({len(line) for line in told[:-2]}) == 1
    assert told[-1].endswith("aim 3.0: missed.")


def test_the_chart_is_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "charts" / "drops.png"
    draw(measured(UTTERANCES, knows_only_what_is_written, 1), path)
    assert path.read_bytes().startswith(b"\x89PNG")


def test_the_newest_model_unless_one_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="make train"):
        model_at(None, tmp_path)
    with pytest.raises(DataError, match=r"absent\.tar\.gz"):
        model_at(tmp_path / "absent.tar.gz", tmp_path)
    model = tmp_path / "models" / "one.tar.gz"
    model.parent.mkdir()
    model.touch()
    assert model_at(None, tmp_path) == model_at(model, tmp_path) == model


def test_the_command_tells_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["benchmark", "robustness", "--model", "absent.tar.gz"]) == 1
    assert "absent.tar.gz: there is no such file" in capsys.readouterr().err


def test_held_out_utterances_are_read_with_their_spans(tmp_path: Path) -> None:
    assert parsed("a [red](color) one", "inform") == Example(
        "a red one", "inform", (Span(2, 5, "color"),)
    )
    assert len(held_out()) >= 400
    with pytest.raises(DataError, match="no utterances"):
        held_out(tmp_path)
