"""What a session was like, in numbers: a row a session."""

from __future__ import annotations

from typing import Any, Final

import ibis

from daogou.behavior.analyses.visits import seconds as whole_seconds

# Seconds by which the shop's clock is ahead of UTC (daogou.times.SHOP_ZONE).
_SHOP_AHEAD: Final = 8 * 3600

# The columns that say how a session went, which a model may learn from; docs/behavior.md tells
# their meanings. What was bought (`purchases`, `revenue`) is what it is to foretell.
NUMBERS: Final = (
    *("events", "views", "products", "categories", "repeat_views", "searches", "empty_searches"),
    *("clicks", "cart_adds", "cart_removes", "cart_value", "messages", "fallbacks", "seconds"),
    *("pace", "view_price", "price_level", "number", "returning", "days_since", "bought_before"),
    *("hour", "weekend", "month"),
)


def session_features(events: Any, goods: Any) -> Any:
    """A row a session, by `visitor` and `number`, with `NUMBERS`, purchases and language.

    Takes the result of `with_sessions` (or a part of it, see `beginning`) and a table like
    `log.GOODS`. `number`, `returning`, `days_since` and `bought_before` look at the sessions that
    are in the table, so that it should reach back before those of interest.
    """
    sessions = _history(_counts(_priced(events, goods)))
    local = sessions.start + ibis.interval(seconds=_SHOP_AHEAD)
    return sessions.mutate(
        hour=local.hour().cast("int64"),
        weekend=(local.day_of_week.index() >= 5).cast("int64"),
        month=local.month().cast("int64"),
    )


def _priced(events: Any, goods: Any) -> Any:
    """Events with category, price, and price over the mean of the category's goods."""
    of_kind = goods.group_by("category").agg(usual=goods.price.mean())
    priced = goods.left_join(of_kind, "category").select(
        "product", "category", "price", level=goods.price / of_kind.usual.nullif(0)
    )
    return events.left_join(priced, "product").drop("product_right")


def _counts(events: Any) -> Any:
    def of(kind: str) -> Any:
        return (events.kind == kind).fill_null(False)

    def times(condition: Any) -> Any:
        return condition.cast("int64").sum().fill_null(0)

    def total(kind: str) -> Any:
        return events.value.fill_null(0.0).sum(where=of(kind)).fill_null(0.0)

    viewed = of("view")
    grouped = events.group_by("visitor", "number").agg(
        start=events.at.min(),
        end=events.at.max(),
        events=events.count(),
        views=times(viewed),
        products=events["product"].nunique(where=viewed),
        categories=events.category.nunique(where=viewed),
        searches=times(of("search")),
        empty_searches=times(of("search") & (events.value == 0).fill_null(False)),
        clicks=times(of("click")),
        cart_adds=times(of("cart_add")),
        cart_removes=times(of("cart_remove")),
        cart_value=total("cart_add") - total("cart_remove"),
        messages=times(of("message")),
        fallbacks=times(of("message") & events.fell_back.fill_null(False)),
        view_price=events.price.mean(where=viewed),
        price_level=events.level.mean(where=viewed),
        purchases=times(of("purchase")),
        revenue=total("purchase"),
        zh=times((events.language == "zh").fill_null(False)),
        en=times((events.language == "en").fill_null(False)),
    )
    seconds = (whole_seconds(grouped.end) - whole_seconds(grouped.start)).cast("float64")
    told = grouped.mutate(
        seconds=seconds,
        repeat_views=grouped.views - grouped.products,
        # The language of most of the events that tell one; of equally many Chinese, the shop's own.
        language=ibis.cases(
            (grouped.en > grouped.zh, "en"), (grouped.zh > 0, "zh"), else_=ibis.null("string")
        ),
    )
    return told.mutate(
        # Mean seconds from one event to the next.
        pace=ibis.cases((told.events > 1, told.seconds / (told.events - 1)), else_=None)
    ).drop("zh", "en")


def _history(sessions: Any) -> Any:
    """With what the visitor did in the sessions before."""
    in_order = ibis.window(group_by="visitor", order_by="number")
    before = ibis.window(group_by="visitor", order_by="number", preceding=(None, 1))
    ended = sessions.end.lag().over(in_order)
    known = sessions.mutate(
        days_since=(whole_seconds(sessions.start) - whole_seconds(ended)).cast("float64") / 86400,
        bought_before=(sessions.purchases > 0).cast("int64").sum().over(before).fill_null(0),
    )
    return known.mutate(returning=(known.number > 1).cast("int64"))
