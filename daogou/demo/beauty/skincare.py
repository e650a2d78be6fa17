"""Cleansers, toners, serums, moisturizers, masks and sunscreens."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

CLEANSERS = [
    Item(
        "heyan-amino",
        "禾颜氨基酸洗面奶",
        "Heyan Amino Cleanser",
        "禾颜洗面奶/Heyan Amino",
        "all soothing",
        "",
        "50ml@39 100ml@69",
        "椰油酰甘氨酸钾温和起泡，pH 5.5，洗完不拔干不假滑，混油用一泵，干皮用半泵，早晚都行。",
        "Coconut amino acids at pH 5.5 foam gently and rinse without tightness. One pump for "
        "oilier skin, half for dry, twice a day.",
    ),
    Item(
        "heyan-oilfree",
        "禾颜 控油净澈洗面奶",
        "Heyan Oil-Control Cleanser",
        "净澈/Oil-Control Wash",
        "oily oil-control acne men",
        "",
        "100ml@79 150ml@99",
        "2% 水杨酸加茶树，毛孔里的油一次带走，鼻翼黑头用三周变少，军训、打球后男生用它最爽。",
        "2% salicylic acid with tea tree clears oil from pores; noses look calmer in three "
        "weeks. A favourite after football.",
    ),
    Item(
        "yunji-milk",
        "云肌 舒缓洁面乳",
        "Yunji Soothing Cleansing Milk",
        "舒缓洁面乳/Soothing Milk",
        "sensitive dry soothing",
        "",
        "100ml@128 150ml@168",
        "无泡乳霜质地，无皂基无香精，神经酰胺洗的时候就补屏障，烂脸期也能用，洗完脸不红。",
        "A foamless milk without soap or scent; ceramides mend while you wash. Gentle enough "
        "for upset skin, no redness after.",
    ),
    Item(
        "shuiyue-foam",
        "水玥 玻尿酸洁面慕斯",
        "Shuiyue Hyaluronic Cleansing Mousse",
        "洁面慕斯/Cleansing Mousse",
        "combination hydrating",
        "",
        "150ml@109",
        "按出来就是绵密泡沫，三重玻尿酸留一层水膜，懒人不用打泡，敏感期也不刺激。一瓶约用两个月。",
        "Pumps out as dense foam with three kinds of hyaluronic acid that leave a film of "
        "moisture. No lathering, no sting.",
    ),
    Item(
        "yunji-oil",
        "云肌 植萃卸妆油",
        "Yunji Botanical Cleansing Oil",
        "卸妆油/+Cleansing Oil",
        "all soothing",
        "",
        "150ml@139 200ml@169",
        "荷荷巴籽油溶掉防水睫毛膏，加水秒乳化，不糊眼睛不留油膜，敏感眼周也敢揉。不含矿物油，"
        "一瓶约用三个月。",
        "Jojoba oil melts waterproof mascara and turns milky at once with water. No blurred "
        "eyes, no film. Free of mineral oil; one bottle lasts three months.",
    ),
    Item(
        "mianyan-enzyme",
        "面研 酵素洁颜粉 30颗",
        "Mianyan Enzyme Powder Wash 30 Pods",
        "洁颜粉/Enzyme Powder",
        "oily oil-control whitening",
        "",
        "@89",
        "一颗一次量，出差不占液体额度，木瓜酵素去角质，一周两次鼻头软下来，敏感肌别天天用。",
        "One pod per wash, no liquids for the airport. Papaya enzyme smooths; twice weekly is "
        "plenty. Gentle on the rest of the face.",
    ),
    Item(
        "heyan-rice",
        "禾颜 大米温和洗面奶",
        "Heyan Gentle Rice Cleanser",
        "大米洗面奶/Rice Cleanser",
        "sensitive soothing hydrating",
        "",
        "100ml@129",
        "东北大米提取液加 5 种氨基酸，无色素无酒精，敏感肌人群试用过，"
        "白泡细得像牛奶，洗完脸颊不发紧。",
        "Rice extract with five amino acids, free of alcohol and colour, tried and approved by "
        "people with sensitive skin. The foam is as fine as milk.",
    ),
    Item(
        "mianyan-men",
        "面研 男士火山泥洁面",
        "Mianyan Men's Volcanic Cleanser",
        "男士火山泥/Men's Volcanic",
        "men oily oil-control",
        "",
        "100ml@59 150ml@79",
        "火山泥细颗粒吸油不搓脸，薄荷清凉三秒醒神，挤一粒黄豆大洗全脸，熬夜开黑后洗一把就精神。",
        "Fine volcanic clay lifts oil without scrubbing, mint wakes you in three seconds. A "
        "bean-sized drop does the face. Rinses clean.",
    ),
]

TONERS = [
    Item(
        "shuiyue-toner",
        "水玥 玻尿酸爽肤水",
        "Shuiyue Hyaluronic Toner",
        "水玥爽肤水/Hyaluronic Toner",
        "dry hydrating",
        "",
        "100ml@89 200ml@149",
        "五重玻尿酸，水感不黏，湿敷五分钟上妆不卡粉，空调房随手拍两下，干皮秋冬当精华打底。",
        "Five weights of hyaluronic acid, watery and never sticky. Pat on in dry offices or "
        "soak cotton for five minutes before make-up.",
    ),
    Item(
        "yunji-toner",
        "云肌 舒缓保湿水",
        "Yunji Soothing Toner",
        "云肌舒缓水/+Soothing Toner",
        "sensitive soothing hydrating",
        "",
        "150ml@139 200ml@178",
        "马齿苋加积雪草，无酒精无香精无色素，红脸时湿敷十分钟就消停，换季第一步先拍它。"
        "一瓶约用两个月。",
        "Purslane and centella without alcohol, scent or colour. Ten minutes on a cotton pad "
        "calms flushing; begin season changes here.",
    ),
    Item(
        "heyan-bha",
        "禾颜 水杨酸棉片水",
        "Heyan Salicylic Pore Toner",
        "水杨酸水/Salicylic Toner",
        "oily acne oil-control",
        "",
        "100ml@99 150ml@129",
        "2% 水杨酸 pH 3.5，浸透棉片擦 T 区，闭口两周变平，每周三次起，记得白天防晒。",
        "2% salicylic acid at pH 3.5 for the T-zone. Bumps flatten in two weeks; start thrice "
        "weekly and wear sunscreen.",
    ),
    Item(
        "yunji-rose",
        "云肌 玫瑰纯露水",
        "Yunji Rose Water Toner",
        "玫瑰水/+Rose Water",
        "all hydrating floral",
        "",
        "100ml@79 200ml@129",
        "平阴玫瑰蒸馏，不加水不加香，喷雾细得像雾，妆前妆后、午后犯困都能喷一喷，闻着像花园。",
        "Distilled Pingyin roses and nothing else, in a mist so fine it barely lands. Before "
        "make-up or at three in the afternoon.",
    ),
    Item(
        "shuiyue-bright",
        "水玥 烟酰胺焕亮水",
        "Shuiyue Niacinamide Toner",
        "焕亮水/Niacinamide Toner",
        "combination whitening hydrating",
        "",
        "150ml@159 200ml@199",
        "5% 烟酰胺加维 C 衍生物，28 天脸色匀一圈，质地清爽好推开，不挑季节，和防晒搭配见效快。",
        "5% niacinamide with a vitamin C derivative evens tone in 28 days. Light in texture; "
        "works best beside sunscreen. Alcohol free.",
    ),
    Item(
        "heyan-men-toner",
        "禾颜 男士清爽须后水",
        "Heyan Men's Aftershave Toner",
        "须后水/Aftershave",
        "men oil-control soothing",
        "",
        "100ml@69",
        "刮完胡子不刺痛，金缕梅收敛毛孔，木质淡香不腻，按一下就行，省得买护肤套装。玻璃瓶带泵，"
        "放洗手台好看。",
        "Eases shaving sting, tightens with witch hazel and smells faintly of cedar. One press "
        "and you are done. A glass pump bottle for the shelf.",
    ),
    Item(
        "yunji-aging",
        "云肌 玻色因精华水",
        "Yunji Proxylane Essence Toner",
        "玻色因水/Proxylane",
        "dry anti-aging hydrating",
        "",
        "150ml@269 200ml@329",
        "10% 玻色因稠稠的像精华，拍完脸颊弹一下，法令纹淡一点靠坚持两瓶，熟龄干皮秋冬专用。",
        "10% plant-sugar complex as rich as essence. Cheeks bounce at once; smile lines soften "
        "after two bottles. Made for mature, dry winter skin.",
    ),
    Item(
        "mianyan-wet",
        "面研 湿敷棉水 500ml",
        "Mianyan 500ml Soak Toner",
        "湿敷水/Soak Toner",
        "all hydrating",
        "",
        "500ml@69",
        "大瓶不心疼，矿物盐加尿囊素，湿敷、洗脸后、晒后随便用，泵头一压就湿透化妆棉。"
        "冬天当喷雾也很润。",
        "A generous bottle with mineral salts and allantoin for soaking, sun days and after "
        "washing. The pump wets a cotton pad in one press.",
    ),
]

SERUMS = [
    Item(
        "shuiyue-hyaluronic",
        "水玥玻尿酸精华液",
        "Shuiyue Hyaluronic Serum",
        "水玥精华/Shuiyue Serum",
        "all hydrating",
        "",
        "15ml@99 30ml@169",
        "四重玻尿酸从表层补到里，上脸化水不搓泥，抽一滴匀全脸，空调房干到起皮的救急瓶。"
        "后面叠面霜更锁水。",
        "Four sizes of hyaluronic acid, melts to water, never pills. One drop does the face "
        "when the office dries it out.",
    ),
    Item(
        "yunji-barrier",
        "云肌 修护屏障精华液",
        "Yunji Barrier Repair Serum",
        "云肌修护精华/Barrier Repair",
        "sensitive soothing hydrating",
        "",
        "30ml@198 50ml@269",
        "3% 神经酰胺加 B5，乳白质地贴皮肤，敏感泛红期早晚两滴，第七天拍照就看得出红少了。",
        "3% ceramides with panthenol in a milky fluid. Two drops night and morning; photos "
        "show less red by day seven.",
    ),
    Item(
        "shuiyue-vc",
        "水玥 VC焕亮精华液",
        "Shuiyue Vitamin C Serum",
        "VC精华/Vitamin C Serum",
        "combination whitening anti-aging",
        "",
        "15ml@149 30ml@229",
        "15% 原型维 C 加阿魏酸，橘味清透，早上先它后防晒，色斑边缘慢慢淡，冷藏放能撑三个月。",
        "15% pure vitamin C with ferulic acid, light and faintly orange. Before sunscreen; "
        "spots soften at the edges. Keep it chilled.",
    ),
    Item(
        "yunji-retinol",
        "云肌 视黄醇晚间精华",
        "Yunji Retinol Night Serum",
        "视黄醇/Retinol",
        "dry anti-aging",
        "",
        "30ml@259",
        "0.3% 视黄醇包裹在角鲨烷里慢慢放，眼尾细纹平一点，先每周两次，第二天务必防晒。",
        "0.3% retinol released slowly from squalane. Softens crow's feet; begin twice weekly "
        "and mind the sun next day. A pea is enough.",
    ),
    Item(
        "heyan-azelaic",
        "禾颜 壬二酸祛痘精华",
        "Heyan Azelaic Blemish Serum",
        "壬二酸/Azelaic",
        "oily acne oil-control",
        "",
        "30ml@139",
        "10% 壬二酸凝胶，点涂痘痘次日小一圈，黑头粉刺四周见少，质地清爽，夏天出油也不闷。",
        "10% azelaic gel shrinks spots overnight and thins blackheads in four weeks. Light "
        "enough for oily summers. Dab on spots or all over.",
    ),
    Item(
        "yunji-eye",
        "云肌 紧致眼部精华",
        "Yunji Firming Eye Serum",
        "眼部精华/+Eye Serum",
        "all anti-aging hydrating",
        "",
        "15ml@189",
        "咖啡因配胶原多肽，滚珠冰敷消肿，早上按摩三十秒熬夜眼袋轻一半，不长脂肪粒，男女都适用。",
        "Caffeine and peptides under a cool roller ball. Thirty seconds of massage halves "
        "late-night puffiness, no milia. Suits men and women alike.",
    ),
    Item(
        "mianyan-ampoule",
        "面研 蓝铜胜肽安瓶 7支",
        "Mianyan Copper Peptide Ampoules, 7",
        "蓝铜胜肽/Copper Peptide",
        "dry anti-aging soothing",
        "",
        "@239",
        "一天一支新鲜开，蓝铜肽配泛醇，换季起皮、婚前一周突击，第三支皮肤就透亮饱满。"
        "开封当天用完，别留到第二天。",
        "One fresh ampoule a day: copper peptides with panthenol. The week before a wedding, "
        "skin looks plump by day three.",
    ),
    Item(
        "yunji-oil-serum",
        "云肌 山茶籽面部精华油",
        "Yunji Camellia Facial Oil",
        "山茶精华油/Camellia Oil",
        "dry sensitive hydrating",
        "",
        "15ml@129 30ml@209",
        "冷压山茶籽油加角鲨烷，两滴焐热按压，秋冬脱皮不再，沙漠皮和敏感皮都吃得住，不闷痘。",
        "Cold-pressed camellia and squalane: warm two drops and press. Ends flaking on dry and "
        "sensitive skin without clogging. Use after serum.",
    ),
    Item(
        "shuiyue-oilcontrol",
        "水玥 水油平衡精华",
        "Shuiyue Oil Balance Serum",
        "水油平衡/Oil Balance",
        "combination oil-control hydrating",
        "",
        "30ml@129",
        "锌加烟酰胺，T 区少油两颊不干，无油配方上脸像水，夏天妆前用四小时不泛光。早晚各三滴，"
        "后面跟防晒。",
        "Zinc and niacinamide keep the T-zone matte and the cheeks comfortable. Oil-free; four "
        "shine-free hours under make-up. Three drops twice a day.",
    ),
    Item(
        "yunji-calm-essence",
        "云肌 积雪草镇静精华液",
        "Yunji Centella Calming Serum",
        "积雪草/Centella",
        "sensitive soothing acne",
        "",
        "30ml@159",
        "70% 积雪草叶水，红疹、刷酸过头、口罩闷红抹上就凉，凝露无油，敏感长痘两头都照顾。",
        "70% centella leaf water cools rashes, over-exfoliation and mask marks. An oil-free "
        "gel for sensitive, spotty skin. Light scent of fresh leaves.",
    ),
]

MOISTURIZERS = [
    Item(
        "yunji-soothing",
        "云肌舒缓面霜",
        "Yunji Soothing Cream",
        "云肌面霜/Soothing Cream",
        "sensitive soothing hydrating",
        "",
        "30ml@128 50ml@198",
        "神经酰胺加神经鞘磷脂，零香精零防腐添加，红肿期厚敷十分钟，经敏感肌人群测试。早晚都能用。",
        "Ceramides and sphingolipids, no scent added. A thick layer for ten minutes settles "
        "flare-ups; tested on people with sensitive skin.",
    ),
    Item(
        "yunji-gel",
        "云肌 夏季清爽凝霜",
        "Yunji Light Gel Cream",
        "清爽凝霜/Light Gel",
        "oily oil-control hydrating summer",
        "",
        "50ml@159",
        "凝露质地三秒化水，锌吸油不搓泥，出油时代替乳液一步就够，三十五度不糊脸。一罐约用六周，"
        "男生也爱用。",
        "A gel that bursts into water in three seconds with zinc to mop oil. The only step "
        "needed at 35 degrees.",
    ),
    Item(
        "shuiyue-night",
        "水玥 玻尿酸补水晚霜",
        "Shuiyue Hyaluronic Night Cream",
        "补水晚霜/Hyaluronic Night",
        "dry hydrating",
        "",
        "30ml@109 50ml@149",
        "睡前厚厚一层，早起枕头上全是水润，三重神经酰胺锁水八小时，暖气房、飞机上救命用。",
        "A thick layer at bedtime locks water in for eight hours. Rescue for heated rooms and "
        "long flights. Spread thickly on flaky patches.",
    ),
    Item(
        "yunji-aging-cream",
        "云肌 玻色因紧致面霜",
        "Yunji Proxylane Firming Cream",
        "紧致面霜/Firming Cream",
        "dry anti-aging hydrating",
        "",
        "30ml@299 50ml@429",
        "12% 玻色因，膏体像冻奶油，脸颊线条三周看得出，法令纹深的坚持一瓶再说话，"
        "秋冬熟龄干皮首选。",
        "12% plant sugar in a cream like chilled custard. The jawline firms in three weeks; "
        "give smile lines a full jar.",
    ),
    Item(
        "heyan-men-cream",
        "禾颜 男士控油保湿霜",
        "Heyan Men's Oil-Control Cream",
        "男士保湿霜/Men's Cream",
        "men oil-control hydrating",
        "",
        "50ml@79",
        "刮完胡子一步到位，清爽不泛白，控油和保湿一瓶兼顾，磨砂瓶放洗手台也好看，价格只要两位数。",
        "One step after shaving, no shine, no white cast, in a bottle men will leave out. Does "
        "the work of creams twice the price.",
    ),
    Item(
        "yunji-kids-cream",
        "云肌 儿童滋润面霜",
        "Yunji Kids Face Cream",
        "儿童面霜/Kids Cream",
        "kids sensitive hydrating",
        "",
        "50ml@89",
        "零香精零酒精，山羊奶加燕麦，风里雪里抹完不皴，罐口大孩子自己挖，冬天上学前涂一层。",
        "Goat milk and oats, no scent or alcohol. Little faces stay soft in wind and snow; the "
        "wide jar suits small fingers.",
    ),
    Item(
        "heyan-oat-lotion",
        "禾颜 燕麦保湿乳",
        "Heyan Oat Emulsion",
        "燕麦乳/Oat Emulsion",
        "sensitive hydrating soothing",
        "",
        "100ml@129 150ml@169",
        "胶态燕麦止住干痒，乳液质地轻薄好推，换季皮肤敏感泛红每天早晚一泵，无味无色，全家都能用。",
        "Colloidal oats quiet itch in a light lotion, one pump morning and night. No scent or "
        "colour, good for the whole family.",
    ),
    Item(
        "shuiyue-eye-cream",
        "水玥 胶原眼霜",
        "Shuiyue Collagen Eye Cream",
        "胶原眼霜/Collagen Eye",
        "all anti-aging hydrating",
        "",
        "15ml@139 30ml@199",
        "米粒大小点一圈，三型胶原加多肽，干纹当天平，黑眼圈靠睡觉，粉色罐放包里也不漏。"
        "一支约用两个月。",
        "A rice grain goes round each eye. Three collagens fill dry lines the same day; dark "
        "circles still want sleep.",
    ),
    Item(
        "yunji-acne-cream",
        "云肌 净痘修护乳",
        "Yunji Blemish Repair Lotion",
        "净痘乳/Blemish Lotion",
        "oily acne soothing sensitive",
        "",
        "50ml@145",
        "0.5% 水杨酸配积雪草，软化闭口同时镇红，薄薄一层过夜，早起痘印淡、不留干皮。",
        "A touch of salicylic acid with centella softens bumps and calms red marks overnight. "
        "Nothing flakes by morning. Use thinly.",
    ),
    Item(
        "heyan-rice-cream",
        "禾颜 大米温润面霜",
        "Heyan Rice Cream",
        "大米面霜/Rice Cream",
        "sensitive dry hydrating",
        "",
        "50ml@169",
        "发酵大米加角鲨烷，膏体接触皮肤就化，面颊干到有纹也撑一天，味道像刚蒸开的饭。"
        "早晚都能用，男女都合适。",
        "Fermented rice with squalane melts on contact and holds all day. Smells faintly of "
        "just-opened rice steam. Good by day and night.",
    ),
]

MASKS = [
    Item(
        "mianyan-hydrating",
        "面研补水面膜",
        "Mianyan Hydrating Mask",
        "面研面膜/Mianyan Mask",
        "all hydrating",
        "",
        "@69",
        "一盒十片，0.2 毫米天丝膜布贴着脸颊不翘边，一片 25 毫升精华够敷脖子，熬夜、飞行、"
        "妆前都拿来救场。",
        "Ten sheets of clingy lyocell with 25ml of essence each, enough for the neck too. "
        "Rescue after late nights and flights.",
    ),
    Item(
        "mianyan-soothing",
        "面研 舒缓修护面膜",
        "Mianyan Soothing Mask",
        "舒缓面膜/+Soothing Mask",
        "sensitive soothing hydrating",
        "",
        "@129",
        "积雪草加马齿苋，膜布经敏感肌测试，泛红时敷十分钟，取下肉眼见退红，一盒六片每周两次。",
        "Centella and purslane on sheets tested for sensitive skin. Ten minutes and the "
        "redness visibly drops; six to a box.",
    ),
    Item(
        "mianyan-clay",
        "面研 火山泥清洁面膜",
        "Mianyan Volcanic Clay Mask",
        "火山泥膜/Volcanic Clay",
        "oily oil-control",
        "",
        "100ml@79",
        "火山泥吸油，敷八分钟未干透就洗，鼻头黑头浮起，一周一次够了，洗完记得补水面膜跟上。",
        "Volcanic clay lifts blackheads in eight minutes; rinse before it fully dries. Once a "
        "week, then hydrate. Suits oily T-zones best of all.",
    ),
    Item(
        "shuiyue-sleep",
        "水玥 睡眠面膜",
        "Shuiyue Overnight Mask",
        "水玥睡眠膜/+Overnight",
        "dry hydrating",
        "",
        "100ml@99",
        "晚上最后一步薄涂，像果冻化水，不沾枕头，早起脸像刚敷完，干皮懒人唯一坚持下来的保养。",
        "The last step at night, a jelly that turns to water and spares the pillow. Mornings "
        "look freshly masked. No rinsing.",
    ),
    Item(
        "mianyan-whitening",
        "面研 烟酰胺亮肤面膜",
        "Mianyan Brightening Mask",
        "亮肤面膜/Brightening Mask",
        "combination whitening",
        "",
        "@89",
        "5% 烟酰胺加维 C，一片 25 毫升，敷三次脸色匀一圈，婚前、面试前三天当天用都来得及。",
        "5% niacinamide and vitamin C in 25ml sheets. Three uses even the tone; keep them for "
        "interviews and wedding weeks.",
    ),
    Item(
        "yunji-mask",
        "云肌 神经酰胺修护面膜",
        "Yunji Ceramide Repair Mask",
        "神经酰胺膜/Ceramide Mask",
        "sensitive dry soothing hydrating",
        "",
        "@168",
        "冻干粉和精华现混，刷酸过度、晒后、换季脱皮都能敷，无香无色，五片装够一个修复周期。",
        "Freeze-dried powder mixes on the spot for peeling, sun-stressed and season-tired "
        "skin. Five scent-free sheets make one repair cycle. Twice weekly.",
    ),
    Item(
        "shuiyue-collagen-mask",
        "水玥 胶原抗皱面膜",
        "Shuiyue Collagen Firming Mask",
        "胶原面膜/Collagen Mask",
        "all anti-aging",
        "",
        "@139",
        "果冻膜布里封 30 毫升胶原，敷着像贴皮肤，揭下时轮廓提一口气，聚会前一小时敷最划算。",
        "Jelly sheets sealing 30ml of collagen cling like skin. Peel off an hour before the "
        "party and the outline lifts.",
    ),
    Item(
        "mianyan-eye",
        "面研 玻尿酸眼膜 60片",
        "Mianyan Hyaluronic Eye Patches 60",
        "玻尿酸眼膜/Eye Patches",
        "all hydrating anti-aging",
        "",
        "@99",
        "30 对冰箱冷藏更好，凝胶贴早上消眼袋，刷牙化妆时戴着正好，一罐两个月，勺子送一把。",
        "Thirty pairs best kept chilled. Gel patches ease morning puffiness while you brush "
        "and dress; a scoop is included. Reseal tightly.",
    ),
]

SUNSCREENS = [
    Item(
        "qingtian-spf50",
        "晴天 SPF50 防晒霜",
        "Sunnyday SPF50 Sunscreen",
        "晴天SPF50/Sunnyday SPF50",
        "all sun-protection",
        "",
        "30ml@69 50ml@99",
        "SPF50 PA++++，成膜两分钟后不搓泥，水感推开不泛白，通勤半张脸一枚硬币量，"
        "卸妆用普通洗面奶就行。",
        "SPF50 PA++++, watery, no white cast, no pilling after two minutes. A coin-sized dab "
        "for the commute; any cleanser takes it off.",
    ),
    Item(
        "qingtian-sensitive",
        "晴天 敏感肌物理防晒",
        "Sunnyday Mineral Sunscreen",
        "物理防晒/Mineral Sunscreen",
        "sensitive sun-protection soothing",
        "",
        "30ml@89 50ml@149",
        "纯氧化锌和二氧化钛，无酒精无香精，涂开淡粉自然提亮，敏感皮和孩子都能用，"
        "普通洗面奶就洗得掉，SPF48。",
        "Zinc oxide and titanium only, free of alcohol and scent, with a faint rosy tint. For "
        "sensitive skin and children; SPF48, washes off with any cleanser.",
    ),
    Item(
        "qingtian-waterproof",
        "晴天 户外防水防晒",
        "Sunnyday Waterproof Sunscreen",
        "户外防晒/Outdoor Sunscreen",
        "all sun-protection waterproof",
        "",
        "50ml@129 100ml@199",
        "SPF50+ 遇水遇汗更贴合，海边四小时不红，适合游泳军训骑行，两小时补一次，卸妆油卸干净。",
        "SPF50+ that grips harder with sweat and sea. For swims, rides and drills; reapply "
        "every two hours, remove with oil.",
    ),
    Item(
        "qingtian-spray",
        "晴天 防晒喷雾",
        "Sunnyday Sunscreen Spray",
        "+防晒喷雾/+Sunscreen Spray",
        "oily sun-protection oil-control",
        "",
        "150ml@89",
        "上妆后隔二十厘米喷一圈就补防晒，干得快不黏，身体、头皮缝都能喷，出油天放包里随时补。",
        "Top up over make-up from twenty centimetres. Dries fast, never sticky, good for arms "
        "and partings. Shake well and spray in fresh air.",
    ),
    Item(
        "qingtian-kids",
        "晴天 儿童防晒霜",
        "Sunnyday Kids Sunscreen",
        "儿童防晒/Kids Sunscreen",
        "kids sensitive sun-protection",
        "",
        "50ml@119",
        "SPF35 温和物理防晒，三岁以上能用，乳状好推，白一层孩子看得见自己涂没涂到，"
        "洗脸皂就能洗掉。",
        "SPF35 mineral cream for three and up. The light film shows little hands what they "
        "missed; ordinary soap removes it.",
    ),
    Item(
        "qingtian-tone",
        "晴天 隔离修容防晒",
        "Sunnyday Tinted Primer Sunscreen",
        "隔离防晒/Tinted Primer",
        "combination sun-protection whitening",
        "beige pink",
        "30ml@109",
        "SPF50 加自然色粉，防晒、隔离、素颜霜一支搞定，通勤出门三分钟，雀斑都柔化，不拔干。",
        "SPF50 with soft tint: sunscreen, primer and bare-face cream in one. Freckles blur in "
        "a three-minute routine. Two shades to match your skin.",
    ),
    Item(
        "yunji-sunblock",
        "云肌 敏感肌防晒乳",
        "Yunji Sensitive Sun Milk",
        "云肌防晒乳/Sun Milk",
        "sensitive sun-protection",
        "",
        "30ml@139 50ml@179",
        "屏障修护加 SPF50，红脸也能天天涂，乳状水润不堵毛孔，流汗不进眼，办公室和操场都顾得到。",
        "Barrier care with SPF50 for faces that flush. A light milk that leaves pores clear "
        "and never runs into eyes.",
    ),
    Item(
        "qingtian-men",
        "晴天 男士清爽防晒",
        "Sunnyday Men's Sunscreen",
        "男士防晒/Men's Sunscreen",
        "men oily sun-protection oil-control",
        "",
        "50ml@79",
        "控油哑光不泛白，一按出来薄薄一层，骑车、送外卖、打球都不糊眼，SPF50 洗面奶能洗掉。",
        "Matte and quick, a thin layer per press that stays out of your eyes on bike or pitch. "
        "SPF50, washes off with cleanser.",
    ),
]

SHELF: Shelf = {
    "cleansers": CLEANSERS,
    "toners": TONERS,
    "serums": SERUMS,
    "moisturizers": MOISTURIZERS,
    "masks": MASKS,
    "sunscreens": SUNSCREENS,
}
