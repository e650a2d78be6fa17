"""`python -m daogou COMMAND …`: reads the command line, calls a plain function, tells errors."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy.exc import DBAPIError

import daogou
from benchmarks import cli as benchmarks
from daogou.behavior import cli as behavior
from daogou.behavior.purchase_intent import cli as purchase_intent
from daogou.behavior.reports import cli as behavior_reports
from daogou.catalog import cli as catalog
from daogou.catalog.lexicon import Lexicon
from daogou.catalog.mentions import Mention
from daogou.check import cli as check
from daogou.converse import cli as converse
from daogou.demo import cli as demo
from daogou.errors import DaogouError
from daogou.explanation import cli as explanation
from daogou.knowledge import cli as knowledge
from daogou.learning import cli as learning
from daogou.migrations import cli as migrations
from daogou.orders import cli as orders
from daogou.recommend import cli as recommend
from daogou.satisfaction import cli as satisfaction
from daogou.serving import cli as serving
from daogou.simulation import cli as simulation


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 where it succeeds, 1 where it ends in an error that a user can mend.

    130 where it is interrupted, as shells count.
    """
    parsed = parser().parse_args(arguments)
    try:
        parsed.run(parsed)
    except DaogouError as error:
        return _told(str(error))
    except BrokenPipeError:
        # Who read the answer has heard enough (`| head`).
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        if error.filename is None:
            raise
        reason = f"{error.filename}: {error.strerror}."
        return _told(f"{reason} Name a place that is there, and that this user may use.")
    except DBAPIError as error:
        reason = " ".join(str(error.orig).split())
        return _told(
            f"The database refused: {reason}. Look at DAOGOU_DATABASE_URL, and whether this user "
            "may write there."
        )
    except KeyboardInterrupt:
        return 130
    return 0


def _told(error: str) -> int:
    print(f"error: {error}", file=sys.stderr)
    return 1


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; each sets `run`, a function of the parsed arguments."""
    made = argparse.ArgumentParser(prog="python -m daogou", description=daogou.__doc__)
    commands = made.add_subparsers(required=True, metavar="COMMAND")
    catalog.register(commands, _find_entities)
    migrations.register(commands)
    demo.register(commands)
    orders.register(commands)
    behavior.register(commands)
    behavior_reports.register(commands)
    purchase_intent.register(commands)
    recommend.register(commands)
    satisfaction.register(commands)
    serving.register(commands)
    benchmarks.register(commands)
    explanation.register(commands)
    knowledge.register(commands)
    converse.register(commands)
    check.register(commands)
    simulation.register(commands)
    learning.register(commands)
    return made


def _find_entities(text: str, lexicon: Lexicon) -> Iterable[Mention]:
    """The entities of a text as the assistant finds them."""
    with _without("tensorflow", "torch"):
        from daogou.nlu.entities import NameMatcher, find_entities

    return find_entities(text, NameMatcher(sorted(lexicon.entries())))


@contextmanager
def _without(*packages: str) -> Iterator[None]:
    """Imports within find `packages` not installed.

    spaCy imports every machine-learning package that there is: ten seconds for a matcher of words
    that uses none of them.
    """
    hidden = [package for package in packages if package not in sys.modules]
    modules: dict[str, Any] = sys.modules
    modules.update(dict.fromkeys(hidden))
    try:
        yield
    finally:
        for package in hidden:
            del modules[package]


if __name__ == "__main__":
    sys.exit(main())
