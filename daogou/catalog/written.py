"""What is written of goods: that they have something, or that they do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.catalog.columns import PRODUCT
from daogou.catalog.fulltext import text_match
from daogou.catalog.phrase_book import plain
from daogou.catalog.phrases import phrases
from daogou.catalog.refused_words import all_forms, said_in


@dataclass(frozen=True)
class Written:
    """Codes of the products in whose name or description a word stands: of those that have it, and
    of those that are said to have none ("alcohol-free")."""

    having: frozenset[str]
    lacking: frozenset[str]


def read_written(session: Session, word: str, where: Sequence[Any]) -> Written:
    """What is written of `word` among the products that fulfil `where`."""
    forms = all_forms(word)
    match = text_match(session.get_bind().dialect.name, forms, every=False, of_kind=True)
    texts = (PRODUCT.name_zh, PRODUCT.name_en, PRODUCT.description_zh, PRODUCT.description_en)
    saying = select(PRODUCT.code, *texts).join(match.table, match.joined_on)
    having, lacking = set(), set()
    for code, *said in session.execute(saying.where(match.condition, *where)):
        text = "\n".join(said)
        if _lacks(text, forms):
            lacking.add(code)
        elif said_in(word, text):
            # What the index has beside, other names of a product or its brand, says nothing of it.
            having.add(code)
    return Written(frozenset(having), frozenset(lacking))


def _lacks(text: str, forms: Sequence[str]) -> bool:
    """Whether a description says that goods have none of what `forms` stand for."""
    before, after, also = (
        phrases().source("without", key) for key in ("lacks_before", "lacks_after", "also")
    )
    of = "|".join(re.escape(form) for form in forms)
    said = rf"{before}\s*(?:{also}\s*)*(?:{of})|(?:{of}){after}"
    return re.search(said, plain(text)) is not None
