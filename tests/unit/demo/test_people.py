from __future__ import annotations

from collections import Counter
from datetime import datetime
from decimal import Decimal

import pytest

from daogou.demo.people import FOLDER, write
from daogou.demo.shop import read_products, read_rows
from daogou.demo.told_orders import TOLD
from daogou.orders.tables import ORDER_STATUSES, RETURN_STATUSES
from daogou.settings import Settings

MORE_THAN_TODAY = {told.number: told.dearer for told in TOLD}


@pytest.fixture(scope="module")
def products():
    return {product.code: product for product in read_products(FOLDER)}


@pytest.fixture(scope="module")
def rows():
    """The rows of a file by its name."""
    return {path.stem: read_rows(path) for path in FOLDER.glob("*.csv")}


def by(rows, *columns):
    return {tuple(row[column] for column in columns): row for row in rows}


def test_writing_again_gives_the_same_bytes(tmp_path):
    counts = write(FOLDER, tmp_path)
    assert set(counts) == {path.name for path in tmp_path.iterdir()}
    for name in counts:
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes(), (
            f"{name} is not what the lists say: run python -m daogou.demo.people"
        )


def test_there_is_enough_of_everything(rows):
    assert len(rows["reviews"]) >= 2000
    assert len(rows["customers"]) == 30
    assert len(rows["orders"]) == 125
    assert {row["status"] for row in rows["orders"]} == set(ORDER_STATUSES)
    assert {row["status"] for row in rows["returns"]} == set(RETURN_STATUSES)
    assert 14 <= len(rows["promotions"]) <= 20


def test_reviews_are_in_both_languages_with_all_ratings(rows):
    languages = Counter(row["language"] for row in rows["reviews"])
    assert 0.65 < languages["zh"] / len(rows["reviews"]) < 0.75
    ratings = Counter(row["rating"] for row in rows["reviews"])
    assert set(ratings) == set("12345")
    assert ratings["5"] > ratings["4"] > ratings["3"] > ratings["2"]


def test_no_two_reviews_are_alike_and_nobody_reviews_twice(rows):
    texts = Counter(row["text"] for row in rows["reviews"])
    assert texts.most_common(1)[0][1] == 1
    assert len(by(rows["reviews"], "product", "author")) == len(rows["reviews"])


def test_reviews_are_of_products_that_were_out(rows, products):
    for row in rows["reviews"]:
        released = products[row["product"]].released_on
        assert released is None or datetime.fromisoformat(row["created_at"]).date() > released


def test_customers_can_be_told_apart_by_the_digits_that_prove_an_order(rows):
    assert len({row["phone"][-4:] for row in rows["customers"]}) == 30
    assert all(row["phone"].startswith("138") for row in rows["customers"])
    assert all(row["email"].endswith("@example.com") for row in rows["customers"])
    phones = {row["phone"] for row in rows["customers"]}
    assert {row["customer"] for row in rows["addresses"]} == phones
    assert {row["customer"] for row in rows["orders"]} <= phones


def test_lines_are_variants_at_their_price(rows, products):
    variants = {
        variant.sku: (product, variant)
        for product in products.values()
        for variant in product.variants
    }
    numbers = {row["number"] for row in rows["orders"]}
    for row in rows["order_lines"]:
        product, variant = variants[row["sku"]]
        assert row["order"] in numbers
        assert (row["product"], row["name_zh"]) == (product.code, product.name_zh)
        assert (row["size"], row["color"]) == (variant.size, variant.color)
        dearer = MORE_THAN_TODAY.get(row["order"], 0) if row["line"] == "1" else 0
        assert Decimal(row["unit_price"]) == variant.price + dearer


def test_totals_add_up(rows):
    sums: Counter[str] = Counter()
    for row in rows["order_lines"]:
        sums[row["order"]] += Decimal(row["unit_price"]) * int(row["quantity"])
    free_from = Settings.__fields__["free_shipping_from"].default
    for row in rows["orders"]:
        subtotal, discount, fee, total = (
            Decimal(row[name]) for name in ("subtotal", "discount", "shipping_fee", "total")
        )
        assert subtotal == sums[row["number"]]
        assert total == subtotal - discount + fee
        assert bool(row["coupon_code"]) == (discount > 0)
        assert (fee == 0) == (subtotal - discount >= free_from)


def test_every_order_goes_its_way_in_time(rows):
    shipments = by(rows["shipments"], "order")
    events: dict[str, list[str]] = {}
    for row in rows["shipment_events"]:
        events.setdefault(row["tracking_number"], []).append(row["at"])
    for row in rows["orders"]:
        shipment = shipments.get((row["number"],))
        assert (shipment is not None) == (row["status"] in ("shipped", "delivered", "completed"))
        assert bool(row["paid_at"]) or row["status"] in ("unpaid", "cancelled")
        assert bool(row["cancelled_at"]) == (row["status"] == "cancelled")
        moments = [row["placed_at"], row["paid_at"], row["cancelled_at"]]
        if shipment is not None:
            moments += [*events[shipment["tracking_number"]], row["delivered_at"]]
        happened = [moment for moment in moments if moment]
        assert happened == sorted(happened)
        assert row["number"].startswith(f"{datetime.fromisoformat(row['placed_at']):%Y%m%d}-")


def test_what_followed_belongs_to_orders_that_allow_it(rows):
    orders = by(rows["orders"], "number")
    lines = by(rows["order_lines"], "order", "line")
    for row in rows["returns"]:
        assert (row["order"], row["line"]) in lines
        assert row["created_at"] > orders[row["order"],]["delivered_at"] > ""
    returns = {row["id"]: row for row in rows["returns"]}
    for row in rows["refunds"]:
        order = orders[row["order"],]
        assert row["method"] == order["payment_method"]
        if row["return"]:
            assert returns[row["return"]]["status"] in ("received", "refunded")
            assert Decimal(row["amount"]) <= Decimal(order["subtotal"])
        else:
            assert (order["status"], row["amount"]) == ("cancelled", order["total"])
    for row in rows["invoices"]:
        assert orders[row["order"],]["paid_at"]
    for row in rows["tickets"]:
        assert not row["order"] or (row["order"],) in orders


def test_a_parcel_is_underway_and_a_pair_of_shoes_can_be_exchanged(rows, products):
    orders = by(rows["orders"], "number")
    underway, shoes = orders["20251101-0042",], orders["20251027-0035",]
    assert (underway["status"], underway["phone"][-4:]) == ("shipped", "8888")
    assert (shoes["status"], shoes["phone"][-4:]) == ("delivered", "8888")
    assert shoes["delivered_at"].startswith("2025-10-30")
    line = by(rows["order_lines"], "order")["20251027-0035",]
    assert (products[line["product"]].categories[0], line["size"]) == ("running-shoes", "42")
    smaller = [
        variant
        for variant in products[line["product"]].variants
        if (variant.size, variant.color) == ("41", line["color"]) and variant.stock
    ]
    assert smaller
    assert smaller[0].price == Decimal(line["unit_price"])
