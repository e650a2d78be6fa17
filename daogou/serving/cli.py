"""`python -m daogou run`, `shell` and `train`."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from typing import Any

from daogou.serving.ports import port_of


def register(commands: Any) -> None:
    """Adds the commands to the parser's sub-commands."""
    for name, text in (
        ("run", "train if needed, start the servers, print the address"),
        ("shell", "talk in the terminal"),
    ):
        parser = commands.add_parser(name, help=text, description=text)
        parser.add_argument(
            "--host",
            default=os.environ.get("RASA_HOST", "127.0.0.1"),
            help="where Rasa listens (RASA_HOST, 127.0.0.1); elsewhere than on loopback "
            "DAOGOU_TOKEN must be set",
        )
        parser.add_argument("--rasa-port", default=os.environ.get("RASA_PORT", "5005"))
        parser.add_argument("--actions-port", default=os.environ.get("ACTIONS_PORT", "5055"))
        if name == "run":
            parser.add_argument(
                "--edge-host",
                default=os.environ.get("HOST", "127.0.0.1"),
                help="where the edge listens for customers' browsers (HOST, 127.0.0.1)",
            )
            parser.add_argument("--edge-port", default=os.environ.get("PORT", "8000"))
        parser.set_defaults(run=_run if name == "run" else _shell)
    text = "train a model unless the newest one fits the data and the catalogue"
    train = commands.add_parser("train", help=text, description=text)
    train.set_defaults(run=_train)


def _addresses(arguments: argparse.Namespace) -> Any:
    from daogou.serving.run import TOKEN_VARIABLE, Addresses

    return Addresses(
        arguments.host,
        port_of(arguments.rasa_port, "RASA_PORT"),
        port_of(arguments.actions_port, "ACTIONS_PORT"),
        os.environ.get(TOKEN_VARIABLE) or None,
    )


def _run(arguments: argparse.Namespace) -> None:
    from daogou.serving.run import serve

    edge_port = port_of(arguments.edge_port, "PORT")
    addresses = _addresses(arguments)
    serve(replace(addresses, edge_host=arguments.edge_host, edge_port=edge_port))


def _train(_arguments: argparse.Namespace) -> None:
    from daogou.serving.run import train_if_needed

    train_if_needed()


def _shell(arguments: argparse.Namespace) -> None:
    from daogou.serving.run import shell

    shell(_addresses(arguments))
