"""A card of each type with the words that go with it, as customers of the demo shop get them."""

from __future__ import annotations

from typing import Any

Said = list[dict[str, Any]]


def sample(language: str) -> dict[str, Said]:
    """For each type of card the messages of the assistant that bring it."""
    return {name: [_told(language, one) for one in said] for name, said in _SAMPLES.items()}


def _told(language: str, message: dict[str, Any]) -> dict[str, Any]:
    """The message in `language`, which its card names."""
    told: dict[str, Any] = _in(language, message)
    if "custom" in told and told["custom"]["type"] != "rating":
        told["custom"]["language"] = language
    return told


def _in(language: str, value: Any) -> Any:
    """`value` with each pair of texts (Chinese, English) as the one of `language`."""
    if isinstance(value, tuple):
        return value[0] if language == "zh" else value[1]
    if isinstance(value, dict):
        return {key: _in(language, one) for key, one in value.items()}
    if isinstance(value, list):
        return [_in(language, one) for one in value]
    return value


def _product(code: str, zh: str, en: str, price: str, **more: Any) -> dict[str, Any]:
    there = more.get("in_stock", True)
    entity = f'{{"product": "{code}"}}'
    details = {"title": ("详情", "Details"), "payload": f"/ask_details{entity}"}
    add = {"title": ("加购物车", "Add to cart"), "payload": f"/add_to_cart{entity}"}
    return {
        "code": code,
        "name": (zh, en),
        "brand": ("云跃", "Yunyue"),
        "category": ("跑步鞋", "running shoes"),
        "price": price,
        "price_min": price,
        "price_max": price,
        "currency": "CNY",
        "rating": 4.6,
        "rating_count": 23,
        "image": f"/images/{code}.svg",
        "in_stock": True,
        "colors": [("黑色", "black"), ("白色", "white")],
        "sizes": [("42码", "42")],
        "buttons": [details, add] if there else [details],
        **more,
    }


_PRO = _product("yunyue-pro-3", "云跃 Pro 3 跑步鞋", "Yunyue Pro 3 Running Shoes", "399.00")
_LITE = _product(
    "yunyue-lite",
    "云跃 Lite 轻量跑鞋",
    "Yunyue Lite Trainers",
    "259.00",
    price_max="299.00",
    rating=4.3,
    rating_count=8,
    reason=("便宜不少，适合刚开始跑步。", "A good deal cheaper, and right for a beginner."),
)
_TRAIL = _product(
    "fengling-trail",
    "风岭 Trail 越野跑鞋",
    "Fengling Trail Shoes",
    "489.50",
    rating=None,
    rating_count=0,
    in_stock=False,
    image="",
)


def _line(sku: str, quantity: int, total: str) -> dict[str, Any]:
    return {
        "sku": sku,
        "code": "yunyue-pro-3",
        "name": ("云跃 Pro 3 跑步鞋", "Yunyue Pro 3 Running Shoes"),
        "color": ("黑色", "black"),
        "size": ("42码", "42"),
        "quantity": quantity,
        "unit_price": "399.00",
        "total": total,
        "stock": 4,
        "image": "/images/yunyue-pro-3.svg",
    }


_SHIRT = {
    **_line("QH-TEE-W-L", 1, "79.90"),
    "code": "qinghe-tee",
    "name": ("青禾 纯棉 T 恤", "Qinghe Cotton T-Shirt"),
    "color": ("白色", "white"),
    "size": ("L码", "L"),
    "unit_price": "79.90",
    "stock": 30,
    "image": "/images/missing.svg",
}


def _order_line(number: int, cart_line: dict[str, Any]) -> dict[str, Any]:
    kept = ("code", "name", "color", "size", "quantity", "unit_price", "total")
    return {"id": number, **{name: cart_line[name] for name in kept}}


def _event(at: str, place: tuple[str, str], text: tuple[str, str]) -> dict[str, Any]:
    return {"at": f"2026-11-{at}:00+08:00", "place": place, "text": text}


_HANGZHOU = ("杭州", "Hangzhou")
_SHANGHAI = ("上海", "Shanghai")
_LINES = [_line("YY-PRO3-B-42", 2, "798.00"), _SHIRT]

