"""Questions with entries of their own (`faq/…`) and their answers."""

from __future__ import annotations

from collections.abc import Iterator

from daogou.check.finding import Finding, Place
from daogou.check.project import LANGUAGES, Project
from daogou.text.language import detect


def check_answers(project: Project) -> Iterator[Finding]:
    """Entries without an answer or without examples of one language, answers without an entry."""
    first: dict[str, Place] = {}
    languages: dict[str, set[str]] = {}
    for example in project.examples:
        if "/" in example.label:
            first.setdefault(example.label, example.place)
            languages.setdefault(example.label, set()).add(detect(example.text) or "")
    for label, place in sorted(first.items()):
        if f"utter_{label}" not in project.responses:
            yield Finding(
                "answer-missing",
                "error",
                (place,),
                f"the entry {label!r} has examples and no answer",
                f"Write `utter_{label}:` under `responses:` of the same file.",
            )
        for language in sorted(set(LANGUAGES) - languages[label]):
            yield Finding(
                "entry-language",
                "warning",
                (place,),
                f"the entry {label!r} has no example in {language!r}",
                "Write some 15 examples in that language.",
            )
    for name, response in sorted(project.responses.items()):
        label = name.removeprefix("utter_")
        if "/" in label and label not in first:
            yield Finding(
                "answer-unasked",
                "error",
                (response.place,),
                f"the answer {name!r} has no examples: it is never given",
                f"Write examples under `- intent: {label}`, or delete the answer.",
            )
