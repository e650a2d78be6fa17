"""`python -m daogou learn`: messages are looked at, labelled, learned; and back."""

from __future__ import annotations

import argparse
import getpass
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from daogou.errors import ConfigurationError, DataError
from daogou.serving.freshness import newest_model
from daogou.settings import PROJECT_ROOT, get_settings


def register(commands: Any) -> None:
    """Add the command to argparse's sub-parsers."""
    text = "learn the messages that were labelled, beside what is known; or list what to label"
    parser = commands.add_parser("learn", help=text, description=text)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="print the messages to label")
    what.add_argument("--export", type=Path, metavar="FILE", help="write them as YAML to fill in")
    what.add_argument(
        "--import", type=Path, metavar="FILE", dest="take_in", help="take the labels of that file"
    )
    what.add_argument("--dry-run", action="store_true", help="learn and compare, change nothing")
    what.add_argument("--back", action="store_true", help="take the last learning back")
    parser.add_argument("--limit", type=int, default=50, help="of --list and --export (50)")
    parser.add_argument("--by", metavar="NAME", help="who labels, for --import (the login name)")
    parser.add_argument(
        "--epochs", type=int, default=2, help="rounds over new and rehearsed examples (2)"
    )
    parser.add_argument("--html", type=Path, metavar="PATH", help="write the comparison as a page")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    if not 1 <= arguments.epochs <= 50:
        raise ConfigurationError(f"--epochs is {arguments.epochs}; give 1 to 50.")
    if arguments.limit < 1:
        raise ConfigurationError(f"--limit is {arguments.limit}; give 1 or more.")
    if arguments.list or arguments.export:
        _look(arguments)
    elif arguments.take_in:
        _take_in(arguments)
    elif arguments.back:
        _back()
    else:
        _learn(arguments)


def _look(arguments: argparse.Namespace) -> None:
    from daogou.learning.inbox import inbox
    from daogou.learning.review_file import export

    with _sessions()() as session:
        found = inbox(session, datetime.now(UTC), limit=arguments.limit)
    if arguments.export:
        _write(arguments.export, export(found))
        print(f"{len(found)} messages to label in {arguments.export}")
        return
    for one in found:
        said = f"{one.understood} {one.confidence:.2f}" if one.understood else "–"
        why = ", ".join(one.reasons)
        print(f"{one.worth:5.2f}  {one.count:3}×  {one.text}\n{'':14}{said} · {why}")
    print(f"{len(found)} to label, the most telling first; /ops/review shows them as well.")


def _take_in(arguments: argparse.Namespace) -> None:
    from daogou.learning.review_file import take_in
    from daogou.learning.taught import Taught

    by = arguments.by or getpass.getuser()
    taught = Taught.read(PROJECT_ROOT)
    with _sessions().begin() as session:
        done, refused = take_in(session, arguments.take_in, taught, by, datetime.now(UTC))
    for text, refusal in refused:
        print(f"not taken: {text}\n    {refusal}")
    print(f"{done} labelled. `python -m daogou learn` learns them.")


def _learn(arguments: argparse.Namespace) -> None:
    from daogou.learning.labels import decided, put_state
    from daogou.learning.learn import ForgetsError, learn, plan, put_in_place
    from daogou.learning.report import page, told
    from daogou.learning.tables import LEARNED, NEW
    from daogou.learning.taught import Taught

    model = newest_model(PROJECT_ROOT)
    if model is None:
        raise DataError("models/: there is no model to learn on from. Train one: `make train`.")
    sessions = _sessions()
    with sessions() as session:
        made = plan(Taught.read(PROJECT_ROOT), decided(session, NEW))
    for label, refusal in made.refused:
        print(f"not learned: {label.annotated}\n    {refusal}")
    if not made.additions:
        _mark(sessions, made.there)
        print("Nothing new to learn.")
        return
    print(f"Learning {len(made.additions)} new examples on from {model.name}.", flush=True)
    places: list[Path] = []

    def publish(archive: Path) -> None:
        places.append(put_in_place(PROJECT_ROOT, model, archive, made.additions))
        with sessions.begin() as session:
            put_state(session, [*made.additions, *made.there], LEARNED)

    additions = list(made.additions.values())
    try:
        lesson = learn(
            PROJECT_ROOT, model, additions, arguments.epochs, None if arguments.dry_run else publish
        )
    except ForgetsError as error:
        print(told(error.lesson))
        _page(arguments.html, page(error.lesson, model.name))
        raise
    print(f"\n{told(lesson)}\n\nLearned in {lesson.seconds:.0f} s.")
    _page(arguments.html, page(lesson, model.name))
    if not places:
        print("A dry run: data/nlu and the model are as they were.")
        return
    print(f"Published as models/{places[0].name}; `--back` takes it back.")
    _swap(places[0].name)


def _back() -> None:
    from daogou.learning.labels import put_state
    from daogou.learning.learn import back
    from daogou.learning.tables import NEW

    last, before = back(PROJECT_ROOT)
    with _sessions().begin() as session:
        put_state(session, last.labels, NEW)
    print(
        f"{len(last.additions)} examples are out of data/nlu again and wait in the inbox's "
        f"decisions; {before.name} is the newest model."
    )
    _swap(before.name)


def _swap(model: str) -> None:
    from daogou.learning.publishing import NoServerError, swap

    token = os.environ.get("DAOGOU_TOKEN") or None
    try:
        seconds = swap(get_settings().rasa_url, token, model)
    except NoServerError as error:
        print(error)
        return
    print(f"The running Rasa answers with {model}; loading it took {seconds:.1f} s.")


def _mark(sessions: Any, numbers: list[int]) -> None:
    from daogou.learning.labels import put_state
    from daogou.learning.tables import LEARNED

    with sessions.begin() as session:
        put_state(session, numbers, LEARNED)


def _page(path: Path | None, content: str) -> None:
    if path is not None:
        _write(path, content)


def _write(path: Path, content: str) -> None:
    try:
        path.write_text(content, "utf-8")
    except OSError as error:
        raise ConfigurationError(
            f"{path}: cannot be written ({error.strerror}). Name a file in a folder that is there."
        ) from error


def _sessions() -> Any:
    from daogou.database import make_sessions
    from daogou.migrations.ready import ready_engine

    return make_sessions(ready_engine(get_settings().database_url))
