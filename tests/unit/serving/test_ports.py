"""Ports: read from settings, and free or an error."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from daogou.errors import ConfigurationError
from daogou.serving.ports import port_of, require_free


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that something listens on."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


@pytest.mark.parametrize(("value", "port"), [("1", 1), ("5005", 5005), ("65535", 65535)])
def test_a_port(value: str, port: int) -> None:
    assert port_of(value, "RASA_PORT") == port


@pytest.mark.parametrize("value", ["", "0", "65536", "-1", "http", "50 05", "5005.0", "²"])
def test_no_port(value: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        port_of(value, "RASA_PORT")
    assert f"RASA_PORT={value!r}" in str(caught.value)
    assert "1 to 65535" in str(caught.value)


def test_a_port_in_use_is_told_with_the_remedy(taken: int) -> None:
    with pytest.raises(ConfigurationError) as caught:
        require_free("127.0.0.1", taken, "ACTIONS_PORT")
    assert f"ACTIONS_PORT={taken}" in str(caught.value)
    assert "make run ACTIONS_PORT=" in str(caught.value)


def test_a_free_port_stays_free() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        port = server.getsockname()[1]
    require_free("127.0.0.1", port, "RASA_PORT")
    require_free("127.0.0.1", port, "RASA_PORT")


def test_an_address_of_another_machine() -> None:
    with pytest.raises(ConfigurationError, match=r"cannot listen on 192\.0\.2\.1:5005"):
        require_free("192.0.2.1", 5005, "RASA_PORT")


def test_a_name_that_is_no_address() -> None:
    with pytest.raises(ConfigurationError, match=r"nowhere\.invalid is no address.*0\.0\.0\.0"):
        require_free("nowhere.invalid", 8000, "PORT")
