"""An offer at hand: it grows, is hidden and shown again, and ends."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from sitwatch.core.breaks.course import Breaks
from sitwatch.core.breaks.due import Presence
from sitwatch.core.breaks.holds import Context
from sitwatch.core.breaks.offering import (
    End,
    Hide,
    Move,
    Nothing,
    Show,
    is_committed,
    phase_of,
    while_asking,
)
from sitwatch.core.policy import Policy, policy_from
from tests.core.breaks.sitters import ASKED, asking, sitting
from tests.daylight import at

POLICY = Policy()


def move(breaks: Breaks, presence: Presence, policy: Policy = POLICY) -> Move:
    return while_asking(breaks, presence, presence.now, policy)


def settled(**breaks: Any) -> Policy:
    """Return settings of breaks."""
    return policy_from({"breaks": breaks})


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
        (asking(left=at("09:02") - at("09:00")), sitting("09:45:30"), End()),
        (asking(), sitting("09:45:30", is_locked=True), Hide("locked")),
        (asking(hidden=at("09:45:20")), sitting("09:45:30", is_locked=True), Nothing()),
        (asking(hidden=at("09:45:20")), sitting("09:45:30"), Show("small")),
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


@pytest.mark.parametrize(
    ("breaks", "clock", "policy", "expected"),
    [
        (asking(phase="small"), "09:45:10", POLICY, Nothing(at("09:45:30"))),
        (asking(phase="small"), "09:45:30", POLICY, Show("card")),
        (asking(phase="card"), "09:45:40", POLICY, Nothing(at("09:46:30"))),
        (
            asking(phase="small"),
            "09:45:40",
            settled(style="small"),
            Nothing(at("09:46:30")),
        ),
        (
            asking(phase="card"),
            "09:45:10",
            settled(style="card"),
            Nothing(at("09:46:30")),
        ),
        (asking(phase="small"), "09:46:30", settled(soft_s=300), End()),
        (asking(phase="small", begun=at("09:45:20")), "09:45:40", POLICY, Show("card")),
        (
            asking(phase="card", wished=True),
            "09:45:10",
            POLICY,
            Nothing(at("09:46:30")),
        ),
    ],
    ids=[
        "small at first",
        "then the whole card",
        "which stands",
        "small only",
        "the whole card at once",
        "it may end before it grows",
        "an exercise needs the card",
        "called up by the user",
    ],
)
def test_an_offer_grows(
    breaks: Breaks, clock: str, policy: Policy, expected: Move
) -> None:
    assert move(breaks, sitting(clock), policy) == expected


def test_a_softened_offer_stays_in_the_tray_and_grows_when_the_cause_is_over() -> None:
    policy = settled(on_call="soften")
    up, call = asking(phase="small"), sitting("09:45:10", in_call=True)
    assert move(up, call, policy) == Show("tray")
    tray = asking(phase="tray")
    assert move(tray, call, policy) == Nothing(at("09:46:30"))
    assert move(tray, sitting("09:45:20"), policy) == Show("small")
    assert phase_of(Breaks(), call, call.now, policy) == "tray"


@pytest.mark.parametrize(
    ("otherwise", "context", "expected"),
    [
        ({"in_call": True}, Context(), Hide("call")),
        ({}, Context(sharing=True), Hide("share")),
        ({}, Context(fullscreen=True), Hide("fullscreen")),
        ({}, Context(quiet=True), Hide("quiet")),
        ({"is_here": False}, Context(), Nothing(at("09:46:30"))),
        ({}, Context(paused=True), End()),
    ],
    ids=[
        "a call",
        "a share",
        "full screen",
        "do not disturb",
        "an empty chair",
        "paused",
    ],
)
def test_what_begins_while_a_card_is_up(
    otherwise: dict[str, Any], context: Context, expected: Move
) -> None:
    breaks = msgspec.structs.replace(asking(phase="card"), context=context)
    assert move(breaks, sitting("09:45:40", **otherwise)) == expected


def test_a_card_that_a_call_hid_waits_for_its_end_and_ends_with_a_rest() -> None:
    hid = asking(hidden=at("09:45:20"), held="call")
    call = sitting("09:46", in_call=True, is_explained=True)
    assert move(hid, call) == Nothing(at("09:48"))
    assert move(hid, sitting("09:46")) == Show("small")
    left = sitting("09:48", in_call=True, last_input=at("09:46"))
    assert move(hid, left) == End()


@pytest.mark.parametrize("going_on", [{"begun": at("09:45:20")}, {"wished": True}])
def test_an_exercise_and_a_wish_go_on_through_a_call(going_on: dict[str, Any]) -> None:
    breaks = asking(phase="card", **going_on)
    assert isinstance(move(breaks, sitting("09:45:40", in_call=True)), Nothing)


def test_under_commitment_the_card_stays_but_not_for_ever() -> None:
    policy = settled(commit_hours=["09:00-10:00"], style="small")
    assert is_committed(at("09:45"), policy)
    assert not is_committed(at("10:00"), policy)
    up = asking(phase="card")
    assert move(up, sitting("09:46:30"), policy) == Nothing(at("09:48:30"))
    assert move(up, sitting("09:54:59"), policy) == Nothing(at("09:55"))
    assert move(up, sitting("09:55"), policy) == End()


def test_under_commitment_a_small_card_grows_all_the_same() -> None:
    policy = settled(commit_hours=["09:00-10:00"], style="small")
    assert move(asking(phase="small"), sitting("09:45:30"), policy) == Show("card")


def test_a_break_taken_by_oneself_ends_a_card_that_may_stand_longer() -> None:
    long = settled(ask_s=600, soft_s=10)
    up = asking(phase="card")
    assert move(up, sitting("09:45:14", last_input=ASKED), long) == Nothing(at("09:47"))
    assert move(up, sitting("09:47", last_input=ASKED), long) == End()
