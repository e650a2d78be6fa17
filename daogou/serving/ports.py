"""Ports that are free, or an error that says which one is not."""

from __future__ import annotations

import socket

from daogou.errors import ConfigurationError


def require_free(host: str, port: int, variable: str) -> None:
    """Checks that a server can listen.

    Raises:
        ConfigurationError: the port is in use, or not ours to take.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except socket.gaierror as error:
            raise ConfigurationError(
                f"{host} is no address where {variable}={port} could be ({error.strerror}). Name "
                "one of this machine (HOST, RASA_HOST): 127.0.0.1, or 0.0.0.0 for others too."
            ) from error
        except OSError as error:
            raise ConfigurationError(
                f"{variable}={port}: cannot listen on {host}:{port} ({error.strerror}). Stop what "
                f"uses the port, or choose another: make run {variable}={port + 1}"
            ) from error


def port_of(value: str, variable: str) -> int:
    """A port number from a setting.

    Raises:
        ConfigurationError: it is no number from 1 to 65535.
    """
    if value.isdecimal() and 1 <= int(value) <= 65535:
        return int(value)
    raise ConfigurationError(f"{variable}={value!r} is no port. Give a number from 1 to 65535.")
