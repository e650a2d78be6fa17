"""Writing the rows of a catalogue's files, and all that is derived of them, into the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from daogou.catalog.csv_checks import Rows, parents_first
from daogou.catalog.csv_files import Row
from daogou.catalog.documents import index_products
from daogou.catalog.lexicon import load_lexicon
from daogou.catalog.summaries import refresh_summaries
from daogou.catalog.tables import (
    AttributeValue,
    Brand,
    CatalogState,
    Category,
    Color,
    Product,
    ProductAttribute,
    Promotion,
    Review,
    Synonym,
    Variant,
)
from daogou.catalog.upsert import Counts, Upserted, sync_sets, upsert


class Progress(Protocol):
    """Told how far a step of the loading is."""

    def __call__(self, step: str, done: int, total: int) -> None: ...


class CatalogWriter:
    """One load of rows that were checked."""

    def __init__(self, session: Session, rows: Rows, tell: Progress) -> None:
        self.session = session
        self.rows = rows
        self.tell = tell
        self.counts: dict[str, Counts] = {}
        self.stale_documents: set[str] = set()

    def write(self, now: datetime) -> int:
        """Write everything; the catalogue's version afterwards.

        The order is one in which nothing refers to what is not there yet.
        """
        steps = (
            self._categories,
            self._brands,
            self._colors,
            self._attributes,
            self._products,
            self._variants,
            self._reviews,
            self._promotions,
        )
        for done, step in enumerate(steps, 1):
            step()
            self.tell("writing", done, len(steps))
        version = self._state(now)
        if self._changed():
            self._finish()
        return version

    def _categories(self) -> None:
        rows = parents_first(self.rows["categories.csv"])
        records = [{**_names(row), "parent_code": row.values["parent"]} for row in rows]
        self._named("categories", "category", Category, records, rows)

    def _brands(self) -> None:
        rows = self.rows["brands.csv"]
        self._named("brands", "brand", Brand, [_names(row) for row in rows], rows)

    def _colors(self) -> None:
        rows = self.rows["colors.csv"]
        records = [{**_names(row), "hex": row.values["hex"]} for row in rows]
        self._named("colors", "color", Color, records, rows)

    def _attributes(self) -> None:
        rows = self.rows["attributes.csv"]
        records = [
            {
                "name": row.values["name"],
                "code": row.values["code"],
                "label_zh": row.values["name_label_zh"],
                "label_en": row.values["name_label_en"],
                "value_zh": row.values["value_zh"],
                "value_en": row.values["value_en"],
            }
            for row in rows
        ]
        synonyms = {f"{row.values['name']}={row.values['code']}": _synonyms(row) for row in rows}
        touched = self._sync_synonyms("attribute", synonyms)
        done = upsert(
            self.session,
            AttributeValue,
            ("name", "code"),
            records,
            touched={tuple(code.split("=", 1)) for code in touched},
        )
        self._count("attributes", done)
        if done.keys:
            self._all_stale()

    def _products(self) -> None:
        rows = self.rows["products.csv"]
        last = self.session.execute(select(func.max(Product.number))).scalar() or 0
        records = [
            {
                **_names(row),
                "brand_code": row.values["brand"],
                "category_code": row.values["category"],
                **{
                    column: row.values[column]
                    for column in (
                        "description_zh",
                        "description_en",
                        "sales",
                        "released_on",
                        "image",
                    )
                },
            }
            for row in rows
        ]
        new = [{"number": number} for number in range(last + 1, last + 1 + len(records))]
        attributes = {row.values["code"]: {*row.values["attributes"]} for row in rows}
        changed, write = sync_sets(
            self.session,
            ProductAttribute,
            "product_code",
            ("attribute_name", "value_code"),
            attributes,
        )
        touched = self._sync_synonyms(
            "product", {row.values["code"]: _synonyms(row) for row in rows}
        )
        done = upsert(
            self.session,
            Product,
            ("code",),
            records,
            touched={(code,) for code in touched | changed},
            defaults=new,
        )
        write()
        self._count("products", done)
        self.stale_documents.update(code for (code,) in done.keys)

    def _variants(self) -> None:
        place: Counter[str] = Counter()
        records = []
        for row in self.rows["variants.csv"]:
            values = row.values
            records.append(
                {
                    "sku": values["sku"],
                    "product_code": values["product"],
                    "color_code": values["color"],
                    "size": values["size"],
                    "price": values["price"],
                    "stock": values["stock"],
                    "position": place[values["product"]],
                }
            )
            place[values["product"]] += 1
        done = upsert(self.session, Variant, ("sku",), records)
        self._count("variants", done)
        changed = {sku for (sku,) in done.keys}
        self.stale_documents.update(
            record["product_code"] for record in records if record["sku"] in changed
        )

    def _reviews(self) -> None:
        columns = ("author", "rating", "title", "text", "language", "created_at", "verified")
        records = [
            {"product_code": row.values["product"], **{name: row.values[name] for name in columns}}
            for row in self.rows["reviews.csv"]
        ]
        key = ("product_code", "author", "created_at")
        self._count("reviews", upsert(self.session, Review, key, records))

    def _promotions(self) -> None:
        columns = (
            *("code", "kind", "value", "min_total", "title_zh", "title_en", "starts_at"),
            *("ends_at", "needs_code", "once_per_customer"),
        )
        records = [
            {
                **{name: row.values[name] for name in columns},
                "category_code": row.values["category"],
                "brand_code": row.values["brand"],
            }
            for row in self.rows["promotions.csv"]
        ]
        self._count("promotions", upsert(self.session, Promotion, ("code",), records))

    def _named(
        self, kind: str, synonym_kind: str, table: Any, records: list[Any], rows: Iterable[Row]
    ) -> None:
        """Write rows that have a code, two names and synonyms; all products mention some."""
        synonyms = {row.values["code"]: _synonyms(row) for row in rows}
        touched = self._sync_synonyms(synonym_kind, synonyms)
        done = upsert(
            self.session, table, ("code",), records, touched={(code,) for code in touched}
        )
        self._count(kind, done)
        if done.keys:
            self._all_stale()

    def _sync_synonyms(self, kind: str, synonyms: dict[str, set[tuple[str, str]]]) -> set[str]:
        """Write the synonyms of a kind; the codes whose synonyms are others now."""
        changed, write = sync_sets(
            self.session, Synonym, "code", ("language", "text"), synonyms, {"kind": kind}
        )
        write()
        return changed

    def _all_stale(self) -> None:
        self.stale_documents.update(self.session.execute(select(Product.code)).scalars())

    def _count(self, kind: str, done: Upserted) -> None:
        self.counts[kind] = done.counts

    def _changed(self) -> bool:
        return any(count.added or count.changed for count in self.counts.values())

    def _state(self, now: datetime) -> int:
        """Note this load; another version only where something is another now."""
        state = self.session.get(CatalogState, 1)
        if state is None:
            state = CatalogState(id=1, version=0, loaded_at=now, names_hash="")
            self.session.add(state)
        if self._changed():
            self.session.flush()
            state.version += 1
            state.names_hash = load_lexicon(self.session).fingerprint()
        state.loaded_at = now
        self.session.flush()
        return int(state.version)

    def _finish(self) -> None:
        """Bring what is derived of the rows up to date."""
        self.tell("summing up", 0, 1)
        refresh_summaries(self.session)
        self.tell("summing up", 1, 1)
        total, done = len(self.stale_documents), 0

        def indexed(batch: int) -> None:
            nonlocal done
            done += batch
            self.tell("indexing", done, total)

        index_products(self.session, self.stale_documents, indexed)
        # Without statistics SQLite takes any index for as good as any other.
        self.session.execute(text("ANALYZE"))


def _names(row: Row) -> dict[str, Any]:
    return {name: row.values[name] for name in ("code", "name_zh", "name_en")}


def _synonyms(row: Row) -> set[tuple[str, str]]:
    return {
        (language, said) for language in ("zh", "en") for said in row.values[f"synonyms_{language}"]
    }
