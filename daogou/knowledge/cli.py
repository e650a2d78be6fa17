"""`python -m daogou knowledge …`."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import asdict
from typing import Any

from daogou.knowledge.retriever import Found
from daogou.text.language import Language, detect


def register(commands: Any) -> None:
    """Adds the command group `knowledge`."""
    group = commands.add_parser("knowledge", help="the shop's documents")
    kinds = group.add_subparsers(required=True, metavar="COMMAND")
    ask = kinds.add_parser("ask", help="which passage would answer a question")
    ask.add_argument("question")
    ask.add_argument("--count", type=int, default=3, help="passages to show (3)")
    ask.add_argument("--json", action="store_true", help="as JSON")
    ask.set_defaults(run=_ask)


def _ask(arguments: Namespace) -> None:
    # ONNX Runtime and jieba are slow to import.
    from daogou.nlu.project_documents import project_index

    found = project_index().find(arguments.question, arguments.count)
    language = detect(arguments.question) or "zh"
    print(as_json(found, language) if arguments.json else as_text(found, language))


def as_text(found: Found, language: Language) -> str:
    """The passages with their scores, for a terminal."""
    verdict = "answered" if found.confidence >= 0.5 else "declined"
    signs = ", ".join(f"{name} {value:.2f}" for name, value in asdict(found.signs).items())
    lines = [f"{verdict}: confidence {found.confidence:.2f} ({signs})"]
    for passage in found.passages:
        section = passage.sections[language]
        lines += [
            f"\n{passage.score:.2f}  {passage.key}  {section.title} · {section.heading}",
            f"      {section.place}",
            *(f"      {sentence}" for sentence in passage.quoted[language]),
        ]
    return "\n".join(lines)


def as_json(found: Found, language: Language) -> str:
    """The same as JSON."""
    passages = [
        {
            "key": passage.key,
            "score": round(passage.score, 4),
            "title": passage.sections[language].title,
            "heading": passage.sections[language].heading,
            "place": passage.sections[language].place,
            "sentences": list(passage.quoted[language]),
        }
        for passage in found.passages
    ]
    told = {"confidence": round(found.confidence, 4), "signs": asdict(found.signs)}
    return json.dumps({**told, "passages": passages}, ensure_ascii=False, indent=1)
