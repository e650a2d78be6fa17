"""Names under which buyers write reviews."""
# ruff: noqa: E501

from __future__ import annotations

from random import Random


def _words(text: str) -> tuple[str, ...]:
    """The words of a list."""
    return tuple(text.split())


_WHOLE_ZH = _words("""
爱吃橘子的猫 今天也要早睡 楼下的豆浆 小鱼干仓库 一颗土豆 山里来的风 半糖去冰 晚风很轻 阿May 老张的店 周末不加班
木子李 南瓜粥 三只松果 海边的卡夫 追光的人 大橙子 糯米团子 秋天的第一杯 北方有雪 梧桐影 不吃香菜 豆豆妈 果果爸 安静的鱼
夏天的西瓜 石头剪刀 云朵邮差 月半弯 初见 胖虎同学 程序员小陈 考研的小王 二宝妈妈 跑步的老刘 山楂树下 清晨六点 柠檬茶少冰
摄影师阿北 喵了个咪 白开水 一只小恐龙 今天吃什么 江南小桥 西北望 橘子汽水 向阳而生 田小野 老街口 茉莉 风吹麦浪 奶茶三分糖
认真生活 阳台种菜 薄荷糖 骑车上班的人 米粒妈 大山的女儿 五月的雨 小满 慢慢来 雨天看书 长颈鹿先生 深夜食堂常客 阿树
东北老铁 川妹子 广州阿强 沪上小白领 杭州闲人 武大的猫 青岛大姨 团团圆圆 一碗热干面 早餐要吃好 芝士就是力量 灰太狼的锅
""")
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_ENDS = "萌伟娜杰婷磊颖敏静强鹏宇欣晨浩琳雪峰倩博"
_WHOLE_EN = _words("""
Marcus_T jenny.w Olivia_R sam_in_shanghai LeoK Hannah.B mikeo Priya_S Tom.Fields NoraL beijing_ben
Claire_D Anders_P yuki_m CarlosV EmmaJ danny_boy Sofia.R KateH Liam_O Grace.C WillN Amelia_F rob_h
Zoe.P Isaac_W lina_k Peter.M Ruth_A Jonas_E Maya.G Felix_H Nadia_S Chris.T Alice_V Owen_B tea_and_books
runner_jo Ivan_P Lucy.M hello_hugo Dana_K Vikram_R Elena.C GeorgeB Mia_L noodle_fan Paul_S Irene.W
night_owl_88 Ana_M Theo.R coffee_first Julia_N Max.D Sarah_in_SZ Freya_O Kenji.T Molly_B Simon_J
""")


def nickname(random: Random, language: str) -> str:
    """A name in `language`: a nickname, or, as shops show real ones, a masked one (王**萌)."""
    if language == "en":
        return random.choice(_WHOLE_EN)
    if random.random() < 0.35:
        stars = "*" * random.randint(1, 3)
        return random.choice(_SURNAMES) + stars + random.choice(_ENDS)
    return random.choice(_WHOLE_ZH)
