"""The customers of the shop, as conversations name them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.errors import DataError
from daogou.orders.tables import Customer


def customer_ending(session: Session, digits: str) -> int:
    """The customer whose telephone ends in `digits`.

    Raises:
        DataError: that is nobody, or several.
    """
    people = select(Customer.id, Customer.phone)
    found = [one.id for one in session.execute(people) if one.phone.endswith(digits)]
    if len(found) != 1:
        raise DataError(
            f"customer: {digits} ends the telephone of {len(found)} customers. Give digits of the "
            "table in docs/conversations.md."
        )
    return int(found[0])
