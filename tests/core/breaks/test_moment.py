"""A due prompt waits for a pause, for the end of something, and not for ever."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest

from sitwatch.core.breaks.holds import Hold
from sitwatch.core.breaks.moment import Later, Now, Verdict, Wait, decide_moment
from tests.core.breaks.present import present
from tests.daylight import at

DUE = at("09:45")
WAIT = Wait(DUE, window=timedelta(minutes=5))


@pytest.mark.parametrize(
    ("now", "last_input", "verdict"),
    [
        (at("09:45:00"), at("09:45:00"), Later(at("09:45:15"))),
        (at("09:45:14"), at("09:45:00"), Later(at("09:45:15"))),
        (at("09:45:15"), at("09:45:00"), Now()),
        (at("09:45:00"), at("09:44:00"), Now()),
        (at("09:49:50"), at("09:49:49"), Later(at("09:50:00"))),
        (at("09:50:00"), at("09:50:00"), Now()),
    ],
    ids=["typing", "a breath", "a pause", "paused already", "near the end", "the end"],
)
def test_the_moment(now: datetime, last_input: datetime, verdict: Verdict) -> None:
    presence = present(now, last_input=last_input)
    assert decide_moment(presence, None, WAIT) == verdict


def test_a_hold_goes_before_every_moment() -> None:
    held = Hold("call")
    assert decide_moment(present(at("10:30")), held, WAIT) == held


@pytest.mark.parametrize(
    ("now", "last_input", "verdict"),
    [
        ("09:46:02", "09:45:59", Later(at("09:46:03"))),
        ("09:46:03", "09:45:59", Now()),
        ("09:46:10", "09:46:09", Later(at("09:46:12"))),
        ("09:46:12", "09:46:09", Now()),
        ("09:46:59", "09:46:58", Later(at("09:47:13"))),
    ],
    ids=["just over", "a breath after", "typing on", "then a breath", "long over"],
)
def test_the_end_of_something_is_a_good_moment(
    now: str, last_input: str, verdict: Verdict
) -> None:
    presence = present(at(now), last_input=at(last_input))
    wait = msgspec.structs.replace(WAIT, opened=at("09:46"))
    assert decide_moment(presence, None, wait) == verdict


@pytest.mark.parametrize(
    ("now", "verdict"),
    [("09:46:59", Later(at("09:47:00"))), ("09:47:00", Now())],
)
def test_who_has_just_come_back_is_left_alone_for_a_minute(
    now: str, verdict: Verdict
) -> None:
    presence = present(at(now), last_input=at("09:46:01"), back=at("09:46"))
    assert decide_moment(presence, None, WAIT) == verdict


def test_who_was_in_flow_is_waited_for_longer() -> None:
    wait = msgspec.structs.replace(WAIT, pause=timedelta(seconds=30))
    presence = present(at("09:46:20"), last_input=at("09:46"))
    assert decide_moment(presence, None, wait) == Later(at("09:46:30"))
