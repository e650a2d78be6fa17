"""A server on this machine that speaks `POST /v1/chat/completions`."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Server(ThreadingHTTPServer):
    """Answers as told, and keeps what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.status, self.content, self.raw = 200, "track_order", b""
        self.wait, self.drip = 0.0, 0.0
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []

    @property
    def url(self) -> str:
        """The base of its address."""
        return f"http://127.0.0.1:{self.server_port}/v1"


class Handler(BaseHTTPRequestHandler):
    """`POST /v1/chat/completions` and nothing else."""

    server: Server

    def do_POST(self) -> None:
        told = self.server
        told.headers.append(dict(self.headers))
        told.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        time.sleep(told.wait)
        message = {"role": "assistant", "content": told.content}
        body = told.raw or json.dumps({"choices": [{"message": message}]}).encode()
        self.send_response(told.status if self.path == "/v1/chat/completions" else 404)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Location", "/v1/elsewhere")
        self.end_headers()
        try:
            step = 1 if told.drip else len(body)
            for start in range(0, len(body), step):
                self.wfile.write(body[start : start + step])
                time.sleep(told.drip)
        except OSError:
            return

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


@contextmanager
def serving() -> Iterator[Server]:
    """A server that answers while the context lasts."""
    made = Server()
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield made
    finally:
        made.shutdown()
        thread.join()
        made.server_close()
