"""What runs in a process of its own: reading messages with one model, so many each time asked.

    python -m benchmarks.latency_server FOLDER

The folder is a project as `benchmarks.intent.project` writes it, trained. A line with a number on
stdin has the next so many messages read one by one through Rasa's `Agent`; the answer is a line of
JSON: for each message milliseconds by the clock, and of the processor.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from itertools import cycle
from pathlib import Path
from typing import Any, TextIO

from benchmarks.intent.measure import WARM_UP, quieten
from benchmarks.intent.project import MESSAGES, MODEL


async def serve(folder: Path, asked: TextIO, answers: TextIO) -> None:
    """Answers until nothing more is asked."""
    from rasa.core.agent import load_agent
    from rasa.utils.tensorflow.environment import setup_tf_environment

    setup_tf_environment()
    agent = await load_agent(model_path=str(folder / MODEL))
    messages = cycle(json.loads((folder / MESSAGES).read_text("utf-8")))
    for _ in range(WARM_UP):
        await agent.parse_message(next(messages))
    _tell(answers, "ready")
    for line in asked:
        times = []
        for _ in range(int(line)):
            clock, processor = time.perf_counter(), time.process_time()
            await agent.parse_message(next(messages))
            times.append(
                (1000 * (time.perf_counter() - clock), 1000 * (time.process_time() - processor))
            )
        _tell(answers, times)


def _tell(answers: TextIO, what: Any) -> None:
    answers.write(json.dumps(what) + "\n")
    answers.flush()


if __name__ == "__main__":
    quieten()
    # Whatever libraries print goes to stderr: stdout is for answers alone.
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    asyncio.run(serve(Path(sys.argv[1]), sys.stdin, out))
