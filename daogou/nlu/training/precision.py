"""bfloat16 where the processor multiplies it in hardware."""

from __future__ import annotations

from contextlib import AbstractContextManager

import torch


def bfloat16_is_fast() -> bool:
    """Whether this processor multiplies bfloat16 in hardware (AVX-512 BF16 or AMX)."""
    capabilities = torch.cpu.get_capabilities()
    return bool(capabilities.get("avx512_bf16") or capabilities.get("amx_bf16"))


def fast() -> AbstractContextManager[None]:
    """Matrix products within are in bfloat16 where that is quicker; weights stay float32."""
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16_is_fast())
