"""Pictures that shoppers send: checked, made anew without what cameras note, kept with the talk."""

from __future__ import annotations

import warnings
from datetime import datetime
from io import BytesIO
from typing import Final
from uuid import uuid4

from PIL import Image, ImageOps
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from daogou.edge.incoming import MessageError
from daogou.edge.tables import ChatImage

KINDS: Final = ("image/png", "image/jpeg", "image/webp", "image/gif")
_FORMATS: Final = ("PNG", "JPEG", "WEBP", "GIF")
# What a picture is kept as; smaller than the others, and every browser shows it.
KEPT_KIND: Final = "image/webp"
# A small file may unfold to more than the memory holds.
_MOST_PIXELS: Final = 50_000_000
# Longest side of what is kept, in pixels.
_LONGEST_SIDE: Final = 2048
_QUALITY: Final = 85
_TOO_MANY: Final = f"The picture has more than {_MOST_PIXELS} pixels."


def clean(data: bytes) -> bytes:
    """The picture in `data` (PNG, JPEG, WebP or GIF, of which the first frame) as WebP.

    It is drawn anew, upright and at most 2048 pixels long: what else the file said (place, camera,
    hidden content) is gone.

    Raises:
        MessageError: 415 where it is no such picture, 413 where it has too many pixels.
    """
    try:
        drawn = _drawn(data)
    except (MessageError, MemoryError):
        raise
    except Image.DecompressionBombError as error:
        raise MessageError(413, _TOO_MANY) from error
    except Exception as error:  # of many kinds, as broken files are
        raise MessageError(
            415, "This is no picture that can be read; send PNG, JPEG, WebP or GIF."
        ) from error
    file = BytesIO()
    # Pixels alone: a new image has nothing else that could be written.
    Image.frombytes(drawn.mode, drawn.size, drawn.tobytes()).save(file, "WEBP", quality=_QUALITY)
    return file.getvalue()


def _drawn(data: bytes) -> Image.Image:
    with warnings.catch_warnings():
        # Pillow's own bound on pixels warns; ours refuses.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(BytesIO(data), formats=_FORMATS) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise MessageError(413, _TOO_MANY)
            # A JPEG is unfolded no larger than needed.
            picture.draft("RGB", (_LONGEST_SIDE, _LONGEST_SIDE))
            upright = ImageOps.exif_transpose(picture)
            drawn = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
            drawn.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
            return drawn


def keep(session: Session, conversation: str, data: bytes, most: int, now: datetime) -> str:
    """Stores a cleaned picture with a conversation; its id.

    Raises:
        MessageError: 409 where the conversation has `most` pictures already.
    """
    known = session.execute(
        select(func.count()).select_from(ChatImage).where(ChatImage.conversation == conversation)
    ).scalar_one()
    if known >= most:
        raise MessageError(409, f"A conversation keeps at most {most} pictures; delete them first.")
    number = uuid4().hex
    session.add(ChatImage(id=number, conversation=conversation, data=data, at=now))
    return number


def kept(session: Session, conversation: str, number: str) -> bytes | None:
    """A picture of this conversation; None where it has none of that id."""
    data: bytes | None = session.execute(
        select(ChatImage.data).where(ChatImage.id == number, ChatImage.conversation == conversation)
    ).scalar_one_or_none()
    return data


def forget_pictures(session: Session, conversation: str) -> int:
    """Deletes the pictures of a conversation; how many that were."""
    done = session.execute(delete(ChatImage).where(ChatImage.conversation == conversation))
    return int(done.rowcount)
