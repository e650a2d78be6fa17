"""New training text from what there is: slips of the fingers, and names of the catalogue.

Plain functions over `daogou.nlu.example.Example`, seeded; no Rasa, no torch, no database.
"""

from __future__ import annotations

from daogou.nlu.augmentation.augment import KINDS, NEED_NAMES, augmented

__all__ = ["KINDS", "NEED_NAMES", "augmented"]
