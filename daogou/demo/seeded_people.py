"""Writing the demo's customers and orders into a database, each once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.demo.shifting import Shift
from daogou.demo.shop import ANCHOR, read_rows
from daogou.orders.complaint_words import complaint_category
from daogou.orders.tables import (
    Address,
    Customer,
    Invoice,
    Order,
    OrderLine,
    Refund,
    ReturnRequest,
    RunningNumber,
    Shipment,
    ShipmentEvent,
    Ticket,
)
from daogou.settings import get_settings

Row = dict[str, str]


@dataclass(frozen=True)
class Seeded:
    """How many rows of a kind were added, and how many were left because they were there."""

    added: int
    left: int


def seed_people(session: Session, folder: Path, shift: Shift) -> dict[str, Seeded]:
    """Add the people of the CSV files in `folder`; what belongs to an order comes with it."""
    return _Seeding(session, folder, shift).run()


class _Seeding:
    """One seeding; parents first, and children of new parents only."""

    def __init__(self, session: Session, folder: Path, shift: Shift) -> None:
        self.session = session
        self.folder = folder
        self.shift = shift
        self.report: dict[str, Seeded] = {}

    def run(self) -> dict[str, Seeded]:
        """Add everything."""
        known = self._keys(Customer.phone)
        self._add("customers", lambda row: row["phone"] not in known, self._customer)
        self.customers: dict[str, int] = dict(
            self.session.execute(select(Customer.phone, Customer.id)).all()
        )
        self._add("addresses", lambda row: row["customer"] not in known, self._address)
        old = self._keys(Order.number)
        self._add("orders", lambda row: self.shift.number(row["number"]) not in old, self._order)
        self._continue_numbers()

        def is_new(row: Row) -> bool:
            return self.shift.number(row["order"]) not in old

        self.lines: dict[tuple[str, str], OrderLine] = {}
        self._add("order_lines", is_new, self._line)
        self.shipments: dict[str, Shipment] = {}
        self._add("shipments", is_new, self._shipment)
        self._add(
            "shipment_events", lambda row: row["tracking_number"] in self.shipments, self._event
        )
        self._add("returns", is_new, self._return)
        self._add("refunds", is_new, self._refund)
        self._add("invoices", is_new, self._invoice)
        tickets = self._keys(Ticket.id)
        self._add(
            "tickets", lambda row: self.shift.identifier(row["id"]) not in tickets, self._ticket
        )
        return self.report

    def _add(self, kind: str, is_new: Callable[[Row], bool], make: Callable[[Row], Any]) -> None:
        """Add the new rows of a file."""
        rows = list(self._rows(kind))
        new = [make(row) for row in rows if is_new(row)]
        self.session.add_all(new)
        self.session.flush()
        self.report[kind] = Seeded(added=len(new), left=len(rows) - len(new))

    def _rows(self, kind: str) -> Iterator[Row]:
        path = self.folder / f"{kind}.csv"
        yield from read_rows(path) if path.exists() else ()

    def _keys(self, column: Any) -> set[str]:
        return set(self.session.execute(select(column)).scalars())

    def _continue_numbers(self) -> None:
        """Let the orders of the anchor's new day go on after the demo's numbers."""
        series = f"{ANCHOR + self.shift.by:%Y%m%d}"
        numbers = [number for number in self._keys(Order.number) if number.startswith(series)]
        last = max((int(number.partition("-")[2]) for number in numbers), default=0)
        counter = self.session.get(RunningNumber, series)
        if counter is None and last:
            self.session.add(RunningNumber(series=series, last=last))
        elif counter is not None and counter.last < last:
            counter.last = last

    def _customer(self, row: Row) -> Customer:
        return Customer(
            name=row["name"],
            phone=row["phone"],
            email=row["email"],
            language=row["language"],
            level=row["level"],
            points=int(row["points"]),
            joined_at=self.shift.known_moment(row["joined_at"]),
        )

    def _address(self, row: Row) -> Address:
        return Address(
            customer_id=self.customers[row["customer"]],
            **_place(row),
            is_default=row["is_default"] == "true",
        )

    def _order(self, row: Row) -> Order:
        return Order(
            number=self.shift.number(row["number"]),
            customer_id=self.customers[row["customer"]],
            status=row["status"],
            placed_at=self.shift.known_moment(row["placed_at"]),
            paid_at=self.shift.moment(row["paid_at"]),
            delivered_at=self.shift.moment(row["delivered_at"]),
            cancelled_at=self.shift.moment(row["cancelled_at"]),
            payment_method=row["payment_method"] or None,
            subtotal=Decimal(row["subtotal"]),
            discount=Decimal(row["discount"]),
            shipping_fee=Decimal(row["shipping_fee"]),
            total=Decimal(row["total"]),
            coupon_code=row["coupon_code"] or None,
            **_place(row),
            note=row["note"],
        )

    def _line(self, row: Row) -> OrderLine:
        line = OrderLine(
            order_number=self.shift.number(row["order"]),
            sku=row["sku"],
            product_code=row["product"],
            name_zh=row["name_zh"],
            name_en=row["name_en"],
            color=row["color"] or None,
            size=row["size"] or None,
            quantity=int(row["quantity"]),
            unit_price=Decimal(row["unit_price"]),
        )
        self.lines[row["order"], row["line"]] = line
        return line

    def _shipment(self, row: Row) -> Shipment:
        shipment = Shipment(
            order_number=self.shift.number(row["order"]),
            carrier_zh=row["carrier_zh"],
            carrier_en=row["carrier_en"],
            tracking_number=row["tracking_number"],
            status=row["status"],
            shipped_at=self.shift.known_moment(row["shipped_at"]),
            expected_on=self.shift.day(row["expected_on"]),
        )
        self.shipments[row["tracking_number"]] = shipment
        return shipment

    def _event(self, row: Row) -> ShipmentEvent:
        return ShipmentEvent(
            shipment_id=self.shipments[row["tracking_number"]].id,
            at=self.shift.known_moment(row["at"]),
            place_zh=row["place_zh"],
            place_en=row["place_en"],
            text_zh=row["text_zh"],
            text_en=row["text_en"],
        )

    def _return(self, row: Row) -> ReturnRequest:
        return ReturnRequest(
            id=self.shift.identifier(row["id"]),
            order_number=self.shift.number(row["order"]),
            order_line_id=self.lines[row["order"], row["line"]].id,
            kind=row["kind"],
            reason=row["reason"],
            note=row["note"],
            quantity=int(row["quantity"]),
            new_sku=row["new_sku"] or None,
            status=row["status"],
            created_at=self.shift.known_moment(row["created_at"]),
        )

    def _refund(self, row: Row) -> Refund:
        return Refund(
            order_number=self.shift.number(row["order"]),
            kind="return" if row["return"] else "cancellation",
            return_id=self.shift.identifier(row["return"]) if row["return"] else None,
            amount=Decimal(row["amount"]),
            method=row["method"],
            status=row["status"],
            created_at=self.shift.known_moment(row["created_at"]),
            expected_on=self.shift.day(row["expected_on"]),
        )

    def _invoice(self, row: Row) -> Invoice:
        return Invoice(
            order_number=self.shift.number(row["order"]),
            title=row["title"],
            tax_number=row["tax_number"] or None,
            email=row["email"],
            status=row["status"],
            requested_at=self.shift.known_moment(row["requested_at"]),
        )

    def _ticket(self, row: Row) -> Ticket:
        created = self.shift.known_moment(row["created_at"])
        complaint = row["kind"] == "complaint"
        answered_in = timedelta(hours=get_settings().complaint_answer_hours)
        return Ticket(
            id=self.shift.identifier(row["id"]),
            conversation=row["conversation"],
            customer_id=self.customers[row["customer"]] if row["customer"] else None,
            order_number=self.shift.number(row["order"]) if row["order"] else None,
            kind=row["kind"],
            category=complaint_category(row["text"]) if complaint else None,
            text=row["text"],
            status=row["status"],
            answer_by=created + answered_in if complaint else None,
            created_at=created,
        )


def _place(row: Row) -> Row:
    """Where an order goes, or a customer is at home."""
    parts = ("recipient", "phone", "province", "city", "district", "street")
    return {part: row[part] for part in parts}
