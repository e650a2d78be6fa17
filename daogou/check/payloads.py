"""What buttons send: an intent and entities that the domain knows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from daogou.check.finding import Finding
from daogou.check.project import VARIABLE, Project, Said
from daogou.check.shapes import suggestion

_PAYLOAD: Final = re.compile(r"/(?P<intent>[^\s{@]+)(?P<entities>\{.*\})?", re.DOTALL)


def check_payloads(project: Project) -> Iterator[Finding]:
    """Payloads of an intent or entity that is not declared, or that cannot be read."""
    for response in project.responses.values():
        for said in response.said:
            if said.is_payload and said.text.startswith("/"):
                yield from _slips(project, said)


def _slips(project: Project, said: Said) -> Iterator[Finding]:
    # What is filled in is unknown here, and is one word.
    plain = VARIABLE.sub("x", said.text.replace("{{", "\0").replace("}}", "\1"))
    found = _PAYLOAD.fullmatch(plain.replace("\0", "{").replace("\1", "}"))
    try:
        entities = json.loads(found["entities"] or "{}") if found else None
    except ValueError:
        entities = None
    if found is None or entities is None:
        yield Finding(
            "payload-unusable",
            "error",
            (said.place,),
            f"the button sends {said.text!r}, which nothing can read",
            'Write /intent, or /intent{{"entity": "value"}} in single quotes.',
        )
        return
    for name, known, kind in (
        (found["intent"].split("/")[0], project.intents, "intent"),
        *((entity, project.entities, "entity") for entity in entities),
    ):
        if name not in known and name != "x":
            yield Finding(
                "payload-unknown",
                "error",
                (said.place,),
                f"the button sends the {kind} {name!r}, which domain.yml does not know",
                suggestion(name, list(known)),
            )
