"""Three small documents and an encoder of letter pairs."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from daogou.knowledge import Retriever, read_documents
from daogou.knowledge.dense import QUESTION, Array, texts_of

DOCUMENTS = {
    "shipping.zh.md": """# 配送

## 大件送货上楼 {#upstairs}

> 没电梯搬楼要加钱吗

有电梯的楼不限楼层。
没有电梯的，三楼以内免费搬。

## 物流不动了 {#stuck}

> 快递停了好几天

超过 {dispatch_hours} 小时没更新，告诉客服。
""",
    "shipping.en.md": """# Delivery

## Carrying upstairs {#upstairs}

> Is there a charge for stairs?

With a lift, any floor is fine.
Without one, carrying is free up to the third floor.

## Tracking that does not move {#stuck}

> My parcel is stuck

After {dispatch_hours} hours without movement, tell our team.
""",
}


def embed(texts: Sequence[str]) -> Array:
    """Vectors of length one: which letter pairs a text has."""
    rows = np.zeros((len(texts), 256), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for i in range(len(text) - 1):
            row[zlib.crc32(text[i : i + 2].lower().encode()) % 256] += 1
    unit: Array = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return unit


def write(folder: Path, **changed: str) -> Path:
    """The documents as files; `changed` replaces some, by the name with underscores."""
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(changed.get(name.replace(".", "_"), text), "utf-8")
    return folder


def small_retriever(folder: Path) -> Retriever:
    """A retriever over the documents."""
    sections = read_documents(write(folder))
    texts = [text for section in sections for text in texts_of(section)]
    vectors = dict(zip(texts, embed(texts), strict=True))
    outside = embed([QUESTION + "what is the capital of France", QUESTION + "明天下雨吗"])
    return Retriever(sections, vectors, outside, embed([QUESTION + "red dresses"]))
