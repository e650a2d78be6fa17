"""All checks over a project."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from daogou.check.actions_match import check_actions
from daogou.check.answers import check_answers
from daogou.check.block_names import check_block_names
from daogou.check.blocks_file import read_blocks
from daogou.check.braces import check_braces, check_words
from daogou.check.code_reading import read_code
from daogou.check.domain_file import read_domain, read_responses
from daogou.check.doubled_keys import check_doubled_keys
from daogou.check.examples_file import read_examples
from daogou.check.files import Memory, members, stamp
from daogou.check.filling import Filling, read_filling
from daogou.check.finding import Finding, Place
from daogou.check.intents import check_intents
from daogou.check.languages import check_languages
from daogou.check.marked_yaml import Marked, read_marked
from daogou.check.offers import check_offers, check_offers_file, read_offers
from daogou.check.payloads import check_payloads
from daogou.check.project import Code, Project
from daogou.check.rasa_files import CONFIG, DOMAIN, ENDPOINTS, TRAINING_DATA
from daogou.check.repeated import check_repeated
from daogou.check.responses import check_responses
from daogou.check.shapes import Shape, anything
from daogou.check.shop_files import check_shop_files
from daogou.check.shop_names import check_shop_names
from daogou.check.slots import check_slots
from daogou.check.spans import check_spans
from daogou.check.values import check_values

_ORDER = {"error": 0, "warning": 1, "hint": 2}
# How the files of each group are built; those of `actions/` are read by readers of their own.
_BUILT: dict[str, Shape] = {
    "domain": DOMAIN,
    "nlu": TRAINING_DATA,
    "stories": TRAINING_DATA,
    "config": CONFIG,
    "endpoints": ENDPOINTS,
    "channels": anything,
    "shop": anything,
}

# Checks that ask Rasa, and findings after which it could only stumble over the same names.
_BY_RASA = ("rasa", "quarrels")
_UNREADABLE = frozenset({"action-unknown", "form-unknown", "intent-unknown", "slot-unknown"})


def _by_place(finding: Finding) -> tuple[int, tuple[Place, ...], str]:
    return _ORDER[finding.severity], finding.places, finding.message


@dataclass
class Checker:
    """Checks a project, again and again: what depends on unchanged files is not done twice.

    `model` is the folder of a trained intent model; without one, examples are not compared by
    their embeddings.
    """

    root: Path
    model: Path | None = None
    memory: Memory = field(default_factory=Memory)

    def run(self) -> list[Finding]:
        """All findings, errors first, then by place.

        Raises:
            DataError: a file cannot be read at all.
        """
        found = self.memory.recall("built", stamp(self.root, _BUILT), self._built)
        if found:
            # What else there is would mostly follow from these.
            return sorted(found, key=_by_place)
        for name, groups, check in self._checks():
            if name in _BY_RASA and any(one.code in _UNREADABLE for one in found):
                continue
            now = stamp(self.root, groups)
            found += self.memory.recall(name, now, lambda check=check: list(check()))  # type: ignore[misc]
        return sorted(found, key=_by_place)

    def _built(self) -> list[Finding]:
        """Keys that nobody knows, or that stand twice, and values of another kind than is read."""
        found: list[Finding] = []
        for group, shape in _BUILT.items():
            for path in members(self.root, group):
                if file := self._file(path):
                    called = file.file
                    found += check_doubled_keys(file)
                    found += shape(file, called)
                else:
                    place = Place(path.relative_to(self.root).as_posix())
                    told = f"{place.file} is empty"
                    found.append(
                        Finding("file-empty", "error", (place,), told, "Restore it, or delete it.")
                    )
        return list(dict.fromkeys(found))

    def _checks(self) -> Iterator[tuple[str, tuple[str, ...], Callable[[], Iterable[Finding]]]]:
        project, code = self._project, self._code
        spoken = ("domain", "nlu")
        told = (*spoken, "stories")
        yield "values", told, lambda: check_values(project())
        yield "payloads", spoken, lambda: check_payloads(project())
        yield "languages", spoken, lambda: check_languages(project())
        yield "answers", spoken, lambda: check_answers(project())
        yield "spans", spoken, lambda: check_spans(project())
        yield "repeated", ("nlu",), lambda: check_repeated(project())
        yield "names", ("stories",), lambda: check_block_names(project())
        yield "intents", told, lambda: check_intents(project())
        written = (*told, "code")
        yield "actions", written, lambda: check_actions(project(), code())
        yield "slots", written, lambda: check_slots(project(), code())
        yield "responses", (*written, "offers"), lambda: check_responses(project(), code())
        yield "braces", (*spoken, "filling"), lambda: check_braces(project(), self._filling())
        yield "words", ("shop", "filling"), self._words
        yield "offers", ("domain", "offers"), lambda: check_offers(project())
        yield "shop names", (*spoken, "shop"), self._shop_names
        yield "offers file", ("offers", "code"), self._offers_file
        yield "shop files", ("shop", "code"), self._shop_files
        yield "components", ("config",), self._components
        yield "classes", ("endpoints", "channels"), self._classes
        yield "rasa", (*told, "config"), self._with_rasa
        yield "quarrels", ("domain", "stories", "config"), self._quarrels
        if self.model is not None:
            yield "likeness", ("nlu",), self._likeness

    def _project(self) -> Project:
        groups = ("domain", "nlu", "stories", "offers")
        return self.memory.recall("project", stamp(self.root, groups), self._read)

    def _read(self) -> Project:
        project = Project()
        for group in ("domain", "nlu", "stories", "offers"):
            for path in members(self.root, group):
                file = self._file(path)
                if file is None:
                    continue
                if group == "domain":
                    read_domain(file, project)
                elif group == "nlu":
                    project.examples += read_examples(file)
                    read_responses(file, project)
                elif group == "offers":
                    project.offers += read_offers(file)
                else:
                    project.blocks += read_blocks(file)
        return project

    def _file(self, path: Path) -> Marked | None:
        state = path.stat()
        now = ((path.as_posix(), state.st_mtime_ns, state.st_size),)
        return self.memory.recall(path.as_posix(), now, lambda: read_marked(path, self.root))

    def _code(self) -> Code:
        now = stamp(self.root, ("code",))
        files = members(self.root, "code")
        return self.memory.recall("code", now, lambda: read_code(files, self.root))

    def _filling(self) -> Filling:
        files = members(self.root, "filling")
        now = stamp(self.root, ("filling",))
        return self.memory.recall("filling", now, lambda: read_filling(files, self.root))

    def _config(self) -> dict[str, Any]:
        loaded = yaml.load((self.root / "config.yml").read_text("utf-8"), yaml.CSafeLoader)
        return dict(loaded or {})

    def _components(self) -> Iterable[Finding]:
        from daogou.check.rasa_side.components import check_components

        file = self._file(self.root / "config.yml")
        return check_components(file, self._config()) if file else ()

    def _classes(self) -> Iterable[Finding]:
        files = [*members(self.root, "endpoints"), *members(self.root, "channels")]
        if not files:
            return ()
        from daogou.check.rasa_side.components import check_classes

        return check_classes(file for path in files if (file := self._file(path)))

    def _offers_file(self) -> Iterable[Finding]:
        for path in members(self.root, "offers"):
            if file := self._file(path):
                yield from check_offers_file(path, file)

    def _shop_files(self) -> Iterable[Finding]:
        files = {path: self._file(path) for path in members(self.root, "shop")}
        return check_shop_files({path: file for path, file in files.items() if file})

    def _words(self) -> Iterable[Finding]:
        for path in members(self.root, "shop"):
            if path.name == "words.yml" and (file := self._file(path)):
                yield from check_words(file, self._filling())

    def _shop_names(self) -> Iterable[Finding]:
        for path in members(self.root, "shop"):
            if file := self._file(path):
                yield from check_shop_names(path.name, file, self._project())

    def _rasa(self) -> tuple[Any, Any]:
        # Rasa takes seconds to import, and the other checks do without.
        from daogou.check.rasa_side.project import read_with_rasa

        now = stamp(self.root, ("domain", "stories"))
        project, files = self._project(), members(self.root, "stories")
        return self.memory.recall(
            "rasa project",
            now,
            lambda: read_with_rasa(self.root / "domain.yml", files, project.retrieval_intents),
        )

    def _with_rasa(self) -> Iterable[Finding]:
        from daogou.check.rasa_side.validation import check_with_rasa

        domain, graph = self._rasa()
        return check_with_rasa(self._project(), domain, graph, self._config())

    def _quarrels(self) -> Iterable[Finding]:
        from daogou.check.rasa_side.quarrels import check_quarrels

        domain, graph = self._rasa()
        folder = Path(tempfile.mkdtemp(prefix="daogou-check-"))
        try:
            return list(check_quarrels(self._project(), domain, graph, self._config(), folder))
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _likeness(self) -> Iterable[Finding]:
        from daogou.check.likeness import Embedder, check_likeness

        assert self.model is not None
        model = self.model
        embedder = self.memory.recall("embedder", (), lambda: Embedder(model))
        return check_likeness(self._project(), embedder)
