"""Whether a message asks something."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.normalise import fold

_ASKS: Final = re.compile(
    r"\?\s*$|[吗嘛么呢]\W*$|什么|怎么|怎样|咋|为啥|为何|多少|多久|多长|多大|几[天点个号折件时]|哪[个里些儿家种]|何时|是否|有没有|"
    r"是不是|会不会|能不能|可不可以|要不要|"
    r"^(?:what|how|when|where|why|who|which|is|are|do|does|did|can|may|has|have)\b"
    # "Could be smoother", "would recommend" tell.
    r"|^(?:could|will|would)\b(?!\s(?:be|have|recommend|buy|come|use)\b)"
)
# It tells of words that were not understood, and asks nothing: "老是听不懂我说什么".
_TELLS: Final = re.compile(
    r"[不没](?:听|看|弄|搞)?(?:懂|明白|理解)(?:我|人|别人|顾客).{0,8}?(?:什么|啥)"
)
_WHY: Final = re.compile(
    r"(?:那|这|可是|但是?)?(?:为啥|为什么|为何|凭什么|怎么)(?:就?(?:不行|不能|不可以|不给|不让|不成|办不了)"
    r"(?:[退换改取开]货?)?|呢|啊|呀)?[\s?!。,吗呢啊呀了]*"
    r"|(?:but |and |so )?(?:why(?: not| can'?t i| is that| so)?|how come)[\s?!.]*"
)
# What asks for a fact, and not for something to be done ("能改下电话吗").
_FACTS: Final = re.compile(
    r"怎么|怎样|咋|为啥|为什么|什么时候|多久|多少|几[天点]|(?:要|收).{0,4}(?:钱|费)|^(?:what|how|when|where|why)\b"
)


def asks_why(text: str) -> bool:
    """Whether `text` is hardly more than "why not?" ("为啥不行", "how come")."""
    return bool(_WHY.fullmatch(fold(text).strip()))


def is_question(text: str) -> bool:
    """Whether `text` reads like a question, also without its mark."""
    return bool(_ASKS.search(_TELLS.sub("", fold(text))))


def asks_for_a_fact(text: str) -> bool:
    """Whether `text` wants to know something; not where it asks politely for a deed."""
    return bool(_FACTS.search(fold(text)))
