"""Bedding sets, quilts, pillows, towels and curtains."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

BEDDING_SETS = [
    Item(
        "tangshe-cotton",
        "棠舍纯棉四件套",
        "Tangshe Cotton Bedding Set",
        "棠舍四件套/Tangshe Set",
        "cotton all-season",
        "white gray blue pink",
        "1.2m@239 1.5m@279 1.8m@299 2.0m@329",
        "新疆长绒棉 60 支斜纹，A 类可贴身裸睡，活性印染洗不掉色，被套拉链加系带，一家三口都合适。",
        "60-count Xinjiang cotton twill soft enough for babies, dyed to stay bright, with "
        "zipped and tied duvet cover. Breathable all year round.",
    ),
    Item(
        "tangshe-washed",
        "棠舍 水洗棉四件套",
        "Tangshe Washed Cotton Bedding Set",
        "水洗棉/+Washed Cotton",
        "cotton all-season",
        "beige gray green",
        "1.5m@259 1.8m@289 2.0m@319",
        "水洗后自带褶皱，刚铺上就像睡过一年那么软，不用熨，颜色像刚晒过的被子，租房小屋瞬间温柔。",
        "Pre-washed so it feels a year old on night one. No ironing, sun-faded shades, and a "
        "rented room turns gentle.",
    ),
    Item(
        "tangshe-silk-feel",
        "棠舍 天丝夏季四件套",
        "Tangshe Cool Lyocell Bedding Set",
        "天丝四件套/Lyocell",
        "summer breathable",
        "green blue silver",
        "1.5m@459 1.8m@499 2.0m@539",
        "100% 莱赛尔，滑凉透气不闷汗，垂感好翻身没声，三伏天不开空调也能睡着，可机洗用洗衣袋。",
        "Pure lyocell that slides cool over the skin and turns without a rustle. For the "
        "hottest nights; machine wash in a bag.",
    ),
    Item(
        "tangshe-flannel",
        "棠舍 牛奶绒四件套",
        "Tangshe Milk Fleece Bedding Set",
        "牛奶绒/Milk Fleece",
        "winter thickened polyester",
        "pink beige gray",
        "1.5m@199 1.8m@219 2.0m@239",
        "克重 280 的牛奶绒，钻进去就不冰，双面短绒不掉毛，静电少，南方没暖气的冬天很需要。",
        "280gsm fleece that is never icy to climb into, shed-free and low on static. A friend "
        "to homes without heating.",
    ),
    Item(
        "tangshe-wedding",
        "棠舍 百子刺绣婚庆四件套",
        "Tangshe Embroidered Wedding Bedding Set",
        "婚庆四件套/Wedding",
        "cotton all-season",
        "red",
        "1.8m@899 2.0m@959",
        "80 支长绒棉正红，被面百子图刺绣三万针，喜字枕套成对，附礼盒和红包袋，新人压床必备。",
        "80-count red cotton with thirty thousand stitches of the Hundred Children, paired "
        "pillowcases and a gift box for newlyweds. Handed down.",
        sold_out=True,
    ),
    Item(
        "tangshe-kids",
        "棠舍 小恐龙儿童三件套",
        "Tangshe Dinosaur Kids Bedding Set",
        "小恐龙/Dinosaur",
        "kids cotton",
        "green blue",
        "1.2m@189",
        "1.2 米床专用三件套，40 支纯棉，恐龙骨架荧光图案关灯会亮，床笠带松紧不跑，尿床也好换洗。",
        "Three pieces for 1.2m beds in 40-count cotton. Dinosaur bones glow after lights out, "
        "and the fitted sheet stays put.",
    ),
    Item(
        "weimian-stripe",
        "微眠 酒店风缎条四件套",
        "Weimian Hotel Stripe Bedding Set",
        "缎条/Hotel Stripe",
        "cotton all-season",
        "white silver",
        "1.5m@359 1.8m@389 2.0m@429",
        "五星酒店同款 3 厘米缎条，80 支贡缎冰滑有光，四角绑带被芯不跑，白色可高温漂洗，"
        "铺完就想躺。",
        "The 3cm satin stripe of good hotels in 80-count sateen, with corner ties. The white "
        "stands a hot wash; lie down at once.",
    ),
]

QUILTS = [
    Item(
        "weimian-down-quilt",
        "微眠 95白鹅绒冬被",
        "Weimian White Goose Down Winter Quilt",
        "白鹅绒冬被/Goose Down Quilt",
        "down winter thickened",
        "white",
        "1.5m@1299 1.8m@1499 2.0m@1699",
        "95% 白鹅绒 800 蓬，充绒 1.2 公斤却轻得没压感，立体方格不跑绒，零下无暖气也能一夜到天亮。",
        "95% white goose down at 800 fill: warm as winter asks, light as nothing. Boxed "
        "stitching keeps it in place all night.",
    ),
    Item(
        "tangshe-silk-quilt",
        "棠舍 桑蚕丝四季被",
        "Tangshe Mulberry Silk Quilt",
        "蚕丝四季被/Silk Quilt",
        "silk all-season",
        "white gold",
        "1.5m@599 1.8m@699 2.0m@799",
        "双宫茧手工拉网，2 斤蚕丝春秋刚好，拉链口可当面验丝，贴身不闷，送爸妈很合适。"
        "附纯棉收纳袋。",
        "Hand-drawn double-cocoon silk, one kilo for spring and autumn. Unzip and inspect the "
        "silk yourself; a thoughtful gift for parents.",
    ),
    Item(
        "tangshe-soy-quilt",
        "棠舍 大豆纤维春秋被",
        "Tangshe Soy Fibre Quilt",
        "大豆被/Soy Fibre",
        "spring-autumn polyester breathable",
        "white pink",
        "1.5m@159 1.8m@179 2.0m@199",
        "大豆纤维混聚酯，5 斤蓬松不结块，可整床机洗，脱水后晾半天就干，租房学生一条盖三季。",
        "A fluffy 2.5kg blend with soy fibre that will not clump and washes whole. Dry in half "
        "a day, good for three seasons.",
    ),
    Item(
        "weimian-cool-quilt",
        "微眠 凉感夏凉被",
        "Weimian Cooling Summer Quilt",
        "凉感夏被/Cooling Quilt",
        "summer lightweight breathable",
        "blue gray green",
        "1.5m@149 1.8m@169 2.0m@189",
        "凉感面料接触瞬间降三度，背面透气棉，重 900 克，空调房不踢被，洗烘机都能进，孩子也爱抱。",
        "One side feels three degrees cooler, the other is airy cotton. At 900g it is right "
        "for air conditioning and any washer-dryer.",
    ),
    Item(
        "tangshe-cotton-quilt",
        "棠舍 新疆棉花被",
        "Tangshe Xinjiang Cotton Quilt",
        "新疆棉花被/Xinjiang Cotton",
        "cotton winter thickened",
        "white",
        "1.5m@299 1.8m@339 2.0m@379",
        "一级长绒棉现弹，6 斤踏实的重量感，太阳晒过有阳光味，纱网固定不移位，外婆家的那种被子。",
        "Fresh-fluffed long-staple cotton with three kilos of honest weight. Sun it, and it "
        "smells of grandmother's house. A mesh layer keeps it from shifting.",
    ),
    Item(
        "weimian-weighted",
        "微眠 重力助眠被",
        "Weimian Weighted Quilt",
        "重力被/Weighted",
        "all-season breathable",
        "gray navy",
        "1.2m@359 1.5m@429",
        "玻璃微珠均匀缝在小格里，重量约体重的一成，像被轻轻抱住，翻来覆去的人睡得更踏实。",
        "Glass beads in small stitched squares, about a tenth of your weight, hold you like a "
        "hug. For restless sleepers.",
    ),
    Item(
        "tangshe-kids-quilt",
        "棠舍 幼儿园小被子",
        "Tangshe Nursery Nap Quilt",
        "幼儿园被子/Nap Quilt",
        "kids cotton all-season",
        "yellow pink blue",
        "1.2m@129",
        "含芯带枕三件一套，A 类纯棉可拆洗，名字贴缝在袋口，收纳袋孩子自己背得动，午睡不着凉。",
        "Quilt, pillow and bag in baby-grade cotton, all washable, with a name tag. Light "
        "enough for small children to carry.",
    ),
]

PILLOWS = [
    Item(
        "weimian-memory",
        "微眠记忆枕",
        "Weimian Memory Pillow",
        "微眠枕/+Memory Pillow",
        "memory-foam",
        "white gray",
        "@199",
        "50D 慢回弹记忆棉，高低两边 10 和 8 厘米任选，中间凹槽托住后脑，枕套可拆洗，"
        "打工人脖子的救星。",
        "50D slow-rebound foam with a 10cm and an 8cm side, hollowed for the head. Washable "
        "cover; a relief for desk-worker necks.",
    ),
    Item(
        "weimian-latex",
        "微眠 天然乳胶枕",
        "Weimian Natural Latex Pillow",
        "乳胶枕/+Latex",
        "breathable",
        "white",
        "@259",
        "泰国乳胶含量 93%，透气孔 3 千个不闷头，回弹快不塌，附内外双套，刚拆有淡淡奶香散一天就好。",
        "93% Thai latex with three thousand vents, quick to spring back and never hot. Inner "
        "and outer covers; the milky scent fades in a day.",
    ),
    Item(
        "weimian-buckwheat",
        "微眠 荞麦决明子枕",
        "Weimian Buckwheat Pillow",
        "荞麦枕/+Buckwheat",
        "cotton breathable",
        "beige navy",
        "@129",
        "苦荞壳配决明子，拉链口可自己加减高度，夏天凉，翻身有沙沙声，习惯硬枕的长辈最爱。",
        "Bitter buckwheat hulls with cassia seeds; unzip to adjust the height. Cool in summer, "
        "loved by anyone who likes it firm.",
    ),
    Item(
        "weimian-down-pillow",
        "微眠 羽绒酒店枕",
        "Weimian Hotel Down Pillow",
        "酒店枕/Hotel Pillow",
        "down cotton",
        "white",
        "@299",
        "三层设计，外层白鹅绒柔软、芯层羽片支撑，80 支棉面防钻绒，拍一拍就蓬，像酒店周末的早晨。",
        "Soft goose down outside, supportive feathers within, in 80-count down-proof cotton. "
        "Plump it up and it is a hotel Sunday.",
    ),
    Item(
        "weimian-neck",
        "微眠 U型旅行枕",
        "Weimian Travel Neck Pillow",
        "U型旅行枕/Travel Neck",
        "memory-foam lightweight foldable",
        "gray navy pink",
        "@89",
        "前面有搭扣头不会往前栽，记忆棉可压缩到水杯大，附眼罩耳塞，坐高铁、红眼航班能睡整觉。",
        "A front clasp keeps your head from nodding. Squeezes to the size of a cup and comes "
        "with mask and earplugs for red-eyes.",
    ),
    Item(
        "weimian-kids-pillow",
        "微眠 儿童分段枕",
        "Weimian Kids Growing Pillow",
        "儿童分段枕/Kids Pillow",
        "kids cotton breathable",
        "blue pink",
        "@109",
        "三层可抽，3 到 6 厘米跟着孩子长高，A 类针织枕套吸汗，可整枕水洗，幼儿园午睡带着不占地方。",
        "Three removable layers grow from 3 to 6cm with your child. Baby-grade knit soaks up "
        "sweat, and it all goes in the wash.",
    ),
    Item(
        "weimian-cervical",
        "微眠 护颈分区枕",
        "Weimian Cervical Support Pillow",
        "护颈枕/Cervical Support",
        "memory-foam",
        "gray",
        "@349",
        "五个分区托住颈椎弧度，侧睡区加高护肩，凉感面料，低头族连睡七天再评价，附使用角度说明卡。",
        "Five zones support the neck's curve, with higher wings for side sleepers and a cool "
        "cover. Give it seven nights before you judge.",
    ),
]

TOWELS = [
    Item(
        "maozhi-longstaple",
        "毛织长绒棉毛巾",
        "Maozhi Long-Staple Cotton Towel",
        "长绒棉毛巾/Long-Staple Towel",
        "cotton quick-dry",
        "white gray green pink",
        "@19.9",
        "新疆长绒棉 115 克，34×74 厘米，毛圈高吸水快，一滴水两秒就没，洗三十次还软，家里人手一条。",
        "115g of long-staple cotton, 34 by 74cm. Tall loops drink a drop in two seconds and "
        "stay soft after thirty washes.",
    ),
    Item(
        "maozhi-bath",
        "毛织 加厚浴巾",
        "Maozhi Thick Bath Towel",
        "加厚浴巾/Thick Bath Towel",
        "cotton thickened",
        "white beige navy",
        "@69",
        "70×140 厘米、500 克，裹两圈不漏风，低捻纱蓬松不掉毛，角上有挂绳，洗完澡像被抱住。",
        "70 by 140cm and 500g: wraps twice. Fluffy low-twist yarn, no lint and a loop at the "
        "corner. A hug after the shower.",
    ),
    Item(
        "maozhi-baby",
        "毛织 婴童纱布浴巾",
        "Maozhi Baby Muslin Towel",
        "纱布浴巾/Baby Muslin",
        "kids cotton breathable",
        "white yellow blue",
        "@59",
        "六层纱布越洗越软，带小帽包住湿头发，A 类无荧光剂，能当盖毯、推车遮阳，妈妈包里常备一条。",
        "Six-layer muslin that softens with washing, with a hood for wet hair. No brighteners; "
        "doubles as blanket and pram shade.",
    ),
    Item(
        "maozhi-hair",
        "毛织 干发帽",
        "Maozhi Hair-Drying Cap",
        "干发帽/Hair-Drying Cap",
        "women quick-dry polyester",
        "pink purple gray",
        "@25.9",
        "珊瑚绒吸水是棉的三倍，纽扣固定不散，五分钟把长发吸到半干，吹头少花一半时间。"
        "成人儿童都能裹住。",
        "Coral fleece soaks up three times what cotton does and buttons in place. Halves "
        "blow-drying time for long hair. Machine washable.",
    ),
    Item(
        "maozhi-sport",
        "毛织 运动速干毛巾",
        "Maozhi Quick-Dry Sports Towel",
        "运动速干毛巾/+Sports Towel",
        "quick-dry lightweight",
        "blue green orange",
        "@29.9",
        "超细纤维 80×40 厘米，叠起来手机大，拧干挥两下就凉，健身房擦器械擦汗分两面，附硅胶扣。",
        "Microfibre, 80 by 40cm, folds to phone size. Wring and wave it to cool; one side for "
        "sweat, one for machines.",
    ),
    Item(
        "maozhi-square",
        "毛织 厨房小方巾 6条装",
        "Maozhi Kitchen Cloths 6-Pack",
        "小方巾/Kitchen Cloths",
        "cotton quick-dry",
        "white yellow green",
        "@22.9",
        "25 厘米小方巾，一餐一换，棉加竹纤维不粘油味，可煮洗，不同颜色分开擦手擦碗擦桌。",
        "25cm cloths in cotton and bamboo that shed oily smells and can be boiled. Colours "
        "keep hands, dishes and table apart.",
    ),
    Item(
        "maozhi-robe",
        "毛织 纯棉浴袍",
        "Maozhi Cotton Bathrobe",
        "纯棉浴袍/+Cotton Robe",
        "unisex cotton thickened",
        "white gray navy",
        "M L XL @239",
        "双面毛圈 380 克每平方，长度过膝，口袋大能放手机，腰带缝了内襻不掉，酒店感每天在家过。",
        "380gsm loops inside and out, below the knee, with phone-sized pockets and a belt that "
        "stays in its loops. Unisex sizes.",
    ),
]

CURTAINS = [
    Item(
        "muchuang-blackout",
        "木窗遮光窗帘",
        "Muchuang Blackout Curtain",
        "遮光帘/Blackout Panel",
        "blackout polyester",
        "gray navy beige green",
        "1.5m@129 1.8m@149 2.0m@169",
        "三明治织法遮光 95%，中午拉上像傍晚，双面同色垂感好，高 2.7 米可免费改短，打孔四爪钩都有。",
        "Triple-weave cloth blocks 95% of light; noon becomes dusk. Same colour both sides, "
        "2.7m high and hemmed free. Rings or hooks.",
    ),
    Item(
        "muchuang-linen",
        "木窗 亚麻半遮光窗帘",
        "Muchuang Linen Curtain",
        "亚麻帘/Linen Curtain",
        "linen breathable",
        "beige white khaki",
        "1.5m@199 1.8m@229 2.0m@259",
        "真亚麻竹节纹，光线透进来是暖的，遮光七成，客厅、书房都好看，下摆有铅线垂得直。"
        "褶皱两倍，挂起来饱满。",
        "Real slubby linen that warms the daylight and dims it by 70%. Weighted hems hang "
        "straight in living room or study.",
    ),
    Item(
        "muchuang-sheer",
        "木窗 飘雪窗纱",
        "Muchuang Snow Sheer Curtain",
        "飘雪纱/Snow Sheer",
        "polyester breathable",
        "white",
        "1.5m@69 1.8m@79 2.0m@89",
        "细密绣雪点的白纱，透光不透人，风吹起来很轻，可与遮光帘双轨挂，丢洗衣机不用熨。"
        "宽幅可拼接。",
        "White voile dotted with stitched snow: light comes in, eyes stay out. Hang it behind "
        "blackout panels; wash without ironing.",
    ),
    Item(
        "muchuang-kids",
        "木窗 星空儿童遮光帘",
        "Muchuang Starry Kids Blackout Curtain",
        "星空帘/Starry",
        "kids blackout",
        "navy blue pink",
        "1.5m@159 1.8m@179",
        "镂空星星白天漏光像银河，遮光 90% 午睡踏实，A 类印染无味，挂钩防夹手，孩子会自己拉。",
        "Cut-out stars glow like a galaxy by day while 90% darkness keeps naps sound. "
        "Odourless dye and finger-safe hooks. Machine wash.",
    ),
    Item(
        "muchuang-roller",
        "木窗 防水卷帘",
        "Muchuang Waterproof Roller Blind",
        "防水卷帘/Roller Blind",
        "waterproof blackout",
        "white gray",
        "1.2m@109 1.5m@139",
        "PVC 涂层不怕水汽，厨房卫生间首选，免打孔安装十分钟，珠链可停任意高度，油点湿布一擦净。",
        "Coated against steam for kitchens and bathrooms. Fits without drilling in ten "
        "minutes, stops at any height, wipes clean. Three widths.",
    ),
    Item(
        "muchuang-velvet",
        "木窗 荷兰绒隔音窗帘",
        "Muchuang Velvet Sound-Dampening Curtain",
        "荷兰绒帘/Velvet Curtain",
        "blackout thickened silent",
        "wine green navy",
        "1.8m@329 2.0m@369",
        "600 克荷兰绒三层复合，临街房噪音小一截，冬天挡窗缝风，丝光面晚上有质感，遮光几乎全黑。",
        "600gsm velvet in three layers hushes the street, stops draughts and goes almost fully "
        "dark. A rich sheen by lamplight.",
    ),
    Item(
        "muchuang-door",
        "木窗 日式半帘门帘",
        "Muchuang Japanese Door Curtain",
        "半帘/Door Curtain",
        "cotton",
        "navy white brown",
        "1.2m@59",
        "厚棉布手绘山水，85 厘米宽、90 长遮厨房和玄关，伸缩杆直接撑，缩水布提前水洗过。",
        "Thick cotton with hand-drawn hills screens a kitchen or hall. Hangs from a tension "
        "rod, pre-washed against shrinking. Wash it gently.",
    ),
]

SHELF: Shelf = {
    "bedding-sets": BEDDING_SETS,
    "quilts": QUILTS,
    "pillows": PILLOWS,
    "towels": TOWELS,
    "curtains": CURTAINS,
}
