"""Backpacks, handbags, hats, socks and scarves."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

BACKPACKS = [
    Item(
        "xingzhe-city",
        "行者城市双肩包",
        "Xingzhe City Backpack",
        "城市包/City Pack",
        "unisex waterproof office",
        "black gray navy",
        "@269",
        "20 升，独立电脑层放 15.6 寸本，背部气道夏天不闷，防泼水面料，侧面隐藏袋放护照，"
        "行李箱能套杆。",
        "20 litres with a padded 15.6-inch laptop bay, airflow back, rain-shedding fabric, "
        "hidden passport pocket and a luggage strap. Weighs 780g.",
    ),
    Item(
        "xingzhe-business",
        "行者 商务真皮双肩包",
        "Xingzhe Leather Business Backpack",
        "真皮双肩包/Leather Business",
        "men leather office",
        "black brown",
        "@799",
        "头层牛皮拉链顺滑，14 寸电脑加 A4 文件夹，肩带可调不滑，配西装不违和，用三年更有光泽。",
        "Full-grain leather for a 14-inch laptop and A4 folders. It looks right with a suit "
        "and better after three years.",
    ),
    Item(
        "trailox-40l",
        "驰野 40L 登山包",
        "Trailox 40L Hiking Pack",
        "40L 登山包/40L Pack",
        "unisex waterproof",
        "orange green black",
        "@459",
        "铝条背负系统把重量压到胯上，附防雨罩，水袋位、登山杖扣都有，周末两天一夜装得下帐篷。",
        "An aluminium frame moves the weight to your hips. Rain cover, hydration sleeve and "
        "pole loops; swallows a tent for one-nighters.",
    ),
    Item(
        "trailox-run-vest",
        "驰野 越野跑背包",
        "Trailox Trail Running Vest",
        "越野跑背包/Running Vest",
        "unisex lightweight breathable",
        "black blue",
        "@239",
        "8 升贴身背心款，附两个软水壶，跑起来不晃，胸前口袋能装能量胶和手机，网布透汗，重 210 克。",
        "An 8-litre vest with two soft flasks that does not bounce. Chest pockets for gels and "
        "phone, airy mesh, 210g.",
    ),
    Item(
        "petitfox-school",
        "小狐 护脊小学生书包",
        "Petit Fox Kids School Bag",
        "护脊书包/School Bag",
        "kids lightweight waterproof",
        "blue pink purple",
        "@199",
        "空包只有 680 克，S 形肩带加胸扣分担重量，底部防水垫，反光条过马路更显眼，一到四年级合适。",
        "Just 680g empty, with S-shaped straps and chest clip to spread the load. Waterproof "
        "base and reflectors for grades one to four.",
    ),
    Item(
        "mianshe-canvas-pack",
        "棉舍 帆布双肩包",
        "Mianshe Canvas Backpack",
        "帆布双肩包/Canvas Backpack",
        "women cotton lightweight",
        "beige black green",
        "@129",
        "16 安厚帆布，大口径好拿书，电脑夹层 13 寸，内袋有钥匙扣，配棉裙、卫衣都清爽，脏了能机洗。",
        "Thick 16oz canvas with a wide mouth, 13-inch sleeve and key clip. Fresh with cotton "
        "skirts and washable by machine.",
    ),
    Item(
        "northpeak-fold-pack",
        "北峰 皮肤折叠双肩包",
        "Northpeak Packable Backpack",
        "皮肤包/Packable",
        "unisex foldable lightweight waterproof",
        "orange gray blue",
        "@89",
        "折起来像个钱包只有 120 克，展开 18 升，旅行回程装特产、爬山轻装、超市买菜都用它。",
        "Folds to a 120g wallet and opens to 18 litres. For souvenirs on the way home, light "
        "hikes and groceries.",
    ),
    Item(
        "xingzhe-travel-35",
        "行者 35L 旅行双肩包",
        "Xingzhe 35L Travel Backpack",
        "35L 旅行包/35L Travel",
        "men waterproof office",
        "black khaki",
        "@359",
        "像行李箱一样 180 度打开，干湿分离放泳衣和鞋，符合登机尺寸，胸扣带哨子，三天短途一只包。",
        "Opens flat like a suitcase with a wet compartment and shoe bay. Cabin-sized; one bag "
        "for three days away. Weighs 980g.",
    ),
]

HANDBAGS = [
    Item(
        "suyi-tote",
        "素衣 软牛皮托特包",
        "Suyi Soft Leather Tote",
        "软牛皮托特/Leather Tote",
        "women leather office",
        "black brown beige",
        "@599",
        "荔枝纹牛皮不怕刮，放得下 14 寸电脑和保温杯，内袋分三层，肩带宽 3 厘米不压肩。",
        "Pebbled cowhide that hides scratches, room for a 14-inch laptop and flask, three "
        "pockets and a 3cm strap that spares shoulders.",
    ),
    Item(
        "mianshe-canvas-tote",
        "棉舍 日常帆布包",
        "Mianshe Everyday Canvas Tote",
        "日常帆布包/Everyday Tote",
        "unisex cotton lightweight",
        "white beige navy",
        "@49",
        "14 安帆布耐装十公斤，内有拉链小袋，书店、菜场、图书馆都背得出手，洗了也不掉形。",
        "14oz canvas that carries ten kilos, with a zip pocket inside. At home in bookshops, "
        "markets and libraries. Machine washable at thirty.",
    ),
    Item(
        "suyi-bucket",
        "素衣 水桶包",
        "Suyi Bucket Bag",
        "+水桶包/+Bucket",
        "women leather",
        "brown black wine",
        "@429",
        "抽绳收口不怕偷，荔枝皮挺而不硬，一条短柄一条长带，手拎斜挎都行，伞和水杯竖着放。",
        "A drawstring closure, firm pebbled leather, short handle and long strap. An umbrella "
        "and bottle stand upright inside. Lined in cotton suede.",
    ),
    Item(
        "suyi-chain",
        "素衣 菱格链条包",
        "Suyi Quilted Chain Bag",
        "菱格链条包/Quilted Chain",
        "women leather",
        "black white red",
        "@469",
        "羊皮菱格手感软，链条包了皮不冻肩，翻盖磁扣，手机、口红、车钥匙刚好，晚宴拎着也体面。",
        "Soft quilted sheepskin with a leather-woven chain that is never cold. Fits phone, "
        "lipstick and keys for evenings. Weighs about 520g.",
    ),
    Item(
        "xingzhe-brief",
        "行者 牛皮公文包",
        "Xingzhe Leather Briefcase",
        "牛皮公文包/+Briefcase",
        "men leather office",
        "black brown",
        "@689",
        "植鞣牛皮可装 15 寸电脑，双层分类文件，可拆肩带，五金镀厚不掉色，"
        "见客户往桌上一放就有分量。",
        "Vegetable-tanned leather for a 15-inch laptop with two document bays and detachable "
        "strap. It makes an entrance on the table.",
    ),
    Item(
        "xingzhe-messenger",
        "行者 防水邮差包",
        "Xingzhe Waterproof Messenger Bag",
        "邮差包/+Messenger",
        "men waterproof lightweight",
        "black gray",
        "@219",
        "卷口防水面料骑车下雨不怕，快扣单手开，侧带固定不甩，12 寸平板和相机都能斜着放。",
        "A waterproof flap for rainy rides, one-hand buckle and side strap that stops "
        "swinging. Takes a tablet and camera. Weighs 650g.",
    ),
    Item(
        "suyi-underarm",
        "素衣 法棍腋下包",
        "Suyi Baguette Bag",
        "法棍包/Baguette",
        "women",
        "pink green beige",
        "@259",
        "小号法棍形夹在胳膊下，漆皮亮面不怕雨点，内里绒布不刮手机，换条长带就是斜挎。"
        "长 25 厘米，重 350 克。",
        "A small baguette that tucks under the arm, in glossy rain-proof finish with velvet "
        "lining. A long strap makes it crossbody.",
    ),
    Item(
        "northpeak-sling",
        "北峰 户外斜挎胸包",
        "Northpeak Outdoor Sling Bag",
        "户外胸包/Outdoor Sling",
        "unisex waterproof lightweight",
        "black green orange",
        "@149",
        "3 升小包贴胸背，磁吸口单手开，防泼水，通勤放耳机口罩、登山放能量棒，反光标夜里看得见。",
        "A 3-litre sling with one-hand magnetic opening and rain-proof fabric. Earbuds in "
        "town, energy bars uphill. A reflective mark shows up at night.",
    ),
]

HATS = [
    Item(
        "lingbu-cap",
        "翎步 速干棒球帽",
        "Lingbu Quick-Dry Cap",
        "速干棒球帽/Quick-Dry Cap",
        "unisex summer quick-dry breathable",
        "black white blue",
        "@69",
        "打孔帽身跑步不闷，吸汗内圈可拆洗，帽檐下深色防反光，后扣好穿马尾，56 到 60 厘米能调。",
        "Perforated for running, with a washable sweatband, dark under-brim and a gap for "
        "ponytails. Adjusts from 56 to 60cm. Machine wash.",
    ),
    Item(
        "northpeak-beanie",
        "北峰 羊毛冷帽",
        "Northpeak Wool Beanie",
        "羊毛冷帽/Wool Beanie",
        "unisex wool winter",
        "gray black red",
        "@99",
        "双层羊毛线，内衬软绒不扎额头，翻边可放可卷，滑雪、骑车、冬泳后护耳朵，洗了不缩。",
        "Two layers of wool with a soft inner band and adjustable cuff. Guards ears on slopes, "
        "bikes and after winter swims.",
    ),
    Item(
        "suyi-bucket-hat",
        "素衣 法式渔夫帽",
        "Suyi Bucket Hat",
        "法式渔夫帽/+Bucket Hat",
        "women summer sun-protection foldable",
        "beige black pink",
        "@89",
        "帽檐 9 厘米，UPF50+，钢丝可塑形，折起来塞包里不变形，海边拍照、骑车、接孩子都合适。",
        "A 9cm UPF50+ brim with shapeable wire that folds into a bag. For beach photos, "
        "cycling and the school run.",
    ),
    Item(
        "muliang-beret",
        "暮凉 羊毛贝雷帽",
        "Muliang Wool Beret",
        "贝雷帽/+Beret",
        "women wool winter",
        "wine beige black",
        "@129",
        "整张羊毛毡手工定型，里面有松紧绳调头围，斜戴显脸小，配大衣围巾，冬天出片率很高。",
        "Hand-shaped wool felt with an inner drawstring. Tilt it to slim the face; winter "
        "photos improve with coat and scarf.",
    ),
    Item(
        "petitfox-hat",
        "小狐 儿童护耳帽",
        "Petit Fox Kids Earflap Hat",
        "护耳帽/Earflap Hat",
        "kids winter thickened",
        "orange gray",
        "@59",
        "里面一圈羊羔绒，护耳到下巴系带不掉，小狐狸脸藏着耳朵，零下也敢出门堆雪人。"
        "头围 48 到 54 厘米。",
        "Lined with lambswool fleece, ear flaps tie under the chin and a little fox looks out. "
        "Made for building snowmen.",
    ),
    Item(
        "trailox-sun-hat",
        "驰野 遮颈太阳帽",
        "Trailox Neck-Cape Sun Hat",
        "遮颈帽/Neck-Cape",
        "men summer sun-protection quick-dry",
        "khaki gray",
        "@119",
        "后面垂片护住脖子，UPF50+，侧边网孔散热，防风绳扣，钓鱼、徒步、下地干活都好用。",
        "A cape shades the neck at UPF50+, mesh vents the sides and a toggle beats the wind. "
        "For fishing, hiking and fieldwork.",
    ),
]

SOCKS = [
    Item(
        "mianshe-crew-socks",
        "棉舍 中筒棉袜 5双装",
        "Mianshe Cotton Crew Socks 5-Pack",
        "中筒棉袜/Cotton Crew",
        "unisex cotton breathable",
        "white black gray",
        "@39.9",
        "78% 精梳棉，5 双够一周换，脚底加厚毛圈，后跟定位不往下掉，抗菌不臭脚。"
        "适合 38 到 44 码脚。",
        "Five pairs in 78% combed cotton with terry soles and shaped heels that stay up. "
        "Treated against odour, enough for the working week.",
    ),
    Item(
        "mianshe-noshow",
        "棉舍 隐形船袜 6双装",
        "Mianshe No-Show Socks 6-Pack",
        "隐形船袜/No-Show",
        "women cotton summer",
        "beige black white",
        "@35.9",
        "浅口不露边，后跟硅胶防滑条跑一天也不掉，网眼透气，配乐福鞋、小白鞋正好。六双三色，"
        "洗衣机直接洗。",
        "Cut low to vanish in loafers, with silicone grips that hold all day and mesh that "
        "breathes. Six pairs. Machine wash them all together.",
    ),
    Item(
        "lingbu-run-socks",
        "翎步 跑步压缩袜 2双装",
        "Lingbu Running Compression Socks 2-Pack",
        "跑步压缩袜/Run Compression",
        "men quick-dry cushioned breathable",
        "black white",
        "@69",
        "小腿渐进加压缓解酸胀，足弓护带，分区毛圈缓震，透气网眼，半马后半程不抽筋，两双换着穿。",
        "Graduated calf pressure, arch bands and zoned cushioning ease the second half of a "
        "half marathon. Two quick-drying pairs. Machine wash.",
    ),
    Item(
        "northpeak-wool-socks",
        "北峰 羊毛徒步袜 2双装",
        "Northpeak Wool Hiking Socks 2-Pack",
        "羊毛徒步袜/Wool Hiking",
        "unisex wool winter thickened",
        "gray green",
        "@89",
        "美利奴羊毛含量 60%，湿了也保暖，脚掌后跟加厚，徒步两天不起泡，味道也轻。洗时反面翻出来。",
        "60% merino stays warm even damp, with extra padding at heel and ball. Two days of "
        "trekking without blisters. One size fits 38 to 44.",
    ),
    Item(
        "petitfox-socks",
        "小狐 儿童防滑地板袜",
        "Petit Fox Kids Grip Socks",
        "地板袜/Grip Socks",
        "kids cotton non-slip",
        "pink blue yellow",
        "@29.9",
        "脚底点胶防滑，毛圈棉里暖脚，松口不勒小腿，学走路、蹦床、早教都能穿，三双一袋。"
        "适合一到六岁。",
        "Rubber dots on the soles, warm terry inside and gentle cuffs. For first steps, "
        "trampolines and playgroup; three pairs. For ages one to six.",
    ),
    Item(
        "muliang-cashmere-socks",
        "暮凉 羊绒睡眠袜",
        "Muliang Cashmere Bed Socks",
        "睡眠袜/Bed Socks",
        "women cashmere winter",
        "beige pink gray",
        "@119",
        "30% 羊绒混纺，薄薄一层就暖，宽口不留勒痕，手脚冰凉的人睡前套上，半小时脚就热了。",
        "A thin 30% cashmere blend with loose cuffs that leave no marks. Cold feet warm up "
        "half an hour after lights out.",
        sold_out=True,
    ),
]

SCARVES = [
    Item(
        "muliang-cashmere",
        "暮凉羊绒围巾",
        "Muliang Cashmere Scarf",
        "羊绒围巾/Cashmere Scarf",
        "unisex cashmere winter",
        "gray wine black brown",
        "@399",
        "100% 内蒙古山羊绒，30×180 厘米，水波纹整理摸着像奶油，180 克却能挡北风，"
        "附礼盒送长辈体面。",
        "Pure Inner Mongolian cashmere, 30 by 180cm, with a rippled finish soft as cream. 180g "
        "against the north wind, gift-boxed.",
    ),
    Item(
        "muliang-wool-check",
        "暮凉 羊毛格子围巾",
        "Muliang Wool Check Scarf",
        "羊毛格子/Wool Check",
        "unisex wool winter",
        "red navy gray",
        "@189",
        "100% 羊毛薄款格子，男女都能围，经典三种系法附卡片，西装大衣里露一角最有味道。",
        "Fine pure wool in checks for him or her, with a card showing three knots. Let a "
        "corner show under your coat.",
    ),
    Item(
        "muliang-silk-square",
        "暮凉 真丝小方巾",
        "Muliang Silk Square Scarf",
        "真丝方巾/Silk Square",
        "women silk spring-autumn",
        "red blue yellow",
        "@159",
        "53 厘米见方的桑蚕丝缎，手卷边，绑脖子、扎马尾、系包柄都行，印花双面都清楚，附小礼盒。",
        "A 53cm square of mulberry silk with hand-rolled edges for neck, ponytail or bag "
        "handle. Printed clear on both sides, boxed.",
    ),
    Item(
        "suyi-shawl",
        "素衣 流苏羊毛披肩",
        "Suyi Fringed Wool Shawl",
        "流苏披肩/Fringed Shawl",
        "women wool winter",
        "beige khaki black",
        "@259",
        "70×190 厘米大尺寸，空调房盖腿、旅行当毯子、街上披着都有气场，羊毛手感厚软，流苏不打结。",
        "70 by 190cm: a lap cover in the office, a blanket on the train, a statement on the "
        "street. Thick soft wool.",
    ),
    Item(
        "northpeak-neck",
        "北峰 抓绒脖套",
        "Northpeak Fleece Neck Gaiter",
        "抓绒脖套/Neck Gaiter",
        "unisex winter breathable",
        "black gray",
        "@59",
        "双层抓绒，鼻口开透气孔不起雾，骑车滑雪拉上能盖半张脸，抽绳收紧不灌风，重 45 克。",
        "Double fleece with breathing holes so goggles stay clear. Pulls up over half the face "
        "on bikes and slopes; 45g.",
    ),
    Item(
        "petitfox-scarf",
        "小狐 儿童毛线围脖",
        "Petit Fox Kids Knit Snood",
        "毛线围脖/Knit Snood",
        "kids winter thickened",
        "orange blue",
        "@49",
        "套头款没有绳子更安全，棉毛混纺不扎下巴，两端小狐狸尾巴能塞进外套，幼儿园上下学好带。",
        "A pull-on loop with no cords, in soft blended yarn with fox tails that tuck into a "
        "coat. Safe for kindergarten.",
    ),
]

SHELF: Shelf = {
    "backpacks": BACKPACKS,
    "handbags": HANDBAGS,
    "hats": HATS,
    "socks": SOCKS,
    "scarves": SCARVES,
}
