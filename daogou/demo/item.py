"""One product of the demo shop, as it is written by hand in the lists."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """A product with all its variants.

    code: ``<brand>-<slug>``; the part before the first hyphen is the brand's code.
    aka: short names, ``|`` between several, ``zh/en`` where the languages differ. A leading ``+``
        keeps a name that means nothing alone ("27") from standing without its brand.
    attributes: value codes of the vocabulary, separated by spaces.
    colors: colour codes, separated by spaces; empty where colour does not matter.
    options: sizes and prices in CNY: ``39-45 @459`` (whole sizes, one price),
        ``S M L @99``, ``128GB@1699 256GB@1899``, ``@59.9`` (no sizes).
    sold_out: every variant has stock 0.
    released: ISO date, where the order of two models matters.
    """

    code: str
    name_zh: str
    name_en: str
    aka: str
    attributes: str
    colors: str
    options: str
    about_zh: str
    about_en: str
    sold_out: bool = False
    released: str = ""


Shelf = dict[str, list[Item]]
"""Items by the code of their category."""
