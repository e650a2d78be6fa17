"""The report of a span, in both languages and for programs."""

from __future__ import annotations

import csv
import json
import re
from base64 import b64decode
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.reports.charts import funnel_chart, segment_chart
from daogou.behavior.reports.cli import span
from daogou.behavior.reports.content import Report, report_of
from daogou.behavior.reports.writing import page, write_report
from daogou.behavior.rules import Bounds, Rule
from daogou.behavior.segments import Choice, Segment, Segmentation
from daogou.behavior.sessions import Funnel, Stage
from daogou.behavior.tables import Event
from daogou.errors import DataError
from daogou.orders import cart
from daogou.orders.checkout import place_order
from daogou.orders.delivery import Delivery
from daogou.text.language import Localized

NOW = datetime(2026, 5, 1, 16, tzinfo=UTC)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
SHOE = "yunyue-pro-3-white-42"
DELIVERY = Delivery("王小明", "13812348888", "文三路 88 号", "浙江省", "杭州市", "西湖区")


def report(**more: object) -> Report:
    stages = (
        Stage("visit", 100, 1.0, 0.2),
        Stage("view", 60, 0.6, 0.25),
        Stage("cart", 20, 0.2, 0.5),
        Stage("purchase", 5, 0.05, 0.4),
    )
    traits = dict.fromkeys(
        (
            *("sessions", "views", "searches", "categories", "price_level", "cart_rate"),
            *("buying_rate", "revenue", "messages", "fallback_rate", "weekend_rate"),
        ),
        0.5,
    )
    segments = (Segment(Localized("<b>爱咨询", "<b>Ask"), 80, 0.8, traits, traits),)
    values: dict[str, object] = {
        "since": NOW,
        "until": NOW + 7 * DAY,
        "left_out": 3,
        "funnels": [Funnel("all", stages), Funnel("zh", stages)],
        "segmentation": Segmentation(100, segments, (Choice(3, 0.4, 0.9, 0.1),), {}),
        "baskets": 1234,
        "bounds": Bounds(),
        "rules": [Rule(("x", "y"), ("z",), 12, 0.01, 0.5, 3.2)],
        "names": {"x": Localized("跑鞋 <1>", "Shoe <1>"), "z": Localized("袜子", "Socks")},
    }
    return Report(**{**values, **more})  # type: ignore[arg-type]


def test_a_page_needs_nothing_else_and_believes_no_name() -> None:
    for language, words in (
        ("zh", ("从进店到下单", "跑鞋 &lt;1&gt; + y", "袜子", "&lt;b&gt;爱咨询", "1,234")),
        ("en", ("From visit to purchase", "Shoe &lt;1&gt; + y", "Socks", "left out: 3")),
    ):
        html = page(report(), language)
        assert all(word in html for word in words)
        assert not re.search(r"<script|<b>|https?://(?!www\.w3\.org)", html)
        # Two charts, for light and for dark.
        assert html.count("data:image/svg+xml;base64,") == 4
        # Beginning and end are days of the shop, whose clock is ahead of UTC.
        assert "2026-05-02" in html and "2026-05-08" in html and "2026-05-09" not in html


def test_what_there_is_too_little_of_is_said() -> None:
    nothing = tuple(Stage(name, 0, 0.0, 0.0) for name in ("visit", "view", "cart", "purchase"))
    bare = report(
        funnels=[Funnel("all", nothing)], segmentation=Segmentation(7, (), (), {}), rules=[]
    )
    assert "7 visitors are too few" in page(bare, "en")
    assert "Nothing was recorded" in page(bare, "en") and "No combination" in page(bare, "en")
    unstable = Segmentation(500, (), (Choice(3, 0.1, 0.5, 0.1),), {})
    assert "没有一种划分足够稳定" in page(report(segmentation=unstable), "zh")


def test_files(tmp_path: Path) -> None:
    written = {path.name: path for path in write_report(report(), tmp_path / "report")}
    assert set(written) == {
        *("report.zh.html", "report.en.html", "report.json"),
        *("funnel.csv", "segments.csv", "rules.csv"),
    }
    told = json.loads(written["report.json"].read_text("utf-8"))
    assert told["rules"][0]["lift"] == 3.2 and told["bounds"]["baskets"] == 5
    with written["rules.csv"].open(encoding="utf-8-sig", newline="") as file:
        assert next(iter(csv.DictReader(file)))["left"] == "x y"
    with written["funnel.csv"].open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 8


def test_of_the_shops_tables(shop_session: Session) -> None:
    names = Pseudonyms("a-secret-of-the-tests-0123456789")
    for number, owner in enumerate(("conversation:a", "conversation:b", "customer:7")):
        seen = {"visitor": names.visitor(owner), "source": "page", "kind": "view", "at": NOW}
        shop_session.add(Event(**seen, product="yunyue-pro-3", context="{}"))
        conversation = owner.partition(":")[2]
        cart.add(shop_session, f"conversation:{conversation}", SHOE, 1, now=NOW)
        place_order(shop_session, f"conversation:{conversation}", DELIVERY, NOW + number * MINUTE)
    shop_session.flush()
    everybody = report_of(shop_session, NOW, NOW + DAY)
    assert everybody.baskets == 3 and everybody.segmentation.visitors == 3
    left_out = {"conversation:a", "customer:7"}
    found = report_of(shop_session, NOW, NOW + DAY, left_out=left_out, names=names)
    assert found.funnels[0].stages[1].sessions == 1 and found.left_out == 2
    assert found.segmentation.visitors == 1 and found.rules == [] and found.baskets == 2


def test_a_span_of_the_shops_days() -> None:
    today = date(2026, 5, 28)
    assert span(date(2026, 5, 1), date(2026, 5, 1), today) == (
        datetime(2026, 4, 30, 16, tzinfo=UTC),
        datetime(2026, 5, 1, 16, tzinfo=UTC),
    )
    since, until = span(None, None, today)
    assert until - since == 28 * DAY and until == datetime(2026, 5, 28, 16, tzinfo=UTC)
    with pytest.raises(DataError, match="give the earlier day first"):
        span(date(2026, 5, 2), date(2026, 5, 1), today)


def test_a_chart_for_dark_pages_has_pale_letters_and_no_ground() -> None:
    chart = funnel_chart(report().funnels, "en")
    light, dark = (b64decode(one.partition(",")[2]).decode() for one in (chart.light, chart.dark))
    assert "#dddddd" in dark and "#dddddd" not in light
    for svg in (light, dark):
        assert ">100 (100.0%)<" in svg and "fill: #ffffff" not in svg


def test_what_is_next_to_zero_has_no_sign() -> None:
    found = report().segmentation.segments[0]
    near = replace(found, deviations={"views": -0.04, "sessions": 0.06})
    svg = b64decode(segment_chart([near], "zh").light.partition(",")[2]).decode()
    assert ">+0.1<" in svg and "0.0<" not in svg
