"""Making the index: texts once, what is alike, what enough shoppers did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy.orm import Session

from daogou.catalog.tables import Product
from daogou.errors import DataError
from daogou.orders.tables import Order
from daogou.recommend.building.build import FRESH, build, why_build
from daogou.recommend.building.happened import Happened
from daogou.recommend.building.likeness import nearest
from daogou.recommend.building.pairs import affinity, strongest
from daogou.recommend.building.products import Described
from daogou.recommend.building.trend import trend
from daogou.recommend.index import Array, read_index

from .conftest import NOW, buy, embed, look


def happened(*rows: tuple[int, int, int, float]) -> Happened:
    """(basket, shopper, product, days ago)."""
    table = np.array(rows, float).reshape(-1, 4)
    numbers = table[:, :3].astype(int)
    return Happened(numbers[:, 0], numbers[:, 1], numbers[:, 2], table[:, 3])


def pair(basket: int, shopper: int, one: int, other: int) -> list[tuple[int, int, int, float]]:
    """A basket of two."""
    return [(basket, shopper, one, 1.0), (basket, shopper, other, 1.0)]


def test_a_pair_of_too_few_shoppers_is_not_told() -> None:
    two = happened(*pair(0, 0, 0, 1), *pair(1, 1, 0, 1))
    assert affinity(two, 3).nnz == 0
    three = happened(*pair(0, 0, 0, 1), *pair(1, 1, 0, 1), *pair(2, 2, 1, 0))
    scores = affinity(three, 3).toarray()
    assert scores[0, 1] == scores[1, 0] == pytest.approx(3 / 3 * 3 / 8)
    assert np.count_nonzero(scores) == 2


def test_one_shopper_counts_once_however_often() -> None:
    again = [row for basket in range(9) for row in pair(basket, 0, 0, 1)]
    assert affinity(happened(*again), 2).nnz == 0


def test_what_all_buy_goes_with_nothing_in_particular() -> None:
    rows = [row for who in range(4) for row in pair(who, who, 0, 1)]
    rows += [(100 + who, 100 + who, 1, 1.0) for who in range(40)]
    rows += [row for who in range(4) for row in pair(50 + who, 50 + who, 0, 2)]
    scores = affinity(happened(*rows), 3).toarray()
    assert scores[0, 2] > scores[0, 1] > 0


def test_a_basket_of_everything_says_nothing() -> None:
    rows = [(who, who, product, 1.0) for who in range(3) for product in range(60)]
    assert affinity(happened(*rows), 60).nnz == 0
    assert affinity(happened(), 3).nnz == 0


def test_the_strongest_of_each() -> None:
    scores = np.array([[0, 0.2, 0.9], [0.2, 0, 0], [0.9, 0, 0]])
    from scipy import sparse

    found = strongest(sparse.csr_matrix(scores), 1)
    assert found.rows.tolist() == [[2], [0], [0]]
    assert found.of(0) == [(2, pytest.approx(0.9))]
    assert strongest(sparse.csr_matrix((2, 2)), 3).of(1) == []


def test_what_was_wanted_lately_counts_more() -> None:
    rows = [(who, who, 0, 1.0) for who in range(3)]
    rows += [(who, who, 1, 60.0) for who in range(3)]
    rows += [(who, who, 2, 0.0) for who in range(2)]
    found = trend([(happened(*rows), 1.0)], 4)
    assert found[0] == 1.0 > found[1] > 0
    # Two shoppers are too few, however lately.
    assert found[2] == found[3] == 0
    assert trend([(happened(), 1.0)], 2).tolist() == [0, 0]


def test_alike_are_texts_attributes_categories_and_prices() -> None:
    shoes, lamps = ("apparel", "shoes"), ("home", "lamps")
    products = [
        Described("a", "", shoes, ("for=men",), 300.0),
        Described("b", "", shoes, ("for=men",), 310.0),
        Described("c", "", shoes, ("for=women",), 3000.0),
        Described("d", "", lamps, ("for=men",), 300.0),
    ]
    vectors = np.array([[1, 0], [0.9, 0.1], [0, 1], [1, 0]], np.float16)
    found = nearest(products, vectors, 5)
    assert [row for row, _ in found.of(0)] == [1, 2]
    assert found.of(0)[0][1] > 0.8 > found.of(0)[1][1]
    # The only one of its family is like nothing.
    assert found.of(3) == []


def test_only_changed_texts_are_embedded_again(shop_session: Session, tmp_path: Path) -> None:
    path, asked = tmp_path / "index.npz", list[str]()

    def counting(texts: Sequence[str]) -> Array:
        asked.extend(texts)
        return embed(texts)

    def make(made_by: str = "one") -> int:
        asked.clear()
        done = build(shop_session, path, counting, made_by, NOW, lambda *_: None)
        return done.embedded

    assert make() == len(asked) == 11
    assert make() == 0 and not asked
    shop_session.get(Product, "yunyue-lite").description_zh = "另一段介绍"
    shop_session.flush()
    assert make() == 1 and "另一段介绍" in asked[0]
    assert make("another encoder") == 11


def test_orders_and_events_become_neighbours(shop_session: Session, tmp_path: Path) -> None:
    for who in (1, 2, 3):
        buy(shop_session, who, ["hanbit-book-14", "dengyu-desk"])
        look(shop_session, f"conversation:{who}", ["yunji-soothing", "moon-bakery"])
    buy(shop_session, 4, ["yunji-soothing", "moon-bakery"])
    cancelled = ["trailox-gt", "shellup-clear"]
    for who in (1, 2, 3):
        buy(shop_session, who, cancelled, days_ago=1)
    for order in shop_session.query(Order).filter(Order.placed_at > NOW - timedelta(days=2)):
        order.status = "cancelled"
    shop_session.flush()
    path = tmp_path / "index.npz"
    done = build(shop_session, path, embed, "test", NOW, lambda *_: None)
    assert (done.products, done.together, done.also) == (11, 1, 1)
    found = read_index(path)
    assert [code for code, _ in found.near(found.together, "hanbit-book-14")] == ["dengyu-desk"]
    assert [code for code, _ in found.near(found.also, "moon-bakery")] == ["yunji-soothing"]
    assert found.near(found.together, "trailox-gt") == []
    assert {str(found.codes[row]) for row in found.trending} == {
        *("hanbit-book-14", "dengyu-desk", "yunji-soothing", "moon-bakery")
    }


def test_when_a_new_index_is_needed(shop_session: Session, tmp_path: Path) -> None:
    import os

    path = tmp_path / "index.npz"
    assert why_build(shop_session, path, NOW) == "there is no index yet"
    build(shop_session, path, embed, "test", NOW, lambda *_: None)
    os.utime(path, (NOW.timestamp(), NOW.timestamp()))
    assert why_build(shop_session, path, NOW + FRESH) is None
    assert why_build(shop_session, path, NOW + FRESH + timedelta(seconds=1))
    from daogou.catalog.tables import CatalogState

    shop_session.get(CatalogState, 1).version += 1
    assert why_build(shop_session, path, NOW) == "the catalogue has changed"
    path.write_bytes(b"broken")
    assert why_build(shop_session, path, NOW) == "the index cannot be read"


def test_an_empty_shop_has_no_index(session: Session, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no products"):
        build(session, tmp_path / "index.npz", embed, "test", NOW, lambda *_: None)
