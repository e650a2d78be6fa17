"""Programming, history, business and psychology books."""

from __future__ import annotations

from daogou.demo.item import Item, Shelf

PROGRAMMING = [
    Item(
        "maguang-python-start",
        "《Python 从入门到上手》",
        "Python: First Steps to Fluent",
        "Python 从入门到上手/First Steps Python",
        "chinese beginners",
        "",
        "paperback@79",
        "从安装到爬一个豆瓣榜，十六章每章一个能跑的项目，扫码看视频，零基础一个月能写小工具。",
        "From installing to scraping a chart in sixteen running projects with video. Absolute "
        "beginners build small tools in a month.",
    ),
    Item(
        "maguang-web-build",
        "《前端从零做网站》",
        "Build a Website from Zero",
        "前端做网站/Website from Zero",
        "chinese beginners",
        "",
        "paperback@69",
        "HTML、CSS、JavaScript 三件套，跟着做出自己的简历站和小商城，每一步都有截图，不用背 API。",
        "HTML, CSS and JavaScript up to a résumé page and a tiny shop. A screenshot for every "
        "step, nothing to memorise.",
    ),
    Item(
        "maguang-java",
        "《Java 工程笔记》",
        "Java Engineering Notes",
        "Java 工程笔记/Java Notes",
        "chinese adults",
        "",
        "paperback@89",
        "从对象到微服务，五年经验的坑都写在旁注里，附面试八十问，转行后端的人案头常翻。"
        "附代码仓库。",
        "From objects to microservices, five years of mistakes in the margins, with eighty "
        "interview questions for switchers. Code repository online.",
    ),
    Item(
        "maguang-data-sql",
        "《SQL 查询手册》",
        "The SQL Query Handbook",
        "SQL 查询手册/SQL Handbook",
        "chinese beginners",
        "",
        "paperback@59",
        "从 select 写到窗口函数，用一个外卖店的表讲完 120 题，分析师面试前三天刷一遍很管用。",
        "From select to window functions in 120 questions about one takeaway shop. Three days "
        "before an interview, open this. Answers included.",
    ),
    Item(
        "maguang-ai",
        "《动手做机器学习》",
        "Machine Learning Hands-On",
        "动手做机器学习/ML Hands-On",
        "chinese adults",
        "",
        "paperback@99 hardcover@129",
        "不堆公式，三十个小实验从房价预测到图片分类，显卡不够也能跑云端，配代码仓库。三十八章，"
        "带答疑视频。",
        "Thirty small experiments from house prices to images, few formulas, runs in the "
        "cloud. Code repository included. Each chapter has a video answer session.",
    ),
    Item(
        "maguang-algorithms",
        "《算法图画书》",
        "The Picture Book of Algorithms",
        "算法图画书/Algorithm Pictures",
        "chinese beginners",
        "",
        "paperback@65",
        "用搬家讲栈、用排队讲队列，两百张图，高中生能看懂，大学生拿来复习数据结构也刚好。",
        "Moving house explains stacks, queues explain queues: two hundred drawings for school "
        "and first-year students. A friendly review before data structure exams.",
    ),
    Item(
        "maguang-linux",
        "《Linux 命令行生活》",
        "Living in the Linux Shell",
        "Linux 命令行/Linux Shell",
        "chinese",
        "",
        "paperback@62",
        "一行命令整理照片、批量改名、备份硬盘，按生活场景编排，新手三天不再怕黑窗口。"
        "附命令速查表。",
        "Sort photos, rename in bulk, back up disks: the shell arranged by chores. Three days "
        "and the black window is friendly.",
    ),
    Item(
        "maguang-clean-code",
        "《好代码读起来像话》",
        "Code that Reads Like Speech",
        "好代码读起来像话/Readable Code",
        "chinese adults",
        "",
        "paperback@75",
        "三百处真实改名，改前改后并排印，讲函数名、注释和删代码，"
        "三年程序员一口气看完会改自己的旧仓库。",
        "Three hundred real renames before and after. Names, comments, deletions; you will "
        "return to your old repository. For programmers after year three.",
    ),
    Item(
        "maguang-game",
        "《像素游戏工坊》",
        "The Pixel Game Workshop",
        "像素游戏工坊/Pixel Games",
        "chinese kids children beginners",
        "",
        "paperback@56",
        "十岁以上孩子跟着做跑酷、农场和迷宫三个游戏，先画像素再写代码，家长在旁边看也行。",
        "Ten and up make a runner, a farm and a maze, drawing pixels first, then code. Parents "
        "may watch. Runs anywhere.",
    ),
    Item(
        "maguang-english-python",
        "《Python at Work》",
        "Python at Work",
        "Python at Work",
        "english adults",
        "",
        "paperback@119",
        "英文原版，四百页讲测试、打包与并发，例子来自真实开源库，英文不难，职场进阶用。"
        "附练习与答案。",
        "English edition. Four hundred pages on tests, packaging and concurrency from real "
        "open-source code. Answers are printed at the back for self-study.",
    ),
    Item(
        "maguang-network",
        "《网络为什么会断》",
        "Why the Network Breaks",
        "网络为什么会断/Network Breaks",
        "chinese beginners",
        "",
        "paperback@58",
        "用宿舍断网讲 TCP、DNS、路由，每章配抓包图，运维小白一周能说清出在哪一跳。",
        "TCP, DNS and routing through a broken dorm line, with packet pictures. In a week you "
        "name the faulty hop.",
    ),
    Item(
        "maguang-design-pattern",
        "《设计模式茶话会》",
        "Design Patterns over Tea",
        "设计模式茶话会/Patterns over Tea",
        "chinese adults",
        "",
        "paperback@69",
        "二十二个模式变成茶馆里的人物，讲清什么时候别用，附重构题，读着像聊天，面试也讲得出。",
        "Twenty-two patterns become teahouse guests, with when not to use each. Reads like "
        "talk, answers interviews. Refactoring questions sit between chapters.",
    ),
    Item(
        "maguang-data-viz",
        "《让图表自己说话》",
        "Charts that Speak",
        "让图表自己说话/Charts Speak",
        "chinese",
        "",
        "paperback@68 hardcover@92",
        "Python 与表格两套做法，六十张改图前后，讲颜色讲轴，汇报前翻两章领导看得懂。",
        "Sixty before-and-after charts in Python and spreadsheets. Two chapters before your "
        "next report and the boss nods. Colour charts throughout the pages.",
    ),
    Item(
        "maguang-embedded",
        "《单片机小屋》",
        "The Microcontroller House",
        "单片机小屋/Microcontroller",
        "chinese beginners",
        "",
        "paperback@72",
        "从点亮一盏灯到阳台自动浇花，二十件小玩意按零件价排，焊接图大，初中生也能跟着焊。",
        "From one light to self-watering flowers in twenty builds ordered by cost. Large "
        "soldering pictures for young makers. Parts list included.",
    ),
]

