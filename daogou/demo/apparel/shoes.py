"""Running shoes, casual shoes, boots and sandals."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

RUNNING_SHOES = [
    Item(
        "yunyue-pro-3",
        "云跃 Pro 3 跑步鞋",
        "Yunyue Pro 3 Running Shoes",
        "Pro 3",
        "men cushioned breathable mesh",
        "black white blue",
        "39-45 @459",
        "全掌超临界发泡中底，回弹 72%，单只 238 克，工程网面透气，后跟 TPU 稳住脚踝，"
        "日常五到十公里正合适。",
        "A supercritical foam midsole returns 72% of your energy in a 238g shoe. Engineered "
        "mesh breathes and a firm heel steadies daily 5 to 10km runs.",
        released="2025-03-12",
    ),
    Item(
        "yunyue-pro-3-w",
        "云跃 Pro 3 女款跑步鞋",
        "Yunyue Pro 3 Women's Running Shoes",
        "Pro 3 女款/Pro 3 Women's",
        "women cushioned breathable mesh",
        "black pink white",
        "35-42 @459",
        "按女性脚型收窄后跟、加宽前掌，中底比男款软一度，单只 205 克，长一点的慢跑膝盖也不累。",
        "Narrower at the heel, wider at the toes and a touch softer than the men's pair. At "
        "205g it spares knees on longer easy runs.",
        released="2025-03-12",
    ),
    Item(
        "yunyue-pro-2",
        "云跃 Pro 2 跑步鞋",
        "Yunyue Pro 2 Running Shoes",
        "Pro 2",
        "men cushioned breathable",
        "black gray",
        "39-44 @329",
        "上一代的口碑跑鞋，EVA 加 TPU 双密度中底偏稳，橡胶大底耐磨 800 公里，换季清仓价很划算。",
        "Last season's favourite: a stable dual-density midsole and an outsole good for 800km, "
        "now at a friendlier price. Grippy in the wet.",
        released="2023-11-20",
    ),
    Item(
        "yunyue-racer-carbon",
        "云跃 飞驰碳板跑步鞋",
        "Yunyue Racer Carbon Running Shoes",
        "飞驰/Racer Carbon",
        "unisex lightweight cushioned",
        "orange white",
        "38-45 @899",
        "全掌碳板夹在 PEBA 泡棉里，推进感明显，单只 198 克，"
        "适合半马 1 小时 45 分以内的跑者比赛日穿。",
        "A full carbon plate in PEBA foam pushes you forward at just 198g. Race-day shoes for "
        "half marathons under 1:45.",
    ),
    Item(
        "yunyue-daily",
        "云跃 日常慢跑鞋",
        "Yunyue Daily Jogging Shoes",
        "+日常/+Daily",
        "unisex cushioned non-slip",
        "black navy gray",
        "36-45 @269",
        "厚底软弹，大体重跑者也托得住，防滑橡胶底雨天不打滑，夜跑有反光条，两百多的入门慢跑鞋。",
        "Thick, springy soles that support heavier runners, grippy rubber for wet pavements "
        "and reflective strips at night. A starter jogger under 300.",
    ),
    Item(
        "lingbu-air-2",
        "翎步 Air 2 跑步鞋",
        "Lingbu Air 2 Running Shoes",
        "Air 2",
        "men cushioned lightweight",
        "black white red",
        "39-45 @499",
        "后跟大气垫配前掌泡棉，落地软、起步快，飞织鞋面像袜子一样包脚，单只 226 克，"
        "操场到街头都能穿。",
        "A big heel air unit for soft landings and foam up front for quick starts. The knit "
        "upper fits like a sock at 226g.",
        released="2024-09-01",
    ),
    Item(
        "lingbu-air-2-w",
        "翎步 Air 2 女款跑步鞋",
        "Lingbu Air 2 Women's Running Shoes",
        "Air 2 女款/Air 2 Women's",
        "women cushioned lightweight",
        "black purple white",
        "35-41 @479",
        "樱花渐变气垫好看也实用，鞋口加厚不磨跟，单只 196 克，健身房跑步机和周末逛街一双就够。",
        "A tinted air heel that is as useful as it is pretty, a padded collar that never rubs "
        "and 196g. From treadmill to weekend shopping.",
        released="2024-09-01",
    ),
    Item(
        "lingbu-breeze",
        "翎步 清风透气跑步鞋",
        "Lingbu Breeze Running Shoes",
        "清风/Breeze",
        "men summer breathable mesh quick-dry",
        "black gray green",
        "39-44 @259",
        "大孔网面加透气鞋垫，夏天跑完脚不闷，排水孔溅湿也干得快，单只 210 克，暑期晨跑专用。",
        "Open mesh and a perforated insole keep feet cool on summer mornings. Drainage holes "
        "dry it fast, and it weighs only 210g.",
    ),
    Item(
        "lingbu-swift",
        "翎步 疾步训练跑步鞋",
        "Lingbu Swift Training Shoes",
        "疾步/Swift",
        "men non-slip cushioned",
        "black blue",
        "39-45 @399",
        "跑步、跳绳、深蹲都稳，宽前掌咬地，侧边加筋不侧翻，体测和健身房综合训练选它不用带两双鞋。",
        "Steady for sprints, skipping and squats, with a broad forefoot and side ribs against "
        "rolling. One pair for the whole gym session.",
    ),
    Item(
        "lingbu-feather",
        "翎步 羽毛轻量跑步鞋",
        "Lingbu Feather Running Shoes",
        "羽毛/Feather",
        "women lightweight breathable mesh",
        "white pink black",
        "35-42 @289",
        "单只 168 克，拿在手里像没重量，一体织网面不压脚背，三公里减脂跑和快走都轻松。",
        "At 168g it feels like nothing in the hand. Seamless knit spares the instep on "
        "three-kilometre runs and brisk walks.",
    ),
    Item(
        "trailox-gt",
        "驰野 GT 跑步鞋",
        "Trailox GT Running Shoes",
        "GT",
        "men cushioned non-slip",
        "black orange gray",
        "39-46 @549",
        "长距离支撑跑鞋，双密度防内旋，后掌 GT 胶缓震，穿满 1000 公里大底花纹还在，"
        "扁平足跑友推荐。",
        "A long-distance stability shoe with dual-density support against overpronation. Tread "
        "remains after 1,000km; flat-footed runners swear by it. Wide sizes fit.",
        released="2024-03-28",
    ),
    Item(
        "trailox-gt-lite",
        "驰野 GT Lite 跑步鞋",
        "Trailox GT Lite Running Shoes",
        "GT Lite",
        "men cushioned lightweight breathable",
        "black white",
        "39-44 @429",
        "把 GT 的支撑做轻，单只 245 克，网面前掌透气，通勤加晚上五公里刚好，预算四百出头选它。",
        "The GT's support in a lighter 245g shoe, with breathable forefoot mesh. Commute in "
        "it, then run 5km in the evening.",
        released="2024-12-12",
    ),
    Item(
        "trailox-peak",
        "驰野 山脊越野跑步鞋",
        "Trailox Ridge Trail Running Shoes",
        "山脊/Ridge",
        "unisex waterproof non-slip",
        "black green",
        "38-46 @699",
        "5 毫米深齿咬住泥地碎石，防水膜过溪不湿袜，护趾加硬，鞋舌防沙，百公里越野也有人穿着完赛。",
        "5mm lugs bite into mud and gravel, a membrane keeps socks dry in streams and a hard "
        "toe cap takes the knocks. Finished 100km races.",
    ),
    Item(
        "trailox-storm",
        "驰野 雨刃防水跑步鞋",
        "Trailox Storm Waterproof Running Shoes",
        "雨刃/Storm",
        "men waterproof non-slip winter",
        "black navy",
        "39-45 @489",
        "防泼水鞋面加高鞋口，冬天雨雪路照跑，内里薄绒不冷脚，反光侧标夜跑醒目，湿地橡胶抓得牢。",
        "A water-repellent upper and higher collar for rain and slush, thin fleece inside and "
        "bright reflectors. Wet-grip rubber holds the road.",
    ),
    Item(
        "trailox-basic",
        "驰野 起点跑步鞋",
        "Trailox Start Running Shoes",
        "起点/+Start",
        "unisex beginners cushioned breathable",
        "black white gray",
        "36-45 @199",
        "不到两百的第一双跑鞋，EVA 软底、网面透气，体育课、散步、公司团建都能应付，脏了直接机洗。",
        "A first pair for less than 200 yuan: soft EVA, airy mesh, happy in PE class or on a "
        "walk, and machine washable.",
    ),
    Item(
        "northpeak-trek-run",
        "北峰 踏雪保暖跑步鞋",
        "Northpeak Snowstep Winter Running Shoes",
        "踏雪/Snowstep",
        "unisex winter thickened non-slip waterproof",
        "black khaki",
        "36-45 @459",
        "内里拉绒，零下十五度跑步脚趾不麻，防滑钉纹大底踩冰面稳，拉链鞋套挡雪，北方冬跑专用。",
        "Brushed lining keeps toes warm at minus fifteen, studded tread grips ice and a zip "
        "gaiter keeps snow out. For real northern winters.",
    ),
    Item(
        "lingbu-marathon-pro",
        "翎步 破风马拉松跑步鞋",
        "Lingbu Windbreaker Marathon Shoes",
        "破风/Marathon Pro",
        "men lightweight cushioned breathable",
        "black red",
        "39-45 @799",
        "尼龙玻纤板比碳板温和，全马后程小腿不炸，前翘弧度大过渡顺，单只 215 克，"
        "三小时半到四小时跑者适用。",
        "A nylon-glass plate gentler than carbon saves your calves late in the marathon. "
        "Rockered, 215g, made for 3:30 to 4:00 finishers.",
    ),
    Item(
        "yunyue-light-w",
        "云跃 轻云女款跑步鞋",
        "Yunyue Cloudlight Women's Running Shoes",
        "轻云/Cloudlight",
        "women lightweight cushioned",
        "black beige pink",
        "35-42 @239",
        "云朵形厚底显腿长，3 厘米增高看不出来，软弹中底站一天不累，跑跳、上班、接孩子都搭得上。",
        "A cloud-shaped sole adds a discreet 3cm and stays soft through a day on your feet. "
        "Good for jogging, work and the school run.",
    ),
    Item(
        "xingzhe-walk",
        "行者 健步鞋",
        "Xingzhe Walking Shoes",
        "+健步/+Walking",
        "men non-slip cushioned",
        "black brown",
        "39-44 @299",
        "给爱走路的爸爸们，宽楦不挤脚，魔术贴免系带，足弓有托，公园日行一万步脚底板不疼。",
        "For dads who walk: a wide last, straps instead of laces and real arch support. Ten "
        "thousand steps without sore soles.",
    ),
    Item(
        "yunyue-track-w",
        "云跃 逐光女款竞速跑步鞋",
        "Yunyue Chase Women's Racing Shoes",
        "逐光/+Chase",
        "women lightweight breathable mesh",
        "black orange",
        "36-42 @659",
        "女楦竞速鞋，前掌半掌板推得动、不硌脚，单只 182 克，网面能看见袜子颜色，十公里刷 PB 用。",
        "Racing shoes on a women's last: a half plate that pushes without biting, 182g and "
        "sheer mesh. For that 10km best.",
    ),
    Item(
        "trailox-night",
        "驰野 夜行反光跑步鞋",
        "Trailox Nightline Running Shoes",
        "夜行/Nightline",
        "men cushioned breathable",
        "black silver",
        "39-44 @369",
        "整面反光纱，车灯一照亮成一道线，下班夜跑更安全，中底软弹适中，单只 242 克，拍照也出片。",
        "The whole upper lights up in headlights, so evening runs after work are safer. A "
        "balanced midsole, 242g, and striking in photos.",
    ),
]

CASUAL_SHOES = [
    Item(
        "mianshe-canvas",
        "棉舍 低帮帆布鞋",
        "Mianshe Low Canvas Shoes",
        "低帮帆布鞋/Low Canvas",
        "unisex cotton breathable",
        "white black beige red",
        "35-44 @129",
        "12 安纯棉帆布配硫化胶底，前帮包头耐踢，鞋垫可以抽出来洗，配牛仔裤、半身裙都不会错。",
        "12oz cotton canvas on vulcanised rubber with a sturdy toe cap and washable insoles. "
        "Right with jeans, right with skirts.",
    ),
    Item(
        "lingbu-court-white",
        "翎步 Court 小白鞋",
        "Lingbu Court White Shoes",
        "+Court",
        "unisex leather non-slip",
        "white",
        "35-44 @299",
        "头层牛皮越穿越软，鞋跟一抹绿边点睛，皮面湿巾一擦就白，五公里通勤不磨脚后跟。鞋垫可换，"
        "按平时尺码买。",
        "Full-grain leather that softens with wear, finished with a green heel tab. A wet wipe "
        "brings back the white; kind to heels.",
    ),
    Item(
        "lingbu-chunky",
        "翎步 云端老爹鞋",
        "Lingbu Cloud Chunky Shoes",
        "云端老爹鞋/Cloud Chunky",
        "women cushioned",
        "white beige pink",
        "35-40 @349",
        "5 厘米厚底拉长腿部比例，拼接网面不显笨，鞋底挖空减重，单只 310 克，逛一天街也走得动。",
        "A 5cm sole lengthens the leg while mesh panels and hollowed foam keep it to 310g. "
        "Made for long days in the shops.",
    ),
    Item(
        "denimco-skate",
        "丹尼仓 街区板鞋",
        "Denim Barn Block Skate Shoes",
        "街区板鞋/+Block",
        "men denim non-slip",
        "black navy",
        "39-44 @239",
        "水洗牛仔布鞋面，蜂窝纹大底咬得住滑板砂纸，脚趾翻毛皮耐磨，穿旧了更有味道。"
        "鞋垫高弹可取下洗。",
        "Washed denim uppers, honeycomb rubber that grips a board and suede at the toe. They "
        "look better the older they get.",
    ),
    Item(
        "xingzhe-loafer",
        "行者 真皮乐福鞋",
        "Xingzhe Leather Loafers",
        "真皮乐福鞋/+Loafers",
        "men leather office",
        "black brown",
        "39-44 @459",
        "小牛皮手工缝线，软底能对折，不系带一脚穿进，配西裤开会、配牛仔裤周末，一双鞋两个样。",
        "Hand-stitched calfskin with a sole that bends in half. Slip on for the meeting with "
        "trousers, keep on for the weekend with jeans.",
    ),
    Item(
        "suyi-mary",
        "素衣 玛丽珍单鞋",
        "Suyi Mary Jane Shoes",
        "玛丽珍/Mary Jane",
        "women leather",
        "black beige wine",
        "35-39 @269",
        "羊皮里不磨脚，2.5 厘米小粗跟走得稳，一字扣带显脚背瘦，配法式裙和针织衫特别耐看。",
        "Lined in sheepskin with a steady 2.5cm block heel. The strap slims the instep; lovely "
        "with dresses and knitwear. True to size.",
    ),
    Item(
        "xingzhe-oxford",
        "行者 商务正装皮鞋",
        "Xingzhe Oxford Leather Shoes",
        "正装皮鞋/+Oxford",
        "men leather office non-slip",
        "black brown",
        "39-45 @529",
        "头层牛皮配透气猪皮里，三接头正装款，橡胶防滑跟不敲地板，面试、婚礼、见客户穿它得体。",
        "Full-grain leather with a breathable lining, classic cap toe and a rubber heel that "
        "stays quiet. For interviews, weddings and clients.",
    ),
    Item(
        "mianshe-slipon",
        "棉舍 一脚蹬懒人鞋",
        "Mianshe Slip-On Shoes",
        "一脚蹬/+Slip-On",
        "unisex lightweight breathable",
        "gray navy black",
        "36-44 @99",
        "后跟踩下去就是拖鞋，拉起来能出门，棉布面吸汗，折起来塞行李箱不占地方，"
        "酒店飞机上都用得着。",
        "Step on the heel for slippers, pull it up for shoes. Cotton absorbs sweat and the "
        "pair folds flat for planes and hotels.",
    ),
]

BOOTS = [
    Item(
        "northpeak-snow",
        "北峰 极光雪地靴",
        "Northpeak Aurora Snow Boots",
        "极光雪地靴/Aurora Snow",
        "women winter waterproof thickened",
        "black beige brown",
        "35-40 @399",
        "防泼水牛皮绒面，里面是一体羊毛，零下二十度站着等公交脚也热，鞋底冰爪纹不打滑。"
        "靴筒高 22 厘米。",
        "Water-repellent suede over one-piece wool lining keeps feet warm at a minus-twenty "
        "bus stop. The sole has claws for ice.",
    ),
    Item(
        "northpeak-hike-mid",
        "北峰 岩行中帮登山靴",
        "Northpeak Rockline Hiking Boots",
        "岩行/Rockline",
        "men waterproof non-slip",
        "khaki black",
        "39-45 @599",
        "防水膜加大颗粒齿底，中帮护住脚踝，鞋头防撞，首双登山靴选它，走两天一夜徒步线很安心。",
        "A waterproof membrane, deep lugs, ankle-high support and a bumper at the toe. A safe "
        "first boot for two-day treks.",
    ),
    Item(
        "denimco-martin",
        "丹尼仓 八孔马丁靴",
        "Denim Barn Eight-Eye Boots",
        "八孔马丁靴/Eight-Eye",
        "unisex leather non-slip",
        "black wine",
        "35-44 @459",
        "硬挺头层牛皮，黄线缝底，前两周有点磨，之后就成了自己的脚型，配工装裤和裙子都帅。",
        "Stiff full-grain leather with yellow welt stitching. Give it two weeks and it moulds "
        "to you; sharp with cargos or dresses.",
    ),
    Item(
        "suyi-chelsea",
        "素衣 切尔西短靴",
        "Suyi Chelsea Boots",
        "切尔西/+Chelsea",
        "women leather spring-autumn",
        "black brown",
        "35-39 @369",
        "两侧弹力带一拉就穿，4 厘米方跟走路不累，靴筒收口显腿细，秋天配毛衣裙正好。内里羊皮，"
        "不磨小腿。",
        "Elastic sides pull on in a second, and a 4cm square heel stays comfortable. The slim "
        "shaft flatters under knit dresses.",
    ),
    Item(
        "xingzhe-work",
        "行者 工装靴",
        "Xingzhe Work Boots",
        "+工装靴/+Work Boots",
        "men leather non-slip",
        "brown khaki",
        "39-45 @489",
        "疯马皮越磨越有光，楔形白底走一天也不震脚，固特异工艺能换底，修车、骑行、"
        "摄影跑外景都耐造。",
        "Crazy-horse leather that gleams with wear on a shock-softening wedge sole, welted so "
        "it can be resoled. Built for workshops and location shoots.",
    ),
    Item(
        "suyi-knee",
        "素衣 显瘦长筒靴",
        "Suyi Slim Knee-High Boots",
        "长筒靴/Knee-High",
        "women slim winter",
        "black",
        "35-39 @499",
        "弹力面料贴着小腿，36 到 40 厘米腿围都能穿，内里薄绒，5 厘米跟，裙子底下露一截最好看。",
        "Stretch fabric hugs calves from 36 to 40cm, with thin fleece inside and a 5cm heel. "
        "Best with an inch of skirt above.",
    ),
    Item(
        "petitfox-rain",
        "小狐 儿童雨靴",
        "Petit Fox Kids Rain Boots",
        "儿童雨靴/Kids Rain Boots",
        "kids waterproof non-slip silicone",
        "yellow green red",
        "35-36 @89",
        "天然橡胶无异味，鞋口提手孩子自己就能穿，内里布衬好脱，踩水坑不灌水，反光小狐狸晚上醒目。",
        "Odour-free natural rubber with pull handles children manage alone. Puddles stay "
        "outside, and the reflective fox shows at night. Easy to rinse.",
    ),
]

SANDALS = [
    Item(
        "trailox-river",
        "驰野 溯溪凉鞋",
        "Trailox River Sandals",
        "溯溪凉鞋/+River",
        "men summer quick-dry non-slip",
        "black gray",
        "39-45 @239",
        "包头设计不怕踢石头，排水底上岸三步就不滴水，魔术贴三处可调，漂流、徒步、带娃玩沙都行。",
        "A closed toe for hidden rocks and a sole that drains in three steps. Three adjustable "
        "straps for rafting, hiking and beach days.",
    ),
    Item(
        "lingbu-slide",
        "翎步 踩云凉拖",
        "Lingbu Cloudstep Slides",
        "踩云/Cloudstep",
        "unisex summer non-slip waterproof",
        "white black pink green",
        "35-44 @59",
        "4 厘米 EVA 厚底，踩下去慢慢回弹，浴室防滑纹，一双 200 克，宿舍、家里、楼下取快递都穿它。",
        "4cm EVA that sinks and slowly springs back, with grooves for wet bathrooms. 200g a "
        "pair, from dorm to parcel pickup.",
    ),
    Item(
        "suyi-strap",
        "素衣 一字带凉鞋",
        "Suyi Ankle-Strap Sandals",
        "一字带/Ankle-Strap",
        "women summer leather",
        "black beige silver",
        "35-39 @259",
        "羊皮细带不勒脚，6 厘米粗跟逛街也稳，后跟有拉链穿脱快，伴娘、约会、上班都用得上。",
        "Soft sheepskin straps, a steady 6cm block heel and a zip at the back. For "
        "bridesmaids, dates and Mondays alike.",
    ),
    Item(
        "mianshe-flip",
        "棉舍 海边人字拖",
        "Mianshe Beach Flip-Flops",
        "海边人字拖/Beach Flip-Flops",
        "unisex summer waterproof",
        "navy white orange",
        "36-44 @39.9",
        "天然橡胶底软而不塌，人字带包了棉绒不磨脚缝，出海、泳池、洗澡随便穿，三十几块不心疼。",
        "Natural rubber soles with cotton-lined thongs that never rub. For pools, boats and "
        "showers, cheap enough to leave on the beach.",
    ),
    Item(
        "xingzhe-fisher",
        "行者 真皮沙滩凉鞋",
        "Xingzhe Leather Beach Sandals",
        "真皮沙滩凉鞋/Leather Beach",
        "men summer leather breathable",
        "brown black",
        "39-44 @279",
        "牛皮编织鞋面透气，后带可拨下来当拖鞋，软橡胶底有足弓，给爸爸买的夏天第一双。"
        "洗完阴干不变形。",
        "Woven cowhide that breathes, a heel strap that flips down for slippers and a soft "
        "arched sole. Dad's first pair of summer.",
    ),
    Item(
        "petitfox-sandal",
        "小狐 儿童运动凉鞋",
        "Petit Fox Kids Sport Sandals",
        "儿童运动凉鞋/Kids Sport Sandals",
        "kids summer non-slip quick-dry",
        "blue pink",
        "35-37 @109",
        "包头护脚趾，牛筋软底弯折不累，魔术贴孩子自己贴，玩水后甩一甩就干，放学直接去公园。",
        "Toe guard, flexible soles and straps children close themselves. A shake dries them "
        "after water play. Soles grip wet playground rubber well.",
    ),
    Item(
        "lingbu-clog",
        "翎步 泡泡洞洞鞋",
        "Lingbu Bubble Clogs",
        "泡泡洞洞鞋/Bubble Clogs",
        "women summer lightweight breathable",
        "white purple yellow",
        "35-40 @79",
        "圆鼓鼓的泡泡外形，鞋面透气孔能插小饰品，后绊带可前可后，5 厘米厚底偷偷长高。"
        "防滑齿湿地不溜。",
        "Puffy clogs with vents for charms, a strap that goes front or back and a 5cm sole "
        "that quietly adds height.",
        sold_out=True,
    ),
]

SHELF: Shelf = {
    "running-shoes": RUNNING_SHOES,
    "casual-shoes": CASUAL_SHOES,
    "boots": BOOTS,
    "sandals": SANDALS,
}
