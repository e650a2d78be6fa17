"""What is known behind an answer: each thing is read when it is asked for, and once."""

from __future__ import annotations

from functools import cached_property

from actions.turn import Turn
from daogou.behavior.consent import consent_of
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.purchase_intent.visits import Visit, running_visit
from daogou.handover.holding import Holding, holding
from daogou.orders.cart_view import CartView, view
from daogou.satisfaction import surveys
from daogou.satisfaction.scores import Score, score_of
from daogou.settings import get_settings


class Known:
    """The shop's database about the shopper of a turn that has been answered."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn

    @cached_property
    def cart(self) -> CartView:
        """The cart, with what the answer has changed in it."""
        return view(self.turn.session, self.turn.owner)

    @cached_property
    def held(self) -> Holding:
        """Who holds the conversation."""
        return holding(self.turn.session, self.turn.conversation)

    @cached_property
    def score(self) -> Score | None:
        """How content the shopper is likely to be, by all messages before this one."""
        return score_of(self.turn.session, self.turn.conversation)

    @cached_property
    def surveyed(self) -> bool:
        """Whether the conversation was asked for its stars before, or has given them by itself."""
        return surveys.surveyed(self.turn.session, self.turn.conversation)

    @cached_property
    def visit(self) -> Visit | None:
        """What was done in this visit, where the shopper has agreed to its being recorded."""
        secret = get_settings().edge_secret
        if secret is None:
            return None
        visitor = Pseudonyms(secret).visitor(self.turn.owner)
        if not consent_of(self.turn.session, visitor):
            return None
        return running_visit(self.turn.session, visitor, self.turn.now)
