"""Findings as lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from daogou.check.finding import Finding, Severity

_COLOURS: dict[Severity, str] = {"error": "31", "warning": "33", "hint": "36"}


def rendered(findings: Iterable[Finding], colour: bool = False) -> str:
    """A paragraph for each finding: place, what is wrong, what to do."""
    return "\n\n".join(_paragraph(finding, colour) for finding in findings)


def summary(findings: Sequence[Finding]) -> str:
    """How many there are of each severity ("2 errors, 1 warning"); "nothing found" without any."""
    counts = Counter(finding.severity for finding in findings)
    told = [
        f"{counts[severity]} {severity}{'s' if counts[severity] > 1 else ''}"
        for severity in _COLOURS
        if counts[severity]
    ]
    return ", ".join(told) or "nothing found"


def _paragraph(finding: Finding, colour: bool) -> str:
    severity: str = finding.severity
    if colour:
        severity = f"\033[{_COLOURS[finding.severity]}m{severity}\033[0m"
    first, *others = finding.places
    lines = [f"{first}: {severity}: {finding.message} [{finding.code}]"]
    lines += [f"  and {place}" for place in others]
    return "\n".join([*lines, f"  → {finding.remedy}"])
