"""The demo shop's products: complete, consistent, and regenerated to the same bytes."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from daogou.demo.item import Item
from daogou.demo.names import short_names
from daogou.demo.products import DIRECTORY, FLAGSHIPS, compose, write
from daogou.demo.vocabulary import read_vocabulary

Row = dict[str, str]
VOCABULARY_FILES = ("categories", "brands", "colors", "attributes")
FAMILIES = ("electronics", "apparel", "home", "beauty", "books")


def read(name: str) -> list[Row]:
    with (DIRECTORY / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def products() -> dict[str, Row]:
    return {row["code"]: row for row in read("products")}


@pytest.fixture(scope="module")
def variants() -> list[Row]:
    return read("variants")


@pytest.fixture(scope="module")
def parents() -> dict[str, str]:
    return {row["code"]: row["parent"] for row in read("categories")}


@pytest.fixture(scope="module")
def paths(products: dict[str, Row], parents: dict[str, str]) -> dict[str, list[str]]:
    """The category of each product with all categories above it."""

    def above(category: str) -> list[str]:
        return [category, *above(parents[category])] if category else []

    return {code: above(row["category"]) for code, row in products.items()}


@pytest.fixture(scope="module")
def offers(products: dict[str, Row], variants: list[Row]) -> list[Row]:
    """Variants that can be bought, with their product's columns."""
    return [products[row["product"]] | row for row in variants if int(row["stock"]) > 0]


def codes(name: str) -> set[str]:
    return {row["code"] for row in read(name)}


def has(row: Row, attribute: str) -> bool:
    return attribute in row["attributes"].split("|")


def price(row: Row) -> Decimal:
    return Decimal(row["price"])


def test_regeneration_gives_the_committed_bytes() -> None:
    for name, text in compose().items():
        assert (DIRECTORY / name).read_bytes() == text.encode(), f"{name}: run daogou.demo.products"


def test_write_puts_both_files_into_the_directory(tmp_path: Path) -> None:
    for name in VOCABULARY_FILES:
        (tmp_path / f"{name}.csv").write_bytes((DIRECTORY / f"{name}.csv").read_bytes())
    assert write(tmp_path) == {
        "products.csv": len(codes("products")),
        "variants.csv": len(read("variants")),
    }
    assert (tmp_path / "variants.csv").read_bytes() == (DIRECTORY / "variants.csv").read_bytes()


@pytest.mark.parametrize("name", VOCABULARY_FILES)
def test_vocabulary_is_sorted_and_no_word_has_two_meanings(name: str) -> None:
    rows = read(name)
    keys = [(row.get("name", ""), row["code"]) for row in rows]
    assert keys == sorted(set(keys))
    meanings: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for column, cell in row.items():
            if column.startswith(("name_zh", "name_en", "value_", "synonyms_")):
                words = [word.lower() for word in cell.split("|")]
                assert len(words) == len(set(words)), f"{name} {row['code']} {column}"
                for word in words:
                    assert word == word.strip()
                    assert word, f"{name} {row['code']}: empty synonym"
                    meanings[word].add(row["code"])
    assert {word: found for word, found in meanings.items() if len(found) > 1} == {}


def test_attribute_codes_mean_one_attribute() -> None:
    found = Counter(row["code"] for row in read("attributes"))
    assert [code for code, times in found.items() if times > 1] == []


def test_category_parents_exist_and_lead_to_the_five_families(parents: dict[str, str]) -> None:
    for code in parents:
        seen = [code]
        while parents[seen[-1]]:
            seen.append(parents[seen[-1]])
            assert len(seen) <= len(parents), f"{code} is above itself"
        assert seen[-1] in FAMILIES


def test_counts(products: dict[str, Row], variants: list[Row], paths: dict[str, list[str]]) -> None:
    assert len(products) >= 540
    assert len(variants) >= 1900
    assert len(codes("brands")) >= 40
    at = Counter(category for path in paths.values() for category in path)
    assert min(at[family] for family in FAMILIES) >= 90
    assert {code: at[code] for code in codes("categories") if at[code] < 6} == {}
    of_brand = Counter(row["brand"] for row in products.values())
    assert {code: of_brand[code] for code in codes("brands") if of_brand[code] < 5} == {}


