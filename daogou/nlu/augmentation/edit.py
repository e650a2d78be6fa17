"""Changes of an annotated text that keep its spans in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from daogou.nlu.example import Example, Span


@dataclass(frozen=True)
class Edit:
    """`text[start:end]`, at least one character, becomes `new`."""

    start: int
    end: int
    new: str

    @property
    def growth(self) -> int:
        """By how much the text becomes longer."""
        return len(self.new) - (self.end - self.start)


def edited(example: Example, edits: Sequence[Edit]) -> Example:
    """`example` with `edits` made, its spans around the same words.

    Raises:
        ValueError: edits overlap, one crosses the border of a span, or one leaves a span empty.
    """
    ordered = sorted(edits, key=lambda edit: edit.start)
    text, at = "", 0
    for edit in ordered:
        if edit.start < at or edit.end <= edit.start or edit.end > len(example.text):
            raise ValueError(f"{edit} does not fit into {example.text!r}")
        text += example.text[at : edit.start] + edit.new
        at = edit.end
    spans = tuple(_moved(span, ordered) for span in example.entities)
    return replace(example, text=text + example.text[at:], entities=spans)


def _moved(span: Span, edits: Sequence[Edit]) -> Span:
    before = within = 0
    for edit in edits:
        if edit.end <= span.start:
            before += edit.growth
        elif edit.start < span.end:
            if edit.start < span.start or edit.end > span.end:
                raise ValueError(f"{edit} crosses the border of {span}")
            within += edit.growth
    moved = Span(span.start + before, span.end + before + within, span.entity)
    if moved.start >= moved.end:
        raise ValueError(f"nothing is left of {span}")
    return moved
