"""The telephones that an order is proved with, and what each of them opens.

Who receives an order may hear about its way; who has bought it, what it cost and what the account
behind it has as well. The account's telephone stays a proof whoever the order goes to; a guest has
no account, and keeps the telephone that the order was placed with. Neither follows a change of the
address.
"""

from __future__ import annotations

import hmac
import re
import unicodedata
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from daogou.orders.tables import Customer, Order

# Compared where there is no such order, or no other telephone; no digits are equal to it.
_NOBODY: Final = "-" * 11


def proves(session: Session, number: str, digits: str, *, buyer: bool = False) -> bool:
    """Whether `digits` end a telephone that proves order `number`, in a time that tells nothing.

    The whole telephone is as good as its last four digits. `buyer`: only the telephone of whoever
    has ordered counts, the account's or what a guest had ordered with.
    """
    said = re.sub(r"\D", "", unicodedata.normalize("NFKC", digits))
    row = session.execute(
        select(Order.phone, Order.ordered_phone, Customer.phone)
        .outerjoin(Customer, Customer.id == Order.customer_id)
        .where(Order.number == number)
    ).first()
    recipient, ordered, owner = row or (None, None, None)
    if buyer and (owner or ordered):
        recipient = None
    # Both are always compared.
    same = [_ends(recipient, said), _ends(owner or ordered, said)]
    return any(same)


def _ends(phone: str | None, said: str) -> bool:
    known = re.sub(r"\D", "", phone or "")[-11:] or _NOBODY
    wanted = known if len(said) == 11 else known[-4:]
    return hmac.compare_digest(wanted.encode(), said.encode())
