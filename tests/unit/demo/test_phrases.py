from __future__ import annotations

from collections import Counter

import pytest

from daogou.demo.people import FOLDER
from daogou.demo.phrasebook import Phrasebook
from daogou.demo.shop import read_products, read_rows
from daogou.errors import DataError


@pytest.fixture(scope="module")
def book():
    return Phrasebook.read()


@pytest.fixture(scope="module")
def products():
    return read_products(FOLDER)


def test_every_product_can_be_praised_and_blamed_in_both_languages(book, products):
    for product in products:
        for language in ("zh", "en"):
            signs = Counter(
                phrase.sign for phrase in book.about(product, language) if not phrase.shop
            )
            assert signs["+"] >= 4, product.code
            assert signs["~"] >= 2, product.code
            assert signs["-"] >= 2, product.code


def test_sections_are_categories(book):
    categories = {row["code"] for row in read_rows(FOLDER / "categories.csv")}
    assert set(book.sections) - {"*"} <= categories


def test_conditions_name_what_there_is(book, products):
    """A word that is in no product's name any more would silently switch a sentence off or on."""
    values = {row["code"] for row in read_rows(FOLDER / "attributes.csv")} | {"sized"}
    categories = {row["code"] for row in read_rows(FOLDER / "categories.csv")}
    names = " ".join(product.name_zh for product in products)
    texts = names + " ".join(product.description_zh for product in products)
    unknown = set()
    for phrases in book.sections.values():
        for condition in {part for phrase in phrases for part in phrase.conditions}:
            word = condition.lstrip("!")
            if word.startswith("~~"):
                known = word[2:] in texts
            elif word.startswith("~"):
                known = word[1:] in names
            elif word.startswith("@"):
                known = word[1:] in categories
            else:
                known = word in values
            if not known:
                unknown.add(condition)
    assert not unknown


def test_no_sentence_is_written_twice_in_a_section(book):
    for section, phrases in book.sections.items():
        repeated = [text for text, n in Counter(p.text for p in phrases).items() if n > 1]
        # The same words may stand under different conditions.
        for text in repeated:
            conditions = [phrase.conditions for phrase in phrases if phrase.text == text]
            assert len(set(conditions)) == len(conditions), (section, text)


def test_a_line_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "bad.txt").write_text("[books]\npraise 好看\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"bad\.txt, line 2"):
        Phrasebook.read(tmp_path)
