"""Provinces and cities that are written without "province" or "市", and so look like names."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.language import HAN
from daogou.text.normalise import fold

_CHINESE_NAMES: Final = """
中国 北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南
广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 石家庄 唐山
秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 长治 晋城 临汾 运城 呼和浩特 包头
鄂尔多斯 赤峰 沈阳 大连 鞍山 抚顺 丹东 锦州 营口 长春 延边 哈尔滨 齐齐哈尔 大庆 牡丹江 佳木斯
南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 杭州 宁波 温州 嘉兴 湖州
绍兴 金华 义乌 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 安庆 黄山 滁州 阜阳 宿州 六安 福州
厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 九江 赣州 吉安 宜春 上饶 济南 青岛 淄博 枣庄
东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 菏泽 郑州 开封 洛阳 平顶山 安阳 新乡 焦作 许昌
漯河 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 荆门 孝感 荆州 黄冈 咸宁 长沙 株洲 湘潭
衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆
惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 南宁 柳州 桂林 梧州 北海 钦州 玉林 海口 三亚
成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 达州 贵阳 遵义 安顺 昆明 曲靖
玉溪 大理 丽江 西双版纳 拉萨 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 兰州 天水 酒泉 西宁
银川 乌鲁木齐 喀什 台北 高雄
"""
_LATIN_NAMES: Final = """
china beijing peking shanghai tianjin chongqing hebei shanxi liaoning jilin heilongjiang jiangsu
zhejiang anhui fujian jiangxi shandong henan hubei hunan guangdong hainan sichuan guizhou yunnan
shaanxi gansu qinghai taiwan guangxi xizang tibet ningxia xinjiang macau macao shijiazhuang
tangshan qinhuangdao baoding langfang taiyuan datong hohhot baotou shenyang dalian anshan
changchun harbin daqing nanjing wuxi xuzhou changzhou suzhou nantong lianyungang yangzhou
zhenjiang taizhou kunshan hangzhou ningbo wenzhou jiaxing huzhou shaoxing jinhua yiwu zhoushan
hefei wuhu fuzhou xiamen putian quanzhou zhangzhou nanchang jiujiang ganzhou jinan qingdao zibo
yantai weifang weihai linyi zhengzhou kaifeng luoyang xinxiang nanyang wuhan yichang xiangyang
changsha zhuzhou xiangtan hengyang yueyang guangzhou shenzhen zhuhai shantou foshan jiangmen
zhanjiang huizhou dongguan zhongshan nanning liuzhou guilin haikou sanya chengdu mianyang leshan
yibin guiyang zunyi kunming lijiang lhasa xi'an xian baoji xianyang lanzhou xining yinchuan
urumqi taipei kaohsiung pudong puxi kowloon
"""
_CHINESE: Final = frozenset(_CHINESE_NAMES.split())
_LATIN: Final = frozenset(_LATIN_NAMES.split())
_ABROAD: Final = frozenset({"hong kong", "singapore", "london", "paris", "new york", "tokyo"})
_HAN: Final = re.compile(f"[{HAN}]+")
# 南京路 is a street of many towns, 中山区 a part of Dalian.
_OTHER: Final = re.compile("[东南西北中]?[路街道大]|[区县旗镇乡村]")
_TITLE: Final = re.compile("(?:先生|女士|小姐|老师|阿姨|同学)$")
# A name of so many characters or more is hardly a person's: 上海浦东.
_LONG: Final = 4


def is_place_name(text: str) -> bool:
    """Whether a short text is a province or a city, or begins with one: "Beijing Chaoyang"."""
    text = fold(text).strip(" .")
    words = text.split()
    if not words:
        return False
    if _HAN.fullmatch(text):
        long = len(text) >= _LONG and not _TITLE.search(text)
        return text in _CHINESE or (long and (text[:2] in _CHINESE or text[:3] in _CHINESE))
    return words[0] in _LATIN or words[-1] in _LATIN or " ".join(words) in _ABROAD


def leading_places(text: str) -> str:
    """The provinces and cities that a Chinese address begins with, "省" or "市" left out or not.

    "浙江杭州西湖区文一路1号" → "浙江杭州"; "" where it begins with none.
    """
    folded, end = fold(text).strip(), 0
    while length := _place_at(folded, end):
        end += length
    return folded[:end]


def _place_at(folded: str, start: int) -> int:
    """The length of the place that begins at `start`; 0 where none does."""
    for length in (4, 3, 2):
        end = start + length
        if folded[start:end] in _CHINESE and not _OTHER.match(folded, end):
            return length
    return 0


def ends_with_place(text: str) -> bool:
    """Whether the last word of an address in Latin letters is a province or a city."""
    words = fold(text).strip(" .").split()
    return bool(words) and (words[-1] in _LATIN or " ".join(words[-2:]) in _ABROAD)
