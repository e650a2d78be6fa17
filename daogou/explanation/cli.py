"""`python -m daogou explain "…"`: why a message was understood as it was."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from daogou.errors import ConfigurationError, DataError
from daogou.serving.freshness import newest_model
from daogou.settings import PROJECT_ROOT


def register(commands: Any) -> None:
    """Adds the command to the parser's sub-commands."""
    text = "tell which words, and which examples, made the model understand a message as it did"
    parser = commands.add_parser("explain", help=text, description=text)
    parser.add_argument("text", help="what a shopper might write")
    parser.add_argument(
        "--model",
        type=Path,
        metavar="FILE",
        help="a .tar.gz of `rasa train` (the newest in models/)",
    )
    parser.add_argument("--intent", help="explain the probability of this one (the winner)")
    parser.add_argument("--html", type=Path, metavar="PATH", help="write a page as well")
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the figures as well")
    parser.set_defaults(run=_explain)


def _explain(arguments: argparse.Namespace) -> None:
    archive = arguments.model or newest_model(PROJECT_ROOT)
    if archive is None:
        raise DataError(
            f"{PROJECT_ROOT / 'models'}: there is no model yet. Train one with `make train`, "
            "or name one with --model."
        )
    from daogou.explanation.archive import intent_model_files
    from daogou.explanation.explain import explain
    from daogou.explanation.page import page
    from daogou.explanation.served_model import ServedModel
    from daogou.explanation.terminal import rendered
    from daogou.explanation.units import units_of

    # Before the model is unpacked: a message that cannot be explained is told at once.
    units_of(arguments.text)
    with intent_model_files(archive) as folder:
        model = ServedModel.load(folder)
    found = explain(model, arguments.text, archive.name, arguments.intent)
    print(rendered(found, colour=sys.stdout.isatty() and not os.environ.get("NO_COLOR")))
    if arguments.json:
        figures = json.dumps(found.to_dict(), ensure_ascii=False, indent=2)
        _write(arguments.json, "--json", figures + "\n")
    if arguments.html:
        _write(arguments.html, "--html", page(found))


def _write(path: Path, option: str, content: str) -> None:
    try:
        path.write_text(content, "utf-8", errors="replace")
    except OSError as error:
        raise ConfigurationError(
            f"{option} {path}: cannot be written ({error.strerror}). Name a file in a folder "
            "that is there."
        ) from error
