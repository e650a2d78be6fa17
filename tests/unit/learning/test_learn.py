"""From a label to the model that serves, and back, with Rasa's own training over a tiny project."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import replace as changed
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy.orm import Session

from daogou.check.finding import Place
from daogou.check.project import Example
from daogou.database import make_engine
from daogou.errors import DataError
from daogou.explanation.archive import intent_model_files
from daogou.learning import learn as learning
from daogou.learning.assessing import Comparison, Said
from daogou.learning.labels import decide, decided
from daogou.learning.learn import ForgetsError, Lesson, back, learn, plan, put_in_place
from daogou.learning.nlu_files import Addition
from daogou.learning.rasa_side import train_model
from daogou.learning.report import page, told
from daogou.learning.rounds import rounds
from daogou.learning.tables import NEW
from daogou.learning.taught import Taught
from daogou.migrations import upgrade
from daogou.nlu.intent_model import IntentModel
from daogou.nlu.options import COMPONENT
from tests.unit.conftest import fill
from tests.unit.nlu.tiny import EXAMPLES, OPTIONS

NEW_TEXT = "包裹运费谁出"
ADDITION = Addition(NEW_TEXT, "track_order")
INTENTS = ("greet", "search_product", "track_order", "faq", "chitchat")


def write_files(root: Path, encoder: Path, database: str) -> None:
    """A project of the tiny examples that Rasa can train."""
    classifier = {"name": COMPONENT, **OPTIONS, "encoder": str(encoder), "database_url": database}
    config = {
        "recipe": "default.v1",
        "assistant_id": "tiny",
        "language": "zh",
        "pipeline": [{"name": "daogou.nlu.BilingualTokenizer"}, classifier],
        "policies": [{"name": "RulePolicy"}],
    }
    domain = {
        "version": "3.1",
        "intents": list(INTENTS),
        "responses": {"utter_hi": [{"text": "hi"}]},
        "session_config": {"session_expiration_time": 60, "carry_over_slots_to_new_session": True},
    }
    rules = {
        "version": "3.1",
        "rules": [
            {"rule": "hi", "steps": [{"intent": "greet"}, {"action": "utter_hi"}]},
        ],
    }
    nlu = "".join(
        f"- intent: {label}\n  examples: |\n" + "".join(f"    - {text}\n" for text in texts)
        for label, texts in EXAMPLES.items()
    )
    tests = "- intent: greet\n  examples: |\n    - 你好呀\n    - hello there\n"
    for name, content in (
        ("config.yml", yaml.safe_dump(config)),
        ("domain.yml", yaml.safe_dump(domain)),
        ("data/rules/all.yml", yaml.safe_dump(rules)),
        ("data/nlu/all.yml", f'version: "3.1"\nnlu:\n{nlu}'),
        ("tests/nlu/test_all.yml", f'version: "3.1"\nnlu:\n{tests}'),
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, tiny_encoder: Path) -> Iterator[Path]:
    """The project, trained once; it is the working folder, as Rasa's command has it."""
    folder = tmp_path_factory.mktemp("project")
    engine = make_engine(f"sqlite:///{folder / 'shop.db'}")
    upgrade(engine)
    fill(engine)
    engine.dispose()
    write_files(folder, tiny_encoder, f"sqlite:///{folder / 'shop.db'}")
    with pytest.MonkeyPatch.context() as environment:
        environment.chdir(folder)
        environment.setenv("RASA_CACHE_DIRECTORY", str(folder / ".rasa" / "cache"))
        environment.setenv("RASA_TELEMETRY_ENABLED", "false")
        (folder / "models").mkdir()
        _train(folder)
        yield folder


def _train(folder: Path) -> Path:
    """A whole training, as `rasa train` does it."""
    from rasa.__main__ import create_argument_parser
    from rasa.cli.train import run_training

    arguments = ["train", "--out", str(folder / "models"), "--skip-validation"]
    parsed = create_argument_parser().parse_args(arguments)
    made = run_training(parsed)
    assert made
    return Path(made)


def model_of(root: Path) -> Path:
    return max((root / "models").glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)


def first(archive: Path, text: str) -> str:
    with intent_model_files(archive) as folder:
        return IntentModel.load(folder).predict([text])[0].ranking[0][0]


def state(root: Path) -> dict[str, str]:
    """What must not change unless a model is published."""
    files = [*(root / "data").rglob("*.yml"), *(root / "models").glob("*")]
    return {str(path): str(path.stat().st_mtime_ns) for path in files}


