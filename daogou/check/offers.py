"""What the assistant offers by itself: `actions/offers.yml`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from daogou.check.finding import Finding, Place
from daogou.check.marked_yaml import Marked
from daogou.check.project import Offer, Project
from daogou.errors import ConfigurationError


def read_offers(file: Marked) -> Iterator[Offer]:
    """The offers of the file that name a response."""
    offers = file.get("offers")
    for name, offer in offers.items() if offers else ():
        say, awaiting = offer.get("say"), offer.get("awaiting")
        if say is not None:
            yield Offer(name.text, say.text, awaiting.text if awaiting else None, say.place)
    pages = file.get("pages")
    if pages and (say := pages.get("say")):
        yield Offer("pages", say.text, None, say.place)


def check_offers(project: Project) -> Iterator[Finding]:
    """Offers that name what domain.yml does not know."""
    slot = project.slots.get("awaiting")
    values = slot.values if slot else frozenset()
    for offer in project.offers:
        response = project.responses.get(offer.say)
        if response is None:
            yield Finding(
                "offer-unknown",
                "error",
                (offer.place,),
                f"the offer {offer.name!r} says {offer.say!r}, which domain.yml does not know",
                "Correct the name, or write the response under `responses:` in domain.yml.",
            )
        elif unknown := sorted(response.variables - set(project.slots)):
            yield Finding(
                "offer-unknown",
                "error",
                (response.place, offer.place),
                f"{offer.say!r} is an offer and has {{{unknown[0]}}}, which is no slot",
                "Take it out: an offer fills in slots alone.",
            )
        if offer.awaiting is not None and offer.awaiting not in values:
            yield Finding(
                "offer-unknown",
                "error",
                (offer.place,),
                f"the offer {offer.name!r} awaits {offer.awaiting!r}, which the slot `awaiting` "
                "does not know",
                f"Write one of {', '.join(sorted(values)) or 'its values'}, or add it there with "
                "a rule that answers a yes.",
            )


def check_offers_file(path: Path, file: Marked) -> Iterator[Finding]:
    """What in the file cannot be used."""
    # The action server's own reader, which imports Rasa's SDK: only where there is such a file.
    from actions.offers import read_offers as read
    from actions.page_offer import read_page_offer
    from actions.yaml_values import PlacedError

    try:
        read(path)
        read_page_offer(path)
    except PlacedError as error:
        yield _unusable(file.at(error.place), error)
    except ConfigurationError as error:
        yield _unusable(file.place, error)


def _unusable(place: Place, error: ConfigurationError) -> Finding:
    message, _, remedy = str(error).partition(". ")
    return Finding("offer-unusable", "error", (place,), message, remedy or "Mend the file.")
