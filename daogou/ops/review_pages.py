"""The review inbox: messages to label, the most telling first, and what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy.orm import Session
from starlette.responses import Response
from starlette.routing import Route

from daogou.learning.inbox import REASONS, inbox
from daogou.learning.labels import counts, decide, decided, take_back
from daogou.learning.masking import mask
from daogou.learning.tables import NEW
from daogou.learning.taught import LONGEST, TaughtMemory
from daogou.ops.office import Office
from daogou.ops.signing import PATH
from daogou.ops.visit import Visit, route
from daogou.settings import PROJECT_ROOT
from daogou.storefront.bodies import form_of
from daogou.storefront.refusing import RefusedError

_PLACE: Final = f"{PATH}/review"
_SHOWN: Final = 20
_DECIDED: Final = 50
_LEAVE_OUT: Final = "leave_out"
# Of which annotations and brackets are a part.
_LONGEST_WRITTEN: Final = 4 * LONGEST


@dataclass(frozen=True)
class Review:
    """The pages with what they remember: the examples that there are, read when they change."""

    taught: TaughtMemory = field(default_factory=lambda: TaughtMemory(PROJECT_ROOT))

    def routes(self, office: Office) -> list[Route]:
        """The routes of these pages."""
        return [
            route(office, _PLACE, self.show),
            route(office, _PLACE, self.decide, "POST"),
            route(office, f"{_PLACE}/take-back", self.take_back, "POST"),
        ]

    async def show(self, visit: Visit) -> Response:
        """The inbox, and the decisions that wait to be learned."""
        return await self._page(visit)

    async def decide(self, visit: Visit) -> Response:
        """One message gets its label, or is left out."""
        form = await form_of(visit.request)
        said, written = form.get("said", "").strip(), form.get("text", "").strip()
        label = form.get("pick") or form.get("label", "").strip()
        if not said or len(said) > LONGEST or not written or len(written) > _LONGEST_WRITTEN:
            raise RefusedError(400, "label_empty")
        # Whoever sends a form of their own does not get past the stand-ins either.
        said = mask(said).text
        by, now = visit.operator or "program", datetime.now(UTC)

        def work(session: Session) -> None:
            kept, chosen = written, label
            if label == _LEAVE_OUT:
                kept, chosen = said, ""
            elif (why := self.taught.now().refusal(written, label)) is not None:
                raise RefusedError(400, f"label_{why.code}", **why.facts)
            decide(
                session,
                kept,
                chosen or None,
                by,
                now,
                said=said,
                understood=form.get("understood", "")[:128] or None,
                count=max(1, _number(form, "count")),
            )

        await visit.office.do(work)
        return self._done(visit, form)

    async def take_back(self, visit: Visit) -> Response:
        """A decision is none any more; the message is in the inbox again."""
        form = await form_of(visit.request)
        number = _number(form, "id")
        if not await visit.office.do(lambda session: take_back(session, number)):
            raise RefusedError(404, "no_label")
        return self._done(visit, form)

    async def _page(self, visit: Visit) -> Response:
        asked = visit.request.query_params.get("reason") or None
        if asked not in (None, *REASONS):
            known = ", ".join(REASONS)
            raise RefusedError(400, "bad_parameter", name="reason", value=asked[:40], known=known)

        def work(session: Session) -> dict[str, Any]:
            return {
                "candidates": inbox(session, datetime.now(UTC), limit=_SHOWN, reason=asked),
                "waiting": decided(session, NEW, _DECIDED),
                "counts": counts(session),
                "labels": self.taught.now().labels,
            }

        found = await visit.office.do(work)
        return await visit.page(
            "review.html", reason=asked, reasons=REASONS, leave_out=_LEAVE_OUT, **found
        )

    @staticmethod
    def _done(visit: Visit, form: Mapping[str, str]) -> Response:
        if visit.by_program:
            return visit.data({"done": True})
        reason = form.get("reason", "")
        return visit.to(f"{_PLACE}?reason={reason}" if reason in REASONS else _PLACE)


def _number(form: Mapping[str, str], name: str) -> int:
    """A number of the form; 0 where there is none."""
    value = form.get(name, "")
    return int(value) if value.isascii() and value.isdecimal() and 0 < len(value) < 10 else 0
