"""Kinds of words on the command lines of benchmarks."""

from __future__ import annotations

import argparse
from pathlib import Path


def count(said: str) -> int:
    """A whole number above zero."""
    if not said.isdecimal() or int(said) < 1:
        raise argparse.ArgumentTypeError(f"{said!r} is not a whole number above zero")
    return int(said)


def picture(said: str) -> Path:
    """A path that ends like a picture."""
    path = Path(said)
    if path.suffix.lower() not in (".png", ".svg", ".pdf"):
        raise argparse.ArgumentTypeError(f"{path}: end it in .png, .svg or .pdf")
    return path
