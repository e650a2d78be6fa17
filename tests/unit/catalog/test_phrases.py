"""Phrases of browsing.yml: what they match, and errors that say where and what."""

from __future__ import annotations

from pathlib import Path

import pytest

from daogou.catalog.phrases import BROWSING, phrases, read_phrases
from daogou.errors import DataError


@pytest.mark.parametrize(
    ("section", "key", "text"),
    [
        ("free", "colors", "颜色无所谓"),
        ("free", "colors", "什麼顏色都行"),
        ("free", "brands", "any brand is fine"),
        ("free", "price", "Money is no object"),
        ("free", "attribute.gender", "男女款都行"),
        ("clear", "filters", "把筛选条件清空"),
        ("clear", "filters", "please clear all the filters"),
        ("clear", "everything", "重新开始"),
        ("message", "also", "蓝色的也行"),
        ("message", "also", "also in blue"),
        ("message", "instead", "那口红呢"),
        ("message", "instead", "what about boots"),
        ("back", "first", "回到最开始搜的那些"),
        ("back", "first", "go back to the first search"),
        ("point", "before", "the one before"),
        ("point", "before", "上一个"),
        ("point", "earlier", "刚才那双"),
        ("point", "this", "那款"),
        ("pick", "cheapest", "便宜的那个"),
        ("pick", "cheapest", "the cheaper one"),
        ("pick", "priciest", "the more expensive one"),
        ("pick", "best_rated", "评分高的那个"),
    ],
)
def test_what_is_said(section: str, key: str, text: str) -> None:
    assert phrases().says(section, key, text)


@pytest.mark.parametrize(
    ("section", "key", "text"),
    [
        ("free", "colors", "什么颜色的有"),
        ("clear", "filters", "clear the table"),
        ("message", "also", "红色的"),
        ("back", "first", "the first one"),
        ("point", "before", "上一页"),
        # A wish for the search, not one of those on show.
        ("pick", "cheapest", "有便宜点的吗"),
        ("pick", "cheapest", "show me cheaper ones"),
        ("message", "also", "tools"),
    ],
)
def test_what_is_not_said(section: str, key: str, text: str) -> None:
    assert not phrases().says(section, key, text)


@pytest.mark.parametrize(
    ("order", "text"),
    [
        ("new", "what's new?"),
        ("new", "hi! anything new in the shop"),
        ("new", "any new arrivals this week"),
        ("new", "just browsing, show me the new stuff please"),
        ("new", "最近上新了啥"),
        ("new", "你们店有什么新品推荐吗"),
        ("new", "有最近上架的吗"),
        ("sales", "any bestsellers?"),
        ("sales", "What’s popular right now"),
        ("sales", "what are your best sellers"),
        ("sales", "卖得最好的是什么"),
        ("sales", "有什麼爆款嗎？"),
        ("sales", "大家都在买什么"),
        # More than that is said, or it is asked of one product.
        (None, "what's new about my order"),
        (None, "what's new with my return"),
        (None, "any new coupons?"),
        (None, "我的订单有什么新进展"),
        (None, "最近有什么活动"),
        (None, "what's new in shoes"),
        (None, "新款吗"),
        (None, "卖得好吗"),
        (None, "popular?"),
        (None, "刚到"),
        (None, ""),
    ],
)
def test_wishes_for_the_whole_shop(order: str | None, text: str) -> None:
    assert phrases().whole_shop(text) == order


def test_a_long_message_is_read_as_fast() -> None:
    # No word is tried in two ways, or this would not end.
    assert phrases().whole_shop("看" * 5000 + "？x") is None


def test_words_that_say_nothing() -> None:
    assert phrases().is_just("vague", "something")
    assert phrases().is_just("vague", "好看的")
    assert not phrases().is_just("vague", "something warm")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("恢复默认(?:排序|顺序)", "'恢复(默认'", "free.sort.zh: '恢复(默认' is no pattern"),
        ("[start over, start again", "['<strat> over', start again", "<strat> is no part"),
        ("  in_stock:\n", "  in_stok:\n", "free.in_stok: nothing reads it"),
        ("  everything:\n", "  everithing:\n", "clear.everithing: nothing reads it"),
        ("    en: [start over", "    english: [start over", "clear.everything: no en"),
        ("  elsewhere: [", "  elsewhre: [", "kept.elsewhere is missing"),
        ("  elsewhere: [price_max", "  elsewhere: [words, price_max", "words are the kind"),
        ("  kinds: [kettles, cups]", "  kind: [kettles, cups]", "ambiguous, entry"),
        ("  双: [shoes, socks]", "  双: shoes", "classifiers.双: 'shoes' is no list"),
        ("pick:\n", "picks:\n", "pick is missing"),
        ("clear:\n", "clear: [\n", "Correct the YAML"),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    text = BROWSING.read_text("utf-8")
    assert old in text
    path = tmp_path / "browsing.yml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(DataError, match=r"browsing\.yml:\d+: ") as error:
        read_phrases(path)
    assert told in str(error.value)


def test_the_line_is_that_of_the_phrase(tmp_path: Path) -> None:
    text = BROWSING.read_text("utf-8").replace("恢复默认(?:排序|顺序)", "'恢复(默认'", 1)
    path = tmp_path / "browsing.yml"
    path.write_text(text, "utf-8")
    line = text[: text.index("'恢复(默认'")].count("\n") + 1
    with pytest.raises(DataError, match=rf"browsing\.yml:{line}: "):
        read_phrases(path)


def test_words_of_a_use_stand_for_each_other_in_any_number() -> None:
    assert "登山" in phrases().same_use("爬山")
    assert phrases().same_use("trip") == phrases().same_use("trips") != ()
    assert phrases().same_use("跑车") == ()