HISTORY = [
    Item(
        "shiye-changan-day",
        "《长安一日》",
        "One Day in Chang'an",
        "长安一日/One Day Chang'an",
        "chinese adults",
        "",
        "paperback@56 hardcover@78",
        "从寅时开坊门写到子时打更，用一天走完唐朝的市、饭、路和月亮，史料有据，读着像跟团。",
        "From the opening of the ward gates to the midnight drum, one Tang day with markets, "
        "meals and moon. Sources cited.",
    ),
    Item(
        "shiye-silk-road",
        "《丝路上的小人物》",
        "Small Lives on the Silk Road",
        "丝路小人物/Small Lives",
        "chinese adults",
        "",
        "paperback@58",
        "不写将军写驼夫、译语人和卖葡萄的寡妇，十二段人生从敦煌文书里拼回来，地图手绘。"
        "附人物关系表。",
        "Not generals but camel drivers, interpreters and a widow selling grapes, pieced from "
        "Dunhuang papers. Hand-drawn maps. A character list helps you follow.",
    ),
    Item(
        "shiye-bronze",
        "《青铜器里的天下》",
        "The World in Bronze",
        "青铜器里的天下/World in Bronze",
        "chinese adults",
        "",
        "hardcover@128",
        "三十件国宝讲商周，锈色和铭文放大到看得见刀口，作者修复师，送爱逛博物馆的人。版面大，"
        "适合送礼。",
        "Thirty treasures tell Shang and Zhou, photographed to the chisel mark by a "
        "conservator. For museum people. Large format, a fine gift.",
    ),
    Item(
        "shiye-song-market",
        "《宋朝生意经》",
        "Business in the Song",
        "宋朝生意经/Song Business",
        "chinese",
        "",
        "paperback@49",
        "外卖、夜市、保险、广告，开封人都玩过，史料配今日对照，读完会想去汴河边摆摊。附小吃地图。",
        "Takeaway, night markets, insurance and ads: Kaifeng had them all. Sources beside "
        "today; you will want a stall. A snack map of Kaifeng included.",
    ),
    Item(
        "shiye-ming-voyage",
        "《郑和船上的人》",
        "Aboard Zheng He's Ships",
        "郑和船上的人/Zheng He Ships",
        "chinese adults",
        "",
        "paperback@52",
        "从船工、通事到厨子，七下西洋换一个角度，海图和伙食账都附上，海上味道扑面。"
        "适合地理迷一口气读完。",
        "Seven voyages through shipwrights, interpreters and cooks, with charts and provision "
        "lists. Smells of salt. One for lovers of maps and ships.",
    ),
    Item(
        "shiye-modern-china",
        "《百年小城：1900—2000》",
        "One Small City, 1900 to 2000",
        "百年小城/One Small City",
        "chinese adults",
        "",
        "paperback@62 hardcover@86",
        "一座江边小城的百年，从码头写到互联网，地方志、口述和老照片互相对着说，读到自家的影子。",
        "A river town across a century, gazetteer, voices and photographs in conversation. You "
        "will find your own street. A moving local history.",
    ),
    Item(
        "shiye-world-map",
        "《地图里的世界史》",
        "World History in Maps",
        "地图世界史/History in Maps",
        "chinese",
        "",
        "hardcover@148",
        "一百二十幅地图从两河走到太空，跨页能铺满书桌，初中生到爷爷都能看，边看边猜帝国边界。",
        "A hundred and twenty maps from Mesopotamia to orbit, spread across a desk. From "
        "schoolchild to grandfather. Slipcased in cloth for the shelf.",
    ),
    Item(
        "shiye-three-kingdoms",
        "《三国不是那样》",
        "Not Quite the Three Kingdoms",
        "三国不是那样/Not Quite Kingdoms",
        "chinese beginners",
        "",
        "paperback@42",
        "分清演义和史书，曹操究竟几岁败北，附年表，孩子看完会纠正爸爸，通俗不水。"
        "附三国人物关系长图，初中生也读得动。",
        "Romance set apart from record, with dates. Children correct their fathers; plain but "
        "never thin. A fold-out chart of who served whom.",
    ),
    Item(
        "shiye-food-history",
        "《餐桌上的中国史》",
        "Chinese History at Table",
        "餐桌中国史/History at Table",
        "chinese adults",
        "",
        "paperback@54",
        "胡椒怎么贵到能换房，辣椒怎么抢了花椒的活，一餐一朝，读完会去买当归。"
        "附四十道古菜的现代做法，做一桌请朋友。",
        "Pepper once bought houses, chillies ousted Sichuan pepper: a dynasty per meal. You "
        "leave hungry. Forty old dishes with modern recipes are included.",
    ),
    Item(
        "shiye-english-history",
        "《Rivers, Script and Grain》",
        "Rivers, Script and Grain: A Story of China",
        "Rivers, Script and Grain",
        "english adults",
        "",
        "paperback@89",
        "英文版，三百页走完三千年，不堆王朝，讲河流、文字和粮食，留学前读一遍聊天不怯。"
        "附中英对照年表。",
        "English edition. Three thousand years in three hundred pages through rivers, script "
        "and grain. A bilingual timeline folds out at the back.",
    ),
    Item(
        "shiye-women",
        "《她们在史书旁边》",
        "Beside the Histories: Her",
        "她们在史书旁边/Beside Histories",
        "chinese adults",
        "",
        "paperback@53",
        "绣娘、女医、走镖人，从墓志和账本里找到十四位女性，讲一个朝代的另一半是怎么过日子的。",
        "Embroiderers, physicians, escorts: fourteen women found in epitaphs and ledgers, the "
        "other half of each dynasty. The missing half of the story, well told.",
    ),
    Item(
        "shiye-kids-history",
        "《三十个故事读中国》",
        "China in Thirty Stories",
        "三十个故事读中国/Thirty Stories",
        "chinese kids children",
        "",
        "paperback@45",
        "三十个故事从钻木取火讲到高铁，每章三百字一张图，二年级自己能读，不出现考试题。"
        "附可贴的年表。",
        "Thirty stories from first fire to bullet trains, three hundred words and a picture "
        "each. No tests inside. A sticker timeline folds out.",
    ),
]

