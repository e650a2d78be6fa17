"""What becomes of the running search when a message changes it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, Final

from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import Lexicon
from daogou.catalog.phrases import phrases
from daogou.catalog.said import Said

# So many values of one condition are kept, the newest: a long conversation must not grow.
MOST: Final = 12
_EXCLUDABLE: Final = ("categories", "colors", "brands", "attributes")
# A shopper has one value of these in mind at a time; of others ("waterproof", "light") several.
ONE_OF: Final = frozenset({"gender", "season", "fit", "skin_type", "audience", "language", "scent"})
_ALTERNATIVES: Final = ("categories", "colors", "brands", "sizes")


def kept(lexicon: Lexicon, base: Criteria, said: Said) -> Criteria:
    """What stays of `base` beside a message that names a kind of goods or a product.

    A kind below the present one narrows it and leaves all else. Of what was said about another kind
    only that stays which applies to the new one too: see `kept` in actions/browsing.yml.
    """
    left = base
    if new := said.values.get("categories"):
        below = {code for old in _kinds(base) for code in lexicon.descendants(old)}
        if not _kinds(base) or set(new) <= below:
            # What was said before any kind was named holds for whatever is named now.
            left = replace(left, family=None)
        else:
            left = _of_another_kind(base, _nearness(lexicon, base, new))
        # Something named is looked for among the named kind from now on.
        left = replace(left, products=())
    if said.values.get("products"):
        left = replace(left, words=())
    return left


def _kinds(criteria: Criteria) -> tuple[str, ...]:
    return criteria.categories or ((criteria.family,) if criteria.family else ())


def _nearness(lexicon: Lexicon, base: Criteria, new: tuple[str, ...]) -> str:
    """How near the new kinds are to those of `base`: an entry of `kept`."""
    old = _kinds(base)
    parents = {lexicon.parent(code) for code in (*old, *new)}
    families = {lexicon.family(code) for code in (*old, *new)}
    if len(families) > 1:
        return "elsewhere"
    return "sibling" if len(parents) == 1 and parents != families else "family"


def _of_another_kind(base: Criteria, near: str) -> Criteria:
    stays = phrases().kept[near]
    values = {
        field.name: getattr(base, field.name) for field in fields(base) if field.name in stays
    }
    for name in ("attributes", "exclude_attributes", "unfit_attributes"):
        values[name] = tuple(item for item in getattr(base, name) if item.split("=")[0] in stays)
    return Criteria(**values)


def names_excluded(base: Criteria, said: Said) -> bool:
    """Whether something is wanted that `base` excludes."""
    return any(
        _among(code, _wanted(said, field))
        for field in _EXCLUDABLE
        for code in getattr(base, f"exclude_{field}")
    )


def allow(lexicon: Lexicon, base: Criteria, said: Said) -> None:
    """Of what will do as well ("red is fine too") only take back that `base` excludes it, where
    `base` wants nothing of the kind: all else will do already."""
    for field in _EXCLUDABLE:
        new = _wanted(said, field)
        if not any(_among(code, new) for code in getattr(base, f"exclude_{field}")):
            continue
        allowed = [item for item in new if not _adds(lexicon, base, field, item)]
        said.unneeded[field] += [code for item in allowed for code in item.split("|")]
        left = [item for item in new if item not in allowed]
        if field == "attributes":
            said.attributes = left
        elif left:
            said.values[field] = tuple(left)
        else:
            del said.values[field]


def _adds(lexicon: Lexicon, base: Criteria, field: str, item: str) -> bool:
    """Whether more goods fit `base` where `item` will do beside what it wants of a field."""
    if field == "attributes":
        name = item.split("=")[0]
        return name in ONE_OF and any(one.split("=")[0] == name for one in base.attributes)
    if field == "categories":
        return not any(item in lexicon.descendants(kind) for kind in _kinds(base))
    return bool(getattr(base, field))


def _wanted(said: Said, field: str) -> list[str]:
    return [*(said.attributes if field == "attributes" else said.values.get(field, ()))]


def add_alternatives(base: Criteria, said: Said) -> None:
    """Put the values of `base` before those that `said` adds to them ("also in blue")."""
    for field in _ALTERNATIVES:
        if new := said.values.get(field):
            said.values[field] = tuple(dict.fromkeys([*getattr(base, field), *new]))


def with_refusals(lexicon: Lexicon, found: Criteria, said: Said) -> Criteria:
    """`found` without what is refused or needless; refusals add up.

    What is asked for now is excluded no more. A refused kind that was looked for leaves the one
    above it: no running shoes, but other shoes.
    """
    changes: dict[str, Any] = {}
    for field in _EXCLUDABLE:
        now = getattr(found, field)
        taken_back = {code for code in said.removed[field] if any(_has(i, code) for i in now)}
        refused = [*said.excluded[field], *(c for c in said.removed[field] if c not in taken_back)]
        wanted = _wanted(said, field)
        before = getattr(found, f"exclude_{field}")
        excluded = [c for c in dict.fromkeys([*before, *refused]) if not _among(c, wanted)]
        gone = {*refused, *said.unneeded[field], *taken_back}
        left = tuple(item for item in now if not any(_has(item, code) for code in gone))
        changes[f"exclude_{field}"] = tuple(c for c in excluded if c not in said.unneeded[field])
        changes[field] = left
        if field == "categories" and now and not left:
            above = [lexicon.parent(code) for code in now]
            changes[field] = tuple(dict.fromkeys(code for code in above if code))
    sizes = tuple(size for size in found.sizes if size not in said.unneeded["sizes"])
    return replace(found, sizes=sizes, **changes)


def bounded(criteria: Criteria) -> Criteria:
    """`criteria` with the newest `MOST` values of each condition."""
    lists: dict[str, Any] = {
        field.name: value[-MOST:]
        for field in fields(criteria)
        if isinstance(value := getattr(criteria, field.name), tuple) and len(value) > MOST
    }
    return replace(criteria, **lists) if lists else criteria


def _has(item: str, code: str) -> bool:
    """Whether a condition is `code`, or has it among its alternatives."""
    return code in item.split("|")


def _among(code: str, items: tuple[str, ...] | list[str]) -> bool:
    return any(_has(item, code) for item in items)