def test_references_exist(products: dict[str, Row], variants: list[Row]) -> None:
    values = {f"{row['name']}={row['code']}" for row in read("attributes")}
    for row in products.values():
        assert row["brand"] in codes("brands")
        assert row["category"] in codes("categories")
        assert set(row["attributes"].split("|")) - {""} <= values
    for row in variants:
        assert row["product"] in products
        assert row["color"] in codes("colors") | {""}
    assert {row["product"] for row in variants} == set(products)


def test_codes_skus_and_names_are_unique_and_sorted(
    products: dict[str, Row], variants: list[Row]
) -> None:
    skus = [row["sku"] for row in variants]
    assert skus == sorted(set(skus))
    assert [row["code"] for row in read("products")] == sorted(products)
    for column in ("name_zh", "name_en", "description_zh", "description_en", "image"):
        times = Counter(row[column] for row in products.values())
        assert [text for text, count in times.items() if count > 1] == [], column


def test_short_names_mean_one_product_and_no_word_of_the_vocabulary(
    products: dict[str, Row],
) -> None:
    words = read_vocabulary(DIRECTORY).words
    owner: dict[str, str] = {}
    for code, row in products.items():
        for cell in (row["name_zh"], row["name_en"], row["synonyms_zh"], row["synonyms_en"]):
            for name in filter(None, cell.lower().split("|")):
                assert name not in words, f"{code}: {name}"
                assert owner.setdefault(name, code) == code, f"{name}: {code}, {owner[name]}"


def test_descriptions_are_of_readable_length(products: dict[str, Row]) -> None:
    for code, row in products.items():
        assert 40 <= len(row["description_zh"]) <= 90, code
        assert 20 <= len(row["description_en"].split()) <= 45, code


def test_prices_stock_sales_and_dates_are_sane(
    products: dict[str, Row], variants: list[Row]
) -> None:
    for row in variants:
        assert price(row) > 0
        assert row["price"] == f"{price(row):.2f}"
        assert int(row["stock"]) >= 0
    for row in products.values():
        assert int(row["sales"]) >= 0
        assert date(2023, 11, 1) <= date.fromisoformat(row["released_on"]) < date(2025, 11, 1)
        assert row["image"] == f"/images/{row['code']}.svg"


def test_some_goods_are_sold_out(products: dict[str, Row], variants: list[Row]) -> None:
    empty = sum(row["stock"] == "0" for row in variants) / len(variants)
    assert 0.04 <= empty <= 0.08
    left = {row["product"] for row in variants if row["stock"] != "0"}
    assert 5 <= len(set(products) - left) <= 20


def test_every_brand_has_one_flagship_with_stock_of_every_variant(
    products: dict[str, Row], variants: list[Row]
) -> None:
    assert Counter(products[code]["brand"] for code in FLAGSHIPS) == Counter(codes("brands"))
    for row in variants:
        if row["product"] in FLAGSHIPS:
            assert int(row["stock"]) >= 20, row["sku"]


def test_flagships_stand_in_the_expected_order(variants: list[Row]) -> None:
    def cheapest(code: str) -> Decimal:
        return min(price(row) for row in variants if row["product"] == code)

    for cheaper, dearer in [
        ("xinglan-a3", "xinglan-x5"),
        ("xinglan-x5", "xinglan-x5-pro"),
        ("yunyue-pro-2", "yunyue-pro-3"),
        ("tinglan-air", "tinglan-air-pro"),
        ("hanbit-book-15", "hanbit-book-14"),
        ("hanbit-book-14", "hanbit-g16-ultra"),
        ("mihe-ih", "mihe-ih-pro"),
        ("zuoan-ergo", "zuoan-ergo-pro"),
        ("padora-pad-11", "padora-pad-11-pro"),
        ("jingfeng-v8", "jingfeng-v12"),
    ]:
        assert cheapest(cheaper) < cheapest(dearer), (cheaper, dearer)


