"""Laptops, monitors, keyboards and mice."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

LAPTOPS = [
    Item(
        "hanbit-book-14",
        "瀚比特 Book 14 笔记本电脑",
        "Hanbit Book 14 Laptop",
        "Book 14",
        "lightweight office long-battery",
        "silver gray",
        "512GB@4299 1TB@4799",
        "14 英寸 2.2K 屏，1.38 公斤铝合金机身，16GB 内存，离电办公 11 小时，写文档、开会、"
        "修图都够用。",
        "A 14-inch 2.2K screen in a 1.38kg aluminium body, 16GB of memory and 11 hours away "
        "from the socket. Documents, calls and light photo work run smoothly.",
        released="2024-03-05",
    ),
    Item(
        "hanbit-book-14-air",
        "瀚比特 Book 14 Air 轻薄本",
        "Hanbit Book 14 Air Laptop",
        "Book 14 Air",
        "lightweight office silent",
        "white pink",
        "512GB@4999 1TB@5599",
        "镁合金机身只有 990 克，无风扇设计完全静音，单手就能托住，适合天天背着跑的上班族和大学生。",
        "Magnesium keeps it at 990g and the fanless design makes no sound at all. Carry it "
        "everywhere between lectures and meetings.",
        released="2025-05-20",
    ),
    Item(
        "hanbit-book-15",
        "瀚比特 Book 15 笔记本电脑",
        "Hanbit Book 15 Laptop",
        "Book 15",
        "beginners office",
        "silver",
        "256GB@3299 512GB@3599",
        "15.6 英寸大屏带数字键盘，8GB 内存可自己加，上网课、做表格、看视频够用，"
        "学生和文员的入门之选。",
        "A 15.6-inch screen with a number pad and upgradeable 8GB memory. An honest entry "
        "laptop for classes, spreadsheets and films.",
    ),
    Item(
        "hanbit-book-16-pro",
        "瀚比特 Book 16 Pro 笔记本电脑",
        "Hanbit Book 16 Pro Laptop",
        "Book 16 Pro",
        "office aluminium fast-charging",
        "gray",
        "512GB@6999 1TB@7699",
        "16 英寸 2.5K 120Hz 屏覆盖 100% P3 色域，标压处理器加 32GB 内存，剪 4K 视频不卡，"
        "100W C 口快充。",
        "A 16-inch 2.5K 120Hz panel with full P3 colour, a full-power chip and 32GB of memory "
        "cut 4K video without stutter. Charges at 100W over USB-C.",
    ),
    Item(
        "hanbit-g15",
        "瀚比特 G15 游戏本",
        "Hanbit G15 Gaming Laptop",
        "G15",
        "gaming",
        "black",
        "512GB@6499 1TB@6999",
        "15.6 英寸 165Hz 电竞屏，8GB 独显，双风扇五热管，网游全高画质能稳 100 帧，四区背光键盘。",
        "A 165Hz 15.6-inch screen, 8GB dedicated graphics and five heat pipes keep online "
        "games above 100 frames at high settings.",
    ),
    Item(
        "hanbit-g16-ultra",
        "瀚比特 G16 Ultra 游戏本",
        "Hanbit G16 Ultra Gaming Laptop",
        "G16 Ultra",
        "gaming fast-charging",
        "black silver",
        "1TB@8999",
        "16 英寸 2.5K 240Hz 屏，12GB 独显满血释放，液金导热，3A 大作 2K 高画质流畅，"
        "机身还有三个 M.2 位。",
        "A 240Hz 2.5K screen and 12GB graphics at full power, cooled with liquid metal. Big "
        "titles run in 2K, and there is room for more drives.",
    ),
    Item(
        "hanbit-g18",
        "瀚比特 G18 旗舰游戏本",
        "Hanbit G18 Flagship Gaming Laptop",
        "G18",
        "gaming mechanical",
        "black",
        "1TB@14999",
        "18 英寸 mini LED 屏，16GB 顶级独显，矮轴机械键盘，三风扇散热，桌面级性能，能替掉台式机。",
        "An 18-inch mini-LED display, 16GB top-tier graphics and low-profile mechanical keys. "
        "Three fans let it stand in for a desktop tower.",
    ),
    Item(
        "hanbit-flip-13",
        "瀚比特 Flip 13 翻转笔记本电脑",
        "Hanbit Flip 13 Convertible Laptop",
        "Flip 13",
        "foldable lightweight office",
        "silver navy",
        "512GB@5799 1TB@6399",
        "360 度翻转触屏，配磁吸手写笔，画图、批注、当平板追剧都行，1.25 公斤，指纹电源键秒进桌面。",
        "A touch screen that folds all the way round, with a magnetic pen for sketches and "
        "notes. 1.25kg, and your fingerprint wakes it instantly.",
    ),
    Item(
        "hanbit-biz-14",
        "瀚比特 Biz 14 商务本",
        "Hanbit Biz 14 Business Laptop",
        "Biz 14",
        "office long-battery shockproof silent",
        "black",
        "512GB@5299 1TB@5899",
        "碳纤维顶盖过 12 项军标测试，带防窥摄像头挡板和网口，降噪双麦开会清楚，键盘泼水也不怕。",
        "A carbon-fibre lid tested to military standards, a camera shutter, wired network port "
        "and clear twin microphones. The keyboard survives a spilled coffee.",
    ),
    Item(
        "hanbit-campus",
        "瀚比特 Campus 学生本",
        "Hanbit Campus Student Laptop",
        "Campus",
        "beginners lightweight",
        "blue white",
        "256GB@2799 512GB@2999",
        "两千多元的校园本，14 英寸护眼屏，1.4 公斤背去图书馆不累，满电上一天课，"
        "查资料写论文绰绰有余。",
        "A campus laptop under 3,000 yuan: a 14-inch screen, 1.4kg and enough battery for a "
        "day of lectures, research and essays.",
    ),
    Item(
        "xinglan-book-s",
        "星澜 Book S 笔记本电脑",
        "Xinglan Book S Laptop",
        "Book S",
        "lightweight fast-charging office",
        "silver gold",
        "512GB@5499 1TB@5999",
        "3:2 触控屏看文档多两行字，一体金属机身 1.1 公斤，与星澜手机多屏协同，"
        "65W 充半小时用三小时。",
        "The 3:2 touch screen shows more of every page. A 1.1kg metal body, screen sharing "
        "with Xinglan phones and three hours of work from a half-hour charge.",
    ),
    Item(
        "xinglan-book-x",
        "星澜 Book X 笔记本电脑",
        "Xinglan Book X Laptop",
        "Book X",
        "office lightweight aluminium",
        "gray navy",
        "512GB@7499 1TB@8299",
        "14.2 英寸 3.1K OLED 屏，32GB 内存，1.2 公斤里塞进 14 小时续航，六扬声器，"
        "做设计和开会都体面。",
        "A 14.2-inch 3.1K OLED, 32GB of memory and 14 hours of battery in just 1.2kg. Six "
        "speakers make calls and films a pleasure.",
    ),
    Item(
        "xinglan-book-se",
        "星澜 Book SE 笔记本电脑",
        "Xinglan Book SE Laptop",
        "Book SE",
        "beginners office long-battery",
        "silver",
        "512GB@3799",
        "15.6 英寸全高清防眩光屏，16GB 内存直接给足，开二三十个网页不卡，办公室批量采购也常选它。",
        "A 15.6-inch anti-glare screen and a generous 16GB of memory keep dozens of tabs open. "
        "The one offices order by the dozen.",
    ),
    Item(
        "padora-note-12",
        "派朵 Note 12 二合一笔记本电脑",
        "Padora Note 12 Two-in-One Laptop",
        "Note 12",
        "lightweight foldable",
        "gray purple",
        "256GB@2499 512GB@2899",
        "12.4 英寸屏拆下来是平板，扣上磁吸键盘就是电脑，整机 860 克，出差带它写邮件、"
        "看合同最轻松。",
        "Pull off the screen and it is a tablet; snap on the keyboard and it is a laptop. At "
        "860g it makes light work of mail and contracts on the road.",
    ),
    Item(
        "padora-edu-11",
        "派朵 Edu 11 学习笔记本电脑",
        "Padora Edu 11 Learning Laptop",
        "Edu 11",
        "kids beginners shockproof",
        "blue yellow",
        "128GB@1799",
        "11.6 英寸小本，橡胶包边从课桌掉下也没事，家长控制好用，学编程、查字典、交作业，"
        "小学生正合手。",
        "A small 11.6-inch laptop with rubber edges that shrug off falls from a school desk. "
        "Parental controls included, ready for first coding lessons.",
    ),
    Item(
        "lumina-creator-16",
        "鹿鸣 Creator 16 设计本",
        "Lumina Creator 16 Laptop",
        "Creator 16",
        "office aluminium silent",
        "silver",
        "1TB@9999",
        "16 英寸 4K OLED 出厂逐台校色，ΔE 小于 1，8GB 独显加 64GB 内存，SD 卡槽满速，"
        "摄影师直接导片修图。",
        "Each 16-inch 4K OLED is calibrated to Delta E under 1. With 64GB of memory and a "
        "full-speed SD slot, photographers edit straight from the card.",
    ),
    Item(
        "hanbit-book-13",
        "瀚比特 Book 13 笔记本电脑",
        "Hanbit Book 13 Laptop",
        "Book 13",
        "lightweight long-battery",
        "pink white gold",
        "512GB@4599",
        "13.3 英寸窄边框，A4 纸大小塞得进手提包，珠光漆面不沾指纹，15 小时续航，"
        "连充电器都可以不带。",
        "A 13.3-inch laptop the size of a sheet of A4 that slips into a handbag. Pearl finish, "
        "and 15 hours of battery so the charger stays home.",
    ),
    Item(
        "hanbit-g14",
        "瀚比特 G14 轻薄游戏本",
        "Hanbit G14 Slim Gaming Laptop",
        "G14",
        "gaming lightweight",
        "white gray",
        "512GB@7299 1TB@7899",
        "14 英寸 120Hz OLED，独显机身只有 1.6 公斤，白天上课晚上开黑，C 口充电器一个就够，"
        "宿舍不断电模式贴心。",
        "A 120Hz OLED and real graphics in 1.6kg: lectures by day, games by night, one USB-C "
        "charger for both. Weighs about a bottle of water more.",
    ),
    Item(
        "xinglan-book-mini",
        "星澜 Book mini 笔记本电脑",
        "Xinglan Book mini Laptop",
        "Book mini",
        "lightweight beginners",
        "green white",
        "256GB@2299",
        "10.1 英寸口袋本，620 克，记账、收邮件、远程连服务器都行，小桌板上放得下，"
        "工程师的第二台电脑。",
        "A 10.1-inch, 620g pocket laptop for mail, accounts and remote logins. It fits an "
        "airline tray and makes a fine second machine.",
        sold_out=True,
    ),
]

MONITORS = [
    Item(
        "lumina-27",
        "鹿鸣 27 显示器",
        "Lumina 27 Monitor",
        "+27",
        "eye-care office",
        "black white",
        "@999",
        "27 英寸 2K IPS 屏，无频闪低蓝光，支架可升降旋转，65W Type-C 一线连笔记本，"
        "程序员竖过来看代码很爽。",
        "A 27-inch 2K IPS panel without flicker, a stand that lifts and turns, and 65W USB-C: "
        "one cable for picture and power. Turn it upright for code.",
    ),
    Item(
        "lumina-24",
        "鹿鸣 24 办公显示器",
        "Lumina 24 Office Monitor",
        "+24",
        "eye-care office beginners",
        "black",
        "@549",
        "23.8 英寸全高清，三边窄边框，两台并排几乎无缝，低蓝光看一天表格不酸眼，壁挂孔齐全。",
        "A 23.8-inch full-HD screen with slim borders, so two sit side by side almost "
        "seamlessly. Gentle on eyes through a day of spreadsheets.",
    ),
    Item(
        "lumina-32-4k",
        "鹿鸣 32 4K 显示器",
        "Lumina 32 4K Monitor",
        "+32 4K",
        "office eye-care",
        "silver black",
        "@2199",
        "31.5 英寸 4K，95% P3 色域，90W 反向供电，自带 USB 扩展坞，修图、做表、看电影一块屏搞定。",
        "A 31.5-inch 4K display with 95% P3 colour, 90W power delivery and a USB hub. One "
        "screen for photos, figures and films.",
    ),
    Item(
        "lumina-g25",
        "鹿鸣 G25 电竞显示器",
        "Lumina G25 Gaming Monitor",
        "G25",
        "gaming",
        "black",
        "@899",
        "24.5 英寸 Fast IPS，240Hz 刷新率，1 毫秒响应，暗部增强看清草丛里的人，"
        "FPS 玩家性价比之选。",
        "A 24.5-inch Fast IPS at 240Hz with 1ms response. Shadow boost shows who hides in the "
        "grass; great value for shooters.",
    ),
    Item(
        "lumina-g27-2k",
        "鹿鸣 G27 2K 电竞显示器",
        "Lumina G27 2K Gaming Monitor",
        "G27",
        "gaming eye-care",
        "black white",
        "@1399",
        "27 英寸 2K 180Hz，HDR400，背后氛围灯随画面变色，支架能升降，单机大作和网游都照顾到。",
        "27 inches, 2K at 180Hz and HDR400, with a backlight that follows the picture. Equally "
        "at home in open worlds and ranked matches.",
    ),
    Item(
        "lumina-ultrawide-34",
        "鹿鸣 34 带鱼屏显示器",
        "Lumina 34 Ultrawide Monitor",
        "+34 带鱼屏/+34 Ultrawide",
        "office gaming",
        "black",
        "@2399",
        "34 英寸 21:9 曲面，3440×1440，左边写代码右边开文档不用切窗口，144Hz 赛车游戏视野也更宽。",
        "A curved 34-inch 21:9 panel at 3440 by 1440: code on the left, docs on the right, and "
        "a wider windscreen in racing games.",
    ),
    Item(
        "lumina-go-15",
        "鹿鸣 Go 15 便携显示器",
        "Lumina Go 15 Portable Monitor",
        "Go 15",
        "lightweight foldable",
        "gray",
        "@699",
        "15.6 英寸 680 克，一根 C 口线供电传画面，保护套折起来就是支架，出差当副屏，接游戏机也行。",
        "A 15.6-inch second screen at 680g, fed by a single USB-C cable. The cover folds into "
        "a stand for hotel desks or a console.",
    ),
    Item(
        "hanbit-view-27",
        "瀚比特 View 27 显示器",
        "Hanbit View 27 Monitor",
        "View 27",
        "office eye-care",
        "white",
        "@799",
        "27 英寸全高清 100Hz，内置双音箱省一对喇叭，护眼认证，白色机身配浅色书桌好看，"
        "居家办公够用。",
        "A 27-inch 100Hz monitor with speakers built in and eye-comfort certification. The "
        "white body brightens a home desk. Wall mount holes included.",
    ),
]

KEYBOARDS = [
    Item(
        "keyzen-k87",
        "键禅 K87 机械键盘",
        "Keyzen K87 Mechanical Keyboard",
        "K87",
        "mechanical gaming",
        "black white",
        "@399",
        "87 键 Gasket 结构，五层填充敲击声像雨滴，全键热插拔，PBT 键帽不打油，码字游戏都顺手。",
        "An 87-key gasket board with five layers of foam for a soft raindrop sound. "
        "Hot-swappable switches and PBT caps that never shine.",
    ),
    Item(
        "keyzen-k98-tri",
        "键禅 K98 三模机械键盘",
        "Keyzen K98 Tri-Mode Mechanical Keyboard",
        "K98",
        "mechanical wireless bluetooth long-battery",
        "white blue purple",
        "@499",
        "98 键留住数字区，有线、2.4G、蓝牙三模连五台设备，8000mAh 电池关灯能用两个月，财务也爱。",
        "Ninety-eight keys with a number pad, three connections for five devices and an "
        "8,000mAh battery good for two months with the lights off.",
    ),
    Item(
        "keyzen-g68",
        "键禅 G68 磁轴游戏键盘",
        "Keyzen G68 Magnetic Gaming Keyboard",
        "G68",
        "gaming mechanical",
        "black pink",
        "@359",
        "磁轴键程 0.1 到 3.4 毫米可调，8K 回报率，急停快人一步，68 键给鼠标留出更大空间，"
        "FPS 选手在用。",
        "Magnetic switches adjust from 0.1 to 3.4mm and report 8,000 times a second. "
        "Sixty-eight keys leave more room for the mouse.",
    ),
    Item(
        "keyzen-g104",
        "键禅 G104 游戏机械键盘",
        "Keyzen G104 Gaming Mechanical Keyboard",
        "G104",
        "gaming mechanical",
        "black",
        "@229",
        "104 键全尺寸，青轴段落清脆，1680 万色背光，铝面板耐砸，六个宏键放技能，两百出头很实在。",
        "Full-size with crisp clicky switches, RGB lighting, a tough aluminium plate and six "
        "macro keys for skills. Fair at just over 200 yuan.",
    ),
    Item(
        "keyzen-rgb-pro",
        "键禅 Pro 电竞键盘",
        "Keyzen Pro Esports Keyboard",
        "+Pro",
        "gaming mechanical wireless aluminium",
        "black silver",
        "@799",
        "全铝 CNC 机身 1.6 公斤纹丝不动，2.4G 无线零感延迟，线性轴出厂润好，旋钮调音量，"
        "比赛桌上的常客。",
        "A 1.6kg CNC aluminium body that never slides, lag-free 2.4G wireless, pre-lubed "
        "linear switches and a volume knob. A regular on tournament desks.",
    ),
    Item(
        "keyzen-quiet",
        "键禅 静音无线键盘",
        "Keyzen Quiet Wireless Keyboard",
        "静音键盘/+Quiet",
        "silent wireless office bluetooth",
        "white green pink",
        "@159",
        "剪刀脚结构声音不到 35 分贝，图书馆、半夜都能敲，蓝牙一键切三台设备，两节电池用一年。",
        "Scissor switches stay under 35 decibels, fine for libraries and late nights. One key "
        "hops between three devices; batteries last a year.",
    ),
    Item(
        "keyzen-combo",
        "键禅 办公键鼠套装",
        "Keyzen Office Keyboard and Mouse Set",
        "键鼠套装/Office Set",
        "office wireless silent",
        "black white",
        "@99",
        "一个接收器带键盘和鼠标，防泼溅键盘带支脚，鼠标静音左右键，行政采购和居家办公的省心套装。",
        "One receiver for both: a splash-proof keyboard with feet and a silent mouse. The easy "
        "choice for offices and home desks.",
    ),
    Item(
        "keyzen-fold",
        "键禅 折叠蓝牙键盘",
        "Keyzen Folding Bluetooth Keyboard",
        "折叠键盘/+Fold",
        "foldable bluetooth lightweight",
        "gray",
        "@179",
        "三折后只有手机大小，186 克塞进口袋，配平板手机出差写稿，磁吸开合自动开机，带触控板。",
        "Folds in three to the size of a phone and weighs 186g. Opens and connects by itself, "
        "with a touchpad for working on a tablet.",
    ),
    Item(
        "hanbit-slim-key",
        "瀚比特 Slim 键盘",
        "Hanbit Slim Keyboard",
        "Slim 键盘/Slim Keyboard",
        "lightweight office bluetooth aluminium",
        "silver",
        "@269",
        "铝合金面板只有 6 毫米厚，手感接近笔记本，指纹键秒解锁，C 口充一次用四个月，"
        "搭配 Book 系列正合适。",
        "An aluminium keyboard 6mm thin with a laptop-like touch, fingerprint unlock and four "
        "months per charge. A match for the Book series.",
    ),
]

MICE = [
    Item(
        "keyzen-m1",
        "键禅 M1 无线鼠标",
        "Keyzen M1 Wireless Mouse",
        "M1",
        "wireless silent office",
        "black white pink",
        "@79",
        "静音微动按下几乎无声，2.4G 加蓝牙双模，五档 DPI，一节 5 号电池用一年，小手大手都握得住。",
        "Nearly silent clicks, dual wireless, five DPI steps and a year on one AA battery. The "
        "shape suits small and large hands.",
    ),
    Item(
        "keyzen-gm-pro",
        "键禅 GM Pro 游戏鼠标",
        "Keyzen GM Pro Gaming Mouse",
        "GM Pro",
        "gaming wireless lightweight",
        "black white",
        "@349",
        "59 克轻量化机身，26000 DPI 旗舰传感器，4K 回报率无线不丢帧，光学微动一亿次寿命，"
        "甩枪跟手。",
        "Just 59g with a 26,000 DPI sensor, 4K wireless polling and optical switches rated for "
        "100 million clicks. Flicks land where you look.",
    ),
    Item(
        "keyzen-gm-lite",
        "键禅 GM Lite 游戏鼠标",
        "Keyzen GM Lite Gaming Mouse",
        "GM Lite",
        "gaming beginners",
        "black",
        "@129",
        "有线伞绳线拖动顺滑，12000 DPI，侧键可编程，RGB 尾灯可关，一百多块的入门电竞鼠标。",
        "A soft paracord cable, 12,000 DPI and programmable side keys for around 130 yuan. A "
        "fine first gaming mouse; the lights can be turned off.",
    ),
    Item(
        "keyzen-vertical",
        "键禅 竖握无线鼠标",
        "Keyzen Vertical Wireless Mouse",
        "竖握鼠标/+Vertical",
        "office wireless silent",
        "black gray",
        "@149",
        "57 度握手姿势让手腕不再压桌面，腕管不舒服的人试试，拇指托位有硅胶，充电一次用两个月。",
        "A 57-degree handshake grip keeps your wrist off the desk. Silicone thumb rest, quiet "
        "keys and two months per charge for sore wrists.",
    ),
    Item(
        "hanbit-travel-mouse",
        "瀚比特 Travel 蓝牙鼠标",
        "Hanbit Travel Bluetooth Mouse",
        "Travel 鼠标/Travel Mouse",
        "bluetooth lightweight foldable",
        "gray white",
        "@119",
        "掰平只有 14.5 毫米厚，折一下就开机，塞进电脑包侧袋，玻璃桌面也能用，三台设备自由切。",
        "Flattens to 14.5mm for the bag and snaps into shape to switch on. Works on glass and "
        "hops between three devices.",
    ),
    Item(
        "keyzen-mx",
        "键禅 MX 旗舰办公鼠标",
        "Keyzen MX Office Mouse",
        "MX",
        "office wireless bluetooth fast-charging",
        "black",
        "@429",
        "电磁滚轮一秒滚过千行表格，横向滚轮看时间线，跨电脑复制粘贴，充一分钟用三小时，"
        "剪辑和财务都离不开。",
        "An electromagnetic wheel flies through a thousand rows, a side wheel scrubs "
        "timelines, and one minute of charging gives three hours of work.",
    ),
    Item(
        "hanbit-basic-mouse",
        "瀚比特 有线鼠标",
        "Hanbit Wired Mouse",
        "+有线鼠标/+Wired Mouse",
        "office beginners",
        "black",
        "@29.9",
        "1.8 米加长线，即插即用不用装驱动，对称手型左右手都能用，公司机房、网课备一个放心。",
        "Plug in the 1.8m cable and go, no driver needed. A symmetrical shape for either hand, "
        "and cheap enough to keep a spare.",
    ),
    Item(
        "keyzen-kids-mouse",
        "键禅 小熊儿童鼠标",
        "Keyzen Little Bear Kids Mouse",
        "小熊鼠标/Little Bear",
        "kids wireless silent",
        "brown pink",
        "@69",
        "按五到十岁孩子手型做小一圈，圆润小熊外形，静音按键上网课不吵，硅胶外壳摔了也不裂。",
        "Sized for five- to ten-year-old hands, shaped like a bear, with quiet keys for online "
        "class and a soft shell that survives falls.",
    ),
]

SHELF: Shelf = {"laptops": LAPTOPS, "monitors": MONITORS, "keyboards": KEYBOARDS, "mice": MICE}
