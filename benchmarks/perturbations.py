"""What happens to a message on its way from the head to the shop: slips, scripts, width, emoji.

Written apart from the training's augmentation (`daogou.nlu.augmentation`), so that a model is not
tested on the noise that it saw: other slips at other places, uniformly drawn. Only the table of
neighbouring keys is shared.

Typos, dropped characters and homophones change one character in a message of up to twenty, and one
more for every further twenty; digits stay, and so do negations and Chinese numerals, without which
another intent would be right. The other kinds change the whole message or add to it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache
from random import Random
from string import capwords
from typing import Any, Final

from daogou.nlu.augmentation.qwerty import NEIGHBOURS
from daogou.nlu.tokens import tokenise
from daogou.text.language import HAN

_PER_CHARACTERS: Final = 20
_KEPT: Final = frozenset("不没沒别別无無非未免零〇一二两兩三四五六七八九十百千万萬亿億半第")
_KEPT_WORDS: Final = frozenset({"not", "dont", "cant", "wont", "never", "cannot", "without"})
_HAN: Final = re.compile(f"[{HAN}]")
_LATIN_WORD: Final = re.compile(r"(?<![\w'’@/.])[A-Za-z]+(?![\w'’@/])")
# None that is pleased or cross: "thanks 😡" would be another intent.
_EMOJI: Final = ("🙏", "✨", "🛒", "👀", "🎁", "🌸", "🐱", "👋", "🏃‍♀️", "🇨🇳", "☺️", "💬")

# One slip at a place of a text; the text itself where it changes nothing.
_Slip = Callable[[str, int, Random], str]


def perturbed(texts: Sequence[str], kind: str, seed: int) -> list[str]:
    """Each text under the perturbation `kind`; one that it cannot change stays.

    What becomes of a text depends on nothing but itself, the kind and the seed.
    """
    change = PERTURBATIONS[kind]
    return [change(text, Random(f"{seed} {kind} {text}")) for text in texts]


def typos(text: str, chance: Random) -> str:
    """Latin: a neighbouring key, one more of them, two letters swapped; Han: swapped or twice."""
    places = [at for start, end in _latin_words(text, 3) for at in range(start, end)]
    return _slipped(text, [*places, *_han_places(text)], _typo, chance)


def dropped_characters(text: str, chance: Random) -> str:
    """A character missing, where three Han characters or a word of four letters are there."""
    places = [at for start, end in _latin_words(text, 4) for at in range(start, end)]
    if len(_HAN.findall(text)) >= 3:
        places += _han_places(text)
    return _slipped(text, places, lambda told, at, _: told[:at] + told[at + 1 :], chance)


def homophones(text: str, chance: Random) -> str:
    """A Han character as another common one of the same sound, with the same tone if there is."""
    return _slipped(text, _han_places(text), _homophone, chance)


def traditional(text: str, chance: Random) -> str:
    """Traditional characters, by OpenCC's general table or by Taiwan's standard."""
    tables = chance.sample(("s2t", "s2tw"), 2)
    return _first_other(text, (str(_converter(table).convert(text)) for table in tables))


def full_width(text: str, chance: Random) -> str:
    """Letters, digits, signs and spaces as wide as Han characters."""
    del chance
    wide = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
    return text.translate(wide)


def case(text: str, chance: Random) -> str:
    """CAPITALS, small letters, Every Word Capital, or cAPS LOCK."""
    forms = [text.upper(), text.lower(), capwords(text), text.swapcase()]
    return _first_other(text, chance.sample(forms, len(forms)))


def emoji(text: str, chance: Random) -> str:
    """One or two emoji: half of them at the end, else in front or between two words."""
    signs = "".join(chance.sample(_EMOJI, chance.choice((1, 1, 2))))
    place = chance.random()
    if place < 0.5:
        return text + signs
    if place < 0.75:
        return signs + text
    ends = [token.end for token in tokenise(text)] or [0]
    at = chance.choice(ends)
    return text[:at] + signs + text[at:]


PERTURBATIONS: Final[dict[str, Callable[[str, Random], str]]] = {
    "typos": typos,
    "dropped characters": dropped_characters,
    "homophones": homophones,
    "traditional script": traditional,
    "full width": full_width,
    "case": case,
    "emoji": emoji,
}


def _slipped(text: str, places: Sequence[int], slip: _Slip, chance: Random) -> str:
    """`text` with as many slips as its length asks for, from the end so that places stay."""
    left = 1 + (len(text) - 1) // _PER_CHARACTERS
    chosen: list[int] = []
    for at in chance.sample(places, len(places)):
        if len(chosen) == left:
            break
        # Slips side by side would mend or hide each other.
        if all(abs(at - other) > 1 for other in chosen) and slip(text, at, Random(at)) != text:
            chosen.append(at)
    for at in sorted(chosen, reverse=True):
        text = _first_other(text, (slip(text, at, chance) for _ in range(50)))
    return text


def _typo(text: str, at: int, chance: Random) -> str:
    sign, after = text[at], text[at + 1 : at + 2]
    swapped = text[:at] + after + sign + text[at + 2 :]
    if _HAN.match(sign):
        may_swap = after and _HAN.match(after) and after not in _KEPT and after != sign
        return swapped if may_swap and chance.random() < 0.5 else text[:at] + sign + text[at:]
    key = chance.choice(NEIGHBOURS[sign.lower()])
    key = key.upper() if sign.isupper() else key
    wrong, more = text[:at] + key + text[at + 1 :], text[: at + 1] + key + text[at + 1 :]
    others = [wrong, more]
    if after.isascii() and after.isalpha() and after != sign:
        others.append(swapped)
    return chance.choice(others)


def _homophone(text: str, at: int, chance: Random) -> str:
    readings, common = _pinyin()
    reading = readings.get(text[at], "")
    for alike in (reading, _toneless(reading)):
        others = [one for one in common.get(alike, ()) if one != text[at]]
        if others:
            return text[:at] + chance.choice(others) + text[at + 1 :]
    return text


def _first_other(text: str, candidates: Any) -> str:
    return next((candidate for candidate in candidates if candidate != text), text)


def _han_places(text: str) -> list[int]:
    return [match.start() for match in _HAN.finditer(text) if match[0] not in _KEPT]


def _latin_words(text: str, least: int) -> list[tuple[int, int]]:
    return [
        match.span()
        for match in _LATIN_WORD.finditer(text)
        if len(match[0]) >= least and match[0].lower() not in _KEPT_WORDS
    ]


@lru_cache(maxsize=1)
def _pinyin() -> tuple[dict[str, str], dict[str, list[str]]]:
    """The usual reading of every character, and by readings the 3,755 common characters.

    These are level 1 of GB 2312; they stand under their reading with and without its tone.
    """
    from pypinyin.pinyin_dict import pinyin_dict

    readings = {chr(code): listed.split(",")[0] for code, listed in pinyin_dict.items()}
    common: dict[str, list[str]] = defaultdict(list)
    for row in range(0xB0, 0xD8):
        for cell in range(0xA1, 0xFF):
            character = bytes((row, cell)).decode("gb2312", "ignore")
            if character in readings and character not in _KEPT:
                for alike in {readings[character], _toneless(readings[character])}:
                    common[alike].append(character)
    return readings, dict(common)


def _toneless(reading: str) -> str:
    from pypinyin.contrib.tone_convert import to_normal

    return str(to_normal(reading))


@lru_cache(maxsize=2)
def _converter(table: str) -> Any:
    from opencc import OpenCC

    return OpenCC(table)
