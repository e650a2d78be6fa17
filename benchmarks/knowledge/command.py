"""The benchmark of the documents, and its table."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from benchmarks.knowledge.calibrate import fitted
from benchmarks.knowledge.measure import figures, latency, look_up, mistakes
from benchmarks.knowledge.questions import read_questions
from benchmarks.machine import load, machine, versions
from daogou.nlu.document_index import DocumentIndex
from daogou.nlu.project_documents import project_index
from daogou.settings import PROJECT_ROOT

HELD_OUT: Final = PROJECT_ROOT / "tests" / "nlu" / "knowledge" / "questions.csv"
DEV: Final = PROJECT_ROOT / "benchmarks" / "knowledge" / "dev.csv"
# Messages for the FAQ, and such that look for goods.
ROUTES: Final = PROJECT_ROOT / "benchmarks" / "knowledge" / "routes.csv"
THRESHOLD: Final = 0.5


def measure(path: Path, index: DocumentIndex | None = None) -> dict[str, Any]:
    """All figures of one file of questions."""
    index = index or project_index()
    looked = look_up(index, read_questions(path, index.retriever.keys))
    return {
        "questions": path.name,
        "sections": len(index.retriever.keys),
        "figures": figures(looked, THRESHOLD),
        "latency": latency(looked),
        "mistakes": mistakes(looked, THRESHOLD),
    }


def run(path: Path, output: Path | None, show_mistakes: bool) -> None:
    """Measures, prints a table and writes JSON where `output` is named."""
    found = measure(path)
    print(table(found["figures"]))
    print("a question: median {median_ms} ms, p95 {p95_ms} ms".format(**found["latency"]))
    wrong = found.pop("mistakes")
    if show_mistakes:
        for one in wrong:
            print(f"{one['text']} | {one['expected']} → {one['found']} ({one['confidence']})")
    if output:
        content = {
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": machine(),
            "load": load(),
            "versions": versions(["bm25s", "jieba", "numpy", "onnxruntime"]),
            **found,
        }
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


def calibrate() -> None:
    """Prints weights for `daogou/knowledge/answerability.py`, fitted on the development set."""
    index = project_index()
    looked = look_up(index, read_questions(DEV, index.retriever.keys))
    weights, bias, answered, declined = fitted(looked)
    print(f"WEIGHTS: Final = {tuple(weights)}\nBIAS: Final = {bias}")
    print(f"cross-validated: {answered:.3f} answered, {declined:.3f} declined")


def table(rows: Sequence[dict[str, Any]]) -> str:
    """The figures as lines of a table."""
    lines = ["language  way            questions  top-1    MRR  answered  right  declined"]
    for row in rows:
        rest = "  ".join(
            f"{row[key]:{width}.3f}" if row.get(key) is not None else " " * width
            for key, width in (("answered", 8), ("right", 5), ("declined", 8))
        )
        lines.append(
            f"{row['language']:8}  {row['way']:13}  {row['questions']:9}  {row['top1']:5.3f}  "
            f"{row['mrr']:5.3f}  {rest}".rstrip()
        )
    return "\n".join(lines)
