"""How tall and heavy somebody is: what a size is asked by, and nothing to search for."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.spans import Found, find_all

_WEIGHT: Final = (
    r"(?<![\d.])(?:(?:[6-9]\d|[12]\d\d)\s?斤|(?:[2-9]\d|1\d\d)(?:\.\d)?\s?(?:公斤|千克|kgs?\b|kilos?\b)"
    r"|(?:[6-9]\d|[1-3]\d\d)\s?(?:lbs?|pounds?)\b)"
)
_TALL: Final = r"(?:1[2-9]\d|20\d)"
_HEIGHT: Final = (
    rf"(?<![\d.]){_TALL}(?:\s?(?:cm\b|厘米|公分))?(?=[\s,，、/和的]*(?:体重|{_WEIGHT}))"
    rf"|(?<![\d.]){_TALL}\s?(?:cm|厘米|公分)?\s?(?:tall\b|高(?!领|帮|腰|跟))"
    r"|(?<!\d)[12]\s?米\s?\d{1,2}(?!\d)|[一二]米[一二三四五六七八九]{1,2}"
    r"|\b[4-6]\s?(?:'|ft\b|feet\b|foot\b)\s?\d{0,2}(?:\"|\s?in(?:ches)?\b)?(?:\s?tall\b)?"
)
_NAMED: Final = (
    r"(?:身高|体重|净身高|三围|胸围|腰围|臀围|height|weight|i weigh|weighs?)"
    r"(?:\s?(?:是|有|:|is|of|大概|约|about))?\s?\d{2,3}(?:\.\d)?(?:\s?(?:斤|公斤|kgs?|cm|厘米|公分|lbs?))?"
)
_BODY: Final = re.compile(rf"{_NAMED}|{_WEIGHT}|{_HEIGHT}")
# What is asked beside it: "what size should I wear".
_WORN: Final = re.compile(
    r"(?:能|可以|要|该|应该)?穿(?:的?(?:多大|几码|(?:什么|啥|哪个|多大)的?(?:尺?码|号|尺寸)))?(?:得?[下上])?"
    r"|(?:what|which) size(?: (?:should|do|would) i (?:wear|take|need|get))?"
)


def find_bodies(text: str) -> list[Found[str]]:
    """Heights and weights in `text` ("175 70公斤", "身高160"), and what fits them."""
    found = find_all(_BODY, text, lambda match: match[0])
    if not found:
        return []
    worn = find_all(_WORN, text, lambda match: match[0])
    apart = (one for one in worn if not any(one.start < b.end and b.start < one.end for b in found))
    return sorted([*found, *apart], key=lambda one: one.start)
