"""Pictures that a shopper sends."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from .conftest import Edge, House

PLACE = "39.9042 N 116.4074 E"


def picture(kind: str = "PNG", size: tuple[int, int] = (8, 4), **options: Any) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, "red").save(file, kind, **options)
    return file.getvalue()


def huge() -> bytes:
    """A PNG of a few bytes that says it has 40,000 by 40,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        told = struct.pack(">I", len(data)) + kind + data
        return told + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 40_000, 40_000, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


def send(edge: Edge, token: str, data: bytes, kind: str = "image/png") -> Any:
    return edge.call("POST", "/api/images", token, content=data, headers={"Content-Type": kind})


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_a_picture_is_kept_with_the_conversation(edge: Edge, kind: str) -> None:
    mine, yours = edge.session()["token"], edge.session()["token"]
    answer = send(edge, mine, picture(kind), f"image/{kind.lower()}")
    assert answer.status_code == 201, answer.text
    number = answer.json()["id"]
    shown = edge.call("GET", f"/api/images/{number}", mine)
    assert shown.status_code == 200 and shown.headers["content-type"] == "image/webp"
    assert shown.headers["x-content-type-options"] == "nosniff"
    with Image.open(BytesIO(shown.content)) as kept:
        assert kept.size == (8, 4)
    assert edge.call("GET", f"/api/images/{number}", yours).status_code == 404
    assert edge.call("GET", f"/api/images/{number}").status_code == 401
    # Nor may another put it into a message.
    assert edge.say(yours, "look", image=number).status_code == 400


def test_what_a_camera_notes_is_gone(edge: Edge) -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x0112] = PLACE, 6
    data = picture("JPEG", (4000, 100), exif=exif)
    assert PLACE.encode() in data
    token = edge.session()["token"]
    number = send(edge, token, data, "image/jpeg").json()["id"]
    shown = edge.call("GET", f"/api/images/{number}", token).content
    assert PLACE.encode() not in shown
    with Image.open(BytesIO(shown)) as kept:
        assert not kept.getexif() and kept.height == 2048 and kept.width < kept.height


@pytest.mark.parametrize(
    ("data", "kind", "status"),
    [
        (b"<svg onload=alert(1)>", "image/svg+xml", 415),
        (b"<html><script>alert(1)</script>", "image/png", 415),
        (b"", "image/png", 415),
        (picture()[:40], "image/png", 415),
        (picture("BMP"), "image/png", 415),
        (picture(), "text/html", 415),
        (picture(), "", 415),
        (huge(), "image/png", 413),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 3000, "image/png", 413),
    ],
)
def test_what_is_no_picture_is_refused(house: House, data: bytes, kind: str, status: int) -> None:
    with house.edge(max_image_bytes=2000) as edge:
        token = edge.session()["token"]
        answer = send(edge, token, data, kind)
        assert answer.status_code == status and answer.json()["error"]
        assert send(edge, token, picture()).status_code == 201


def test_a_conversation_keeps_so_many_and_no_flood(house: House) -> None:
    with house.edge(images_per_conversation=2, session_messages_per_minute=4) as edge:
        token = edge.session()["token"]
        codes = [send(edge, token, picture()).status_code for _ in range(5)]
    assert codes == [201, 201, 409, 409, 429]


def test_the_assistant_hears_of_a_picture_and_then_the_words(edge: Edge) -> None:
    token = edge.session()["token"]
    number = send(edge, token, picture()).json()["id"]
    assert edge.say(token, "", "m1", image=number).status_code == 202
    assert edge.say(token, "有这双吗", "m2", image=number).status_code == 202
    said = edge.messages(token, 8)
    assert [one["message"] for one in edge.assistant.heard] == [
        "/send_image",
        "/send_image",
        "有这双吗",
    ]
    numbers = [one["metadata"]["message"] for one in edge.assistant.heard]
    assert len(set(numbers)) == 3
    first, second = (one for one in said if one["sender"] == "shopper")
    assert (first["text"], first["image"]) == ("", number)
    assert second["text"] == "有这双吗"
    assert len([one for one in said if one.get("answers") == second["id"]]) == 4


def test_pictures_go_with_what_was_said(edge: Edge) -> None:
    token = edge.session()["token"]
    number = send(edge, token, picture()).json()["id"]
    edge.call("DELETE", "/api/messages", token)
    assert edge.call("GET", f"/api/images/{number}", token).status_code == 404


@pytest.mark.parametrize("image", ["../etc/passwd", "x" * 32, "0" * 32, 5, ["0" * 32]])
def test_a_picture_that_was_never_sent(edge: Edge, image: Any) -> None:
    token = edge.session()["token"]
    assert edge.say(token, "look", image=image).status_code == 400
    assert edge.messages(token) == []
