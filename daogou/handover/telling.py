"""A summary as a text that is read in a few seconds; its words stand in words.yml."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from daogou.handover.summary import Summary
from daogou.text.language import Localized
from daogou.times import SHOP_ZONE

_WORDS: Final = Path(__file__).with_name("words.yml")


def told(summary: Summary, language: str | None = None) -> str:
    """`summary` in `language`, or in its own; what there is nothing of is left out."""
    read = language or summary.language

    def word(key: str, **values: str) -> str:
        known = words().get(key)
        return known.get(read).format(**values) if known else key

    joint, colon = word("and"), "：" if read == "zh" else ": "

    def line(key: str, value: str) -> list[str]:
        return [f"{word(key)}{colon}{value}"] if value else []

    lines = [
        *line("looking_for", summary.looking_for),
        *line("on_show", joint.join(summary.on_show)),
        *line("in_focus", summary.in_focus or ""),
    ]
    if summary.cart:
        lines.append(f"{word('cart', total=summary.cart_total)}{colon}{joint.join(summary.cart)}")
    else:
        lines.append(word("cart_empty"))
    lines += line("order", summary.order or "")
    if summary.form:
        given = [f"{word(name)} {value}" for name, value in summary.answers.items()]
        if summary.asked:
            given.append(word("asked", question=word(summary.asked)))
        lines.append(f"{word('form')}{colon}{joint.join([word(summary.form), *given])}")
    for ticket in summary.tickets:
        kind = word("ticket_human" if ticket["kind"] == "human" else ticket["kind"])
        text = " / ".join(ticket["text"].split("\n"))
        lines.append(f"{ticket['id']} {kind}{joint}{word(ticket['status'])}{colon}{text}")
    if summary.messages:
        lines.append(word("messages") + colon.strip())
    for said in summary.messages:
        clock = f"{said.at.astimezone(SHOP_ZONE):%H:%M}"
        lines.append(f"  {clock} {word(said.speaker)}{colon}{said.text}")
    return "\n".join(lines)


@lru_cache(maxsize=1)
def words() -> dict[str, Localized]:
    """All entries of words.yml."""
    entries: dict[str, Any] = YAML(typ="safe").load(_WORDS.read_text(encoding="utf-8"))
    return {key: Localized(str(entry["zh"]), str(entry["en"])) for key, entry in entries.items()}
