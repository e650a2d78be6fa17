"""Starts the processes that train and serve, each with clean memory and its own threads."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.intent.measure import ERROR
from benchmarks.intent.project import CACHE
from daogou.errors import DaogouError, DataError
from daogou.settings import PROJECT_ROOT

_QUIET: Final = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "PYTHONWARNINGS": "ignore",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}
_ONE_THREAD: Final = dict.fromkeys(
    (
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "MKL_NUM_THREADS",
        "NUMEXPR_NUM_THREADS",
        "TF_INTRA_OP_PARALLELISM_THREADS",
        "TF_INTER_OP_PARALLELISM_THREADS",
    ),
    "1",
)


def train(folder: Path) -> dict[str, Any]:
    """Trains the project in `folder` with all cores, nothing cached; see `measure.train`."""
    return _run("train", folder, {})


def serve(folder: Path) -> dict[str, Any]:
    """Reads the project's messages on one thread; see `measure.serve`.

    Libraries that ask how many cores there are find one: where the system can, the process and all
    its threads are held to one core.
    """
    return _run("serve", folder, _ONE_THREAD, one_core=True)


@contextlib.contextmanager
def on_one_core(command: list[str], folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process of one thread that is spoken to by its stdin and stdout, and ends with the block.

    `folder` is the project that it works on.
    """
    process = subprocess.Popen(
        command,
        env=_environment(folder) | _ONE_THREAD,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        _hold_to_one_core(process.pid)
        yield process
    finally:
        process.kill()
        process.communicate()


def _environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        **_QUIET,
        # Nothing that was trained before may be taken from a cache.
        "RASA_CACHE_DIRECTORY": str(folder / CACHE),
        "PYTHONPATH": os.pathsep.join([str(PROJECT_ROOT), *_python_path()]),
    }


def _run(
    stage: str, folder: Path, environment: Mapping[str, str], one_core: bool = False
) -> dict[str, Any]:
    result, error = folder / f"{stage}.txt", folder / ERROR
    command = [sys.executable, "-m", "benchmarks.intent.measure", stage, str(folder)]
    process = subprocess.Popen(command, env=_environment(folder) | dict(environment))
    try:
        if one_core:
            _hold_to_one_core(process.pid)
        code = process.wait()
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    if error.is_file():
        raise DataError(error.read_text("utf-8"))
    if code or not result.is_file():
        hint = " The system may have had too little memory." if code == -9 else ""
        raise DaogouError(
            f"{stage}: the process ended with code {code}; its last words stand above.{hint}"
        )
    found: dict[str, Any] = json.loads(result.read_text("utf-8"))
    return found


def _hold_to_one_core(process: int) -> None:
    # Right after the start: Python is still loading, and no library has counted the cores.
    if hasattr(os, "sched_setaffinity"):
        with contextlib.suppress(OSError):
            os.sched_setaffinity(process, {max(os.sched_getaffinity(0))})


def _python_path() -> list[str]:
    given = os.environ.get("PYTHONPATH")
    return [given] if given else []
