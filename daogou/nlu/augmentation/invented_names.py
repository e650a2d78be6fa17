"""Brands and products that no catalogue has."""

from __future__ import annotations

from random import Random
from typing import Final

from daogou.nlu.augmentation.surfaces import has_han, is_in_title_marks
from daogou.nlu.example import Example, Span

# Characters that Chinese brands like, first and last ones; syllables of Latin ones.
_FIRST: Final = "云岚禾沐澜森鹿星朴初野知松柚青泊凡屿栖格维诺艾奥科锐卓瑞博恒飞极"
_LAST: Final = "川山语集舍木物原里白茶羽石言图迪克尔曼拓达威朗思沃腾胜特家坊诗"
_HEADS: Final = (
    "Zel",
    "Nor",
    "Vi",
    "Ka",
    "Lu",
    "Mo",
    "Tre",
    "Bri",
    "Os",
    "Ha",
    "Quin",
    "Fen",
    "So",
)
_TAILS: Final = (
    "vo",
    "dra",
    "ka",
    "nix",
    "lo",
    "ria",
    "ton",
    "mi",
    "za",
    "nel",
    "rix",
    "lia",
    "ben",
)
_LINES: Final = ("Pro", "Air", "Max", "Lite", "Neo", "Plus", "Mini", "Ultra", "SE", "One", "Go")
_LETTERS: Final = "AEGKMNQRSTVXZ"
_ABOUT: Final = ("海边的", "最后的", "寻找", "沉默的", "北方的", "给孩子的", "看不见的", "一个人的")
_THING: Final = ("灯塔", "邮局", "森林", "钟表匠", "夏天", "图书馆", "旅人", "厨房", "数学课", "信")
_ABOUT_EN: Final = (
    "The Last",
    "The Quiet",
    "A Northern",
    "The Hidden",
    "Letters to the",
    "My Little",
)
_THING_EN: Final = ("Lighthouse", "Winter", "Garden", "Clockmaker", "Kitchen", "Harbour", "Library")


def invented(example: Example, span: Span, chance: Random) -> str:
    """A name for the place of `span`: a brand, a product, or in 《》 the title of a book."""
    said = example.text[span.start : span.end]
    chinese = has_han(said) or (has_han(example.text) and chance.random() < 0.3)
    if is_in_title_marks(example, span):
        about, thing = (_ABOUT, _THING) if chinese else (_ABOUT_EN, _THING_EN)
        name = chance.choice(about) + ("" if chinese else " ") + chance.choice(thing)
    else:
        name = _brand(chinese, chance)
        if span.entity == "product":
            name += chance.choice((" ", "")) if chinese else " "
            name += _model(chance)
    # In the letter case of the name that goes: people who write "iphone" write "zelvo".
    written_small = said == said.lower() and any("a" <= sign <= "z" for sign in said)
    return name.lower() if written_small else name


def _brand(chinese: bool, chance: Random) -> str:
    if chinese:
        middle = chance.choice(_LAST) if chance.random() < 0.25 else ""
        return chance.choice(_FIRST) + middle + chance.choice(_LAST)
    middle = chance.choice(_TAILS) if chance.random() < 0.2 else ""
    return chance.choice(_HEADS) + middle + chance.choice(_TAILS)


def _model(chance: Random) -> str:
    """Pro, Air 2, X5, 14 …"""
    number = str(chance.choice((1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 14, 15, 20, 27, 50, 100)))
    kind = chance.randrange(3)
    if kind == 0:
        return chance.choice(_LETTERS) + number
    line = chance.choice(_LINES)
    return f"{line} {number}" if kind == 1 else line
