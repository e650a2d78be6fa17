"""Title, tax number and email of an invoice out of one message."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from daogou.orders.delivery_words import is_likely_name

_EMAIL: Final = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_TAX: Final = re.compile(r"(?<![0-9A-Za-z])(?=[0-9A-Za-z]*\d)[0-9A-Za-z]{15,20}(?![0-9A-Za-z])")
# "开给…"; names of companies begin with it, too.
_WRITE: Final = "开(?![心元封创源德润利普平])"
_LABEL: Final = re.compile(
    rf"(?:发票)?抬头(?:就|请|帮我|给我){{0,2}}(?:(?:[写填]|{_WRITE})(?:成|给|的是)?)?|"
    rf"^(?:就|请|帮我|给我){{1,2}}(?:[写填]|{_WRITE})(?:成|给)?|"
    r"发到|发给|公司(?:名称?|抬头)|单位名称?|纳税人识别号|统一社会信用代码|税号|邮箱|开给|开成|"
    r"\b(?:tax\s(?:number|id|no\.?)|vat|e-?mail|title|in\sthe\sname\sof|invoice\sto|made\sout\sto"
    r"|(?:(?:my|our|the)\s)?company\sname)\b(?:\s(?:is|should\sbe|will\sbe)\b)?"
    r"|\b(?:(?:my|our|the)\s)?(?:company|name)\s(?:is|should\sbe)\b",
    re.I,
)
# With these the title is named, whatever the message is taken for.
_TITLE: Final = re.compile(
    r"抬头|开给|开成|\b(?:in\sthe\sname\sof|invoice\sto|made\sout\sto|company\sname)\b", re.I
)
# A bar ("酒吧") may well want an invoice.
_COURTESY: Final = re.compile(
    r"(?:[\s,，。!！]*(?:(?<![酒网书茶水贴])吧|就行了?|就好|就可以了?|谢谢[你您啦了]*|多谢|麻烦[你您了]*|辛苦[你您了]*"
    r"|不好意思|(?<![a-z])(?:please|pls|thanks|thank\syou|thx|sorry)(?![a-z])))+[\s,，。!！.~～]*$",
    re.I,
)
_EDGES: Final = " ,，;；:：。、\n\t是为的"
PERSONAL: Final = re.compile(
    r"^(?:开?个人(?:的|发票|抬头)?(?:就行|吧|就好)?|我?(?:自己|本人)的?(?:名字|姓名)?|"
    r"personal|individual|private)\W*$",
    re.I,
)
# "个人，张三" and "张三 个人": for a person, and for which.
_PERSON: Final = re.compile(
    r"(?:[开写]?个人(?:的|发票|抬头|名义)*|(?:personal|individual|private)(?:\s(?:invoice|for|to|one)\b)*)\s*(?P<behind>.+)"
    r"|(?P<before>.+?)\s*(?:[,，]?个人(?:的|发票|抬头|名义)*|\s(?:personal|individual|private))",
    re.I,
)
# That there is none, of whatever was asked for or named.
_NONE: Final = re.compile(
    r"(?:我们?)?(?:也|还|都)?(?:没有?|无|不[要用需]要?|不知道|不清楚)的?[了啊呢哦]*|none|no|nope|n/?a"
    r"|(?:i |we )?(?:don['’]?t|do not) (?:have|need|know|want)(?: one| it| any| a)?|without",
    re.I,
)


_COMPANY: Final = re.compile(
    r"公司|集团|工作室|大学|医院|中心|\b(?:ltd|inc|llc|co|gmbh|corp|limited|company)\b", re.I
)

# The whole of a company's name and nothing said about it; the first part of it is not "my".
_COMPANY_NAME: Final = re.compile(
    r"(?!.*[我你您他她没不吗呢要想])[\w·&（）()-]{2,50}"
    r"(?:公司|集团|工作室|大学|学院|医院|中心|事务所|合作社)"
    r"|(?!(?:my|our|the|a|your|this)\b)[\w&'’.,() -]{2,100}"
    r"\b(?:ltd|inc|llc|co|gmbh|corp|limited|company)\b\.?",
    re.I,
)
# That it is for a company, without its name.
_KIND: Final = re.compile(
    r"(?:我?[要想]|就|是|请|帮我|给|为|用|写|开){0,4}(?:我们?|咱们?|本)?的?"
    r"(?:公司|单位|企业|机构)(?:的|名义|抬头|发票|名称?|全称|用|报销){0,3}[开吧呢哦啊的就行好]*"
    r"|(?:it['’]?s |it is |make it |made |out |please ){0,3}(?:(?:for|to|in|under) )?"
    r"(?:(?:my|our|the|a) )?(?:company|business|firm|employer|organi[sz]ation|corporate)"
    r"(?:['’]s)?(?: (?:name|invoice|one|please)){0,2}",
    re.I,
)

# A name as it stands on a sign: "Riverside Books", "Harbour & Sons"; 河畔书店, 市第二中学.
_SIGN: Final = re.compile(
    r"(?:[A-Z][\w'’.-]*|\d+)(?:\s+(?:[A-Z][\w'’.-]*|\d+|&|and|of|the|for|at|de|van|von))+"
    r"|(?!.*[我你想要买找看搜])[\w·（）()]{2,30}(?:[店馆厂社部院所园校行局会]|[大中小]学)"
)
_LIKE_EMAIL: Final = re.compile(
    r"@|\.(?:com|cn|net|org|edu|io)\b|(?:\bdot\s|点)(?:com|cn|net)\b", re.I
)


@dataclass(frozen=True)
class InvoiceWords:
    """What was found; None where a part was not said. `personal`: it is not for a company."""

    title: str | None = None
    tax_number: str | None = None
    email: str | None = None
    personal: bool = False


def read_invoice(text: str) -> InvoiceWords:
    """The parts of an invoice's details in `text`."""
    email, tax = _EMAIL.search(text), _TAX.search(_EMAIL.sub(" ", text))
    rest = _TAX.sub(" ", _EMAIL.sub(" ", text)).strip(_EDGES)
    bare = re.sub(r"[\s,，;；:：]+", " ", _LABEL.sub(" ", rest)).strip(_EDGES)
    title = _COURTESY.sub("", bare).strip(_EDGES)
    told = email[0] if email else None
    if PERSONAL.match(rest) or PERSONAL.match(title):
        return InvoiceWords(email=told, personal=True)
    person = _PERSON.fullmatch(title)
    name = (person["behind"] or person["before"]).strip(_EDGES) if person else ""
    if is_likely_name(name) or (name and _NONE.fullmatch(name)):
        return InvoiceWords(name if is_likely_name(name) else None, email=told, personal=True)
    return InvoiceWords(
        title=None if _NONE.fullmatch(title) else title or None,
        tax_number=tax[0].upper() if tax else None,
        email=told,
    )


def names_title(text: str) -> bool:
    """Whether `text` says of something that it is the title ("抬头写张伟")."""
    return bool(_TITLE.search(text))


def is_company(title: str) -> bool:
    """Whether a title is an organisation's and hardly a person's."""
    return bool(_COMPANY.search(title))


def is_company_name(title: str) -> bool:
    """Whether a title is the name of a company and no sentence about one."""
    return bool(_COMPANY_NAME.fullmatch(title.strip()))


def names_kind_only(text: str) -> bool:
    """Whether `text` says that it is for a company, and not which ("公司", "my company")."""
    return bool(_KIND.fullmatch(text.strip(f"{_EDGES}.!！?？~～")))


def is_like_a_sign(title: str) -> bool:
    """Whether a title is written as names are, whatever its words mean ("Riverside Books")."""
    return bool(_SIGN.fullmatch(title))


def is_like_an_email(text: str) -> bool:
    """Whether `text` is meant to be an email address, complete or not ("maya.example.com")."""
    return bool(_LIKE_EMAIL.search(text))
