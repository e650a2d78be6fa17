"""An HTML page that needs nothing else: no script, no file, no network."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Final

from daogou.text.language import Language, detect

# A browser refuses whatever could slip in: only the style and the pictures within are allowed.
_POLICY: Final = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'"
)
_TAGS: Final = {"zh": "zh-CN", "en": "en"}


def report_page(title: str, style: Path, main: str, language: Language = "en") -> str:
    """The page: `title` as text, the CSS file of its `style`, and `main` as markup."""
    return f"""<!DOCTYPE html>
<html lang="{_TAGS[language]}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="{_POLICY}"/>
<title>{escape(title)}</title>
<style>
{style.read_text("utf-8")}</style>
</head>
<body>
<main>
{main.rstrip()}
</main>
</body>
</html>
"""


def lang_of(text: str) -> str:
    """The attribute of an element with `text` in a page in English.

    Han characters look different in Chinese and Japanese type: the browser must know.
    """
    return ' lang="zh"' if detect(text) == "zh" else ""
