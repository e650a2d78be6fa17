"""A product's picture as SVG."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from math import ceil
from pathlib import Path
from string import Template
from typing import Final

import yaml

from daogou.storefront.pictures.shades import COSMETICS, COVERS, number_of, own_color, shades
from daogou.text.language import detect

_FOLDER: Final = Path(__file__).with_name("drawings")
_FONT: Final = (
    "'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif"
)
_FRAME: Final = Template(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800" '
    'font-family="$font">'
    '<defs><radialGradient id="g" cx=".5" cy=".42" r=".72"><stop offset="0" stop-color="$glow"/>'
    '<stop offset="1" stop-color="$back"/></radialGradient></defs>'
    '<rect width="400" height="400" fill="url(#g)"/>'
    '<g fill="#ffffff" opacity="$veil">$backdrop</g>$drawing</svg>'
)
# Behind the goods, so that a page of one kind of goods is not all alike.
_BACKDROPS: Final = (
    '<circle cx="200" cy="196" r="150"/>',
    '<path d="M60 400V208a140 140 0 0 1 280 0v192z"/>',
    '<path d="M0 300L300 0h100v40L40 400H0z"/>',
    '<path d="M0 262c70-64 130 20 208-22 76-40 116-66 192-34v194H0z"/>',
    '<circle cx="312" cy="98" r="66"/><circle cx="84" cy="286" r="92"/>',
)
# Nothing that is unknown leaves a hole: a parcel with a ribbon is drawn instead.
_ANYTHING: Final = "gift"
_BOOKS: Final = "books"


@dataclass(frozen=True)
class Subject:
    """What is drawn: `kinds` are its category and those above, `colors` are like `#1a2b3c`."""

    code: str
    name_zh: str
    name_en: str
    brand: str
    kinds: Sequence[str]
    colors: Sequence[str]


def picture(subject: Subject) -> str:
    """The picture of a product: in one of its colours, always the same one."""
    name = drawing_of(subject)
    number = number_of(subject.code)
    color = own_color(subject.code, subject.colors or (COVERS if name == _BOOKS else COSMETICS))
    known = {**shades(color, number), "brand": escape(subject.brand)}
    if name == _BOOKS:
        known["motif"] = _drawn(_motif(subject.kinds), known)
        known["title"] = _title(subject.name_zh or subject.name_en)
    backdrop = _BACKDROPS[number % len(_BACKDROPS)]
    looks = _looks(name)
    drawn = _drawn(looks[number // len(_BACKDROPS) % len(looks)], known)
    return _FRAME.substitute(known, font=_FONT, backdrop=backdrop, drawing=drawn)


def drawing_of(subject: Subject) -> str:
    """The name of the drawing for a product."""
    words = set(re.findall(r"[a-z]+", subject.name_en.lower()))
    for kind in subject.kinds:
        for name, said in _exceptions().get(kind, {}).items():
            if words & set(said):
                return str(name)
        if kind in _names():
            return kind
    return _ANYTHING


def _motif(kinds: Sequence[str]) -> str:
    found = (f"motif-{kind}" for kind in kinds)
    return next((name for name in found if name in _names()), "motif-novels")


def _title(name: str) -> str:
    """The name on a cover, in at most three rows; short names are written larger."""
    title = re.sub(r"[《》〈〉]", "", name).strip()
    chinese = detect(title) == "zh"
    rows = _rows(title, 6.0 if chinese else 13.0, chinese)
    widest = max(_width(row, chinese) for row in rows)
    size = (32 if widest <= 5 and len(rows) == 1 else 28) if chinese else 22
    first = 112 if len(rows) == 1 else 98
    return "".join(
        f'<text x="210" y="{first + place * (size + 5)}" font-size="{size}">{escape(row)}</text>'
        for place, row in enumerate(rows)
    )


def _rows(title: str, widest: float, chinese: bool) -> list[str]:
    """`title` in rows of about the same width; Latin words stay whole."""
    pieces = re.findall(r"[^\u3000-\uffef\s]+\s*|\S\s*", title)
    many = max(1, ceil(_width(title, chinese) / widest))
    aim = _width(title, chinese) / many
    rows = [""]
    for piece in pieces:
        wider = _width((rows[-1] + piece).strip(), chinese)
        if rows[-1] and (wider > widest or (wider > aim + 0.5 and len(rows) < many)):
            rows.append("")
        rows[-1] += piece
    return [row.strip() for row in rows][:3]


def _width(text: str, chinese: bool) -> float:
    """How wide a text is, in Chinese characters; in letters where it has none."""
    if not chinese:
        return float(len(text))
    return sum(0.6 if character.isascii() else 1.0 for character in text)


def _drawn(name: str, known: dict[str, str]) -> str:
    return _template(name).substitute(known)


@cache
def _template(name: str) -> Template:
    return Template((_FOLDER / f"{name}.svg").read_text("utf-8"))


@cache
def _looks(name: str) -> list[str]:
    """The drawings of one thing: `boots`, `boots.2` and so on are chosen among by the product."""
    return [name, *sorted(one for one in _names() if one.startswith(f"{name}."))]


@cache
def _names() -> frozenset[str]:
    return frozenset(path.stem for path in _FOLDER.glob("*.svg"))


@cache
def _exceptions() -> dict[str, dict[str, list[str]]]:
    return dict(yaml.safe_load(Path(__file__).with_name("drawings.yml").read_text("utf-8")))
