"""The documents of this project as they stand now, without a training."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import yaml

from daogou.nlu.document_index import DocumentIndex, Others
from daogou.settings import PROJECT_ROOT

DOCUMENTS: Final = PROJECT_ROOT / "data" / "knowledge"
_NLU: Final = PROJECT_ROOT / "data" / "nlu"
_ANNOTATION: Final = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\{[^}]*\})")


def project_index() -> DocumentIndex:
    """An index over `data/knowledge`; the first call embeds all texts, later ones what is new."""
    return DocumentIndex.build(DOCUMENTS, Others.of(_examples(_NLU)), "packaged")


def _examples(folder: Path) -> Iterator[tuple[str, str]]:
    """The texts of a folder of Rasa's training data, with their intents."""
    for path in sorted(folder.glob("*.yml")):
        for block in (yaml.safe_load(path.read_text("utf-8")) or {}).get("nlu") or []:
            for line in map(str.strip, block.get("examples", "").splitlines()):
                if block.get("intent") and line.startswith("- "):
                    yield _ANNOTATION.sub(r"\1", line[2:]), block["intent"]
