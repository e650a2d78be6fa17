"""Options of the session policy, checked before any work begins."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar, Final

from daogou.component_options import ComponentOptions

ARCHITECTURES: Final = {
    "gru": ("gru",),
    "transformer": ("transformer",),
    "fusion": ("gru", "transformer"),
}


@dataclass(frozen=True)
class PolicyOptions(ComponentOptions):
    """What a developer may set under the policy in `config.yml`."""

    COMPONENT: ClassVar[str] = "daogou.policy.SessionPolicy"
    OF_RASA: ClassVar[Collection[str]] = (
        "name",
        "finetuning_epoch_fraction",
        "max_training_samples",
    )
    BOUNDS: ClassVar[Mapping[str, tuple[float, float]]] = {
        "max_history": (1, 64),
        "hidden_size": (8, 1024),
        "layers": (1, 12),
        "heads": (1, 32),
        "epochs": (0, 1000),
        "batch_size": (1, 4096),
        "learning_rate": (1e-6, 1.0),
        "weight_decay": (0.0, 1.0),
        "dropout": (0.0, 0.9),
        "unknown": (0.0, 0.9),
        "held_out": (0.0, 0.5),
        "seed": (0, 2**32 - 1),
        "priority": (0, 100),
    }
    CHOICES: ClassVar[Mapping[str, Collection[str]]] = {"architecture": tuple(ARCHITECTURES)}

    # "gru", "transformer", or "fusion": both, weighed by what they are worth on held-out stories.
    architecture: str = "fusion"
    # States that are looked back on: a turn of the user and each action after it are one each.
    max_history: int = 6
    # Width of the networks, layers of the transformer, heads of its attention.
    hidden_size: int = 96
    layers: int = 1
    heads: int = 4
    # 0: by the number of moments; few are seen more often.
    epochs: int = 0
    batch_size: int = 64
    # The highest; it rises first and falls to nothing in the end.
    learning_rate: float = 4e-3
    weight_decay: float = 0.01
    dropout: float = 0.2
    # Share of intents, actions and loops that are hidden while training: what was never seen at
    # all then looks familiar, and the network learns to be unsure of it.
    unknown: float = 0.1
    # Share of the stories that the weights and the confidence are learned on.
    held_out: float = 0.2
    seed: int = 42
    # Who wins between equally sure policies: below memory (3) and rules (6).
    priority: int = 1

    def to_dict(self) -> dict[str, Any]:
        """The options as plain values."""
        return asdict(self)

    @property
    def networks(self) -> tuple[str, ...]:
        """The networks that the architecture consists of."""
        return ARCHITECTURES[self.architecture]

    def epochs_for(self, moments: int) -> int:
        """The epochs over so many moments."""
        return self.epochs or min(60, max(8, round(60_000 / max(1, moments))))

    def check(self) -> None:
        """Looks at the values, and whether the transformer's heads divide its width.

        Raises:
            ConfigurationError: a value cannot be used.
        """
        super().check()
        if "transformer" in self.networks and self.hidden_size % self.heads:
            raise self.error(
                f"hidden_size is {self.hidden_size} and heads is {self.heads}; give a "
                "hidden_size that the heads divide."
            )
