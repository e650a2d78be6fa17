"""`python -m daogou recommend …`: the index of recommendations."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from tqdm import tqdm

from daogou.database import make_sessions
from daogou.migrations.ready import ready_engine
from daogou.settings import get_settings


def register(commands: Any) -> None:
    """Add the command `recommend` to argparse's sub-parsers."""
    recommend = commands.add_parser("recommend", help="what is alike, bought together, popular")
    actions = recommend.add_subparsers(required=True, metavar="ACTION")
    command = actions.add_parser("build", help="make the index of recommendations anew")
    command.add_argument(
        "--if-stale",
        action="store_true",
        help="only where it is missing, a day old, or of another state of the catalogue",
    )
    command.set_defaults(run=_build)


def _build(arguments: argparse.Namespace) -> None:
    # numpy, scipy and scikit-learn are slow to import, and other commands need none of them.
    from daogou.nlu.encoder.folder import PACKAGED
    from daogou.recommend.building.build import build, why_build

    settings, now = get_settings(), datetime.now(UTC)
    path = settings.recommend_index
    engine = ready_engine(settings.database_url)
    with make_sessions(engine)() as session:
        reason = why_build(session, path, now)
        if arguments.if_stale and reason is None:
            return
        if reason:
            print(f"Recommendations: {reason}.", flush=True)
        start = time.monotonic()
        with tqdm(file=sys.stderr, leave=False) as bar:

            def tell(step: str, done: int, total: int) -> None:
                bar.set_description(step, refresh=False)
                bar.total, bar.n = total, done
                bar.refresh()

            done = build(session, path, _embed, PACKAGED, now, tell)
    engine.dispose()
    print(
        f"Recommendations of {done.products} products in {time.monotonic() - start:.0f} s: "
        f"{done.embedded} texts embedded, {done.together} pairs bought together, {done.also} "
        f"looked at together, {done.trending} products wanted lately. Written to {path}."
    )


def _embed(texts: Sequence[str]) -> Any:
    """By the pretrained encoder; the first time on a machine it is made ready, by torch."""
    from daogou.nlu.encoder.folder import PACKAGED
    from daogou.nlu.encoder.sentences import SentenceEncoder, sentence_encoder_folder

    return SentenceEncoder.load(sentence_encoder_folder(PACKAGED))(texts, "embedding")
