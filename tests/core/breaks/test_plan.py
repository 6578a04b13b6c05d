"""The next move: raise, hide, show, end, or wait until when."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from sitwatch.core.breaks.course import Asking, Breaks
from sitwatch.core.breaks.due import Presence
from sitwatch.core.breaks.moment import Context
from sitwatch.core.breaks.plan import (
    End,
    Hide,
    Move,
    Nothing,
    Raise,
    Show,
    planned,
    waited,
)
from sitwatch.core.policy import Policy
from tests.core.breaks.present import present
from tests.daylight import at

POLICY = Policy()
ASKED = at("09:45")


def sitting(clock: str, **otherwise: Any) -> Presence:
    """Return somebody who has sat since nine."""
    return present(at(clock), **{"bout": at("09:00"), **otherwise})


def asking(**otherwise: Any) -> Breaks:
    asked = Asking("p", "squat", "seated 45 min", since=ASKED, shown=ASKED)
    return Breaks(asking=msgspec.structs.replace(asked, **otherwise))


def move(breaks: Breaks, presence: Presence) -> Move:
    return planned(breaks, presence, presence.now, POLICY)


@pytest.mark.parametrize(
    ("breaks", "presence", "expected"),
    [
        (Breaks(), sitting("09:10"), Nothing(at("09:45"))),
        (Breaks(), sitting("09:10", bout=None), Nothing()),
        (Breaks(answered=at("09:30")), sitting("09:50"), Nothing(at("10:15"))),
        (Breaks(snoozed_until=at("09:55")), sitting("09:50"), Nothing(at("09:55"))),
        (Breaks(), sitting("09:45"), Nothing(at("09:45:15"))),
        (Breaks(), sitting("09:46", last_input=at("09:45:30")), Raise()),
        (Breaks(waiting_since=at("09:45")), sitting("09:50"), Raise()),
        (Breaks(), sitting("09:50", in_call=True), Nothing()),
    ],
    ids=[
        "not yet due",
        "resting",
        "answered a while ago",
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


@pytest.mark.parametrize(
    ("breaks", "presence", "expected"),
    [
        (asking(), sitting("09:45:30"), Nothing(at("09:46:30"))),
        (asking(), sitting("09:46:30"), End()),
        (asking(), sitting("09:46:30", last_input=ASKED), Nothing(at("09:47"))),
        (asking(), sitting("09:47", last_input=ASKED), End()),
        (
            asking(),
            sitting("09:46:30", last_input=ASKED, is_explained=True),
            End(),
        ),
        (asking(rested=at("09:02") - at("09:00")), sitting("09:45:30"), End()),
        (asking(), sitting("09:45:30", is_locked=True), Hide()),
        (asking(hidden=at("09:45:20")), sitting("09:45:30", is_locked=True), Nothing()),
        (asking(hidden=at("09:45:20")), sitting("09:45:30"), Show()),
        (
            asking(hidden=at("09:45:20")),
            sitting("09:45:30", last_input=at("09:45:10")),
            Nothing(at("09:47:10")),
        ),
        (asking(begun=at("09:46")), sitting("09:50"), Nothing(at("09:51"))),
        (asking(begun=at("09:46")), sitting("09:51"), End()),
    ],
    ids=[
        "the card stands",
        "silence while typing",
        "a quiet may become a break",
        "the quiet was a break",
        "a quiet that a video explains",
        "a break, and back",
        "locked",
        "hidden while locked",
        "back with the first input",
        "unlocked, nobody there yet",
        "exercising",
        "an exercise that nobody ended",
    ],
)
def test_while_a_prompt_waits(
    breaks: Breaks, presence: Presence, expected: Move
) -> None:
    assert move(breaks, presence) == expected


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
