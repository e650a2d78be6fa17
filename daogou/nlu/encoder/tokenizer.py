"""The encoder's tokenizer: built from the packaged pieces, and cut to the scripts in use."""

from __future__ import annotations

import json
import re
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

SPECIAL: Final = ("<s>", "<pad>", "</s>", "<unk>")

# Latin, Han, and what is written among them: digits, punctuation, symbols, full-width forms, emoji,
# kana and single Greek letters.
_IN_USE: Final = re.compile(
    r"[\u0000-\u024f\u02b0-\u036f\u1e00-\u1eff\u2000-\u2bff\u3000-\u3020\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\ufe00-\ufe4f\uff00-\uff65\uffe0-\uffef\U0001f000-\U0001ffff]*|▁?[\u0370-\u03ff]"
)


def build_tokenizer(pieces: list[tuple[str, float]]) -> Tokenizer:
    """XLM-R's SentencePiece unigram tokenizer over `pieces`, as `<s> ... </s>`."""
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=SPECIAL.index("<unk>")))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Strip()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(prepend_scheme="always")
    tokenizer.add_special_tokens([*SPECIAL, "<mask>"])
    begin, end = SPECIAL.index("<s>"), SPECIAL.index("</s>")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", begin), ("</s>", end)],
    )
    return tokenizer


def cut_vocabulary(tokenizer: Tokenizer) -> tuple[Tokenizer, npt.NDArray[np.int64]]:
    """`tokenizer` without the pieces of scripts that are not in use, and the ids that it kept.

    A text in the kept scripts is cut into the same pieces as before. Row i of the new embedding
    matrix is row `kept[i]` of the old one. A tokenizer that is no unigram model stays whole.
    """
    state: dict[str, Any] = json.loads(tokenizer.to_str())
    if state["model"]["type"] != "Unigram":
        return tokenizer, np.arange(tokenizer.get_vocab_size())
    pieces = state["model"]["vocab"]
    special = {token["id"] for token in state["added_tokens"]}
    kept = [i for i, (piece, _) in enumerate(pieces) if i in special or _IN_USE.fullmatch(piece)]
    new_id = {old: new for new, old in enumerate(kept)}
    state["model"]["vocab"] = [pieces[i] for i in kept]
    state["model"]["unk_id"] = new_id[state["model"]["unk_id"]]
    for token in state["added_tokens"]:
        token["id"] = new_id[token["id"]]
    for token in state["post_processor"]["special_tokens"].values():
        token["ids"] = [new_id[i] for i in token["ids"]]
    return Tokenizer.from_str(json.dumps(state)), np.array(kept)
