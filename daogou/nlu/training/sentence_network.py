"""The pretrained encoder as it is, for comparing texts: nothing is tuned."""

from __future__ import annotations

from pathlib import Path

from tokenizers import Tokenizer

from daogou.nlu.encoder.export import export
from daogou.nlu.encoder.tokenizer import cut_vocabulary
from daogou.nlu.training.network import JointNetwork, load_encoder


def export_sentence_network(encoder: Path, network: Path, tokenizer: Path) -> None:
    """Writes the encoder of a folder as int8 ONNX, cut to the scripts in use, with its tokenizer.

    The runtime expects a head for intents: it has one label that nobody reads.
    """
    cut, kept = cut_vocabulary(Tokenizer.from_file(str(encoder / "tokenizer.json")))
    loaded = load_encoder(encoder, kept, 0)
    # RoBERTa's places begin at two.
    cut.enable_truncation(loaded.config.max_position_embeddings - 2)
    export(JointNetwork(loaded, 1, 0.0), network, quantise=True)
    cut.save(str(tokenizer), pretty=False)
