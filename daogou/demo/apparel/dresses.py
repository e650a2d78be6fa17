"""Dresses and skirts."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

DRESSES = [
    Item(
        "suyi-french",
        "素衣法式连衣裙",
        "Suyi French Dress",
        "法式裙/French Dress",
        "women slim summer",
        "red black beige",
        "XS S M L XL @329",
        "方领泡泡袖，腰线提高三厘米，醋酸面料垂而不透，侧边隐形拉链，过膝十厘米，"
        "约会和婚宴都得体。",
        "Square neck, puff sleeves and a waist raised 3cm, in fluid acetate that is never "
        "sheer. Below the knee, right for dates and weddings.",
    ),
    Item(
        "suyi-slip",
        "素衣 缎面吊带裙",
        "Suyi Satin Slip Dress",
        "缎面吊带裙/Satin Slip",
        "women silk slim summer",
        "wine black gold",
        "S M L @599",
        "22 姆米真丝斜裁，贴着身体流下来，细肩带可调，外面搭西装去晚宴，睡前换下手洗就好。",
        "Bias-cut 22-momme silk that flows over the body, with adjustable straps. Add a blazer "
        "for dinner; hand wash. Boxed as a gift.",
    ),
    Item(
        "suyi-floral",
        "素衣 碎花茶歇裙",
        "Suyi Floral Tea Dress",
        "碎花茶歇裙/Floral Tea",
        "women summer loose",
        "red blue green",
        "S M L XL @239",
        "V 领系带茶歇款，雪纺双层不走光，裙摆转圈能铺开，小碎花显肤白，春游野餐拍照都上镜。",
        "A V-neck tie dress in double chiffon with small flowers and a hem made for twirling. "
        "Picnics photograph better in it.",
    ),
    Item(
        "suyi-knit-dress",
        "素衣 针织收腰长裙",
        "Suyi Knit Midi Dress",
        "针织长裙/Knit Midi",
        "women winter slim wool",
        "red black brown",
        "S M L @359",
        "羊毛混纺细坑条，半高领，自带腰带收出曲线，大衣里一件就够暖，年会、见家长穿红色喜气。",
        "Fine-ribbed wool blend with a half-high neck and belt. Warm enough alone under a "
        "coat; the red suits parties and meeting parents.",
    ),
    Item(
        "suyi-shirt-dress",
        "素衣 亚麻衬衫裙",
        "Suyi Linen Shirt Dress",
        "亚麻衬衫裙/Linen Shirt Dress",
        "women linen summer loose office",
        "white khaki blue",
        "S M L @299",
        "翻领单排扣，腰带可系可不系，两侧真口袋，透气挺括，上班穿出松弛感，周末当防晒衣敞开穿。",
        "Collared linen with real pockets and an optional belt. Relaxed at work, open as a sun "
        "layer at weekends. Midi length.",
    ),
    Item(
        "suyi-party",
        "素衣 丝绒晚礼裙",
        "Suyi Velvet Evening Dress",
        "丝绒晚礼裙/Velvet Evening",
        "women winter slim",
        "red wine black",
        "S M L @459",
        "重磅丝绒灯下有光，一字肩加防滑条不用总提，鱼尾到小腿，新年派对、敬酒、年会抽奖都压得住。",
        "Heavy velvet that glows in lamplight, off the shoulder with a no-slip band. A "
        "fishtail hem for New Year parties and toasts.",
    ),
    Item(
        "mianshe-tee-dress",
        "棉舍 T恤连衣裙",
        "Mianshe T-Shirt Dress",
        "T恤裙/Tee Dress",
        "women cotton summer loose",
        "black gray red",
        "S M L XL @119",
        "把 T 恤加长到膝盖，240 克棉不透不贴，侧开衩好走路，懒人周末套上就能出门遛狗。",
        "A tee made knee-length in opaque 240gsm cotton with side slits. The lazy weekend "
        "answer for walking the dog. Pockets included.",
    ),
    Item(
        "mianshe-sweat-dress",
        "棉舍 连帽卫衣裙",
        "Mianshe Hoodie Dress",
        "卫衣裙/Hoodie Dress",
        "women cotton spring-autumn loose",
        "red gray navy",
        "S M L @179",
        "卫衣加长到大腿中段，毛圈棉有垂坠，帽绳和口袋都在，配老爹鞋和双肩包，青春减龄。"
        "腰间可收绳。",
        "A hoodie that runs to mid-thigh in drapey loopback cotton, pocket and cords intact. "
        "With chunky shoes it takes years off.",
    ),
    Item(
        "petitfox-dress",
        "小狐 儿童公主裙",
        "Petit Fox Kids Princess Dress",
        "公主裙/Princess Dress",
        "kids cotton summer",
        "red pink white",
        "110 120 130 140 150 @159",
        "四层软纱蓬得起来，里衬纯棉不扎腿，后腰蝴蝶结可拆洗，六一演出、生日会转起来最好看。",
        "Four layers of soft tulle over cotton lining, with a detachable bow. Best in full "
        "spin at birthdays and school shows.",
    ),
    Item(
        "suyi-qipao",
        "素衣 新中式旗袍裙",
        "Suyi Modern Qipao Dress",
        "新中式旗袍/Modern Qipao",
        "women slim spring-autumn",
        "red green white",
        "S M L XL @389",
        "提花醋酸改良旗袍，立领低一截不卡脖，侧衩到膝上，手工盘扣，敬茶、拜年、喝下午茶都合适。",
        "A jacquard qipao with a lower, easier collar, modest slit and hand-knotted buttons. "
        "For tea ceremonies, New Year visits and afternoons out.",
        sold_out=True,
    ),
    Item(
        "lingbu-tennis-dress",
        "翎步 网球运动连衣裙",
        "Lingbu Tennis Dress",
        "网球裙/Tennis Dress",
        "women quick-dry slim summer",
        "white navy pink",
        "S M L @259",
        "内置安全裤带放球口袋，背心款含胸垫，速干面料汗后不透，打球、跑步、夏天逛街一身搞定。",
        "Built-in shorts with a ball pocket and padded top, in fabric that dries fast. Court, "
        "run and summer stroll in one.",
    ),
]

SKIRTS = [
    Item(
        "suyi-pleated",
        "素衣 百褶半身裙",
        "Suyi Pleated Skirt",
        "百褶裙/+Pleated",
        "women spring-autumn",
        "black beige green",
        "S M L @179",
        "机压百褶水洗不散，缎面垂到小腿，松紧高腰吃饭不勒，配毛衣和短靴，秋天走路裙摆会跳舞。",
        "Permanent satin pleats to mid-calf with an elastic high waist. With a sweater and "
        "boots the hem dances. No ironing required.",
    ),
    Item(
        "suyi-aline",
        "素衣 高腰A字裙",
        "Suyi High-Waist A-Line Skirt",
        "高腰A字裙/A-Line",
        "women slim office",
        "black gray khaki",
        "S M L XL @149",
        "挺括斜纹不贴胯，长度膝上五厘米，自带安全裤，侧拉链平整，办公室和逛街都不出错。"
        "里衬不起静电。",
        "Crisp twill that skims the hips, 5cm above the knee, with safety shorts inside. Never "
        "wrong at work or in town.",
    ),
    Item(
        "denimco-skirt",
        "丹尼仓 毛边牛仔裙",
        "Denim Barn Raw-Hem Denim Skirt",
        "毛边牛仔裙/Raw-Hem",
        "women denim summer",
        "blue black white",
        "XS S M L @169",
        "棉丹宁不加弹，版型立得住，前中毛边短款，后摆略长不走光，配白 T 恤帆布鞋就是夏天。",
        "Rigid cotton denim with a raw hem, a little longer behind. Add a tee and canvas "
        "shoes, and it is summer.",
    ),
    Item(
        "suyi-pencil",
        "素衣 包臀通勤裙",
        "Suyi Pencil Skirt",
        "包臀裙/+Pencil",
        "women slim office",
        "black navy wine",
        "S M L @189",
        "弹力西装料不起皱，后开衩好上楼，腰里有防滑带衬衫不跑，配单鞋开会利落又温柔。"
        "夏天也不闷腿。",
        "Stretch suiting that resists creases, a back vent for stairs and a grip band that "
        "keeps shirts tucked. Neat yet gentle.",
    ),
    Item(
        "suyi-mermaid",
        "素衣 针织鱼尾裙",
        "Suyi Knit Mermaid Skirt",
        "针织鱼尾裙/Knit Mermaid",
        "women winter slim wool",
        "brown gray black",
        "S M L @219",
        "羊毛混纺罗纹有分量，大腿收、膝下放，走起来摆动好看，厚度能配光腿神器过冬。"
        "松紧腰吃撑也不怕。",
        "Weighty ribbed wool blend, close to the thigh and flared below the knee. Thick enough "
        "for winter over tights. Elastic waist inside.",
    ),
    Item(
        "mianshe-cotton-skirt",
        "棉舍 棉麻伞裙",
        "Mianshe Cotton Linen Full Skirt",
        "棉麻伞裙/Full Skirt",
        "women linen summer loose breathable",
        "white yellow blue",
        "S M L @129",
        "棉麻各半透气不粘腿，八片裁出大摆，两侧大口袋能装手机，抽绳腰，带娃去草地坐着也不怕皱。",
        "Half cotton, half linen in eight wide panels, with big pockets and a drawstring. Sit "
        "on the grass and never mind creases.",
    ),
    Item(
        "petitfox-skirt",
        "小狐 儿童格子百褶裙",
        "Petit Fox Kids Check Skirt",
        "儿童格子裙/Kids Check",
        "kids spring-autumn",
        "red navy",
        "110 120 130 140 150 @89",
        "学院格子，里面连着棉打底裤，松紧腰不勒肚子，褶子洗后还在，演出服、校服裙一条两用。",
        "School checks with cotton shorts attached, a gentle waist and pleats that outlast the "
        "wash. For class and stage. Elastic back.",
    ),
]

SHELF: Shelf = {"dresses": DRESSES, "skirts": SKIRTS}
