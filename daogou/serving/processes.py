"""Several processes as one: healthy together, stopped together."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import FrameType, TracebackType
from typing import Any, Final

from daogou.errors import DaogouError

_GRACE: Final = 10.0
# How far a job steps back behind the servers, as `nice` counts.
_BEHIND: Final = 10
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
# Past any proxy of the environment: the servers are on this machine.
_DIRECTLY: Final = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class _StopRequested(Exception):  # noqa: N818 - a request, no error
    """A signal asked for the end."""


@dataclass
class Server:
    """A command, and the address that answers when it is ready."""

    name: str
    command: Sequence[str]
    health: str
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Job:
    """A command that ends by itself, and what holds where it fails."""

    name: str
    command: Sequence[str]
    otherwise: str


class Servers:
    """Starts servers beside each other; leaving the context stops them all, and their jobs.

    `with Servers([...]) as servers: servers.wait_until_healthy(); servers.wait()`
    """

    def __init__(self, servers: Sequence[Server]) -> None:
        self._servers = list(servers)
        self._running: list[tuple[Server, subprocess.Popen[bytes]]] = []
        self._jobs: list[tuple[Job, subprocess.Popen[bytes]]] = []
        self._handlers: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Servers:
        self._handlers = {number: signal.signal(number, _stop) for number in _SIGNALS}
        try:
            for server in self._servers:
                environment = {**os.environ, **server.environment}
                self._running.append((server, _started(server.command, environment)))
        except BaseException:
            self._stop_all()
            raise
        return self

    def wait_until_healthy(self, seconds: float) -> None:
        """Returns when every server answers.

        Raises:
            DaogouError: one died, or did not answer in time.
        """
        deadline = time.monotonic() + seconds
        waiting = list(self._servers)
        while waiting:
            self._require_alive()
            waiting = [server for server in waiting if not _answers(server.health)]
            if waiting and time.monotonic() > deadline:
                names = ", ".join(server.name for server in waiting)
                raise DaogouError(f"{names} gave no sign of health within {seconds:.0f} seconds.")
            time.sleep(0.2)

    def begin(self, job: Job) -> None:
        """Starts a job beside the servers, which go before it."""
        process = _started(job.command)
        os.setpriority(os.PRIO_PROCESS, process.pid, _BEHIND)
        self._jobs.append((job, process))

    def wait(self) -> None:
        """Returns when a signal asks for the end; tells of a job that failed.

        Raises:
            DaogouError: a server died.
        """
        try:
            while True:
                self._require_alive()
                self._tell_of_jobs()
                time.sleep(0.5)
        except _StopRequested:
            return

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        self._stop_all()
        return kind is _StopRequested

    def _stop_all(self) -> None:
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        # A job hears what Python clears up after, so that none of its files is left half-written.
        stops = [(process, signal.SIGINT) for _, process in self._jobs]
        stops += [(process, signal.SIGTERM) for _, process in reversed(self._running)]
        for process, number in stops:
            if process.poll() is None:
                os.killpg(process.pid, number)
        deadline = time.monotonic() + _GRACE
        for process, _ in stops:
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        for number, handler in self._handlers.items():
            signal.signal(number, handler)

    def _tell_of_jobs(self) -> None:
        for job, process in list(self._jobs):
            if process.poll():
                print(
                    f"{job.name} ended with status {process.returncode}; its last words stand "
                    f"above. {job.otherwise}",
                    file=sys.stderr,
                    flush=True,
                )
            if process.returncode is not None:
                self._jobs.remove((job, process))

    def _require_alive(self) -> None:
        for server, process in self._running:
            if process.poll() is not None:
                raise DaogouError(
                    f"{server.name} ended with status {process.returncode}; its last words stand "
                    "above. The others are stopped."
                )


def _started(
    command: Sequence[str], environment: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """In a session of its own: Ctrl-C reaches only this process, which stops all in order."""
    return subprocess.Popen(command, env=environment, start_new_session=True)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _StopRequested


def _answers(address: str) -> bool:
    try:
        with _DIRECTLY.open(address, timeout=2) as answer:
            return bool(answer.status == 200)
    except urllib.error.HTTPError as error:
        return error.code == 401  # awake, and guarded
    except (OSError, ValueError, http.client.HTTPException):
        return False
