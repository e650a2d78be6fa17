"""Level and points: a signed-in customer's, or those behind a proved order."""

from __future__ import annotations

from actions import cards
from actions.base import Events, ShopAction
from actions.buyer import is_buyer
from actions.order_proof import proved_order
from actions.turn import Turn
from daogou.errors import ShopError
from daogou.orders.membership import LEVELS, Membership, membership, membership_of


class TellMembership(ShopAction):
    """The level, what it brings, what is missing to the next one, and the points."""

    ends = "membership"

    def name(self) -> str:
        return "action_membership"

    def act(self, turn: Turn) -> Events:
        if turn.customer is not None:
            member = membership_of(turn.session, turn.customer, turn.now)
        elif not is_buyer(turn, proved_order(turn)):
            raise ShopError("account_only")
        else:
            member = membership(turn.session, proved_order(turn), turn.now)
        perks = perks_of(turn, member.level)
        turn.say(
            "utter_membership",
            level=turn.word(f"level_{member.level}"),
            spent=member.spent,
            next=_next(turn, member),
            perks=turn.word("perks_line", perks=turn.word("and").join(perks))
            if perks
            else turn.word("perks_none"),
            points=member.points,
            history=_history(turn, member),
            card=cards.membership(turn, member, perks),
        )
        return []


def perks_of(turn: Turn, level: str) -> list[str]:
    """What a level brings: its own perks and those of the levels below."""
    reached = LEVELS[1 : LEVELS.index(level) + 1]
    return [turn.word(f"perk_{one}") for one in reached]


def _next(turn: Turn, member: Membership) -> str:
    if member.next_level is None:
        return turn.word("member_highest")
    return turn.word(
        "member_next", missing=member.missing, level=turn.word(f"level_{member.next_level}")
    )


def _history(turn: Turn, member: Membership) -> str:
    """Where the points came from last, and how many will follow, in one line."""
    parts = []
    if member.latest is not None:
        day, points = member.latest
        parts.append(turn.word("points_latest", day=day, points=points))
    if member.to_come:
        parts.append(turn.word("points_to_come", points=member.to_come))
    return turn.word("points_joint").join(parts) if parts else turn.word("points_none")
