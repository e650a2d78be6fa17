"""Shoppers who chat at the same time, over the edge or over Rasa's bare REST channel."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import uuid4

import httpx
import numpy as np
from tqdm import tqdm

from daogou.simulation.event_stream import events

MESSAGES: Final = (
    "想买双黑色跑步鞋，五百以内",
    "有便宜点的吗",
    "满多少包邮",
    "第二个有42码吗",
    "谢谢",
    "show me laptops under 6000",
    "how long does delivery take",
    "hello",
)
# Seconds after which an answer counts as lost.
PATIENCE: Final = 180.0
# Clients that connect at the same moment; more only measures the connecting.
_AT_ONCE: Final = 10


@dataclass
class Tally:
    """What the clients saw: seconds of each message, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def figures(self, wall: float) -> dict[str, Any]:
        """Messages a second, milliseconds (median, 95th percentile, most), and errors."""
        times = np.array(self.seconds or [float("nan")]) * 1000
        return {
            "messages": len(self.seconds),
            "messages_per_second": round(len(self.seconds) / wall, 2),
            "median_ms": round(float(np.median(times)), 1),
            "p95_ms": round(float(np.percentile(times, 95)), 1),
            "max_ms": round(float(times.max()), 1),
            "errors": len(self.errors),
            "first_errors": sorted(set(self.errors))[:5],
        }


class EdgeClient:
    """One shopper on the edge: says by HTTP, hears by server-sent events."""

    def __init__(self, base: str, tally: Tally) -> None:
        self.tally = tally
        self.http = httpx.AsyncClient(base_url=base, trust_env=False, timeout=PATIENCE)
        self.answered: dict[str, asyncio.Future[None]] = {}
        self.said: dict[int, int] = {}
        self.hearing: asyncio.Task[None] | None = None

    async def connect(self) -> None:
        told = (await self.http.post("/api/session", json={})).raise_for_status().json()
        self.http.headers["Authorization"] = f"Bearer {told['token']}"
        listening = asyncio.Event()
        self.hearing = asyncio.create_task(self._hear(listening))
        await asyncio.wait_for(listening.wait(), PATIENCE)

    async def say(self, text: str) -> None:
        """Says something and waits until all answers are there, which must be at least one."""
        number = uuid4().hex
        done = self.answered[number] = asyncio.get_running_loop().create_future()
        taken = await self.http.post("/api/messages", json={"id": number, "text": text})
        taken.raise_for_status()
        await asyncio.wait_for(done, PATIENCE)
        if not self.said.get(taken.json()["id"]):
            raise RuntimeError(f"no answer to {text!r}")

    async def close(self) -> None:
        if self.hearing:
            self.hearing.cancel()
        await self.http.aclose()

    async def _hear(self, listening: asyncio.Event) -> None:
        async with self.http.stream("GET", "/api/events") as stream:
            async for kind, told in events(stream):
                listening.set()
                self._heard(kind, told)

    def _heard(self, kind: str, told: dict[str, Any]) -> None:
        if kind == "message" and "answers" in told:
            self.said[told["answers"]] = self.said.get(told["answers"], 0) + 1
        elif kind == "answered":
            waiting = self.answered.pop(told["client_id"], None)
            if waiting and not waiting.done():
                waiting.set_result(None)
        elif kind == "assistant" and told["state"] == "away":
            self.tally.errors.append("the assistant counted as away")


class BareClient:
    """One shopper on Rasa's REST channel, with nothing between."""

    def __init__(self, base: str, tally: Tally) -> None:
        self.base = base
        self.tally = tally
        self.sender = uuid4().hex
        self.http = httpx.AsyncClient(trust_env=False, timeout=PATIENCE)

    async def connect(self) -> None:
        """There is nothing to open."""

    async def say(self, text: str) -> None:
        sent = {"sender": self.sender, "message": text}
        answer = await self.http.post(f"{self.base}/webhooks/rest/webhook", json=sent)
        answer.raise_for_status()
        if not answer.json():
            raise RuntimeError(f"no answer to {text!r}")

    async def close(self) -> None:
        await self.http.aclose()


Client = EdgeClient | BareClient
Kind = Callable[[str, Tally], Client]


async def chat(
    kind: Kind, base: str, clients: int, messages: int, pause: float, name: str
) -> dict[str, Any]:
    """Figures of so many clients that say so many messages each, all at the same time.

    Each waits for its answer, and then on average `pause` seconds, before it says the next.
    """
    tally = Tally()
    crowd = [kind(base, tally) for _ in range(clients)]
    await _gently(tally, [one.connect for one in crowd])
    dice = random.Random(42)
    begun = time.perf_counter()
    with tqdm(total=clients * messages, desc=name, leave=False) as bar:

        async def talk(one: Client, place: int) -> None:
            # Shoppers do not all begin in the same moment, nor with the same words.
            await asyncio.sleep(dice.uniform(0, max(pause, 1)))
            for number in range(messages):
                text = MESSAGES[(place + number) % len(MESSAGES)]
                since = time.perf_counter()
                try:
                    await one.say(text)
                except Exception as error:
                    tally.errors.append(repr(error)[:200])
                else:
                    tally.seconds.append(time.perf_counter() - since)
                bar.update()
                if number + 1 < messages:
                    await asyncio.sleep(dice.uniform(0.5, 1.5) * pause)

        await asyncio.gather(*(talk(one, place) for place, one in enumerate(crowd)))
    wall = time.perf_counter() - begun
    await _gently(tally, [one.close for one in crowd])
    return {"clients": clients, "pause_s": pause, "wall_s": round(wall, 1), **tally.figures(wall)}


async def beside(edge: str, rasa: str, rounds: int) -> dict[str, Any]:
    """What the edge adds: one shopper on each way, a message each in turn.

    Milliseconds of the medians, and the median of the ratios of messages side by side.
    """
    tally = Tally()
    ways: dict[str, Client] = {"edge": EdgeClient(edge, tally), "rest": BareClient(rasa, tally)}
    times: dict[str, list[float]] = {way: [] for way in ways}
    for client in ways.values():
        await client.connect()
    for turn in range(rounds + len(MESSAGES)):
        # The order changes, so that none is always the one behind a slow one.
        for way in sorted(ways, reverse=bool(turn % 2)):
            since = time.perf_counter()
            await ways[way].say(MESSAGES[turn % len(MESSAGES)])
            # The first of each message only warms up.
            if turn >= len(MESSAGES):
                times[way].append((time.perf_counter() - since) * 1000)
    for client in ways.values():
        await client.close()
    through, bare = np.array(times["edge"]), np.array(times["rest"])
    return {
        "rounds": rounds,
        "edge_median_ms": round(float(np.median(through)), 1),
        "rest_median_ms": round(float(np.median(bare)), 1),
        "added_ms": round(float(np.median(through - bare)), 1),
        "ratio": round(float(np.median(through / bare)), 2),
        "errors": len(tally.errors),
    }


async def _gently(tally: Tally, work: list[Callable[[], Awaitable[None]]]) -> None:
    """Does `work`, a few at a time."""
    few = asyncio.Semaphore(_AT_ONCE)

    async def one(do: Callable[[], Awaitable[None]]) -> None:
        async with few:
            try:
                await do()
            except Exception as error:
                tally.errors.append(repr(error)[:200])

    await asyncio.gather(*(one(do) for do in work))
