from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from types import SimpleNamespace

import pytest

from daogou.times import UTCDateTime, shop_day

SQLITE, POSTGRESQL = SimpleNamespace(name="sqlite"), SimpleNamespace(name="postgresql")


def test_the_shops_day_begins_at_its_own_midnight():
    assert shop_day(datetime(2025, 10, 31, 15, 59, tzinfo=UTC)) == date(2025, 10, 31)
    assert shop_day(datetime(2025, 10, 31, 16, 0, tzinfo=UTC)) == date(2025, 11, 1)


@pytest.mark.parametrize("dialect", [SQLITE, POSTGRESQL])
def test_a_moment_comes_back_in_utc(dialect):
    column = UTCDateTime()
    moment = datetime(2025, 11, 1, 2, 0, tzinfo=timezone(timedelta(hours=8)))
    stored = column.process_bind_param(moment, dialect)
    assert (stored.tzinfo is None) == (dialect is SQLITE)
    back = column.process_result_value(stored, dialect)
    assert (back, back.tzinfo) == (moment, UTC)
    assert column.process_bind_param(None, dialect) is None
    assert column.process_result_value(None, dialect) is None


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="no time zone"):
        UTCDateTime().process_bind_param(datetime(2025, 11, 1), SQLITE)
