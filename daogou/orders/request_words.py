"""What a message says about a return or exchange that was asked for before."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.assent import has_a_no
from daogou.text.normalise import fold
from daogou.text.quantities import CLASSIFIER, find_quantities

_GOES_BACK: Final = r"(?:退货|换货|退换货?|退款)(?:的?申请)?"
_RETRACT: Final = r"(?:取消|撤销|撤回|撤掉|撤了|撤)"
_WITHDRAWS: Final = re.compile(
    rf"(?<![不别没]){_RETRACT}(?:(?!订单)[^,，。;；!！?？]){{0,6}}{_GOES_BACK}"
    rf"|(?<![不别没]){_RETRACT}[这那我的个]{{0,3}}申请"
    rf"|{_GOES_BACK}(?:(?!订单|[不别没])[^,，。;；!！?？]){{0,6}}{_RETRACT}"
    r"|\b(?:cancel|withdraw|call off|undo|revoke|take back)\b"
    r"(?: (?!order)\w+){0,3} (?:return|exchange|swap)\b"
    r"|\b(?:return|exchange)(?: \w+){0,4} (?:cancelled|canceled|withdrawn|called off)\b"
)
_STAYS: Final = re.compile(r"(?:\bnot|n['’]t|\bnever)(?: \w+){0,2} (?:cancel|withdraw|call off)\b")
_AGREES: Final = re.compile(r"撤|取消|\b(?:withdraw|cancel|call (?:it|that) off)\b")
_KEEPS: Final = re.compile(
    r"不(?:想|要|用)?[再]?[退换](?:货|换)?了|"
    r"\b(?:keep|keeping) (?:it|them|the)\b|"
    r"\b(?:not|n't) (?:want to )?(?:return|exchange|send)(?:ing)?\b"
)
_STATE: Final = re.compile(
    r"到哪|进度|进展|状态|怎么样了|好了[吗没么]|[了完过][吗没么]|处理得|处理到|还没(?:好|处理|[退换开发到收])|多久了|"
    r"什么时候|啥时候|"
    r"\bwhere(?:'s| is| are)\b|\bstatus\b|\bprogress|\bhow far\b|\bany (?:news|update)|"
    r"(?:^|[,.!?] )(?:so )?(?:has|have|did|is|was)\b.*\b(?:issued|sent|approved|processed|done|"
    r"ready|arrived?|through|received|made)\b|\bwhen (?:will|do|does)\b"
)
# 一 and "one" count where they are said of what goes back, or alone.
_ONE: Final = re.compile(
    rf"(?:退|换|只|就|寄回)[^,，。;；第]{{0,4}}?一{CLASSIFIER}"
    r"|\b(?:return|exchange|swap|just|only|back) (?:just |only )?one\b"
)
_ONLY_ONE: Final = re.compile(
    rf"一{CLASSIFIER}(?:吧|就行|就好|就可以了?)?|one(?: of (?:them|those|it))?(?:,? please)?"
)
_ALL: Final = re.compile(
    r"(?:全部?|[都所]有?|一起|两[样件个]都?|整单|统统)[^,，。]{0,3}[退换]|[退换]全部|^(?:全部|都要?|两[样件个]都?)$|"
    r"\b(?:both|all of (?:them|it)|everything|the whole order)\b|"
    r"^all(?: please)?$"
)
_EXCHANGE: Final = re.compile(r"换|\bexchange|\bswap|\breplacement")
_RETURN: Final = re.compile(r"退|\breturn")


def withdraws(text: str) -> bool:
    """Whether `text` says to take a return or exchange back ("撤销退货", "cancel my return")."""
    folded = fold(text)
    return bool(_WITHDRAWS.search(folded)) and not _STAYS.search(folded)


def agrees_to_withdraw(text: str) -> bool:
    """Whether an answer to "shall I withdraw it?" says so again ("yes, withdraw it", "撤吧")."""
    return bool(_AGREES.search(fold(text))) and not has_a_no(text)


def keeps_goods(text: str) -> bool:
    """Whether `text` says that the goods shall stay after all ("不退了", "I'm keeping it")."""
    return bool(_KEEPS.search(fold(text)))


def asks_state(text: str) -> bool:
    """Whether `text` asks how far something is that was asked for before."""
    return bool(_STATE.search(fold(text)))


def pieces_told(text: str) -> int | None:
    """How many pieces `text` says go back, the last number; None where it says none."""
    found = find_quantities(text)
    if found:
        return found[-1].value
    folded = fold(text)
    one = _ONE.search(folded) or _ONLY_ONE.fullmatch(folded.strip(" ,.!?。"))
    return 1 if one else None


def means_all(text: str) -> bool:
    """Whether `text` says that all of the goods go back ("都退", "both of them")."""
    return bool(_ALL.search(fold(text).strip(" ,.!?。")))


def request_kind(text: str) -> str | None:
    """Whether `text` speaks of an exchange or of a return; None where of neither."""
    folded = fold(text)
    if _EXCHANGE.search(folded):
        return "exchange"
    return "return" if _RETURN.search(folded) else None
