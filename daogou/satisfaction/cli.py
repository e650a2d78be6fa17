"""`python -m daogou satisfaction …`: learning, scoring, alerts."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tqdm import tqdm

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.database import make_sessions
from daogou.migrations.ready import ready_engine
from daogou.satisfaction import learning
from daogou.satisfaction.alarms import check_messages, check_reviews
from daogou.satisfaction.alerts import open_alerts
from daogou.satisfaction.models import Models
from daogou.satisfaction.rated import rated_talks
from daogou.satisfaction.score_model import ScoreModel, table
from daogou.satisfaction.sentiment_examples import examples
from daogou.satisfaction.sentiment_training import train
from daogou.serving.edge_secret import edge_secret
from daogou.settings import PROJECT_ROOT, get_settings


def register(commands: Any) -> None:
    """Add the command `satisfaction` to argparse's sub-parsers."""
    satisfaction = commands.add_parser("satisfaction", help="how content customers are")
    actions = satisfaction.add_subparsers(required=True, metavar="ACTION")
    for name, run, told in (
        ("train", _train, "learn the sentiment of messages and the score of conversations"),
        ("alerts", _alerts, "look for bursts of discontent, and print the open alerts"),
    ):
        command = actions.add_parser(name, help=told)
        command.set_defaults(run=run)


def _train(_arguments: argparse.Namespace) -> None:
    models = Models(_folder())
    secret = edge_secret(PROJECT_ROOT / "var")
    with _sessions()() as session:
        sentiment, told = train(examples(session, PROJECT_ROOT / "data" / "nlu"))
        models.keep_sentiment(sentiment)
        print(
            f"Sentiment: {told.examples} examples; macro F1 on {told.held_out} held out "
            f"{told.macro_f1:.3f} (zh {told.zh:.3f}, en {told.en:.3f})"
        )
        rated = rated_talks(session, sentiment, Pseudonyms(secret))
    with tqdm(total=len(rated), desc="conversations", file=sys.stderr) as bar:
        model = learning.train(rated, datetime.now(UTC), bar.update)
    models.keep_score(model)
    print(told_model(model))


def told_model(model: ScoreModel) -> str:
    """What was learned from, and the learners side by side."""
    simulated = f", {model.simulated} of them simulated" if model.simulated else ""
    return (
        f"Score: {model.conversations} rated conversations{simulated}; "
        "cross-validation by shopper\n"
        f"{table(model.figures, model.usual_error)}\n"
        f"Serves: {model.name}"
    )


def _alerts(_arguments: argparse.Namespace) -> None:
    now = datetime.now(UTC)
    with _sessions().begin() as session:
        check_reviews(session, now)
        check_messages(session, now)
        found = open_alerts(session)
    if Models(_folder()).fresh().sentiment is None:
        print("Messages are not looked at: no model of sentiment, see `satisfaction train`.")
    for one in found:
        print(f"{one.at:%Y-%m-%d %H:%M}  {one.text_zh}  {one.text_en}  (p = {one.chance:.1e})")
    print(f"Open alerts: {len(found)}")


def _folder() -> Path:
    return Path(get_settings().satisfaction_models)


def _sessions() -> Any:
    return make_sessions(ready_engine(get_settings().database_url))
