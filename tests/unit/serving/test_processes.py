"""Servers that are healthy together and stop together, with real processes."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from daogou.errors import DaogouError
from daogou.serving.processes import Job, Server, Servers

# Answers every request with the status in its second argument.
ANSWERING = """
import http.server, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(int(sys.argv[2])); self.end_headers()
    def log_message(self, *_): pass
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""
# Says something that is no HTTP.
BABBLING = """
import socket, sys
server = socket.create_server(("127.0.0.1", int(sys.argv[1])))
while True:
    caller, _ = server.accept()
    caller.recv(100); caller.sendall(b"220 hello\\r\\n"); caller.close()
"""
STUBBORN = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
time.sleep(60)
"""


@pytest.fixture(autouse=True)
def handlers() -> None:
    """The signal handlers are as before after every test."""
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    yield
    assert [signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM)] == before


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def server(name: str, program: str, *arguments: str, port: int | None = None) -> Server:
    """A server that runs `program` with its port as the first argument."""
    port = port or free_port()
    command = [sys.executable, "-S", "-c", program, str(port), *arguments]
    return Server(name, command, f"http://127.0.0.1:{port}/health")


def sleeping(name: str = "Sleeper") -> Server:
    """A server that never answers."""
    return server(name, "import time; time.sleep(60)")


def processes(servers: Servers) -> list[subprocess.Popen[bytes]]:
    """The processes behind `servers`."""
    return [process for _, process in servers._running]


def all_ended(running: list[subprocess.Popen[bytes]]) -> bool:
    """Whether none of them is alive."""
    return all(process.poll() is not None for process in running)


def test_healthy_servers_stop_together() -> None:
    with Servers([server("A", ANSWERING, "200"), server("B", ANSWERING, "200")]) as servers:
        servers.wait_until_healthy(20)
        running = processes(servers)
        assert not any(process.poll() is not None for process in running)
    assert all_ended(running)


def test_a_guarded_server_is_awake() -> None:
    with Servers([server("Guarded", ANSWERING, "401")]) as servers:
        servers.wait_until_healthy(20)


def test_a_proxy_of_the_environment_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    monkeypatch.delenv("no_proxy", raising=False)
    with Servers([server("A", ANSWERING, "200")]) as servers:
        servers.wait_until_healthy(20)


@pytest.mark.parametrize(
    "ill",
    [
        sleeping("Ill"),
        server("Ill", ANSWERING, "503"),
        server("Ill", BABBLING),
        Server("Ill", [sys.executable, "-S", "-c", "import time; time.sleep(60)"], "no address"),
    ],
    ids=["silent", "unwell", "no HTTP", "no address"],
)
def test_one_that_never_answers_is_named_and_all_are_stopped(ill: Server) -> None:
    with (
        pytest.raises(DaogouError, match=r"^Ill gave no sign of health within 1 seconds"),
        Servers([server("Well", ANSWERING, "200"), ill]) as servers,
    ):
        running = processes(servers)
        servers.wait_until_healthy(1)
    assert all_ended(running)


def test_one_that_dies_early_is_named_and_all_are_stopped() -> None:
    with (
        pytest.raises(DaogouError, match=r"^Frail ended with status 3"),
        Servers([sleeping(), server("Frail", "raise SystemExit(3)")]) as servers,
    ):
        running = processes(servers)
        servers.wait_until_healthy(20)
    assert all_ended(running)


def test_one_that_dies_later_is_named_and_all_are_stopped() -> None:
    mortal = server("Mortal", ANSWERING, "200")
    with (
        pytest.raises(DaogouError, match=r"^Mortal ended with status -9"),
        Servers([mortal, server("Other", ANSWERING, "200")]) as servers,
    ):
        servers.wait_until_healthy(20)
        running = processes(servers)
        running[0].kill()
        servers.wait()
    assert all_ended(running)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_all_without_an_error(number: signal.Signals) -> None:
    timer = threading.Timer(0.3, os.kill, (os.getpid(), number))
    with Servers([sleeping(), sleeping()]) as servers:
        running = processes(servers)
        timer.start()
        servers.wait()
    assert all_ended(running)


def test_a_signal_while_waiting_for_health() -> None:
    timer = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    with Servers([sleeping()]) as servers:
        running = processes(servers)
        timer.start()
        servers.wait_until_healthy(20)
        pytest.fail("the signal was not heard")
    assert all_ended(running)


def test_a_command_that_is_not_there_leaves_nothing_running() -> None:
    servers = Servers([sleeping(), Server("Missing", ["/no/such/program"], "http://127.0.0.1:1")])
    with pytest.raises(FileNotFoundError):
        servers.__enter__()
    assert len(processes(servers)) == 1
    assert all_ended(processes(servers))


def test_one_that_does_not_listen_is_ended_by_force(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("daogou.serving.processes._GRACE", 0.5)
    with Servers([server("Stubborn", STUBBORN)]) as servers:
        running = processes(servers)
        time.sleep(0.5)
    assert running[0].returncode == -signal.SIGKILL


def test_children_are_stopped_too(tmp_path: Path) -> None:
    child = tmp_path / "child"
    program = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-S', '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(child)!r}, 'w').write(str(child.pid))\n"
        "time.sleep(60)"
    )
    with Servers([server("Parent", program)]):
        deadline = time.monotonic() + 10
        while not (child.exists() and child.read_text()) and time.monotonic() < deadline:
            time.sleep(0.05)
    number = int(child.read_text())
    deadline = time.monotonic() + 5
    while alive(number) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not alive(number)


def alive(number: int) -> bool:
    """Whether a process runs; one that has ended and is not yet buried does not."""
    status = Path(f"/proc/{number}/stat")
    return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def test_the_environment_is_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FROM_OUTSIDE", "a")
    told = tmp_path / "told"
    program = (
        "import os, time\n"
        f"with open({str(told) + '.part'!r}, 'w') as file:\n"
        "    file.write(os.environ['FROM_OUTSIDE'] + os.environ['FROM_SERVER'])\n"
        f"os.rename({str(told) + '.part'!r}, {str(told)!r})\n"
        "time.sleep(60)"
    )
    with Servers([Server("A", [sys.executable, "-S", "-c", program], "", {"FROM_SERVER": "b"})]):
        deadline = time.monotonic() + 10
        while not told.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
    assert told.read_text() == "ab"


def test_a_job_that_fails_is_told_of_and_the_servers_go_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def end() -> None:
        while servers._jobs:
            time.sleep(0.02)
        os.kill(os.getpid(), signal.SIGINT)

    with Servers([sleeping()]) as servers:
        running = processes(servers)
        servers.begin(Job("The index", [sys.executable, "-c", "raise SystemExit(3)"], "So it is."))
        servers.begin(Job("Fine", [sys.executable, "-c", ""], "Never told."))
        threading.Thread(target=end).start()
        servers.wait()
        assert not any(process.poll() is not None for process in running)
    assert all_ended(running)
    told = capsys.readouterr().err
    assert told == "The index ended with status 3; its last words stand above. So it is.\n"


def test_a_job_that_is_stopped_clears_up(tmp_path: Path) -> None:
    """As the writing of a file does that is put in place at once."""
    path = tmp_path / "partial"
    program = (
        "import pathlib, sys, time\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "try:\n"
        "    path.touch()\n"
        "    time.sleep(60)\n"
        "finally:\n"
        "    path.unlink()\n"
    )
    with Servers([]) as servers:
        servers.begin(Job("Long", [sys.executable, "-c", program, str(path)], ""))
        deadline = time.monotonic() + 20
        while not path.exists():
            assert time.monotonic() < deadline
            time.sleep(0.02)
    assert not path.exists()
