"""A small project on disk: a domain, examples in two files, held-out utterances."""

from __future__ import annotations

from pathlib import Path

ORDERS = """\
version: "3.1"
# Parcels and orders.
nlu:
# 中文
- intent: track_order
  examples: |
    - 我的快递到哪了
    - 查一下[20250101-0001](order_id)
    - 包裹什么时候到

# English
- intent: track_order
  examples: |
    - where is my parcel
    - track my order   # not a comment

- intent: search_product
  metadata:
    family: apparel
  examples: |
    - 适合夏天穿的
    - 透气的
    - 冬天穿的
- intent: search_product
  examples: |
    - 想买[跑步鞋](category)
"""
SERVICE = """\
version: "3.1"
nlu:
- intent: faq/postage
  examples: |
    - 退货要运费吗
    - who pays the postage
- intent: out_of_scope
  examples: |
    - 法国的首都是哪里
"""
DOMAIN = """\
version: "3.1"
intents: [track_order, search_product, faq, out_of_scope]
entities: [category, order_id, phone]
"""
HELD_OUT = """\
version: "3.1"
nlu:
- intent: track_order
  examples: |
    - 快递咋还没动静
"""


def write_project(root: Path) -> Path:
    """Writes the project into `root`."""
    for name, content in (
        ("domain.yml", DOMAIN),
        ("data/nlu/orders.yml", ORDERS),
        ("data/nlu/service.yml", SERVICE),
        ("tests/nlu/test_orders.yml", HELD_OUT),
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return root
