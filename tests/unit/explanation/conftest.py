"""A tiny trained classifier, as the tests of the model itself have it."""

from __future__ import annotations

from tests.unit.nlu.conftest import classifier_subject, encoder, shop_url

__all__ = ["classifier_subject", "encoder", "shop_url"]
