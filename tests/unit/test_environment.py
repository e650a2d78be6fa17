"""The environment is locked, the same everywhere, and silent."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from daogou.settings import PROJECT_ROOT

LOCK = PROJECT_ROOT / "requirements" / "lock.txt"
PIN = re.compile(r"(?P<name>[a-z0-9][a-z0-9._-]*)(?:\[[^]]+\])?==(?P<version>[^\s;+]+)(?: ; .+)?")
# A registry, an index or any other address: which one is used is set where the project is used.
ADDRESS = re.compile(
    r"https?://|git\+|\bpypi\b|--(?:extra-)?index-url|--find-links[ =]/|@ file:", re.I
)
LOOPBACK = re.compile(r"https?://(?:127\.0\.0\.1|localhost)\b")
# What takes part in a setup.
SETUP = ("Makefile", "pyproject.toml", "requirements", "scripts", ".ci")


def lines(path: Path) -> list[str]:
    """What a requirements file asks for."""
    stripped = (line.partition(" #")[0].strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in stripped if line and not line.startswith("#")]


def pins() -> dict[str, str]:
    """Name and version of everything in the lock."""
    found = {}
    for line in lines(LOCK):
        match = PIN.fullmatch(line)
        assert match, f"{LOCK.name}: {line!r} is no pin of one version"
        found[match["name"]] = match["version"]
    return found


def setup_files() -> list[Path]:
    """The text files that take part in a setup."""
    places = [PROJECT_ROOT / name for name in SETUP]
    return [
        path
        for place in places
        for path in ([place] if place.is_file() else sorted(place.rglob("*")))
        if path.is_file()
    ]


def test_everything_is_pinned() -> None:
    assert len(pins()) > 100


def test_torch_is_pinned_without_a_build() -> None:
    assert "torch==2.13.0" in lines(LOCK)


@pytest.mark.parametrize("file", ["runtime.in", "dev.in"])
def test_every_direct_need_is_in_the_lock(file: str) -> None:
    locked = pins()
    for line in lines(PROJECT_ROOT / "requirements" / file):
        if not line.startswith("-r"):
            name = re.split(r"[\[<>=~! ;]", line)[0].lower().replace("_", "-")
            assert name in locked, f"{file} asks for {name}, and the lock does not hold it"


def test_what_is_installed_is_what_is_locked() -> None:
    astray = {}
    for name, version in pins().items():
        try:
            installed = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue  # for other systems only
        if installed.split("+")[0] != version:
            astray[name] = (version, installed)
    assert not astray, "run `make setup`"


@pytest.mark.parametrize(
    "path", setup_files(), ids=lambda path: str(path.relative_to(PROJECT_ROOT))
)
def test_no_registry_is_named(path: Path) -> None:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        said = LOOPBACK.sub("", line)
        assert not ADDRESS.search(said), f"{path.name}:{number}: {line}"


class TestTheStartOfEveryPython:
    """scripts/daogou.pth, which `make setup` puts into the environment."""

    SOURCE = PROJECT_ROOT / "scripts" / "daogou.pth"

    def started(self, **environment: str) -> dict[str, str]:
        """The environment as a Python sees it that reads the file at its start."""
        program = self.SOURCE.read_text("utf-8") + "\nprint(dict(os.environ))"
        kept = {"PATH": os.environ["PATH"], **environment}
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", program],
            env=kept,
            capture_output=True,
            text=True,
            check=True,
        )
        read: dict[str, str] = eval(done.stdout)
        return read

    def test_is_one_line_that_pythons_site_module_runs(self) -> None:
        text = self.SOURCE.read_text("utf-8")
        assert len(text.strip().splitlines()) == 1
        assert text.startswith("import ")

    @pytest.mark.parametrize(
        ("variable", "value"),
        [
            ("RASA_TELEMETRY_ENABLED", "false"),
            ("HF_HUB_OFFLINE", "1"),
            ("HF_HUB_DISABLE_TELEMETRY", "1"),
            ("SANIC_HOST", "127.0.0.1"),
        ],
    )
    def test_nothing_calls_out_and_servers_stay_on_loopback(
        self, variable: str, value: str
    ) -> None:
        assert self.started()[variable] == value

    def test_what_is_set_already_stays(self) -> None:
        assert self.started(SANIC_HOST="0.0.0.0")["SANIC_HOST"] == "0.0.0.0"

    def test_is_installed(self) -> None:
        import sysconfig

        installed = Path(sysconfig.get_paths()["purelib"]) / "daogou.pth"
        assert installed.read_text("utf-8") == self.SOURCE.read_text("utf-8"), "run `make setup`"

    def test_rasa_sees_telemetry_switched_off(self) -> None:
        from rasa import telemetry

        assert os.environ["RASA_TELEMETRY_ENABLED"] == "false"
        assert not telemetry.is_telemetry_enabled()
