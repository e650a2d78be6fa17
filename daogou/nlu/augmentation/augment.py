"""Which kinds of augmentation there are, and how much of each is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from random import Random
from typing import Final

from daogou.errors import ConfigurationError
from daogou.nlu.augmentation.dropped_characters import dropped_characters
from daogou.nlu.augmentation.entity_swaps import entity_swaps
from daogou.nlu.augmentation.homophone_slips import homophone_slips
from daogou.nlu.augmentation.keyboard_slips import keyboard_slips
from daogou.nlu.augmentation.surfaces import Surfaces
from daogou.nlu.augmentation.synonyms import synonyms
from daogou.nlu.example import Example
from daogou.text.normalise import fold

# A changed example; None where there is nothing to change.
Change = Callable[[Example, Random], Example | None]

# Name in the configuration → builder of the change from all examples and the catalogue's names.
KINDS: Final[dict[str, Callable[[Sequence[Example], Surfaces], Change]]] = {
    "keyboard_slips": keyboard_slips,
    "homophone_slips": homophone_slips,
    "dropped_characters": dropped_characters,
    "synonyms": synonyms,
    "entity_swaps": entity_swaps,
}
# Those that put other names of the catalogue in.
NEED_NAMES: Final = frozenset({"synonyms", "entity_swaps"})


def augmented(
    examples: Sequence[Example],
    kinds: Sequence[str],
    share: float,
    entries: Iterable[tuple[str, str, str]],
    seed: int,
) -> list[Example]:
    """New examples made from `examples`, `share` times as many as there are.

    The kinds take turns; where one has no more to give the others go on, and where none has there
    are fewer. No text equals an example's or another new one's once both are folded. The same
    arguments give the same result, and what one kind makes does not depend on the others but for
    texts that two of them make.

    Args:
        examples: annotated utterances.
        kinds: names of `KINDS`.
        share: 0.5 for half as many new examples as there are.
        entries: (kind, code, surface) of the catalogue, as from `Lexicon.entries()`.
        seed: any number.

    Raises:
        ConfigurationError: a kind is not known, or `share` is negative.
    """
    for kind in kinds:
        if kind not in KINDS:
            raise ConfigurationError(
                f"Augmentation: there is no kind {kind!r}. Known are {', '.join(KINDS)}."
            )
    if not 0 <= share < float("inf"):
        raise ConfigurationError(
            f"Augmentation: the share is {share!r}. Give 0 or more, such as 0.5 for half as many "
            "new examples as there are."
        )
    wanted = round(share * len(examples))
    if not wanted:
        return []
    surfaces = Surfaces(entries)
    taken = {fold(example.text) for example in examples}
    running = [
        _new(examples, KINDS[kind](examples, surfaces), taken, Random(f"{seed} {kind}"))
        for kind in dict.fromkeys(kinds)
    ]
    made: list[Example] = []
    while running:
        for kind_of in list(running):
            if len(made) == wanted:
                return made
            if example := next(kind_of, None):
                made.append(example)
            else:
                running.remove(kind_of)
    return made


def _new(
    examples: Sequence[Example], change: Change, taken: set[str], chance: Random
) -> Iterator[Example]:
    """Changed examples whose folded texts are not in `taken`, and adds them there.

    Goes through the examples in a new order again and again, until a round brings nothing new.
    """
    fruitful = True
    while fruitful:
        fruitful = False
        for example in chance.sample(examples, len(examples)):
            changed = change(example, chance)
            if changed is None:
                continue
            folded = fold(changed.text)
            if folded and folded not in taken:
                taken.add(folded)
                fruitful = True
                yield changed