BUSINESS = [
    Item(
        "shiye-small-shop",
        "《小店不倒》",
        "How Small Shops Stay",
        "小店不倒/Small Shops Stay",
        "chinese beginners",
        "",
        "paperback@48",
        "奶茶、书店、理发铺，十二个真实账本公开到天，租金占多少会垮讲得明白，开店前必看。",
        "Twelve open ledgers from tea bars to barbers show the rent that breaks a shop. Read "
        "before signing the lease.",
    ),
    Item(
        "shiye-first-manager",
        "《第一次带团队》",
        "Leading for the First Time",
        "第一次带团队/Leading First",
        "chinese beginners",
        "",
        "paperback@46",
        "骨干被提拔后最怕的三件事，写成四十段对话，怎么拒绝、怎么批评、怎么夸，照着说不尴尬。",
        "What a new manager fears, in forty conversations: refusing, correcting, praising. "
        "Read aloud, then use. Keep it beside you before each awkward talk.",
    ),
    Item(
        "shiye-money-young",
        "《二十几岁学存钱》",
        "Saving in Your Twenties",
        "二十几岁学存钱/Saving Twenties",
        "chinese beginners",
        "",
        "paperback@39.8",
        "月薪五千也能存下一成，讲三个账户、保险顺序和基金定投，不荐股，附记账本可撕。写得轻松。",
        "Save a tenth on five thousand a month: three accounts, insurance first, funds later, "
        "no tips. A tear-out ledger. No jargon inside.",
    ),
    Item(
        "shiye-brand-story",
        "《品牌从一句话开始》",
        "A Brand Starts with a Line",
        "品牌一句话/Brand Line",
        "chinese adults",
        "",
        "paperback@52",
        "四十个国货案例拆开讲，怎么找一句不说谎的话，广告人和创业者都能用，附改写练习。全书彩印。",
        "Forty home-grown brands taken apart to find the one line that does not lie, with "
        "exercises. Every case is printed in full colour.",
    ),
    Item(
        "shiye-remote-work",
        "《远程工作说明书》",
        "The Remote Work Manual",
        "远程工作说明书/Remote Manual",
        "chinese adults",
        "",
        "paperback@44",
        "会议少开六成、文档写清楚、时差怎么交接，来自三家全远程公司，附模板直接拿去用。"
        "还讲怎么在家不失眠。",
        "Fewer meetings, clearer documents, handovers across zones, from three fully remote "
        "firms. Templates included. One chapter on keeping evenings free of work.",
    ),
    Item(
        "shiye-negotiate",
        "《谈判桌上的茶》",
        "Tea at the Negotiating Table",
        "谈判桌上的茶/Negotiating Tea",
        "chinese adults",
        "",
        "paperback@55 hardcover@76",
        "一位外贸老手的三十场谈判，怎么让步还赢，附台词，读完买菜都敢还价，国内海外都适用。",
        "Thirty deals of an old export hand, with the words used to give ground and win. Even "
        "market bargaining improves.",
    ),
    Item(
        "wutong-economics",
        "《菜市场经济学》",
        "Market-Stall Economics",
        "菜市场经济学/Market-Stall",
        "chinese beginners",
        "",
        "paperback@43",
        "从葱价讲供需，从早餐摊讲成本，用九个摊位讲完入门经济学，高中生当课外书也不困。"
        "附课后小题。",
        "Supply and demand by the price of scallions, costs by breakfast carts. Nine stalls "
        "teach an economics course. Small quizzes close each chapter.",
    ),
    Item(
        "shiye-invest-slow",
        "《慢慢变富》",
        "Getting Rich Slowly",
        "慢慢变富/Rich Slowly",
        "chinese adults",
        "",
        "paperback@49 hardcover@69",
        "二十年账户公开，跌一半时怎么睡着，讲指数、现金流和耐心，不教抄底，送刚存下十万的人。",
        "Twenty years of an open account: index funds, cash flow and how to sleep through a "
        "halving. No bottoms called.",
    ),
    Item(
        "shiye-pitch",
        "《融资路演不紧张》",
        "A Calm Pitch",
        "融资路演不紧张/Calm Pitch",
        "chinese adults",
        "",
        "paperback@51",
        "投资人为什么不点头，十页幻灯怎么砍成六页，配二十份改前改后，学生创业、老板转型都能照搬。",
        "Why investors do not nod, and how ten slides become six, with twenty makeovers for "
        "students and founders. Short enough for one evening.",
    ),
    Item(
        "shiye-english-business",
        "《Cards, Tea and Contracts》",
        "Cards, Tea and Contracts: Business in China",
        "Cards, Tea and Contracts",
        "english adults",
        "",
        "paperback@98",
        "英文版，从微信名片到饭桌座次，三十个常见误会一一说开，来华创业第一本。"
        "附六个城市的开公司流程，签证一章写得最细。",
        "English edition. From chat cards to dinner seating, thirty misunderstandings "
        "untangled for newcomers. Six cities' company registrations are laid out, visas in "
        "detail.",
    ),
]

