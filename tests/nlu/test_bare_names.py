"""Who types the name of a kind of goods and nothing else looks for it."""

from __future__ import annotations

import asyncio
import csv
import logging
from typing import Any

from daogou.serving.freshness import newest_model
from daogou.settings import PROJECT_ROOT

CATEGORIES = PROJECT_ROOT / "data" / "catalog" / "categories.csv"
LOOKS_FOR_GOODS = {"search_product", "refine_search", "inform", "recommend_product"}
# What is a word of everyday life as well ("home", "speaker") may be taken for that.
LEAST_UNDERSTOOD = 0.98


def _names() -> list[str]:
    """The names of all kinds, and every tenth of their other names."""
    with CATEGORIES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    other = [
        name
        for row in rows
        for key in ("synonyms_zh", "synonyms_en")
        for name in row[key].split("|")
    ]
    return [*(row[key] for row in rows for key in ("name_zh", "name_en")), *other[::10]]


def test_the_bare_name_of_a_kind_of_goods_is_looked_for() -> None:
    # Importing Rasa's agent takes seconds, and nothing else here needs it.
    from rasa.core.agent import load_agent
    from rasa.utils.log_utils import configure_structlog

    # A line for each message would bury the figure.
    configure_structlog(logging.WARNING)
    model = newest_model(PROJECT_ROOT)
    assert model, "no model: run `make train`"

    async def parse_all() -> list[dict[str, Any]]:
        agent = await load_agent(str(model))
        return [await agent.parse_message(name) for name in _names()]

    parsed = asyncio.run(parse_all())
    wrong = [one["text"] for one in parsed if one["intent"]["name"] not in LOOKS_FOR_GOODS]
    print(f"\nbare names of kinds: {len(parsed) - len(wrong)} of {len(parsed)} understood {wrong}")
    assert len(wrong) <= (1 - LEAST_UNDERSTOOD) * len(parsed)
