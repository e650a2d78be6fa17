"""Responses that a customer of one language would not get."""

from __future__ import annotations

from collections.abc import Iterator

from daogou.check.finding import Finding
from daogou.check.project import LANGUAGES, Project


def check_languages(project: Project) -> Iterator[Finding]:
    """A response without a variation for one of the languages."""
    for name, response in sorted(project.responses.items()):
        covered = frozenset().union(*response.languages)
        for language in LANGUAGES:
            if language not in covered:
                yield Finding(
                    "response-language",
                    "error",
                    (response.place,),
                    f"the response {name!r} says nothing in {language!r}",
                    f"Add a variation with the condition `language: {language}`.",
                )
