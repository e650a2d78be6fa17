"""What config.yml and its neighbours name: classes that are there, options that fit."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterable, Iterator
from typing import Any, Final

import yaml
from rasa.engine.graph import GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.exceptions import RasaException

from daogou.check.finding import Finding, Place
from daogou.check.marked_yaml import Marked
from daogou.check.shapes import suggestion
from daogou.component_options import ComponentOptions
from daogou.errors import ConfigurationError
from daogou.nlu.options import ClassifierOptions
from daogou.policy.options import PolicyOptions

_CHECKED: Final[dict[str, type[ComponentOptions]]] = {
    one.COMPONENT: one for one in (ClassifierOptions, PolicyOptions)
}
# Keys that Rasa reads beside a component's own.
_OF_RASA: Final = frozenset({"name", "priority", "max_history", "influence_conversation"})


def check_components(config: Marked, values: dict[str, Any]) -> Iterator[Finding]:
    """Components that nobody knows, options that they do not have, values of another kind.

    `values`: the same file in Python's own types.
    """
    for part in ("pipeline", "policies"):
        listed = config.get(part)
        for component, options in zip(
            listed.each() if listed else (), values.get(part) or (), strict=False
        ):
            name = component.get("name")
            if name is not None:
                yield from _component(component, name.text, options, name.place)


def _component(
    component: Marked, name: str, options: dict[str, Any], place: Place
) -> Iterator[Finding]:
    try:
        made = DefaultV1Recipe._from_registry(name).clazz if "." not in name else _named(name)
    except (RasaException, ImportError, AttributeError) as error:
        told = f"there is no component {name!r} ({error.__class__.__name__})"
        known = list(DefaultV1Recipe._registered_components)
        remedy = "Correct the name." if "." in name else suggestion(name, known)
        yield Finding("component-unknown", "error", (place,), told, remedy)
        return
    if checked := _CHECKED.get(name):
        try:
            checked.from_config(options)
        except ConfigurationError as error:
            told, _, remedy = str(error).partition(": ")[2].partition("; ")
            named = (key.place for key, _ in component.items() if key.text in told)
            place = max(named, default=place)
            yield Finding(
                "option-unusable", "error", (place,), f"{name}: {told}", remedy or "See above."
            )
        return
    assert issubclass(made, GraphComponent)
    usual = made.get_default_config()
    for key, value in component.items():
        if not usual or (key.text in _OF_RASA and key.text not in usual):
            continue
        if key.text not in usual:
            told = f"{name} has the option {key.text!r}, which it does not know"
            yield Finding(
                "option-unknown", "warning", (key.place,), told, suggestion(key.text, list(usual))
            )
        elif _other_kind(key.text, usual[key.text], options[key.text]):
            told = f"{name}: {key.text} is {value.shown}"
            remedy = f"Write a value such as {usual[key.text]!r}."
            yield Finding("option-unusable", "error", (value.place,), told, remedy)


def check_classes(files: Iterable[Marked]) -> Iterator[Finding]:
    """Classes that endpoints.yml (`type:`) or credentials.yml (keys) name, and their options."""
    for file in files:
        for key, below in file.items():
            kind = below.get("type")
            for named in (key, *([kind] if kind else [])):
                if "." in named.text and not _is_there(named.text):
                    told = f"there is no class {named.text!r}"
                    yield Finding(
                        "class-unknown", "error", (named.place,), told, "Correct the name."
                    )
            if kind and "." in kind.text and _is_there(kind.text):
                yield from _store_options(below, kind.text)


def _store_options(options: Marked, path: str) -> Iterator[Finding]:
    """Values of another kind than those that the class takes by itself."""
    taken = inspect.signature(_named(path)).parameters
    for key, value in options.items():
        usual = taken[key.text].default if key.text in taken else None
        if not isinstance(usual, int | float | str) or not value.is_scalar or value.is_null:
            continue
        if _other_kind(key.text, usual, yaml.safe_load(yaml.serialize(value.node))):
            told = f"{path}: {key.text} is {value.shown}"
            remedy = f"Write a value such as {usual!r}."
            yield Finding("option-unusable", "error", (value.place,), told, remedy)


def _is_there(path: str) -> bool:
    try:
        _named(path)
    except (ImportError, AttributeError):
        return False
    return True


def _named(path: str) -> Any:
    module, _, name = path.rpartition(".")
    return getattr(importlib.import_module(module), name)


def _other_kind(key: str, usual: Any, value: Any) -> bool:
    """Whether a value is of another kind than is usual there; a threshold is a share."""
    if key.endswith("threshold") and isinstance(value, int | float):
        return not 0 <= value <= 1
    kinds = [
        bool if isinstance(one, bool) else float if isinstance(one, int | float) else type(one)
        for one in (usual, value)
    ]
    return usual is not None and value is not None and kinds[0] is not kinds[1]
