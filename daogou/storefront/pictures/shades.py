"""The colours of a drawing, worked out from one colour of a product."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence
from typing import Final

# What goods without a colour of their own (creams, books) are drawn in.
COSMETICS: Final = (
    "#F2B8A2", "#E7A6B8", "#C9A7DB", "#9FC5D9", "#A9CDB0", "#EBC98A", "#D98C8C", "#8FB3A5",
)  # fmt: skip
COVERS: Final = (
    "#2F4B6E", "#8C3B46", "#2E6B5E", "#5B4A86", "#C4673A", "#3B3F58", "#1F6F8B", "#A8823A",
    "#E9DFC9", "#D9E2E8",
)  # fmt: skip
_ACCENTS: Final = ("#F2994A", "#EB6A70", "#F2C94C", "#5AA9E6", "#59B98C", "#B58AE0")
# Behind grey, black and white goods, whose own tint would be none.
_PASTELS: Final = ("#E3EDF7", "#F6E9DD", "#E6F0E6", "#EFE7F6", "#FBEFD8", "#F8E3E6")
_GREY: Final = 0.12


def shades(color: str, number: int) -> dict[str, str]:
    """The colours that drawings name (`$main`, `$dark`, …) for a product coloured `color`.

    `number` chooses among accents and backgrounds; the same number chooses the same.
    """
    hue, lightness, saturation = _hls(color)
    black = lightness < 0.2
    white = lightness > 0.92
    grey = saturation < _GREY or white or black
    main = _hex(hue, 0.2, min(saturation, 0.12)) if black else color
    known = {
        "main": main,
        "dark": _lit(main, 0.84),
        "deep": _lit(main, 0.66),
        "light": _towards(main, 0.16 if black else 0.42),
        "pale": _towards(main, 0.3 if black else 0.72),
        "line": "#F7F3EA" if lightness < 0.55 else _lit(main, 0.42),
        "accent": _accent(hue, grey, number),
        "back": _PASTELS[number % len(_PASTELS)] if grey else _hex(hue, 0.925, 0.5),
        "ink": "#2B2F36",
        "screen": "#CFE3F2",
    }
    if white:
        # White goods need something to stand off from.
        known["back"] = _lit(known["back"], 0.9)
    back = known["back"]
    glow = _towards(back, 0.2 if white else 0.6)
    return {**known, "glow": glow, "veil": "0.16" if white else "0.5", "shade": _lit(back, 0.86)}


def own_color(code: str, palette: Sequence[str]) -> str:
    """One of `palette`: the same for the same code."""
    return palette[number_of(code) % len(palette)]


def number_of(code: str) -> int:
    """A number that is the same on every machine for the same code."""
    number = 0
    for character in code:
        number = (number * 31 + ord(character)) % 1_000_003
    return number


def _accent(hue: float, grey: bool, number: int) -> str:
    """An accent that stands off from the colour of the goods."""
    for step in range(len(_ACCENTS)):
        found = _ACCENTS[(number + step) % len(_ACCENTS)]
        apart = abs(_hls(found)[0] - hue)
        if grey or min(apart, 1 - apart) > 0.12:
            return found
    return _ACCENTS[0]


def _lit(color: str, factor: float) -> str:
    hue, lightness, saturation = _hls(color)
    return _hex(hue, lightness * factor, saturation)


def _towards(color: str, share: float) -> str:
    """`color` with so much white in it."""
    mixed = (round(part + (255 - part) * share) for part in _parts(color))
    return "#" + "".join(f"{part:02X}" for part in mixed)


def _parts(color: str) -> list[int]:
    return [int(color[place : place + 2], 16) for place in (1, 3, 5)]


def _hls(color: str) -> tuple[float, float, float]:
    red, green, blue = (part / 255 for part in _parts(color))
    return colorsys.rgb_to_hls(red, green, blue)


def _hex(hue: float, lightness: float, saturation: float) -> str:
    parts = colorsys.hls_to_rgb(hue, lightness, saturation)
    return "#" + "".join(f"{round(part * 255):02X}" for part in parts)
