"""Exchanges: which goods, why, for which variant, a yes, and the request."""

from __future__ import annotations

import re
from typing import Any, ClassVar, Final

from rasa_sdk.events import ActiveLoop, SlotSet

from actions.base import Events, ShopAction
from actions.correcting import CONFIRMED, Answers
from actions.corrections import Correction
from actions.order_proof import proved_order
from actions.returns import (
    AskReturnConfirmed,
    Case,
    ReturnForm,
    SubmitRequest,
    chosen_line,
    pieces,
)
from actions.turn import Turn
from actions.variants import (
    Wanted,
    choices,
    fitting,
    label,
    overview,
    said_color,
    said_size,
    said_step,
)
from daogou.catalog.cards import VariantInfo
from daogou.catalog.details import find_variants, neighbouring_size, variant
from daogou.errors import ShopError
from daogou.orders.order_view import OrderLineView
from daogou.orders.reasons import reason_from
from daogou.orders.return_rules import FAULTS
from daogou.orders.returns import request_exchange
from daogou.text.normalise import fold
from daogou.text.sizes import find_sizes

# What was sent, in contrast to what was ordered; and what is wanted instead.
_RECEIVED: Final = re.compile(
    r"收到|发来|寄来|发的|发成|到手|拿到|发错|\b(?:received|got|sent|came|arrived)\b", re.I
)
_WISHES: Final = re.compile(
    r"换[成个为]|想换|改成|\b(?:exchange|swap|change)\b.*\b(?:for|to|into)\b", re.I
)


