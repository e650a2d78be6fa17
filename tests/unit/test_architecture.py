"""Who may import whom; see docs/architecture.md."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest

from daogou.settings import PROJECT_ROOT

# The siblings that each package may import, besides those that all may: settings, errors and text.
SIBLINGS: dict[str, set[str]] = {
    "daogou.settings": set(),
    "daogou.errors": set(),
    "daogou.component_options": set(),
    "daogou.database": set(),
    "daogou.json_schemas": set(),
    "daogou.money": set(),
    "daogou.times": set(),
    "daogou.report_page": set(),
    "daogou.request_body": set(),
    "daogou.text": set(),
    "daogou.migrations": {
        *("daogou.catalog", "daogou.orders", "daogou.edge", "daogou.handover", "daogou.behavior"),
        *("daogou.turns", "daogou.satisfaction", "daogou.simulation"),
        "daogou.learning",
    },
    "daogou.catalog": {"daogou.migrations"},
    "daogou.orders": {"daogou.catalog", "daogou.migrations"},
    "daogou.behavior": {"daogou.catalog", "daogou.orders"},
    "daogou.turns": set(),
    "daogou.learning": {
        *("daogou.turns", "daogou.nlu", "daogou.check", "daogou.explanation.archive"),
    },
    "daogou.satisfaction": {
        *("daogou.turns", "daogou.behavior", "daogou.orders", "daogou.catalog", "daogou.handover"),
        *("daogou.migrations", "daogou.simulation.tables"),
    },
    # It visits as a browser does; of the other packages the tables that it leaves rows in, and the
    # slips that the classifier learns from.
    "daogou.simulation": {
        *("daogou.behavior", "daogou.catalog", "daogou.edge", "daogou.handover", "daogou.orders"),
        *("daogou.turns", "daogou.migrations", "daogou.nlu.augmentation", "daogou.nlu.example"),
    },
    "daogou.brokers": {
        *("daogou.behavior", "daogou.orders", "daogou.trackers", "daogou.turns"),
        "daogou.satisfaction.following",
    },
    "daogou.recommend": {"daogou.catalog", "daogou.behavior", "daogou.orders"},
    "daogou.trackers": set(),
    "daogou.chat": set(),
    "daogou.replies": {"daogou.catalog", "daogou.chat"},
    "daogou.handover": {"daogou.catalog", "daogou.orders"},
    "daogou.nlu": {"daogou.catalog", "daogou.chat", "daogou.knowledge", "daogou.migrations"},
    "daogou.knowledge": set(),
    "daogou.explanation": {"daogou.nlu"},
    # Of the actions what may stand in their files, by the readers that they have; of the policy its
    # options.
    "daogou.check": {
        *("daogou.nlu", "daogou.catalog.other_brands", "daogou.catalog.phrases"),
        *("actions.answers", "actions.offers", "actions.page_offer", "actions.presents"),
        *("actions.wording", "actions.yaml_values", "daogou.policy.options"),
    },
    # One plain module: how opinions are weighed.
    "daogou.policy": {"daogou.nlu.fusion.pooling"},
    # Of the edge its messages alone.
    "daogou.ops": {
        *("daogou.handover", "daogou.orders", "daogou.storefront", "daogou.turns"),
        *("daogou.behavior", "daogou.satisfaction"),
        *("daogou.simulation.tables", "daogou.simulation.owners"),
        *("daogou.edge.messages", "daogou.edge.tables", "daogou.edge.pictures"),
        "daogou.learning",
    },
    "daogou.storefront": {"daogou.catalog", "daogou.orders", "daogou.recommend"},
    "daogou.edge": {
        "daogou.satisfaction.keeping",
        *("daogou.behavior", "daogou.orders", "daogou.handover", "daogou.migrations"),
        # What offers.yml says of pages, by the reader that the actions have.
        *("actions.page_offer", "actions.conditions"),
        "daogou.ops",
        "daogou.turns",
        # What a search box says is read as the assistant reads a message.
        *("daogou.storefront", "daogou.catalog", "daogou.nlu.entities"),
        "daogou.recommend",
    },
    "daogou.converse": {"actions", "daogou.orders"},
    # Of the edge one plain module: where messages for its customers are stored.
    "daogou.web": {
        *("daogou.catalog", "daogou.orders", "daogou.handover", "daogou.trackers"),
        "daogou.edge.messages",
    },
    "daogou.demo": {"daogou.catalog", "daogou.orders", "daogou.migrations"},
    "daogou.serving": {"daogou.catalog", "daogou.migrations"},
    "actions": {
        *("daogou.behavior", "daogou.catalog", "daogou.orders", "daogou.handover"),
        *("daogou.recommend", "daogou.satisfaction"),
    },
}
# They import nothing of the project but each other where this says so.
GROUND: dict[str, set[str]] = {
    "daogou.settings": {"daogou.errors"},
    "daogou.errors": set(),
    "daogou.database": {"daogou.errors", "daogou.settings"},
    "daogou.text": set(),
    "daogou.component_options": {"daogou.errors"},
    "daogou.report_page": {"daogou.text"},
    "daogou.request_body": set(),
}
FOR_ALL = {"daogou.settings", "daogou.errors", "daogou.text", "daogou.database"}
FOR_ALL |= {"daogou.json_schemas", "daogou.money", "daogou.times"}
FOR_ALL |= {"daogou.report_page", "daogou.request_body", "daogou.component_options"}
# Libraries that only these packages import, at the top or within a function.
LIBRARIES: dict[str, tuple[str, ...]] = {
    "rasa_sdk": ("actions", "daogou.converse.rasa_side"),
    "rasa": (
        *("daogou.nlu", "daogou.policy", "daogou.trackers", "benchmarks", "daogou.brokers.shop"),
        "daogou.learning.rasa_side",
        "daogou.replies.generator",
        *("daogou.converse.rasa_side", "daogou.check.rasa_side"),
        *("daogou.web.rest_channel", "daogou.web.handover_routes", "daogou.web.held_conversations"),
        "daogou.web.edge_channel",
    ),
    "torch": (
        *("daogou.nlu.training", "daogou.nlu.encoder.export", "daogou.policy"),
        *("daogou.explanation.attribution", "benchmarks.compression", "benchmarks.recommend"),
        "daogou.learning.incremental",
    ),
    "captum": ("daogou.explanation.attribution",),
    "transformers": ("daogou.nlu.training", "daogou.nlu.encoder.export"),
    "lightgbm": ("daogou.behavior", "daogou.satisfaction", "daogou.recommend", "benchmarks"),
    "spacy": ("daogou.nlu",),
    "onnxruntime": ("daogou.nlu", "daogou.policy"),
}
# Within daogou.nlu: what knows nothing of Rasa.
PLAIN_NLU = (
    *("daogou.nlu.encoder", "daogou.nlu.entities", "daogou.nlu.training"),
    "daogou.explanation",
)


@dataclass(frozen=True)
class Import:
    """`module` imports `name` in a line of its file."""

    module: str
    name: str
    place: str


@lru_cache(maxsize=1)
def imports() -> list[Import]:
    """Every import of the product's code, also those within functions."""
    files = [PROJECT_ROOT / "daogou", PROJECT_ROOT / "actions", PROJECT_ROOT / "benchmarks"]
    return [found for top in files for path in sorted(top.rglob("*.py")) for found in read(path)]


