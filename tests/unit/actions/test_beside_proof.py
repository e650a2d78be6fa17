"""What is told together with the proof of an order."""

from __future__ import annotations

import pytest

from actions.beside_proof import beside_proof


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("20261129-0088 3819", ""),
        ("订单号：20261129-0088，手机尾号：3819", ""),
        ("my order number is 20261129-0088, the last four are 3819", ""),
        ("订单20261129-0088，尾号3819，天津市河西区友谊路35号", "天津市河西区友谊路35号"),
        ("改地址，202611290088 3819，天津市河西区友谊路35号1204室", None),
        (
            "订单号：20261114-0121，手机尾号：2046，商品：衬衫，原因：质量问题",
            "商品：衬衫，原因：质量问题",
        ),
        ("改地址 天津市河西区友谊路35号 13800001111", "改地址 天津市河西区友谊路35号 13800001111"),
        ("20261129-0088 3819, 12 King Street, Sydney", "12 King Street, Sydney"),
    ],
)
def test_the_proof_is_taken_out(text: str, rest: str | None) -> None:
    expected = "改地址, 天津市河西区友谊路35号1204室" if rest is None else rest
    assert beside_proof(text) == expected
