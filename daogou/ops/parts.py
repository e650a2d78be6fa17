"""Parts of a page that are sent again only when they have changed.

A template marks one by `{% call part("tiles") %}…{% endcall %}`. The page on show says in a header
which state of each it has (`tiles=1f0c…, …`), and gets those that are others now.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import Final

from markupsafe import Markup, escape

HAVE: Final = "x-daogou-have"


class Parts:
    """The parts of one page, in the order in which they were drawn."""

    def __init__(self) -> None:
        self._drawn: dict[str, tuple[str, str]] = {}

    def __call__(self, name: str, caller: Callable[[], str]) -> Markup:
        """The part `name` with what `caller` draws."""
        html = str(caller()).strip()
        state = blake2b(html.encode(), digest_size=8).hexdigest()
        self._drawn[name] = (state, html)
        return Markup(f'<div id="part-{escape(name)}" data-state="{state}">{html}</div>')

    def changed(self, have: str) -> dict[str, dict[str, str]]:
        """`{name: {state, html}}` of the parts that `have` tells another state of, or none."""
        pairs = (one.strip().partition("=") for one in have[:4000].split(","))
        known = {name: state for name, _, state in pairs}
        return {
            name: {"state": state, "html": html}
            for name, (state, html) in self._drawn.items()
            if known.get(name) != state
        }
