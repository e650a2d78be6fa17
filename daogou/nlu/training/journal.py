"""Loss and accuracy of each epoch for TensorBoard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Note = Callable[[int, float, float | None], None]


@contextmanager
def journal(folder: str) -> Iterator[Note]:
    """A function that notes an epoch's loss and dev accuracy in `folder`; "" notes nothing."""
    if not folder:
        yield lambda *_: None
        return
    from torch.utils.tensorboard import SummaryWriter

    writer = SummaryWriter(folder)

    def note(epoch: int, loss: float, accuracy: float | None) -> None:
        writer.add_scalar("loss/train", loss, epoch)
        if accuracy is not None:
            writer.add_scalar("accuracy/dev", accuracy, epoch)

    try:
        yield note
    finally:
        writer.close()
