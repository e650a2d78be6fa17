"""Price protection: what the goods of an order have become cheaper since, given back."""

from __future__ import annotations

from actions import cards
from actions.base import Events, ShopAction
from actions.buyer import only_buyer
from actions.order_proof import proved_order
from actions.order_telling import line_label
from actions.turn import Turn
from daogou.orders.price_protection import PriceProtection, ProtectedLine, protect_price


class ProtectPrice(ShopAction):
    """Compares each line with today's price and refunds the difference, once."""

    ends = "price_protection"

    def name(self) -> str:
        return "action_price_protection"

    def act(self, turn: Turn) -> Events:
        number = proved_order(turn)
        only_buyer(turn, number)
        result = protect_price(turn.session, number, turn.now)
        lines = "\n".join(_told(turn, line) for line in result.lines)
        card = cards.price_protection(turn, result)
        if result.refund is not None:
            turn.say(
                "utter_price_protected",
                number=result.number,
                amount=result.refund.amount,
                expected_on=result.refund.expected_on,
                lines=lines,
                card=card,
            )
        else:
            self._nothing(turn, result, lines, card)
        return []

    def _nothing(
        self, turn: Turn, result: PriceProtection, lines: str, card: cards.Payload
    ) -> None:
        """Say that nothing is given back now: because it was before, or nothing is cheaper."""
        turn.say(
            "utter_price_protected_before" if result.done else "utter_price_not_dropped",
            number=result.number,
            amount=result.done,
            until=result.until,
            lines=lines,
            card=card,
        )


def _told(turn: Turn, compared: ProtectedLine) -> str:
    """One line of the comparison."""
    line = compared.line
    label = line_label(turn, line)
    parts = [line.name.get(turn.language), label, f"×{line.quantity}" if line.quantity > 1 else ""]
    return turn.word(
        f"price_{compared.outcome}",
        name=" ".join(part for part in parts if part),
        paid=compared.paid,
        price=compared.price,
        amount=compared.amount,
    )
