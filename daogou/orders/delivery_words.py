"""Name, telephone and address out of one message ("张伟 13812345678 北京市朝阳区建国路88号")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from daogou.orders.delivery_remarks import is_remark
from daogou.orders.place_names import is_place_name
from daogou.text.language import HAN

_PHONE: Final = re.compile(r"(?<!\d)(?:\+?86[\s-]?)?(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d)")
# One short word directly before a telephone number: mostly a label, and one with a slip ("电化").
_BEFORE_PHONE: Final = re.compile(
    rf"(?:^|[\s,，;；。、])(?P<word>[{HAN}]{{1,3}}|[a-z]{{1,10}})(?:是|为|\sis)?\s*[:：]?\s*"
    r"(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)"
)
_SEPARATORS: Final = re.compile(r"[,，;；。\n\t、]+")
_LABEL: Final = re.compile(
    r"^(?:另外|还有|然后|顺便|以及|请|麻烦|帮我|把|再|就)*(?:手机号?|电话|联系电话|(?:phone(?:\snumber)?|tel|mobile)\b|"
    r"(?P<place>地址|收货地址|寄到|送到|送去|发到|我住在?|住在|我家在?|"
    r"(?:address|(?:please\s)?(?:ship|deliver|send)\s(?:it\s|them\s|this\s)?to|to)\b)|"
    r"(?P<name>收件人|收货人|姓名|名字|联系人|[改换]?[寄送]给|我叫|我是|叫我|就写|"
    r"(?:name|recipient|my\sname\sis|i'?m|it'?s|for|attn)\b)|"
    r"[改换][成到为寄送]{1,2}|改[给用])"
    r"\s*(?:是|为|is\b)?\s*[:：]?\s*",
    re.I,
)
_TAIL: Final = re.compile(
    r"(?:收件?|收货|(?<![酒网书茶水贴])吧|哈|哦|啦|谢谢您?你?|就行|就好|就可以|即可"
    r"|(?<![a-z])(?:thanks?|please|instead)|[\s?？!！。~～])+$",
    re.I,
)
_COURTESY: Final = re.compile(
    r"(?:好的?|嗯+|是的?|对的?|可以|行|没问题|你好|您好|ok|okay|yes|yeah|sure|hi|hello|please|right|"
    r"but|and|just|then|so|also|actually|instead)+",
    re.I,
)
# The 号 of a telephone or an order is no place.
_PLACE: Final = re.compile(
    r"省|市|自治区|(?<![小社])区|县|镇|乡|村|路|街|巷|弄|(?<![尾手机单编账型])号(?!码)|栋|幢|楼|室|单元|小区|大厦|花园|公寓|大学|学校|公司|"
    r"\b(?:road|rd|street|st|avenue|ave|lane|drive|building|bldg|block|room|rm|floor|unit|apt|apartment|"
    r"district|city|province|house|suite)\b",
    re.I,
)
_HAN_NAME: Final = re.compile(
    rf"[{HAN}]{{1,4}}(?:先生|女士|小姐|老师|阿姨|同学)?|[{HAN}]{{1,6}}·[{HAN}]{{1,8}}"
)
_LATIN_NAME: Final = re.compile(
    r"[A-Z][A-Za-z.'’-]*(?:\s[A-Z][A-Za-z.'’-]*){0,3}|[a-z]+(?:\s[a-z]+)?"
)
# "Anna Lee at 35 Friendship Road"
_NAME_AT: Final = re.compile(
    r"(?P<name>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,3})\s(?:at|of)\s(?=.*\d)"
)
_NAMES_RECIPIENT: Final = re.compile(
    r"收件|收货人|姓名|名字|联系人|[寄送交]给|[我他她]叫|\b(?:name|recipient|receiver|addressee|attn|for)\b",
    re.I,
)
# The surnames of nine in ten people in China.
_SURNAME: Final = re.compile(
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜"
    "崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉蘇呂盧鐘譚陸范賈鄒龍賀顧龔萬錢嚴湯溫]"
    r"|欧阳|上官|司马|诸葛|慕容|尉迟|皇甫"
)


@dataclass(frozen=True)
class DeliveryWords:
    """What was found; None where a part was not said."""

    recipient: str | None = None
    phone: str | None = None
    address: str | None = None


def read_delivery(text: str, known: str = "") -> DeliveryWords:
    """The parts of a delivery in `text`, in any order, with labels or without.

    `known`: a name that was told before. Beside an address another one counts only where it says
    that it is one, or where the telephone is told anew as well.
    """
    said, labelled = _read(text)
    if not known or labelled or said.recipient is None or said.address is None:
        return said
    if said.phone and is_likely_name(said.recipient):
        return said
    return _read(text, only=known)[0]


def _read(text: str, only: str = "") -> tuple[DeliveryWords, bool]:
    """The parts of a delivery, and whether a label says which is the name.

    `only`: no other name than this one is looked for.
    """
    match = _PHONE.search(text)
    phone = re.sub(r"\D", "", match[1]) if match else None
    rest = f"{text[: match.start()]},{text[match.end() :]}" if match else text
    name: str | None = None
    labelled = False
    places: list[str] = []
    for position, said in enumerate(piece for piece in _SEPARATORS.split(rest) if piece.strip()):
        piece, label = _bare(said)
        if _COURTESY.fullmatch(piece) or (label != "name" and is_remark(piece)):
            continue
        before, inner = _split_name(piece) if name is None else (None, piece)
        # English addresses have commas and capitals of their own: a name is first or labelled.
        unlabelled = not label and (position == 0 or not piece.isascii())
        likely = unlabelled or label == "name" or is_likely_name(piece)
        if before is not None and only in ("", before):
            name, labelled = before, label == "name"
            places += [inner] if inner else []
        elif name is None and likely and _is_name(piece) and only in ("", piece):
            name, labelled = piece, label == "name"
        elif piece:
            places.append(piece)
    joint = "" if re.search(f"[{HAN}]", "".join(places)) else ", "
    address = joint.join(places) if _is_address(" ".join(places)) else None
    return DeliveryWords(recipient=name, phone=phone, address=address), labelled


def is_likely_name(text: str) -> bool:
    """Whether a short text is a person's name and hardly anything else: 张伟, Emma Clark."""
    if is_place_name(text) or is_remark(text):
        return False
    if re.search(f"[{HAN}]", text):
        return bool(_HAN_NAME.fullmatch(text) and _SURNAME.match(text) and 2 <= len(text) <= 6)
    words = text.split()
    return len(words) >= 2 and all(word[:1].isupper() for word in words) and _is_name(text)