PSYCHOLOGY = [
    Item(
        "wutong-anxious",
        "《给焦虑的人》",
        "For the Anxious",
        "给焦虑的人/For the Anxious",
        "chinese adults",
        "",
        "paperback@46",
        "十二周练习，从呼吸到写担心清单，作者是门诊心理师，不灌鸡汤，睡前五分钟能做完一节。",
        "Twelve weeks from breath to worry lists by a clinic psychologist. Five minutes before "
        "sleep, no slogans. Gentle, practical, and easy to start.",
    ),
    Item(
        "wutong-sleep-book",
        "《好好睡一觉》",
        "Sleeping Well",
        "好好睡一觉/Sleeping Well",
        "chinese adults",
        "",
        "paperback@42",
        "失眠一周照做，讲光、茶、午睡和手机，不劝你数羊，附睡眠表，值夜班的人也有专章。"
        "附每晚记录卡。",
        "A week of instructions on light, tea, naps and phones, no sheep. A chapter for night "
        "workers too. Nightly record cards are included.",
    ),
    Item(
        "wutong-boundaries",
        "《说不的一百种方式》",
        "A Hundred Ways to Say No",
        "说不的一百种方式/Ways to Say No",
        "chinese beginners",
        "",
        "paperback@39.8",
        "对领导、对亲戚、对微信群，每种场面给两句话，照着发就行，附练习，讨好型的人看完会松口气。",
        "To bosses, relatives and group chats, two sentences for each scene. Copy, send, "
        "breathe; pleasers feel lighter. Practice pages close every chapter.",
    ),
    Item(
        "qinghe-parent",
        "《先懂孩子再教孩子》",
        "Understand First, Then Teach",
        "先懂孩子/Understand First",
        "chinese adults",
        "",
        "paperback@48",
        "三岁说不要、七岁说无聊、十三岁不说话，发展心理学写成四十封信，爸妈各读一半再对话。",
        "No at three, bored at seven, silent at thirteen: developmental psychology as forty "
        "letters for two parents. Real questions from real parents.",
    ),
    Item(
        "qinghe-mind-intro",
        "《认识心理学》",
        "Meeting Psychology",
        "认识心理学/Meeting Psychology",
        "chinese beginners",
        "",
        "paperback@55 hardcover@72",
        "记忆、情绪、人格、测验，零基础一本过，每章一个能在家做的小实验，公选课也用它。"
        "附测验两套。",
        "Memory, emotion, personality and tests in one beginner volume, an experiment at home "
        "each chapter. Two full tests with answers are included.",
    ),
    Item(
        "wutong-loneliness",
        "《独处练习》",
        "Practice in Being Alone",
        "独处练习/Being Alone",
        "chinese adults",
        "",
        "paperback@41",
        "不是鼓励单身，是教怎么不害怕周末，三十段小练习，写给刚分手、刚搬家、刚毕业的人。",
        "Not praise of singleness but thirty small practices for weekends after leaving, "
        "moving or graduating. Quiet, kind and short enough for Sunday nights.",
    ),
    Item(
        "shiye-habit",
        "《小习惯实验室》",
        "The Habit Lab",
        "小习惯实验室/Habit Lab",
        "chinese beginners",
        "",
        "paperback@44",
        "每天两分钟练一个习惯，失败也记下来，从喝水到关手机，三十天附打卡页，公司发福利常选它。",
        "Two minutes a day, failures recorded, from water to switching off. Thirty pages to "
        "tick. A small, honest start for busy office people.",
    ),
    Item(
        "qinghe-attachment",
        "《亲密关系的距离》",
        "The Distance of Love",
        "亲密关系的距离/Distance of Love",
        "chinese adults",
        "",
        "paperback@47",
        "依恋类型讲清楚，吵架时该停在哪里，咨询师把三十对真实对话改写给你看，适合两个人一起看。",
        "Attachment styles and where to stop in a quarrel, through thirty real couples "
        "rewritten. Read it together. Written by a couples counsellor.",
    ),
    Item(
        "wutong-kids-heart",
        "《孩子的情绪急救》",
        "First Aid for Children's Feelings",
        "孩子的情绪急救/Children's Feelings",
        "chinese adults",
        "",
        "paperback@43",
        "哭闹、摔门、不去幼儿园，六十个场景给出先做后说的步骤，保姆和爷爷奶奶也能照做。"
        "附紧急情绪卡。",
        "Tears, slammed doors, no nursery today: sixty scenes, what to do first and say after. "
        "Grandparents included. Emergency feeling cards are included.",
    ),
    Item(
        "qinghe-quiet-mind",
        "《A Quiet Mind》",
        "A Quiet Mind",
        "+Quiet Mind",
        "english beginners",
        "",
        "paperback@65",
        "英文版冥想入门，八周每天十分钟，英音音频可下，句子短，等地铁也能读完一节。附词汇表，"
        "初学冥想的人也跟得上。",
        "English edition. Eight weeks, ten minutes a day, with audio. Short enough for a "
        "platform wait. A word list helps learners along.",
    ),
]

SHELF: Shelf = {
    "programming-books": PROGRAMMING,
    "history-books": HISTORY,
    "business-books": BUSINESS,
    "psychology-books": PSYCHOLOGY,
}
