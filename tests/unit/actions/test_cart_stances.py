"""What a message says is to become of the goods that it names."""

from __future__ import annotations

import re

import pytest

from actions.cart_stances import means_everything, read_parts

NAMES = re.compile(
    r"shoes|phone|black|orange|鞋|手机|黑色?|橙色?|第.个|(?:first|second|third)(?: one)?"
)


def stances(text: str) -> dict[str, str | None]:
    """What becomes of each name; of the others under `rest`, of everything under `all`."""
    found: dict[str, str | None] = {}
    for part in read_parts(text, [match.span() for match in NAMES.finditer(text)]):
        names = [text[start:end] for start, end in part.things]
        more = [key for key in ("rest", "all") if not names and getattr(part, key)]
        found |= dict.fromkeys([*names, *more], part.stance)
    return found


@pytest.mark.parametrize(
    ("text", "out", "stay"),
    [
        ("keep the first one and remove the second", ["second"], ["first one"]),
        ("remove the second one, keep the first", ["second one"], ["first"]),
        ("the first one can go, the second stays", ["first one"], ["second"]),
        ("把第二个删掉吧，第一个留着", ["第二个"], ["第一个"]),
        ("第一个不要了，第二个要", ["第一个"], ["第二个"]),
        ("不要手机，要鞋", ["手机"], ["鞋"]),
        ("要手机不要鞋", ["鞋"], ["手机"]),
        ("把黑的删了留橙的", ["黑"], ["橙"]),
        ("鞋和手机都不要了", ["鞋", "手机"], []),
        ("鞋，手机，删了吧", ["鞋", "手机"], []),
        ("第三个删了，第一个和第二个留着", ["第三个"], ["第一个", "第二个"]),
        ("remove the shoes, the phone too", ["shoes", "phone"], []),
        ("keep the phone and the shoes", [], ["phone", "shoes"]),
        ("don't remove the black ones, remove the orange ones", ["orange"], ["black"]),
        ("别把手机删了，把鞋删了", ["鞋"], ["手机"]),
        ("手机不动，鞋拿掉", ["鞋"], ["手机"]),
        ("phone stays shoes go", ["shoes"], ["phone"]),
        ("take the shoes out and keep the phone", ["shoes"], ["phone"]),
        ("i want the shoes gone", ["shoes"], []),
        ("i don't want the shoes, i want the phone", ["shoes"], ["phone"]),
        ("i want to remove the shoes", ["shoes"], []),
        ("我要把手机删掉", ["手机"], []),
        ("remove the shoes, not the phone", ["shoes"], ["phone"]),
        ("删的是鞋不是手机", ["鞋"], ["手机"]),
        ("i have a phone at home, remove it", ["phone"], []),
        ("除了第一个都删了", ["all"], ["第一个"]),
        ("除了手机都留着", ["手机"], ["all"]),
        ("remove everything except the first one", ["all"], ["first one"]),
        ("keep everything but the shoes", ["shoes"], ["all"]),
        ("keep the shoes, remove the rest", ["rest"], ["shoes"]),
        ("只留手机，别的不要", ["rest"], ["手机"]),
    ],
)
def test_what_goes_and_what_stays(text: str, out: list[str], stay: list[str]) -> None:
    assert stances(text) == dict.fromkeys(out, "out") | dict.fromkeys(stay, "stay")


@pytest.mark.parametrize(
    "text", ["只留手机", "只要手机", "I only want the phone", "just keep the phone", "手机留着就行"]
)
def test_only_these_stay(text: str) -> None:
    (part,) = read_parts(text, [match.span() for match in NAMES.finditer(text)])
    assert part.only and part.stance == "stay"


@pytest.mark.parametrize(
    "text",
    [
        *("remove both", "都删了", "全删了", "两个都不要了", "delete them all", "both of them"),
        *("把它们都删了", "购物车里的东西全清了", "could you please remove them all from my cart"),
    ],
)
def test_everything(text: str) -> None:
    assert means_everything(text)


@pytest.mark.parametrize(
    "text",
    [
        *("都别删", "don't remove both", "把没货的都清掉", "remove all the expensive ones"),
        *("怎么都删不掉", "keep them all", "删了吧", "除了贵的都删了"),
    ],
)
def test_not_everything(text: str) -> None:
    assert not means_everything(text)
