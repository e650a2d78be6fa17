"""JUnit XML: what continuous integration reads.

The format of the `junit-10` schema that Jenkins, GitLab and GitHub's actions understand: a suite
for each file, a case for each conversation, the failures in words.
"""

from __future__ import annotations

import re
from itertools import groupby
from xml.etree import ElementTree

from daogou.converse.outcome import Outcome
from daogou.converse.reports.report import Report
from daogou.converse.reports.terminal import told_failure

# What XML 1.0 cannot hold, escaped or not.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(report: Report) -> str:
    """The whole document."""
    top = ElementTree.Element("testsuites", name="conversations")
    _count(top, list(report.outcomes))
    for path, grouped in groupby(report.outcomes, lambda one: one.conversation.place.path):
        outcomes = list(grouped)
        suite = ElementTree.SubElement(top, "testsuite", name=path)
        _count(suite, outcomes)
        for outcome in outcomes:
            _case(suite, outcome)
    ElementTree.indent(top)
    text = ElementTree.tostring(top, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _count(element: ElementTree.Element, outcomes: list[Outcome]) -> None:
    element.set("tests", str(len(outcomes)))
    element.set("failures", str(sum(not outcome.passed for outcome in outcomes)))
    element.set("errors", "0")
    element.set("time", f"{sum(outcome.seconds for outcome in outcomes):.3f}")


def _case(suite: ElementTree.Element, outcome: Outcome) -> None:
    conversation = outcome.conversation
    case = ElementTree.SubElement(
        suite,
        "testcase",
        name=_legal(conversation.name),
        classname=conversation.place.path.removesuffix(".yml").replace("/", "."),
        file=conversation.place.path,
        line=str(conversation.place.line),
        time=f"{outcome.seconds:.3f}",
    )
    if outcome.failures:
        first = outcome.failures[0]
        failure = ElementTree.SubElement(
            case, "failure", message=_legal(f"{first.place}: expected {first.expected}")
        )
        failure.text = _legal(told_failure(outcome))


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("�", text)