def read(path: Path) -> Iterator[Import]:
    """The imports of one file; `from package import module` names the module."""
    relative = path.relative_to(PROJECT_ROOT)
    parts = relative.with_suffix("").parts
    module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        place = f"{relative}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(module, alias.name, place)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{place}: a relative import"
            for alias in node.names:
                yield Import(module, f"{node.module}.{alias.name}", place)


def within(module: str, packages: str | set[str] | tuple[str, ...]) -> bool:
    """Whether `module` is one of `packages` or stands in one."""
    known = (packages,) if isinstance(packages, str) else packages
    return any(module == package or module.startswith(f"{package}.") for package in known)


def package_of(module: str) -> str:
    """The package that rules speak of: `daogou.nlu` for `daogou.nlu.encoder.export`."""
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "daogou" else parts[0]


def is_of_the_project(name: str) -> bool:
    """Whether what is imported is our own."""
    return within(name, ("daogou", "actions", "benchmarks", "tests"))


def is_entrance(module: str) -> bool:
    """Command lines bring everything together."""
    return module == "daogou.__main__" or module.endswith(".cli")


def told(found: list[Import]) -> str:
    """A line for each import that breaks a rule."""
    return "\n".join(f"{one.place}: {one.module} imports {one.name}" for one in found)


def test_every_package_has_a_rule() -> None:
    packages = {package_of(one.module) for one in imports()} - {"daogou", "benchmarks"}
    assert packages - {"daogou.__main__"} <= set(SIBLINGS)


