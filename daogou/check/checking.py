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
from daogou.check.code_reading import read_code
from daogou.check.domain_file import read_domain, read_responses
from daogou.check.examples_file import read_examples
from daogou.check.files import Memory, members, stamp
from daogou.check.finding import Finding
from daogou.check.intents import check_intents
from daogou.check.languages import check_languages
from daogou.check.marked_yaml import Marked, read_marked
from daogou.check.offers import check_offers, check_offers_file, read_offers
from daogou.check.project import Code, Project
from daogou.check.repeated import check_repeated
from daogou.check.responses import check_responses
from daogou.check.shop_files import check_shop_files
from daogou.check.slots import check_slots
from daogou.check.spans import check_spans

_ORDER = {"error": 0, "warning": 1, "hint": 2}


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
        found: list[Finding] = []
        for name, groups, check in self._checks():
            now = stamp(self.root, groups)
            found += self.memory.recall(name, now, lambda check=check: list(check()))  # type: ignore[misc]
        return sorted(found, key=lambda one: (_ORDER[one.severity], one.places, one.message))

    def _checks(self) -> Iterator[tuple[str, tuple[str, ...], Callable[[], Iterable[Finding]]]]:
        project, code = self._project, self._code
        spoken = ("domain", "nlu")
        yield "languages", spoken, lambda: check_languages(project())
        yield "answers", spoken, lambda: check_answers(project())
        yield "spans", spoken, lambda: check_spans(project())
        yield "repeated", ("nlu",), lambda: check_repeated(project())
        yield "names", ("stories",), lambda: check_block_names(project())
        told = (*spoken, "stories")
        yield "intents", told, lambda: check_intents(project())
        written = (*told, "code")
        yield "actions", written, lambda: check_actions(project(), code())
        yield "slots", written, lambda: check_slots(project(), code())
        yield "responses", (*written, "offers"), lambda: check_responses(project(), code())
        yield "offers", ("domain", "offers"), lambda: check_offers(project())
        yield "offers file", ("offers", "code"), self._offers_file
        yield "shop files", ("shop", "code"), self._shop_files
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

    def _config(self) -> dict[str, Any]:
        loaded = yaml.load((self.root / "config.yml").read_text("utf-8"), yaml.CSafeLoader)
        return dict(loaded or {})

    def _offers_file(self) -> Iterable[Finding]:
        for path in members(self.root, "offers"):
            if file := self._file(path):
                yield from check_offers_file(path, file)

    def _shop_files(self) -> Iterable[Finding]:
        return check_shop_files(members(self.root, "shop"), self.root)

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
