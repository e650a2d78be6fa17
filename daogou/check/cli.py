"""`python -m daogou check`: what is wrong with the YAML, and with the code that it names."""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from daogou.errors import ConfigurationError, DataError
from daogou.serving.freshness import newest_model
from daogou.settings import PROJECT_ROOT


def register(commands: Any) -> None:
    """Adds the command to the parser's sub-commands."""
    text = "tell what is wrong with domain, rules, stories, examples and actions, and where"
    parser = commands.add_parser("check", help=text, description=text)
    parser.add_argument("--watch", action="store_true", help="check again on every save")
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the findings as well")
    parser.add_argument(
        "--fail-on-warnings", action="store_true", help="end with an error for warnings, too"
    )
    parser.add_argument(
        "--model",
        type=Path,
        metavar="FILE",
        help="compares examples by their embeddings in this model (the newest in models/)",
    )
    parser.add_argument(
        "--no-model", action="store_true", help="do not compare examples by their embeddings"
    )
    parser.add_argument("--root", type=Path, default=PROJECT_ROOT, help=argparse.SUPPRESS)
    parser.set_defaults(run=_check)


def _check(arguments: argparse.Namespace) -> None:
    from daogou.check.checking import Checker

    _quieten_rasa()
    with warnings.catch_warnings(), _model(arguments) as folder:
        # What libraries say of one another is nothing that a designer could mend.
        warnings.showwarning = lambda *_, **__: None
        checker = Checker(arguments.root.resolve(), folder)
        if arguments.watch:
            _watch(checker)
            return
        findings = checker.run()
    _tell(findings)
    if arguments.json:
        _write(arguments.json, findings)
    failing = {"error", "warning"} if arguments.fail_on_warnings else {"error"}
    count = sum(finding.severity in failing for finding in findings)
    if count:
        raise DataError(f"{count} finding{'s' if count > 1 else ''} to mend, see above.")


def _quieten_rasa() -> None:
    """No bars for what takes less than a second, and no word of each state that rules look at."""
    import structlog

    os.environ.setdefault("LOG_LEVEL", "ERROR")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))


@contextmanager
def _model(arguments: argparse.Namespace) -> Iterator[Path | None]:
    """The files of the intent model that examples are compared in, where there is one."""
    archive = arguments.model or newest_model(arguments.root)
    if archive is None or arguments.no_model:
        if not arguments.no_model:
            print("There is no model yet: examples are not compared by their embeddings.")
        yield None
        return
    from daogou.explanation.archive import intent_model_files

    with intent_model_files(archive) as folder:
        yield folder


def _watch(checker: Any) -> None:
    from daogou.check.telling import rendered, summary
    from daogou.check.watching import watch

    def tell(found: Any, seconds: float) -> None:
        clock = datetime.now().strftime("%H:%M:%S")
        if isinstance(found, DataError):
            print(f"\n{found}\n[{clock}] cannot be read")
            return
        print(f"\n{rendered(found, _colour())}\n[{clock}] {summary(found)} ({seconds:.1f} s)")

    try:
        watch(checker, tell)
    except KeyboardInterrupt:
        print()


def _tell(findings: list[Any]) -> None:
    from daogou.check.telling import rendered, summary

    if findings:
        print(rendered(findings, _colour()), end="\n\n")
    print(summary(findings))


def _colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _write(path: Path, findings: list[Any]) -> None:
    told = json.dumps([one.to_dict() for one in findings], ensure_ascii=False, indent=2)
    try:
        path.write_text(told + "\n", "utf-8")
    except OSError as error:
        raise ConfigurationError(
            f"--json {path}: cannot be written ({error.strerror}). Name a file in a folder that "
            "is there."
        ) from error
