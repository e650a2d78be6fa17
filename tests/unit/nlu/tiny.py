"""A very small encoder with its tokenizer, and a few dozen examples to train on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from daogou.nlu.encoder.tokenizer import SPECIAL, build_tokenizer

# What a shopper may type, each with its intent; retrieval intents with their entry.
EXAMPLES: dict[str, tuple[str, ...]] = {
    "greet": ("你好", "您好呀", "嗨", "hello", "hi there", "hey", "在吗", "good morning"),
    "search_product": (
        *("想买双黑色跑步鞋", "找一双跑鞋", "有没有休闲鞋", "要买红色的鞋"),
        *("show me running shoes", "looking for shoes", "i want sneakers", "find trainers"),
    ),
    "track_order": (
        *("我的快递到哪了", "查一下物流", "订单到哪里了", "包裹什么时候到"),
        *("where is my parcel", "track my order", "has it shipped", "order status"),
    ),
    "faq/postage": ("退货要运费吗", "运费谁出", "who pays the postage", "is return postage free"),
    "faq/payment": ("怎么付款", "支持微信支付吗", "how can i pay", "do you take cards"),
    "chitchat/joke": ("讲个笑话", "来个段子", "tell me a joke", "make me laugh"),
    "chitchat/age": ("你几岁了", "你多大", "how old are you", "what is your age"),
}
# Scripts that the shop does not speak: their pieces are cut.
FOREIGN = "Привет안녕สวัสดี"
# Options under which training takes a second.
OPTIONS: dict[str, Any] = {
    "epochs": 30,
    "dev_share": 0.0,
    "batch_size": 8,
    "frozen_layers": 0,
    "learning_rate": 5e-3,
    "head_learning_rate": 3e-2,
    "dropout": 0.0,
    "label_smoothing": 0.0,
    "max_length": 32,
    "averaging": 0.0,
    "quantise": False,
}


def pieces() -> list[tuple[str, float]]:
    """A unigram vocabulary: special pieces, every character of the examples, a few whole words."""
    texts = [text for examples in EXAMPLES.values() for text in examples]
    characters = sorted({character for text in texts for character in text if character != " "})
    known = [
        *characters,
        "▁",
        "query",
        ":",
        "?",
        "五",
        "百",
        "以",
        "内",
        "▁shoes",
        "跑步鞋",
        "运费",
    ]
    vocabulary = [*SPECIAL, *dict.fromkeys([*known, *FOREIGN]), "<mask>"]
    return [(piece, 0.0 if piece in SPECIAL else -2.0) for piece in vocabulary]


def save_encoder(folder: Path) -> Path:
    """Writes a BERT of two layers, 32 wide, with random weights (always the same)."""
    import torch
    from transformers import BertConfig, BertModel

    vocabulary = pieces()
    torch.manual_seed(7)
    model = BertModel(
        BertConfig(
            vocab_size=len(vocabulary),
            hidden_size=32,
            num_hidden_layers=2,
            num_attention_heads=2,
            intermediate_size=64,
            max_position_embeddings=64,
            initializer_range=0.2,
            pad_token_id=SPECIAL.index("<pad>"),
        ),
        add_pooling_layer=False,
    )
    model.save_pretrained(folder)
    build_tokenizer(vocabulary).save(str(folder / "tokenizer.json"))
    return folder
