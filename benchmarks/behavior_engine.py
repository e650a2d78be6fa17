"""One engine and one log: the child process of `benchmarks.behavior_growth`.

Imports Ibis and `daogou.behavior.analyses` alone, so that it runs in an engine's own environment:

    python -m benchmarks.behavior_engine duckdb|pyspark FOLDER

The last line that it prints is JSON: seconds for each analysis, peak memory, and what came out.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import ibis

from daogou.behavior.analyses.features import NUMBERS, session_features
from daogou.behavior.analyses.funnel import funnel
from daogou.behavior.analyses.pairs import pairs, purchased_together
from daogou.behavior.analyses.visits import with_sessions

# Baskets that a pair is in at least.
_LEAST = 5
# Up to so many events the features of every session are written down, to be compared.
_COMPARED = 100_000
_MEMORY = "6g"


def connect(engine: str) -> Any:
    """An Ibis backend that may use two cores and 6 GB."""
    if engine == "duckdb":
        return ibis.duckdb.connect(threads=2, memory_limit="6GB")
    from pyspark.sql import SparkSession

    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.driver.memory", _MEMORY)
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    return ibis.pyspark.connect(spark)


def analyses(events: Any, goods: Any) -> dict[str, Callable[[], Any]]:
    """Each reads the Parquet files anew; what comes back is small and the same for every engine."""
    told = with_sessions(events)
    features = session_features(told, goods)
    baskets = purchased_together(events)

    def sessions() -> Any:
        last = told.group_by("visitor").agg(last=told.number.max())
        return int(last.agg(total=last["last"].sum()).to_pandas()["total"][0])

    def sums() -> Any:
        row = features.agg(**{name: features[name].sum() for name in NUMBERS}).to_pandas().iloc[0]
        return {name: float(row[name]) for name in NUMBERS}

    def stages() -> Any:
        rows = funnel(features).to_pandas().sort_values(["language", "place"])
        return [
            [row.language, row.stage, int(row.sessions), int(row.with_conversation)]
            for row in rows.itertuples()
        ]

    def together() -> Any:
        rows = pairs(baskets, _LEAST).to_pandas().sort_values(["left", "right"])
        return {
            "pairs": len(rows),
            "baskets": int(rows["baskets"].sum()),
            "lift": float(rows["lift"].sum()),
        }

    return {"sessions": sessions, "features": sums, "funnel": stages, "pairs": together}


def main(engine: str, folder: Path) -> None:
    """Run all analyses once and print what that took."""
    begun = time.perf_counter()
    backend = connect(engine)
    events = backend.read_parquet(str(folder / "events.parquet"))
    goods = backend.read_parquet(str(folder / "goods.parquet"))
    rows = int(events.count().to_pandas())
    started = time.perf_counter() - begun
    seconds, processor, results = {}, {}, {}
    for name, run in analyses(events, goods).items():
        begun, before = time.perf_counter(), used(os.getpid()).processor_s
        results[name] = run()
        seconds[name] = round(time.perf_counter() - begun, 3)
        processor[name] = round(used(os.getpid()).processor_s - before, 3)
    if rows <= _COMPARED:
        table = session_features(with_sessions(events), goods).to_pandas()
        table.sort_values(["visitor", "number"]).to_parquet(folder / f"features-{engine}.parquet")
    print(
        json.dumps(
            {
                "engine": engine,
                "version": version(engine),
                "ibis": version("ibis-framework"),
                "events": rows,
                "start_s": round(started, 2),
                "seconds": seconds,
                "processor_s": processor,
                "peak_mb": round(used(os.getpid()).peak_mb),
                "results": results,
            }
        )
    )


@dataclass(frozen=True)
class Used:
    """Processor seconds so far, and the peak of resident memory."""

    processor_s: float
    peak_mb: float


def used(process: int) -> Used:
    """What a process and those that it started have used: Spark works in one beside Python's."""
    stat = Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
    processor = (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")
    peak = 0.0
    for line in Path(f"/proc/{process}/status").read_text("ascii", "replace").splitlines():
        if line.startswith("VmHWM:"):
            peak = int(line.split()[1]) / 1024
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(path.read_text("ascii", "replace").rpartition(")")[2].split()[1])
            child = used(int(path.parent.name)) if parent == process else Used(0, 0)
        except OSError:
            continue
        processor, peak = processor + child.processor_s, peak + child.peak_mb
    return Used(processor, peak)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
