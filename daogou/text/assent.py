"""Yes, no and stop in short answers."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.normalise import fold

_NO: Final = re.compile(
    r"^(?:不|别|没|否|先不|暂时不|no\b|nope|nah|not\b|never)|不(?:要|用|对|是|行|提交|了)"
    r"|(?<![结预打])算了|取消|\bcancel\b"
    r"|\b(?:don['’]?t|do not)\b(?!\s(?:know|mind|think|understand)\b)"
)
_YES: Final = re.compile(
    r"^(?:是|对(?!不起|了[^啊呀吧的])|好|嗯|恩|行|可以|可(?![惜能是])|没问题|没错|当然|确认|确定|提交|要(?=[的啊呀哦]|$|[\s,.!~])|就这样|y\b|yes|yeah|yep|yup|sure|ok|okay|"
    r"of course|confirm|correct|right|please|submit|go ahead|do it|fine)"
)
# With these alone somebody may as well ask for something: "要发票", "please call me".
_ASKS_FOR_MORE: Final = re.compile(r"请|要|麻烦|帮|please\b|kindly\b")
# What may stand behind a yes and leave it one: other words of consent, courtesy, and what is agreed
# to. Possessive, the longer words first, so that a long text costs no more than its length.
_CONSENT: Final = re.compile(
    r"(?:[\s,.;:!~。、…\-]"
    r"|可以|当然|确[认定实]|肯定|必须|同意|愿意|没有?(?:问题|错|毛病|意见|写错)|不错|不改了?|不用改了?|提交|继续|下单|订单"
    r"|(?:信息|资料|地址|电话|号码|手机号?|名字|姓名|收件人|收货人|尺码|颜色|商品|内容|以上|上面|全部|一切)(?:都|全|也)?"
    r"|就?(?:按|照|依)(?:这个?|这样|你说的?|上面的?)|就?(?:这|那)(?:[个样些单件双款条台本份][儿子]?|么|边)?"
    r"|(?:发|收|退|换)货|(?:退|付)款|开票|(?:退|换|开|发|送|寄|付|买|订|申请)(?=[吧了哈啦货]|$|[\s,.!~])"
    r"|(?:给|帮|替)我|麻烦|辛苦|谢谢|多谢|感谢|拜托|劳驾|亲爱的|尽快|快点|赶紧|抓紧|一下"
    r"|[坐静]?等(?:着|你们?)?(?:收货|发货|通知|消息|快递)"
    r"|[是对好嗯恩行成中妥可要就都那我你您们请办弄来做去定亲得也的了吧啊呀呢哦喔哈啦嘛嘞咯哒滴哟耶噢谢]"
    r"|(?:yes|yeah|yep|yup|yea|ya|y|ok|okay|okey|k|sure|fine|good|great|perfect|correct|right"
    r"|exactly|absolutely|definitely|certainly|agreed|alright|cool|nice|lovely|true|confirm"
    r"|confirmed|submit|proceed|continue|now|then|(?:go|going) (?:ahead|on|for it)"
    r"|do(?: (?:it|that|so|this))?|of course|by all means|(?:no|not a) problem|why not|let['’]?s"
    r"|(?:that|it|this|everything|all)(?:['’]s| is| are| was)?|with (?:it|that)|through"
    r"|(?:the |my )?(?:details|address|phone|name|order)|(?:for|by|with|to) me|asap|quickly"
    r"|(?:looks?|sounds?|seems|works) (?:good|right|fine|great|correct|perfect|ok|for me|to me)"
    r"|i(?:['’]m| am) sure|i (?:do|am|would|agree|confirm|think so)|we (?:do|are)"
    r"|(?:i['’]d|i would) like that|(?:place|send|put) (?:it|the order) (?:in|through)"
    r"|(?:place|submit|confirm|send|ship|order|buy|process|complete|request)"
    r" (?:it|that|this|them|the (?:order|request))|and|just|kindly|sir|madam|dear|indeed|lah"
    r"|please|pls|thank(?:s| you)|thx|ty|cheers|(?:much )?appreciated|(?:very|so) much|a lot"
    r"|as soon as possible|can|many)(?![a-z'’]))*+"
)

_CANCEL: Final = re.compile(r"取消|\bcancel")
_REFUSAL: Final = re.compile(r"不|别|没|\b(?:no|not|don['’]?t|never)\b")

_NO_CANCEL: Final = re.compile(
    r"[不别没][要用想必再能该]*取消|\b(?:no|not|don['’]?t|never)(?: \w+){0,2} cancel"
)

# A wish to leave in so many words; not "停不下来" or "the zip stopped working".
_STOP: Final = re.compile(
    r"(?<![结预打])算了|不(?:评|说|写|弄|办|聊|填|用|需要|想[评说写弄])了?(?:[,.!。~]|$)|取消|退出|结束|"
    r"^(?:停|打住|返回|下次|改天|以后|回头)|^(?:stop|quit|exit|skip|done|leave it)\b|"
    r"\bcancel|\bnever ?mind|\bforget (?:it|that|about)|\bno need|\bnot now|\bdrop it|"
    r"\b(?:rather|do) not (?:rate|say|comment)|\bdon'?t (?:want|bother|feel like)|\blater\b"
)

# Just "never mind", whatever assent stands in front of it ("ok nvm", "好吧，算了").
_NEVER_MIND: Final = re.compile(
    r"(?:(?:ok|okay|oh|well|fine|alright|hm+|no|actually|ah|um|好的|好吧|好|行吧|行|嗯|哦|唉|哎|那就|那|还是|就)"
    r"[,.。~!\s]*)*(?:nvm|never ?mind|forget (?:it|about it|that)|算了)"
    r"(?:吧|啦|了|不[用查弄办]了|[,.。~!\s]|then|thanks?|thank you|谢谢)*"
)

# Nothing to add, and nothing beside it: not "没有说清楚", not "nothing worked".
_NOTHING_MORE: Final = re.compile(
    r"(?:(?:没有?(?:什么|啥|别的|其[他它])?(?:要?(?:说|补充|讲))?的?|无|不[用必说])[了啦呢哦吧]*"
    r"|(?:no|nope|nah|nothing)(?: more| else| to add)*"
    r"|(?:(?:no|nope|nah)[,. ]+)?(?:that['’]?s (?:all|it)|i['’]?m (?:good|done)))"
    r"[,. ]*(?:(?:谢谢|多谢|就这[样些])[你您了啦]*|thanks|thank you)?"
)


def parse_yes_no(text: str) -> bool | None:
    """Whether a short answer agrees; None where it does neither, or also says something else."""
    folded = _bare(text)
    if _NO.search(folded) and not folded.startswith(("没问题", "没错", "不错")):
        return False
    agrees = folded.startswith("不错") or _YES.search(folded)
    return True if agrees and _CONSENT.fullmatch(folded) else None


def asks_for_more(text: str) -> bool:
    """Whether `text` begins as a yes may ("please", "要") and asks for something else."""
    folded = _bare(text)
    return bool(_ASKS_FOR_MORE.match(folded)) and not _CONSENT.fullmatch(folded)


def agrees_to_cancel(text: str) -> bool:
    """Whether an answer to "shall I cancel it?" is a yes that says what to do ("对，取消吧")."""
    folded = fold(text).strip()
    return bool(_YES.search(folded) and _CANCEL.search(folded)) and not has_a_no(text)


def has_a_no(text: str) -> bool:
    """Whether there is a word of refusal anywhere in `text`."""
    return bool(_REFUSAL.search(fold(text)))


def says_cancel(text: str) -> bool:
    """Whether `text` says "cancel" ("我不要了，取消吧"), and not to leave it be ("先不取消")."""
    folded = fold(text).strip()
    return bool(_CANCEL.search(folded) and not _NO_CANCEL.search(folded))


def says_nothing_more(text: str) -> bool:
    """Whether an answer to "anything to add?" is that there is nothing ("没有了，谢谢")."""
    return bool(_NOTHING_MORE.fullmatch(_bare(text)))


def says_never_mind(text: str) -> bool:
    """Whether `text` is no more than "never mind", which is no yes whatever it begins with."""
    return bool(_NEVER_MIND.fullmatch(_bare(text)))


def says_stop(text: str) -> bool:
    """Whether `text` says in so many words that the shopper wants to leave off."""
    return bool(_STOP.search(fold(text).strip()))


def _bare(text: str) -> str:
    """`text` folded, without the marks around it."""
    return fold(text).strip(" ,.!?，。！？~～")
