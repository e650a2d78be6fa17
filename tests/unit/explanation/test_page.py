"""The explanation as a page."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from daogou.explanation.page import page
from tests.unit.explanation.sample import SAMPLE, sample

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202e"


def parsed(markup: str) -> ElementTree.Element:
    """The page as a tree; an error where it is not well-formed."""
    return ElementTree.fromstring(markup.removeprefix("<!DOCTYPE html>"))


def shown(tree: ElementTree.Element) -> str:
    """The text of a tree, white space in one."""
    return " ".join(" ".join(tree.itertext()).split())


def test_everything_is_told_in_words_and_numbers() -> None:
    told = shown(parsed(page(SAMPLE)))
    for part in (
        *("Why faq?", "Understood as faq 96.4 %", "Runner-up request_return 2.0 %"),
        *("Margin +94.4", "Product family apparel 88.0 %", "In scope +5.9 (yes)"),
        *("Entity: category <b> 71.0 %", "退货 −10.0 +40.0", "运费 +103.3 −39.0"),
        *("(no word at all) 3.1 1.0", "Together 96.4 2.0", "faq/return_postage 0.931"),
        '退货运费谁出 "&" <i>',
        "Word for word an example of request_return which decides, unless",
    ):
        assert part in told


@pytest.mark.parametrize("field", ["text", "model", "intent", "other"])
def test_nothing_foreign_becomes_markup(field: str) -> None:
    markup = page(sample(**{field: HOSTILE, "words": SAMPLE.words[:1]}))
    tags = {element.tag for element in parsed(markup).iter()}
    assert not tags & {"script", "img", "link", "iframe", "object"}
    assert "alert(1)" in shown(parsed(markup))
    assert "\u202e" not in markup


def test_it_needs_nothing_else() -> None:
    markup = page(SAMPLE)
    assert not re.search(r"https?:|url\(|@import|\bsrc=|\bhref=|\bon\w+=", markup)
    assert "default-src 'none'" in markup


def test_it_fits_the_reader() -> None:
    tree = parsed(page(SAMPLE))
    assert tree.get("lang") == "en"
    message = tree.find(".//p[@class='message']")
    assert message is not None
    assert message.get("lang") == "zh"
    assert all(cell.get("scope") for cell in tree.iter("th"))
    assert "prefers-color-scheme: dark" in page(SAMPLE)


def test_words_are_shaded_by_side_and_strength() -> None:
    spans = {
        "".join(span.find("b").itertext()): span  # type: ignore[union-attr]
        for span in parsed(page(SAMPLE)).iter("span")
        if (span.get("class") or "").startswith("word")
    }
    assert spans["运费"].attrib == {"class": "word for", "style": "--s:1.00"}
    assert spans["退货"].attrib == {"class": "word against", "style": "--s:0.10"}
    assert spans["b"].get("class") == "word "


def test_the_message_stands_whole() -> None:
    message = parsed(page(SAMPLE)).find(".//p[@class='message']")
    assert message is not None
    for span in message.iter("span"):
        span.remove(span.findall("small")[0])
    assert "".join(message.itertext()) == "退货 <b>运费</b>⟨U+202E⟩&⟨U+001B⟩[31m"


def test_an_intent_that_did_not_win() -> None:
    told = shown(parsed(page(sample(intent="ask_price", other="faq", margin=-0.954))))
    assert "Why not ask_price?" in told
    assert "Understood as faq" in told
    assert "Margin −95.4" in told
