"""What a complaint is about, read from a shopper's own words."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.language import HAN
from daogou.text.normalise import fold

# The first pattern that is found decides: what was done to the goods on their way stands before
# the goods themselves, and how somebody was treated before what it was about.
_CATEGORIES: Final = (
    (
        "service",
        r"态度|客服|没人(?:回|理|管|处理)|不回(?:消息|复)|不理人|骂|敷衍|推卸|推来推去|踢皮球|服务(?!器)|"
        r"\bstaff\b|\brude|customer (?:service|support)|\bagent|nobody (?:answer|repl|respond)|"
        r"no ?(?:one|body) (?:has )?(?:answer|repl|respond|gets? back)|ignor|hung up|your service|"
        r"\bsupport\b",
    ),
    (
        "delivery",
        r"快递|物流|配送|派送|送货|发货|包裹|驿站|签收|催了|延误|等了|还没到|没收到|"
        r"courier|deliver|parcel|package|shipping|shipment|late\b|waiting|tracking|driver",
    ),
    (
        "wrong_goods",
        r"发错|少发|漏发|错发|货不对板|不是我(?:买|要|订)的|和(?:图片|照片|描述)|跟(?:图|照片|描述)|"
        r"图片和实物|实物|描述不符|二手|旧的|假货|赝品|赠品没|虚假|"
        r"wrong (?:item|one|colou?r|size|product)|not what i ordered|missing|fake|counterfeit|"
        r"false advertising|not (?:the )?same as|picture|photo|second[- ]?hand|\bused\b",
    ),
    (
        "quality",
        r"质量|坏|破|裂|碎|脱胶|开胶|开线|掉色|起球|漏|瑕疵|做工|异味|怪味|过敏|疹|掉了|进水|发烫|不显色|"
        r"quality|broke|broken|defect|faulty|damag|crack|leak|torn|fell apart|rip(?:ped)?\b|stain|"
        r"smell|rash|burn|stopped working|doesn'?t work|junk|flims",
    ),
    (
        "price",
        r"降价|涨价|太贵|价格|多收|乱收|扣(?:了)?我|优惠(?:没|用不)|满减|套路|保价|差价|"
        r"price|overcharg|charged (?:me )?twice|expensive|half off|discount|coupon|refund|money",
    ),
)

# Something happened with an order, or a complaint is what is wished for.
_TOLD: Final = re.compile(
    r"买|收到|下单|订单|单号|用了|穿了|用着|洗|退|换|寄|发|投诉|举报|维权|曝光|12315|消协|少了|错|不见|没有人|没人|"
    r"\b(?:bought|buy|order\w*|receiv\w*|arriv\w*|came|got|wor[en]|used|using|wash\w*|wrong|never|"
    r"complain\w*|report\w*|refund\w*|return\w*|days?|weeks?)\b"
)
_WORD: Final = re.compile(rf"[{HAN}]|[a-z']+")
# As long as this a message tells something, whatever its words are.
_LONG: Final = 11


def tells_a_problem(text: str) -> bool:
    """Whether a complaint says what went wrong, and is not just an outburst ("i hate you")."""
    folded = fold(text)
    said = complaint_category(text) != "other" or _TOLD.search(folded)
    return bool(said) or len(_WORD.findall(folded)) >= _LONG


def complaint_category(text: str) -> str:
    """The category (one of `TICKET_CATEGORIES`) of a complaint; "other" where none shows."""
    folded = fold(text)
    return next((name for name, words in _CATEGORIES if re.search(words, folded)), "other")
