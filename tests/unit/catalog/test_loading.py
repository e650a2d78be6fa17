"""Loading CSV folders, on every database."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from daogou.catalog.criteria import Criteria
from daogou.catalog.lexicon import load_lexicon
from daogou.catalog.loading import load_catalog
from daogou.catalog.search import search
from daogou.catalog.tables import CatalogState, Category, Product, Promotion, Synonym, Variant
from daogou.catalog.upsert import Counts
from daogou.errors import DataError

SHOP = Path(__file__).parent / "data" / "shop"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small shop's files, to be changed."""
    return Path(shutil.copytree(SHOP, tmp_path / "shop"))


def edit(folder: Path, name: str, before: str, after: str) -> None:
    path = folder / name
    content = path.read_text(encoding="utf-8")
    assert before in content
    path.write_text(content.replace(before, after, 1), encoding="utf-8")


def add_row(folder: Path, name: str, row: str) -> None:
    with (folder / name).open("a", encoding="utf-8") as stream:
        stream.write(row + "\n")


def refused(session: Session, folder: Path) -> str:
    with pytest.raises(DataError) as error:
        load_catalog(session, folder)
    return str(error.value)


def test_first_load(session: Session) -> None:
    steps: dict[str, tuple[int, int]] = {}
    report = load_catalog(
        session, SHOP, lambda step, done, total: steps.update({step: (done, total)})
    )
    assert report.version == 1
    assert report.counts["products"] == Counts(added=11)
    assert report.counts["variants"] == Counts(added=20)
    assert report.counts["reviews"] == Counts(added=7)
    assert list(steps) == ["reading", "writing", "summing up", "indexing"]
    assert all(done == total for done, total in steps.values())
    shoe = session.get(Product, "yunyue-pro-3")
    assert (shoe.price_min, shoe.price_max) == (Decimal("459.00"), Decimal("519.00"))
    assert (shoe.rating, shoe.rating_count, shoe.in_stock) == (3.67, 3, True)
    assert 0 < shoe.popularity < 1
    assert session.get(Variant, "moon-bakery-hard").size == "hardcover"


def test_second_load_changes_nothing(shop_session: Session) -> None:
    before = shop_session.get(CatalogState, 1).names_hash
    report = load_catalog(shop_session, SHOP)
    assert report.changes == 0
    assert report.version == 1
    assert report.counts["variants"] == Counts(unchanged=20)
    assert shop_session.get(CatalogState, 1).names_hash == before


def test_changes_are_told_apart(shop_session: Session, folder: Path) -> None:
    edit(folder, "variants.csv", "279.00,3\nyunyue-lite-red-40", "269.00,3\nyunyue-lite-red-40")
    edit(folder, "products.csv", "灯屿露营灯,", "灯屿帐篷灯,")
    edit(folder, "products.csv", "feature=eye-care", "feature=eye-care|feature=lightweight")
    edit(folder, "products.csv", ",驰野GT,", ",驰野GT|GT越野,")
    edit(folder, "variants.csv", "trailox-gt-black-44,trailox-gt,black,44,399.00,1\n", "")
    add_row(folder, "variants.csv", "trailox-gt-red-42,trailox-gt,red,42,389.00,4")
    report = load_catalog(shop_session, folder)
    assert report.version == 2
    assert report.counts["products"] == Counts(changed=3, unchanged=8)
    assert report.counts["variants"] == Counts(added=1, changed=1, unchanged=18, left=1)
    assert shop_session.get(Variant, "trailox-gt-black-44") is not None
    assert shop_session.get(Product, "trailox-gt").price_min == Decimal("389.00")
    found = search(shop_session, Criteria(words=("帐篷",)))
    assert [card.code for card in found.items] == ["dengyu-camp"]
    light = search(shop_session, Criteria(attributes=("feature=lightweight",), family="home"))
    assert [card.code for card in light.items] == ["dengyu-desk"]


def test_synonyms_and_attributes_that_are_gone_are_removed(
    shop_session: Session, folder: Path
) -> None:
    edit(folder, "brands.csv", "Yun Yue", "")
    edit(folder, "products.csv", "gender=men|feature=waterproof|feature=cushioned", "gender=men")
    load_catalog(shop_session, folder)
    said = select(func.count()).select_from(Synonym).where(Synonym.code == "yunyue")
    assert shop_session.execute(said).scalar_one() == 0
    found = search(shop_session, Criteria(attributes=("feature=waterproof",)))
    assert [card.code for card in found.items] == ["dengyu-camp"]


def test_a_category_renamed_is_found_by_its_new_name(shop_session: Session, folder: Path) -> None:
    edit(folder, "categories.csv", "手机壳,phone cases", "护壳,phone covers")
    load_catalog(shop_session, folder)
    found = search(shop_session, Criteria(words=("护壳",)))
    assert [card.code for card in found.items] == ["shellup-clear"]


def test_names_hash_changes_with_names_only(shop_session: Session, folder: Path) -> None:
    before = shop_session.get(CatalogState, 1).names_hash
    assert before == load_lexicon(shop_session).fingerprint()
    edit(
        folder,
        "variants.csv",
        "hanbit-book-14,black,1TB,6999.00,2",
        "hanbit-book-14,black,1TB,6799.00,2",
    )
    load_catalog(shop_session, folder)
    assert shop_session.get(CatalogState, 1).names_hash == before
    edit(folder, "colors.csv", "大红", "大红|正红")
    load_catalog(shop_session, folder)
    assert shop_session.get(CatalogState, 1).names_hash != before


