"""Another model for the Rasa that runs, while customers write: each is answered once, and soon."""

from __future__ import annotations

import itertools
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from daogou.errors import DaogouError
from daogou.learning.publishing import swap
from daogou.serving.freshness import newest_model
from daogou.settings import PROJECT_ROOT

from .servers import Servers
from .test_restarts_over_http import Customer

# Different ones: the same message at once counts as a slip of the finger.
SAID = ("运费多少", "怎么退货", "能开发票吗", "几天能到", "支持微信支付吗", "你好")
# Seconds between the messages of a customer, who may write thirty a minute.
PAUSE = 2.0


@pytest.fixture
def other() -> Iterator[Path]:
    """The newest model under another name."""
    present = newest_model(PROJECT_ROOT)
    assert present, "no model: run `make train`"
    copied = PROJECT_ROOT / "models" / "a-model-of-the-tests.tar.gz"
    shutil.copy2(present, copied)
    yield copied
    copied.unlink()


class Writer(threading.Thread):
    """A customer who writes, waits for the answer, and writes again until the end."""

    def __init__(self, servers: Servers, end: threading.Event) -> None:
        super().__init__(daemon=True)
        self.customer, self.end = Customer(servers), end
        self.waited: list[float] = []
        self.failure: BaseException | None = None

    def run(self) -> None:
        try:
            for text in itertools.cycle(SAID):
                begun = time.monotonic()
                self.customer.say(text)
                assert self.customer.answer(text)
                self.waited.append(time.monotonic() - begun)
                if self.end.wait(PAUSE):
                    return
        except BaseException as error:
            self.failure = error


def test_no_message_is_lost_or_answered_twice(servers: Servers, other: Path) -> None:
    rasa = servers.health["rasa"].removesuffix("/")
    end = threading.Event()
    writers = [Writer(servers, end) for _ in range(4)]
    for writer in writers:
        writer.start()
    while any(len(writer.waited) < 2 for writer in writers):
        assert all(writer.is_alive() for writer in writers), [w.failure for w in writers]
        time.sleep(0.2)
    before = [len(writer.waited) for writer in writers]
    usual = max(max(writer.waited) for writer in writers)
    seconds = swap(rasa, None, other.name)
    while_loading = [len(w.waited) - count for w, count in zip(writers, before, strict=True)]
    time.sleep(3 * PAUSE)
    end.set()
    for writer in writers:
        writer.join(120)
    assert [writer.failure for writer in writers] == [None] * len(writers)
    longest = max(max(writer.waited[count:]) for writer, count in zip(writers, before, strict=True))
    print(
        f"\nloaded in {seconds:.1f} s; answered meanwhile {sum(while_loading)}; longest wait "
        f"before {usual:.2f} s, from then on {longest:.2f} s"
    )
    for writer in writers:
        # `answer` held each to one answer as it came; and none came later.
        heard = writer.customer.heard()
        asked = [one["id"] for one in heard if one["sender"] == "shopper"]
        assert len(asked) == writer.customer.number == len(writer.waited)
        assert {one["answers"] for one in heard if one.get("answers")} == set(asked)
        texts = [(one["answers"], one.get("text")) for one in heard if one.get("answers")]
        assert len(texts) == len(set(texts))


def test_a_damaged_model_is_refused_and_the_present_one_answers(
    servers: Servers, other: Path
) -> None:
    before = Customer(servers)
    before.say("运费多少")
    answer = before.answer("运费多少")
    other.write_bytes(other.read_bytes()[:100_000])
    with pytest.raises(DaogouError, match="cannot be loaded"):
        swap(servers.health["rasa"].removesuffix("/"), None, other.name)
    customer = Customer(servers)
    customer.say("运费多少")
    assert customer.answer("运费多少") == answer
