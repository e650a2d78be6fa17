"""The tiny tuned network of the training's tests."""

from tests.unit.nlu.conftest import encoder
from tests.unit.nlu.training.conftest import one_thread, teacher

__all__ = ["encoder", "one_thread", "teacher"]
