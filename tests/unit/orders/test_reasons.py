from __future__ import annotations

import ast
from pathlib import Path

from daogou import orders


def raised() -> set[str]:
    """The reasons of all `ShopError("…")` in the package."""
    found = set()
    for path in Path(orders.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "ShopError":
                reason = node.args[0]
                assert isinstance(reason, ast.Constant)
                found.add(reason.value)
    return found


def test_every_reason_is_documented_and_every_documented_one_is_used():
    documented = set()
    for line in (orders.__doc__ or "").splitlines():
        # A line such as "    bad_title, bad_email     what it means".
        if line.startswith("    "):
            names = line.strip().split("  ")[0].split("[")[0]
            documented |= {name.strip() for name in names.split(",")}
    assert raised() == documented
