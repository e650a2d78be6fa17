"""Composes reviews.csv: what buyers wrote, fitting product, rating and language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from math import exp
from random import Random

from daogou.demo.nicknames import nickname
from daogou.demo.phrasebook import Phrase, Phrasebook
from daogou.demo.review_text import join, title
from daogou.demo.shop import ANCHOR, DemoProduct
from daogou.times import SHOP_ZONE

SHARE_OF_CHINESE = 0.7
# The best-selling product has about so many reviews; the rest fall off steeply.
MOST = 11
SHOP_SHARE = 0.13
NEW_DAYS = 6
VERIFIED_SHARE = 0.92
# What only somebody can write who has had a thing for long, or for a while already.
_AFTER_MONTHS = {"durable", "again"}
# A present is judged from afar: nothing is said beside it that only its user knows.
_FROM_AFAR = {"gift"}
# The signs of the sentences of a review by its stars: one of the patterns.
_PATTERNS = {
    5: ("+", "+", "++", "++", "+++"),
    4: ("+", "++", "+~", "+~", "++~"),
    3: ("+~", "+-", "~", "~~", "+~"),
    2: ("-", "-~", "~-", "+-", "--"),
    1: ("-", "--", "-", "--"),
}

Row = dict[str, str]


class ReviewWriter:
    """Writes the reviews of one product after the other; spreads the sentences evenly."""

    def __init__(self, book: Phrasebook) -> None:
        self.book = book
        self.used: Counter[str] = Counter()
        self.texts: set[str] = set()

    def write(self, products: Sequence[DemoProduct]) -> Iterator[Row]:
        """The rows of reviews.csv, by product and date."""
        ranks = {
            product.code: rank / len(products)
            for rank, product in enumerate(sorted(products, key=lambda p: (-p.sales, p.code)))
        }
        for product in products:
            random = Random(f"reviews {product.code}")
            wanted = round(MOST * (1 - ranks[product.code]) ** 2.2 + random.uniform(0, 2.4))
            if product.released_on and (ANCHOR - product.released_on).days < NEW_DAYS:
                # Nobody has had it long enough.
                wanted = 0
            rows = {row["author"]: row for row in self._reviews(product, wanted, random)}
            yield from sorted(rows.values(), key=lambda row: row["created_at"])

    def _reviews(self, product: DemoProduct, wanted: int, random: Random) -> Iterator[Row]:
        """About `wanted` reviews of one product."""
        liked = _liked(product)
        for _ in range(wanted):
            stars = _stars(liked, random)
            language = "zh" if random.random() < SHARE_OF_CHINESE else "en"
            text = self._text(product, stars, language, random)
            if text:
                yield {
                    "product": product.code,
                    "author": nickname(random, language),
                    "rating": str(stars),
                    "title": title(random, stars, language),
                    "text": text,
                    "language": language,
                    "created_at": _moment(product, random).isoformat(),
                    "verified": "true" if random.random() < VERIFIED_SHARE else "false",
                }

    def _text(self, product: DemoProduct, stars: int, language: str, random: Random) -> str:
        """A text that no other review has; empty where none could be found."""
        about = self.book.about(product, language)
        young = product.released_on and (ANCHOR - product.released_on).days < 200
        if young:
            about = [phrase for phrase in about if phrase.aspect not in _AFTER_MONTHS]
        for _ in range(20):
            chosen = self._choose(about, stars, random)
            text = join(random, chosen, language)
            if chosen and text not in self.texts:
                self.texts.add(text)
                self.used.update(phrase.text for phrase in chosen)
                return text
        return ""

    def _choose(self, about: list[Phrase], stars: int, random: Random) -> list[Phrase]:
        """Sentences of different aspects in one of the patterns of the stars."""
        chosen: list[Phrase] = []
        for sign in random.choice(_PATTERNS[stars]):
            aspects = {phrase.aspect for phrase in chosen}
            fitting = [
                phrase
                for phrase in about
                if phrase.sign == sign
                and phrase.aspect not in aspects
                and _agree(phrase, chosen, stars)
            ]
            own = [phrase for phrase in fitting if not phrase.shop]
            # The shop's own part in it is only mentioned beside something about the goods.
            shop = [phrase for phrase in fitting if phrase.shop] if chosen else []
            pool = shop if shop and (not own or random.random() < SHOP_SHARE) else own
            if pool:
                fewest = min(self.used[phrase.text] for phrase in pool)
                least = [phrase for phrase in pool if self.used[phrase.text] <= fewest + 1]
                chosen.append(random.choice(least))
        return chosen


def _agree(phrase: Phrase, chosen: Sequence[Phrase], stars: int) -> bool:
    """Whether one person could write `phrase` beside what is chosen already."""
    if stars < 4 and phrase.sign == "+" and phrase.aspect in _AFTER_MONTHS | _FROM_AFAR:
        return False
    if any(other.aspect in _FROM_AFAR for other in chosen):
        return phrase.shop
    if phrase.aspect in _FROM_AFAR:
        return all(other.shop for other in chosen)
    return True


def _liked(product: DemoProduct) -> float:
    """The mean of a product's stars: most are good, a few disappoint."""
    random = Random(f"liked {product.code}")
    if random.random() < 0.09:
        return random.uniform(2.6, 3.5)
    return min(5.2, random.gauss(4.7, 0.45))


def _stars(mean: float, random: Random) -> int:
    """One to five around `mean`."""
    weights = [exp(-((stars - mean) ** 2) / 1.3) for stars in range(1, 6)]
    # Whatever the product, some people are cross.
    weights = [weight + angry for weight, angry in zip(weights, (0.05, 0.03, 0, 0, 0), strict=True)]
    return random.choices(range(1, 6), weights)[0]


def _moment(product: DemoProduct, random: Random) -> datetime:
    """A moment between the release and the day before the anchor, more often lately."""
    released = product.released_on or ANCHOR - timedelta(days=540)
    days = max((ANCHOR - released).days - 4, 1)
    back = 1 + int(min(days, 420) * random.random() ** 1.5)
    at = time(random.choice((8, 9, 12, 13, 18, 19, 20, 21, 22, 23)), random.randrange(60))
    return datetime.combine(ANCHOR - timedelta(days=back), at, SHOP_ZONE)
