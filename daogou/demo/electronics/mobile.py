"""Phones, tablets, smart watches and phone cases."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

PHONES = [
    Item(
        "xinglan-x5",
        "星澜 X5 手机",
        "Xinglan X5 Phone",
        "X5",
        "fast-charging long-battery",
        "black white blue",
        "256GB@2999 512GB@3399",
        "6.5 英寸 120Hz 直屏，5000 万像素主摄带光学防抖，5200mAh 电池配 80W 快充，"
        "半小时充到七成，日常用一天半没问题。",
        "A flat 6.5-inch 120Hz screen, a stabilised 50MP main camera and a 5,200mAh battery "
        "that reaches 70% in half an hour with the 80W charger in the box.",
        released="2025-02-18",
    ),
    Item(
        "xinglan-x5-pro",
        "星澜 X5 Pro 手机",
        "Xinglan X5 Pro Phone",
        "X5 Pro",
        "fast-charging wireless waterproof",
        "black silver purple",
        "256GB@3999 512GB@4499 1TB@5299",
        "在 X5 的基础上加了 3 倍潜望长焦和 50W 无线充电，机身 IP68 防水，"
        "2K 曲面屏阳光下也看得清，适合爱拍照的人。",
        "Adds a 3x periscope zoom, 50W wireless charging and IP68 water resistance to the X5, "
        "with a curved 2K screen you can read in full sun.",
        released="2025-02-18",
    ),
    Item(
        "xinglan-fold-2",
        "星澜 Fold 2 手机",
        "Xinglan Fold 2 Phone",
        "Fold 2",
        "foldable fast-charging office",
        "black gold",
        "512GB@7999 1TB@8999",
        "展开是 7.9 英寸大屏，合上只有 9.8 毫米厚，铰链通过 50 万次开合测试，"
        "左右分屏看邮件和表格很顺手。",
        "Opens into a 7.9-inch screen and closes to 9.8mm thick. The hinge is tested for "
        "500,000 folds, and split view keeps mail and a spreadsheet side by side.",
        released="2025-07-08",
    ),
    Item(
        "xinglan-note-9",
        "星澜 Note 9 手机",
        "Xinglan Note 9 Phone",
        "Note 9",
        "long-battery fast-charging",
        "black green white",
        "128GB@1499 256GB@1699",
        "6000mAh 大电池配 67W 快充，重度使用也能撑两天，6.7 英寸护眼屏看视频舒服，"
        "双卡双待带耳机孔。",
        "A 6,000mAh battery lasts two days even with heavy use and refills at 67W. Large "
        "6.7-inch screen, two SIM slots and a headphone jack.",
    ),
    Item(
        "xinglan-a3",
        "星澜 A3 手机",
        "Xinglan A3 Phone",
        "A3",
        "long-battery beginners",
        "black blue",
        "64GB@799 128GB@899",
        "不到九百块的实用机，5000mAh 电池、90Hz 屏幕，微信、视频、导航都流畅，"
        "当备用机或给父母用都合适。",
        "A no-nonsense phone for less than 900 yuan: a 5,000mAh battery and 90Hz screen that "
        "handle chat, video and maps without fuss. A good spare or first phone.",
    ),
    Item(
        "xinglan-s2-mini",
        "星澜 S2 mini 手机",
        "Xinglan S2 mini Phone",
        "S2 mini",
        "lightweight fast-charging",
        "white pink blue",
        "128GB@2199 256GB@2499",
        "5.9 英寸小屏单手就能握住，只有 158 克，性能却不缩水，旗舰同款主摄，放牛仔裤口袋里也不顶。",
        "At 5.9 inches and 158g it fits one hand and any pocket, yet it keeps the main camera "
        "and chip of its bigger sisters.",
    ),
    Item(
        "xinglan-r1",
        "星澜 R1 三防手机",
        "Xinglan R1 Rugged Phone",
        "R1",
        "waterproof shockproof long-battery",
        "black orange",
        "128GB@1899",
        "IP68 防尘防水，1.8 米跌落不碎，9000mAh 电池能用三四天，带强光手电，适合工地、"
        "露营和跑长途的师傅。",
        "Dust- and waterproof to IP68, survives a 1.8m drop and runs three to four days on "
        "9,000mAh. The built-in torch suits campsites and building sites.",
    ),
    Item(
        "hanbit-nova",
        "瀚比特 Nova 游戏手机",
        "Hanbit Nova Gaming Phone",
        "Nova",
        "gaming fast-charging long-battery",
        "black silver",
        "256GB@3599 512GB@4099",
        "144Hz 直屏加双侧肩键，主动风扇散热，团战半小时帧率不掉，120W 快充边充边玩机身也不烫手。",
        "A 144Hz flat screen, shoulder triggers and a built-in fan hold the frame rate steady "
        "through long matches, and 120W charging stays cool while you play.",
    ),
    Item(
        "padora-one",
        "派朵 One 手机",
        "Padora One Phone",
        "+One",
        "lightweight eye-care",
        "white green pink",
        "128GB@1199 256GB@1399",
        "7.6 毫米厚、176 克，哑光后盖不沾指纹，护眼屏晚上自动调暖，学生党第一部手机选它不心疼。",
        "Slim at 7.6mm and 176g with a matte back that hides fingerprints. The screen warms up "
        "at night, and the price suits a student's first phone.",
    ),
    Item(
        "padora-easy",
        "派朵 Easy 大字手机",
        "Padora Easy Senior Phone",
        "+Easy",
        "long-battery beginners",
        "red black",
        "64GB@599",
        "给爸妈准备的：大图标、大音量、一键呼叫家人，来电会报姓名，充一次电待机五天，"
        "还能远程帮他们设置。",
        "Made for parents: big icons, loud sound, one-touch calls to family and spoken caller "
        "names. Stands by for five days, and you can set it up remotely.",
    ),
]

TABLETS = [
    Item(
        "padora-pad-11",
        "派朵 Pad 11 平板电脑",
        "Padora Pad 11 Tablet",
        "Pad 11",
        "lightweight eye-care long-battery",
        "gray blue",
        "128GB@1599 256GB@1899",
        "11 英寸 2.5K 护眼屏，490 克拿着不累，8600mAh 电池能连看 12 小时剧，上网课、记笔记、"
        "追剧都合适。",
        "An 11-inch 2.5K low-blue-light screen in a 490g body, with 12 hours of video per "
        "charge. Good for classes, notes and series in bed.",
        released="2024-05-15",
    ),
    Item(
        "padora-pad-11-pro",
        "派朵 Pad 11 Pro 平板电脑",
        "Padora Pad 11 Pro Tablet",
        "Pad 11 Pro",
        "office fast-charging aluminium",
        "gray silver",
        "256GB@2599 512GB@2999",
        "144Hz 屏幕配 4096 级压感笔，外接键盘就能写方案，67W 快充 50 分钟充满，"
        "四扬声器开会听得清。",
        "Pair the 144Hz screen with a 4,096-level pen or a keyboard and it replaces a light "
        "laptop. Full in 50 minutes, with four clear speakers for calls.",
        released="2024-11-05",
    ),
    Item(
        "padora-pad-mini",
        "派朵 Pad mini 平板电脑",
        "Padora Pad mini Tablet",
        "Pad mini",
        "lightweight gaming",
        "black purple",
        "128GB@1399 256GB@1699",
        "8.4 英寸刚好一手握，310 克躺着玩也不砸脸，120Hz 屏加线性马达，地铁上看漫画、打游戏正好。",
        "The 8.4-inch, 310g tablet you can hold in one hand. A 120Hz screen and crisp haptics "
        "make comics and games fun on the train.",
    ),
    Item(
        "padora-kids",
        "派朵 小课堂学习平板",
        "Padora Kids Study Tablet",
        "小课堂/Kids Study",
        "kids eye-care shockproof",
        "blue pink",
        "64GB@1099 128GB@1299",
        "类纸护眼屏配硅胶防摔套，家长可以限时、限应用，预装同步课程，三到十二岁的孩子自己就会用。",
        "A paper-like screen in a shockproof sleeve, with parental time limits and lessons "
        "built in. Children from three to twelve manage it by themselves.",
    ),
    Item(
        "xinglan-tab-12",
        "星澜 Tab 12 平板电脑",
        "Xinglan Tab 12 Tablet",
        "Tab 12",
        "office long-battery",
        "gray silver",
        "256GB@2799 512GB@3299",
        "12.4 英寸大屏，电脑模式下可以开多窗口，10000mAh 电池出差两天不用带充电器，"
        "和星澜手机一碰就传文件。",
        "A 12.4-inch tablet with a desktop mode for several windows. The 10,000mAh battery "
        "covers a two-day trip, and files hop from Xinglan phones with a tap.",
    ),
    Item(
        "xinglan-tab-se",
        "星澜 Tab SE 平板电脑",
        "Xinglan Tab SE Tablet",
        "Tab SE",
        "beginners long-battery",
        "gray green",
        "64GB@799 128GB@999",
        "10.4 英寸，八百块就能看剧上网课，7500mAh 电池续航 10 小时，支持插卡扩容，"
        "老人孩子都能轻松上手。",
        "A 10.4-inch tablet for around 800 yuan with ten hours of playback and a memory card "
        "slot. Simple enough for grandparents and kids alike.",
    ),
    Item(
        "hanbit-draw-13",
        "瀚比特 Draw 13 绘画平板",
        "Hanbit Draw 13 Drawing Tablet",
        "Draw 13",
        "lightweight aluminium",
        "gray",
        "256GB@3499 512GB@3999",
        "13 英寸全贴合磨砂屏，下笔有纸的阻尼感，8192 级压感笔随机附送，出厂校色，"
        "画师外出也能接稿。",
        "A 13-inch etched screen that drags like paper, with an 8,192-level pen in the box and "
        "factory colour calibration for illustrators on the move.",
    ),
]

SMART_WATCHES = [
    Item(
        "shiguang-watch-s",
        "拾光 Watch S 智能手表",
        "Shiguang Watch S",
        "Watch S",
        "waterproof bluetooth long-battery",
        "black silver gold",
        "@899",
        "1.43 英寸圆屏，心率、血氧、睡眠全天监测，游泳可戴，充一次用 12 天，"
        "微信消息和来电抬手就能看。",
        "A round 1.43-inch watch that tracks heart rate, blood oxygen and sleep, goes swimming "
        "and lasts 12 days. Calls and messages show at a glance.",
    ),
    Item(
        "shiguang-watch-ultra",
        "拾光 Watch Ultra 户外手表",
        "Shiguang Watch Ultra",
        "Watch Ultra",
        "waterproof long-battery shockproof",
        "black orange",
        "@1999",
        "钛合金表壳配蓝宝石镜面，双频 GPS 走山路不飘，100 米防水，开着定位也能跑 40 小时，"
        "越野跑友首选。",
        "Titanium case, sapphire glass and dual-band GPS that holds its line on mountain "
        "trails. Waterproof to 100m, with 40 hours of tracked running.",
    ),
    Item(
        "shiguang-band-7",
        "拾光 Band 7 手环",
        "Shiguang Band 7",
        "Band 7",
        "waterproof long-battery lightweight silicone",
        "black pink blue",
        "@199",
        "只有 24 克，1.62 英寸彩屏，记步、测睡眠、看消息，14 天才充一次电，换腕带一秒搞定，"
        "学生上班都能戴。",
        "A 24g band with a bright 1.62-inch display for steps, sleep and messages. Charge it "
        "every two weeks and swap straps in a second.",
    ),
    Item(
        "shiguang-lady",
        "拾光 月光女士手表",
        "Shiguang Moonlight Watch",
        "月光/Moonlight",
        "women waterproof",
        "gold pink white",
        "@1099",
        "38 毫米小表盘配细表带，镀金表圈像首饰，生理期提醒、压力监测都有，通勤和约会都搭，"
        "续航一周。",
        "A slim 38mm watch with a gilded bezel that wears like jewellery. Cycle reminders, "
        "stress readings and a week of battery for office and evenings.",
    ),
    Item(
        "shiguang-kids-3",
        "拾光 Kids 3 儿童电话手表",
        "Shiguang Kids 3 Phone Watch",
        "+Kids 3",
        "kids waterproof",
        "blue pink",
        "@499",
        "楼层级定位，上课自动禁用，视频通话清楚，20 米防水洗手不用摘，家长手机上能看孩子到没到校。",
        "Locates your child down to the floor, locks itself during class and makes clear video "
        "calls. Waterproof, and parents see arrivals at school.",
    ),
    Item(
        "xinglan-watch-2",
        "星澜 Watch 2 智能手表",
        "Xinglan Watch 2",
        "Watch 2",
        "bluetooth waterproof fast-charging",
        "black silver",
        "@1299",
        "独立 eSIM 通话，跑步不带手机也能接电话，1.5 英寸 AMOLED 屏，充 15 分钟用一天，"
        "支持门禁和公交卡。",
        "Its own eSIM takes calls when the phone stays home. A 1.5-inch AMOLED face, a day's "
        "power in 15 minutes, plus door and bus cards.",
    ),
    Item(
        "xinglan-band-lite",
        "星澜 Band Lite 手环",
        "Xinglan Band Lite",
        "Band Lite",
        "waterproof long-battery beginners silicone",
        "black green",
        "@129",
        "百元入门手环，心率、步数、睡眠一样不少，震动提醒不错过来电，20 天长续航，出汗淋雨都不怕。",
        "An entry band at about 130 yuan that still counts steps, pulse and sleep, buzzes for "
        "calls and runs for 20 days. Rain and sweat do no harm.",
    ),
]

PHONE_CASES = [
    Item(
        "shellup-clear",
        "壳趣透明手机壳",
        "ShellUp Clear Phone Case",
        "+透明壳/+Clear Case",
        "transparent shockproof silicone",
        "clear",
        "@29.9",
        "拜耳软胶一体成型，四角气囊防摔，用半年也不发黄，1.2 毫米厚露出手机原色，"
        "iPhone 与星澜主流机型都有货。",
        "One-piece soft TPU with air corners against drops. It stays clear for months, is "
        "1.2mm thin and fits current iPhone and Xinglan models.",
    ),
    Item(
        "shellup-mag",
        "壳趣 Mag 磁吸手机壳",
        "ShellUp Mag Magnetic Phone Case",
        "Mag",
        "transparent shockproof wireless",
        "clear black",
        "@59",
        "内置 16 颗强磁，吸充电宝、支架都牢，背板 PC 硬、边框软，无线充电不用摘壳，"
        "手感细腻不留指纹。",
        "Sixteen strong magnets hold power banks and stands, wireless charging works through "
        "it, and the hard back with soft edges resists fingerprints.",
    ),
    Item(
        "shellup-silky",
        "壳趣 丝滑液态硅胶手机壳",
        "ShellUp Silky Silicone Phone Case",
        "丝滑壳/Silky",
        "silicone shockproof",
        "pink purple green black",
        "@39",
        "液态硅胶摸起来像婴儿皮肤，内衬绒布不刮机身，镜头圈加高 1 毫米，脏了水冲就干净，"
        "六种颜色慢慢挑。",
        "Liquid silicone that feels like skin, lined with microfibre. The raised camera ring "
        "protects the lens, and dirt rinses straight off.",
    ),
    Item(
        "shellup-armor",
        "壳趣 铠甲防摔手机壳",
        "ShellUp Armor Phone Case",
        "铠甲/Armor",
        "shockproof non-slip",
        "black green",
        "@69",
        "双层结构过 3 米跌落测试，侧边防滑纹握得稳，背后自带支架看剧，骑车送货、带娃手滑都不怕。",
        "Two layers pass a 3m drop test, ribbed sides keep your grip and a kickstand folds out "
        "for films. Made for couriers and parents.",
    ),
    Item(
        "shellup-leather",
        "壳趣 真皮翻盖手机壳",
        "ShellUp Leather Flip Phone Case",
        "翻盖/Leather Flip",
        "leather office",
        "brown black",
        "@129",
        "头层牛皮手工缝边，翻盖里有三个卡位和一个零钱夹，越用越有光泽，商务见客户拿出来也体面。",
        "Full-grain cowhide with hand-finished edges. The cover holds three cards and folded "
        "notes, and the leather deepens in colour as you use it.",
    ),
    Item(
        "shellup-cat",
        "壳趣 橘猫卡通手机壳",
        "ShellUp Ginger Cat Phone Case",
        "橘猫/Ginger Cat",
        "women silicone",
        "orange white",
        "@35",
        "立体橘猫趴在摄像头边上，软胶边角不硌手，图案在夹层里不会磨掉，送给爱猫的朋友准没错。",
        "A ginger cat lounges beside the camera, printed under the surface so it never rubs "
        "off. Soft edges, and a sure gift for cat people.",
    ),
    Item(
        "shellup-frost",
        "壳趣 磨砂半透手机壳",
        "ShellUp Frost Phone Case",
        "磨砂壳/Frost",
        "lightweight",
        "clear black navy",
        "@25.9",
        "0.9 毫米超薄磨砂壳，半透明背板隐约看到手机原色，不沾指纹不打滑，贴身放口袋几乎没感觉。",
        "A 0.9mm frosted shell that lets the phone's colour glow through, shrugs off "
        "fingerprints and adds almost nothing to your pocket.",
    ),
    Item(
        "shellup-ring",
        "壳趣 指环支架手机壳",
        "ShellUp Ring Stand Phone Case",
        "指环壳/Ring Stand",
        "shockproof non-slip",
        "black pink silver",
        "@45",
        "金属指环 360 度转动，套在手指上自拍不怕掉，竖起来就是支架，能吸车载磁铁，四角加厚防摔。",
        "A 360-degree metal ring slips over a finger for safe selfies, props the phone up as a "
        "stand and sticks to magnetic car mounts.",
    ),
    Item(
        "xinglan-x5-case",
        "星澜 X5 原装手机壳",
        "Xinglan X5 Official Phone Case",
        "X5 原装壳/X5 Official",
        "silicone shockproof",
        "black white blue",
        "@79",
        "专为 X5 开模，按键回弹和裸机一样，液态硅胶外层加绒里，与机身同色系，"
        "支持 NFC 刷卡不用取下。",
        "Moulded for the X5 so the buttons click as they should. Silicone outside, soft lining "
        "inside, matched to the phone's colours; NFC works through it.",
        released="2025-02-18",
    ),
    Item(
        "shellup-clear-stand",
        "壳趣 透明支架手机壳",
        "ShellUp Clear Kickstand Phone Case",
        "透明支架壳/Clear Kickstand",
        "transparent shockproof",
        "clear",
        "@49.9",
        "高透背板加隐形支架，横竖都能立，抗氧化涂层三个月不发黄，内侧微点设计不出水印，"
        "拍照露出原机质感。",
        "Crystal back with a hidden stand for upright or sideways viewing. Anti-oxidation "
        "coating keeps it from yellowing, and tiny dots stop watermarks.",
    ),
]

SHELF: Shelf = {
    "phones": PHONES,
    "tablets": TABLETS,
    "smart-watches": SMART_WATCHES,
    "phone-cases": PHONE_CASES,
}
