"""Children's books and cookbooks."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

CHILDREN = [
    Item(
        "xiaoniao-moon-bakery",
        "《月亮上的面包店》",
        "The Bakery on the Moon",
        "月亮上的面包店/Bakery on the Moon",
        "chinese kids children",
        "",
        "paperback@29.8 hardcover@49",
        "面包师兔子每晚升到月亮上，为失眠的孩子烤香味。三到六岁睡前绘本，二十四页大图，"
        "妈妈读十分钟刚好。",
        "A rabbit baker rises to the moon each night to bake smells for sleepless children. "
        "Twenty-four bedtime pages, ages three to six.",
    ),
    Item(
        "xiaoniao-turtle-train",
        "《乌龟火车》",
        "The Turtle Train",
        "乌龟火车/Turtle Train",
        "chinese kids children",
        "",
        "paperback@26.8 hardcover@42",
        "最慢的火车每站都有人笑它，却没有一个乘客忘了看风景。无压力入园前共读，边翻边找小蜗牛。",
        "The slowest train is laughed at in every station, yet no passenger misses the view. "
        "Find the snail on each page.",
    ),
    Item(
        "xiaoniao-body-secret",
        "《我的身体会说话》",
        "My Body Talks",
        "我的身体会说话/Body Talks",
        "chinese kids children",
        "",
        "hardcover@45",
        "打嗝、放屁、长牙都有道理，翻翻页答二十个小问题，四岁以上，医生妈妈写的，不讲大道理。",
        "Hiccups, burps and loose teeth explained under flaps. Twenty questions answered by a "
        "doctor mother for four and up. Sturdy flaps.",
    ),
    Item(
        "xiaoniao-feelings",
        "《小情绪，大口袋》",
        "Big Pocket of Feelings",
        "小情绪大口袋/Pocket of Feelings",
        "chinese kids children",
        "",
        "paperback@32",
        "生气、害怕、嫉妒各住一个口袋，孩子学会先说出来再装回去。附情绪卡片，幼儿园老师常备。",
        "Anger, fear and envy each live in a pocket; children learn to name them. Cards "
        "included, used by many teachers.",
    ),
    Item(
        "xiaoniao-dino-doctor",
        "《恐龙牙医》",
        "The Dinosaur Dentist",
        "恐龙牙医/Dinosaur Dentist",
        "chinese kids children",
        "",
        "paperback@28",
        "霸王龙不敢张嘴，牙医只有两厘米高。看牙前读一遍，孩子会自己去拿牙刷，纸板厚不怕啃。",
        "The T. rex will not open wide and the dentist is two centimetres tall. Read before "
        "the check-up; brushes come out.",
    ),
    Item(
        "xiaoniao-seasons",
        "《节气里的小村庄》",
        "A Village through the Seasons",
        "节气小村庄/Village Seasons",
        "chinese kids children",
        "",
        "hardcover@68",
        "二十四节气长卷，每页能找到春耕的牛和冬捉鱼的猫，五岁起读，附节气贴纸，过年送礼有分量。",
        "A long scroll of the twenty-four terms, with oxen, cats and farms to find. Stickers "
        "included; a weighty New Year gift.",
    ),
    Item(
        "xiaoniao-first-english",
        "《My First 100 Words》",
        "My First 100 Words",
        "First 100 Words",
        "english kids children",
        "",
        "hardcover@39",
        "英文启蒙，一百个家里看得见的单词，圆角厚页一岁就能翻，附点读音频，妈妈发音不准也不怕。",
        "English edition. A hundred household words on thick rounded pages, with audio for "
        "parents unsure how to say them. Sturdy board.",
    ),
    Item(
        "xiaoniao-math-cat",
        "《数学猫的一天》",
        "A Day with Math Cat",
        "数学猫/Math Cat",
        "chinese kids children",
        "",
        "paperback@34",
        "猫分鱼、猫排队、猫过秤，加减比大小藏在故事里，五到七岁，不考试，答案藏在封底。"
        "附可撕数字卡片。",
        "Cats share fish, line up and weigh things, and sums sneak in. Ages five to seven; "
        "answers hide on the back.",
    ),
    Item(
        "xiaoniao-space-kid",
        "《十万个太空为什么》",
        "A Hundred Thousand Space Whys",
        "太空为什么/Space Whys",
        "chinese kids children",
        "",
        "hardcover@98",
        "八开大书五十张折页，黑洞一拉就吸进来，小学前后翻到毛边，宇航员写的序，别带着熬夜。",
        "A giant book with fifty fold-outs: pull a tab and the black hole swallows. Foreword "
        "by an astronaut. For six and over.",
    ),
    Item(
        "xiaoniao-poetry",
        "《跟着二十四节气读古诗》",
        "Poems for Twenty-Four Seasons",
        "节气古诗/Seasonal Poems",
        "chinese kids children",
        "",
        "paperback@36",
        "一首诗配一幅手绘和白话小故事，春分放风筝、冬至吃饺子，一年级照着读不枯燥，可扫码听。",
        "One poem, one drawing, one small story per season: kites for equinox, dumplings for "
        "solstice. Audio by code. Read it aloud together.",
    ),
    Item(
        "xiaoniao-treehouse",
        "《树屋盖到云上》",
        "A Treehouse up to the Clouds",
        "树屋盖到云上/Treehouse up to the Clouds",
        "chinese kids children",
        "",
        "paperback@35",
        "两个小学生每周加盖一层树屋，水族馆、披萨房、藏宝阁，桥梁书字大图多，"
        "不爱看书的孩子也坐得住。",
        "Two pupils add a floor a week: aquarium, pizza room, treasury. Big type, many "
        "pictures, made for reluctant readers. Age eight.",
    ),
    Item(
        "xiaoniao-ant",
        "《蚂蚁地下城》",
        "The City under the Garden",
        "蚂蚁地下城/City under the Garden",
        "chinese kids children",
        "",
        "hardcover@52",
        "剖开的城市、育婴室和蘑菇农场，门一开就看见两百只蚂蚁各忙各的，七岁男孩最爱，"
        "科学依据清楚。",
        "Cross-sections of nurseries and mushroom farms with two hundred ants at work. Sound "
        "science for sevens and up. Peer into every tunnel.",
    ),
    Item(
        "xiaoniao-kindness",
        "《借一把伞》",
        "Borrow an Umbrella",
        "借一把伞/Borrow an Umbrella",
        "chinese kids children",
        "",
        "paperback@27",
        "一把伞传过七个人，最后回到先让出的孩子手里。三岁绘本，二百字刚好念完，讲善良又不说教。",
        "An umbrella passes through seven hands back to the child who lent it. Two hundred "
        "kind words, no lesson. For three-year-olds.",
    ),
    Item(
        "xiaoniao-lullaby",
        "《老房子的晚安》",
        "Goodnight, Old House",
        "老房子的晚安/Goodnight Old House",
        "chinese kids children",
        "",
        "hardcover@46",
        "给灯说晚安、给冰箱说晚安，屋子一个个安静下来，两岁读物，重复节奏让孩子半本就闭眼。",
        "Goodnight to the lamp, goodnight to the fridge, until the house is still. "
        "Two-year-olds drop off halfway. Rounded corners and thick pages.",
    ),
]

COOKBOOKS = [
    Item(
        "yanhuo-for-one",
        "《一人食》",
        "Cooking for One",
        "一人食/Cooking for One",
        "chinese beginners",
        "",
        "paperback@39.8",
        "八十道菜，每道一锅一人份，二十分钟内上桌，会告诉你半颗洋葱剩下怎么用，独居新手第一本。",
        "Eighty one-pan dishes for one, on the table in twenty minutes, with ideas for the "
        "other half onion. A first for solo cooks.",
    ),
    Item(
        "yanhuo-family",
        "《家常菜三百例》",
        "Three Hundred Home Dishes",
        "家常菜三百例/Home Dishes",
        "chinese beginners",
        "",
        "paperback@49 hardcover@69",
        "从番茄炒蛋到红烧排骨，步骤配真拍，火候写到分钟，厨房小白照着做两周就不用点外卖。",
        "From tomato and egg to braised ribs, photographed step by step with minutes for every "
        "flame. Two weeks without takeaway.",
    ),
    Item(
        "yanhuo-baking",
        "《没烤箱也能烘焙》",
        "Baking without an Oven",
        "没烤箱烘焙/Baking without Oven",
        "chinese beginners",
        "",
        "paperback@42",
        "用平底锅和电饭煲做戚风、芝士和饼干，材料超市都有，零失败配方六十个，租房也能开甜品店。",
        "Chiffon, cheesecake and biscuits from a pan and rice cooker. Sixty recipes that do "
        "not fail, all supermarket shopping. Photo steps.",
    ),
    Item(
        "yanhuo-baby",
        "《宝宝辅食一年》",
        "A Year of Baby Food",
        "宝宝辅食/Baby Food",
        "chinese beginners",
        "",
        "paperback@45",
        "六月龄到十八月龄按周排，先吃什么后吃什么写清楚，过敏记录表附在书后，儿科营养师审过。",
        "Week by week from six to eighteen months, with allergy charts, reviewed by a "
        "paediatric dietitian. Portions, textures and freezing tips for each age.",
    ),
    Item(
        "yanhuo-vegetarian",
        "《素食不将就》",
        "Vegetarian, Properly",
        "素食不将就/Properly Vegetarian",
        "chinese adults",
        "",
        "paperback@48 hardcover@66",
        "一百道素菜吃得饱也像样，豆干能做出鲍鱼感，宴客八人桌也不尴尬，附一周备菜表。附厨具清单。",
        "A hundred vegetable dishes that fill and impress, from abalone-like tofu to a table "
        "for eight. Weekly prep plan. A tool list is included.",
    ),
    Item(
        "yanhuo-soup",
        "《四季炖汤》",
        "Soups for Four Seasons",
        "四季炖汤/Four Season Soups",
        "chinese",
        "",
        "paperback@38",
        "春祛湿、夏清火、秋润燥、冬进补，广东奶奶的四十道汤，材料按克，砂锅炖锅压力锅都写了时间。",
        "Forty Cantonese soups for damp springs and dry autumns, in grams, with times for clay "
        "pot and pressure cooker. Pot friendly.",
    ),
    Item(
        "yanhuo-quick",
        "《十五分钟晚餐》",
        "Fifteen-Minute Suppers",
        "十五分钟晚餐/Fifteen-Minute",
        "chinese beginners",
        "",
        "paperback@36",
        "下班到吃上饭十五分钟，计时按实际切菜算，附冰箱常备清单，周一到周五不重样。"
        "附调料一览表，共七十道。",
        "From key in the door to plate in fifteen honest minutes, chopping included. A fridge "
        "list and no repeats Monday to Friday.",
    ),
    Item(
        "yanhuo-regional",
        "《八大菜系入门》",
        "China's Eight Cuisines",
        "八大菜系/Eight Cuisines",
        "chinese adults",
        "",
        "hardcover@88",
        "每系十二道，从文思豆腐到水煮鱼，讲清刀工和来历，家庭灶火能还原七成，送喜欢下厨的长辈。",
        "Twelve dishes from each school, from silken Wensi tofu to Sichuan fish, with knife "
        "work and history. A gift for keen cooks.",
    ),
    Item(
        "yanhuo-tea-snack",
        "《下午茶点心》",
        "Afternoon Tea Snacks",
        "下午茶点心/Tea Snacks",
        "chinese",
        "",
        "paperback@44",
        "三十道中西茶点，桂花糕到司康，二十分钟摆出一桌，附冲茶水温表，闺蜜来家里不用点外卖。",
        "Thirty small bites from osmanthus cake to scones, twenty minutes to a full table, "
        "with tea temperatures. For when friends drop by.",
    ),
    Item(
        "yanhuo-english-cook",
        "《Chinese Home Cooking in English》",
        "Chinese Home Cooking in English",
        "Chinese Home Cooking",
        "english beginners",
        "",
        "paperback@79",
        "英文版。把豆瓣酱、料酒怎么挑、超市哪里买讲清楚，五十道家常菜，外国朋友收到就能动手。",
        "English edition. Explains doubanjiang and cooking wine, where to buy them and fifty "
        "home dishes. A gift that gets used.",
    ),
]

SHELF: Shelf = {"children-books": CHILDREN, "cookbooks": COOKBOOKS}
