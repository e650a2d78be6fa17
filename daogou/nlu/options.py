"""Options of the intent classifier, checked before any work begins."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from daogou.component_options import ComponentOptions
from daogou.nlu.augmentation import KINDS
from daogou.nlu.encoder.folder import PACKAGED

COMPONENT = "daogou.nlu.TransformerIntentClassifier"


@dataclass(frozen=True)
class ClassifierOptions(ComponentOptions):
    """What a developer may set under the component in `config.yml`."""

    COMPONENT: ClassVar[str] = COMPONENT
    OF_RASA: ClassVar[Collection[str]] = ("name", "finetuning_epoch_fraction")
    BOUNDS: ClassVar[Mapping[str, tuple[float, float]]] = {
        "layers": (0, 48),
        "student_layers": (0, 47),
        "epochs": (0, 200),
        "patience": (1, 200),
        "batch_size": (1, 1024),
        "frozen_layers": (0, 48),
        "learning_rate": (1e-7, 1e-1),
        "head_learning_rate": (1e-7, 1.0),
        "layer_decay": (0.1, 1.0),
        "warmup": (0.0, 0.9),
        "weight_decay": (0.0, 1.0),
        "dropout": (0.0, 0.9),
        "label_smoothing": (0.0, 0.5),
        "max_length": (8, 512),
        "augmentation": (0.0, 10.0),
        "generative_timeout": (0.1, 60.0),
        "averaging": (0.0, 0.99999),
        "dev_share": (0.0, 0.5),
        "contrast": (0.0, 100.0),
        "r_drop": (0.0, 100.0),
    }
    CHOICES: ClassVar[Mapping[str, Collection[str]]] = {
        "class_weights": ("none", "balanced"),
        "head_start": ("random", "probe"),
    }

    # "packaged", a folder in the layout of transformers, or the name of a model of the hub
    # (intfloat/multilingual-e5-base), which training then downloads: HF_HUB_OFFLINE=0.
    encoder: str = PACKAGED
    # Encoder layers kept, counted from the bottom; 0 keeps all.
    layers: int = 0
    # Layers of a student that the tuned encoder teaches, and that serves in its place: faster and
    # smaller, a little less exact, and longer to train. 0: no student, the encoder itself serves.
    student_layers: int = 0
    # Heads beside the intents: the product family that is spoken of, the entities' tags.
    families: bool = True
    entities: bool = True
    # 0: by the number of examples.
    epochs: int = 0
    # Epochs without a gain on the dev split before training stops.
    patience: int = 3
    batch_size: int = 32
    # Lowest layers that are not trained: their states are computed once, which saves their time.
    frozen_layers: int = 4
    # Of the topmost layer; each layer below learns `layer_decay` times as fast.
    learning_rate: float = 3e-4
    head_learning_rate: float = 2e-3
    layer_decay: float = 0.9
    # Share of the steps in which the learning rate rises from zero.
    warmup: float = 0.1
    weight_decay: float = 0.01
    dropout: float = 0.1
    label_smoothing: float = 0.1
    # Where the head of the intents begins: "random", or "probe", a linear model over the encoder as
    # it is.
    head_start: str = "random"
    # Share of the supervised contrast of the embeddings in the loss; above 0, batches hold pairs.
    contrast: float = 0.0
    # Share of the disagreement of two passes over each batch, under two dropouts, in the loss: a
    # little surer and more exact, in over half as much time again. 0: one pass.
    r_drop: float = 1.0
    # Learn the intents' names as examples of them.
    label_names: bool = False
    # Where intents have too few examples to hold any out, learn by another recipe; see
    # daogou/nlu/few_examples.py.
    few_examples: bool = True
    # "balanced": every intent counts alike, however few its examples; "none": every example does.
    class_weights: str = "none"
    # How far the mean of the weights reaches back (0: the last weights as they are).
    averaging: float = 0.999
    # Longest input in pieces of the tokenizer; the rest of a message is cut off.
    max_length: int = 64
    # Share of the examples held out to report on, to stop and to calibrate by.
    dev_share: float = 0.05
    # A CSV file (columns text,intent) of examples to do that by, instead of such a share.
    valid_data: str = ""
    seed: int = 42
    # int8 weights: a third of the size, about three times as fast on a CPU.
    quantise: bool = True
    # Experts beside the network, heard where they gain on the examples held out: a linear model
    # over character n-grams, and the nearest training examples.
    ngrams: bool = True
    neighbours: bool = True
    # New examples made from the training ones, as a share of these (0: none), of kinds with commas
    # between them; see daogou/nlu/augmentation.
    augmentation: float = 0.0
    augmentation_kinds: str = "keyboard_slips,homophone_slips,dropped_characters"
    # The label of examples that are none of the shop's business.
    out_of_scope: str = "out_of_scope"
    # A further expert, off without an address: a server with OpenAI's chat completions
    # (http://127.0.0.1:11434/v1), the model it is asked for, the environment variable that holds
    # its key, and the seconds it is waited for.
    generative_url: str = ""
    generative_model: str = ""
    generative_key_variable: str = ""
    generative_timeout: float = 3.0
    # Where names are read that tell the examples' families; "" for the shop's own database.
    database_url: str = ""
    # A folder for TensorBoard: loss and dev accuracy of each epoch.
    tensorboard: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The options as plain values."""
        return asdict(self)

    def epochs_for(self, examples: int) -> int:
        """The epochs over so many examples: few examples are seen more often."""
        return self.epochs or int(min(40, max(8, round(20_000 / max(1, examples)))))

    @property
    def augmentations(self) -> list[str]:
        """The kinds of augmentation, one by one."""
        return [kind.strip() for kind in self.augmentation_kinds.split(",") if kind.strip()]

    def check(self) -> None:
        """Looks at the values, and at the kinds of augmentation.

        Raises:
            ConfigurationError: a value cannot be used.
        """
        super().check()
        for kind in self.augmentations:
            if kind not in KINDS:
                raise self.error(
                    f"augmentation_kinds has {kind!r}; give some of {', '.join(KINDS)}."
                )
