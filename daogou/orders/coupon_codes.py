"""Coupons that need their code: who has told it, and who has used it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, not_, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.operators import in_op

from daogou.catalog.promotions import find_promotion, last_day, title_of
from daogou.catalog.tables import Promotion
from daogou.database import insert_for
from daogou.errors import ShopError
from daogou.orders.tables import CouponClaim, CouponUse
from daogou.times import shop_day


def claim(
    session: Session, owner: str, code: str, now: datetime, *, phone: str | None = None
) -> Promotion:
    """Let the coupon of `code` count for the cart of `owner`; claimed twice is claimed once.

    One that needs no code counts anyway, and nothing is written. `phone` is the telephone of an
    order that was proved, where there is one.

    Raises:
        ShopError: `coupon_unknown`, `coupon_not_begun`, `coupon_expired`, `coupon_used`.
    """
    promotion = running(session, code, now)
    if promotion.once_per_customer and phone and used_by(session, promotion.code, phone):
        raise ShopError("coupon_used", code=promotion.code, title=title_of(promotion))
    if promotion.needs_code:
        session.execute(
            insert_for(session)(CouponClaim)
            .values(owner_key=owner, promotion_code=promotion.code, claimed_at=now)
            .on_conflict_do_nothing()
        )
    return promotion


def running(session: Session, code: str, now: datetime) -> Promotion:
    """The promotion of a code as somebody has typed it.

    Raises:
        ShopError: `coupon_unknown`, `coupon_not_begun`, `coupon_expired`.
    """
    promotion = find_promotion(session, code)
    if promotion is None:
        raise ShopError("coupon_unknown", code=code)
    facts = {"code": promotion.code, "title": title_of(promotion)}
    if now < promotion.starts_at:
        raise ShopError("coupon_not_begun", starts_on=shop_day(promotion.starts_at), **facts)
    if now >= promotion.ends_at:
        raise ShopError("coupon_expired", ended_on=last_day(promotion.ends_at), **facts)
    return promotion


def claimed_codes(session: Session, owner: str) -> set[str]:
    """The codes that the owner of a cart has told."""
    rows = session.execute(
        select(CouponClaim.promotion_code).where(CouponClaim.owner_key == owner)
    ).scalars()
    return set(rows)


def drop_claim(session: Session, owner: str, code: str) -> None:
    """Let the coupon of `code` count no more for the cart of `owner`."""
    session.execute(
        delete(CouponClaim)
        .where(CouponClaim.owner_key == owner, CouponClaim.promotion_code == code)
        .execution_options(synchronize_session=False)
    )


def use(session: Session, owner: str, code: str, phone: str, number: str) -> None:
    """Note that order `number`, placed with telephone `phone`, has used a coupon.

    The key of the row lets exactly one of two orders at the same moment have it.

    Raises:
        ShopError: `coupon_used`.
    """
    promotion: Promotion | None = session.get(Promotion, code)
    if promotion is None or not promotion.once_per_customer:
        return
    written = session.execute(
        insert_for(session)(CouponUse)
        .values(promotion_code=code, phone=phone, order_number=number)
        .on_conflict_do_nothing()
    ).rowcount
    if not written:
        raise ShopError("coupon_used", code=code, title=title_of(promotion))
    drop_claim(session, owner, code)


def used_by(session: Session, code: str, *phones: str) -> bool:
    """Whether an order with one of these telephones has used the coupon of `code`."""
    found = session.execute(
        select(CouponUse.phone).where(
            CouponUse.promotion_code == code, in_op(CouponUse.phone, phones)
        )
    ).first()
    return found is not None


def spent_without_code(session: Session, phone: str) -> set[str]:
    """The coupons that count by themselves, but once, and that `phone` has used.

    One that needs its code is not among them: it counts as long as it is claimed.
    """
    rows = session.execute(
        select(CouponUse.promotion_code)
        .join(Promotion, Promotion.code == CouponUse.promotion_code)
        .where(CouponUse.phone == phone, Promotion.once_per_customer, not_(Promotion.needs_code))
    ).scalars()
    return set(rows)


def give_back_coupon(session: Session, number: str) -> None:
    """Let the coupon of a cancelled order be used again."""
    session.execute(
        delete(CouponUse)
        .where(CouponUse.order_number == number)
        .execution_options(synchronize_session=False)
    )
