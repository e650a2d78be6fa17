"""Names of goods that mean something else in everyday talk."""

from __future__ import annotations

from typing import Final

# Everyday phrases that contain a name but do not speak of the thing.
NOT_A_THING: Final = (
    "手机号", "手机号码", "手机尾号", "手机后四位", "手机末四位",
    "手机尾数", "红包", "phone number", "phone no", "phone ending",
    "phone ends", "phone digits", "my phone is", "shopping bag", "my bag",
    "to the bag", "in the bag", "into the bag", "from the bag", "to bag",
    "in bag", "book me", "book a", "book an", "gift card",
    "credit card", "black friday", "gold medal", "黄金周", "白条",
    "白嫖", "书面", "黑金卡", "金卡", "银卡",
    "绿色通道", "face to face", "up to date", "白天", "黑名单",
    "红黑", "电脑程序", "on the phone", "by phone", "phone call",
    "打包", "包邮", "包裹", "钱包", "红人",
    "白跑", "green light", "in the red", "手机短信",
    "小米粥", "苹果肌", "苹果味",
)  # fmt: skip

# Surfaces of the catalogue that are far too common in talk to mean the thing by themselves.
TOO_COMMON: Final = frozenset(
    {
        "blind", "box", "clear", "coding", "couple", "cover", "fall", "flat", "guy", "home", "oat",
        "one", "set", "short", "speaker", "tight", "top", "warm",
    }
)  # fmt: skip