class ExchangeForm(ReturnForm):
    """Which goods, why, for which variant, and whether to go on."""

    kind = "exchange"
    own_intents = frozenset({"request_exchange"})
    # Another article comes in other variants.
    depends: ClassVar = {"order_line": ("new_variant",)}
    hears_requests = False

    def name(self) -> str:
        return "validate_exchange_form"

    def _may_correct(self, turn: Turn, said: Correction) -> bool:
        # Asked for the reason, "wrong size" is one, and no word about the size that was chosen.
        if turn.slot("requested_slot") == "return_reason" and reason_from(turn.text):
            return False
        return super()._may_correct(turn, said)

    def first_reason(self, turn: Turn, text: str) -> str | None:
        reason = reason_from(text)
        if reason is None and (turn.slot("wanted_size") or find_sizes(text)):
            return "wrong_size"
        return reason or ("other" if turn.slot("wanted_color") else None)

    def answered(self, turn: Turn, slot: str, case: Case) -> Answers:
        if case.chosen and slot == "new_variant":
            found = self._variant_said(turn, case.chosen.line)
            return {} if found is None else self._offered(turn, case, found)
        answers = super().answered(turn, slot, case)
        if case.chosen and slot == "return_reason" and reason_from(turn.text) is None:
            # "换个XL的" says what is wanted, and with it why.
            size = said_size(turn) or said_step(turn)
            if size or (not answers and said_color(turn)):
                return {"return_reason": "wrong_size" if size else "other"}
        return answers

    def recognised(self, turn: Turn, case: Case) -> Answers:
        if case.chosen and case.answers.get("new_variant"):
            found = self._variant_said(turn, case.chosen.line)
            if found is not None:
                return self._offered(turn, case, found)
            if reason_from(turn.text) is None and (said_size(turn) or said_color(turn)):
                turn.say("utter_new_variant_unclear")
                return {"new_variant": None}
        return super().recognised(turn, case)

    def completed(
        self, turn: Turn, case: Case, text: str, answers: Answers | None = None
    ) -> Answers:
        """With the variant that was wished for from the beginning, once the goods are known."""
        result = dict(case.answers if answers is None else answers)
        if not case.chosen or case.reason is None or case.answers.get("new_variant"):
            return result
        if answers is not None and answers.get("new_variant", "") is None:
            # Refused a moment ago, with its reason.
            return result
        left = exchangeable(turn, case.chosen.line, case.reason)
        if not left:
            name = case.chosen.line.name
            turn.say("utter_new_variant_none", name=name)
            return {**result, "requested_slot": None}
        wished = self._wished(turn, case.chosen.line, text)
        if wished is None and case.reason in FAULTS:
            # Broken goods are replaced by the same ones.
            wished = variant(turn.session, case.chosen.line.sku)
        if wished is None:
            return result
        return {**result, **self._offered(turn, case, wished)}

    def _wished(self, turn: Turn, line: OrderLineView, text: str) -> VariantInfo | None:
        """The variant that was wished for, the later words before the first ("想换小一码")."""
        first = turn.slot("request_text") or ""
        asked = turn.slot("requested_slot") in ("return_reason", "new_variant", CONFIRMED)
        if asked and not _sent_wrong(turn.text):
            later = self._variant_said(turn, line)
            if later and later.sku != line.sku:
                return later
        if _sent_wrong(text) or _sent_wrong(first):
            # "订的黑色，收到的是橙色": the colours tell what happened; what was ordered is wanted.
            return None
        said = " ".join(filter(None, (turn.slot("wanted_size"), text)))
        sizes = [item.value for item in find_sizes(said)]
        step = next((size.relative for size in sizes if size.relative), None)
        if step:
            return neighbouring_size(turn.session, line.sku, step)
        named = [size.value for size in sizes if size.value]
        size = _new_size(named, _bare_sizes(turn, line, text) if named else [], line.size)
        color_text = turn.slot("wanted_color")
        colors = turn.lexicon.resolve("color", color_text) if color_text else []
        return _variant_like(turn, line, size, colors[0] if colors else None)

    def _variant_said(self, turn: Turn, line: OrderLineView) -> VariantInfo | None:
        chosen = _chosen(turn, line)
        size, color = None, said_color(turn)
        step = said_step(turn)
        if step:
            found = neighbouring_size(turn.session, line.sku, step)
            if found is None or (chosen is None and color is None):
                return found
            size = found.size
        named = [] if size else _sizes_said(turn)
        bare = [] if size or turn.is_payload else _bare_sizes(turn, line, turn.text)
        size = size or _new_size(named, bare, line.size, chosen.size if chosen else None)
        return _variant_like(turn, line, size, color, chosen)

    def _offered(self, turn: Turn, case: Case, wished: VariantInfo) -> Answers:
        """`wished` where it can be had; otherwise that it cannot, and the question again."""
        line = case.chosen.line if case.chosen else None
        if line and wished.sku in {one.sku for one in exchangeable(turn, line, case.reason)}:
            return {"new_variant": wished.sku, "confirmed": None}
        if line and wished.stock > 0:
            own = variant(turn.session, line.sku)
            if wished.sku == line.sku:
                turn.refuse(ShopError("same_variant", sku=wished.sku))
            else:
                price = own.price if own else line.unit_price
                turn.refuse(
                    ShopError("price_differs", sku=wished.sku, difference=wished.price - price)
                )
        elif line:
            turn.say("utter_new_variant_gone", name=line.name, variant=label(turn, wished))
        return {"new_variant": None}


class AskNewVariant(ShopAction):
    """What to exchange the goods for."""

    def name(self) -> str:
        return "action_ask_new_variant"

    def act(self, turn: Turn) -> Events:
        line = chosen_line(turn, "exchange").line
        left = exchangeable(turn, line, turn.slot("return_reason"))
        if not left:
            turn.say("utter_new_variant_none", name=line.name)
            return [ActiveLoop(None), SlotSet("requested_slot", None)]
        _, buttons = choices(turn, left)
        turn.say(
            "utter_ask_new_variant",
            name=line.name,
            choices=overview(turn, left),
            buttons=buttons,
        )
        return []