@pytest.mark.parametrize("package", SIBLINGS)
def test_a_package_imports_only_its_neighbours(package: str) -> None:
    allowed = SIBLINGS[package] | FOR_ALL | {package}
    broken = [
        one
        for one in imports()
        if within(one.module, package)
        and not is_entrance(one.module)
        and is_of_the_project(one.name)
        and not within(one.name, allowed)
    ]
    assert not broken, told(broken)


@pytest.mark.parametrize("package", GROUND)
def test_the_ground_stands_on_nothing(package: str) -> None:
    broken = [
        one
        for one in imports()
        if within(one.module, package)
        and is_of_the_project(one.name)
        and not within(one.name, GROUND[package] | {package})
    ]
    assert not broken, told(broken)


@pytest.mark.parametrize("package", ["daogou.demo", "daogou.serving", "benchmarks", "tests"])
def test_only_command_lines_import_what_stands_at_the_end(package: str) -> None:
    broken = [
        one
        for one in imports()
        if within(one.name, package)
        and not within(one.module, package)
        and not is_entrance(one.module)
        and package_of(one.module) != "benchmarks"
    ]
    assert not broken, told(broken)


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_is_imported_only_where_it_belongs(library: str) -> None:
    broken = [
        one
        for one in imports()
        if within(one.name, library) and not within(one.module, LIBRARIES[library])
    ]
    assert not broken, told(broken)


def test_plain_code_beside_the_components_knows_nothing_of_rasa() -> None:
    broken = [
        one for one in imports() if within(one.module, PLAIN_NLU) and within(one.name, "rasa")
    ]
    assert not broken, told(broken)


def test_no_file_is_called_utils() -> None:
    paths = [path for top in ("daogou", "actions") for path in (PROJECT_ROOT / top).rglob("*.py")]
    assert not [path for path in paths if path.stem in ("utils", "util", "helpers", "misc")]


HEAVY = ("torch", "tensorflow", "transformers", "keras")


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("daogou.nlu.entities", (*HEAVY, "rasa", "onnxruntime")),
        ("daogou.nlu.encoder.runtime", (*HEAVY, "rasa", "spacy")),
        ("daogou.nlu.intent_model", (*HEAVY, "rasa")),
        ("daogou.policy.session_model", (*HEAVY, "rasa")),
        ("daogou.policy.learning", (*HEAVY, "rasa")),
        ("daogou.converse.cli", (*HEAVY, "rasa", "rasa_sdk", "onnxruntime", "spacy")),
        ("daogou.explanation.cli", (*HEAVY, "rasa", "onnxruntime", "captum", "numpy")),
        ("daogou.explanation.served_model", (*HEAVY, "rasa", "captum")),
        ("daogou.text.prices", (*HEAVY, "rasa", "sqlalchemy", "spacy")),
        ("daogou.behavior.analyses.features", (*HEAVY, "rasa", "sqlalchemy", "pydantic")),
        ("daogou.behavior.recording", (*HEAVY, "rasa", "ibis", "pandas", "sklearn")),
        ("daogou.catalog.search", (*HEAVY, "rasa", "spacy")),
        ("daogou.orders", (*HEAVY, "rasa", "spacy")),
        ("daogou.behavior.purchase_intent.model", (*HEAVY, "rasa", "spacy", "lightgbm")),
        ("daogou.recommend.recommender", (*HEAVY, "rasa", "spacy", "scipy", "sklearn")),
        ("daogou.recommend.cli", (*HEAVY, "rasa", "numpy", "onnxruntime")),
        ("daogou.handover.telling", (*HEAVY, "rasa", "spacy")),
        ("daogou.edge.page_offer", (*HEAVY, "rasa", "rasa_sdk", "lightgbm", "sklearn")),
        ("daogou.serving.cli", (*HEAVY, "rasa", "spacy", "sqlalchemy")),
    ],
)
def test_serving_does_not_load_what_it_does_not_need(module: str, absent: tuple[str, ...]) -> None:
    program = (
        f"import sys, {module}\n"
        f"print(*(name for name in {absent!r} if sys.modules.get(name) is not None))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        cwd=PROJECT_ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
