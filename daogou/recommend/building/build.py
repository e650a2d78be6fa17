"""The whole index out of the shop's database."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import numpy as np
from sqlalchemy.orm import Session

from daogou.errors import DataError
from daogou.recommend.building.embedding import Embed, embedded
from daogou.recommend.building.happened import looked_at, ordered, told_purchases
from daogou.recommend.building.likeness import nearest
from daogou.recommend.building.pairs import affinity, strongest
from daogou.recommend.building.products import catalog_of, read_products
from daogou.recommend.building.trend import trend
from daogou.recommend.index import Index, read_catalog, read_vectors, write_index

# Neighbours that are kept of each product: enough that some are left in stock and within a budget.
NEIGHBOURS: Final = 40
# What shoppers do changes the lists even where the catalogue stays.
FRESH: Final = timedelta(days=1)
_BOUGHT, _LOOKED = 3.0, 1.0

# Told the step, how many are done and of how many.
Tell = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Built:
    """What a build did: `embedded` texts were new; `together` and `also` are numbers of pairs."""

    products: int
    embedded: int
    together: int
    also: int
    trending: int


def build(
    session: Session, path: Path, embed: Embed, made_by: str, now: datetime, tell: Tell
) -> Built:
    """Make the index of the shop as it is `now`, and write it to `path`.

    `embed` is asked for texts that are new since the last time; `made_by` names it.

    Raises:
        DataError: the shop has no products.
    """
    products = read_products(session)
    if not products:
        raise DataError(
            "The shop has no products to recommend. Load some: python -m daogou demo seed, or "
            "python -m daogou catalog load"
        )
    count = len(products)
    known = None
    with suppress(DataError):
        known = read_vectors(path)
    texts, new = embedded([one.text for one in products], embed, made_by, known)
    done = 0

    def tell_more(more: int) -> None:
        nonlocal done
        done += more
        tell("alike", done, count)

    similar = nearest(products, texts.vectors, NEIGHBOURS, tell_more)
    places = {one.code: row for row, one in enumerate(products)}
    orders, purchases = ordered(session, places, now), told_purchases(session, places, now)
    looks = looked_at(session, places, now)
    tell("together", 0, 1)
    # The same person may stand among the orders and among the events: each must have enough alone.
    together = affinity(orders, count).maximum(affinity(purchases, count))
    also = affinity(looks, count)
    wanted = trend([(orders, _BOUGHT), (purchases, _BOUGHT), (looks, _LOOKED)], count)
    tell("together", 1, 1)
    index = Index(
        codes=np.array([one.code for one in products], np.str_),
        categories=np.array([one.path[-1] for one in products], np.str_),
        trend=wanted,
        similar=similar,
        together=strongest(together, NEIGHBOURS),
        also=strongest(also, NEIGHBOURS),
        catalog=catalog_of(session),
    )
    write_index(path, index, texts)
    return Built(count, new, together.nnz // 2, also.nnz // 2, int((wanted > 0).sum()))


def why_build(session: Session, path: Path, now: datetime) -> str | None:
    """What asks for a new index, in words; None where the one at `path` will do."""
    if not path.exists():
        return "there is no index yet"
    try:
        catalog = read_catalog(path)
    except DataError:
        return "the index cannot be read"
    if catalog != catalog_of(session):
        return "the catalogue has changed"
    made = datetime.fromtimestamp(path.stat().st_mtime, now.tzinfo)
    return "the index is of yesterday or older" if now - made > FRESH else None
