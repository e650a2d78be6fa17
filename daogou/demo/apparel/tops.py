"""T-shirts, shirts, hoodies and sweaters."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

T_SHIRTS = [
    Item(
        "mianshe-basic",
        "棉舍 Basic T恤",
        "Mianshe Basic T-Shirt",
        "+Basic",
        "unisex cotton summer regular",
        "white black gray navy",
        "S M L XL XXL @59",
        "220 克精梳棉，双针锁边领口洗五十次也不变荷叶边，肩膀走线贴合，单穿不透、内搭不臃肿。",
        "220gsm combed cotton with a double-stitched collar that survives fifty washes. Opaque "
        "on its own, slim under a shirt. Five sizes.",
    ),
    Item(
        "mianshe-heavy",
        "棉舍 重磅宽松T恤",
        "Mianshe Heavyweight Loose T-Shirt",
        "重磅/+Heavyweight",
        "men cotton loose summer",
        "black white khaki",
        "M L XL XXL @89",
        "300 克重磅棉，落肩五分袖，挺括不贴肉，小肚子也藏得住，洗后基本不缩，越穿越软。",
        "300gsm cotton with dropped shoulders and longer sleeves. It stands away from the "
        "body, hides a little belly and barely shrinks.",
    ),
    Item(
        "mianshe-slim-w",
        "棉舍 正肩短款T恤",
        "Mianshe Cropped T-Shirt",
        "正肩短款/Cropped Tee",
        "women cotton slim summer",
        "white pink black",
        "XS S M L @69",
        "正肩短款刚到腰线，配高腰裤显腿长，棉加 5% 氨纶有弹力，腋下不勒，白色加了内贴不透。",
        "Ends right at the waist, so high-rise trousers look longer. Cotton with 5% elastane, "
        "and the white is lined in front.",
    ),
    Item(
        "lingbu-dry-tee",
        "翎步 速干运动T恤",
        "Lingbu Quick-Dry Sports T-Shirt",
        "速干T恤/Quick-Dry Tee",
        "men quick-dry breathable polyester",
        "black blue gray",
        "M L XL XXL @79",
        "蜂窝网孔面料十分钟就干，腋下拼透气网，平缝不磨皮肤，夏天打球跑步不再湿答答贴身上。",
        "Honeycomb fabric dries in ten minutes, with mesh underarms and flat seams. No more "
        "clinging on court or track. Size up for loose.",
    ),
    Item(
        "lingbu-dry-tee-w",
        "翎步 冰感瑜伽T恤",
        "Lingbu Cooling Yoga T-Shirt",
        "冰感T恤/Cooling Tee",
        "women quick-dry summer slim",
        "purple black green",
        "S M L @85",
        "凉感尼龙摸着像刚从冰箱拿出来，后背镂空好散热，下摆能打结，瑜伽、普拉提拉伸不走光。",
        "Cooling nylon with a cut-out back and a hem that ties. Stays put through stretches in "
        "yoga and Pilates. Squat proof.",
    ),
    Item(
        "petitfox-tee",
        "小狐 儿童印花T恤",
        "Petit Fox Kids Printed T-Shirt",
        "儿童印花T恤/Kids Printed Tee",
        "kids cotton summer",
        "white yellow blue",
        "110 120 130 140 150 @49",
        "A 类纯棉，水墨印花摸不出胶感，肩部开扣大头宝宝也好穿，出汗洗多少次颜色都还在。",
        "Soft cotton tested for babies, with water-based prints you cannot feel and shoulder "
        "snaps for easy heads. Colours stay wash after wash.",
    ),
    Item(
        "denimco-vintage-tee",
        "丹尼仓 复古水洗T恤",
        "Denim Barn Washed T-Shirt",
        "复古水洗T恤/+Washed Tee",
        "unisex cotton loose",
        "gray brown green",
        "S M L XL @99",
        "成衣酵素水洗，一上身就是穿旧的手感，领口做了微破边，胸前小字母刺绣，配牛仔裤最有味道。",
        "Garment-washed so it feels broken in from day one, with a slightly frayed collar and "
        "small chest embroidery. Made for jeans.",
    ),
    Item(
        "suyi-linen-tee",
        "素衣 亚麻短袖T恤",
        "Suyi Linen T-Shirt",
        "亚麻短袖/Linen Tee",
        "women linen summer breathable loose",
        "beige white khaki",
        "S M L @139",
        "法国亚麻针织，带一点自然竹节纹，风一吹就透，V 领显脖子长，半塞进裤腰最好看。"
        "手洗晾干就行。",
        "Knitted French linen with natural slubs and a neck-lengthening V. Breezy on hot days; "
        "half-tuck it for best effect. Hand wash cold.",
    ),
    Item(
        "mianshe-longsleeve",
        "棉舍 莱卡打底长袖T恤",
        "Mianshe Long-Sleeve Base T-Shirt",
        "打底长袖/Base Long-Sleeve",
        "women cotton spring-autumn slim",
        "black white wine beige",
        "S M L XL @79",
        "棉混莱卡贴身不紧绷，半高领护颈，秋天单穿、冬天打底，静电少，配西装外套干净利落。",
        "Cotton with Lycra that follows without squeezing, plus a half-high neck. Alone in "
        "autumn, under a blazer in winter. Machine wash.",
    ),
]

SHIRTS = [
    Item(
        "mianshe-oxford",
        "棉舍 牛津纺衬衫",
        "Mianshe Oxford Shirt",
        "牛津纺/+Oxford Shirt",
        "men cotton regular office",
        "white blue pink",
        "M L XL XXL @159",
        "160 克牛津棉，扣角领不用熨也有型，背后有挂环，早上赶时间抓一件就能去开会。"
        "领口内侧加了吸汗条。",
        "Oxford cotton with a button-down collar that looks neat without ironing. Grab it on a "
        "rushed morning and walk into the meeting.",
    ),
    Item(
        "mianshe-noniron",
        "棉舍 免烫商务衬衫",
        "Mianshe Non-Iron Business Shirt",
        "免烫衬衫/Non-Iron",
        "men cotton slim office",
        "white blue black",
        "M L XL XXL @199",
        "液氨免烫长绒棉，甩干挂一晚就平，领衬挺而不硬，出差三件轮着穿，配西装不打皱。"
        "可机洗五十次不变形。",
        "Long-staple cotton with a non-iron finish: hang it wet, wear it flat. Three of these "
        "make a business trip. Fits slim without pulling.",
    ),
    Item(
        "suyi-silk-shirt",
        "素衣 真丝缎面衬衫",
        "Suyi Silk Satin Shirt",
        "真丝衬衫/Silk Shirt",
        "women silk office loose",
        "beige white wine",
        "S M L @569",
        "19 姆米桑蚕丝，垂顺有光泽不反光，贝壳扣，袖口可翻，开会压得住场，晚上也能直接去吃饭。",
        "19-momme mulberry silk with a quiet sheen and shell buttons. Authority at the "
        "meeting, ease at dinner. Hand wash or dry clean.",
    ),
    Item(
        "suyi-linen-shirt",
        "素衣 亚麻衬衫",
        "Suyi Linen Shirt",
        "亚麻衬衫/+Linen Shirt",
        "women linen summer loose breathable",
        "white beige blue",
        "S M L XL @229",
        "雨露麻水洗过，不扎皮肤，防晒挡空调两用，袖子挽起来自然有褶，洗完不用烫就好看。"
        "衣长盖住腰臀。",
        "Washed linen that never prickles, equally good against sun and air conditioning. Roll "
        "the sleeves; no iron needed. Covers the hips, buttons of real shell.",
    ),
    Item(
        "denimco-denim-shirt",
        "丹尼仓 西部牛仔衬衫",
        "Denim Barn Western Denim Shirt",
        "西部牛仔衬衫/Western",
        "men denim spring-autumn regular",
        "blue navy black",
        "M L XL XXL @219",
        "6 安轻磅丹宁，珍珠按扣、双口袋，当衬衫穿、敞开当外套穿都行，洗几次颜色更活。偏硬，"
        "按平时尺码买。",
        "Light 6oz denim with pearl snaps and two pockets. Button it as a shirt or leave it "
        "open as a jacket; it fades beautifully.",
    ),
    Item(
        "mianshe-flannel",
        "棉舍 磨毛格子衬衫",
        "Mianshe Brushed Check Shirt",
        "磨毛格子/Brushed Check",
        "unisex cotton winter thickened loose",
        "red green gray",
        "S M L XL XXL @149",
        "双面磨毛，冬天贴身不凉，格子对位整齐，男女都能穿，里面搭 T 恤外面套背心，层次就有了。",
        "Brushed on both sides so it is never cold to put on, with carefully matched checks. "
        "Layer it over a tee for men and women.",
    ),
    Item(
        "suyi-chiffon",
        "素衣 飘带雪纺衬衫",
        "Suyi Bow Chiffon Blouse",
        "飘带雪纺/Bow Chiffon",
        "women polyester office slim",
        "white pink purple",
        "S M L @169",
        "垂坠雪纺不起静电，领口飘带系蝴蝶结或直接垂着，配半身裙去面试，既正式又不板着脸。",
        "Fluid chiffon without static. Tie the neck ribbon or let it fall; with a skirt it is "
        "formal but friendly.",
    ),
    Item(
        "petitfox-shirt",
        "小狐 儿童学院衬衫",
        "Petit Fox Kids School Shirt",
        "儿童学院衬衫/Kids School Shirt",
        "kids cotton regular",
        "white blue",
        "110 120 130 140 150 @79",
        "升旗、表演都要的白衬衫，棉里加一点弹力，胳膊抬得起来，下摆加长塞裤腰不跑出来。"
        "附一条小领结。",
        "The smart shirt every school event needs, with a little stretch for raised arms and a "
        "long hem that stays tucked in.",
    ),
]

HOODIES = [
    Item(
        "petitfox-hoodie",
        "小狐儿童卫衣",
        "Petit Fox Kids Hoodie",
        "小狐连帽卫衣/Kids Hoodie",
        "kids cotton spring-autumn",
        "orange blue gray",
        "110 120 130 140 150 @129",
        "毛圈纯棉不扎脖子，帽子上有一对小狐狸耳朵，袖口螺纹收紧不灌风，领标无感，皮肤嫩也能穿。",
        "Soft loopback cotton with fox ears on the hood, snug ribbed cuffs and no scratchy "
        "labels. Kind to tender skin.",
    ),
    Item(
        "mianshe-hoodie",
        "棉舍 基础连帽卫衣",
        "Mianshe Essential Hoodie",
        "+基础连帽/+Essential",
        "unisex cotton loose spring-autumn",
        "black gray navy beige",
        "S M L XL XXL @149",
        "400 克毛圈棉，双层帽立得住，抽绳是实心棉绳，口袋里藏了手机层，四季打底都不挑人。",
        "400gsm loopback cotton, a double hood that keeps its shape and a hidden phone pocket. "
        "Suits everyone, all year. Five colours.",
    ),
    Item(
        "mianshe-fleece-hoodie",
        "棉舍 加绒套头卫衣",
        "Mianshe Fleece Crewneck Sweatshirt",
        "加绒套头/Fleece Crewneck",
        "unisex winter thickened loose",
        "gray brown green",
        "M L XL XXL @169",
        "银狐绒里子又密又软，零度左右外面套件夹克就够，圆领不勒，洗衣机转几圈也不结团。"
        "三色都耐脏。",
        "Dense plush lining that takes you to freezing point with just a jacket on top. Does "
        "not pill or clump in the wash.",
    ),
    Item(
        "lingbu-track-hoodie",
        "翎步 运动拉链卫衣",
        "Lingbu Track Zip Hoodie",
        "运动拉链卫衣/Track Zip",
        "men quick-dry slim",
        "black gray red",
        "M L XL XXL @219",
        "空气层面料挺括有弹力，汗湿了也不贴，拉链口袋跑步不掉钥匙，拇指洞冷天能护住手背。",
        "Springy double-knit that dries fast, zipped pockets for keys and thumb holes for cold "
        "mornings. Two-way zip, and it never clings when you sweat.",
    ),
    Item(
        "lingbu-crop-hoodie",
        "翎步 短款瑜伽卫衣",
        "Lingbu Cropped Yoga Hoodie",
        "短款瑜伽卫衣/Cropped Yoga",
        "women slim spring-autumn",
        "purple white black",
        "S M L @189",
        "短到腰窝的连帽卫衣，裸感面料抬手不露腰太多，瑜伽后套上就走，配高腰紧身裤比例绝了。",
        "Cut to the waist in buttery fabric. Pull it on after yoga; with high leggings the "
        "proportions are perfect. Moves well.",
    ),
    Item(
        "denimco-college",
        "丹尼仓 学院字母卫衣",
        "Denim Barn College Sweatshirt",
        "学院字母/College",
        "unisex cotton loose",
        "navy wine green",
        "S M L XL @179",
        "毛巾绣字母有手感，插肩袖活动自在，反面抓毛薄厚刚好，情侣同色穿出门不尴尬。"
        "按平时尺码买就宽松。",
        "Chenille letters you can feel, raglan sleeves for easy movement and a lightly brushed "
        "back. Couples wear it without blushing.",
    ),
    Item(
        "trailox-fleece",
        "驰野 抓绒半拉链卫衣",
        "Trailox Half-Zip Fleece",
        "抓绒半拉链/Half-Zip Fleece",
        "men winter lightweight thickened",
        "black khaki green",
        "M L XL XXL @239",
        "颗粒抓绒 280 克，徒步当中间层，半拉链散热快，领口防磨下巴，压缩后只有一瓶水大小。",
        "280gsm grid fleece for the middle layer, a half zip to vent and a chin guard. Packs "
        "to the size of a water bottle.",
    ),
    Item(
        "suyi-knit-hoodie",
        "素衣 慵懒针织卫衣",
        "Suyi Lounge Knit Hoodie",
        "慵懒针织卫衣/Lounge Knit",
        "women cotton loose",
        "beige pink gray",
        "S M L @199",
        "棉混针织软糯亲肤，宽肩落袖，帽子背后有开衩好放马尾，居家、接孩子、下楼喝咖啡都能穿。",
        "Soft cotton knit with dropped shoulders and a slit in the hood for a ponytail. For "
        "sofa, school gate and coffee.",
    ),
]

SWEATERS = [
    Item(
        "muliang-cashmere-crew",
        "暮凉 羊绒圆领毛衣",
        "Muliang Cashmere Crew Sweater",
        "羊绒圆领/Cashmere Crew",
        "women cashmere winter regular",
        "beige gray wine black",
        "S M L XL @699",
        "100% 阿拉善山羊绒，两股 26 支，薄但暖，贴身穿不扎，起球少，越洗越蓬松，能传给闺女穿。",
        "Pure Alashan cashmere in two-ply: thin, warm, never itchy. It blooms with each wash "
        "and lasts for years. Combs come supplied.",
    ),
    Item(
        "muliang-merino-v",
        "暮凉 美利奴V领毛衣",
        "Muliang Merino V-Neck Sweater",
        "美利奴V领/Merino V",
        "men wool office slim",
        "navy gray black",
        "M L XL XXL @299",
        "17.5 微米美利奴羊毛，可机洗，V 领配衬衫领带正好露一截，办公室空调房一件就够。",
        "17.5-micron merino you can machine wash. The V shows just enough shirt and tie; all "
        "you need in an air-conditioned office.",
    ),
    Item(
        "muliang-turtleneck",
        "暮凉 高领羊毛衫",
        "Muliang Wool Turtleneck",
        "高领羊毛衫/Turtleneck",
        "women wool winter slim",
        "black brown beige",
        "S M L @259",
        "高领软糯不扎下巴，细罗纹修饰腰身，大衣里穿不臃肿，纯色搭项链，冬天一周能穿三次。",
        "A soft high neck that does not prickle and fine ribs that shape the waist. Slides "
        "under coats; you will wear it thrice weekly.",
    ),
    Item(
        "muliang-cardigan",
        "暮凉 粗花开衫",
        "Muliang Chunky Cardigan",
        "粗花开衫/Chunky Cardigan",
        "women wool loose spring-autumn",
        "beige green purple",
        "S M L @329",
        "粗针麻花配牛角扣，敞开当外套、扣上当毛衣，两个大口袋放手机不变形，早晚温差大就靠它。",
        "Chunky cables and horn buttons: a jacket when open, a sweater when closed. Pockets "
        "hold a phone without sagging. Hand wash.",
    ),
    Item(
        "mianshe-cotton-knit",
        "棉舍 棉线针织衫",
        "Mianshe Cotton Knit Sweater",
        "棉线针织/Cotton Knit",
        "men cotton spring-autumn regular",
        "navy khaki white",
        "M L XL XXL @169",
        "纯棉粗线不扎不闷，对羊毛敏感的人也能贴身穿，平针圆领简单耐看，机洗平铺晾干就好。",
        "Pure cotton yarn for those who cannot stand wool. A plain crew neck that machine "
        "washes and dries flat. Four seasons.",
    ),
    Item(
        "mianshe-stripe-knit",
        "棉舍 海军条纹毛衣",
        "Mianshe Breton Stripe Sweater",
        "海军条纹/Breton",
        "women cotton regular spring-autumn",
        "navy red",
        "S M L XL @159",
        "经典一宽一窄条纹，一字领露锁骨，棉加天丝垂感好，配白裤子坐在海边咖啡馆就是画报。",
        "Classic uneven stripes and a boat neck in cotton with Tencel drape. Add white "
        "trousers and a seaside café. Machine wash.",
    ),
    Item(
        "denimco-fisher",
        "丹尼仓 渔夫粗线毛衣",
        "Denim Barn Fisherman Sweater",
        "渔夫毛衣/Fisherman",
        "men wool winter thickened loose",
        "beige gray navy",
        "M L XL XXL @369",
        "七针粗线绞花，1.1 公斤实打实的羊毛，挡风保暖，配直筒牛仔裤和靴子，像刚从船上下来。",
        "Seven-gauge cables and 1.1kg of honest wool keep out the wind. With straight jeans "
        "and boots you look just off the boat.",
    ),
    Item(
        "petitfox-knit",
        "小狐 儿童小熊毛衣",
        "Petit Fox Kids Bear Sweater",
        "小熊毛衣/Bear Sweater",
        "kids cotton winter",
        "brown red",
        "110 120 130 140 150 @139",
        "棉线针织不起静电，胸前立体小熊耳朵能捏，肩膀留扣好穿脱，里外缝头都光滑，过年拍照可爱。",
        "Static-free cotton knit with a bear whose ears you can squeeze. Shoulder buttons, "
        "smooth seams, adorable in holiday photos. Soft inside.",
    ),
]

SHELF: Shelf = {"t-shirts": T_SHIRTS, "shirts": SHIRTS, "hoodies": HOODIES, "sweaters": SWEATERS}
