"""Why goods go back, read from a shopper's own words."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.normalise import fold

# The first pattern that is found decides: a fault of the goods weighs more than a matter of taste.
_REASONS: Final = (
    (
        "quality",
        r"质量(?!上?都?(?:没[啥什]?么?(?:问题|毛病)|不错|不差|挺|很好|还行|还可以|ok))|"
        r"坏|破|裂|脱胶|开胶|开线|掉色|褪色|起球|漏|瑕疵|污渍|有洞|划痕|故障|失灵|不工作|没声音|充不进|开不了机|"
        r"闪屏|坏点|异味|刺鼻|臭|过敏|发霉|过期|少发|漏发|缺|"
        r"quality(?! (?:is|was|seems) (?:fine|good|great|ok|okay|alright))|"
        r"broke|broken|defect|faulty|damag|crack|leak|torn|tear|rip|stain|scratch|peel|fade|"
        r"doesn'?t work|not working|stopped working|won'?t (?:turn on|charge)|flicker|no sound|"
        r"smell|rash|allerg|mould|mold|expired|missing",
    ),
    (
        "not_as_described",
        r"不符|不一样|描述|图片|色差|发错|货不对板|假|不是我(?:买|要)的|跟(?:照片|图)|"
        r"not as described|description|different from|picture|photo|wrong (?:item|colou?r|product)|"
        r"sent the wrong|fake|misleading",
    ),
    (
        "wrong_size",
        r"尺码|尺寸|码|太大|太小|大了|小了|偏大|偏小|紧|松|长了|短了|肥|瘦|不合身|不合适|不合脚|挤脚|磨脚|穿不|"
        r"size|too (?:big|small|large|tight|loose|long|short|wide|narrow)|doesn'?t fit|not fit|"
        r"didn'?t fit|tight|loose",
    ),
    (
        "changed_mind",
        r"不喜欢|不想要|不要了|不需要|用不上|后悔|买多|买重|拍错|买错|七天无理由|7天无理由|无理由|不满意|太晚|降价|"
        r"changed? my mind|don'?t (?:like|want|need)|no longer|not needed|by (?:mistake|accident)|"
        r"ordered (?:twice|too many)|twice|regret|no reason|too late",
    ),
    ("other", r"其他|其它|别的原因|没有原因|没什么原因|other|another reason|something else"),
)


# What says of the words behind it that they are not so: "衣服没有破", "nothing is broken".
_NOT_SO: Final = re.compile(
    r"(?:(?<!有)没有?|(?<!是)不是(?:因为)?|并非|不存在|不算|无)(?:任何|什么|啥|明显|大的?|被|弄|摔|的|太|是)*$"
    r"|(?:\b(?:nothing|not|no|never|none|isn|wasn|aren|without)|n['’]t|['’]t)\b"
    r"(?:['’]s|['’]t|\s(?:is|was|are|were|been|has|have|got|any|at all|really|even|looks?|seems?"
    r"|actually|because of|damaged or|broken or|faulty or|defective or|wrong or))*\s$"
)


def reason_from(text: str) -> str | None:
    """The reason (one of `RETURN_REASONS`) that `text` gives, None where it gives none."""
    folded = fold(text)
    return next((reason for reason, words in _REASONS if _gives(reason, words, folded)), None)


def _gives(reason: str, words: str, folded: str) -> bool:
    """Whether one of `words` stands in `folded` and is not denied there."""
    return any(
        reason == "other" or not _NOT_SO.search(folded, max(0, found.start() - 40), found.start())
        for found in re.finditer(words, folded)
    )
