"""The inbox as a YAML file, for who would rather label in an editor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import yaml
from sqlalchemy.orm import Session

from daogou.errors import DataError
from daogou.learning.annotation import annotated, read
from daogou.learning.inbox import Candidate
from daogou.learning.labels import decide
from daogou.learning.taught import Refusal, Taught

LEAVE_OUT: Final = "-"
_HEAD: Final = """\
# Messages to label: write the right intent (or entry, such as faq/return_postage) behind `label:`,
# out_of_scope for what is none of the shop's business, "-" to leave a message out; what stays
# empty stays in the inbox. Words may be changed in `text`: entities stand as [words](entity).
# Then: python -m daogou learn --import FILE
"""


def export(candidates: Sequence[Candidate]) -> str:
    """The file; `said` is what tells a message, whatever becomes of its text."""
    rows = [
        {
            "said": one.text,
            "text": one.written,
            "understood": f"{one.understood} {one.confidence:.2f}" if one.understood else None,
            "count": one.count,
            "why": ", ".join(one.reasons),
            "label": None,
        }
        for one in candidates
    ]
    dumped: str = yaml.safe_dump({"messages": rows}, allow_unicode=True, sort_keys=False, width=100)
    return _HEAD + dumped


def take_in(
    session: Session, path: Path, taught: Taught, by: str, now: datetime
) -> tuple[int, list[tuple[str, Refusal]]]:
    """Decides as the file says: how many, and those that cannot be examples, with the reason.

    Raises:
        DataError: the file cannot be read as `export` writes it; nothing is decided.
    """
    done = 0
    refused: list[tuple[str, Refusal]] = []
    for row in _rows(path):
        label = row["label"]
        if label in (None, ""):
            continue
        if label == LEAVE_OUT:
            _decide(session, row, annotated(*read(row["text"])), None, by, now)
        elif (refusal := taught.refusal(row["text"], label)) is not None:
            refused.append((row["text"], refusal))
            continue
        else:
            _decide(session, row, row["text"], label, by, now)
        done += 1
    return done, refused


def _decide(
    session: Session, row: dict[str, Any], text: str, label: str | None, by: str, now: datetime
) -> None:
    understood = str(row.get("understood") or "").split(" ")[0] or None
    decide(
        session,
        text,
        label,
        by,
        now,
        said=row["said"],
        understood=understood,
        count=int(row.get("count") or 1),
    )


def _rows(path: Path) -> list[dict[str, Any]]:
    try:
        told = yaml.safe_load(path.read_text("utf-8"))
        rows: list[dict[str, Any]] = list(told["messages"])
        for number, row in enumerate(rows, 1):
            for key in ("said", "text"):
                if not isinstance(row.get(key), str) or not row[key].strip():
                    raise TypeError(f"message {number} has no {key!r}")
            row["text"] = row["text"].strip()
            label = row.setdefault("label", None)
            if not (label is None or isinstance(label, str)):
                raise TypeError(f"message {number} has the label {label!r}")
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, AttributeError) as e:
        raise DataError(
            f"{path}: not a file of messages to label ({e}). Write one with `--export`."
        ) from e
    return rows
