"""Simulated shoppers come into the demo shop and nowhere else."""

from __future__ import annotations

from sqlalchemy import not_, select
from sqlalchemy.orm import Session

from daogou.errors import DataError
from daogou.orders.tables import Customer


def require_demo(session: Session, seeded: bool) -> None:
    """
    Raises:
        DataError: the database is not the demo's, or has customers who may be real.
    """
    if not seeded:
        raise DataError(
            "This database has no demo shop. Simulated shoppers come into no other: set "
            "DAOGOU_DATABASE_URL to one that `python -m daogou demo seed` has filled."
        )
    email = Customer.email
    real = select(Customer.id).where(not_(email.like("%@example.com")))  # type: ignore[attr-defined]
    if found := session.execute(real.limit(1)).scalar():
        raise DataError(
            f"Customer {found} has an e-mail address that may be somebody's: this is no database "
            "for simulated shoppers. Set DAOGOU_DATABASE_URL to one of the demo alone."
        )