def test_larger_storage_volume_and_beds_cost_more(variants: list[Row]) -> None:
    unit = {"GB": 1, "TB": 1024, "ML": 1, "M": 1}
    found: dict[tuple[str, str], list[tuple[float, Decimal]]] = defaultdict(list)
    for row in variants:
        size = row["size"].upper()
        number = size.rstrip("GTBML")
        if size[:1].isdigit() and number != size:
            amount = float(number) * unit[size[len(number) :]]
            found[row["product"], row["color"]].append((amount, price(row)))
    assert len(found) > 150
    for key, sizes in found.items():
        prices = [cost for _, cost in sorted(sizes)]
        assert prices == sorted(set(prices)), key


def test_black_running_shoes_up_to_500(offers: list[Row]) -> None:
    shoes = [
        row
        for row in offers
        if row["category"] == "running-shoes" and row["color"] == "black" and price(row) <= 500
    ]
    assert len({row["product"] for row in shoes}) >= 12
    assert len({row["product"] for row in shoes if price(row) < 300}) >= 3
    assert len({row["product"] for row in shoes if row["size"] == "42"}) >= 8
    assert {row["size"] for row in shoes} >= {"39", "40", "41", "42", "43", "44"}
    for gender in ("men", "women"):
        assert len({row["product"] for row in shoes if has(row, f"gender={gender}")}) >= 4


def test_laptops_below_and_above_6000(offers: list[Row]) -> None:
    laptops = [row for row in offers if row["category"] == "laptops"]
    assert len({row["product"] for row in laptops if price(row) < 6000}) >= 10
    assert len({row["product"] for row in laptops if price(row) > 6000}) >= 6


def test_skincare_for_sensitive_skin(offers: list[Row], paths: dict[str, list[str]]) -> None:
    fitting = [
        row
        for row in offers
        if "skincare" in paths[row["product"]]
        and has(row, "skin_type=sensitive")
        and 120 <= price(row) <= 260
    ]
    assert len({row["product"] for row in fitting}) >= 8
    wanted = {"moisturizers", "serums", "cleansers", "masks", "sunscreens"}
    assert {row["category"] for row in fitting} >= wanted


@pytest.mark.parametrize(
    ("category", "attribute", "low", "high", "least"),
    [
        ("phone-cases", "feature=transparent", 0, 100, 3),
        ("keyboards", "feature=gaming", 0, 1000, 4),
        ("headphones", "feature=noise-cancelling", 200, 1500, 6),
        ("science-fiction", "language=chinese", 0, 200, 10),
    ],
)
def test_goods_that_shoppers_ask_for(
    offers: list[Row], category: str, attribute: str, low: int, high: int, least: int
) -> None:
    found = {
        row["product"]
        for row in offers
        if row["category"] == category and has(row, attribute) and low <= price(row) <= high
    }
    assert len(found) >= least


def test_red_dresses_under_400(offers: list[Row]) -> None:
    dresses = [row for row in offers if row["category"] == "dresses" and row["color"] == "red"]
    assert len({row["product"] for row in dresses if price(row) < 400}) >= 5


def an_item(code: str, aka: str, name: str = "云跃 Pro 9 跑步鞋") -> Item:
    return Item(code, name, f"{name} {code}", aka, "", "", "@99", "", "")


def test_a_model_stands_alone_but_an_everyday_word_does_not() -> None:
    items = [
        an_item("yunyue-pro-9", "Pro 9"),
        an_item("yunyue-feather", "羽毛/Feather", "云跃 羽毛跑步鞋"),
    ]
    names = short_names(items, read_vocabulary(DIRECTORY))
    assert "Pro9" in names["yunyue-pro-9"].zh
    assert "Pro 9" in names["yunyue-pro-9"].en
    assert "云跃羽毛" in names["yunyue-feather"].zh
    assert "羽毛" not in names["yunyue-feather"].zh


def test_a_name_that_two_products_share_is_refused() -> None:
    items = [an_item("yunyue-a", "Pro 9"), an_item("yunyue-b", "Pro 9", "云跃 Pro 9 二代")]
    with pytest.raises(ValueError, match="yunyue-b"):
        short_names(items, read_vocabulary(DIRECTORY))


def test_an_unknown_brand_is_named() -> None:
    with pytest.raises(ValueError, match=r"nobrand.*brands\.csv"):
        read_vocabulary(DIRECTORY).brand(an_item("nobrand-x", ""))
