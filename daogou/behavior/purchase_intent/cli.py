"""`python -m daogou purchase-intent …`: learns who is about to buy from the shop's own events."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from daogou.errors import DataError
from daogou.settings import PROJECT_ROOT, get_settings


def register(commands: Any) -> None:
    """Add the command `purchase-intent` to argparse's sub-parsers."""
    group = commands.add_parser("purchase-intent", help="how likely a running session is to buy")
    actions = group.add_subparsers(required=True, metavar="ACTION")
    train = actions.add_parser("train", help="learn it from the recorded events, and tell figures")
    train.add_argument("--seed", type=int, default=42, metavar="N", help="(42)")
    train.add_argument(
        "--simulated",
        action="store_true",
        help="learn from simulated shoppers as well (daogou simulate)",
    )
    train.set_defaults(run=_train)
    show = actions.add_parser("show", help="the figures of the model in use")
    show.set_defaults(run=_show)


def _train(arguments: argparse.Namespace) -> None:
    # LightGBM and scikit-learn take seconds to import.
    from daogou.behavior.pseudonyms import Pseudonyms
    from daogou.behavior.purchase_intent.learning import learn
    from daogou.behavior.purchase_intent.model import FOLDER, save
    from daogou.behavior.purchase_intent.visits import all_visits
    from daogou.database import make_sessions
    from daogou.migrations.ready import ready_engine
    from daogou.serving.edge_secret import edge_secret
    from daogou.simulation.owners import simulated_owners

    settings, now = get_settings(), datetime.now(UTC)
    with make_sessions(ready_engine(settings.database_url))() as session:
        owners = simulated_owners(session)
        names = Pseudonyms(edge_secret(PROJECT_ROOT / "var")) if owners else None
        simulated = {names.visitor(owner) for owner in owners} if names else set()
        visits = real = all_visits(session, now, without=simulated)
        if arguments.simulated and simulated:
            visits = all_visits(session, now)
    learned = learn(
        visits, settings.intent_min_visits, settings.intent_min_purchases, arguments.seed
    )
    figures = {
        "when": now.isoformat(timespec="seconds"),
        "seed": arguments.seed,
        "simulated": len(visits) - len(real),
        **learned.figures,
    }
    save(FOLDER, learned.text, figures)
    print(table(figures))


def _show(_arguments: argparse.Namespace) -> None:
    from daogou.behavior.purchase_intent.model import FOLDER, served_model

    model = served_model(FOLDER)
    if model is None:
        raise DataError(
            f"{FOLDER}: there is no purchase-intent model, so nothing is foretold. "
            "Run python -m daogou purchase-intent train."
        )
    print(table(model.figures))


def table(figures: dict[str, Any]) -> str:
    """The figures as lines."""
    held, simulated = figures["held_out"], figures.get("simulated")
    lines = [
        f"{figures['when']}: {figures['visits']} visits, {figures['bought']} with a purchase, "
        f"{figures['trees']} trees",
        *([f"simulated of these visits: {simulated}"] if simulated else []),
        f"on the latest {held['visits']} visits, learned from those before:",
        "events seen   visits  bought  ROC AUC   AUPR   Brier",
        _line("any", held["visits"], held) + f"   ROC AUC ± {held['roc_auc_error']:.3f}",
    ]
    return "\n".join(
        [*lines, *(_line(name, one["visits"], one) for name, one in held["by_events"].items())]
    )


def _line(name: str, visits: int, one: dict[str, Any]) -> str:
    return (
        f"{name:>11}   {visits:6d}  {one['bought_share']:6.3f}  {one['roc_auc']:7.3f}  "
        f"{one['aupr']:5.3f}  {one['brier']:6.3f}"
    )