@pytest.mark.filterwarnings("ignore")
class TestTheWholeWay:
    """In this order: each goes on from the one before."""

    def test_a_dry_run_changes_nothing(self, root: Path) -> None:
        before = state(root)
        lesson = learn(root, model_of(root), [ADDITION], 15, None)
        assert [one.intent for one in lesson.new.after] == ["track_order"]
        assert state(root) == before
        assert not list((root / ".rasa" / "intent-models").glob(".training-*"))

    def test_who_forgets_is_not_published(
        self, root: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = state(root)
        monkeypatch.setattr(learning, "MOST_FORGOTTEN", -101.0)
        published: list[Path] = []
        with pytest.raises(ForgetsError, match="as it was"):
            learn(root, model_of(root), [ADDITION], 1, published.append)
        assert not published and state(root) == before

    def test_data_that_changes_meanwhile(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = root / "data" / "nlu" / "all.yml"

        def disturbing(*arguments: Any) -> Path:
            os.utime(path, ns=(1, 1))
            return train_model(*arguments)

        monkeypatch.setattr("daogou.learning.rasa_side.train_model", disturbing)
        published: list[Path] = []
        with pytest.raises(DataError, match="changed while"):
            learn(
                root, model_of(root), [Addition("包裹呢包裹", "track_order")], 1, published.append
            )
        assert not published

    def test_published_it_is_what_a_training_takes(self, root: Path) -> None:
        present = model_of(root)
        assert first(present, NEW_TEXT) != "track_order"

        def publish(archive: Path) -> None:
            put_in_place(root, present, archive, {7: ADDITION})

        learn(root, present, [ADDITION], 15, publish)
        newest = model_of(root)
        assert newest != present and first(newest, NEW_TEXT) == "track_order"
        text = (root / "data" / "nlu" / "all.yml").read_text("utf-8")
        assert text.count(NEW_TEXT) == 1
        assert newest.stat().st_mtime >= (root / "data/nlu/all.yml").stat().st_mtime
        with pytest.MonkeyPatch.context() as forbidden:
            forbidden.setattr(
                "daogou.nlu.intent_training._train", lambda *_: pytest.fail("trained anew")
            )
            again = _train(root)
        assert first(again, NEW_TEXT) == "track_order"
        again.unlink()

    def test_what_is_learned_is_not_learned_again(self, root: Path) -> None:
        refusal = Taught.read(root).refusal(NEW_TEXT, "track_order")
        assert refusal and refusal.code == "there"

    def test_back(self, root: Path) -> None:
        last, before = back(root)
        assert last.labels == (7,) and last.additions == (ADDITION,)
        assert model_of(root) == before and first(before, NEW_TEXT) != "track_order"
        assert NEW_TEXT not in (root / "data" / "nlu" / "all.yml").read_text("utf-8")
        assert rounds(root) == []
        with pytest.raises(DataError, match="Nothing was learned"):
            back(root)

    def test_and_once_more(self, root: Path) -> None:
        present, before = model_of(root), state(root)
        lesson = learn(root, present, [ADDITION], 15, None)
        assert lesson.seconds == 0 and state(root) == before
        learn(root, present, [ADDITION], 15, lambda made: made.replace(root / "models" / made.name))
        assert first(model_of(root), NEW_TEXT) == "track_order"


def test_without_held_out_utterances_nothing_is_learned(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="what a model forgets"):
        learn(tmp_path, tmp_path / "no.tar.gz", [], 1, None)


def test_the_model_before_is_gone(tmp_path: Path) -> None:
    (tmp_path / "data" / "nlu").mkdir(parents=True)
    (tmp_path / "data/nlu/a.yml").write_text(
        "nlu:\n- intent: a\n  examples: |\n    - 甲\n", "utf-8"
    )
    (tmp_path / "models").mkdir()
    (tmp_path / "new.tar.gz").touch()
    addition = Addition("乙", "a")
    put_in_place(
        tmp_path, tmp_path / "models" / "old.tar.gz", tmp_path / "new.tar.gz", {1: addition}
    )
    with pytest.raises(DataError, match=r"old\.tar\.gz.* is gone"):
        back(tmp_path)
    assert "乙" in (tmp_path / "data/nlu/a.yml").read_text("utf-8")


def test_damaged_notes(tmp_path: Path) -> None:
    (tmp_path / "var" / "learning").mkdir(parents=True)
    (tmp_path / "var" / "learning" / "rounds.jsonl").write_text(json.dumps({"model": 1}))
    with pytest.raises(DataError, match="Delete it"):
        rounds(tmp_path)


def test_a_plan_sorts_the_labels(tmp_path: Path, session: Session) -> None:
    from tests.unit.learning.project import write_project

    now = datetime(2026, 11, 28, tzinfo=UTC)
    for text, label in (
        ("快递卡住了", "track_order"),
        ("我的快递到哪了", "track_order"),
        ("退货要运费吗", "track_order"),
    ):
        decide(session, text, label, "阿敏", now)
    labels = {label.text: label for label in decided(session, NEW)}
    made = plan(Taught.read(write_project(tmp_path)), list(labels.values()))
    assert made.additions == {labels["快递卡住了"].id: Addition("快递卡住了", "track_order")}
    assert made.there == [labels["我的快递到哪了"].id]
    assert [(label.text, why.code) for label, why in made.refused] == [
        ("退货要运费吗", "two_labels")
    ]


def lesson() -> Lesson:
    """One lost, one gained, one new that is still wrong."""
    place = Place("test.yml")
    tests = [
        Example("快递呢<b>", "track_order", (), place),
        Example("谁出运费", "faq/postage", (), place),
        Example("找[鞋]", "search_product", ((1, 2, "category"),), place, "apparel"),
        Example("要红的", "search_product", ((1, 2, "color"),), place, "apparel"),
    ]
    spans, red = frozenset({(1, 2, "category")}), frozenset({(1, 2, "color"), (2, 3, "color")})
    before = [
        Said("track_order", "", frozenset()),
        Said("track_order", "", frozenset()),
        Said("search_product", "", spans, "apparel"),
        Said("search_product", "", red, "apparel"),
    ]
    after = [
        Said("greet", "", frozenset()),
        Said("faq", "faq/postage", frozenset()),
        Said("search_product", "", frozenset(), "food"),
        Said("search_product", "", red, "apparel"),
    ]
    new = [Example("鞋呢", "track_order", (), place)]
    return Lesson(
        Comparison(tests, before, after), Comparison(new, before[2:3], after[2:3]), 100, 12.0
    )


def test_figures_of_a_comparison() -> None:
    found = lesson().held_out
    assert found.accuracy == (3 / 4, 3 / 4)
    assert found.forgotten == 0.0
    assert found.answers == (0.0, 1.0)
    # Two right spans of two, and one too many; then one of them.
    assert found.tag_f1 == (4 / 5, 2 / 4)
    assert found.by_entity == [("category", 1, 1.0, 0.0), ("color", 1, 2 / 3, 2 / 3)]
    assert found.families == (1.0, 0.5) and found.by_family == [("apparel", 2, 2, 1)]
    assert [(one.text, one.before, one.after) for one in found.lost] == [
        ("快递呢<b>", "track_order", "greet")
    ]
    assert [one.text for one in found.gained] == ["谁出运费"]
    assert found.by_intent == [
        ("faq", 1, 0, 1),
        ("search_product", 2, 2, 2),
        ("track_order", 1, 1, 0),
    ]
    assert json.loads(json.dumps(found.to_dict()))["utterances"] == 4


def test_half_a_point_may_be_lost() -> None:
    place = Place("test.yml")
    tests = [Example(str(number), "a", (), place) for number in range(200)]
    right, wrong = Said("a", "", frozenset()), Said("b", "", frozenset())
    for lost, forgetful in ((1, False), (2, True)):
        after = [wrong] * lost + [right] * (200 - lost)
        made = changed(lesson(), held_out=Comparison(tests, [right] * 200, after))
        assert made.is_forgetful is forgetful


def test_the_report_tells_what_changed_and_escapes() -> None:
    text, html = told(lesson()), page(lesson(), "old & new.tar.gz")
    for words in (
        "Got worse (1)",
        "快递呢<b>  track_order: track_order → greet",
        "still wrong (1)",
        "product families, where stated",
        "category (1)                       100.00 %   0.00 %",
        "apparel                                 2/2      1/2",
    ):
        assert words in text
    # What stayed the same is told on the page alone.
    assert "color (1)" not in text and "color (1)" in html and "By entity, F1" in html
    assert "&lt;b&gt;" in html and "<b>" not in html and "old &amp; new" in html
    assert "Nothing of weight" in html


def test_without_families_and_entities_there_are_no_tables_of_them() -> None:
    tests = [Example("在吗", "greet", (), Place("test.yml"))]
    said = [Said("greet", "", frozenset(), "none")]
    html = page(changed(lesson(), held_out=Comparison(tests, said, said)), "model")
    assert "By intent" in html and "By entity" not in html and "family" not in html
