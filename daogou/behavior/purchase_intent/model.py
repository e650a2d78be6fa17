"""The model as files: LightGBM's text format, and its figures beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from daogou.behavior.purchase_intent.features import NAMES, features
from daogou.behavior.purchase_intent.visits import Visit
from daogou.errors import DataError
from daogou.settings import PROJECT_ROOT

FOLDER: Final = PROJECT_ROOT / "var" / "purchase-intent"
_MODEL: Final = "model.txt"
_FIGURES: Final = "figures.json"


@dataclass(frozen=True)
class IntentModel:
    """A trained model; `figures` is what was measured on visits that it had not seen."""

    booster: Any
    figures: dict[str, Any]

    def score(self, visit: Visit) -> float | None:
        """How likely a purchase is in the rest of a running visit; None after the first one."""
        if visit.bought_at is not None:
            return None
        row = [features(visit, len(visit.acts))]
        return float(self.booster.predict(row, num_threads=1)[0])


def save(folder: Path, text: str, figures: dict[str, Any]) -> None:
    """Writes a model: the figures first, so that no model is read without any."""
    folder.mkdir(parents=True, exist_ok=True)
    told = json.dumps({**figures, "features": list(NAMES)}, ensure_ascii=False, indent=1)
    for name, content in ((_FIGURES, told + "\n"), (_MODEL, text)):
        new = folder / f"{name}.new"
        new.write_text(content, "utf-8")
        new.replace(folder / name)


def served_model(folder: Path = FOLDER) -> IntentModel | None:
    """The model in `folder`, None where none was trained; read anew when it was trained anew.

    Raises:
        DataError: the files are of another version, or broken.
    """
    try:
        stamp = (folder / _MODEL).stat().st_mtime_ns
    except FileNotFoundError:
        return None
    return _load(folder, stamp)


@lru_cache(maxsize=1)
def _load(folder: Path, stamp: int) -> IntentModel:
    del stamp  # another one makes another entry
    # A second of imports, of which a shop without a model needs nothing.
    import lightgbm

    try:
        figures = json.loads((folder / _FIGURES).read_text("utf-8"))
        booster = lightgbm.Booster(model_file=str(folder / _MODEL))
    except (OSError, ValueError, lightgbm.basic.LightGBMError) as error:
        raise DataError(f"{folder}: the purchase-intent model cannot be read ({error}).") from error
    if booster.feature_name() != list(NAMES):
        raise DataError(
            f"{folder}: the purchase-intent model looks at other features than this version. "
            "Run python -m daogou purchase-intent train."
        )
    return IntentModel(booster, figures)
