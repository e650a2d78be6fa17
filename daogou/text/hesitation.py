"""Second thoughts beside a yes: "ok, hold on", "好的，等一下", "yes, but not today"."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.normalise import fold

# Neither a yes nor a no, whatever else is said.
_PERHAPS: Final = re.compile(
    r"也许|或许|可能吧|说不定|不确定|\b(?:perhaps|maybe|not sure|i guess)\b", re.I
)
# Who cannot wait, or has waited, does not ask to wait.
_EAGER: Final = re.compile(
    r"(?:不用|不必|不想|不要|别|不)再?等|等(?:不|着|急|待|级|于|你|您|收|快递|发货|通知|消息|了|太|很|好久|这么|那么)"
    r"|再?好不过|不但|(?:如果|要是)(?:都|全)?(?:没问题|没错|可以|对)"
    r"|\b(?:can'?t|can’t|cannot|don'?t|don’t|no need to|not|without|been) wait(?:ing)?\b"
    r"|\bas before\b"
)
_SECOND_THOUGHTS: Final = re.compile(
    # Wait.
    r"等|慢着|且慢|打住|先(?:别|不|看|想|问|去)|(?:别|不要)急|暂(?:时|且|缓)|还没(?:想|考虑|决定|确定|看|选)"
    r"|晚点|晚些|迟点|迟些|过(?:会|两天|几天|一阵)|改天|回头|以后|下次|待会|一会儿?[再说]"
    # Let me think.
    r"|想[一想]|想下|考虑|再[看想说问]|看[看一下]|商量|问[问一下]|对比|犹豫|纠结"
    # On a condition, or with something else first.
    r"|但|不过|可是|只是|除非|如果|要是|假如|万一|前提"
    r"|再(?:加|来|买|要|添|拿|换|改|选)|多加|加[一两个]|还[要想差](?:买|加|看|再|一)"
    r"|打(?:一?个)?电话|(?:送货?|发货?|配送|派送|下单)[之以]?前|(?:好|太|有[点些])[贵慢久差坑]|吗\W*$"
    r"|\b(?:wait|waiting|hold|hang on|not (?:yet|now|today|so fast|until|before)"
    r"|(?:one|a|just a|half a) (?:sec|second|min|minute|moment|mo|bit)"
    r"|let me (?:think|check|see|ask|look)|think(?:ing)? (?:about|it|over)|later|another time"
    r"|but|except|unless|if|until|before|only (?:when|after)|call (?:me|us|first|ahead)"
    r"|add (?:one|another|a|two|some)|one more|too expensive)\b"
)


def says_perhaps(text: str) -> bool:
    """Whether `text` is neither a yes nor a no by its own words."""
    return bool(_PERHAPS.search(text))


def hesitates(text: str) -> bool:
    """Whether something in `text` takes its yes back, puts it off or ties it to a condition."""
    return bool(_SECOND_THOUGHTS.search(_EAGER.sub(" ", fold(text))))
