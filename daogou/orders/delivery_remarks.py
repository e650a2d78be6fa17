"""What is said beside a delivery and is no part of it: "麻烦尽快发货", "其他不变", "same phone"."""

from __future__ import annotations

import re
from typing import Final

# Words of which such a remark is made; possessive, so that a long text costs no more than its
# length. Where a parcel is to be left ("放门口") belongs to the address.
_CHINESE: Final = re.compile(
    r"(?:就行|就好|就可以|即可|可以|不变|没变|照旧|一样|保持|不用改|不用换|不用动|不改|不换|不动|原来|都|也"
    r"|其[他它余]|别的|另外|剩下|信息|内容|部分|地方|尽快|尽早|早点|早日|快点|赶紧|赶快|抓紧|加急|急用|着急|急"
    r"|务必|优先|尽量|最好|希望|一定|麻烦|拜托|辛苦|劳驾|谢谢|多谢|感谢|感激|谢|帮忙|[帮给]我|请|你们?|您|能|要|我"
    r"|周末|双休日|工作日|节假日|(?:周|星期|礼拜)[一二三四五六日天末]|[白今明后]天|晚上|上午|下午|早上|中午|下班|时间|时候"
    r"|发货|送货|送达|配送|派送|派件|收货|安排|处理|寄出|发出|送来|发|送|寄|派|收|到|再|才|先|后|之?前|之?后|以[前后]"
    r"|打?个?电话|联系|一下|[的得了吧哈哦啊呀啦呢哟嘞])*+"
)
# Without any of these it may be a name or a label that stands alone.
_CHINESE_CUE: Final = re.compile(
    r"就行|就好|就可以|即可|不变|没变|照旧|一样|不用[改换动]|不[改换动]|其[他它余]|尽快|尽早|早点|早日|快点|赶[紧快]|抓紧"
    r"|加急|急|优先|尽量|最好|麻烦|拜托|辛苦|劳驾|谢|感激|周末|双休日|工作日|节假日|天|晚上|上午|下午|早上|中午|下班"
    r"|[发送派][货送件达]|配送|安排|电话联系|打.?电话"
)
_PHONE: Final = r"(?:phone|mobile|telephone)(?: number)?"
_WHEN: Final = (
    r"(?:weekends?|weekdays?|mornings?|afternoons?|evenings?|today|tomorrow"
    r"|\d{1,2}(?::\d\d)? ?[ap]m|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
)
_ENGLISH: Final = re.compile(
    r"(?:(?:and|but|also|just|only|with) )?(?:(?:please|pls|thanks|thank you|thx|cheers|many thanks"
    r"|instead|now|asap|urgent|urgently|hurry(?: up)?|quickly|soon|as soon as (?:possible|you can)"
    r"|so much|very much|in advance)(?: (?=\w)|$))+"
    rf"|(?:and |but )?(?:(?:the |my )?{_PHONE}(?: to| is| as)?"
    # What stays as it is.
    rf"|(?:with |keep |leave )?(?:the )?(?:same|old|existing) (?:{_PHONE}|number|name"
    r"|recipient|contact|address|everything)(?: (?:number|details|as before|and|name|phone))*"
    r"|(?:keep |leave )?(?:everything|all|the rest|the others?|nothing)(?: else)?"
    r"(?: (?:stays?|remains?|is|are|should|can|be|the|same|unchanged|as|it|before|was|changes?))*"
    # When it is to come.
    r"|(?:please )?(?:call|ring|phone|text) (?:me|first|before|ahead).*"
    rf"|(?:please )?(?:deliver|delivery|(?:send|ship) it)? ?(?:on|at|before|after|by|in)"
    rf" (?:the )?{_WHEN}(?: please)?)",
    re.I,
)


def is_remark(piece: str) -> bool:
    """Whether a piece of a message about a delivery tells neither who gets it nor where it goes."""
    text = " ".join(piece.split()).strip(" .!?~。！？～")
    if text.isascii():
        return bool(text) and bool(_ENGLISH.fullmatch(text))
    return bool(_CHINESE.fullmatch(text) and _CHINESE_CUE.search(text))
