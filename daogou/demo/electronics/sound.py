"""Headphones, speakers and cameras."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

HEADPHONES = [
    Item(
        "tinglan-air",
        "听岚 Air 降噪耳机",
        "Tinglan Air Noise-Cancelling Earbuds",
        "+Air",
        "noise-cancelling bluetooth wireless lightweight long-battery",
        "white black blue",
        "@399",
        "单只 4.6 克戴久不胀，48dB 深度降噪，地铁里也能听清人声，配盒续航 36 小时，"
        "双设备自动切换。",
        "At 4.6g a bud you forget them. 48dB noise cancelling tames the metro, the case "
        "stretches to 36 hours and two devices switch by themselves.",
        released="2024-04-09",
    ),
    Item(
        "tinglan-air-pro",
        "听岚 Air Pro 降噪耳机",
        "Tinglan Air Pro Noise-Cancelling Earbuds",
        "Air Pro",
        "noise-cancelling bluetooth wireless waterproof fast-charging",
        "black silver",
        "@799",
        "圈铁双单元支持 LDAC 高解析，55dB 自适应降噪，六麦通话风里也清楚，IP55 防水，"
        "跑步淋雨不怕。",
        "Hybrid drivers with LDAC, 55dB adaptive noise cancelling and six microphones for "
        "windy calls. IP55 proofed for runs in the rain.",
        released="2025-01-14",
    ),
    Item(
        "tinglan-max",
        "听岚 Max 头戴降噪耳机",
        "Tinglan Max Over-Ear Headphones",
        "+Max",
        "noise-cancelling bluetooth wireless long-battery foldable",
        "black beige blue",
        "@1299",
        "40 毫米镀铍振膜，蛋白皮耳罩长途飞行不夹头，降噪开着也能听 50 小时，可折叠，附硬壳收纳包。",
        "Beryllium-coated 40mm drivers and soft cushions for long flights. Fifty hours with "
        "noise cancelling on, and they fold into a hard case.",
    ),
    Item(
        "tinglan-lite",
        "听岚 Lite 降噪耳机",
        "Tinglan Lite Noise-Cancelling Earbuds",
        "+Lite",
        "noise-cancelling bluetooth wireless beginners",
        "white pink green",
        "@229",
        "两百出头就有 42dB 主动降噪，13 毫米大动圈低音够足，低延迟模式看剧不对不上嘴，"
        "学生党闭眼入。",
        "Active noise cancelling of 42dB for a little over 200 yuan, with big 13mm drivers and "
        "a low-delay mode for films and games.",
        released="2024-06-01",
    ),
    Item(
        "tinglan-open",
        "听岚 Open 开放式耳机",
        "Tinglan Open-Ear Headphones",
        "+Open",
        "bluetooth wireless waterproof lightweight",
        "black orange",
        "@499",
        "不入耳的挂耳设计，听歌也能听见车声，IP67 防水防汗，骑车、晨跑更安全，单次 8 小时。",
        "Hooks over the ear and leaves it open, so you hear traffic on morning runs. IP67 "
        "sweat and rain proofing, eight hours per charge.",
    ),
    Item(
        "tinglan-bone-2",
        "听岚 Bone 2 骨传导耳机",
        "Tinglan Bone 2 Bone-Conduction Headphones",
        "Bone 2",
        "bluetooth waterproof wireless",
        "black green",
        "@599",
        "骨传导不堵耳朵，IP68 能戴着游泳，内置 32GB 存储下水不用手机，26 克钛合金记忆后挂不掉。",
        "Bone conduction keeps ears free and IP68 takes it swimming, with 32GB of music on "
        "board. The titanium band weighs 26g and stays put.",
    ),
    Item(
        "tinglan-studio",
        "听岚 Studio 监听耳机",
        "Tinglan Studio Monitor Headphones",
        "+Studio",
        "foldable office",
        "black",
        "@459",
        "50 毫米单元声音不加味，可换线设计，混音、弹电钢琴、录播客都用得上，耳罩能单边翻转监听。",
        "Uncoloured 50mm drivers, a detachable cable and a swivelling cup for one-ear "
        "monitoring. For mixing, podcasts and digital pianos. Folds flat.",
    ),
    Item(
        "tinglan-game-7",
        "听岚 G7 电竞耳机",
        "Tinglan G7 Gaming Headset",
        "G7",
        "gaming wireless noise-cancelling",
        "black white",
        "@369",
        "2.4G 无线 20 毫秒低延迟，7.1 环绕听声辨位，可拆麦克风带降噪，蛋白皮耳罩开黑一下午不闷。",
        "Lag of 20ms over 2.4G, 7.1 surround to place footsteps, and a removable "
        "noise-reducing microphone. Cushions stay comfy all afternoon.",
    ),
    Item(
        "boomi-buds",
        "布咪 Buds 蓝牙耳机",
        "Boomi Buds Bluetooth Earbuds",
        "+Buds",
        "bluetooth wireless beginners lightweight",
        "white yellow purple",
        "@99",
        "百元以内的真无线，开盖即连，半入耳不堵，配盒听 24 小时，颜色亮，"
        "丢了也不心疼的通勤小耳机。",
        "True wireless for less than a hundred yuan. They pair when you open the case, sit "
        "lightly and give 24 hours with the case.",
    ),
    Item(
        "boomi-kids-ear",
        "布咪 儿童头戴耳机",
        "Boomi Kids Headphones",
        "儿童耳机/Kids Headphones",
        "kids bluetooth foldable",
        "blue pink",
        "@149",
        "音量锁在 85 分贝以内保护听力，柔软耳罩、可折头梁，上网课带麦，"
        "三到十二岁都能调到合适大小。",
        "Volume is capped at 85dB to protect young ears. Soft cushions, folding band and a "
        "microphone for online class, ages three to twelve.",
        sold_out=True,
    ),
    Item(
        "xinglan-buds-3",
        "星澜 Buds 3 降噪耳机",
        "Xinglan Buds 3 Noise-Cancelling Earbuds",
        "Buds 3",
        "noise-cancelling bluetooth wireless fast-charging",
        "white black",
        "@549",
        "和星澜手机开盖弹窗秒连，50dB 智能降噪，空间音频跟着头转，充 10 分钟听 3 小时，"
        "骨声纹通话更清楚。",
        "Pops up on Xinglan phones the moment you open the lid. 50dB noise cancelling, "
        "head-tracked audio and three hours from ten minutes of charging.",
    ),
    Item(
        "tinglan-wired",
        "听岚 有线入耳耳机",
        "Tinglan Wired Earphones",
        "+有线耳机/+Wired Earphones",
        "lightweight beginners",
        "black white",
        "@59",
        "Type-C 直插免转换，带线控和麦克风，编织线不打结，金属腔体人声干净，备一条在办公室很安心。",
        "Plugs straight into USB-C, with remote, microphone and a braided cable that never "
        "tangles. A clear-voiced spare for the office drawer.",
    ),
    Item(
        "tinglan-silent-sleep",
        "听岚 Sleep 睡眠耳机",
        "Tinglan Sleep Earbuds",
        "+Sleep",
        "noise-cancelling bluetooth silent",
        "beige gray",
        "@329",
        "侧睡不压耳的超薄机身，被动隔音加白噪音，伴侣打呼噜也能睡着，闹钟只在你耳朵里响。",
        "Thin enough for side sleepers. Sealing tips and soft noise mask a snoring partner, "
        "and the alarm sounds only in your ear.",
    ),
]

SPEAKERS = [
    Item(
        "boomi-go",
        "布咪 Go 蓝牙音箱",
        "Boomi Go Bluetooth Speaker",
        "+Go",
        "bluetooth waterproof lightweight long-battery",
        "black blue red",
        "@199",
        "巴掌大 280 克，IP67 掉水里也能浮起来，挂绳绑在书包上，续航 12 小时，露营洗澡都能放歌。",
        "Palm-sized at 280g, floats if dropped in water and clips to a bag. Twelve hours of "
        "music for campsites and showers.",
    ),
    Item(
        "boomi-boom",
        "布咪 Boom 户外音箱",
        "Boomi Boom Outdoor Speaker",
        "Boom",
        "bluetooth waterproof long-battery",
        "black orange",
        "@599",
        "60W 双低音辐射器，广场舞、烧烤都压得住场，两台能组立体声，20 小时续航还能给手机充电。",
        "Sixty watts and twin bass radiators fill a barbecue. Pair two for stereo; it plays 20 "
        "hours and tops up your phone.",
    ),
    Item(
        "boomi-desk-2",
        "布咪 Desk 2 桌面音箱",
        "Boomi Desk 2 Speakers",
        "Desk 2",
        "bluetooth office wood",
        "brown black",
        "@329",
        "2.0 木质箱体，3 英寸低音单元，蓝牙、USB、AUX 都能接，显示器两边一摆，"
        "追剧听歌比自带喇叭强太多。",
        "Wooden 2.0 cabinets with 3-inch woofers and Bluetooth, USB or AUX input. Put one each "
        "side of the screen and hear the difference.",
    ),
    Item(
        "boomi-home",
        "布咪 Home 智能音箱",
        "Boomi Home Smart Speaker",
        "+Home",
        "bluetooth wireless",
        "white gray",
        "@299",
        "语音问天气、定闹钟、开关灯，360 度出声，给孩子讲故事也行，夜里说话它会自动放低音量。",
        "Ask for weather, alarms and lights by voice. Sound spreads all round, stories for the "
        "children included, and it whispers at night.",
    ),
    Item(
        "boomi-mini",
        "布咪 mini 蓝牙小音箱",
        "Boomi mini Bluetooth Speaker",
        "+mini",
        "bluetooth lightweight beginners",
        "pink yellow white",
        "@69",
        "鸡蛋大小声音不小，带免提通话，TF 卡也能播，六十九块的快乐，宿舍、浴室随手放。",
        "The size of an egg yet surprisingly loud, with hands-free calls and a card slot. Put "
        "it anywhere in dorm or bathroom.",
    ),
    Item(
        "tinglan-bar",
        "听岚 Bar 回音壁",
        "Tinglan Bar Soundbar",
        "+Bar",
        "bluetooth wireless",
        "black",
        "@899",
        "2.1 声道带无线低音炮，HDMI 一线接电视，人声模式让爸妈不用再把音量开到顶，电影震感足。",
        "A 2.1 soundbar with wireless subwoofer and single HDMI cable. Voice mode lifts "
        "dialogue so the volume can stay down.",
    ),
    Item(
        "tinglan-vinyl",
        "听岚 复古蓝牙音箱",
        "Tinglan Retro Bluetooth Speaker",
        "+复古音箱/+Retro",
        "bluetooth wood",
        "brown green",
        "@459",
        "实木外壳配黄铜旋钮，老收音机的样子，里面是 20W 全频单元，还能收 FM，放客厅像件摆设。",
        "A solid-wood case and brass knobs like an old radio, with a modern 20W driver and FM "
        "inside. Looks lovely on the sideboard.",
    ),
]

CAMERAS = [
    Item(
        "pixora-m50",
        "映拓 M50 相机",
        "Pixora M50 Camera",
        "M50",
        "beginners lightweight bluetooth",
        "black white",
        "@4299",
        "2410 万像素 APS-C 微单，眼部对焦抓得稳，翻转屏拍 Vlog 看得见自己，套机含 15-45 镜头，"
        "新手上手快。",
        "A 24MP APS-C mirrorless with reliable eye focus and a flip screen for vlogs. The kit "
        "includes a 15-45 lens; newcomers learn it in a day.",
    ),
    Item(
        "pixora-m90",
        "映拓 M90 全画幅相机",
        "Pixora M90 Full-Frame Camera",
        "M90",
        "waterproof aluminium",
        "black",
        "@12999",
        "3300 万像素全画幅，机身七级防抖，4K 60 帧无裁切，镁合金防尘防滴，双卡槽，"
        "婚礼和风光都能接活。",
        "A 33MP full-frame body with seven-stop stabilisation, uncropped 4K60, weather sealing "
        "and two card slots. Ready for weddings and landscapes.",
    ),
    Item(
        "pixora-pocket",
        "映拓 Pocket 口袋相机",
        "Pixora Pocket Camera",
        "+Pocket",
        "lightweight beginners",
        "silver pink",
        "@1899",
        "一英寸底、4K 三轴云台，走着拍也不晃，185 克揣兜里，吃饭逛街随手录，人像还带自然美颜。",
        "A one-inch sensor on a three-axis gimbal keeps 4K steady as you walk. At 185g it "
        "lives in a pocket for meals and city strolls.",
    ),
    Item(
        "pixora-act-4",
        "映拓 Act 4 运动相机",
        "Pixora Act 4 Action Camera",
        "Act 4",
        "waterproof shockproof lightweight",
        "black",
        "@1599",
        "裸机防水 15 米，4K 120 帧慢动作，磁吸快拆一秒换位，零下二十度还能录，"
        "滑雪骑行潜水带它就够。",
        "Waterproof to 15m without a case, 4K at 120 frames, magnetic mounts and power at "
        "minus twenty. Skiing, cycling, diving: done.",
    ),
    Item(
        "pixora-instant",
        "映拓 Instant 拍立得",
        "Pixora Instant Camera",
        "+Instant",
        "women lightweight",
        "pink white green",
        "@599",
        "按下快门 90 秒出片，自拍镜和补光灯都有，相纸好买，闺蜜聚会、手账贴本，送女生拿得出手。",
        "Prints a photo 90 seconds after you press. With a selfie mirror and fill light, it "
        "makes parties and scrapbooks more fun.",
        sold_out=True,
    ),
    Item(
        "pixora-ccd",
        "映拓 CCD 复古卡片机",
        "Pixora CCD Retro Compact Camera",
        "CCD 卡片机/CCD Compact",
        "lightweight beginners",
        "silver pink purple",
        "@499",
        "复刻千禧年 CCD 味道，2000 万像素自带闪光，直出就有胶片感，C 口充电，"
        "128 克挂脖子上逛街拍。",
        "The look of early 2000s compacts, straight from the camera: 20MP, flash, film-like "
        "colour, USB-C charging, all in 128g. Ready for parties.",
    ),
    Item(
        "pixora-s80",
        "映拓 S80 单反相机",
        "Pixora S80 DSLR Camera",
        "S80",
        "beginners shockproof",
        "black",
        "@3699",
        "光学取景、深握把，连拍每秒 10 张，电池一块能拍 1200 张，学校社团和摄影课最常见的一台。",
        "An optical finder, deep grip and ten frames a second, with 1,200 shots per battery. "
        "The classic for photo classes and clubs.",
    ),
    Item(
        "pixora-kids-cam",
        "映拓 小画家儿童相机",
        "Pixora Kids Camera",
        "小画家/Kids Camera",
        "kids shockproof silicone",
        "blue yellow",
        "@259",
        "硅胶外壳摔不坏，前后双摄，自带边框贴纸和小游戏可关，32GB 卡随机送，五岁孩子也能自己拍。",
        "A tough silicone shell, front and back lenses, fun frames and a 32GB card included. "
        "Five-year-olds take pictures by themselves.",
    ),
]

SHELF: Shelf = {"headphones": HEADPHONES, "speakers": SPEAKERS, "cameras": CAMERAS}
