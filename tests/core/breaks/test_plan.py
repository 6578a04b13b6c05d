"""The next move: raise, wait until when, or see to the offer at hand."""

from __future__ import annotations

import pytest

from sitwatch.core.breaks.course import Breaks
from sitwatch.core.breaks.due import Presence
from sitwatch.core.breaks.holds import Context
from sitwatch.core.breaks.offering import End, Move, Nothing, Raise
from sitwatch.core.breaks.plan import planned, waited
from sitwatch.core.policy import Policy
from tests.core.breaks.sitters import asking, sitting
from tests.daylight import at

POLICY = Policy()


def move(breaks: Breaks, presence: Presence) -> Move:
    return planned(breaks, presence, presence.now, POLICY)


@pytest.mark.parametrize(
    ("breaks", "presence", "expected"),
    [
        (Breaks(), sitting("09:10"), Nothing(at("09:45"))),
        (Breaks(), sitting("09:10", bout=None), Nothing()),
        (
            Breaks(),
            sitting("09:50", load=at("09:20") - at("09:00")),
            Nothing(at("10:15")),
        ),
        (Breaks(snoozed_until=at("09:55")), sitting("09:50"), Nothing(at("09:55"))),
        (Breaks(), sitting("09:45"), Nothing(at("09:45:15"))),
        (Breaks(), sitting("09:46", last_input=at("09:45:30")), Raise()),
        (Breaks(waiting_since=at("09:45")), sitting("09:50"), Raise()),
        (Breaks(), sitting("09:50", in_call=True), Nothing()),
    ],
    ids=[
        "not yet due",
        "resting",
        "answered a while ago, or up for a while",
        "put off",
        "due while typing",
        "due in a pause",
        "the window is over",
        "held by a call",
    ],
)
def test_before_a_prompt(breaks: Breaks, presence: Presence, expected: Move) -> None:
    assert move(breaks, presence) == expected


def test_a_hold_that_ends_by_itself_says_when() -> None:
    paused = Breaks(context=Context(paused=True, paused_until=at("11:00")))
    assert move(paused, sitting("09:50")) == Nothing(at("11:00"))


def test_an_offer_at_hand_goes_before_any_other() -> None:
    assert move(asking(), sitting("09:46:30")) == End()


def waiting(breaks: Breaks, presence: Presence) -> Breaks:
    return waited(breaks, presence, presence.now, POLICY)


def test_the_window_begins_when_a_break_is_due() -> None:
    assert waiting(Breaks(), sitting("09:44")).waiting_since is None
    due = waiting(Breaks(), sitting("09:45"))
    assert due.waiting_since == at("09:45")
    assert waiting(due, sitting("09:46")).waiting_since == at("09:45")


def test_a_hold_starts_the_window_anew() -> None:
    due = Breaks(waiting_since=at("09:45"))
    assert waiting(due, sitting("09:46", in_call=True)).waiting_since is None


def test_no_window_is_open_while_a_card_is_up() -> None:
    assert waiting(asking(), sitting("09:50")).waiting_since is None


def test_a_rest_ends_everything_that_was_on_its_way() -> None:
    due = Breaks(waiting_since=at("09:45"), snoozed_until=at("09:55"), snoozes=1)
    assert waiting(due, sitting("09:50", bout=None)) == Breaks()
