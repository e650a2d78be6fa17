"""Messages that name goods and ask nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from daogou.text.normalise import fold

# What stands beside a name when somebody chooses: no word of it asks how, whether or why. The
# longer Chinese words come first.
_HAN: Final = """
还是 那就 那 就 换成 换 改成 改看 改 要不 要 来 买 现在 想 找 看看 看 试试 我 给 不要 算了 有没有
有 卖 你们 你家 店里 评分 预算 大概 左右 想要 正缺 缺 一个 一 个 款 双 件 的 了 吧 好 呢 呀
啊 吗 么 嘛 哦
"""
_LATIN: Final = """
a about actually after any around budget buy carry do find for get give go got have hmm i id im
instead it let lets like looking make max maybe me need no now of oh ok okay one or pair please
rather see sell show some stock swap switch take than the then to us want with would you your
"""
_HAN_WORDS: Final = _HAN.split()
_WORDS: Final = frozenset([*_HAN_WORDS, *_LATIN.split()])
_REFUSES: Final = re.compile(r"不要|算了|\b(?:no|than)\b")
_PIECE: Final = re.compile(rf"{'|'.join(_HAN_WORDS)}|[a-z'’]+|.", re.DOTALL)


def names_only(text: str, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether `text` is, beyond the names at `spans` (start, end), only words of choosing."""
    rest = _without(text, spans)
    return rest != text and all(_says_nothing(piece) for piece in _PIECE.findall(fold(rest)))


def message_names_only(message: Message) -> bool:
    """Whether the text of `message` is, beyond the entities found in it, only words of choosing."""
    return names_only(message.get(TEXT) or "", _spans(message))


def is_bare_name(message: Message) -> bool:
    """Whether the text of `message` has no word beyond the entities found in it."""
    text = message.get(TEXT) or ""
    rest = _without(text, _spans(message))
    return rest != text and not any(character.isalnum() for character in rest)


def refuses(text: str) -> bool:
    """Whether what `text` names may be what is not wanted."""
    return _REFUSES.search(fold(text)) is not None


def _spans(message: Message) -> list[tuple[int, int]]:
    return [
        (entity[ENTITY_ATTRIBUTE_START], entity[ENTITY_ATTRIBUTE_END])
        for entity in message.get(ENTITIES) or []
    ]


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    rest = list(text)
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    return "".join(rest)


def _says_nothing(piece: str) -> bool:
    return re.sub("['’]", "", piece) in _WORDS or not piece.isalnum()
