"""How the analyses of shoppers' events grow with the log: generated logs of 10⁴ to 10⁷ events.

    python -m benchmarks.behavior_growth [--sizes 10000 100000 …] [--spark PYTHON] [--spark-up-to N]

The analyses are the shop's own (`daogou.behavior.analyses`), on DuckDB within the process and,
where `--spark` names the Python of an environment with PySpark and Ibis, unchanged on Spark in
local mode. Every run has a process of its own. Told are seconds of processors, which other work on
the machine hardly changes, and of the clock, which it does. That both engines say the same is
checked: counts exactly, sums to nine digits, and up to 100,000 events each feature of each session.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tqdm import tqdm

from benchmarks.behavior_chart import draw
from benchmarks.behavior_logs import write_log
from benchmarks.machine import load, machine, versions
from daogou.settings import PROJECT_ROOT

SEED = 20261128
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
_ENGINES = ("duckdb", "pyspark")
_DIGITS = 1e-9


def measure(engine: str, python: str, folder: Path) -> dict[str, Any]:
    """What `benchmarks.behavior_engine` tells of one engine and one log."""
    done = subprocess.run(
        [python, "-W", "ignore", "-m", "benchmarks.behavior_engine", engine, str(folder)],
        cwd=PROJECT_ROOT,
        env={**os.environ, "TZ": "UTC"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{engine} failed:\n{done.stderr[-2000:]}")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return {**told, "load": load()}


def differences(one: Any, other: Any, place: str = "") -> list[str]:
    """Where two results are not the same; floats may differ in the tenth digit."""
    if isinstance(one, dict) and isinstance(other, dict) and set(one) == set(other):
        return [
            found for key in one for found in differences(one[key], other[key], f"{place}/{key}")
        ]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return [found for at, (a, b) in pairs for found in differences(a, b, f"{place}/{at}")]
    if isinstance(one, float) and isinstance(other, float):
        return [] if math.isclose(one, other, rel_tol=_DIGITS) else [f"{place}: {one} {other}"]
    return [] if one == other else [f"{place}: {one} {other}"]


def compare_sessions(folder: Path) -> int:
    """How many sessions were compared, feature by feature.

    Raises:
        AssertionError: the engines do not say the same.
    """
    import pandas as pd

    one, other = (pd.read_parquet(folder / f"features-{name}.parquet") for name in _ENGINES)
    other = other[list(one.columns)].astype(one.dtypes.to_dict())
    pd.testing.assert_frame_equal(
        one.reset_index(drop=True), other.reset_index(drop=True), rtol=_DIGITS
    )
    return len(one)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print a table, write JSON and draw."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="EVENTS")
    parser.add_argument("--spark", metavar="PYTHON", help="of an environment with PySpark and Ibis")
    parser.add_argument("--spark-up-to", type=int, default=1_000_000, metavar="EVENTS")
    results = PROJECT_ROOT / "benchmarks" / "results" / "behavior_growth.json"
    parser.add_argument("--json", type=Path, default=results)
    parser.add_argument("--chart", type=Path, default=PROJECT_ROOT / "docs" / "behavior-growth.png")
    parsed = parser.parse_args(arguments)
    runs: list[dict[str, Any]] = []
    compared: dict[str, int] = {}
    for size in tqdm(parsed.sizes, desc="logs", unit="log"):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            write_log(folder, size, SEED)
            runs.append(measure("duckdb", sys.executable, folder))
            if parsed.spark and size <= parsed.spark_up_to:
                runs.append(measure("pyspark", parsed.spark, folder))
                if found := differences(*(run["results"] for run in runs[-2:])):
                    raise SystemExit("The engines do not say the same:\n" + "\n".join(found))
                if (folder / "features-pyspark.parquet").exists():
                    compared[str(size)] = compare_sessions(folder)
        # After each log: the longest ones may be given up.
        write(runs, compared, parsed.json)
    print_table(runs)
    draw(runs, parsed.chart)


def write(runs: Sequence[dict[str, Any]], compared: dict[str, int], path: Path) -> None:
    """All figures so far as JSON."""
    told = {
        "benchmark": "behavior_growth",
        "seed": SEED,
        "machine": machine(),
        "versions": versions(("duckdb", "ibis-framework", "pyarrow", "numpy")),
        "sessions_compared": compared,
        "runs": runs,
    }
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")


def print_table(runs: Sequence[dict[str, Any]]) -> None:
    """A line for each run: processor seconds by analysis, seconds of all, and memory."""
    names = list(runs[0]["processor_s"])
    print(
        "events".rjust(12),
        "engine".ljust(8),
        *(name.rjust(9) for name in names),
        "   wall",
        "peak MB",
    )
    for run in runs:
        seconds = [f"{run['processor_s'][name]:9.2f}" for name in names]
        wall, peak = f"{sum(run['seconds'].values()):7.1f}", f"{run['peak_mb']:7}"
        print(f"{run['events']:12,}", run["engine"].ljust(8), *seconds, wall, peak)


if __name__ == "__main__":
    main()
