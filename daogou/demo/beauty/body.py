"""Perfumes, shampoos and body lotions."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

PERFUMES = [
    Item(
        "wuxiang-whitetea",
        "雾香白茶香水",
        "Wuxiang White Tea Perfume",
        "雾香白茶/White Tea Perfume",
        "unisex tea",
        "",
        "30ml@199 50ml@289",
        "前调佛手柑，中调白茶竹叶，尾调麝香，像雨后推开窗，留香五小时，写字楼里不惊动别人。",
        "Bergamot opens, white tea and bamboo follow, musk stays. Like a window after rain; "
        "five discreet office hours. Ideal for shared spaces.",
    ),
    Item(
        "wuxiang-osmanthus",
        "雾香 桂花乌龙香水",
        "Wuxiang Osmanthus Oolong Perfume",
        "桂花乌龙/Osmanthus Oolong",
        "women floral tea",
        "",
        "30ml@219 50ml@309",
        "桂花甜里带一点茶涩，秋天的校园路，六小时淡香，喷在围巾里，擦身的人回头问。"
        "四十岁以下都衬得住，喷头雾很细。",
        "Sweet osmanthus over a bitter edge of oolong, like autumn paths. Spray a scarf; six "
        "gentle hours. A fine spray for every age.",
    ),
    Item(
        "wuxiang-cedar",
        "雾香 雪松男士香水",
        "Wuxiang Cedar Men's Perfume",
        "雾香雪松/Cedar Men's",
        "men woody",
        "",
        "50ml@269 100ml@399",
        "雪松、皮革、一点胡椒，干净不油，适合衬衫和大衣，通勤两喷，约会三喷，留香七小时。",
        "Cedar, leather, a little pepper: clean, never slick. Two sprays for work, three for a "
        "date; seven hours. Boxed with a card.",
    ),
    Item(
        "wuxiang-rose",
        "雾香 玫瑰园香水",
        "Wuxiang Rose Garden Perfume",
        "玫瑰园/Rose Garden",
        "women floral",
        "",
        "30ml@239 50ml@329",
        "保加利亚玫瑰配粉胡椒，不老气，尾调檀香托住，婚礼、见家长都体面，丝绸盒送人。后调温柔，"
        "约会更显。",
        "Bulgarian rose lifted with pink pepper and held by sandalwood. For weddings and "
        "meeting parents; boxed in silk. A long, soft drydown.",
    ),
    Item(
        "wuxiang-citrus",
        "雾香 青柑淡香水",
        "Wuxiang Green Citrus Eau de Toilette",
        "青柑/Green Citrus",
        "unisex citrus summer",
        "",
        "50ml@159 100ml@239",
        "西西里柑橘、薄荷、海盐，洗完澡喷两下，热天不腻，三小时就散，补喷也便宜。"
        "适合夏天运动后用，男女都合适。",
        "Citrus, mint and sea salt after a shower. Never heavy in heat, gone in three hours, "
        "cheap to top up.",
    ),
    Item(
        "wuxiang-sandal",
        "雾香 檀木香水",
        "Wuxiang Sandalwood Perfume",
        "雾香檀木/Sandalwood Perfume",
        "unisex woody winter",
        "",
        "50ml@299 100ml@429",
        "老山檀加乳香，坐在书房里那样稳，冬天大衣领子喷一下，冷空气里像热茶，留香八小时。",
        "Aged sandalwood and frankincense, steady as a study. A spray on the coat collar warms "
        "cold air for eight hours.",
    ),
    Item(
        "wuxiang-solid",
        "雾香 固体香膏",
        "Wuxiang Solid Perfume",
        "雾香香膏/Solid Balm",
        "women floral lightweight",
        "",
        "@69",
        "小铁盒放兜里不漏，蜜蜡基底摸在手腕，玫瑰和茶香两味，机舱安检也能带，一盒半年。"
        "手温即融，不油指。",
        "A tin that never leaks, in rose or tea. Rub it on wrists anywhere, security included; "
        "one box lasts half a year.",
        sold_out=True,
    ),
    Item(
        "wuxiang-set",
        "雾香 四季香水小样礼盒",
        "Wuxiang Four Seasons Sample Set",
        "四季小样/Four Seasons",
        "unisex floral tea citrus woody",
        "",
        "15ml@169",
        "四支 15 毫升试香，春茶夏柑秋桂冬檀，选定了再买大瓶，附香卡，送礼不怕猜错。"
        "每支约喷一百次。",
        "Four 15ml bottles: tea, citrus, osmanthus, sandal. Find yours before the big bottle; "
        "a gift that cannot miss. Each gives about a hundred sprays.",
    ),
]

SHAMPOOS = [
    Item(
        "luosi-smooth",
        "洛丝柔顺洗发水",
        "Lossi Smooth Shampoo",
        "洛丝柔顺/Lossi Smooth",
        "smoothing hydrating",
        "",
        "200ml@39 500ml@69",
        "无硅油也能滑，摩洛哥坚果油包住毛躁，洗完不用护发素就梳得开，染烫发尾看着不炸。"
        "自然坚果香，不腻。",
        "Argan oil, no silicones, and a comb that glides without conditioner. Coloured ends "
        "lie down again. A light nutty scent that fades.",
    ),
    Item(
        "luosi-dandruff",
        "洛丝 去屑止痒洗发水",
        "Lossi Anti-Dandruff Shampoo",
        "去屑止痒/Lossi Dandruff",
        "anti-dandruff oil-control",
        "",
        "200ml@45 500ml@79",
        "吡罗克酮乙醇胺盐，洗一次痒就轻，穿深色衣服敢低头，薄荷不呛，坚持两周头皮屑少一半。",
        "Piroctone olamine eases the itch in one wash and halves flakes in two weeks. Dark "
        "collars feel safe again. Gentle mint.",
    ),
    Item(
        "heyan-scalp",
        "禾颜 水杨酸去屑洗发水",
        "Heyan Salicylic Anti-Dandruff Shampoo",
        "+水杨酸去屑/+Salicylic",
        "anti-dandruff oil-control soothing oily",
        "",
        "200ml@59 500ml@99",
        "0.5% 水杨酸软化头屑，薄荷醇降温止痒，出油头三天一洗也清爽，打湿后停留两分钟再冲效果更好。",
        "Half a percent of salicylic acid loosens flakes while menthol cools the itch. Leave "
        "on for two minutes; oily hair stays fresh longer.",
    ),
    Item(
        "luosi-oil",
        "洛丝 控油蓬松洗发水",
        "Lossi Volumising Oil Shampoo",
        "控油蓬松/Lossi Volume",
        "oil-control",
        "",
        "200ml@42 500ml@75",
        "早上洗晚上还蓬，不假滑不塌，氨基酸带点茶多酚，扁塌发、出油头隔天才洗也行。"
        "洗完头皮清爽不拔干。",
        "Washed at dawn, still lifted at dusk. Amino acids with tea polyphenols let greasy "
        "roots wait another day. Roots feel clean, never stripped.",
    ),
    Item(
        "luosi-color",
        "洛丝 护色修护洗发水",
        "Lossi Colour Care Shampoo",
        "护色修护/Lossi Colour Care",
        "smoothing",
        "",
        "500ml@89",
        "弱酸性 pH 5.5 锁住染发色，漂过的发尾不再是稻草，洗护二合一护发素感，色落慢一周。",
        "Mild acid at pH 5.5 keeps dye in and bleached ends soft. Colour lasts about a week "
        "longer. Smells softly of white flowers.",
    ),
    Item(
        "luosi-ginger",
        "洛丝 生姜防脱洗发水",
        "Lossi Ginger Anti-Fall Shampoo",
        "生姜洗发水/Lossi Ginger",
        "soothing",
        "",
        "500ml@99",
        "老姜提取加咖啡因，按摩三分钟热起来，毛根稳一点，味道是姜撞奶不辣鼻，加班的人常备。",
        "Old ginger and caffeine warm under three minutes of massage. Smells of ginger milk; "
        "made for overtime. Use every other day at most.",
    ),
    Item(
        "luosi-conditioner",
        "洛丝 深层护发素",
        "Lossi Deep Conditioner",
        "深层护发素/Lossi Conditioner",
        "smoothing hydrating",
        "",
        "200ml@36 500ml@59",
        "发尾抹两分钟冲掉，梳子不再卡，山茶油不压塌头顶，每周热敷一次当发膜用也行。"
        "洗完用梳子梳开更匀，500 毫升约用两个月。",
        "Two minutes on the ends and combs glide. Camellia oil, no flat roots; warm it weekly "
        "as a mask. 500ml lasts two months.",
    ),
    Item(
        "luosi-kids",
        "洛丝 儿童无泪洗发水",
        "Lossi Kids Tear-Free Shampoo",
        "儿童洗发/Lossi Kids",
        "kids hydrating",
        "",
        "500ml@65",
        "入眼不辣，弱酸无香精，一瓶洗头身，桃子味孩子主动要洗，压泵小手按得动。三岁以上推荐，"
        "一瓶约用两个月。",
        "No sting in the eyes, for head and body, peach so they ask for bath time. The pump "
        "suits small hands.",
    ),
    Item(
        "luosi-amino",
        "洛丝 氨基酸敏感头皮洗发水",
        "Lossi Sensitive Scalp Shampoo",
        "敏感头皮/Lossi Scalp",
        "sensitive soothing",
        "",
        "200ml@59 500ml@109",
        "无硅无盐，烫染痒、头皮红也能洗，泡细不拉发，闻着清淡像洗净的棉布。敏感头皮人群试用过，"
        "染发后第二天也能用。",
        "No salt, no silicone, for dyed, itchy, reddened scalps. Fine foam that leaves a scent "
        "like clean cotton. Fine the day after colouring.",
    ),
]

BODY_LOTIONS = [
    Item(
        "wuxiang-lotion",
        "雾香 白茶身体乳",
        "Wuxiang White Tea Body Lotion",
        "白茶身体乳/White Tea Lotion",
        "tea hydrating",
        "",
        "200ml@79 500ml@139",
        "与白茶香水同香，泵头一按一条胳膊，三分钟吃进去不粘睡衣，洗完澡趁湿涂锁水到早晨。",
        "Smells of the white tea perfume. One pump an arm, absorbed in three minutes; apply "
        "damp and wake soft. No film.",
    ),
    Item(
        "yunji-body",
        "云肌 修护身体乳",
        "Yunji Repair Body Lotion",
        "云肌身体乳/Repair Lotion",
        "sensitive dry hydrating",
        "",
        "200ml@99 500ml@159",
        "神经酰胺配尿素 5%，小腿鸡皮干到起屑也能压下去，无香，敏感肌全家一起用，压泵不漏。",
        "Ceramides and 5% urea settle scaly shins. No scent, sensitive skin safe, a pump the "
        "whole family shares. Unscented, tested on skin.",
    ),
    Item(
        "shuiyue-body",
        "水玥 烟酰胺身体乳",
        "Shuiyue Niacinamide Body Lotion",
        "烟酰胺身体乳/Niacinamide Body",
        "whitening hydrating",
        "",
        "200ml@69 500ml@119",
        "4% 烟酰胺，两瓶后胳膊和脸不再两个色，搭白天防晒，晚上厚涂手肘膝盖，味道是清甜奶香。",
        "4% niacinamide brings arms and face to one tone after two bottles. Sunscreen by day, "
        "thick at night. Rubs in without streaks.",
    ),
    Item(
        "wuxiang-butter",
        "雾香 桂花身体霜",
        "Wuxiang Osmanthus Body Butter",
        "桂花身体霜/Osmanthus Butter",
        "floral hydrating winter",
        "",
        "200ml@99",
        "乳木果霜状，冬天脚后跟涂完就软，桂花香飘一整夜，一罐一个冬天，送妈妈最实在。罐口大，"
        "指尖好挖。",
        "Shea so dense it softens winter heels, with osmanthus that lasts the night. One jar "
        "per winter; mothers approve. The wide jar scoops easily.",
    ),
    Item(
        "heyan-hand",
        "禾颜 燕麦护手霜",
        "Heyan Oat Hand Cream",
        "燕麦护手霜/Oat Hand Cream",
        "sensitive hydrating",
        "",
        "50ml@29.9 100ml@45",
        "不黏键盘，打字三分钟就吸收，燕麦加尿囊素，洗碗洗孩子后随手抹，冬天口子几天就收。",
        "Absorbed before you type a sentence. Oats and allantoin after dishes and bath time; "
        "winter cracks close in days. Slim tube.",
    ),
    Item(
        "wuxiang-oil",
        "雾香 身体精华油",
        "Wuxiang Body Serum Oil",
        "身体精华油/Body Serum Oil",
        "floral hydrating",
        "",
        "100ml@129",
        "干油质地喷完不粘裙子，玫瑰加荷荷巴，锁骨和小腿打一点光，出门前三分钟完成。早晚都能用，"
        "不油领口。",
        "A dry oil that leaves no mark on silk. Rose and jojoba for shins and collarbones; "
        "three minutes before going out.",
    ),
    Item(
        "luosi-body-milk",
        "洛丝 清爽身体乳",
        "Lossi Light Body Milk",
        "洛丝身体乳/Light Body Milk",
        "citrus summer oil-control",
        "",
        "200ml@39 500ml@69",
        "夏天不想涂的人的身体乳，冰凉凝露，柑橘味两小时散，不沾凉席，空调房腿也不起皮。"
        "泵头不滴不漏。",
        "For people who hate lotion in summer: a cool gel with citrus that fades. Nothing "
        "sticks to the mat. A neat pump keeps hands clean.",
    ),
]

SHELF: Shelf = {"perfumes": PERFUMES, "shampoos": SHAMPOOS, "body-lotions": BODY_LOTIONS}
