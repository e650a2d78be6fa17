"""Words that goods are not to have, where they are no names of the catalogue ("without a hood")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from daogou.catalog.inflection import both_numbers
from daogou.catalog.lexicon import Lexicon
from daogou.catalog.mentions import EntityMention, Stance, Wish, read_wishes, stance_spans
from daogou.catalog.phrase_book import JOINED, Phrases, plain, whole
from daogou.catalog.phrases import phrases
from daogou.catalog.stopwords import content_words, telling
from daogou.catalog.wishes import freed_fields
from daogou.text.segmentation import segment

# Stands for a mention: what is refused ends there.
_NAME: Final = "|"
_KINDS: Final = frozenset({"category", "product"})
# Who goes on longer tells a story, and refuses no goods.
_MOST_WORDS: Final = 3


class RefusedWords(NamedTuple):
    """What a message refuses by words; `mentions` are those that are no part of it, `rest` is the
    message with blanks in place of it. `named`: attributes of the catalogue that it refuses among
    such words ("no parabens, silicone or alcohol")."""

    words: tuple[str, ...]
    mentions: list[EntityMention]
    rest: str
    named: frozenset[EntityMention] = frozenset()


def refused_words(text: str, mentions: Sequence[EntityMention]) -> RefusedWords:
    """The words that `text` refuses, as `without` in actions/browsing.yml says.

    A word of `contents` is no kind of goods beside such a phrase: "fragrance-free" asks for no
    fragrances.
    """
    said, known = plain(text), phrases()
    if len(said) != len(text) or freed_fields(text) or known.first("clear", text):
        # Nothing is known of places, or a condition is given up ("no filters").
        return RefusedWords((), [*mentions], text)
    listed = [*_contents(known, said)]
    conditions = [one for one in mentions if one.entity not in _KINDS]
    # What the catalogue itself says of goods is refused by its name.
    named = {one for one in conditions if any(_overlap(span, one) for span in listed)}
    contents = [
        (start, end)
        for start, end in listed
        if not any(
            _overlap((start, end), one)
            for one in (named if said[start:end] in known.contents_forms else mentions)
        )
    ]
    left = [one for one in mentions if not any(_overlap(span, one) for span in contents)]
    spans = [*contents, *_others(known, _masked(said, left, contents))]
    words: dict[str, None] = {}
    rest = text
    for start, end in sorted(spans):
        what = said[start:end]
        words |= dict.fromkeys([what] if what in known.contents_forms else _words(what))
        rest = rest[:start] + " " * (end - start) + rest[end:]
    attributes = frozenset(one for one in named if one.entity == "attribute")
    return RefusedWords(tuple(words), left, rest, attributes)


def said_in(word: str, text: str) -> bool:
    """Whether `text` has `word`, or another one that means the same."""
    said = plain(text)
    return any(re.search(whole(form), said) for form in all_forms(word))


def asked_for(word: str, text: str) -> bool:
    """Whether `text` has `word`, or another one that means the same, and does not refuse it."""
    return "wanted" in stances(all_forms(word), text).values()


def stances(words: Iterable[str], text: str) -> dict[str, Stance]:
    """What `text` thinks of those of `words` that stand in it (不是爬山用的, "not in-ear"); a word
    that it wants anywhere is wanted."""
    said = plain(text)
    phrased = stance_spans(said)
    found = [
        EntityMention("word", word, match.start(), match.end())
        for word in dict.fromkeys(words)
        for match in re.finditer(whole(word), said)
        if not any(start <= match.start() and match.end() <= end for start, end in phrased)
    ]
    # A word within another one is thought of as that is.
    outer = [one for one in found if not any(_within(one, other) for other in found)]
    thought = {(wish.start, wish.text): wish.stance for wish in read_wishes(outer, said, _any)}
    read: dict[str, Stance] = {}
    for one in found:
        around = next(o for o in outer if o == one or _within(one, o))
        stance = thought[around.start, around.text]
        read[one.text] = "wanted" if read.get(one.text) == "wanted" else stance
    return read


def all_forms(word: str) -> tuple[str, ...]:
    """`word` and all that mean the same, in both numbers."""
    alike = [*phrases().same_content(word), *phrases().same_use(word)]
    return tuple(dict.fromkeys(form for one in alike for form in both_numbers(one)))


def as_words(
    lexicon: Lexicon, wishes: Iterable[Wish], kinds: Sequence[str]
) -> tuple[list[Wish], list[str]]:
    """`wishes`, and the words of those that refuse what the catalogue does not tell of goods of
    `kinds`: flowers are a scent, and of dresses a word of their descriptions."""
    left, words = [], []
    for wish in wishes:
        codes = lexicon.resolve(wish.entity, wish.text) if wish.entity == "attribute" else []
        names = {code.split("=")[0] for code in codes} - {"flag", "sort"}
        if (
            wish.stance == "refused"
            and names
            and kinds
            and not any(lexicon.knows(kind, name) for kind in kinds for name in names)
        ):
            words += _words(plain(wish.text))
        else:
            left.append(wish)
    return left, words


def _contents(known: Phrases, said: str) -> Iterator[tuple[int, int]]:
    """Where words of `contents` stand that are refused, and other words of such a list, each by
    itself."""
    for pattern in known.refused_contents:
        for match in pattern.finditer(said):
            start, end = match.span("what")
            for joint in re.finditer(JOINED, match["what"]):
                yield start, match.start("what") + joint.start()
                start = match.start("what") + joint.end()
            yield start, end


def _others(known: Phrases, said: str) -> Iterator[tuple[int, int]]:
    """Where other words stand that are refused."""
    source = {key: known.source("without", key) for key in ("before", "between", "ends", "after")}
    what = rf"(?!{source['ends']})(?P<what>[^{_NAME},.;!?，。；！？]+?)"
    end = rf"(?=\s*(?:{source['ends']}|[{_NAME},.;!?，。；！？]|$))"
    # What may stand between is never taken for what is refused ("not made of leather").
    before = rf"{source['before']}\s*+(?:{source['between']}\s*)*+{what}{end}"
    after = rf"(?:^|[\s{_NAME},.;!?，。；！？]){what}{source['after']}"
    for pattern in (before, after):
        for match in re.finditer(pattern, said):
            # A name among the words of a list is refused by itself.
            if 0 < len(_words(match["what"])) <= _MOST_WORDS:
                yield match.span("what")


def _words(said: str) -> list[str]:
    nothing = phrases().source("without", "nothing")
    words = telling(content_words(segment(re.sub(nothing, " ", said))))
    # Words within words, as a search has them, are one.
    return [one for one in words if not any(one != other and one in other for other in words)]


def _masked(said: str, mentions: Iterable[EntityMention], spans: Iterable[tuple[int, int]]) -> str:
    places = [*((one.start, one.end) for one in mentions if one.start >= 0), *spans]
    for start, end in places:
        said = said[:start] + _NAME * (end - start) + said[end:]
    return said


def _any(_: EntityMention) -> bool:
    return True


def _within(one: EntityMention, other: EntityMention) -> bool:
    longer = other.end - other.start > one.end - one.start
    return longer and other.start <= one.start and one.end <= other.end


def _overlap(span: tuple[int, int], mention: EntityMention) -> bool:
    return 0 <= mention.start < span[1] and span[0] < mention.end
