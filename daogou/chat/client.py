"""A client of any server that speaks OpenAI's `POST {url}/chat/completions`."""

from __future__ import annotations

import json
import logging
import os
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlsplit

import requests

from daogou.errors import ConfigurationError

logger = logging.getLogger(__name__)

_FAILURES: Final = 3
_REST_SECONDS: Final = 60.0
_LARGEST_ANSWER: Final = 256 * 1024


class UnusableAnswerError(ValueError):
    """An answer that cannot be used; its text may be logged."""


class ChatClient:
    """Asks one task of a server, again and again.

    It never raises. Connecting, each read and the whole body take at most `timeout` seconds. After
    three failures in a row, answers that cannot be used among them, the server is left alone for a
    minute. Answers are kept by question. What is asked may leave the shop's machines: that is the
    choice of whoever gives the address.
    """

    def __init__(
        self,
        url: str,
        model: str,
        api_key_variable: str = "",
        timeout: float = 3.0,
        cache_size: int = 1000,
        clock: Callable[[], float] = time.monotonic,
        *,
        task: str,
        longest_answer: int,
        name: str,
        without: str,
    ) -> None:
        """`url` ends before "/chat/completions"; the key is read from an environment variable.

        `task` is what the model is told to do, `longest_answer` its limit in tokens. In texts for
        people this client is the `name`, and `without` says what happens where it gives no answer.

        Raises:
            ConfigurationError: the address, the model or a number cannot be used.
        """
        self._name, self._without = name, without
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise self._wrong("url", url, "an address such as http://127.0.0.1:11434/v1")
        if not model:
            raise self._wrong("model", model, "a name that the server knows")
        if not timeout > 0:
            raise self._wrong("timeout", timeout, "seconds above 0 such as 3")
        if cache_size < 0:
            raise self._wrong("cache_size", cache_size, "0 or more answers such as 1000")
        self._url = f"{url.rstrip('/')}/chat/completions"
        self._model, self._timeout = model, timeout
        self._key_variable, self._cache_size = api_key_variable, cache_size
        self._task, self._longest_answer = task, longest_answer
        self._clock = clock
        self._answers: OrderedDict[str, str] = OrderedDict()
        self._lock = threading.Lock()
        self._failures, self._rests_until, self._warned = 0, -float("inf"), False

    def ask(self, question: str, read: Callable[[str], str]) -> str | None:
        """What `read` makes of the model's answer, None where there is none that can be used.

        `read` raises `UnusableAnswerError` where it cannot use the text.
        """
        return self._remembered(question) or self._asked(question, read)

    def _remembered(self, question: str) -> str | None:
        with self._lock:
            if question in self._answers:
                self._answers.move_to_end(question)
            return self._answers.get(question)

    def _asked(self, question: str, read: Callable[[str], str]) -> str | None:
        with self._lock:
            if self._clock() < self._rests_until:
                return None
        try:
            content = self._post(question)["choices"][0]["message"]["content"].strip()
            answer = read(content)
        except Exception as error:
            # requests, urllib3 and json raise many kinds, and none may reach the shopper. Their
            # texts are not logged: they may hold the address with its key.
            known = isinstance(error, UnusableAnswerError)
            self._failed(str(error) if known else type(error).__name__)
            return None
        with self._lock:
            if self._warned:
                logger.info("The %s answers again.", self._name)
            self._failures, self._warned = 0, False
            self._answers[question] = answer
            while len(self._answers) > self._cache_size:
                self._answers.popitem(last=False)
        return answer

    def _failed(self, reason: str) -> None:
        with self._lock:
            self._failures += 1
            if self._failures >= _FAILURES:
                self._rests_until = self._clock() + _REST_SECONDS
            warned, self._warned = self._warned, True
        logger.log(
            logging.DEBUG if warned else logging.WARNING,
            "The %s at %s gives no answer (%s); %s.",
            self._name,
            urlsplit(self._url).hostname,
            reason,
            self._without,
        )

    def _post(self, question: str) -> Any:
        headers = {}
        if self._key_variable:
            key = os.environ.get(self._key_variable, "")
            if not key:
                raise UnusableAnswerError(
                    f"the environment variable {self._key_variable} is not set"
                )
            headers["Authorization"] = f"Bearer {key}"
        body = {
            "model": self._model,
            "temperature": 0,
            "max_tokens": self._longest_answer,
            "messages": [
                {"role": "system", "content": self._task},
                {"role": "user", "content": question},
            ],
        }
        deadline = time.monotonic() + self._timeout
        with requests.Session() as session:
            # Neither a proxy nor a password from the surroundings, nor a way to another host.
            session.trust_env = False
            with session.post(
                self._url,
                json=body,
                headers=headers,
                timeout=self._timeout,
                allow_redirects=False,
                stream=True,
            ) as response:
                if response.status_code != 200:
                    raise UnusableAnswerError(f"status {response.status_code}")
                return json.loads(_read(response, deadline))

    def _wrong(self, key: str, value: object, remedy: str) -> ConfigurationError:
        return ConfigurationError(f"the {self._name}'s {key} is {value!r}; give {remedy}.")


def _read(response: requests.Response, deadline: float) -> bytes:
    """The body; a server that sends it drop by drop is cut off at `deadline`."""
    content = b""
    while part := response.raw.read1(65536, decode_content=True):
        content += part
        if len(content) > _LARGEST_ANSWER:
            raise UnusableAnswerError("the answer is too large")
        if time.monotonic() > deadline:
            raise UnusableAnswerError("the answer takes too long")
    return content
