"""A number within an address that is told anew: "应该是501室", "the apartment is 6"."""

from __future__ import annotations

import re
from typing import Final

_NUMBER: Final = r"(?:[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*|[一二三四五六七八九十百]+)"
# One kind is no beginning of another: 号 of 号楼.
_KINDS: Final = r"号楼|号院|单元|弄|栋|幢|座|层|楼|室|号(?![楼院])"
_HAN_PART: Final = re.compile(rf"(?P<number>{_NUMBER})\s?(?P<kind>{_KINDS})")
_ENGLISH_KINDS: Final = (
    r"apartment|apt|unit|flat|suite",
    r"room|rm",
    r"building|bldg|block|tower",
    r"floor|level",
)
_ENGLISH_PART: Final = re.compile(
    rf"\b(?P<kind>{'|'.join(_ENGLISH_KINDS)})\b\.?(?:\s(?:number|no\.?|is|should|be))*\s?#?:?\s?"
    r"(?P<number>\d+[A-Za-z]?|[A-Za-z]\d*)\b",
    re.I,
)
# What else may be said around them: "门牌号是", "it should be".
_AROUND: Final = re.compile(
    r"应该|才对|[是为在住]|[改换][成为到]|门牌|房间|房|楼|栋|单元|号码?|地址|[的了吧哦啊呢]|[\s,.;:!。、，；：！]"
    r"|\b(?:it['’]?s|it|is|should|be|the|my|a|number|no|in|at|actually|and|please|sorry)\b",
    re.I,
)


def is_only_unit(text: str) -> bool:
    """Whether `text` tells numbers of a house or a flat, and neither a road nor a town."""
    parts = [*_HAN_PART.finditer(text), *_ENGLISH_PART.finditer(text)]
    rest = _AROUND.sub("", _ENGLISH_PART.sub("", _HAN_PART.sub("", text)))
    # "1单元602": the last number needs no word.
    return bool(parts) and bool(re.fullmatch(r"(?:\d{1,4}[A-Za-z]?)?", rest))


def with_unit(text: str, before: str) -> str | None:
    """The address `before` with the numbers of `text`; None where they have no place in it."""
    result, said = before, text
    for part in _HAN_PART.finditer(text):
        same = re.compile(rf"{_NUMBER}(?=\s?{re.escape(part['kind'])}(?![楼院]))")
        result, times = same.subn(part["number"], result)
        if times != 1:
            return None
        said = said.replace(part[0], " ", 1)
    for part in _ENGLISH_PART.finditer(text):
        kinds = next(kinds for kinds in _ENGLISH_KINDS if re.fullmatch(kinds, part["kind"], re.I))
        same = re.compile(rf"(\b(?:{kinds})\b\.?\s?#?)(?:\d+[A-Za-z]?|[A-Za-z]\d*)\b", re.I)
        result, times = same.subn(rf"\g<1>{part['number']}", result)
        if times != 1:
            return None
        said = said.replace(part[0], " ", 1)
    return None if re.search(r"\d", said) else result
