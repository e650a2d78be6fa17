"""Lipsticks, foundations, eyeshadow and mascara."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

LIPSTICKS = [
    Item(
        "zhuqi-velvet",
        "朱漆丝绒口红",
        "Zhuqi Velvet Lipstick",
        "朱漆丝绒/Velvet Lipstick",
        "women long-lasting",
        "red wine nude orange",
        "@129",
        "雾面丝绒不拔干，一抹显色，正红显白、豆沙日常，膏体轻，喝水吃饭只淡一圈，附小镜子。",
        "A velvet matte that does not dry. One sweep of true red brightens, rosy nude for "
        "every day; fades by a ring after lunch.",
    ),
    Item(
        "zhuqi-glaze",
        "朱漆 水光唇釉",
        "Zhuqi Water-Gloss Lip Glaze",
        "水光唇釉/Water-Gloss",
        "women hydrating",
        "pink red nude",
        "@79",
        "镜面水光不粘头发，斜口刷头描唇线一步到位，薄涂淡妆厚涂镜面，唇纹深也不卡纹。"
        "附刷头清洁片。",
        "Mirror shine that hair will not stick to, with a slanted tip for edges. Thin is bare, "
        "thick is glass.",
    ),
    Item(
        "zhuqi-tint",
        "朱漆 不沾杯唇泥",
        "Zhuqi Transfer-Proof Lip Mud",
        "唇泥/Lip Mud",
        "women long-lasting",
        "wine red brown",
        "@69",
        "哑光泥状成膜，戴口罩、喝咖啡都不掉，上嘴三十秒别抿，薄涂素颜厚涂气场，十二小时在线。",
        "A mousse that sets in thirty seconds and survives masks and coffee for twelve hours. "
        "Thin or thick, soft or bold.",
    ),
    Item(
        "zhuqi-balm",
        "朱漆 变色润唇膏",
        "Zhuqi Colour-Change Lip Balm",
        "变色润唇膏/Colour-Change Balm",
        "women hydrating sensitive",
        "pink orange",
        "@39.9",
        "按唇温变成淡粉，素颜涂也不奇怪，乳木果加山茶油，夜里厚敷早起软，学生妹包里必备。",
        "Warms to a soft pink on every mouth. Shea and camellia; a thick coat overnight, a dab "
        "before class. One tube lasts.",
    ),
    Item(
        "zhuqi-set",
        "朱漆 节日口红礼盒",
        "Zhuqi Festive Lipstick Set",
        "口红礼盒/Lipstick Set",
        "women long-lasting",
        "red",
        "@299",
        "三支热门色号加小镜，红漆木盒刻名字，送女友、婚庆伴手礼都体面，附手写卡，不用再包装。",
        "Three best-loved shades with mirror in a lacquered box, name engraving included. A "
        "gift that needs no wrapping. Includes a handwritten card.",
    ),
    Item(
        "caiyi-lip",
        "彩伊 平价丝绒唇釉",
        "Caiyi Everyday Velvet Lip",
        "彩伊唇釉/Everyday Velvet",
        "women long-lasting",
        "red orange pink",
        "@49",
        "五十块的质地做到丝绒，唇纹深也不卡粉起皮，学生妆、上班妆都有色，管子小放口袋就出门。",
        "Velvet on a student budget, smooth even over lines. Small enough for a pocket, "
        "friendly enough for every day. Three shades.",
    ),
    Item(
        "zhuqi-mini",
        "朱漆 迷你口红四支装",
        "Zhuqi Mini Lipstick Quartet",
        "迷你口红/Mini Quartet",
        "women beginners",
        "red pink nude brown",
        "@149",
        "一天换一支，旅行四色不重样，1 克迷你装用得完，新手先试哪个颜色衬肤，再买大支不踩雷。",
        "A shade for every day in 1g minis. Find the one that suits before buying full size; "
        "travel takes them all.",
    ),
    Item(
        "zhuqi-men-lip",
        "朱漆 男士无色润唇膏",
        "Zhuqi Men's Clear Lip Balm",
        "男士润唇膏/Men's Lip Balm",
        "men hydrating",
        "",
        "@35",
        "不变色不反光，薄荷淡凉，骑车吹风嘴角不裂，放进外套口袋不占地方，两秒涂完就走。"
        "一支能用一冬。",
        "No colour, no shine, a little mint. Saves corners on windy rides and slips into any "
        "pocket without comment. One stick lasts a whole winter.",
    ),
]

FOUNDATIONS = [
    Item(
        "caiyi-liquid",
        "彩伊 持妆粉底液",
        "Caiyi Longwear Liquid Foundation",
        "彩伊粉底/Longwear Foundation",
        "oily long-lasting oil-control",
        "beige khaki",
        "30ml@129",
        "八小时不泛油，遮瑕四层但像裸妆，一泵用海绵推，T 区夏天也不斑驳，自然、象牙两档肤色。",
        "Eight oil-free hours with real coverage that still looks like skin. One pump on a "
        "sponge; two shades. Sets without powder on most days.",
    ),
    Item(
        "caiyi-cushion",
        "彩伊 水光气垫",
        "Caiyi Dewy Cushion",
        "水光气垫/Dewy Cushion",
        "dry hydrating long-lasting",
        "beige white",
        "15ml@159",
        "拍拍就出水光，附替换芯，遮毛孔不厚，干皮妆后八小时还润，补妆粉扑内藏抗菌盒。"
        "两档肤色可选。",
        "Pat for dew; a refill comes in the box. Blurs pores without weight and stays moist "
        "eight hours on dry skin.",
    ),
    Item(
        "caiyi-bb",
        "彩伊 懒人素颜霜",
        "Caiyi Bare-Face BB Cream",
        "懒人霜/Bare-Face BB",
        "sensitive whitening",
        "beige",
        "30ml@99",
        "洗脸后直接涂，提亮一个号像没化，温和配方敏感肌测过，带 SPF20，去超市、送孩子都不丢人。",
        "Straight onto clean skin for one tone brighter and no trace of make-up. Tested "
        "gentle, SPF20, ready for school runs.",
    ),
    Item(
        "caiyi-powder",
        "彩伊 控油散粉",
        "Caiyi Oil-Control Loose Powder",
        "控油散粉/Loose Powder",
        "oily oil-control long-lasting",
        "white beige",
        "@89",
        "细到看不见颗粒，锁妆六小时，哑光雾面不假白，小口倒孔不撒，附旅行粉扑。一罐约用四个月，"
        "换季也不卡粉。",
        "Ground too fine to see, it holds make-up six matte hours. A dispenser that does not "
        "spill, puff included. Lasts around four months.",
    ),
    Item(
        "caiyi-concealer",
        "彩伊 三色遮瑕盘",
        "Caiyi Three-Tone Concealer",
        "遮瑕盘/Concealer Palette",
        "all long-lasting",
        "beige",
        "@69",
        "绿盖红痘印、橙盖黑眼圈、肤色收边，薄膏不卡纹，指腹拍匀，出门带小镜盒。"
        "盖痘印时先点后拍，定妆少许散粉就稳。",
        "Green for spots, orange for shadows, skin tone to blend. Thin cream, pat with a "
        "finger, mirror in the lid.",
    ),
    Item(
        "zhuqi-foundation",
        "朱漆 裸妆粉底液",
        "Zhuqi Skin-Like Foundation",
        "朱漆粉底/Skin-Like",
        "combination hydrating",
        "beige pink",
        "30ml@189",
        "皮肤质感不是刷墙，含 60% 护肤成分，越到下午越服帖，粉二白、自然两色，黄皮也不灰。",
        "Looks like skin, not paint, with 60% skincare and a finish that improves by "
        "afternoon. Two tones that never turn grey.",
    ),
]

EYESHADOWS = [
    Item(
        "caiyi-nine",
        "彩伊九色眼影",
        "Caiyi Nine-Colour Eyeshadow",
        "彩伊九色/Nine-Colour",
        "women long-lasting",
        "brown pink",
        "@99",
        "五哑光四珠光，大地与桃花盘二选一，粉质细软不飞，新手照着内页画，三分钟出消肿妆。",
        "Five mattes, four shimmers, in earth or peach. Soft, low fallout; follow the inside "
        "lid for a three-minute eye. Magnetic lid.",
    ),
    Item(
        "caiyi-liquid-shadow",
        "彩伊 液体亮片眼影",
        "Caiyi Liquid Glitter Shadow",
        "液体亮片/Liquid Glitter",
        "women long-lasting",
        "gold silver pink",
        "@39",
        "点在眼皮中央就闪，速干成膜不飞粉，年会、毕业照、演唱会，卸妆油一抹就走。"
        "一支能用两百次，三色可叠涂。",
        "A dot on the lid and it sparkles, drying without fallout. For galas and concerts; oil "
        "removes it at once.",
    ),
    Item(
        "caiyi-single",
        "彩伊 单色消肿眼影",
        "Caiyi Matte Single Shadow",
        "单色眼影棒/Matte Single",
        "women beginners",
        "brown nude",
        "@29.9",
        "一刷抹开就收干净，消肿色新手手残也不脏，磁吸盒叠着带，换着买不重复。通勤三分钟够了，"
        "深浅两色可叠。",
        "One swipe, blends itself, never muddies. Magnetic pans stack up so you buy a shade at "
        "a time. Two shades that layer well.",
    ),
    Item(
        "caiyi-night",
        "彩伊 烟熏夜色盘",
        "Caiyi Smoky Night Palette",
        "烟熏盘/Smoky Palette",
        "women long-lasting",
        "purple wine",
        "@119",
        "莓果葡萄酒六色，薄涂约会厚涂派对，防晕染不成熊猫，附防水眼线刷，附六步图解。"
        "夜里灯下最好看。",
        "Six berry and plum tones, light for dates, deep for parties. Smudge-safe with brush "
        "and six-step chart. Best under evening lights.",
    ),
    Item(
        "zhuqi-eye",
        "朱漆 中国色四色盘",
        "Zhuqi Chinese Colour Quartet",
        "中国色/Chinese Colour",
        "women",
        "red brown",
        "@149",
        "胭脂、朱砂、茶褐、烟灰四色，压花是窗棂纹，配汉服和旗袍都有味道，粉压得实不碎盘。",
        "Rouge, cinnabar, tea and ash, pressed with lattice patterns. Made for qipao days; "
        "solid powder that travels. Each shade can stand alone.",
    ),
    Item(
        "caiyi-sixteen",
        "彩伊 十六色专业盘",
        "Caiyi Sixteen Pro Palette",
        "十六色/Sixteen Pro",
        "women long-lasting",
        "pink brown",
        "@169",
        "哑珠亮片都有，色彩顺序按妆容排好，上色高，影楼、新娘跟妆师都在用，能单片换。附双头刷。",
        "Matte, satin and glitter laid out by look, high in pigment and with replaceable pans. "
        "Make-up artists carry it. A two-ended brush included.",
        sold_out=True,
    ),
]

MASCARAS = [
    Item(
        "caiyi-volume",
        "彩伊 浓密睫毛膏",
        "Caiyi Volume Mascara",
        "浓密睫毛膏/+Volume Mascara",
        "women long-lasting waterproof",
        "black brown",
        "@69",
        "螺旋刷头一刷根根分，防水配方哭戏不花，热水加卸妆油就卸，不苍蝇腿，两支替换两个月。",
        "A spiral brush that parts every lash, waterproof through tears. Warm water and oil "
        "take it off; no clumps. Removes easily.",
    ),
    Item(
        "caiyi-curl",
        "彩伊 纤长翘睫毛膏",
        "Caiyi Curling Mascara",
        "纤长睫毛膏/Curling Mascara",
        "women beginners",
        "black",
        "@59",
        "超细刷头刷到眼头绒毛，定型一整天不塌，配小剪夹，单眼皮新手也能把睫毛掀起来。"
        "温水轻揉就卸。",
        "A hair-fine brush reaches the inner corner and holds the curl all day. Kind to "
        "first-timers with straight lashes. Warm water removes it.",
    ),
    Item(
        "caiyi-clear",
        "彩伊 透明打底睫毛膏",
        "Caiyi Clear Lash Primer",
        "透明睫毛膏/Clear Lash",
        "women sensitive soothing",
        "clear",
        "@49",
        "先打底再刷黑，睫毛不掉还护发，敏感眼不辣，也当眉毛定型膏，一管两用。"
        "刷完等三十秒再涂黑色，翘度更久。",
        "Prime, then darken, and lashes stay put and conditioned. Kind to sensitive eyes, "
        "doubles as brow gel. Wait thirty seconds before the next coat.",
    ),
    Item(
        "zhuqi-mascara",
        "朱漆 防水不晕睫毛膏",
        "Zhuqi Smudge-Proof Mascara",
        "朱漆睫毛膏/Smudge-Proof",
        "women long-lasting waterproof",
        "black wine",
        "@109",
        "温水就能卸，下午眼下一点黑都没有，纤维在睫毛上延长两毫米，游泳、桑拿都扛。"
        "每晚卸一遍更护睫毛。",
        "No panda eyes by afternoon; fibres add 2mm and it survives sauna and swim, yet lifts "
        "with warm water. Remove it every night.",
    ),
    Item(
        "caiyi-serum-lash",
        "彩伊 睫毛滋养液",
        "Caiyi Lash Serum",
        "睫毛滋养液/+Lash Serum",
        "women soothing",
        "clear",
        "@129",
        "睡前一笔，多肽加泛醇，四周毛量看着满，敏感眼过斑贴，睫毛掉得多的人坚持一管。"
        "避开眼睛内侧使用。",
        "One stroke at bedtime, peptides and panthenol; lashes look fuller in four weeks. "
        "Patch-tested for touchy eyes. Keep it off the inner eye.",
    ),
    Item(
        "caiyi-brown",
        "彩伊 日常棕睫毛膏",
        "Caiyi Everyday Brown Mascara",
        "棕色睫毛膏/Everyday Brown",
        "women",
        "brown",
        "@45",
        "上班妆的温柔棕，远看没化近看有神，45 块不心疼，刷头弯贴眼型，一刷一翘就出门。",
        "Office brown that looks like nothing but good lashes. Curved brush, one flick, out "
        "the door for 45 yuan. Gentle formula.",
    ),
]

SHELF: Shelf = {
    "lipsticks": LIPSTICKS,
    "foundations": FOUNDATIONS,
    "eyeshadows": EYESHADOWS,
    "mascaras": MASCARAS,
}
