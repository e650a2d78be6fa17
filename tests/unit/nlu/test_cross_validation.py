"""`rasa test nlu --cross-validation` works with our components."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa.nlu.test import cross_validate
from rasa.shared.importers.importer import TrainingDataImporter

from tests.unit.nlu.component_checks import Subject
from tests.unit.nlu.conftest import examples

pytestmark = pytest.mark.usefixtures("no_model_cache")


async def test_every_part_is_judged_by_a_model_that_did_not_see_it(
    classifier_subject: Subject, shop_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    config: dict[str, Any] = {
        "recipe": "default.v1",
        "language": "zh",
        "pipeline": [
            {"name": "daogou.nlu.BilingualTokenizer"},
            {"name": "daogou.nlu.TransformerIntentClassifier", **classifier_subject.config},
            {"name": "daogou.nlu.RetrievalResponseSelector"},
            {"name": "daogou.nlu.CatalogEntityExtractor", "database_url": shop_url},
        ],
    }
    intents, entities, responses = await cross_validate(
        examples(), 2, _config_file(tmp_path, config), output=None, errors=False
    )
    assert len(intents.test["Accuracy"]) == 2
    # Half of the few examples of the tiny encoder: far above the eighth of a blind guess.
    assert min(intents.train["Accuracy"]) > 0.5
    assert set(entities.test) == {"CatalogEntityExtractor"}
    assert responses.test["Accuracy"]


def _config_file(folder: Path, config: dict[str, Any]) -> Any:
    import yaml

    path = folder / "config.yml"
    path.write_text(yaml.safe_dump(config), "utf-8")
    assert TrainingDataImporter.load_from_config(str(path))
    return str(path)
