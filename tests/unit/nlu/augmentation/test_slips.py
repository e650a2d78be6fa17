"""Slips of the fingers, of a pinyin keyboard, and characters left out."""

from __future__ import annotations

from random import Random

import pytest

from daogou.nlu.augmentation import KINDS
from daogou.nlu.augmentation.homophones import homophones, toneless
from daogou.nlu.augmentation.qwerty import NEIGHBOURS
from daogou.nlu.augmentation.surfaces import Surfaces
from tests.unit.nlu.augmentation.material import annotated, change_of


def many(kind: str, line: str, times: int = 60) -> set[str]:
    """The texts that a change makes of a line."""
    change = change_of(kind)
    made = (change(annotated(line), Random(seed)) for seed in range(times))
    return {example.text for example in made if example}


def test_neighbours_lie_around_a_key_and_know_each_other() -> None:
    assert set(NEIGHBOURS["s"]) == set("adwezx")
    assert set(NEIGHBOURS["p"]) == set("ol")
    assert all(key in NEIGHBOURS[other] for key in NEIGHBOURS for other in NEIGHBOURS[key])


def test_keyboard_slips_keep_first_letters_case_short_words_and_negations() -> None:
    made = many("keyboard_slips", "I do NOT want HEADPHONES without mail to me@shop.com, don't")
    assert len(made) > 20
    for text in made:
        words = text.split()
        assert words[:3] == ["I", "do", "NOT"]
        assert words[3][0] == "w" and words[4][0] == "H" and words[4].isupper()
        assert words[5] == "without" and words[-2:] == ["me@shop.com,", "don't"]


def test_a_keyboard_slip_makes_no_other_word() -> None:
    change = KINDS["keyboard_slips"](
        [annotated("hold it, gold, cold, told, bold, sole, soled")], Surfaces([])
    )
    made = {change(annotated("sold"), Random(seed)) for seed in range(200)}
    assert not {one.text for one in made if one} & {"hold", "gold", "sole", "soled"}


def test_homophones_are_read_alike_and_common_ones_come_first() -> None:
    known = homophones()
    assert max(known.of("在"), key=lambda one: one[1])[0] == "再"
    assert "权利" in dict(known.of("权力"))
    # One reading of 行, as in 银行: not that of 行走.
    assert "银杏" not in dict(known.of("银行"))
    assert toneless("lǜ") == "lü" and toneless("háng") == "hang"


@pytest.mark.parametrize("word", ["不要", "三百", "没有", "abc", "2"])
def test_negations_numerals_and_what_is_not_han_have_no_homophones(word: str) -> None:
    assert homophones().of(word) == []


def test_homophone_slips_make_neither_negations_nor_numerals_and_never_sell_for_buy() -> None:
    made = many("homophone_slips", "我想买布鞋，是部分的", 300)
    assert len(made) > 15
    assert not any(sign in text for text in made for sign in "不四十卖")


def test_values_bear_no_slips() -> None:
    line = "[五百块以内](price)的，[四十二码](size)，[under 500](price)"
    for kind in ("keyboard_slips", "homophone_slips", "dropped_characters"):
        for text in many(kind, line):
            assert all(value in text for value in ("五百块以内", "四十二码", "under 500"))


def test_dropped_characters_leave_short_texts_negations_and_short_names_whole() -> None:
    assert many("dropped_characters", "怎么退货") == set()
    made = many("dropped_characters", "我不想要这双[跑步鞋](category)和[帽子](category)了")
    assert len(made) > 6
    assert all("不" in text and "帽子" in text for text in made)
    assert all(len(text) == 12 for text in made)


def test_a_latin_word_loses_a_vowel() -> None:
    assert many("dropped_characters", "headphones?") >= {"hedphones?", "headphnes?"}
