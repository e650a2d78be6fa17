"""Where conversations are kept: Rasa's tracker stores, with an end to their growing.

`endpoints.yml` names a class here under `tracker_store: {type: …}`.
"""

from daogou.trackers.forgetting import forget
from daogou.trackers.memory import MemoryTrackerStore
from daogou.trackers.sql import SQLTrackerStore

__all__ = ["MemoryTrackerStore", "SQLTrackerStore", "forget"]
