"""Composes the CSV files of everything in the demo shop that people have done.

Run `python -m daogou.demo.people` after `python -m daogou.demo.products`, whose files it reads. The
same catalogue and the same lists always give the same bytes.

All dates are relative to the day `daogou.demo.shop.ANCHOR`; `python -m daogou demo seed` moves
them, and the dates in the numbers, to the present.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from math import ceil
from pathlib import Path

from daogou.demo.after_sales import invoice_rows, refund_rows, return_rows, ticket_rows
from daogou.demo.customers import address_rows, customer_rows
from daogou.demo.parcels import parcel_rows
from daogou.demo.past_order import line_rows, order_rows
from daogou.demo.past_orders import past_orders
from daogou.demo.phrasebook import Phrasebook
from daogou.demo.promotions import promotion_rows
from daogou.demo.reviews import ReviewWriter
from daogou.demo.shop import read_products, write_rows
from daogou.settings import PROJECT_ROOT

FOLDER = PROJECT_ROOT / "data" / "catalog"

Rows = Iterable[Mapping[str, object]]


def compose(folder: Path) -> dict[str, Rows]:
    """The rows of all files, by file name, from the products in `folder`."""
    products = read_products(folder)
    orders = past_orders(products)
    spent: Counter[str] = Counter()
    for order in orders:
        if order.status == "completed":
            spent[order.customer.phone] += int(order.total)
    shipments, events = parcel_rows(orders)
    returns = return_rows(orders)
    refunds = list(refund_rows(orders, returns))
    completed = {
        order.number: order.customer.phone for order in orders if order.status == "completed"
    }
    for row in refunds:
        if row["order"] in completed:
            # Points of what was sent back are taken back.
            spent[completed[row["order"]]] -= ceil(Decimal(row["amount"]))
    return {
        "reviews.csv": ReviewWriter(Phrasebook.read()).write(products),
        "promotions.csv": promotion_rows(),
        "customers.csv": customer_rows(spent),
        "addresses.csv": address_rows(),
        "orders.csv": order_rows(orders),
        "order_lines.csv": line_rows(orders),
        "shipments.csv": shipments,
        "shipment_events.csv": events,
        "returns.csv": returns,
        "refunds.csv": refunds,
        "invoices.csv": invoice_rows(orders),
        "tickets.csv": ticket_rows(orders),
    }


def write(folder: Path, target: Path | None = None) -> dict[str, int]:
    """Write all files beside the products in `folder`, or into `target`; the rows of each."""
    counts = {}
    for name, rows in compose(folder).items():
        written = list(rows)
        write_rows((target or folder) / name, written)
        counts[name] = len(written)
    return counts


def main() -> None:
    """Write the files and say how many rows each has."""
    argparse.ArgumentParser(description="Write the demo shop's people.").parse_args()
    for name, count in write(FOLDER).items():
        print(f"{name:<22}{count:>6}")


if __name__ == "__main__":
    main()
