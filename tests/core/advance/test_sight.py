"""Presence: what the breaks need to know of the person at a moment."""

from __future__ import annotations

from datetime import UTC

import pytest

from sitwatch.core import facts as f
from sitwatch.core.advance.sight import local_of, presence_of, rest_of
from sitwatch.core.breaks.due import Presence
from sitwatch.core.facts import Step
from tests.core.advance.lived import POLICY, after
from tests.daylight import CET, at, corrected, told, typing

WORK = typing("09:00", "09:30")
LOCKED, CALL = f.Locked(at=at("09:30")), f.CallBegan(at=at("09:30"))
ASLEEP, GONE = f.Slept(at=at("09:30")), f.Stopped(at=at("09:30"))
FILM, BLIND = f.MediaBegan(at=at("09:30")), f.Blinded(at=at("09:30"))


def seen(clock: str, *steps: Step) -> Presence:
    state = after(*steps)
    assert state.sitting is not None
    return presence_of(state, state.sitting, at(clock), POLICY)


@pytest.mark.parametrize(
    ("clock", "steps", "is_here", "bout"),
    [
        ("09:30", [WORK], True, "09:00"),
        ("09:31:59", [WORK], True, "09:00"),
        ("09:32", [WORK], False, "09:00"),
        ("09:33", [WORK], False, None),
        ("09:40", [WORK, CALL], True, "09:00"),
        ("09:40", [WORK, FILM], True, "09:00"),
        ("09:30:10", [WORK, LOCKED], False, "09:00"),
        ("09:32", [WORK, LOCKED], False, None),
        ("09:31", [WORK, told("standing", "09:30")], False, "09:00"),
        ("09:32", [WORK, told("standing", "09:30")], False, None),
        ("09:30", [WORK, corrected("away", "09:05", "09:20", "09:30")], True, "09:20"),
        ("09:30", [WORK, corrected("away", "09:20", "09:45", "09:30")], True, None),
        (
            "09:40",
            [WORK, corrected("sitting", "09:30", "09:50", "09:30")],
            False,
            "09:00",
        ),
    ],
    ids=[
        "typing",
        "in a pause of two minutes",
        "in a longer one",
        "in one that is a rest",
        "in a call",
        "before a video",
        "behind a lock",
        "behind a lock for a rest",
        "standing for a moment",
        "standing for a rest",
        "after a rest that was told of",
        "in a rest that was told of ahead",
        "in sitting that was told of ahead",
    ],
)
def test_who_is_here_and_since_when(
    clock: str, steps: list[Step], *, is_here: bool, bout: str | None
) -> None:
    presence = seen(clock, *steps)
    assert presence.is_here is is_here
    assert presence.bout == (None if bout is None else at(bout))


@pytest.mark.parametrize(
    ("steps", "is_locked", "is_explained", "in_call"),
    [
        ([WORK], False, False, False),
        ([WORK, LOCKED], True, False, False),
        ([WORK, ASLEEP], True, False, False),
        ([WORK, GONE], True, False, False),
        ([WORK, FILM], False, True, False),
        ([WORK, BLIND], False, True, False),
        ([WORK, CALL], False, True, True),
        ([WORK, CALL, LOCKED], True, False, False),
    ],
    ids=["work", "locked", "asleep", "off", "video", "blind", "call", "locked in call"],
)
def test_what_else_is_known(
    steps: list[Step], *, is_locked: bool, is_explained: bool, in_call: bool
) -> None:
    presence = seen("09:30:30", *steps)
    assert presence.is_locked is is_locked
    assert presence.is_explained is is_explained
    assert presence.in_call is in_call


def test_input_ended_when_it_did() -> None:
    presence = seen("09:30:20", WORK)
    assert presence.last_input == at("09:30")
    assert presence.pause == at("09:30:20") - at("09:30")


def test_nobody_has_sat_before_any_input() -> None:
    presence = seen("09:00", f.Started(at=at("09:00")))
    assert presence.bout is None
    assert not presence.is_here


def test_the_rest_is_the_setting() -> None:
    assert rest_of(POLICY).total_seconds() == POLICY.breaks.rest_s


def test_local_time_is_by_the_offset_in_force() -> None:
    local = local_of(after(WORK), at("09:30").astimezone(UTC))
    assert local.utcoffset() == CET.utcoffset(None)
    assert local.hour == 9
