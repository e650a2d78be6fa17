"""Where an order goes: who receives it, the telephone, the address."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import asdict, dataclass, fields

from sqlalchemy import desc, select
from sqlalchemy.orm import Session

from daogou.errors import ShopError
from daogou.orders.address_units import only_numbered, within_house
from daogou.orders.tables import Address, Order

_CITIES = "北京|上海|天津|重庆"
_REGIONS = (
    "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|"
    "云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门"
)
_PROVINCE = re.compile(
    rf"(?:中国)?(?P<province>(?:{_REGIONS})(?:省|(?:壮族|回族|维吾尔)?自治区|特别行政区)?)"
)
# 北京路 is a street of many towns.
_MUNICIPALITY = re.compile(
    rf"(?:中国)?(?P<city>(?:{_CITIES})市?)(?:(?:{_CITIES})市)?(?![东南西北中]?[路街道])"
)
_CITY = re.compile(r"(?P<city>[\u4e00-\u9fff]{2,8}?(?:市|自治州|地区|盟))")
_DISTRICT = re.compile(r"(?P<district>[\u4e00-\u9fff]{1,9}?(?:(?<![小园社校])区|县|旗|市))")
_SEPARATORS = re.compile(r"^[\s,，、]+")
_PHONE = re.compile(r"\+?\d{7,15}")
_MIN_ADDRESS = 5
_MIN_LETTERS = 2
# Where no parcel goes to: e-mail and the Web.
_ONLINE = re.compile(
    r"[a-z0-9._%+-]+@[a-z0-9.-]+|(?:https?://|www\.)\S+|"
    r"(?<!\S)(?:[a-z0-9-]+\.)+(?:com|cn|net|org|io)(?:/\S*)?(?!\S)",
    re.I,
)
# What numbers a house and names no place: "no. 1", "1号".
_NUMBERING = re.compile(r"\b(?:no|nr|num|number)\b|[号號第#]", re.I)
# A road is named last, and no house in it.
_WITHOUT_HOUSE = re.compile(r"[^\d一二三四五六七八九十]*(?:[路街巷]|大道|胡同)")


@dataclass(frozen=True)
class Delivery:
    """A recipient and an address; the parts before `street` may be empty, `street` then has all."""

    recipient: str
    phone: str
    street: str
    province: str = ""
    city: str = ""
    district: str = ""

    @property
    def address(self) -> str:
        """The address in one line, as it was said: Chinese without gaps, else with commas."""
        parts = [part for part in (self.province, self.city, self.district, self.street) if part]
        if any("\u4e00" <= character <= "\u9fff" for character in "".join(parts)):
            return "".join(parts)
        # Written in English the narrow parts come first.
        return ", ".join(reversed(parts))

    @property
    def columns(self) -> dict[str, str]:
        """The columns of a row that things go to: of an order, or of a customer's address."""
        return asdict(self)

    @property
    def masked_phone(self) -> str:
        """The telephone as it may be shown on a screen: 138****8888."""
        return f"{self.phone[:3]}****{self.phone[-4:]}" if len(self.phone) > 7 else "****"


def delivery_from(recipient: str, phone: str, address: str) -> Delivery:
    """A delivery from what a shopper has typed.

    Raises:
        ShopError: `bad_recipient`, `bad_phone`, `bad_address`.
    """
    return Delivery(clean_recipient(recipient), clean_phone(phone), **split_address(address))


def delivery_of(row: Address | Order) -> Delivery:
    """Where a row says that things go; `Delivery.columns` is the way back."""
    return Delivery(**{field.name: getattr(row, field.name) for field in fields(Delivery)})


def check_delivery(delivery: Delivery) -> None:
    """Whether a parcel could get there, as far as one can see.

    Raises:
        ShopError: `bad_recipient`, `bad_phone`, `bad_address`.
    """
    clean_recipient(delivery.recipient)
    clean_phone(delivery.phone)
    if not _MIN_ADDRESS <= len(delivery.address) <= 255:
        raise ShopError("bad_address", value=delivery.address)


def clean_recipient(text: str) -> str:
    """A name without surrounding space.

    Raises:
        ShopError: `bad_recipient` where no letter is in it, or far too many are.
    """
    name = " ".join(text.split())
    if not 1 <= len(name) <= 64 or not any(character.isalpha() for character in name):
        raise ShopError("bad_recipient", value=text)
    return name


def clean_phone(text: str) -> str:
    """A telephone number in digits: "138 1234-5678" → "13812345678"; +86 is left out.

    Raises:
        ShopError: `bad_phone`.
    """
    number = re.sub(r"[\s\-()]+", "", unicodedata.normalize("NFKC", text))
    number = re.sub(r"^(?:\+|00)86(?=1\d{10}$)", "", number)
    mobile_of_wrong_length = number.startswith("1") and number.isdigit() and len(number) != 11
    if not _PHONE.fullmatch(number) or mobile_of_wrong_length:
        raise ShopError("bad_phone", value=text)
    return number


def split_address(text: str) -> dict[str, str]:
    """Province, city, district and street of an address in one line.

    What is not recognised as one of the first three (as in an address abroad) stays in the street,
    so that no word is ever lost.

    Raises:
        ShopError: `bad_address` where it is too short to be one, names no place but one on the
            Web, ends with a road, or has units and rooms and no house that they are in.
    """
    rest = " ".join(text.split())
    place = _ONLINE.sub(" ", rest).strip()
    letters = sum(map(str.isalpha, _NUMBERING.sub("", place)))
    if len(place) < _MIN_ADDRESS or len(rest) > 255 or letters < _MIN_LETTERS:
        raise ShopError("bad_address", value=text)
    parts = {"province": "", "city": "", "district": ""}
    municipality = _MUNICIPALITY.match(rest)
    if municipality:
        # A municipality is its own province: said once is enough.
        parts["city"] = municipality["city"].removesuffix("市") + "市"
        rest = _SEPARATORS.sub("", rest[municipality.end() :])
    else:
        rest = _cut(_PROVINCE, "province", rest, parts)
        rest = _cut(_CITY, "city", rest, parts)
    rest = _cut(_DISTRICT, "district", rest, parts)
    nowhere = within_house(rest) or (only_numbered(rest) and not any(parts.values()))
    if not rest or nowhere or _WITHOUT_HOUSE.fullmatch(rest):
        raise ShopError("bad_address", value=text)
    return {**parts, "street": rest}


def default_delivery(session: Session, customer_id: int) -> Delivery | None:
    """Where a customer usually has things sent to; None where no address is known."""
    address = session.execute(
        select(Address)
        .where(Address.customer_id == customer_id)
        .order_by(desc(Address.is_default), Address.id)
        .limit(1)
    ).scalar_one_or_none()
    return delivery_of(address) if address else None


def _cut(pattern: re.Pattern[str], part: str, rest: str, parts: dict[str, str]) -> str:
    """Move what `pattern` finds at the beginning of `rest` into `parts`; the remainder."""
    match = pattern.match(rest)
    if not match:
        return rest
    parts[part] = match[part]
    return _SEPARATORS.sub("", rest[match.end() :])
