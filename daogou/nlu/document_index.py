"""The documents, their vectors and the encoder as files of a model; ready to be asked."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np

from daogou.errors import DataError
from daogou.knowledge import Found, Retriever, Section, read_documents
from daogou.knowledge.dense import QUESTION, texts_of
from daogou.knowledge.facts import facts, fill
from daogou.knowledge.learned import LearnedSections
from daogou.nlu.encoder.runtime import Array
from daogou.nlu.encoder.sentences import (
    NETWORK,
    TOKENIZER,
    SentenceEncoder,
    sentence_encoder_folder,
)
from daogou.nlu.twins import read_twins, twins_of, write_twins
from daogou.nlu.vector_cache import cache_file, read_vectors, vectors_of, write_vectors
from daogou.settings import get_settings

_DOCUMENTS: Final = "documents"
_VECTORS: Final = "vectors.npz"
_OUTSIDE: Final = "outside.npz"
_ASIDE: Final = "aside.npz"
_LEARNED: Final = "learned.npz"
_TWINS: Final = "twins.tsv"
OUT_OF_SCOPE: Final = "out_of_scope"
_QUESTIONS: Final = ("faq", "chitchat", "ask_documents")
# From this confidence on an example of the FAQ counts as answered by a section.
_ANSWERED: Final = 0.5
# Of each other intent so many examples are kept.
_EXAMPLES: Final = 100


@dataclass(frozen=True)
class Others:
    """Messages that are no questions for the documents.

    `outside` are none of the shop's business; `aside` are: they look for goods, ask about an order.
    `entries` are the examples of the FAQ with their entries ("faq/points").
    """

    outside: Sequence[str]
    aside: Sequence[str]
    entries: Sequence[tuple[str, str]] = ()

    @classmethod
    def of(cls, examples: Iterable[tuple[str, str]]) -> Others:
        """From texts with their intents: all that are out of scope, and some of every other kind.

        Questions that the FAQ or the documents answer, and small talk, are not among them.
        """
        by_intent: dict[str, dict[str, None]] = defaultdict(dict)
        entries = []
        for text, intent in examples:
            if intent.startswith("faq/"):
                entries.append((text, intent))
            by_intent[intent.split("/")[0]].setdefault(text)
        outside = list(by_intent.pop(OUT_OF_SCOPE, {}))
        aside = [
            text
            for intent, texts in sorted(by_intent.items())
            if intent not in _QUESTIONS
            for text in list(texts)[:: max(1, len(texts) // _EXAMPLES)][:_EXAMPLES]
        ]
        return cls(outside, aside, entries)


class DocumentIndex:
    """Finds passages for questions; numbers of the shop are filled in from the settings.

    `twins` are the sections that speak of the same as an entry of the FAQ, by these.
    """

    def __init__(
        self,
        retriever: Retriever,
        encoder: SentenceEncoder,
        twins: dict[str, str] | None = None,
    ) -> None:
        self.retriever = retriever
        self.encoder = encoder
        self.twins = twins or {}

    @classmethod
    def build(
        cls, documents: Path, others: Others, encoder: str, folder: Path | None = None
    ) -> DocumentIndex:
        """Reads the documents, embeds what is new, and learns; with a `folder`, writes a model.

        Args:
            documents: the folder of Markdown files.
            others: messages that are no questions for the documents.
            encoder: "packaged", a folder or a name of the hub, as for the classifier.
            folder: where the files of the model shall stand.

        Raises:
            DataError: a document cannot be read.
            ConfigurationError: there is no such encoder.
        """
        sections = read_documents(documents)
        source = sentence_encoder_folder(encoder)
        made = SentenceEncoder.load(source)
        texts = [text for section in sections for text in texts_of(section)]
        outside = [QUESTION + text for text in others.outside]
        aside = [QUESTION + text for text in others.aside]
        embed = partial(made, progress="documents")
        asked = [QUESTION + text for text, _ in others.entries] if folder is not None else []
        known = vectors_of([*texts, *outside, *aside, *asked], embed, cache_file(source.name))
        vectors = {text: known[text] for text in texts}
        beside = [_rows({text: known[text] for text in one}) for one in (outside, aside)]
        retriever = _retriever(sections, vectors, beside[0], beside[1])
        twins: dict[str, str] = {}
        if folder is not None:
            found = (retriever.find(t, known[QUESTION + t], 1) for t, _ in others.entries)
            sections_found = [
                one.passages[0].key if one.confidence >= _ANSWERED else None for one in found
            ]
            entries = [entry for _, entry in others.entries]
            twins = twins_of(zip(entries, sections_found, strict=True))
            write_twins(folder / _TWINS, twins)
            shutil.copytree(documents, folder / _DOCUMENTS, dirs_exist_ok=True)
            shutil.copy(source / NETWORK, folder / NETWORK)
            shutil.copy(source / TOKENIZER, folder / TOKENIZER)
            write_vectors(folder / _VECTORS, vectors)
            write_vectors(folder / _OUTSIDE, {text: known[text] for text in outside})
            write_vectors(folder / _ASIDE, {text: known[text] for text in aside})
            retriever.learned.save(folder / _LEARNED)
        return cls(retriever, made, twins)

    @classmethod
    def load(cls, folder: Path) -> DocumentIndex:
        """Opens what `build` wrote into a folder.

        Raises:
            DataError: a file is missing or damaged.
        """
        sections = read_documents(folder / _DOCUMENTS)
        vectors = read_vectors(folder / _VECTORS)
        missing = [text for s in sections for text in texts_of(s) if text not in vectors]
        if missing:
            raise DataError(
                f"{folder / _VECTORS}: lacks the vector of {missing[0]!r}. "
                "Train a new model with `rasa train`."
            )
        outside, aside = (_rows(read_vectors(folder / name)) for name in (_OUTSIDE, _ASIDE))
        learned = LearnedSections.load(folder / _LEARNED)
        retriever = _retriever(sections, vectors, outside, aside, learned)
        return cls(retriever, SentenceEncoder.load(folder), _read_twins(folder / _TWINS))

    def find(self, question: str, count: int = 3) -> Found:
        """The best passages for a question, with the probability that the first one answers."""
        return self.retriever.find(question, self.vector(question), count)

    def vector(self, question: str) -> Array:
        """The vector of a question."""
        vector: Array = self.encoder([QUESTION + question])[0]
        return vector


def _retriever(
    sections: Sequence[Section],
    vectors: dict[str, Array],
    outside: Array,
    aside: Array,
    learned: LearnedSections | None = None,
) -> Retriever:
    """A retriever over sections with their numbers filled in.

    Vectors are those of the texts with the names of the numbers: a setting that changes needs no
    new ones.
    """
    values = facts(get_settings())
    filled, moved = [], dict[str, Array]()
    for section in sections:
        told = replace(
            section,
            heading=fill(section.heading, values),
            questions=tuple(fill(question, values) for question in section.questions),
            sentences=tuple(fill(sentence, values) for sentence in section.sentences),
        )
        moved.update(
            (new, vectors[old]) for new, old in zip(texts_of(told), texts_of(section), strict=True)
        )
        filled.append(told)
    return Retriever(filled, moved, outside, aside, learned)


def _read_twins(path: Path) -> dict[str, str]:
    try:
        return read_twins(path)
    except (OSError, ValueError) as error:
        raise DataError(
            f"{path}: cannot be read ({error}). Train a new model with `rasa train`."
        ) from error


def _rows(vectors: dict[str, Array]) -> Array:
    rows: Array = np.array(list(vectors.values()), dtype=np.float32)
    return rows
