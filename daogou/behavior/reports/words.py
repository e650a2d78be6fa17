"""The report's words in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from daogou.text.language import Localized

WORDS: Final[Mapping[str, Localized]] = {
    "title": Localized("顾客行为报告", "What shoppers did"),
    "to": Localized("至", "to"),
    "whose": Localized(
        "漏斗和客群只统计同意记录的访客，以匿名编号计。",
        "Funnel and kinds of visitors are of those who agreed to being recorded, under pseudonyms.",
    ),
    "left_out": Localized("未计入的模拟访客：{number}", "Simulated visitors left out: {number}"),
    "funnel": Localized("从进店到下单", "From visit to purchase"),
    "language": Localized("语言", "Language"),
    "all": Localized("全部", "All"),
    "zh": Localized("中文", "Chinese"),
    "en": Localized("英文", "English"),
    "unknown": Localized("未知", "Unknown"),
    "stage": Localized("步骤", "Stage"),
    "visit": Localized("进店", "Visit"),
    "view": Localized("看商品", "View"),
    "cart": Localized("加购", "Cart"),
    "purchase": Localized("下单", "Purchase"),
    "sessions": Localized("会话数", "Sessions"),
    "share": Localized("占比", "Share"),
    "with_conversation": Localized("其中咨询过", "With a conversation"),
    "funnel_note": Localized(
        "同一访客 30 分钟没有动作，会话即结束。"
        "没看商品就下单的（例如在对话里买的）算走完全部步骤。",
        "A session ends with 30 minutes of silence. Who bought without a view, in the chat say, "
        "counts as having got through all stages.",
    ),
    "nothing": Localized("这段时间没有记录。", "Nothing was recorded in this time."),
    "segments": Localized("客群", "Kinds of visitors"),
    "segment": Localized("客群", "Kind"),
    "visitors": Localized("人数", "Visitors"),
    "too_few": Localized(
        "只有 {number} 位访客，不足 {least} 位，不划分客群。",
        "{number} visitors are too few for kinds of them; {least} are needed.",
    ),
    "unstable": Localized(
        "试过 3 到 8 类，没有一种划分足够稳定，因此不划分客群。",
        "None of 3 to 8 kinds was stable enough to be told.",
    ),
    "choice": Localized("为什么是这么多类", "Why so many kinds"),
    "choice_note": Localized(
        "在 3 到 8 类中，取能稳定重现的最多类数：抽样重做的结果与全体一致"
        "（调整兰德指数至少 0.95），且最小的一类不少于 2%。轮廓系数仅供参考。",
        "Of 3 to 8 kinds the most that are found again: clusterings of samples agree with that of "
        "all (adjusted Rand index of 0.95 or more), and no kind is smaller than 2%. The silhouette "
        "says how far apart they are.",
    ),
    "number": Localized("类数", "Kinds"),
    "silhouette": Localized("轮廓系数", "Silhouette"),
    "stability": Localized("稳定性", "Stability"),
    "smallest": Localized("最小一类", "Smallest"),
    "deviation_note": Localized(
        "与全部访客平均值的差距，单位是标准差。",
        "How far each kind is from the mean of all visitors, in standard deviations.",
    ),
    "means_note": Localized("各客群的平均值", "The mean of each kind"),
    "rules": Localized("经常一起买", "Bought together"),
    "left": Localized("买了", "Who buys"),
    "right": Localized("也买", "also buys"),
    "orders": Localized("订单数", "Orders"),
    "support": Localized("支持度", "Support"),
    "confidence": Localized("置信度", "Confidence"),
    "lift": Localized("提升度", "Lift"),
    "rules_note": Localized(
        "统计了 {baskets} 笔未取消的订单。只列同时满足的：至少 {least} 笔且支持度不低于 "
        "{support:.1%}，置信度不低于 {confidence:.0%}，提升度不低于 {lift:g}，"
        "并排除偶然（错误发现率 {error:.0%}）。",
        "From {baskets} orders that were not cancelled. Told are those in at least {least} orders "
        "and {support:.1%} of all, with a confidence of {confidence:.0%} and a lift of {lift:g} or "
        "more, that chance does not explain (false discovery rate {error:.0%}).",
    ),
    "no_rules": Localized("没有达到标准的组合。", "No combination reaches these bounds."),
}

TRAIT_WORDS: Final[Mapping[str, Localized]] = {
    "sessions": Localized("来访次数", "Sessions"),
    "views": Localized("每次浏览", "Views a session"),
    "searches": Localized("每次搜索", "Searches a session"),
    "categories": Localized("每次浏览的类目", "Categories a session"),
    "price_level": Localized("价位（1 为同类平均）", "Price level (1: usual)"),
    "cart_rate": Localized("加购率", "Sessions with a cart"),
    "buying_rate": Localized("下单率", "Sessions with a purchase"),
    "revenue": Localized("消费（元）", "Yuan spent"),
    "messages": Localized("每次咨询", "Messages a session"),
    "fallback_rate": Localized("没答上的比例", "Messages not understood"),
    "weekend_rate": Localized("周末占比", "On weekends"),
}
