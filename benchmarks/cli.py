"""`python -m daogou benchmark …`: one line for each benchmark that has a command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from benchmarks import latency, learning, robustness
from benchmarks.compression import cli as compression
from benchmarks.intent import cli as intent
from benchmarks.knowledge import cli as knowledge
from benchmarks.policy import cli as policy
from benchmarks.purchase_intent import cli as purchase_intent
from benchmarks.recommend import cli as recommend
from benchmarks.reviews import cli as reviews

# Each adds its sub-commands to argparse's sub-parsers; their modules import nothing slow.
_REGISTER: Final[tuple[Callable[[Any], None], ...]] = (
    intent.register,
    robustness.register,
    learning.register,
    latency.register,
    compression.register,
    policy.register,
    knowledge.register,
    recommend.register,
    reviews.register,
    purchase_intent.register,
)


def register(commands: Any) -> None:
    """Add the command group `benchmark` to argparse's sub-parsers."""
    group = commands.add_parser("benchmark", help="measure the assistant beside its peers")
    kinds = group.add_subparsers(required=True, metavar="KIND")
    for register_kind in _REGISTER:
        register_kind(kinds)
