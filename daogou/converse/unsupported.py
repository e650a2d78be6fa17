"""What Rasa's format has and conversations of this shop have not, each with what to do instead."""

from __future__ import annotations

from typing import Final

_FLOWS = (
    "belongs to flows, which this assistant has none of. Assert `action_executed` or "
    "`slot_was_set` instead."
)
_JUDGED = "asks a language model for its opinion. Assert `bot_uttered` with `text_matches` instead."

TOP: Final = {
    "stub_custom_actions": "is not supported: the real actions run. Leave it out.",
}
STEP: Final = {
    "metadata": "belongs beside `user` or `test_case`.",
    "assertion_order_enabled": "belongs beside `user` and `assertions`.",
}
ASSERTION: Final = {
    "flow_started": _FLOWS,
    "flow_completed": _FLOWS,
    "flow_cancelled": _FLOWS,
    "pattern_clarification_contains": _FLOWS,
    "generative_response_is_relevant": _JUDGED,
    "generative_response_is_grounded": _JUDGED,
}
