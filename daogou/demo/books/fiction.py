"""Novels: science fiction, mystery and others."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

SCIENCE_FICTION = [
    Item(
        "qinghe-letters-stars",
        "《星海来信》",
        "Letters from the Sea of Stars",
        "星海来信/Sea of Stars",
        "chinese adults",
        "",
        "paperback@45 hardcover@68",
        "飞船驶出太阳系四百年后，地球收到一封手写信。语言学家林知遥一边破译，"
        "一边发现收信人正是自己。",
        "Four centuries after a ship leaves the solar system, Earth receives a handwritten "
        "letter. The linguist who decodes it finds it addressed to her.",
    ),
    Item(
        "qinghe-rust-moon",
        "《锈月》",
        "The Rust Moon",
        "锈月/Rust Moon",
        "chinese adults",
        "",
        "paperback@42 hardcover@62",
        "月球矿镇停产后，最后十二名工人决定不回地球。他们用废铁造了一座剧院，演给路过的货船看。",
        "When the lunar mine closes, its last twelve workers refuse to leave and build a "
        "theatre of scrap for passing freighters.",
    ),
    Item(
        "qinghe-tide-clock",
        "《潮汐钟》",
        "The Tide Clock",
        "潮汐钟/Tide Clock",
        "chinese adults",
        "",
        "paperback@48",
        "海平面上涨七十米，上海成了群岛。修钟匠能从每座钟里听见一小时后的世界，"
        "却阻止不了那场大水。",
        "Shanghai has become an archipelago. A clockmaker hears the world an hour ahead, but "
        "cannot hold back the water. Award finalist.",
    ),
    Item(
        "qinghe-paper-robot",
        "《纸上机器人》",
        "The Paper Robot",
        "纸上机器人/Paper Robot",
        "chinese",
        "",
        "paperback@39.8",
        "一个只会写信的旧机器人，被派去替全城的人道歉。九个短篇连成一部温柔的科幻，"
        "地铁上一站一篇。",
        "An old robot that can only write letters is sent to apologise for a whole city. Nine "
        "linked stories, one per metro stop.",
    ),
    Item(
        "qinghe-zero-garden",
        "《零度花园》",
        "Garden at Zero",
        "零度花园/Garden at Zero",
        "chinese adults",
        "",
        "paperback@46 hardcover@69",
        "木卫二冰层下，植物学家种活了第一株番茄。探测器传回画面那天，"
        "他们发现番茄已经被人咬过一口。",
        "Beneath Europa's ice a botanist grows the first tomato. The day the picture reaches "
        "Earth, someone has bitten it. Quietly frightening.",
    ),
    Item(
        "qinghe-memory-tax",
        "《记忆税》",
        "The Memory Tax",
        "记忆税/Memory Tax",
        "chinese adults",
        "",
        "paperback@49.8",
        "在可以用记忆缴税的城市，税务员周砚从一个孤儿账户里，认出了自己母亲的童年。近未来悬念强。",
        "In a city where taxes are paid in memories, an auditor recognises his own mother's "
        "childhood in an orphan's account.",
    ),
    Item(
        "wutong-last-dialect",
        "《最后的方言》",
        "The Last Dialect",
        "最后的方言/Last Dialect",
        "chinese adults",
        "",
        "paperback@45",
        "全球改用统一语后，一台老收音机在深夜说起温州话。三个年轻人循着声音，找到藏在海底的村庄。",
        "After the world adopts one tongue, an old radio starts speaking Wenzhounese at night. "
        "Three friends follow it under the sea.",
    ),
    Item(
        "wutong-orbit-post",
        "《轨道邮局》",
        "The Orbital Post Office",
        "轨道邮局/Orbital Post",
        "chinese",
        "",
        "paperback@38",
        "近地轨道上最小的公务单位，只有两个邮递员和一只猫。每一封晚到的信，"
        "都改写了地面上的某个人。",
        "The smallest office in orbit has two postmen and a cat. Every letter that arrives "
        "late rewrites somebody's life below.",
    ),
    Item(
        "qinghe-glass-ark",
        "《玻璃方舟》三部曲",
        "The Glass Ark Trilogy",
        "玻璃方舟/Glass Ark",
        "chinese adults",
        "",
        "paperback@128 hardcover@188",
        "三卷盒装。从人类决定离开，到第九代人忘了为什么离开，再到方舟上的孩子第一次看见真正的云。",
        "Three volumes in a slipcase, from the decision to leave Earth to the child who first "
        "sees a real cloud.",
    ),
    Item(
        "qinghe-slow-light",
        "《慢光》",
        "Slow Light",
        "慢光/Slow Light Novel",
        "english adults",
        "",
        "paperback@69",
        "英文原版。光速在某个小镇变慢了，邻居看到的永远是昨天的你。雨果奖入围短篇扩写，词汇不难。",
        "English edition. In one small town light slows down, so neighbours always see "
        "yesterday's you. Spare, moving, easy to read.",
    ),
    Item(
        "qinghe-mars-kitchen",
        "《火星食堂》",
        "The Mars Canteen",
        "火星食堂/Mars Canteen",
        "chinese",
        "",
        "paperback@42",
        "厨师老孟在火星基地用真菌做出红烧肉味，从此所有谈判都在食堂进行。轻松好读，看饿了别怪书。",
        "On Mars, cook Lao Meng makes fungus taste of braised pork, and every negotiation "
        "moves to the canteen. Read after dinner.",
    ),
    Item(
        "qinghe-quiet-machine",
        "《寂静机器》",
        "The Quiet Machine",
        "寂静机器/Quiet Machine",
        "chinese adults",
        "",
        "paperback@52 hardcover@75",
        "一台能让方圆十里绝对安静的机器被偷走，声学侦探追查途中渐渐失聪，真相在无声里才听得见。",
        "A device that silences ten miles is stolen. The acoustic detective on its trail "
        "slowly goes deaf, and only then hears the truth.",
    ),
    Item(
        "wutong-seed-ship",
        "《种子船长》",
        "Captain of the Seeds",
        "种子船长/Captain of Seeds",
        "chinese beginners",
        "",
        "paperback@36",
        "十六岁的实习船长带着两万颗种子迫降荒星，只有一本《农家历》。"
        "适合第一次读科幻的少年和大人。",
        "A sixteen-year-old cadet crash-lands with twenty thousand seeds and an old farmers' "
        "almanac. A fine first science fiction. For teens and adults.",
    ),
    Item(
        "qinghe-year-book",
        "《青禾年度科幻 2025》",
        "Qinghe Best Science Fiction 2025",
        "年度科幻2025/Best SF 2025",
        "chinese adults",
        "",
        "paperback@58",
        "十四位作者、三十万字，从元宇宙丧礼到量子菜市场，编辑附每篇创作手记，"
        "一本看懂这一年的中文科幻。",
        "Fourteen authors from metaverse funerals to quantum wet markets, with notes on each. "
        "The Chinese year in one volume. Annual edition.",
        sold_out=True,
        released="2025-01-08",
    ),
]

MYSTERY = [
    Item(
        "wutong-seventh-guest",
        "《雨夜第七人》",
        "The Seventh Guest",
        "雨夜第七人/Seventh Guest",
        "chinese adults",
        "",
        "paperback@42 hardcover@59",
        "台风封岛，六位客人围坐晚餐，第七副碗筷却用过了。暴风雪山庄式本格推理，线索全摆在菜单里。",
        "A typhoon seals the island. Six guests sit to dinner, yet a seventh bowl is used. A "
        "fair-play puzzle hidden in the menu.",
    ),
    Item(
        "wutong-old-lane",
        "《旧巷无人》",
        "Nobody in the Old Lane",
        "旧巷无人/Old Lane",
        "chinese adults",
        "",
        "paperback@45",
        "老城拆迁前夜，十七户人家同时失踪，只剩一锅还热着的汤。退休片警老秦用三天走完三十年。",
        "The night before demolition seventeen households vanish, a soup still warm. A retired "
        "beat officer walks back thirty years in three days.",
    ),
    Item(
        "wutong-clock-maker",
        "《停摆的十一点》",
        "Stopped at Eleven",
        "停摆的十一点/Stopped at Eleven",
        "chinese adults",
        "",
        "paperback@39.8",
        "小镇所有钟停在十一点，而死者的手表走了一圈。物理诡计扎实，读者挑战在第二百页，"
        "答案只有一个。",
        "Every clock in town stops at eleven, but the victim's watch goes on. A solid "
        "mechanical trick, challenge on page 200.",
    ),
    Item(
        "wutong-blind-tea",
        "《盲人茶馆》",
        "The Blind Teahouse",
        "盲人茶馆/Blind Teahouse",
        "chinese adults",
        "",
        "paperback@46",
        "茶馆里只有老板看不见，可凶手却是听出来的。五个连环案，把成都的闲话都听成了线索。",
        "Only the owner cannot see, so he hears the killer. Five linked cases turn Chengdu "
        "gossip into evidence. Fair clues throughout.",
    ),
    Item(
        "wutong-snow-train",
        "《雪国慢车》",
        "Slow Train through Snow",
        "雪国慢车/Snow Train",
        "chinese adults",
        "",
        "paperback@43",
        "哈尔滨开往漠河的慢车停在半路，一节车厢少了一个人，却没有一扇窗被打开过。列车长只有一夜。",
        "A slow train halts between Harbin and Mohe. One passenger is missing and no window "
        "was opened; the conductor has one night.",
    ),
    Item(
        "qinghe-silent-mall",
        "《关门后的商场》",
        "After the Mall Closes",
        "关门后的商场/Mall Closes",
        "chinese adults",
        "",
        "paperback@38",
        "保安、清洁工、直播主播三段口述，凑出同一个午夜。社会派推理，结尾比凶手更叫人心里发凉。",
        "A guard, a cleaner and a streamer each tell one midnight. Social mystery whose ending "
        "chills more than its culprit.",
    ),
    Item(
        "wutong-code-poem",
        "《诗人与密码》",
        "The Poet's Cipher",
        "诗人与密码/Poet's Cipher",
        "chinese adults",
        "",
        "paperback@47 hardcover@65",
        "民国诗人的遗作被人改了七个字，七个字指向七间当铺。文献推理爱好者会喜欢，书末附译码表。",
        "Seven characters in a dead poet's last book were changed, and each points to a "
        "pawnshop. Cipher key included. Beautifully printed.",
    ),
    Item(
        "wutong-hotel-13",
        "《十三楼的房客》",
        "The Lodger on Thirteen",
        "十三楼的房客/Lodger on 13",
        "chinese adults",
        "",
        "paperback@44",
        "那栋楼没有十三层，但快递一直送得到。都市怪谈起笔，本格收尾，读完会数自家的电梯按钮。",
        "The building has no thirteenth floor, yet parcels arrive there. Urban legend at "
        "first, logic at last; you will count your lift buttons.",
    ),
    Item(
        "wutong-english-murder",
        "《Murder at the Tea Fair》",
        "Murder at the Tea Fair",
        "Tea Fair Murder",
        "english adults",
        "",
        "paperback@72",
        "英文原版。武夷山茶王赛前夜，评茶师倒在焙笼边。女主角是英籍茶商，读者靠舌头破案，"
        "生词有注释。",
        "English edition. On the eve of the Wuyi tea contest a taster dies by the roasting "
        "basket. Solved with the tongue; glossary included.",
    ),
    Item(
        "wutong-teen-detect",
        "《少年侦探社》",
        "The Young Detectives' Club",
        "少年侦探社/Detectives' Club",
        "chinese children beginners",
        "",
        "paperback@32",
        "四个六年级学生侦破校园失窃、失踪的猫和神秘的教室灯光，逻辑清楚不血腥，家长孩子能一起猜。",
        "Four sixth-graders solve thefts, a missing cat and lights in an empty classroom. "
        "Sound logic, no gore, guessed together. For ages eight up.",
    ),
    Item(
        "wutong-salt-well",
        "《盐井》",
        "The Salt Well",
        "盐井/Salt Well",
        "chinese adults",
        "",
        "paperback@49.8",
        "废弃盐井捞上一具穿嫁衣的骨架，1978 年的案子牵出一镇的沉默。文笔冷，节奏慢而压得住人。",
        "A skeleton in wedding red comes up an abandoned salt well, and a 1978 case stirs the "
        "town's silence. Slow, cold, gripping.",
    ),
    Item(
        "wutong-last-page",
        "《被撕掉的末页》",
        "The Torn Last Page",
        "被撕掉的末页/Torn Last Page",
        "chinese adults",
        "",
        "paperback@41",
        "二手书店每卖一本，就有人把结局寄来。作中作的连环谜题，看到附录才知道谁写了这本书。",
        "Whenever the second-hand shop sells a book, someone mails its ending. A puzzle inside "
        "a book, answered in the appendix.",
    ),
]

NOVELS = [
    Item(
        "qinghe-south-wind",
        "《南风渡口》",
        "The South Wind Ferry",
        "南风渡口/South Wind Ferry",
        "chinese adults",
        "",
        "paperback@46 hardcover@66",
        "长江摆渡人陈家三代，从木船划到轮渡停航。一部关于离岸的长篇，"
        "写给所有离开小城又舍不得的人。",
        "Three generations of river ferrymen, from wooden boats to the last ferry. For all who "
        "left a small town and still miss it.",
    ),
    Item(
        "qinghe-rented-room",
        "《合租生活》",
        "Rented Rooms",
        "合租生活/Rented Rooms",
        "chinese adults",
        "",
        "paperback@39.8",
        "五个陌生人租住一套三居，一把公用冰箱的锁换出五段人生。轻快幽默，"
        "北漂看了都说认识其中一个。",
        "Five strangers, three rooms, one lock on the fridge. Funny and tender; everyone who "
        "moved to the city knows someone in it.",
    ),
    Item(
        "wutong-mountain-school",
        "《山顶小学》",
        "School on the Hill",
        "山顶小学/School on the Hill",
        "chinese adults",
        "",
        "paperback@42",
        "最后一届六个学生和一位代课老师，在拔掉电线的秋天学完整本语文。写实克制，"
        "读到最后一课会停一停。",
        "Six pupils and a substitute teacher finish the last textbook of a closing school. "
        "Restrained, honest; pause before the final lesson.",
    ),
    Item(
        "qinghe-noodle-love",
        "《一碗面的恋爱》",
        "Love over Noodles",
        "一碗面的恋爱/Love over Noodles",
        "chinese adults",
        "",
        "paperback@38",
        "面馆老板和女司机，相遇七次，都少一双筷子。甜而不腻的都市爱情，睡前读一章就想煮夜宵。",
        "A noodle cook and a woman who drives trucks meet seven times, always a pair of "
        "chopsticks short. Sweet without sugar.",
    ),
    Item(
        "wutong-hundred-doors",
        "《百门镇》",
        "A Town of a Hundred Doors",
        "百门镇/Hundred Doors",
        "chinese adults",
        "",
        "paperback@55 hardcover@79",
        "每家都有一扇从不打开的门，直到地震把它们全震开。魔幻现实的大家族史，人物表附在衬页，"
        "读不乱。",
        "Every house has a door never opened, until the quake. A magical family saga with a "
        "tree on the endpapers so none get lost.",
    ),
    Item(
        "qinghe-letters-mother",
        "《写给妈妈的信》",
        "Letters to My Mother",
        "写给妈妈的信/Letters to Mother",
        "chinese adults",
        "",
        "paperback@36",
        "女儿整理遗物，翻出三十封没寄出的信，才知道母亲年轻时会弹手风琴。适合母亲节送，"
        "记得备纸巾。",
        "Sorting her mother's things, a daughter finds thirty unsent letters and an accordion "
        "player she never knew. Bring tissues. A Mother's Day gift.",
    ),
    Item(
        "wutong-night-shift",
        "《夜班》",
        "Night Shift",
        "夜班/Night Shift Novel",
        "chinese adults",
        "",
        "paperback@40",
        "急诊护士、便利店员、代驾，三个夜班人在凌晨四点的路口碰头。十二个城市短篇，"
        "每篇都有热的东西。",
        "A nurse, a shop clerk and a hired driver meet at four in the morning. Twelve city "
        "stories, each with something warm.",
    ),
    Item(
        "qinghe-blue-bicycle",
        "《The Blue Bicycle》",
        "The Blue Bicycle",
        "+Blue Bicycle",
        "english adults",
        "",
        "paperback@66",
        "英文版。1985 年的北京，一辆自行车换来五段友谊，句子短，高中词汇就能读完，附词表。",
        "English edition. Beijing, 1985: one bicycle earns five friendships. Short sentences, "
        "school vocabulary, word list included. Good for learners who want a real story.",
    ),
]

SHELF: Shelf = {"science-fiction": SCIENCE_FICTION, "mystery": MYSTERY, "novels": NOVELS}
