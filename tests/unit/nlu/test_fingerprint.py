"""A change of the code asks for a new training."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import daogou.knowledge
import daogou.nlu
import daogou.text
from daogou.nlu import fingerprint, intent_training


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the modules, which the fingerprint is taken of."""
    for package in (daogou.nlu, daogou.knowledge, daogou.text):
        source = Path(str(package.__file__)).parent
        shutil.copytree(source, tmp_path / source.name, ignore=shutil.ignore_patterns("*.pyc"))
    monkeypatch.setattr(fingerprint, "__file__", str(tmp_path / "nlu" / "fingerprint.py"))
    for name in ("knowledge", "text"):
        package = ModuleType(f"daogou.{name}")
        package.__file__ = str(tmp_path / name / "__init__.py")
        monkeypatch.setattr(fingerprint.daogou, name, package)
    return tmp_path


def taken(*modules: str) -> str:
    """The fingerprint, not from memory."""
    return fingerprint.source_fingerprint.__wrapped__(*modules)


def test_a_copy_is_alike(copied: Path) -> None:
    assert copied.is_dir()
    assert taken() == fingerprint.source_fingerprint()


def _append(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + "\n# changed\n", "utf-8")


@pytest.mark.parametrize(
    "module",
    [
        "nlu/transformer_intent_classifier.py",
        "nlu/encoder/tokenizer.py",
        "nlu/entities/names.py",
        "nlu/training/fit.py",
        "text/prices.py",
    ],
)
@pytest.mark.parametrize("change", [_append, Path.unlink])
def test_a_changed_module_changes_it(
    copied: Path, module: str, change: Callable[[Path], None]
) -> None:
    before = taken()
    change(copied / module)
    assert taken() != before


def test_a_new_module_changes_it(copied: Path) -> None:
    before = taken()
    (copied / "text" / "weights.py").write_text("")
    assert taken() != before


def test_only_the_named_modules_count(copied: Path) -> None:
    named = ("nlu/encoder", "nlu/options.py")
    before = taken(*named)
    _append(copied / "nlu/entities/names.py")
    assert taken(*named) == before
    _append(copied / "nlu/encoder/tokenizer.py")
    assert taken(*named) != before


def test_the_named_modules_exist() -> None:
    for name in intent_training._SHAPED_BY:
        assert taken(name) != taken("nlu/nothing"), name