class AskExchangeConfirmed(AskReturnConfirmed):
    """Sums an exchange up before it is submitted."""

    form = "exchange_form"
    order = ("order_line", "new_variant", "return_reason")

    def name(self) -> str:
        return "action_ask_exchange_form_confirmed"

    def shown(self, turn: Turn, slot: str) -> str | None:
        if slot == "new_variant":
            return variant_name(turn, turn.slot(slot))
        return super().shown(turn, slot)


class SubmitExchange(SubmitRequest):
    """Asks for another variant in place of the goods."""

    ends = "exchange"

    def name(self) -> str:
        return "action_submit_exchange"

    def submit(self, turn: Turn) -> None:
        chosen = chosen_line(turn, "exchange")
        request = request_exchange(
            turn.session,
            proved_order(turn),
            chosen.line.id,
            turn.slot("new_variant"),
            turn.slot("return_reason"),
            turn.now,
            note=turn.slot("request_text") or "",
            quantity=pieces(turn, chosen),
        )
        turn.say(
            "utter_exchange_requested",
            id=request.id,
            new_variant=variant_name(turn, turn.slot("new_variant")),
        )


def exchangeable(turn: Turn, line: OrderLineView, reason: str | None) -> list[VariantInfo]:
    """The variants in stock that `line` can be exchanged for: at the same price."""
    own = variant(turn.session, line.sku)
    price: Any = own.price if own else line.unit_price
    return [
        one
        for one in find_variants(turn.session, line.product_code)
        if one.stock > 0 and one.price == price and (one.sku != line.sku or reason in FAULTS)
    ]


def _sent_wrong(text: str) -> bool:
    """Whether `text` tells that something else was sent than was ordered, and wishes nothing."""
    told = reason_from(text) == "not_as_described" and _RECEIVED.search(text)
    return bool(told) and not _WISHES.search(text)


def _chosen(turn: Turn, line: OrderLineView) -> VariantInfo | None:
    """The variant that was chosen before, of which one part is now to be another."""
    sku = turn.slot("new_variant")
    return next(
        (one for one in find_variants(turn.session, line.product_code) if one.sku == sku), None
    )


def _sizes_said(turn: Turn) -> list[str]:
    """All sizes that the message names as such, in the catalogue's spelling."""
    first = said_size(turn)
    told = [] if turn.is_payload else [item.value.value for item in find_sizes(turn.text)]
    return [size for size in (first, *told) if size]


def _bare_sizes(turn: Turn, line: OrderLineView, text: str) -> list[str]:
    """The sizes that stand alone in a text, as the 41 of "要41的"; the last one first."""
    sizes = {one.size for one in find_variants(turn.session, line.product_code) if one.size}
    words = re.findall(r"(?<![A-Z\d'’.])(?:[A-Z]+|\d+)(?![A-Z\d'’.]\w)", fold(text).upper())
    return [word for word in reversed(words) if word in sizes]


def _new_size(named: list[str], bare: list[str], *had: str | None) -> str | None:
    """The size that is wanted: of several not the one that was had ("42码小了，换43")."""
    told = [*named, *bare]
    return next((size for size in told if size not in had), told[0] if told else None)


def _variant_like(
    turn: Turn,
    line: OrderLineView,
    size: str | None,
    color: str | None,
    chosen: VariantInfo | None = None,
) -> VariantInfo | None:
    """The variant of that size and colour, the one not named as it was chosen, else as sold."""
    if size is None and color is None:
        return None
    own = chosen or variant(turn.session, line.sku)
    wanted = Wanted(
        line.product_code,
        size or (own.size if own else line.size),
        color or (own.color_code if own else None),
    )
    found = fitting(find_variants(turn.session, line.product_code), wanted)
    return found[0] if found else None


def variant_name(turn: Turn, sku: str) -> str:
    """A variant in words, the product's name where it has neither colour nor size."""
    found = variant(turn.session, sku)
    return (label(turn, found) if found else "") or sku
