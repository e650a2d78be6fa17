"""The demo shop's customers and where they live. All people, numbers and houses are invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from random import Random

from daogou.demo.shop import ANCHOR
from daogou.times import SHOP_ZONE

Row = dict[str, str]


@dataclass(frozen=True)
class Home:
    """An address; the English name of the city is for the track of a parcel."""

    province: str
    city: str
    district: str
    street: str
    city_en: str

    @property
    def city_zh(self) -> str:
        """The city's name without 市."""
        return self.city.removesuffix("市")


@dataclass(frozen=True)
class DemoCustomer:
    """A customer with the last four digits of the telephone and one or two addresses."""

    name: str
    email: str
    last4: str
    language: str
    homes: tuple[Home, ...]

    @property
    def phone(self) -> str:
        """A number that is plainly made up."""
        return f"1380000{self.last4}"


# fmt: off
_HOMES = {
    "hz": Home("浙江省", "杭州市", "西湖区", "文一西路118号湖畔雅苑6幢2单元{room}室", "Hangzhou"),
    "hz2": Home("浙江省", "杭州市", "滨江区", "江虹路233号钱塘印象3幢{room}室", "Hangzhou"),
    "bj": Home("", "北京市", "朝阳区", "建国路86号华年里小区2号楼1单元{room}", "Beijing"),
    "bj2": Home("", "北京市", "海淀区", "知春路27号学府苑9号楼{room}", "Beijing"),
    "sh": Home("", "上海市", "浦东新区", "张江路598弄晨光苑18号{room}室", "Shanghai"),
    "sh2": Home("", "上海市", "徐汇区", "漕溪北路355弄枫林公寓7号{room}室", "Shanghai"),
    "gz": Home("广东省", "广州市", "天河区", "体育东路88号天誉花园B座{room}", "Guangzhou"),
    "sz": Home("广东省", "深圳市", "南山区", "科苑路15号蓝湾公寓A栋{room}", "Shenzhen"),
    "cd": Home("四川省", "成都市", "武侯区", "科华北路62号锦上花开4栋1单元{room}", "Chengdu"),
    "cq": Home("", "重庆市", "渝中区", "中山三路131号山城里{room}", "Chongqing"),
    "wh": Home("湖北省", "武汉市", "洪山区", "珞喻路446号东湖人家5栋{room}", "Wuhan"),
    "nj": Home("江苏省", "南京市", "鼓楼区", "中山北路200号石头苑3幢{room}室", "Nanjing"),
    "su": Home("江苏省", "苏州市", "工业园区", "星湖街218号水墨江南22幢{room}室", "Suzhou"),
    "xa": Home("陕西省", "西安市", "雁塔区", "小寨东路126号长安府1号楼2单元{room}", "Xi'an"),
    "qd": Home("山东省", "青岛市", "市南区", "香港中路76号海韵花园4号楼1单元{room}", "Qingdao"),
    "cs": Home("湖南省", "长沙市", "岳麓区", "枫林三路55号麓山里8栋{room}", "Changsha"),
    "xm": Home("福建省", "厦门市", "思明区", "环岛南路19号听海公寓2号楼{room}", "Xiamen"),
    "sy": Home("辽宁省", "沈阳市", "和平区", "南京南街197号北国新居3单元{room}", "Shenyang"),
    "km": Home("云南省", "昆明市", "五华区", "翠湖南路30号春城小筑2栋{room}", "Kunming"),
    "tj": Home("", "天津市", "河西区", "友谊路42号海河里6号楼2门{room}", "Tianjin"),
}

_PEOPLE = (
    # name, mailbox, last four digits, language, addresses
    ("陈思远", "chensiyuan", "8888", "zh", "hz hz2"),
    ("林晓彤", "linxiaotong", "1234", "zh", "sh"),
    ("王建国", "wangjianguo", "5678", "zh", "bj"),
    ("李梦瑶", "limengyao", "2046", "zh", "cd"),
    ("张子涵", "zhangzihan", "7712", "zh", "gz"),
    ("刘洋", "liuyang", "3390", "zh", "wh"),
    ("赵雨桐", "zhaoyutong", "4415", "zh", "nj su"),
    ("黄志强", "huangzhiqiang", "9027", "zh", "sz"),
    ("周佳怡", "zhoujiayi", "6183", "zh", "xa"),
    ("吴昊天", "wuhaotian", "2751", "zh", "qd"),
    ("徐静雯", "xujingwen", "8306", "zh", "cs"),
    ("孙浩", "sunhao", "1570", "zh", "sy"),
    ("朱琳", "zhulin", "4962", "zh", "xm"),
    ("何俊杰", "hejunjie", "7248", "zh", "cq"),
    ("郭晓燕", "guoxiaoyan", "3819", "zh", "tj"),
    ("罗文博", "luowenbo", "5036", "zh", "sz gz"),
    ("梁雪", "liangxue", "6674", "zh", "km"),
    ("宋明轩", "songmingxuan", "2385", "zh", "bj2"),
    ("唐可欣", "tangkexin", "9141", "zh", "cd"),
    ("韩磊", "hanlei", "8057", "zh", "wh"),
    ("冯婉清", "fengwanqing", "1698", "zh", "sh2"),
    ("邓宇航", "dengyuhang", "4523", "zh", "cs"),
    ("Emma Clarke", "emma.clarke", "6666", "en", "sh sh2"),
    ("Daniel Novak", "daniel.novak", "4321", "en", "bj2"),
    ("Sofia Marino", "sofia.marino", "7035", "en", "sz"),
    ("Lucas Weber", "lucas.weber", "2917", "en", "hz"),
    ("Aisha Rahman", "aisha.rahman", "5840", "en", "gz"),
    ("Owen Hughes", "owen.hughes", "3164", "en", "su"),
    ("Mei Tanaka", "mei.tanaka", "9472", "en", "qd"),
    ("Grace Okafor", "grace.okafor", "8219", "en", "sh"),
)
# fmt: on


def _at(home: Home, last4: str) -> Home:
    """The home of one customer: everybody has an own door in a house."""
    room = f"{int(last4[:2]) % 17 + 2}0{int(last4[2:]) % 4 + 1}"
    return replace(home, street=home.street.format(room=room))


CUSTOMERS = tuple(
    DemoCustomer(
        name=name,
        email=f"{mailbox}@example.com",
        last4=last4,
        language=language,
        homes=tuple(_at(_HOMES[home], last4) for home in homes.split()),
    )
    for name, mailbox, last4, language, homes in _PEOPLE
)


def customer_rows(spent: dict[str, int]) -> Iterator[Row]:
    """The rows of customers.csv; `spent` are the yuan of each by telephone: points and level."""
    for customer in CUSTOMERS:
        random = Random(f"customer {customer.phone}")
        joined = ANCHOR - timedelta(days=random.randint(400, 1400))
        points = spent.get(customer.phone, 0)
        yield {
            "phone": customer.phone,
            "name": customer.name,
            "email": customer.email,
            "language": customer.language,
            "level": "gold" if points >= 8000 else "silver" if points >= 2000 else "regular",
            "points": str(points),
            "joined_at": datetime.combine(joined, time(12), SHOP_ZONE).isoformat(),
        }


def address_rows() -> Iterator[Row]:
    """The rows of addresses.csv: the first address of each customer is the default."""
    for customer in CUSTOMERS:
        for index, home in enumerate(customer.homes):
            yield {
                "customer": customer.phone,
                "recipient": customer.name,
                "phone": customer.phone,
                "province": home.province,
                "city": home.city,
                "district": home.district,
                "street": home.street,
                "is_default": "true" if index == 0 else "false",
            }
