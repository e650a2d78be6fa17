"""Frying pans, kettles, rice cookers and cups."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

PANS = [
    Item(
        "guobao-nonstick",
        "锅宝不粘平底锅",
        "Guobao Non-stick Frying Pan",
        "锅宝平底锅/Guobao Pan",
        "non-stick aluminium lightweight",
        "black beige",
        "@129",
        "28 厘米麦饭石色涂层，不放油也能煎蛋滑来滑去，1.05 公斤单手颠得动，燃气电磁炉通用，"
        "手柄不烫。",
        "A 28cm pan where eggs glide without oil. One-hand light at 1.05kg, cool handle, fit "
        "for gas and induction. Glass lid sold separately.",
    ),
    Item(
        "guobao-titan",
        "锅宝 纯钛无涂层炒锅",
        "Guobao Titanium Wok",
        "纯钛炒锅/Titanium Wok",
        "non-stick",
        "silver",
        "@469",
        "32 厘米纯钛内层，蜂窝纹物理不粘，铁铲随便铲，没有涂层不怕掉，大火爆炒香气足，终身保修。",
        "A 32cm wok lined in titanium; its honeycomb texture resists sticking without coating. "
        "Metal spatulas welcome, guaranteed for life. Induction ready.",
    ),
    Item(
        "guobao-iron",
        "锅宝 章丘手锻铁锅",
        "Guobao Hand-Forged Iron Wok",
        "手锻铁锅/Forged Iron",
        "",
        "black",
        "@299",
        "三万六千锤，熟铁壁厚 1.8 毫米，附开锅教程，养好了越用越亮，炒青菜有锅气，圆底平底可选。",
        "Thirty-six thousand hammer blows on 1.8mm iron. A seasoning guide is included; treat "
        "it well and greens taste of fire.",
    ),
    Item(
        "guobao-egg",
        "锅宝 四孔早餐煎锅",
        "Guobao Four-Hole Egg Pan",
        "四孔煎锅/Four-Hole",
        "non-stick beginners",
        "green pink",
        "@59",
        "一次煎四个蛋饺或汉堡，孔深 2.5 厘米，木柄可爱不烫，十分钟做完一家人的早餐，手残党放心。",
        "Fries four eggs or little burgers at once in 2.5cm wells. A wooden handle stays cool; "
        "breakfast for all in ten minutes.",
    ),
    Item(
        "guobao-steak",
        "锅宝 铸铁条纹牛排锅",
        "Guobao Cast-Iron Grill Pan",
        "牛排锅/+Grill Pan",
        "",
        "black",
        "@189",
        "26 厘米铸铁蓄热好，条纹压出漂亮焦痕，油脂流进沟里，可直接进烤箱，重 2.6 公斤适合放灶上。",
        "26cm of heat-holding cast iron with ridges that sear and drain. Goes straight into "
        "the oven; at 2.6kg it stays on the hob.",
    ),
    Item(
        "mihe-milk",
        "米禾 雪平小奶锅",
        "Mihe Yukihira Saucepan",
        "雪平锅/Yukihira",
        "non-stick lightweight",
        "silver beige",
        "@79",
        "18 厘米刚好煮一碗面，双侧导流嘴倒奶不滴，刻度线看得清，宝宝辅食、泡面、热牛奶都用它。",
        "18cm, the right size for a bowl of noodles, with two spouts and clear marks. Baby "
        "food, ramen, warm milk.",
    ),
    Item(
        "guobao-deep",
        "锅宝 深煎不粘锅 30cm",
        "Guobao 30cm Deep Sauté Pan",
        "深煎锅/Deep Sauté",
        "non-stick aluminium",
        "black gray",
        "@169",
        "30 厘米、深 7.5，带玻璃盖可煎可炖，一锅红烧排骨够四口人，六层涂层钢丝球别用就行。",
        "30cm wide, 7.5cm deep with a glass lid: fry, then braise ribs for four. Six-layer "
        "coating; just skip the steel wool.",
    ),
    Item(
        "guobao-steel-wok",
        "锅宝 316不锈钢炒锅",
        "Guobao 316 Stainless Steel Wok",
        "316 炒锅/316 Wok",
        "stainless-steel non-stick",
        "silver",
        "@329",
        "三层 316L 钢，热锅冷油就不粘，盖子可立起来，煮酸的番茄、醋也不怕，洗碗机里转一圈就好。",
        "Three-layer 316L steel: heat first, oil second, nothing sticks. Safe with tomatoes "
        "and vinegar, happy in the dishwasher. Lid stands upright.",
    ),
]

KETTLES = [
    Item(
        "shuisheng-17",
        "水声 1.7L 电热水壶",
        "Shuisheng 1.7L Kettle",
        "+1.7L",
        "stainless-steel",
        "white silver black",
        "@99",
        "316 无缝内胆一次成型，1800W 六分钟烧开一壶，双层防烫提着不怕，自动断电，"
        "盖子按一下就弹开。",
        "A seamless 316 lining boils a full jug in six minutes at 1800W. Cool double wall, "
        "automatic cut-off and a push-button lid.",
    ),
    Item(
        "shuisheng-temp",
        "水声 恒温电热水壶",
        "Shuisheng Temperature-Control Kettle",
        "恒温水壶/Keep-Temp",
        "temperature-control glass",
        "white green",
        "@199",
        "五档定温 45 到 95 度，泡奶粉、绿茶、咖啡各有一档，保温 12 小时，高硼硅玻璃看得见开没开。",
        "Five set temperatures from 45 to 95 degrees for formula, green tea and coffee. Holds "
        "for 12 hours in clear borosilicate glass.",
    ),
    Item(
        "shuisheng-gooseneck",
        "水声 手冲咖啡壶",
        "Shuisheng Gooseneck Kettle",
        "手冲壶/+Gooseneck",
        "temperature-control stainless-steel",
        "black silver",
        "@329",
        "细长鹅颈水流稳，一度一调到 100 度，600 毫升刚好两杯，实木手柄配重舒服，手冲玩家夸出水。",
        "A slim neck for a steady stream, one-degree control and 600ml for two cups. The "
        "wooden handle balances well. Matte finish.",
        sold_out=True,
    ),
    Item(
        "shuisheng-health",
        "水声 养生壶 1.5L",
        "Shuisheng 1.5L Health Pot",
        "养生壶/1.5L Health Pot",
        "temperature-control glass",
        "green pink",
        "@169",
        "十二种菜单炖银耳、煮花茶，24 小时预约，内置蒸笼能蒸蛋，办公室桌上一壶，冬天手不凉。",
        "Twelve programmes for soups and teas, a 24-hour timer and a steamer insert. A warm "
        "companion on winter desks. Easy clean.",
    ),
    Item(
        "shuisheng-travel",
        "水声 便携折叠烧水壶",
        "Shuisheng Folding Travel Kettle",
        "折叠烧水壶/Folding Kettle",
        "foldable lightweight silicone",
        "white pink blue",
        "@89",
        "硅胶壶身压扁只有 9 厘米高，600 毫升，双电压出国能用，酒店再也不用它那只壶，附收纳袋。",
        "Silicone walls collapse to 9cm, hold 600ml and switch voltage for trips abroad. No "
        "more hotel kettles; pouch included. Boils quickly.",
    ),
    Item(
        "shuisheng-glass",
        "水声 黑钛玻璃烧水壶",
        "Shuisheng Black Glass Kettle",
        "黑钛玻璃壶/Black Glass",
        "glass",
        "black gold",
        "@139",
        "1.5 升高硼硅玻璃，蓝光灯圈看水翻滚很解压，304 底盘，双重防干烧，壶嘴滤网不掉渣。",
        "1.5 litres of borosilicate with a blue ring of light as it boils, steel base, twin "
        "dry-boil guards and a filter spout.",
    ),
    Item(
        "guobao-thermos-kettle",
        "锅宝 5L 电热水瓶",
        "Guobao 5L Thermo Pot",
        "5L 热水瓶/5L Thermo",
        "temperature-control stainless-steel",
        "white gray",
        "@269",
        "5 升大容量全家喝，六段保温随时出温水，气压按一下就出水，锁键防烫孩子，节能半夜自动断。",
        "Five litres for the whole house, six keep-warm steps and push dispensing. Child lock, "
        "and it sleeps at night to save power.",
    ),
]

RICE_COOKERS = [
    Item(
        "mihe-ih",
        "米禾 IH 电饭煲",
        "Mihe IH Rice Cooker",
        "+IH",
        "temperature-control non-stick",
        "white black",
        "@499",
        "IH 立体加热 4 升，3 毫米厚釜内胆，柴火饭模式粒粒分明，预约 24 小时，2 到 6 人家庭刚好。",
        "4 litres with induction on all sides and a 3mm pot for rice that stands in grains. "
        "24-hour timer, for two to six.",
        released="2024-01-16",
    ),
    Item(
        "mihe-mini",
        "米禾 mini 电饭煲 1.6L",
        "Mihe mini 1.6L Rice Cooker",
        "+mini",
        "non-stick beginners lightweight",
        "white pink green",
        "@149",
        "1.6 升一两个人吃，半小时快煮，能煮粥、炖汤、做蛋糕，提手款宿舍也放得下，内胆可洗碗机。",
        "1.6 litres for one or two: rice in half an hour, plus porridge, soup and cake. Small "
        "enough for a dorm.",
    ),
    Item(
        "mihe-lowsugar",
        "米禾 沥糖电饭煲",
        "Mihe Low-Sugar Rice Cooker",
        "沥糖煲/Low-Sugar",
        "non-stick temperature-control",
        "silver white",
        "@369",
        "蒸汽沥出米汤，糖分少三成，316 不锈钢蒸篮，3 升，控糖的爸妈也能吃口好米饭。",
        "Steam drains the starch and cuts sugar by a third. Three litres with a 316 steel "
        "basket; good rice for careful eaters.",
    ),
    Item(
        "mihe-pressure",
        "米禾 智能电压力煲 5L",
        "Mihe 5L Smart Pressure Cooker",
        "米禾压力煲/Mihe Pressure",
        "non-stick temperature-control stainless-steel",
        "black",
        "@399",
        "70kPa 微压，牛腩 25 分钟酥烂，双胆一个煮饭一个炖汤，开盖也能收汁，排气不喷溅。",
        "70kPa softens brisket in 25 minutes. Two inner pots for rice and stew, an open-lid "
        "reduce mode and splash-free venting.",
    ),
    Item(
        "mihe-basic",
        "米禾 老式电饭锅 3L",
        "Mihe Classic 3L Rice Cooker",
        "老式电饭锅/Mihe Classic",
        "non-stick beginners",
        "red white",
        "@119",
        "一个按键，煮好自动跳保温，蒸屉送一层，爸妈不用看说明书，用十年也不花哨的老实锅。",
        "One switch: cook, then keep warm. A steamer tray is included and no manual needed. "
        "Plain, honest, lasts ten years.",
    ),
    Item(
        "mihe-ih-pro",
        "米禾 IH Pro 钛金电饭煲",
        "Mihe IH Pro Titanium Rice Cooker",
        "IH Pro",
        "temperature-control non-stick",
        "black gold",
        "@899",
        "钛金釜 1.5 公斤，五段 IH 加热，可按五常、泰香、糙米分别定火候，做煲仔饭锅巴都恰好，"
        "OLED 屏。",
        "A 1.5kg titanium pot and five-stage induction with fires for Wuchang, jasmine and "
        "brown rice, even clay-pot crust. A clear OLED screen.",
        released="2025-04-22",
    ),
    Item(
        "mihe-porridge",
        "米禾 宝宝煮粥煲",
        "Mihe Baby Porridge Pot",
        "煮粥煲/Porridge Pot",
        "kids ceramic beginners",
        "yellow pink",
        "@139",
        "0.8 升陶瓷内胆，慢炖两小时米粒开花，辅食、燕窝、小米粥都行，婴儿辅食勺送一把。",
        "A 0.8-litre ceramic crock that simmers grains open in two hours. For baby meals and "
        "millet porridge; spoon included. One-touch start.",
    ),
]

CUPS = [
    Item(
        "shuisheng-vacuum",
        "水声 500ml 保温杯",
        "Shuisheng 500ml Vacuum Flask",
        "水声保温杯/Vacuum Flask",
        "stainless-steel temperature-control",
        "black white green",
        "@89",
        "316 内胆六小时仍有 65 度，一键弹盖单手喝，卡扣防误开，杯底防滑垫，书包侧兜正好放。",
        "316 steel keeps drinks at 65 degrees after six hours. One-hand lid with a safety "
        "catch, and it fits a bag's side pocket.",
    ),
    Item(
        "shuisheng-tumbler",
        "水声 吸管大容量冰霸杯",
        "Shuisheng Large Straw Tumbler",
        "冰霸杯/Straw Tumbler",
        "stainless-steel temperature-control",
        "pink blue purple",
        "@109",
        "1.2 升装一天的水，冰块 24 小时不化，车载杯架放得进，吸管可拆洗，提手不硌，"
        "喝水变得有动力。",
        "1.2 litres for the day, ice for 24 hours, a base that fits car holders and a washable "
        "straw. Drinking water gets fun.",
    ),
    Item(
        "tangshe-mug",
        "棠舍 窑变马克杯",
        "Tangshe Reactive-Glaze Mug",
        "窑变马克杯/Reactive Mug",
        "ceramic",
        "green blue brown",
        "@39.9",
        "高温窑变釉每只颜色都不一样，380 毫升，杯口圆润不割嘴，微波洗碗机都行，礼盒装送同事。",
        "Fired so that no two glazes match. 380ml with a smooth rim, safe in microwave and "
        "dishwasher, boxed for colleagues.",
    ),
    Item(
        "tangshe-glass-set",
        "棠舍 双层玻璃杯 2只装",
        "Tangshe Double-Wall Glasses, Pair",
        "双层玻璃杯/Double-Wall Pair",
        "glass",
        "clear",
        "@69",
        "高硼硅双层隔热，咖啡像悬在空中，倒滚水也不烫手，250 毫升，配小勺，冰美式热拿铁都好看。",
        "Borosilicate double walls float your coffee in mid-air and stay cool outside. 250ml "
        "each, with spoons. Safe for microwaves and the dishwasher.",
    ),
    Item(
        "petitfox-straw",
        "小狐 儿童吸管杯",
        "Petit Fox Kids Straw Cup",
        "儿童吸管杯/Kids Straw Cup",
        "kids",
        "orange blue",
        "@59",
        "重力球躺着也能喝到，Tritan 杯身摔不裂，450 毫升，背带可调，盖子内侧没死角，妈妈好洗。",
        "A weighted straw drinks at any angle, the Tritan body survives drops and the lid "
        "hides no corners. 450ml with strap.",
    ),
    Item(
        "shuisheng-tea",
        "水声 茶水分离泡茶杯",
        "Shuisheng Tea-Separating Bottle",
        "茶水分离杯/Tea-Separating",
        "glass",
        "clear brown",
        "@79",
        "拧一下茶水就分开，不会越泡越苦，双层玻璃不烫手，滤网 304，300 毫升，开会一下午好喝到底。",
        "A twist parts leaves from water before it turns bitter. Double glass, 304 steel "
        "strainer, 300ml for a long meeting.",
    ),
    Item(
        "shuisheng-sport",
        "水声 运动水杯 750ml",
        "Shuisheng 750ml Sports Bottle",
        "750ml 水杯/Sports Bottle",
        "lightweight",
        "blue black orange",
        "@39.9",
        "Tritan 材质轻到 160 克，大口径加冰好洗，单手掀盖，刻度提醒喝水，倒着放也不漏，"
        "骑行架能卡住。",
        "160g of Tritan with a wide mouth for ice, flip lid, time marks and no leaks. Fits a "
        "bike cage.",
    ),
    Item(
        "tangshe-espresso",
        "棠舍 骨瓷咖啡杯碟",
        "Tangshe Bone China Coffee Cup",
        "骨瓷咖啡杯/Bone China Cup",
        "ceramic",
        "white gold",
        "@79",
        "45% 骨粉薄得透光，描金手绘，80 毫升浓缩和 200 毫升拿铁两种都配碟，下午茶有仪式感。",
        "45% bone china thin enough to glow, edged in gold by hand. Cups for espresso and "
        "latte, each with a saucer.",
    ),
]

SHELF: Shelf = {
    "pans": PANS,
    "kettles": KETTLES,
    "rice-cookers": RICE_COOKERS,
    "cups": CUPS,
}
