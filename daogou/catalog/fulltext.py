"""Full-text search over `product_fts`: FTS5 on SQLite, a tsvector with a GIN index on PostgreSQL.

The table is no part of the ORM: it exists in another shape on each database (see the initial
migration). Its texts are words of `daogou.text.segmentation.segment`, so neither database needs a
dictionary for Chinese, and PostgreSQL's parser, whose idea of a word depends on the locale, is
not asked. Names and categories hold single characters beside the words: a word of a query is found
as a word or as that sequence of characters, however the text was cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import REAL, String, bindparam, cast, column, func, literal_column, table
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import UserDefinedType

from daogou.catalog.columns import PRODUCT
from daogou.catalog.inflection import both_numbers
from daogou.catalog.phrases import phrases

# How much a word in the name, in category and attributes, and in the description weighs.
WEIGHTS: Final = (10.0, 4.0, 1.0)


class _TsQuery(UserDefinedType):
    """PostgreSQL's type of a full-text query, which SQLAlchemy 1.4 does not have."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        """Its name in SQL."""
        return "TSQUERY"


class TextMatch(NamedTuple):
    """The parts of a SELECT that finds words: what to join, how, what to ask, how well it fits."""

    table: Any
    joined_on: Any
    condition: Any
    score: Any


def text_match(
    dialect: str, words: Sequence[str], every: bool = True, of_kind: bool = False
) -> TextMatch:
    """Products that have all of `words`, or any unless `every`; higher scores fit better.

    `of_kind`: among goods of a kind, where all that the kind is called (登山靴 of boots) tells none
    apart: words are to stand in names or descriptions.
    """
    if dialect == "sqlite":
        query = fts5_query(words, every)
        return _sqlite(f"{{name body}} : ({query})" if of_kind else query)
    return _postgresql(ts_query(words, every, "AD" if of_kind else ""))


def fts5_query(words: Sequence[str], every: bool) -> str:
    """The MATCH expression of `words`."""
    terms = []
    for word in words:
        forms = []
        for form in _forms(word):
            forms.append(_fts5_phrase([form]))
            if _spread(form):
                forms.append(_fts5_phrase(list(form)))
        terms.append(f"({' OR '.join(forms)})")
    return (" AND " if every else " OR ").join(terms)


def ts_query(words: Sequence[str], every: bool, weights: str = "") -> str:
    """The tsquery of `words`, in its literal form; with `weights` only of lexemes of these."""
    of = f":{weights}" if weights else ""
    terms = []
    for word in words:
        forms = []
        for form in _forms(word):
            forms.append(_lexeme(form) + of)
            if _spread(form):
                forms.append(
                    "(" + " <-> ".join(_lexeme(character) + of for character in form) + ")"
                )
        terms.append(f"({' | '.join(forms)})")
    return (" & " if every else " | ").join(terms)


def ts_vector(fields: Sequence[Sequence[str]]) -> str:
    """The tsvector, in its literal form, of words by field, weighted A, B, D in turn."""
    places: dict[str, list[str]] = {}
    position = 0
    for weight, words in zip("ABD", fields, strict=True):
        for word in words:
            position = min(position + 1, 16_383)
            places.setdefault(word, []).append(f"{position}{weight}")
    # PostgreSQL keeps no more than 255 places of a word.
    return " ".join(f"{_lexeme(word)}:{','.join(at[:255])}" for word, at in places.items())


def _forms(word: str) -> dict[str, None]:
    """`word` in both numbers, and the words that stand for the same use (爬山, 登山, hiking)."""
    return dict.fromkeys([*both_numbers(word), *phrases().same_use(word)])


def _spread(word: str) -> bool:
    """Whether a word's characters stand in the index one by one."""
    return len(word) > 1 and not re.search(r"[\x00-\x7f]", word)


def _fts5_phrase(words: Sequence[str]) -> str:
    return '"' + " ".join(words).replace('"', '""') + '"'


def _lexeme(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"


def _sqlite(query: str) -> TextMatch:
    index = table("product_fts", column("rowid"))
    itself = literal_column("product_fts")
    return TextMatch(
        index,
        index.c.rowid == PRODUCT.number,
        itself.op("MATCH")(bindparam("fts_query", query, type_=String)),
        -func.bm25(itself, *WEIGHTS),
    )


def _postgresql(query: str) -> TextMatch:
    index = table("product_fts", column("number"), column("document"))
    asked = cast(bindparam("fts_query", query, type_=String), _TsQuery())
    # In PostgreSQL's order: D, C (of which there is none), B, A.
    name, context, body = WEIGHTS
    weights = cast([body / name, 0.0, context / name, 1.0], ARRAY(REAL))
    return TextMatch(
        index,
        index.c.number == PRODUCT.number,
        index.c.document.op("@@")(asked),
        func.ts_rank(weights, index.c.document, asked),
    )
