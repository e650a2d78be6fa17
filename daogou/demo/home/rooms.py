"""Desks, chairs, lamps, vacuum cleaners and storage boxes."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

DESKS = [
    Item(
        "zuoan-lift",
        "坐安 电动升降桌",
        "Zuoan Electric Standing Desk",
        "电动升降桌/Electric Standing",
        "office silent wood",
        "white brown",
        "1.2m@1299 1.5m@1499",
        "双电机 71 到 119 厘米，四个记忆高度，遇阻回弹，承重 120 公斤，站起来干活腰背松一大截。",
        "Twin motors from 71 to 119cm, four saved heights and collision stop, bearing 120kg. "
        "Stand up and feel your back ease.",
    ),
    Item(
        "zuoan-simple",
        "坐安 简约书桌",
        "Zuoan Simple Desk",
        "+简约书桌/+Simple Desk",
        "wood beginners",
        "white brown",
        "1.2m@299 1.5m@369",
        "2.5 厘米加厚板，碳钢腿不晃，线孔和抽屉都在，孔位标好十分钟装完，租房学生党首选。",
        "A thick 2.5cm top on steel legs that do not wobble, with drawer and cable hole. Ten "
        "minutes to build; a student favourite.",
    ),
    Item(
        "zuoan-kids-desk",
        "坐安 儿童学习桌",
        "Zuoan Kids Study Desk",
        "儿童学习桌/Kids Desk",
        "kids wood eye-care",
        "blue pink white",
        "1.2m@899",
        "高度 53 到 78 厘米从幼儿园用到高中，桌面可倾斜写字不驼背，防夹手缓降，附阅读架和书包钩。",
        "Grows from 53 to 78cm, kindergarten to high school. Tilting top against slouching, "
        "soft close, bookrest and bag hook. Rounded corners.",
    ),
    Item(
        "zuoan-oak",
        "坐安 橡木实木书桌",
        "Zuoan Solid Oak Desk",
        "橡木书桌/Solid Oak",
        "wood",
        "brown beige",
        "1.2m@1099 1.5m@1399",
        "白橡木整板贴油，榫卯结构不用铁钉，两个静音抽屉，木纹每张不同，摆书房能传给孩子。",
        "Oiled white oak, jointed without nails, with two quiet drawers. Every grain is "
        "different; a desk to hand down. Lasts decades.",
    ),
    Item(
        "zuoan-game-desk",
        "坐安 碳纤维电竞桌",
        "Zuoan Carbon Gaming Desk",
        "电竞桌/Gaming Desk",
        "gaming",
        "black red",
        "1.2m@599 1.5m@699",
        "碳纤维纹台面防滑耐磨，RGB 灯带藏在桌边，耳机挂钩、杯架、线槽齐全，Z 型腿放脚宽敞。",
        "Carbon-textured top, hidden RGB edge, hooks for headset, cup and cables. Z legs leave "
        "plenty of room for feet. Easy assembly.",
    ),
    Item(
        "zuoan-fold-desk",
        "坐安 折叠床边桌",
        "Zuoan Folding Bedside Desk",
        "床边桌/Bedside Desk",
        "foldable lightweight",
        "white brown",
        "@129",
        "撑开 80×40 厘米，四档高度 60 到 90，滚轮带锁，床上用电脑、沙发吃饭都行，收起塞床缝。",
        "80 by 40cm with four heights and locking wheels. Laptop in bed, dinner on the sofa, "
        "then slip it behind the wardrobe.",
    ),
    Item(
        "zuoan-corner",
        "坐安 L型转角书桌",
        "Zuoan L-Shaped Corner Desk",
        "转角书桌/L-Shaped",
        "office wood",
        "brown black",
        "1.5m@799",
        "利用墙角，双工位显示器和手绘板都放得下，左右方向可换装，钢架 3 毫米厚，承重 150 公斤。",
        "Uses the corner for two stations, monitor here and sketch pad there. Fits left or "
        "right; 3mm steel bears 150kg.",
    ),
]

OFFICE_CHAIRS = [
    Item(
        "zuoan-ergo",
        "坐安人体工学椅",
        "Zuoan Ergonomic Chair",
        "坐安工学椅/Ergonomic Chair",
        "office breathable mesh",
        "black gray white",
        "@899",
        "双背分区自适应护腰，头枕、扶手、坐深都能调，网布坐一天不出汗，130 度后仰午休，"
        "承重 150 公斤。",
        "A twin back that follows your spine, adjustable head, arms and seat depth, cool mesh "
        "and a 130-degree nap. Holds 150kg.",
        released="2024-02-26",
    ),
    Item(
        "zuoan-ergo-pro",
        "坐安 Ergo Pro 人体工学椅",
        "Zuoan Ergo Pro Chair",
        "Ergo Pro",
        "office mesh breathable aluminium",
        "black silver",
        "@1999",
        "线控底盘手不用弯腰，坐深 7 厘米滑动，动态腰托跟着转身，铝脚静音轮，五年质保，程序员标配。",
        "Controls at your fingertips, a 7cm seat slide, lumbar that follows you and an "
        "aluminium base. Five-year guarantee. Fits from 160 to 190cm.",
        released="2025-03-03",
    ),
    Item(
        "zuoan-game",
        "坐安 G1 电竞椅",
        "Zuoan G1 Gaming Chair",
        "G1 电竞椅/G1 Gaming",
        "gaming",
        "black red pink",
        "@699",
        "赛车靠背 155 度可躺，冷压定型棉不塌，4D 扶手，头枕腰枕都送，开黑通宵也不硌屁股。",
        "A racing back that lies to 155 degrees, moulded foam that keeps its shape, 4D arms "
        "and two cushions for all-night sessions.",
    ),
    Item(
        "zuoan-boss",
        "坐安 牛皮老板椅",
        "Zuoan Leather Executive Chair",
        "老板椅/Executive",
        "office leather",
        "brown black",
        "@1599",
        "头层牛皮触感细腻，厚 12 厘米独立弹簧坐垫，可平躺带脚托，会议室、书房都镇得住，"
        "自己也享受。",
        "Full-grain leather over 12cm of pocket springs, with footrest and flat recline. "
        "Commands the boardroom, spoils you at home. Five-year frame.",
    ),
    Item(
        "zuoan-study",
        "坐安 学生学习椅",
        "Zuoan Student Study Chair",
        "学生椅/Student Chair",
        "kids breathable mesh",
        "blue pink gray",
        "@359",
        "座高 38 到 50 厘米，脚踏可收，自锁轮坐下不滑，防驼背靠背，三年级到高中都能坐。",
        "Seat from 38 to 50cm with fold-away footrest and wheels that lock when you sit. "
        "Straightens backs from grade three up.",
    ),
    Item(
        "zuoan-basic",
        "坐安 网布电脑椅",
        "Zuoan Mesh Computer Chair",
        "网布电脑椅/+Mesh Chair",
        "office mesh beginners",
        "black white",
        "@259",
        "入门款里腰托最稳的一把，扶手可上翻塞进桌下，三级气杆防爆，八十公斤坐着不晃，"
        "公司采购常用。",
        "The steadiest lumbar at this price, arms that flip up to tuck under the desk and an "
        "explosion-proof gas lift.",
    ),
    Item(
        "zuoan-stool",
        "坐安 鞍形升降凳",
        "Zuoan Saddle Stool",
        "鞍形凳/Saddle Stool",
        "office silent",
        "brown green",
        "@229",
        "鞍形坐面自动挺直腰，配升降桌最好，万向轮静音，牙医、理发师、画画的人都在用。"
        "升降范围 42 到 55 厘米。",
        "A saddle seat that straightens you by itself; best beside a standing desk. Quiet "
        "wheels, loved by painters and dentists.",
    ),
]

DESK_LAMPS = [
    Item(
        "dengyu-eye",
        "灯屿护眼台灯",
        "Dengyu Eye-Care Desk Lamp",
        "灯屿护眼灯/Eye-Care Lamp",
        "eye-care",
        "white green",
        "@229",
        "国 AA 级照度，RG0 无蓝光，自动感光调亮，桌面均匀没光斑，长臂可转，写作业看书不累眼。",
        "AA-grade light without blue hazard, adjusting itself to the room. Even across the "
        "desk, long arm, kind to homework eyes.",
    ),
    Item(
        "dengyu-monitor",
        "灯屿 屏幕挂灯",
        "Dengyu Monitor Light Bar",
        "屏幕挂灯/Light Bar",
        "eye-care office wireless",
        "black silver",
        "@199",
        "非对称光只照桌面不照屏幕，无线旋钮调色温，重力夹适合 0.5 到 4 厘米厚显示器，"
        "夜里写代码护眼。",
        "Asymmetric light falls on the desk, not the screen. A wireless dial tunes warmth; "
        "clamps to monitors 0.5 to 4cm thick.",
    ),
    Item(
        "dengyu-clip",
        "灯屿 夹式阅读灯",
        "Dengyu Clip-On Reading Lamp",
        "夹式灯/Clip-On",
        "eye-care lightweight long-battery",
        "white pink blue",
        "@59",
        "2000 毫安时夹在床头或书上，三档暖光可调，充一次亮 20 小时，软管随便弯，不晃另一半的眼。",
        "Clips to headboard or book, three warm levels, 20 hours per charge and a bendy neck "
        "that spares your partner.",
    ),
    Item(
        "dengyu-night",
        "灯屿 月球小夜灯",
        "Dengyu Moon Night Lamp",
        "月球灯/Moon Lamp",
        "kids long-battery wireless",
        "white yellow",
        "@79",
        "15 厘米 3D 月球表面，拍一下就亮，冷暖双色，无频闪哄睡好，充满用一周，送女儿生日礼物。",
        "A 15cm moon with real craters that lights at a tap, warm or cool, flicker-free, a "
        "week per charge. A lovely birthday gift.",
    ),
    Item(
        "dengyu-bamboo",
        "灯屿 竹编床头灯",
        "Dengyu Bamboo Bedside Lamp",
        "竹编灯/Bamboo Lamp",
        "wood",
        "beige brown",
        "@129",
        "手工竹编灯罩，光影像竹林，E27 灯泡好换，触摸开关三档，民宿风卧室一盏就够，附暖光灯泡。",
        "Hand-woven bamboo that throws grove-like shadows. Touch switch in three levels; warm "
        "bulb included. It warms a bedroom like a country guesthouse.",
    ),
    Item(
        "dengyu-floor",
        "灯屿 全光谱落地学习灯",
        "Dengyu Full-Spectrum Floor Lamp",
        "全光谱大灯/Full-Spectrum",
        "eye-care kids",
        "white gray",
        "@899",
        "Ra98 全光谱像窗边自然光，照整张桌子 AAA 级，2.2 米范围都均匀，孩子学习房里最该投的一盏。",
        "Ra98 full-spectrum light like a north window, AAA across the whole desk. The lamp a "
        "study room deserves most. Dims smoothly.",
    ),
    Item(
        "dengyu-fold",
        "灯屿 折叠充电台灯",
        "Dengyu Folding Rechargeable Lamp",
        "折叠台灯/Folding Lamp",
        "foldable long-battery eye-care",
        "white black",
        "@109",
        "对折塞进书包，4000 毫安时用三晚，三色温，底座能放手机当支架，宿舍断电也能背书。",
        "Folds into a bag, lasts three nights on 4,000mAh and offers three tones. When the "
        "dorm goes dark, you keep studying.",
    ),
]

VACUUM_CLEANERS = [
    Item(
        "jingfeng-v8",
        "劲风 V8 无线吸尘器",
        "Jetwind V8 Cordless Vacuum",
        "劲风V8/V8 Cordless",
        "wireless long-battery silent lightweight",
        "silver purple",
        "@1099",
        "机身 1.5 公斤举着吸窗帘也不累，12 万转电机，吸力 22kPa，绿光显尘，60 分钟续航，可换电池。",
        "1.5kg in hand, 22kPa from a 120,000rpm motor and a green light that shows dust. Sixty "
        "minutes, battery swaps. Wall dock included.",
        released="2024-08-20",
    ),
    Item(
        "jingfeng-robot",
        "劲风 R1 扫拖机器人",
        "Jetwind R1 Robot Vacuum and Mop",
        "劲风R1/+R1 Robot",
        "wireless silent",
        "white black",
        "@1899",
        "激光导航避开电线，扫拖一体 5000Pa，自动集尘 60 天才倒一次，app 划禁区，上班走了它就开工。",
        "Laser navigation dodges cables, sweeps and mops at 5,000Pa and empties itself for 60 "
        "days. It works while you work.",
    ),
    Item(
        "jingfeng-wash",
        "劲风 W3 洗地机",
        "Jetwind W3 Floor Washer",
        "劲风W3/W3 Washer",
        "wireless waterproof",
        "white gray",
        "@2299",
        "吸尘拖地自清洁一气呵成，60 度热水化油污，自烘干不发霉，贴边 3 毫米，厨房油点一遍过。",
        "Vacuums, mops and washes itself with 60-degree water, then dries so nothing smells. "
        "Reaches within 3mm of the wall. Quiet drying.",
    ),
    Item(
        "jingfeng-car",
        "劲风 车载吸尘器",
        "Jetwind Car Vacuum",
        "车载吸尘器/Car Vacuum",
        "wireless lightweight",
        "black orange",
        "@159",
        "手持 500 克，15kPa 吸饼干渣和沙子，三种吸头钻缝，Type-C 快充，储物格里一塞就走。",
        "500g and 15kPa for crumbs and sand, three nozzles for gaps, USB-C charging and a "
        "place in the glovebox. Washable filter.",
    ),
    Item(
        "jingfeng-mite",
        "劲风 除螨仪",
        "Jetwind Mite Vacuum",
        "除螨仪/+Mite Vacuum",
        "",
        "white pink",
        "@259",
        "紫外加 55 度热风，拍打床垫每分钟八千次，吸出来的皮屑自己都吓一跳，换季晒被子前先过一遍。",
        "UV light, 55-degree air and 8,000 taps a minute shake the mattress clean. What comes "
        "out will startle you. Weekly use.",
    ),
    Item(
        "jingfeng-wired",
        "劲风 大吸力桶式吸尘器",
        "Jetwind Canister Vacuum",
        "桶式吸尘器/Canister",
        "",
        "red black",
        "@369",
        "1200W 插电不怕没电，干湿两用 12 升桶，装修开荒、车间、宠物毛都能吞，6 米长线够一圈客厅。",
        "1200W on the mains, a 12-litre wet and dry tub and six metres of cord. Eats "
        "renovation dust and pet hair.",
    ),
    Item(
        "jingfeng-v5",
        "劲风 V5 手持吸尘器",
        "Jetwind V5 Handheld Vacuum",
        "劲风V5/V5 Handheld",
        "wireless beginners lightweight",
        "white green",
        "@329",
        "16kPa 吸力 30 分钟续航，轻 1.2 公斤，挂墙充电一按就用，单身公寓打扫五分钟搞定。",
        "16kPa for half an hour at 1.2kg. Hangs on the wall ready to go; a studio flat takes "
        "five minutes.",
        released="2023-12-05",
    ),
    Item(
        "jingfeng-v12",
        "劲风 V12 智能吸尘器",
        "Jetwind V12 Smart Vacuum",
        "劲风V12/V12 Smart",
        "wireless long-battery silent",
        "purple silver",
        "@2499",
        "传感器数灰尘自动变速，LCD 显示吸了多少，28kPa，双电池 120 分钟，别墅、养猫家庭一步到位。",
        "Counts dust and changes speed itself, with 28kPa and two batteries for 120 minutes. "
        "For big homes with cats. Wall dock.",
        released="2025-06-03",
    ),
]

STORAGE_BOXES = [
    Item(
        "nahe-fold",
        "纳盒折叠收纳箱",
        "Nabox Folding Storage Box",
        "折叠收纳箱/Folding Box",
        "foldable lightweight",
        "white green blue",
        "S@29.9 M@39.9 L@55",
        "三秒展开，承重 30 公斤，侧开门不用搬上面那箱，滚轮可加装，后备箱、玩具、换季衣服都装。",
        "Opens in three seconds, carries 30kg and has a side door so you need not unstack. "
        "Clothes, toys, car boots.",
    ),
    Item(
        "nahe-drawer",
        "纳盒 透明鞋盒 6只装",
        "Nabox Clear Shoe Box 6-Pack",
        "透明鞋盒/Clear Shoe Box",
        "transparent",
        "clear white",
        "@99",
        "前开门磁吸不用搬，一摞六只承重 8 公斤，通风孔防潮，46 码球鞋横放也装得下。",
        "Magnetic front doors, stacks of six bearing 8kg, vents against damp and room for size "
        "46 sneakers sideways. Flat-packed, quick to build.",
    ),
    Item(
        "nahe-vacuum-bag",
        "纳盒 真空压缩袋 8只装",
        "Nabox Vacuum Storage Bag 8-Pack",
        "真空压缩袋/Vacuum Bag",
        "waterproof foldable",
        "clear",
        "@49.9",
        "冬被压成枕头厚，电泵三分钟抽干不漏气，加厚 PA 膜，四大四小，羽绒服拉出来不塌。",
        "Squashes a winter quilt to pillow height in three minutes with the pump supplied. "
        "Four large, four small, no leaks.",
    ),
    Item(
        "nahe-basket",
        "纳盒 棉麻收纳筐",
        "Nabox Linen Storage Basket",
        "棉麻收纳筐/Linen Basket",
        "linen foldable",
        "beige gray",
        "S@25.9 M@35.9 L@49.9",
        "棉麻外层竹框撑住，把手缝牢，放床头放玄关都好看，脏了拆里衬洗，猫也爱钻进去睡。可叠三层。",
        "Linen over bamboo with firm handles, pretty in hall or bedroom. Liner washes; cats "
        "move in at once. Collapses flat when empty.",
    ),
    Item(
        "nahe-wood",
        "纳盒 实木桌面收纳盒",
        "Nabox Wooden Desk Organizer",
        "桌面收纳盒/Desk Organizer",
        "wood office",
        "brown beige",
        "@79",
        "竹木四格，手机立着放，抽屉放首饰，圆角打磨不挂毛衣，办公桌上一秒整齐。底部贴了防滑垫，"
        "长 28 厘米。",
        "Bamboo in four sections with a phone stand and jewellery drawer, edges rounded so "
        "nothing snags. Desks calm down. Non-slip feet below.",
    ),
    Item(
        "nahe-kitchen",
        "纳盒 密封保鲜罐 5件套",
        "Nabox Airtight Jar Set of 5",
        "密封保鲜罐/Airtight Jars",
        "transparent waterproof",
        "clear white",
        "@89",
        "按压真空盖一按就封，米、面、猫粮不回潮，五种容量 0.5 到 3 升叠得住，量杯随送。",
        "Press to seal out air so rice, flour and kibble stay dry. Five stackable sizes from "
        "0.5 to 3 litres, scoop included.",
    ),
    Item(
        "nahe-cosmetic",
        "纳盒 带镜化妆品收纳盒",
        "Nabox Mirrored Cosmetics Box",
        "化妆品收纳盒/Cosmetics Box",
        "women transparent",
        "pink white",
        "@129",
        "LED 镜灯三色可调，抽屉放口红 24 支，防尘盖顺手一翻，刷子、香水分格站好，送闺蜜好看。",
        "An LED mirror in three tones, room for 24 lipsticks and a dust lid. Brushes and "
        "scents stand in their own cells.",
    ),
]

SHELF: Shelf = {
    "desks": DESKS,
    "office-chairs": OFFICE_CHAIRS,
    "desk-lamps": DESK_LAMPS,
    "vacuum-cleaners": VACUUM_CLEANERS,
    "storage-boxes": STORAGE_BOXES,
}