def names_recipient(text: str) -> bool:
    """Whether `text` says of somebody that it is who gets the parcel ("收件人改成小明")."""
    return bool(_NAMES_RECIPIENT.search(text))


def is_misspelt_label(name: str, text: str) -> bool:
    """Whether `name` is rather what "电话" or "phone" became in front of the number in `text`."""
    found = _BEFORE_PHONE.search(text)
    return bool(found and found["word"] == name and not is_likely_name(name))


def is_sure_address(text: str) -> bool:
    """Whether `text` is an address and hardly anything else: two places, or one and a number."""
    places = len(_PLACE.findall(text))
    return _is_address(text) and (places >= 2 or bool(places and re.search(r"\d", text)))


def _bare(piece: str) -> tuple[str, str]:
    """A piece without labels and courtesies around it, and what its label said that it is."""
    before, said = None, ""
    while piece != before:
        before = piece
        label = _LABEL.match(piece.strip())
        said = said or (label.lastgroup or "" if label else "")
        piece = _TAIL.sub("", _LABEL.sub("", piece.strip())).strip()
    return piece, said


def _split_name(piece: str) -> tuple[str | None, str]:
    """A name in front of or behind an address within one piece, and the address."""
    words = piece.split()
    addressed = _NAME_AT.match(piece)
    if addressed and is_likely_name(addressed["name"]):
        return addressed["name"], piece[addressed.end() :]
    if len(words) >= 2 and re.search(f"[{HAN}]", piece):
        if _is_name(words[0]) and _is_address(" ".join(words[1:])):
            return words[0], " ".join(words[1:])
        if _is_name(words[-1]) and _is_address(" ".join(words[:-1])):
            return words[-1], " ".join(words[:-1])
    return None, piece


def _is_name(piece: str) -> bool:
    if _PLACE.search(piece) or is_place_name(piece):
        return False
    return bool(_HAN_NAME.fullmatch(piece) or _LATIN_NAME.fullmatch(piece))


def _is_address(text: str) -> bool:
    numbered = len(text) >= 8 and re.search(r"\d", text) and any(map(str.isalpha, text))
    return len(text) >= 5 and bool(_PLACE.search(text) or numbered)
