"""A run as JSON, for programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from daogou.converse.coverage import Share
from daogou.converse.outcome import Outcome
from daogou.converse.reports.report import Report


def as_json(report: Report) -> str:
    """The whole document."""
    return json.dumps(_plain(report), ensure_ascii=False, indent=2) + "\n"


def _plain(report: Report) -> dict[str, Any]:
    return {
        "model": report.model,
        "conversations": len(report.outcomes),
        "passed": len(report.outcomes) - len(report.failed),
        "seconds": round(report.seconds, 1),
        "figures": {row.topic: _without(asdict(row), "topic") for row in report.figures},
        "coverage": {share.kind: _share(share) for share in report.coverage},
        "outcomes": [_outcome(outcome) for outcome in report.outcomes],
    }


def _share(share: Share) -> dict[str, Any]:
    return {
        "exercised": share.exercised,
        "total": share.total,
        "share": round(share.share, 4),
        "missing": [
            {"name": name, "place": str(place) if place else None} for name, place in share.missing
        ],
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    conversation = outcome.conversation
    return {
        "name": conversation.name,
        "place": str(conversation.place),
        "topic": conversation.topic,
        "passed": outcome.passed,
        "failures": [
            {"place": str(one.place), "expected": one.expected, "came": one.came}
            for one in outcome.failures
        ],
        "rules": sorted(outcome.rules),
        "stories": sorted(outcome.stories),
        "turns": [
            {
                "user": turn.user,
                "intent": turn.intent,
                "confidence": round(turn.confidence, 4),
                "entities": list(turn.entities),
                "seconds": round(turn.seconds, 4),
                "bot": [
                    {
                        "text": said.text,
                        "response": said.response,
                        "card": said.card,
                        "buttons": [asdict(button) for button in said.buttons],
                    }
                    for said in turn.messages
                ],
            }
            for turn in outcome.played
        ],
    }


def _without(values: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key != name}
