"""When a model has to be trained anew."""

from __future__ import annotations

import io
import os
import tarfile
from pathlib import Path

import pytest

from daogou.serving.freshness import newest_model, why_train

TRAINED = 1_760_000_000
INPUTS = (
    "config.yml",
    "domain.yml",
    "data/nlu/browse.yml",
    "data/rules/cart.yml",
    "data/stories/deep/orders.yml",
    "daogou/nlu/options.py",
    "daogou/text/prices.py",
)
NAMES = [("brand", "yunyue", "云跃"), ("color", "black", "black")]
OTHERS = ("README.md", "data/catalog/products.csv", "actions/cart.py", "daogou/orders/cart.py")


def touch(path: Path, moment: float) -> None:
    """A file that was last changed at `moment`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.utime(path, (moment, moment))


def write_model(path: Path, names: list[tuple[str, str, str]], moment: float) -> None:
    """A model whose entity extractor knows `names`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = "\n".join("\t".join(name) for name in names).encode()
    with tarfile.open(path, "w:gz") as archive:
        member = tarfile.TarInfo("components/train_CatalogEntityExtractor3/names.tsv")
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    os.utime(path, (moment, moment))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a model newer than everything."""
    for name in (*INPUTS, *OTHERS):
        touch(tmp_path / name, TRAINED - 100)
    write_model(tmp_path / "models" / "new.tar.gz", NAMES, TRAINED)
    touch(tmp_path / "models" / "a-old.tar.gz", TRAINED - 500)
    touch(tmp_path / "models" / "notes.txt", TRAINED + 500)
    return tmp_path


def test_the_newest_model(root: Path, tmp_path: Path) -> None:
    found = newest_model(root)
    assert found is not None
    assert found.name == "new.tar.gz"
    assert newest_model(tmp_path / "nowhere") is None


def test_a_model_newer_than_all_fits(root: Path) -> None:
    assert why_train(root, NAMES) is None


def test_no_model(root: Path) -> None:
    for model in (root / "models").glob("*.tar.gz"):
        model.unlink()
    assert why_train(root, NAMES) == "there is no model yet"


@pytest.mark.parametrize("name", INPUTS)
def test_a_changed_input_is_named(root: Path, name: str) -> None:
    touch(root / name, TRAINED + 1)
    assert why_train(root, NAMES) == f"{name} is newer than the model"


@pytest.mark.parametrize("name", OTHERS)
def test_other_files_do_not_matter(root: Path, name: str) -> None:
    touch(root / name, TRAINED + 1)
    assert why_train(root, NAMES) is None


def test_the_names_of_the_catalogue_in_any_order(root: Path) -> None:
    assert why_train(root, reversed(NAMES)) is None


@pytest.mark.parametrize("names", [[], NAMES[:1], [*NAMES, ("color", "red", "红色")]])
def test_other_names_in_the_catalogue(root: Path, names: list[tuple[str, str, str]]) -> None:
    reason = why_train(root, names)
    assert reason == "the catalogue has other names than the model was trained with"


@pytest.mark.parametrize("kept", [0, 20, 80])
def test_a_model_that_cannot_be_read(root: Path, kept: int) -> None:
    model = root / "models" / "new.tar.gz"
    model.write_bytes(model.read_bytes()[:kept])
    os.utime(model, (TRAINED, TRAINED))
    assert why_train(root, NAMES) == "models/new.tar.gz cannot be read"


def test_a_project_without_stories_is_no_error(root: Path) -> None:
    (root / "data/stories/deep/orders.yml").unlink()
    (root / "data/stories/deep").rmdir()
    (root / "data/stories").rmdir()
    assert why_train(root, NAMES) is None
