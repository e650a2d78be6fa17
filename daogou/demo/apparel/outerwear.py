"""Jackets, down jackets, jeans and trousers."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

JACKETS = [
    Item(
        "northpeak-shell",
        "北峰 破晓三合一冲锋衣",
        "Northpeak Daybreak 3-in-1 Shell Jacket",
        "破晓/Daybreak",
        "unisex waterproof winter",
        "black orange green",
        "S M L XL XXL @699",
        "外层 15000 毫米防水膜，内胆抓绒可拆，腋下拉链散热，春秋穿壳、冬天合体，一件顶三件。",
        "A 15,000mm waterproof shell with a zip-out fleece and underarm vents. Wear the layers "
        "apart in spring, together in winter.",
    ),
    Item(
        "northpeak-sun",
        "北峰 蝉翼防晒衣",
        "Northpeak Cicada Sun Jacket",
        "蝉翼/Cicada",
        "women summer sun-protection lightweight breathable",
        "white pink blue",
        "S M L XL @199",
        "UPF50+，只有 92 克，凉感面料后背透气网，帽檐加硬遮脸，团起来一拳大，骑电动车也不晒手背。",
        "UPF50+ at 92g with a cooling mesh back, a stiff brim and thumb loops. Balls up to a "
        "fist for rides in the sun.",
    ),
    Item(
        "denimco-trucker",
        "丹尼仓 经典牛仔夹克",
        "Denim Barn Classic Trucker Jacket",
        "牛仔夹克/Trucker",
        "men denim spring-autumn regular",
        "blue black",
        "M L XL XXL @329",
        "14 安原色丹宁，铜扣双胸袋，腰侧可调，刚穿有点硬，养半年就有自己的褶子和落色。",
        "14oz raw denim, copper buttons and adjustable waist tabs. Stiff at first; in six "
        "months the creases are your own.",
    ),
    Item(
        "suyi-trench",
        "素衣 双排扣风衣",
        "Suyi Double-Breasted Trench Coat",
        "双排扣风衣/Trench",
        "women cotton spring-autumn waterproof",
        "khaki black beige",
        "S M L @469",
        "高密棉华达呢防泼水，肩章、腰带、枪挡一样不少，长度过膝一点，系上腰带一米六也撑得起来。",
        "Dense cotton gabardine that sheds drizzle, with epaulettes, belt and storm flap. "
        "Falls just past the knee and suits petite frames belted.",
    ),
    Item(
        "suyi-blazer",
        "素衣 垂感西装外套",
        "Suyi Drape Blazer",
        "垂感西装/Drape Blazer",
        "women office loose polyester",
        "black gray beige",
        "S M L @359",
        "肩线自然不垫高，三醋酸混纺坐一天不皱，一粒扣，里面配吊带或衬衫，上班和晚饭不用换。",
        "Natural shoulders in a crease-shy acetate blend with one button. Wear it over a "
        "camisole or shirt, desk to dinner.",
    ),
    Item(
        "xingzhe-leather",
        "行者 羊皮机车夹克",
        "Xingzhe Lambskin Biker Jacket",
        "机车夹克/Biker",
        "men leather slim spring-autumn",
        "black brown",
        "M L XL XXL @1299",
        "整张绵羊皮裁片，0.8 毫米软而不薄，YKK 拉链顺滑，手臂内侧打孔透气，骑车挡风、上街有型。",
        "Whole lambskin panels, soft at 0.8mm, with smooth YKK zips and vented sleeves. Cuts "
        "the wind on a bike and a figure on the street.",
    ),
    Item(
        "muliang-wool-coat",
        "暮凉 双面呢羊毛大衣",
        "Muliang Double-Faced Wool Coat",
        "双面呢大衣/Double-Faced",
        "women wool winter loose",
        "brown gray black",
        "S M L @1099",
        "70% 澳洲羊毛加 10% 羊绒，手工缝双面呢，没有里布却很暖，浴袍腰带款，披着就有气场。",
        "Hand-sewn double-faced cloth of Australian wool with 10% cashmere. Unlined yet warm, "
        "belted like a robe, commanding when draped. Dry clean.",
    ),
    Item(
        "mianshe-bomber",
        "棉舍 棒球服夹克",
        "Mianshe Varsity Jacket",
        "棒球服/+Varsity",
        "unisex spring-autumn loose",
        "navy green black",
        "S M L XL @259",
        "螺纹领口袖口三道杠，里衬薄棉，按扣好开合，情侣款、班服都能订，早春傍晚穿刚好。"
        "口袋里也有绒布衬。",
        "Striped ribs at neck and cuffs, light padding and easy snaps. Popular for couples and "
        "class groups on early spring evenings.",
    ),
    Item(
        "petitfox-windbreaker",
        "小狐 儿童冲锋衣",
        "Petit Fox Kids Shell Jacket",
        "儿童冲锋衣/Kids Shell",
        "kids waterproof spring-autumn",
        "yellow blue pink",
        "110 120 130 140 150 @229",
        "10000 毫米防水，袖口可调能多穿一年，胸前反光条，帽子可拆玩滑梯更安全，泥点一擦就掉。",
        "10,000mm waterproof, cuffs that adjust for another year's growth, reflective strips "
        "and a removable hood. Mud wipes off. Grows with them.",
    ),
]

DOWN_JACKETS = [
    Item(
        "northpeak-polar",
        "北峰极地羽绒服",
        "Northpeak Polar Down Jacket",
        "极地/Polar",
        "men down winter waterproof thickened",
        "black navy red",
        "M L XL XXL @1299",
        "800 蓬白鹅绒填充 260 克，防水面料加压胶缝，抗零下三十度，帽口真防风，去漠河、"
        "滑雪都扛得住。",
        "260g of 800-fill white goose down under a seam-sealed waterproof shell, rated to "
        "minus thirty. Ready for Mohe or the ski slope.",
        released="2024-10-10",
    ),
    Item(
        "northpeak-polar-w",
        "北峰 极地女款羽绒服",
        "Northpeak Polar Women's Down Jacket",
        "极地女款/Polar Women's",
        "women down winter waterproof thickened",
        "white black wine",
        "S M L XL @1259",
        "和男款同样的 800 蓬鹅绒，收了腰线不像面包，中长款盖住臀部，袖口有防风绒，哈尔滨也敢去。",
        "The same 800-fill down with a shaped waist, cut to cover the hips, and storm cuffs. "
        "Harbin holds no fear.",
        released="2024-10-10",
    ),
    Item(
        "northpeak-light",
        "北峰 轻羽便携羽绒服",
        "Northpeak Featherlight Down Jacket",
        "轻羽/Featherlight",
        "unisex down lightweight spring-autumn foldable",
        "navy gray green orange",
        "S M L XL XXL @399",
        "全身只有 230 克，收进自带小袋像个苹果，90% 白鸭绒，当内胆或单穿都行，出差塞进电脑包。",
        "230g in all and packs into its own pouch the size of an apple. 90% duck down, alone "
        "or as a liner.",
    ),
    Item(
        "northpeak-long",
        "北峰 过膝长款羽绒服",
        "Northpeak Long Down Coat",
        "过膝长款/+Long Down",
        "women down winter thickened",
        "black beige",
        "S M L XL @899",
        "长到小腿，坐下腿也不冷，双向拉链好迈步，90 绒填充 320 克，接孩子等地铁就靠它。",
        "Calf length with a two-way zip, so even seated legs stay warm. 320g of 90% down for "
        "school gates and platforms.",
    ),
    Item(
        "mianshe-puffer",
        "棉舍 短款面包羽绒服",
        "Mianshe Cropped Puffer Jacket",
        "短款面包服/Cropped Puffer",
        "women down winter loose",
        "white pink black green",
        "S M L @459",
        "亮面短款显腿长，90% 白鸭绒 140 克，立领护到下巴，日常通勤零下五度足够，轻得像没穿。",
        "A glossy cropped puffer with 140g of 90% duck down and a chin-high collar. Enough for "
        "minus five, light as air.",
    ),
    Item(
        "trailox-vest",
        "驰野 羽绒马甲",
        "Trailox Down Vest",
        "羽绒马甲/Down Vest",
        "men down lightweight spring-autumn",
        "black khaki",
        "M L XL XXL @329",
        "手臂全解放，开车、钓鱼、搬东西都利索，护住前胸后背，650 蓬鸭绒，四个口袋装得下工具。",
        "Arms free for driving, fishing and lifting while 650-fill down warms the core. Four "
        "pockets take your tools. Zips up neatly.",
    ),
    Item(
        "petitfox-down",
        "小狐 儿童羽绒服",
        "Petit Fox Kids Down Jacket",
        "儿童羽绒服/Kids Down",
        "kids down winter waterproof",
        "red blue yellow",
        "110 120 130 140 150 @359",
        "90% 白鸭绒，防水面料打雪仗不湿，连指手套缝在袖口不会丢，帽子上小狐狸耳朵孩子抢着穿。",
        "90% duck down in a snowball-proof shell, mittens that cannot get lost and fox ears "
        "that win the morning argument.",
    ),
]

JEANS = [
    Item(
        "denimco-501",
        "丹尼仓 501 直筒牛仔裤",
        "Denim Barn 501 Straight Jeans",
        "+501|501 直筒/501 Straight",
        "men denim regular",
        "blue black navy",
        "S M L XL XXL @299",
        "12.5 安棉丹宁，五袋纽扣门襟，直筒从臀到脚口一条线，不紧不松，洗三次就有好看的猫须。",
        "12.5oz cotton denim, button fly and one straight line from hip to hem. Neither tight "
        "nor loose; fades well from the third wash.",
    ),
    Item(
        "denimco-603",
        "丹尼仓 603 修身牛仔裤",
        "Denim Barn 603 Slim Jeans",
        "+603|603 修身/603 Slim",
        "men denim slim",
        "black blue gray",
        "M L XL XXL @279",
        "含 2% 弹力，蹲下不勒大腿，小腿收一点但不是紧身，配板鞋和衬衫都利落，黑色不掉色。",
        "2% stretch means you can squat in them. Slightly tapered, never skinny, and the black "
        "stays black. True to your usual size.",
    ),
    Item(
        "denimco-wide-w",
        "丹尼仓 高腰阔腿牛仔裤",
        "Denim Barn High-Rise Wide Jeans",
        "高腰阔腿/High-Rise Wide",
        "women denim loose",
        "blue black white",
        "XS S M L XL @269",
        "高腰收住小肚子，从大腿开始放宽，垂坠棉丹宁走路带风，梨形身材穿它最显瘦。"
        "身高一米六以上更出效果。",
        "A high waist holds the tummy and the leg falls wide from the thigh. Drapey denim that "
        "flatters pear shapes most.",
    ),
    Item(
        "denimco-skinny-w",
        "丹尼仓 魔力小脚牛仔裤",
        "Denim Barn Magic Skinny Jeans",
        "魔力小脚/Magic Skinny",
        "women denim slim",
        "black navy",
        "XS S M L @229",
        "四面弹面料能做深蹲，臀部立体剪裁，九分长露脚踝，塞进靴筒不鼓包，通勤约会都好配。",
        "Four-way stretch that survives squats, sculpted at the back and cropped at the ankle. "
        "Tucks neatly into boots. Sits high at the waist.",
    ),
    Item(
        "denimco-winter",
        "丹尼仓 加绒直筒牛仔裤",
        "Denim Barn Fleece-Lined Jeans",
        "加绒直筒/Fleece-Lined",
        "men denim winter thickened",
        "black blue",
        "M L XL XXL @249",
        "里面一层短绒，不穿秋裤也能过零度，弹力丹宁不臃肿，腰部有暗松紧，冬天骑车腿不冻。",
        "Short fleece inside replaces long johns down to freezing. Stretch denim without bulk "
        "and hidden elastic at the waist. No bulk.",
    ),
    Item(
        "mianshe-mom",
        "棉舍 复古妈妈牛仔裤",
        "Mianshe Mom Jeans",
        "妈妈裤/+Mom",
        "women denim loose",
        "blue beige",
        "S M L XL @189",
        "萝卜形版型，腰细腿松，脚口收到脚踝，软丹宁第一天穿就舒服，坐着办公肚子也不勒。"
        "洗后不缩水。",
        "Relaxed through the leg, neat at waist and ankle, in denim that is soft from day one. "
        "Kind to desk-bound tummies.",
    ),
    Item(
        "petitfox-jeans",
        "小狐 儿童松紧腰牛仔裤",
        "Petit Fox Kids Pull-On Jeans",
        "儿童牛仔裤/Kids Jeans",
        "kids denim",
        "blue black",
        "110 120 130 140 150 @99",
        "松紧腰自己上厕所方便，膝盖内侧加一层耐磨布，棉里软得像运动裤，爬滑梯随便造。"
        "裤长可放两厘米。",
        "An elastic waist for quick toilet trips, double knees and a lining soft as "
        "sweatpants. Made for slides. Hems let down by 2cm.",
    ),
    Item(
        "denimco-selvedge",
        "丹尼仓 赤耳原色牛仔裤",
        "Denim Barn Selvedge Jeans",
        "赤耳原色/+Selvedge",
        "men denim regular thickened",
        "navy",
        "M L XL @499",
        "14.5 安老式织机赤耳布，未脱浆原色，建议先泡再穿，六个月不洗养出蜂窝，裤脚翻出红边。",
        "14.5oz shuttle-loomed selvedge, unwashed. Soak once, wear for six months, and turn up "
        "the cuff to show the red line.",
        sold_out=True,
    ),
]

TROUSERS = [
    Item(
        "mianshe-chino",
        "棉舍 通勤直筒休闲裤",
        "Mianshe Commuter Chinos",
        "通勤直筒裤/Commuter Chinos",
        "men cotton regular office",
        "khaki navy black",
        "M L XL XXL @169",
        "棉斜纹加弹力，前平后松紧暗藏，坐着开会不勒，配衬衫是上班，配 T 恤是周末。"
        "三色都不显膝盖印。",
        "Stretch cotton twill with hidden elastic at the back. With a shirt it means work, "
        "with a tee it means weekend.",
    ),
    Item(
        "lingbu-jogger",
        "翎步 束脚运动裤",
        "Lingbu Joggers",
        "束脚运动裤/+Joggers",
        "men quick-dry slim",
        "black gray",
        "M L XL XXL @149",
        "针织梭织拼接，膝盖立裁抬腿不绷，侧袋带拉链，罗纹脚口配跑鞋，健身完直接去上课。"
        "腰绳可调，身高一米七五选 L。",
        "Knit and woven panels, shaped knees, zipped pockets and ribbed cuffs. From the gym "
        "straight to class. Zips keep your phone from falling.",
    ),
    Item(
        "trailox-cargo",
        "驰野 多袋工装裤",
        "Trailox Cargo Trousers",
        "多袋工装/Cargo",
        "men waterproof loose quick-dry",
        "khaki black green",
        "M L XL XXL @239",
        "八个口袋各有用处，防泼水锦纶，裤脚抽绳可束，露营、拍片、搬家都好使，蹲下不露腰。",
        "Eight useful pockets, rain-shedding nylon and drawcord hems. For camping, filming and "
        "moving house without flashing your back. Belt loops included.",
    ),
    Item(
        "suyi-wide",
        "素衣 垂感阔腿裤",
        "Suyi Drape Wide-Leg Trousers",
        "垂感阔腿裤/Drape Wide-Leg",
        "women office loose",
        "black beige gray",
        "S M L XL @199",
        "三醋酸垂到脚面，前压褶显高，腰后松紧吃饭不勒，一米五八买 S 不用改裤脚。机洗垫网袋即可。",
        "Fluid fabric to the shoe, front creases that add height and a forgiving back waist. "
        "The S needs no hemming at 158cm.",
    ),
    Item(
        "suyi-linen-pants",
        "素衣 亚麻九分裤",
        "Suyi Linen Ankle Trousers",
        "亚麻九分裤/Linen Ankle",
        "women linen summer breathable",
        "white khaki navy",
        "S M L @189",
        "夏天腿上像没穿东西，九分刚露脚踝，抽绳腰随便调，白色有内衬不透，皱一点更好看。"
        "侧面有真口袋。",
        "Like wearing nothing on hot days. Drawstring waist, ankle length, lined in white; the "
        "creases are part of the charm.",
    ),
    Item(
        "mianshe-shorts",
        "棉舍 五分休闲短裤",
        "Mianshe Casual Shorts",
        "五分短裤/Casual Shorts",
        "men cotton summer loose",
        "khaki black gray",
        "M L XL XXL @99",
        "膝上五厘米，纯棉水洗，松紧腰加抽绳，后袋带扣，遛弯、打球、下海换上就走。"
        "三伏天换着穿三条刚好。",
        "Five centimetres above the knee in washed cotton, with a drawstring and a buttoned "
        "back pocket. For strolls and seaside days.",
    ),
    Item(
        "petitfox-pants",
        "小狐 儿童加绒运动裤",
        "Petit Fox Kids Fleece Sweatpants",
        "儿童加绒裤/Kids Fleece",
        "kids winter thickened",
        "gray navy pink",
        "110 120 130 140 150 @89",
        "里面软绒不掉毛，裤腰可放长两厘米，膝盖贴小狐狸补丁，幼儿园滚地毯不怕磨破。机洗不起球。",
        "Shed-free fleece inside, a waist that lets out 2cm and fox patches on the knees. "
        "Survives kindergarten floors. Machine wash; no pilling.",
    ),
    Item(
        "denimco-corduroy",
        "丹尼仓 灯芯绒直筒裤",
        "Denim Barn Corduroy Trousers",
        "灯芯绒直筒裤/Corduroy",
        "unisex cotton winter regular",
        "brown green beige",
        "S M L XL @219",
        "14 条宽坑灯芯绒，摸着厚实不硬，复古颜色配毛衣，膝盖不容易鼓包，秋冬换下牛仔裤就穿它。",
        "Fourteen-wale corduroy, thick yet soft, in retro colours for knitwear. The knees hold "
        "their shape through autumn and winter. For everyone.",
    ),
]

SHELF: Shelf = {
    "jackets": JACKETS,
    "down-jackets": DOWN_JACKETS,
    "jeans": JEANS,
    "trousers": TROUSERS,
}