def test_small_shop_needs_no_optional_files_or_columns(session: Session, tmp_path: Path) -> None:
    files = {
        "categories.csv": "code,parent,name_zh,name_en\nfood,,食品,food\n",
        "brands.csv": "code,name_zh,name_en\nown,自家,Own\n",
        "products.csv": "code,name_zh,name_en,brand,category\nhoney,槐花蜜,Acacia Honey,own,food\n",
        "variants.csv": "sku,product,price,stock\nhoney-1,honey,39.9,5\n",
    }
    for name, content in files.items():
        # A byte order mark, as spreadsheet programs write it.
        (tmp_path / name).write_text(content, encoding="utf-8-sig")
    report = load_catalog(session, tmp_path)
    assert report.counts["products"] == Counts(added=1)
    (card,) = search(session, Criteria(words=("蜜",))).items
    assert (card.price, card.sizes, card.rating) == (Decimal("39.90"), (), None)


@pytest.mark.parametrize(
    ("file", "before", "after", "parts"),
    [
        ("variants.csv", "499.00,6", "'499',6", ["line 2", "column price", "\"'499'\"", "199.90"]),
        ("variants.csv", "499.00,6", "499.00,-6", ["column stock", "'-6'", "digits only"]),
        (
            "variants.csv",
            "yunyue-pro-3,black,41",
            "yunyue-pro-4,black,41",
            [
                "column product",
                "'yunyue-pro-4' is not in products.csv",
                "Did you mean yunyue-pro-3?",
            ],
        ),
        (
            "variants.csv",
            "yunyue-pro-3,black,41",
            "yunyue-pro-3,blak,41",
            ["column color", "Did you mean black?"],
        ),
        (
            "variants.csv",
            "yunyue-pro-3-black-42",
            "yunyue-pro-3-black-41",
            ["line 3", "column sku", "stands in line 2 already"],
        ),
        (
            "variants.csv",
            "price,stock",
            "prise,stock",
            ["column prise", "Rename it to price", "column price: 'price' is missing"],
        ),
        (
            "products.csv",
            "gender=unisex",
            "gender=unisx",
            ["column attributes", "Did you mean gender=unisex?"],
        ),
        ("products.csv", "gender=unisex", "unisex", ["name=code pairs"]),
        (
            "products.csv",
            "2025-03-01",
            "01.03.2025",
            ["column released_on", "'01.03.2025'", "2025-11-01"],
        ),
        ("products.csv", "云跃 Pro 3 跑步鞋", "", ["column name_zh", "'' is empty"]),
        ("products.csv", "一双只有", '"一双"只有', ["line 3", "no valid CSV"]),
        ("products.csv", "，日常", ",日常", ["line 3", "14 cells instead of 13", "double quotes"]),
        (
            "categories.csv",
            "apparel,,服饰",
            "apparel,running-shoes,服饰",
            ["column parent", "closes a circle"],
        ),
        (
            "categories.csv",
            "code,parent",
            "code;parent",
            ["column code;parent", "is no known column"],
        ),
        ("colors.csv", "#cc0000", "red", ["column hex", "six hexadecimal digits"]),
        ("reviews.csv", "跑者小王,5", "跑者小王,6", ["column rating", "1, 2, 3, 4 or 5"]),
        ("reviews.csv", "膝盖不疼。,zh", "膝盖不疼。,fr", ["column language", "zh or en"]),
        ("promotions.csv", "percent,5,", "percent,500,", ["column value", "less than 100"]),
        ("promotions.csv", "2025-11-30", "2025-09-30", ["column ends_at", "later day"]),
    ],
)
def test_bad_files(
    session: Session, folder: Path, file: str, before: str, after: str, parts: list[str]
) -> None:
    edit(folder, file, before, after)
    message = refused(session, folder)
    for part in [file, *parts]:
        assert part in message


def test_all_problems_are_told_at_once_and_nothing_is_loaded(
    sessions: sessionmaker, folder: Path
) -> None:
    edit(folder, "variants.csv", "499.00,6", "x,6")
    edit(folder, "variants.csv", "459.00,4", "y,4")
    edit(folder, "brands.csv", "code,", "kode,")
    with sessions() as session, session.begin():
        message = refused(session, folder)
        assert "4 problems" in message
        assert session.execute(select(func.count()).select_from(Category)).scalar_one() == 0
    lines = message.splitlines()
    assert len(lines) == 5


def test_no_more_than_twenty_problems(session: Session, folder: Path) -> None:
    for number in range(50):
        add_row(folder, "variants.csv", f"new-{number},yunyue-lite,black,42,cheap,1")
    message = refused(session, folder)
    assert "the first 20 problems" in message
    assert len(message.splitlines()) == 21


def test_missing_files_and_folders(session: Session, folder: Path) -> None:
    (folder / "variants.csv").unlink()
    assert "variants.csv: is not in" in refused(session, folder)
    assert "is no folder" in refused(session, folder / "nowhere")


def test_wrong_encoding_and_separator(session: Session, folder: Path) -> None:
    (folder / "brands.csv").write_bytes("code,name_zh,name_en\nx,云跃,x\n".encode("gbk"))
    (folder / "colors.csv").write_text("code;name_zh;name_en\n", encoding="utf-8")
    message = refused(session, folder)
    assert "brands.csv: is not written in UTF-8" in message
    assert "colors.csv, line 1: is not separated by commas" in message


def test_last_day_of_a_promotion_counts(shop_session: Session) -> None:
    promotion = shop_session.get(Promotion, "YUNJI10")
    assert promotion.starts_at.isoformat() == "2025-10-31T16:00:00+00:00"
    assert promotion.ends_at.isoformat() == "2025-11-11T16:00:00+00:00"
