"""Fine-tunes the encoder with its heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer

from daogou.errors import ConfigurationError
from daogou.nlu.encoder.folder import encoder_folder
from daogou.nlu.encoder.tokenizer import cut_vocabulary
from daogou.nlu.example import Example
from daogou.nlu.options import COMPONENT, ClassifierOptions
from daogou.nlu.training.data import Encoded, Targets
from daogou.nlu.training.epochs import Training
from daogou.nlu.training.loss import JointLoss
from daogou.nlu.training.network import JointNetwork, load_encoder
from daogou.nlu.training.probe import begin_with_probe


@dataclass
class Fitted:
    """A tuned network in the state of its best epoch, its tokenizer, what its outputs stand for."""

    network: JointNetwork
    tokenizer: Tokenizer
    targets: Targets
    dev_accuracy: float | None

    @property
    def fill(self) -> int:
        """The id that short rows of pieces are padded with."""
        return self.tokenizer.token_to_id("<pad>") or 0


def fit(train: Sequence[Example], dev: Sequence[Example], options: ClassifierOptions) -> Fitted:
    """Tunes the encoder that `options` names on `train`, by the sum of the heads' cross-entropies.

    Progress goes to stderr; see `Training` for how.

    Raises:
        ConfigurationError: there is no such encoder, or it has no more layers than the student.
    """
    torch.manual_seed(options.seed)
    folder = encoder_folder(options.encoder)
    tokenizer, kept = cut_vocabulary(Tokenizer.from_file(str(folder / "tokenizer.json")))
    tokenizer.enable_truncation(options.max_length)
    targets = Targets.of([*train, *dev], options.families, options.entities)
    encoder = load_encoder(folder, kept, options.layers)
    _check_student(options.student_layers, len(encoder.encoder.layer))
    network = JointNetwork(
        encoder,
        len(targets.labels),
        options.dropout,
        options.frozen_layers,
        len(targets.families),
        len(targets.tags),
    )
    fitted = Fitted(network, tokenizer, targets, None)
    examples = Encoded.of(train, tokenizer, targets)
    if options.head_start == "probe":
        begin_with_probe(network, examples, fitted.fill)
    training = Training(
        network,
        examples,
        Encoded.of(dev, tokenizer, targets) if dev else None,
        options,
        fitted.fill,
        JointLoss(examples, len(targets.labels), options),
        "Intent classifier",
    )
    fitted.dev_accuracy = training.run()
    return fitted


def _check_student(layers: int, of: int) -> None:
    # Told before the teacher trains, which takes minutes.
    if layers >= of:
        raise ConfigurationError(
            f"config.yml, {COMPONENT}: student_layers is {layers}, and its teacher has {of} "
            f"layers. Give fewer than {of}, or 0 to serve the teacher itself."
        )
