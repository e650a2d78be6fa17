"""What runs in a process of its own: training one pipeline, or reading messages with it.

    python -m benchmarks.intent.measure train|serve FOLDER

The folder is a project as `benchmarks.intent.project` writes it; the figures go to `train.txt` or
`serve.txt` in it. An error that a user can mend goes to `error.txt`.
"""

from __future__ import annotations

import asyncio
import json
import logging
import math
import resource
import sys
import time
from pathlib import Path
from typing import Any, Final

from tqdm import tqdm

from benchmarks.intent.project import CONFIG, EXAMPLES, MESSAGES, MODEL
from daogou.errors import DaogouError, DataError

ERROR: Final = "error.txt"
WARM_UP: Final = 50
# Small test splits are read several times, so that the 95th percentile means something.
LEAST_TIMES: Final = 200


def train(folder: Path) -> dict[str, Any]:
    """Trains through Rasa; seconds without the import of Rasa, sizes in MB (a million bytes)."""
    from rasa.model_training import train_nlu

    check_examples(folder / EXAMPLES)
    begun = time.perf_counter()
    made = train_nlu(
        str(folder / CONFIG), str(folder / EXAMPLES), str(folder), fixed_model_name=MODEL
    )
    seconds = time.perf_counter() - begun
    if made is None:
        raise DataError(f"{folder / EXAMPLES}: Rasa made no model of it.")
    return {
        "training_s": seconds,
        "model_mb": Path(made).stat().st_size / 1e6,
        "training_peak_mb": peak_memory_mb(),
    }


def check_examples(path: Path) -> None:
    """Makes sure that Rasa reads every example as it was written.

    Raises:
        DataError: an example reads otherwise.
    """
    from rasa.shared.nlu.training_data.loading import load_data

    written = json.loads(path.read_text("utf-8"))["rasa_nlu_data"]["common_examples"]
    wanted = {(example["text"], example["intent"]) for example in written}
    found = {
        (message.get("text"), message.get_full_intent())
        for message in load_data(str(path)).training_examples
    }
    if wanted != found:
        strange = sorted(map(repr, wanted ^ found))[0]
        raise DataError(f"{path}: Rasa reads {strange} otherwise than it is written.")


def serve(folder: Path) -> dict[str, Any]:
    """Reads all messages one by one through Rasa's `Agent`, after a warm-up.

    The processor and its one thread are set by whoever starts the process. Milliseconds of every
    message, and each message's intent, ranking and, where there is one, `in_scope`.
    """
    return asyncio.run(_serve(folder))


async def _serve(folder: Path) -> dict[str, Any]:
    from rasa.core.agent import load_agent
    from rasa.utils.tensorflow.environment import setup_tf_environment

    setup_tf_environment()
    messages: list[str] = json.loads((folder / MESSAGES).read_text("utf-8"))
    begun = time.perf_counter()
    agent = await load_agent(model_path=str(folder / MODEL))
    if not agent.is_ready():
        raise DataError(f"{folder / MODEL}: Rasa cannot load the model that it has trained.")
    loading = time.perf_counter() - begun
    for message in messages[:WARM_UP]:
        await agent.parse_message(message)
    answers: list[dict[str, Any]] = []
    times: list[float] = []
    rounds = math.ceil(LEAST_TIMES / len(messages))
    for number, message in enumerate(tqdm(messages * rounds, desc="reading", file=sys.stderr)):
        begun = time.perf_counter()
        parsed = await agent.parse_message(message)
        times.append((time.perf_counter() - begun) * 1000)
        if number < len(messages):
            answers.append(_answer(parsed))
    return {
        "loading_s": loading,
        "times_ms": times,
        "serving_peak_mb": peak_memory_mb(),
        "answers": answers,
    }


def _answer(parsed: dict[str, Any]) -> dict[str, Any]:
    intent, scope = parsed["intent"], parsed.get("in_scope")
    return {
        "intent": intent["name"],
        "confidence": float(intent["confidence"]),
        "ranking": {one["name"]: one["confidence"] for one in parsed.get("intent_ranking", [])},
        "in_scope": None if scope is None else float(scope),
    }


def peak_memory_mb() -> float:
    """The most memory that this process has held, in millions of bytes.

    `getrusage` would count what the parent held when it started this process, so Linux is asked
    for the figure of this program alone; elsewhere there is only `getrusage`.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        for line in status.read_text("utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024 / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def quieten() -> None:
    """Keeps Rasa's logs to warnings: as a library it prints a line for every message it reads,
    which takes time as well."""
    from rasa.utils.log_utils import configure_structlog

    logging.getLogger("rasa").setLevel(logging.WARNING)
    configure_structlog(logging.WARNING)
    # Old code in what Rasa needs; it sets its own filters, so silencing them takes a logger.
    logging.captureWarnings(True)
    logging.getLogger("py.warnings").setLevel(logging.ERROR)


def told_error(error: BaseException | None) -> DaogouError | None:
    """The error that a user can mend among the causes of `error`; Rasa wraps what a component
    raises."""
    while error is not None and not isinstance(error, DaogouError):
        error = error.__cause__ or error.__context__
    return error


def main(stage: str, folder: Path) -> int:
    """Runs one stage; 0 where it succeeds."""
    try:
        quieten()
        figures = {"train": train, "serve": serve}[stage](folder)
    except Exception as error:
        told = told_error(error)
        if told is None:
            raise
        (folder / ERROR).write_text(str(told), "utf-8")
        return 1
    (folder / f"{stage}.txt").write_text(json.dumps(figures), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
