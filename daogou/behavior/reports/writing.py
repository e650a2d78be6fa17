"""A report as files: pages for people, JSON and CSV for programs."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from daogou.behavior.reports.charts import funnel_chart, segment_chart
from daogou.behavior.reports.content import Report
from daogou.behavior.reports.words import TRAIT_WORDS, WORDS
from daogou.behavior.segments import LEAST_VISITORS
from daogou.report_page import report_page
from daogou.text.language import LANGUAGES, Language
from daogou.times import shop_day

_PAGES: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
)
_STYLE: Final = Path(__file__).with_name("page.css")
# So many rules are read; the files for programs have them all.
_MOST_RULES: Final = 50


def write_report(report: Report, folder: Path) -> list[Path]:
    """Write `report.zh.html`, `report.en.html`, `report.json` and three CSV files; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for language in LANGUAGES:
        path = folder / f"report.{language}.html"
        path.write_text(page(report, language), "utf-8")
        written.append(path)
    path = folder / "report.json"
    path.write_text(json.dumps(as_json(report), ensure_ascii=False, indent=1), "utf-8")
    written.append(path)
    for name, header, rows in _tables(report):
        path = folder / f"{name}.csv"
        # With the mark by which spreadsheets know UTF-8.
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.writer(file)
            table.writerow(header)
            table.writerows(rows)
        written.append(path)
    return written


def page(report: Report, language: Language) -> str:
    """The page in a language; it needs no other file."""

    def told(name: str, **values: Any) -> str:
        text = WORDS[name].get(language)
        return text.format(**values) if values else text

    def name(code: str) -> str:
        known = report.names.get(code)
        return known.get(language) if known else code

    found = report.segmentation.segments
    main = _PAGES.get_template("page.html").render(
        report=report,
        language=language,
        t=told,
        since=shop_day(report.since).isoformat(),
        # The day that is in it still.
        until=shop_day(report.until - timedelta(microseconds=1)).isoformat(),
        least_visitors=LEAST_VISITORS,
        funnel_chart=funnel_chart(report.funnels, language),
        segment_chart=segment_chart(found, language) if found else "",
        traits=[(trait, word.get(language)) for trait, word in TRAIT_WORDS.items()],
        rules=[
            (" + ".join(name(code) for code in rule.left), name(rule.right[0]), rule)
            for rule in report.rules[:_MOST_RULES]
        ],
    )
    return report_page(told("title"), _STYLE, main, language)


def as_json(report: Report) -> dict[str, Any]:
    """All of it as plain values."""
    found = report.segmentation
    return {
        "since": report.since.isoformat(),
        "until": report.until.isoformat(),
        "left_out": report.left_out,
        "funnels": [asdict(one) for one in report.funnels],
        "visitors": found.visitors,
        "segments": [asdict(one) for one in found.segments],
        "segment_choices": [asdict(one) for one in found.choices],
        "baskets": report.baskets,
        "bounds": asdict(report.bounds),
        "rules": [asdict(one) for one in report.rules],
    }


def _tables(report: Report) -> Iterable[tuple[str, Sequence[str], Iterable[Sequence[Any]]]]:
    stages = ("language", "stage", "sessions", "share", "with_conversation")
    yield (
        "funnel",
        stages,
        (
            (one.language, stage.name, stage.sessions, stage.share, stage.with_conversation)
            for one in report.funnels
            for stage in one.stages
        ),
    )
    yield (
        "segments",
        ("name_zh", "name_en", "visitors", "share", *TRAIT_WORDS),
        (
            (one.name.zh, one.name.en, one.visitors, one.share, *map(one.means.get, TRAIT_WORDS))
            for one in report.segmentation.segments
        ),
    )
    yield (
        "rules",
        ("left", "right", "baskets", "support", "confidence", "lift"),
        (
            (
                " ".join(rule.left),
                *rule.right,
                rule.baskets,
                rule.support,
                rule.confidence,
                rule.lift,
            )
            for rule in report.rules
        ),
    )