_SAMPLES: dict[str, list[dict[str, Any]]] = {
    "product_cards": [
        {
            "text": (
                "按“黑色 跑步鞋 500元以内”找到 3 款：\n1. 云跃 Pro 3 跑步鞋 ¥399 ★4.6（有货）\n"
                "2. 云跃 Lite 轻量跑鞋 ¥259 ★4.3（有货）\n   便宜不少，适合刚开始跑步。\n"
                "3. 风岭 Trail 越野跑鞋 ¥489.50 暂无评分（缺货）",
                '3 found for "black running shoes under ¥500":\n1. Yunyue Pro 3 Running Shoes ¥399'
                " ★4.6 (in stock)\n2. Yunyue Lite Trainers ¥259 ★4.3 (in stock)\n   A good deal"
                " cheaper, and right for a beginner.\n"
                "3. Fengling Trail Shoes ¥489.50 no ratings yet"
                " (sold out)",
            ),
            "buttons": [{"title": ("换一批", "Show more"), "payload": "/show_more"}],
        },
        {
            "custom": {
                "type": "product_cards",
                "title": ("黑色 跑步鞋 500元以内", "black running shoes under ¥500"),
                "total": 3,
                "offset": 0,
                "items": [_PRO, _LITE, _TRAIL],
            }
        },
    ],
    "product_detail": [
        {
            "text": (
                "云跃 Pro 3 跑步鞋　¥399　★4.6\n"
                "缓震回弹的日常训练鞋，透气网面，长跑也不累脚。\n· 适合：男士",
                "Yunyue Pro 3 Running Shoes - ¥399 - ★4.6\n"
                "An everyday trainer with a springy sole and"
                " an airy upper.\n· For: men",
            ),
        },
        {
            "custom": {
                "type": "product_detail",
                "item": _PRO,
                "description": (
                    "缓震回弹的日常训练鞋，透气网面，长跑也不累脚。",
                    "An everyday trainer with a springy sole and an airy upper.",
                ),
                "attributes": [
                    {"label": ("适合", "For"), "value": ("男士", "men")},
                    {
                        "label": ("特点", "Features"),
                        "value": ("透气、缓震", "breathable, cushioned"),
                    },
                ],
                "variants": [
                    {
                        "sku": "YY-PRO3-B-41",
                        "color": ("黑色", "black"),
                        "size": ("41码", "41"),
                        "price": "399.00",
                        "stock": 0,
                        "image": "/images/yunyue-pro-3.svg?color=black",
                    },
                    {
                        "sku": "YY-PRO3-B-42",
                        "color": ("黑色", "black"),
                        "size": ("42码", "42"),
                        "price": "399.00",
                        "stock": 4,
                        "image": "/images/yunyue-pro-3.svg?color=black",
                    },
                    {
                        "sku": "YY-PRO3-W-41",
                        "color": ("白色", "white"),
                        "size": ("41码", "41"),
                        "price": "419.00",
                        "stock": 20,
                        "image": "/images/yunyue-pro-3.svg?color=white",
                    },
                ],
                "chosen": "YY-PRO3-B-42",
            }
        },
    ],
    "comparison": [
        {
            "text": (
                "对比一下：\n云跃 Pro 3 跑步鞋 ｜ 云跃 Lite 轻量跑鞋\n价格：¥399 ｜ ¥259\n"
                "“云跃 Lite”便宜 ¥140。",
                "Side by side:\nYunyue Pro 3 | Yunyue Lite\nPrice: ¥399 | ¥259\n"
                "The Yunyue Lite is ¥140"
                " cheaper.",
            )
        },
        {
            "custom": {
                "type": "comparison",
                "items": [_PRO, _LITE, _TRAIL],
                "rows": [
                    {"label": ("价格", "Price"), "values": ["¥399", "¥259 – ¥299", "¥489.50"]},
                    {"label": ("评分", "Rating"), "values": ["4.6", "4.3", "–"]},
                    {
                        "label": ("特点", "Features"),
                        "values": [
                            ("透气、缓震", "breathable, cushioned"),
                            ("轻量", "light"),
                            ("防水、防滑", "waterproof, grippy"),
                        ],
                    },
                ],
                "verdict": ("“云跃 Lite”便宜 ¥140。", "The Yunyue Lite is ¥140 cheaper."),
            }
        },
    ],
    "reviews": [
        {
            "text": (
                "“云跃 Pro 3 跑步鞋”共 23 条评价，平均 4.6 分：\n★★★★★ 很轻，包裹性好（小林）",
                "Yunyue Pro 3: 4.6 out of 5 from 23 reviews.\n★★★★★ Light and snug (Lin)",
            )
        },
        {
            "custom": {
                "type": "reviews",
                "product": {
                    "code": "yunyue-pro-3",
                    "name": ("云跃 Pro 3 跑步鞋", "Yunyue Pro 3 Running Shoes"),
                },
                "count": 23,
                "average": 4.6,
                "histogram": {"5": 16, "4": 5, "3": 1, "2": 1, "1": 0},
                "items": [
                    {
                        "author": ("小林", "Lin"),
                        "rating": 5,
                        "title": ("很合脚", "A good fit"),
                        "text": (
                            "很轻，包裹性好，跑了一个月没磨脚。",
                            "Light and snug; a month of running and no blisters.",
                        ),
                        "date": "2026-10-21",
                        "verified": True,
                    },
                    {
                        "author": ("老周", "Zhou"),
                        "rating": 3,
                        "title": "",
                        "text": ("偏小半码，建议买大一点。", "Half a size small; order up."),
                        "date": "2026-09-02",
                        "verified": False,
                    },
                ],
            }
        },
    ],
    "coupons": [
        {
            "text": (
                "现在有这些优惠：\n· 满300减30：可用，减 ¥30（最省）\n"
                "结算时我会自动帮你用上最划算的一张。",
                "Here's what's on right now:\n· ¥30 off from ¥300: applies\n"
                "I'll apply the best one for"
                " you at checkout.",
            ),
            "buttons": [
                {
                    "title": ("用 HELLO20", "Use HELLO20"),
                    "payload": '/apply_coupon{"coupon_code": "HELLO20"}',
                }
            ],
        },
        {
            "custom": {
                "type": "coupons",
                "items": [
                    {
                        "code": "FULL300",
                        "title": ("满300减30", "¥30 off from ¥300"),
                        "ends_at": "2026-12-12T23:59:59+08:00",
                        "needs_code": False,
                        "state": "taken",
                        "discount": "30.00",
                        "missing": "0.00",
                    },
                    {
                        "code": "HELLO20",
                        "title": ("新客立减20", "¥20 off for new customers"),
                        "ends_at": "2026-12-31T23:59:59+08:00",
                        "needs_code": True,
                        "state": "needs_code",
                        "discount": "20.00",
                        "missing": "0.00",
                    },
                    {
                        "code": "FULL1000",
                        "title": ("满1000减120", "¥120 off from ¥1000"),
                        "ends_at": "2026-12-12T23:59:59+08:00",
                        "needs_code": False,
                        "state": "missing",
                        "discount": "0.00",
                        "missing": "122.10",
                    },
                ],
            }
        },
    ],
    "document_answer": [
        {
            "text": (
                "大件免费送货上楼，有电梯不限楼层。没有电梯的，六楼以内免费。\n"
                "（出自《配送说明》· 送货上楼）",
                "Large items are carried upstairs free of charge, to any floor with a lift and "
                "up to the"
                " sixth without.\n(From “Delivery” · Carrying upstairs)",
            )
        },
        {
            "custom": {
                "type": "document_answer",
                "key": "shipping#upstairs",
                "document": ("配送说明", "Delivery"),
                "section": ("送货上楼", "Carrying upstairs"),
                "text": (
                    "大件免费送货上楼，有电梯不限楼层。没有电梯的，六楼以内免费。",
                    "Large items are carried upstairs free of charge, to any floor with a lift "
                    "and up"
                    " to the sixth without.",
                ),
            }
        },
    ],
    "cart": [
        {
            "text": (
                "购物车里有 3 件，合计 ¥877.90：\n1. 云跃 Pro 3 跑步鞋 黑色 42码 ×2 ¥798\n"
                "2. 青禾 纯棉 T 恤 白色 L码 ×1 ¥79.90",
                "3 in your cart, ¥877.90 in all:\n1. Yunyue Pro 3 Running Shoes black 42 ×2 ¥798\n"
                "2. Qinghe Cotton T-Shirt white L ×1 ¥79.90",
            )
        },
        {
            "custom": {
                "type": "cart",
                "count": 3,
                "subtotal": "877.90",
                "currency": "CNY",
                "lines": _LINES,
            }
        },
    ],
    "quote": [
        {
            "text": (
                "结算清单：\n1. 云跃 Pro 3 跑步鞋 黑色 42码 ×2 ¥798\n商品合计 ¥877.90\n"
                "应付 ¥855.90\n可以的话，我来登记收货信息。",
                "Your order:\n1. Yunyue Pro 3 Running Shoes black 42 ×2 ¥798\nItems ¥877.90\nTotal"
                " ¥855.90\nShall I go ahead and take down where it goes?",
            )
        },
        {
            "custom": {
                "type": "quote",
                "lines": _LINES,
                "count": 3,
                "subtotal": "877.90",
                "coupon": {
                    "code": "FULL300",
                    "title": ("满300减30", "¥30 off from ¥300"),
                    "discount": "30.00",
                },
                "discount": "30.00",
                "shipping_fee": "8.00",
                "total": "855.90",
                "missing_for_free_shipping": "22.10",
                "currency": "CNY",
            }
        },
    ],
    "order_status": [
        {
            "text": (
                "订单 20261124-0007：运输中\n1. 云跃 Pro 3 跑步鞋 黑色 42码 ×2\n"
                "· 11月27日 08:12 上海 正在派送。",
                "Order 20261124-0007: on its way\n1. Yunyue Pro 3 Running Shoes black 42 ×2\n"
                "· 27 Nov"
                " 08:12 Shanghai, out for delivery.",
            )
        },
        {
            "custom": {
                "type": "order_status",
                "number": "20261124-0007",
                "status": "shipped",
                "status_text": ("运输中", "on its way"),
                "placed_at": "2026-11-24T20:31:00+08:00",
                "expected_on": "2026-11-28",
                "pay_before": None,
                "subtotal": "877.90",
                "discount": "30.00",
                "shipping_fee": "8.00",
                "total": "855.90",
                "currency": "CNY",
                "lines": [_order_line(1, _LINES[0]), _order_line(2, _LINES[1])],
                "shipment": {
                    "carrier": ("顺丰速运", "SF Express"),
                    "tracking_number": "SF1234567890123",
                    "status": "out_for_delivery",
                    "events": [
                        _event("27T08:12", _SHANGHAI, ("快递员正在派送", "Out for delivery")),
                        _event(
                            "26T23:40",
                            _SHANGHAI,
                            ("到达上海分拨中心", "Arrived at the Shanghai hub"),
                        ),
                        _event("26T09:05", _HANGZHOU, ("离开杭州", "Left Hangzhou")),
                        _event("25T18:20", _HANGZHOU, ("已揽收", "Picked up")),
                    ],
                },
            }
        },
    ],
    "price_protection": [
        {
            "text": (
                "降价了，已经给你退差价 ¥60，预计 12月1日 到账。",
                "The price has come down: I'm giving you ¥60 back, expected on 1 Dec.",
            )
        },
        {
            "custom": {
                "type": "price_protection",
                "number": "20261124-0007",
                "until": "2026-12-04",
                "refund": "60.00",
                "expected_on": "2026-12-01",
                "currency": "CNY",
                "lines": [
                    {
                        "line": _order_line(1, _LINES[0]),
                        "quantity": 2,
                        "paid": "389.00",
                        "price": "359.00",
                        "amount": "60.00",
                        "outcome": "refunded",
                    },
                    {
                        "line": _order_line(2, _LINES[1]),
                        "quantity": 1,
                        "paid": "77.90",
                        "price": None,
                        "amount": "0.00",
                        "outcome": "not_sold",
                    },
                ],
            }
        },
    ],
    "membership": [
        {
            "text": (
                "你现在是金卡会员，最近一年消费 ¥3860，再消费 ¥1140 升黑金卡。\n"
                "会员权益：包邮、9.5 折\n积分：1280 分（待到账 85）",
                "You're a Gold member, with ¥3860 spent in the past year. ¥1140 more to Black "
                "Gold.\n"
                "What it brings: free shipping, 5% off\nPoints: 1280 (85 to come)",
            )
        },
        {
            "custom": {
                "type": "membership",
                "level": "gold",
                "level_text": ("金卡会员", "Gold member"),
                "perks": [
                    ("全场包邮", "Free shipping on everything"),
                    ("生日双倍积分", "Double points on your birthday"),
                ],
                "points": 1280,
                "points_to_come": 85,
                "spent": "3860.00",
                "next_level": "black_gold",
                "missing": "1140.00",
                "currency": "CNY",
            }
        },
    ],
    "ticket": [
        {
            "text": (
                "已经记下来了，工单 T2611280001，明天 18:00 前答复你。",
                "I've noted it down as ticket T2611280001; you'll hear from us by tomorrow 18:00.",
            )
        },
        {
            "custom": {
                "type": "ticket",
                "id": "T2611280001",
                "kind": "complaint",
                "category": "delivery",
                "category_text": ("物流问题", "Delivery"),
                "status": "open",
                "created_at": "2026-11-28T14:05:00+08:00",
                "answer_by": "2026-11-29T18:00:00+08:00",
            }
        },
    ],
    "rating": [
        {
            "text": (
                "这次服务你打几颗星？（1–5）",
                "How many stars would you give me, from 1 to 5?",
            ),
            "buttons": [
                {"title": "★" * number, "payload": f'/inform{{"rating": "{number}"}}'}
                for number in (5, 4, 3, 2, 1)
            ],
        },
        {
            "custom": {
                "type": "rating",
                "text": ("这次服务你打几颗星？", "How many stars would you give me?"),
                "options": [
                    {"value": str(number), "payload": f'/inform{{"rating": "{number}"}}'}
                    for number in range(1, 6)
                ],
                "message": ("谢谢你的评分！", "Thanks for rating!"),
            }
        },
    ],
}
