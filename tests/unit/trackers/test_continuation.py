"""The short form of a long conversation."""

from __future__ import annotations

import pytest
from rasa.shared.core.events import ConversationPaused, Event, UserUtteranceReverted
from rasa.shared.core.trackers import DialogueStateTracker

from daogou.errors import ConfigurationError
from daogou.trackers.continuation import Length, without_carried

from .talking import DOMAIN, asking, begun, state, turn

LENGTH = Length(longest_events=50, kept_turns=3)


def rebuilt(events: list[Event]) -> DialogueStateTracker:
    return DialogueStateTracker.from_events("me", events, DOMAIN.slots)


def shortened(events: list[Event], length: Length = LENGTH) -> list[Event]:
    continued = length.continuation("me", events, DOMAIN.slots)
    assert continued is not None
    return continued[1]


def talk(turns: int) -> list[Event]:
    return begun() + [event for number in range(turns) for event in turn(number)]


def test_a_short_conversation_stays_as_it_is() -> None:
    assert LENGTH.continuation("me", talk(6), DOMAIN.slots) is None
    assert LENGTH.continuation("me", [], DOMAIN.slots) is None


@pytest.mark.parametrize("turns", [8, 20, 100])
def test_the_short_form_leads_to_the_same_state(turns: int) -> None:
    events = talk(turns)
    short = shortened(events)
    assert len(short) < 40
    assert state(rebuilt(short)) == state(rebuilt(events))


def test_a_form_and_a_pause_survive() -> None:
    events = begun() + [event for number in range(10) for event in turn(number)]
    events += asking(10) + [e for number in range(11, 20) for e in turn(number)]
    events += [ConversationPaused(), *turn(20), *turn(21), *turn(22), *turn(23)]
    before, after = rebuilt(events), rebuilt(shortened(events))
    assert before.active_loop_name == "return_form" and before.is_paused()
    assert state(after) == state(before)


def test_what_was_taken_back_stays_so() -> None:
    events = [*talk(20), *turn(20)[:1], UserUtteranceReverted(), *turn(21)]
    assert state(rebuilt(shortened(events))) == state(rebuilt(events))


def test_the_last_turns_keep_their_words_and_times() -> None:
    events = talk(20)
    last = [event for event in events if event.type_name == "user"][-3:]
    kept = [event for event in shortened(events) if event.type_name == "user"]
    assert [(one.text, one.timestamp) for one in kept] == [(e.text, e.timestamp) for e in last]


def test_all_of_it_is_marked() -> None:
    events = talk(20)
    assert without_carried([*events, *shortened(events)]) == events
    assert without_carried(events) == events, "what is repeated is a copy"


def test_one_endless_turn_is_not_cut() -> None:
    assert LENGTH.continuation("me", begun() + turn(1) * 3, DOMAIN.slots) is None
    many = begun() + turn(1, *turn(2)[2:4] * 40)
    assert LENGTH.continuation("me", many, DOMAIN.slots) is None


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"longest_events": 10}, "longest_events is 10"),
        ({"kept_turns": 0}, "kept_turns is 0"),
        ({"kept_turns": "five"}, "kept_turns is 'five'"),
    ],
)
def test_bad_lengths_are_told(options: dict[str, int], says: str) -> None:
    with pytest.raises(ConfigurationError, match=says):
        Length(**options)
