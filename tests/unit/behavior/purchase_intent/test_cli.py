"""`python -m daogou purchase-intent …` on a database file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from daogou import settings
from daogou.__main__ import main
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.purchase_intent import model
from daogou.behavior.tables import Event
from daogou.database import make_engine, make_sessions
from daogou.migrations import upgrade
from daogou.simulation.tables import SimulatedConversation

from .conftest import BEGIN, made_up

SECRET = "a-secret-of-the-tests-0123456789"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the model goes; of 351 visits in the database 350 are a simulated shopper's."""
    url = f"sqlite:///{tmp_path / 'shop.db'}"
    monkeypatch.setenv("DAOGOU_DATABASE_URL", url)
    monkeypatch.setenv("DAOGOU_EDGE_SECRET", SECRET)
    monkeypatch.setattr(model, "FOLDER", tmp_path / "model")
    settings.get_settings.cache_clear()
    engine = make_engine(url)
    upgrade(engine)
    told = {"seed": 1, "shopper": 1, "goal": "buy", "language": "zh", "success": True, "stars": 5}
    told |= {"ending": "reached", "turns": 1, "misunderstood": 0, "waited": 0.0, "rated": False}
    simulated = Pseudonyms(SECRET).visitor("conversation:s")
    with make_sessions(engine).begin() as session:
        session.add(SimulatedConversation(conversation="s", at=BEGIN, **told))
        session.add(Event(visitor="real", source="page", kind="view", at=BEGIN))
        for visit in made_up(350, seed=1):
            for act in visit.acts:
                happened = {"kind": act.kind, "at": act.at, "product": act.product}
                session.add(Event(visitor=simulated, source="page", value=act.value, **happened))
    engine.dispose()
    yield tmp_path / "model"
    settings.get_settings.cache_clear()


def test_simulated_shoppers_teach_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["purchase-intent", "train"]) == 1
    assert "There are 1 visits, 0 of them" in capsys.readouterr().err
    assert not folder.exists()
    assert main(["purchase-intent", "show"]) == 1


@pytest.mark.usefixtures("folder")
def test_unless_they_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["purchase-intent", "train", "--simulated"]) == 0
    told = capsys.readouterr().out
    assert "351 visits" in told and "simulated of these visits: 350" in told
    assert main(["purchase-intent", "show"]) == 0
    assert capsys.readouterr().out == told
