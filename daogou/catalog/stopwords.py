"""Words that say nothing about goods: what is left of a wish without them is searched for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_CHINESE: Final = """
我 你 您 你们 我们 咱 咱们 他 她 它 俺 亲 亲们 老板 客服 店家 店里 这里 这边 这儿 那 这 哪 哪些
哪个 哪种 什么 啥 有啥 怎么 想 想要 想买 要 要买 买 买个 买点 买双 买件 购买 入手 找 找找 找个
求 求推荐 看 看看 看下 看一下 瞧瞧 搜 搜索 搜一下 查 查查 查一下 有 有没有 有没 没有 没 有吗
还有 有的 是 是不是 能 能不能 可以 可不可以 能用 会 给 给我 帮 帮我 帮忙 请 请问 麻烦 谢谢 推荐
介绍 选 的 地 得 了 着 过 吗 呢 吧 啊 呀 哦 嘛 哈 呗 嗯 哎 诶 喂 么 和 与 或 或者 跟 还是 在 用
用来 拿来 对 到 从 为 为了 把 被 让 一 一个 一双 一件 一条 一款 一台 一只 一副 一瓶 一支 一本
一些 一点 一下 几 几个 个 双 件 条 款 台 只 副 瓶 支 本 套 张 种 类 些 点 下 块 元 适合 合适
适用 专用 比较 好 好的 好点 好用 好看 不错 最 最好 更 很 非常 特别 太 真 挺 都 也 就 再 又 才 不
不要 别 现在 目前 今天 东西 商品 产品 宝贝 货 款式 牌子 品牌 类型 方面 之类 那种 这种 这样 那样
样子 别的 其他 其它 另外 你好 您好 哈喽 嗨 多少 多少钱 价格 价位 预算 左右 以内 便宜 贵 钱 上 里
时 时候 人 家 自己 家里 想买个 想买双 想买件 想要个 想找个 缺 缺个 缺双 差个 去 送 送给 需要
打算 准备
"""
_ENGLISH: Final = """
i im i'm i'd i'll me my mine we us our you your he him his she her they them their it its this
that these those a an the some any few one ones something anything thing things stuff item items
product products kind sort and or but of for to in on at with by from as is are was be been am
do does did can could would will shall should may might want wanna need like love looking look
search searching find show see get give buy buying purchase shop shopping got have has please
pls thanks thank hi hello hey recommend suggest recommendation recommendations suggestions
advice help what which who where when how why whats what's there here so very really too quite
just also only more most much many good nice great best better suitable decent cool new under
over below above around about less than between not no without except don't dont price cost yuan
rmb dollars budget cheap cheaper else other another different everything nothing all that's thats
it's there's i've we've we'd ve re ll he's she's they're who's isn't into then ok okay hey hiya
today tomorrow next week month
"""

STOP_WORDS: Final = frozenset(_CHINESE.split()) | frozenset(_ENGLISH.split())


def content_words(words: list[str]) -> list[str]:
    """`words` without stop words, repetitions and lone Latin letters, in order."""
    return [
        word
        for word in dict.fromkeys(words)
        if word not in STOP_WORDS and not (word.isascii() and len(word) < 2)
    ]


def telling(words: Sequence[str]) -> list[str]:
    """Those of `words` that say something by themselves: a lone character ("妈", "老") does not."""
    return [word for word in words if len(word) > 1]
