"""Power banks and chargers."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

POWER_BANKS = [
    Item(
        "voltora-20000",
        "伏特加能 20000 充电宝",
        "Voltora 20000 Power Bank",
        "+20000",
        "fast-charging long-battery",
        "black white",
        "@149",
        "20000 毫安时，65W 双向快充能带笔记本，自带 C 口线，数显电量，74Wh 可以带上飞机。",
        "20,000mAh with 65W both ways, enough for a laptop. Built-in USB-C cable, a percentage "
        "display, and allowed in cabin luggage at 74Wh.",
    ),
    Item(
        "voltora-10000",
        "伏特加能 10000 充电宝",
        "Voltora 10000 Power Bank",
        "+10000",
        "fast-charging lightweight",
        "white pink blue",
        "@79",
        "10000 毫安时 180 克，能给手机充两次，22.5W 快充，自带双线忘带线也不怕，3C 认证可登机。",
        "10,000mAh in 180g fills a phone twice at 22.5W. Two cables are built in, and it is "
        "certified to fly.",
    ),
    Item(
        "voltora-mag-5000",
        "伏特加能 磁吸 5000 充电宝",
        "Voltora Mag 5000 Power Bank",
        "磁吸5000/Mag 5000",
        "wireless fast-charging lightweight",
        "white purple black",
        "@129",
        "8.6 毫米薄贴在手机背后像一张卡，15W 无线充，强磁甩不掉，边拍边充不影响握持。",
        "Just 8.6mm thin, it clings to the back of the phone and charges at 15W without wires. "
        "Keep shooting while it fills.",
    ),
    Item(
        "voltora-mag-10000",
        "伏特加能 磁吸 10000 充电宝",
        "Voltora Mag 10000 Power Bank",
        "磁吸10000/Mag 10000",
        "wireless fast-charging foldable",
        "black silver",
        "@199",
        "磁吸无线加 C 口有线同时充两台，背面折叠支架能立着看球赛，10000 毫安时够出门一整天。",
        "Magnetic charging and a USB-C port feed two devices at once, and a folding stand "
        "props your phone for the match. 10,000mAh for a full day.",
    ),
    Item(
        "voltora-outdoor",
        "伏特加能 户外电源 300W",
        "Voltora 300W Power Station",
        "户外电源/Power Station",
        "long-battery fast-charging",
        "orange gray",
        "@1199",
        "288Wh 磷酸铁锂，220V 纯正弦波输出，能煮咖啡、带投影，露营灯内置，循环 3000 次还有八成电。",
        "A 288Wh lithium-iron station with clean 220V output for coffee makers and projectors. "
        "Camping light built in; 80% left after 3,000 cycles.",
    ),
    Item(
        "voltora-mini-lip",
        "伏特加能 口红充电宝",
        "Voltora Lipstick Power Bank",
        "口红充电宝/Lipstick Power Bank",
        "lightweight women",
        "pink gold",
        "@59",
        "口红大小 5000 毫安时，直插不用线，小包里也放得下，应急充满一部手机，送女朋友实用又可爱。",
        "The size of a lipstick with 5,000mAh. Plugs straight into the phone, fits the "
        "smallest bag and gives one full emergency charge.",
    ),
    Item(
        "voltora-laptop-27000",
        "伏特加能 27000 大功率充电宝",
        "Voltora 27000 High-Power Bank",
        "+27000",
        "fast-charging office aluminium",
        "gray",
        "@399",
        "140W 大功率，游戏本也能充，TFT 彩屏显示实时功率，铝壳散热快，99Wh 卡在航空上限。",
        "140W charges even a gaming laptop. A colour display shows live power, the aluminium "
        "shell sheds heat and 99Wh stays under the flight limit.",
    ),
]

CHARGERS = [
    Item(
        "voltora-gan-65",
        "伏特加能 65W 氮化镓充电器",
        "Voltora 65W GaN Charger",
        "GaN 65|65W 氮化镓/GaN 65",
        "fast-charging foldable lightweight",
        "white black",
        "@119",
        "两 C 一 A 三口，65W 给笔记本、手机一起充，体积比原装小一半，折叠插脚放包里不刮东西。",
        "Two USB-C ports and one USB-A share 65W between laptop and phone. Half the usual "
        "size, with folding prongs that scratch nothing.",
    ),
    Item(
        "voltora-gan-120",
        "伏特加能 120W 四口充电器",
        "Voltora 120W Four-Port Charger",
        "GaN 120",
        "fast-charging office",
        "black",
        "@219",
        "四口同时满载，一个顶一堆充电头，智能分配功率，温控芯片摸着只是温热，"
        "出差酒店插座再少也不慌。",
        "Four ports at once replace a bag of plugs. Power is shared cleverly, heat is kept in "
        "check, and one hotel socket is enough.",
    ),
    Item(
        "voltora-20w",
        "伏特加能 20W 快充头",
        "Voltora 20W Fast Charger",
        "+20W",
        "fast-charging lightweight beginners",
        "white",
        "@35",
        "兼容苹果安卓的 PD 快充，半小时充到 50%，重 38 克，过压过流都会自己断，给家人多备两个。",
        "PD charging for iPhone and Android: 50% in half an hour from a 38g plug, with "
        "protection against surges. Buy a spare for the family.",
    ),
    Item(
        "voltora-wireless-3",
        "伏特加能 三合一无线充",
        "Voltora 3-in-1 Wireless Charger",
        "三合一无线充/3-in-1 Wireless",
        "wireless fast-charging foldable",
        "white black",
        "@169",
        "手机、手表、耳机一次充好，折起来像个粉饼盒，磁吸自动对准，床头夜灯模式只有微光。",
        "Charges phone, watch and earbuds together, then folds like a compact. Magnets line "
        "everything up; the night light stays dim.",
    ),
    Item(
        "voltora-car-45",
        "伏特加能 45W 车载充电器",
        "Voltora 45W Car Charger",
        "车充45W/+Car 45W",
        "fast-charging aluminium",
        "black silver",
        "@69",
        "全金属短款不挡档位，C 口 45W 加 A 口 18W，带电压显示，点烟器松一点也不掉，跑长途充得快。",
        "A short metal plug that clears the gear stick: 45W USB-C plus USB-A, with voltage "
        "display. Quick charging on long drives.",
    ),
    Item(
        "voltora-cable-100",
        "伏特加能 100W 编织数据线",
        "Voltora 100W Braided Cable",
        "100W 数据线/100W Cable",
        "fast-charging",
        "black white green",
        "@29.9",
        "双 C 口 100W，1.5 米尼龙编织耐折两万次，内置芯片不虚电，绑带收线不乱，笔记本手机通用。",
        "A 1.5m USB-C to USB-C cable in braided nylon, bent 20,000 times in tests and rated "
        "for 100W. Strap included.",
    ),
    Item(
        "xinglan-charger-80",
        "星澜 80W 原装充电器",
        "Xinglan 80W Original Charger",
        "+80W",
        "fast-charging",
        "white",
        "@129",
        "星澜 X5、Note 9 的原装充电头，80W 私有协议 35 分钟充满，附 6A 线，也兼容 PD 给平板充电。",
        "The original plug for the X5 and Note 9: full in 35 minutes at 80W, with a 6A cable "
        "in the box. Works with PD tablets too.",
    ),
    Item(
        "shellup-stand",
        "壳趣 磁吸无线充支架",
        "ShellUp Magnetic Charging Stand",
        "无线充支架/Charging Stand",
        "wireless fast-charging aluminium",
        "silver black",
        "@139",
        "铝合金支架竖在办公桌上，手机一吸就开始充，横过来看时间和日程，底座加重不会被带起来。",
        "An aluminium stand that grabs the phone and charges at once. Turn it sideways to see "
        "clock and calendar; the heavy foot stays put.",
    ),
]

SHELF: Shelf = {"power-banks": POWER_BANKS, "chargers": CHARGERS}
