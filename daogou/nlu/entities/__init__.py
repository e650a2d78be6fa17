"""Finds what a message speaks of: names of the catalogue, prices, sizes, places, numbers."""

from daogou.nlu.entities.entity import Entity
from daogou.nlu.entities.find import find_entities
from daogou.nlu.entities.names import NameMatcher

__all__ = ["Entity", "NameMatcher", "find_entities"]
