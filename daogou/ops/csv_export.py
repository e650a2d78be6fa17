"""Tables as CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from typing import Any, Final

from daogou.ops.table import Table
from daogou.storefront.wording import Words
from daogou.times import SHOP_ZONE

# Without it Excel takes the bytes for another encoding.
_BOM: Final = "\ufeff"
# A cell that begins so is a formula to a spreadsheet, also behind spaces (OWASP, "CSV Injection").
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_of(table: Table, words: Words) -> str:
    """The table with the names of its columns in the language, values as they are."""
    out = io.StringIO()
    out.write(_BOM)
    lines = csv.writer(out)
    lines.writerow([words(f"col_{column.name}") for column in table.columns])
    for row in table.rows:
        lines.writerow([_cell(value) for value in row])
    return out.getvalue()


def json_of(table: Table) -> dict[str, Any]:
    """The table for a program: names of columns, and rows with moments as ISO 8601."""
    rows = [
        [value.isoformat() if isinstance(value, datetime) else value for value in row]
        for row in table.rows
    ]
    return {"table": table.name, "columns": [one.name for one in table.columns], "rows": rows}


def _cell(value: Any) -> Any:
    if isinstance(value, datetime):
        return f"{value.astimezone(SHOP_ZONE):%Y-%m-%d %H:%M:%S}"
    if isinstance(value, float):
        return f"{value:.4f}"
    if isinstance(value, str):
        text = value.replace("\0", "")
        return f"'{text}" if text.lstrip(" \u3000\u00a0").startswith(_FORMULA) else text
    return value
