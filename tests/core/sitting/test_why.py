"""Why a moment was judged as it was: the rule, the pause, the answers behind it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.sitting.habits import Belief, believed
from sitwatch.core.sitting.verdicts import Report, Stretch
from sitwatch.core.sitting.why import Reason, reason_at
from tests.core.sitting.taught import answer, taught
from tests.daylight import MONDAY, at

MINUTE = timedelta(minutes=1)
LEARNT = taught(
    answer(4, sat=True, at=MONDAY),
    answer(5, sat=True, at=MONDAY + MINUTE),
    answer("call", sat=False, at=MONDAY),
)
HABITS = believed(LEARNT, MONDAY + timedelta(days=1))
STRETCHES = (
    Stretch(at("09:00"), at("10:00"), "seated", 0.94, "input"),
    Stretch(at("10:00"), at("10:02"), "away", 0.4, "long_gap", 4),
    Stretch(at("10:02"), at("10:07"), "away", 0.4, "locked", 4),
    Stretch(at("10:07"), at("10:27"), "seated", 0.9, "call"),
    Stretch(at("10:27"), at("11:00"), "seated", 1.0, "corrected"),
    Stretch(at("11:00"), at("14:00"), "away", 0.0, "long_gap", 8),
    Stretch(at("14:00"), at("14:10"), "unknown", 0.0, "blind"),
    Stretch(at("14:30"), at("14:40"), "away", 0.3, "long_gap", 5),
    Stretch(at("14:40"), at("15:00"), "away", 0.2, "long_gap", 5),
)
REPORT = Report((), STRETCHES, (), (), beliefs=(Belief(MONDAY, HABITS),))


def told(clock: str) -> Reason:
    reason = reason_at(REPORT, at(clock))
    assert reason is not None
    return reason


@pytest.mark.parametrize("clock", ["10:00", "10:01:59", "10:02", "10:06:59"])
def test_a_pause_is_told_as_a_whole(clock: str) -> None:
    reason = told(clock)
    assert reason.pause == 7 * MINUTE
    assert reason.band == (5 * MINUTE, 10 * MINUTE)
    assert reason.usual == 0.33
    assert reason.heard.answers == 2
    assert 1.8 < reason.heard.weight < 1.81


@pytest.mark.parametrize(
    ("clock", "reason"),
    [
        ("09:30", Reason(STRETCHES[0], usual=0.94)),
        (
            "10:10",
            Reason(STRETCHES[3], usual=0.93, heard=HABITS.heard_of("call")),
        ),
        ("10:27", Reason(STRETCHES[4])),
        ("14:05", Reason(STRETCHES[6])),
        (
            "12:00",
            Reason(
                STRETCHES[5],
                pause=180 * MINUTE,
                band=(120 * MINUTE, None),
                usual=0.0,
                heard=HABITS.heard,
            ),
        ),
    ],
    ids=["input", "a call", "the user's word", "blind", "longer than any"],
)
def test_each_rule_has_its_own(clock: str, reason: Reason) -> None:
    assert told(clock) == reason


def test_pieces_of_one_band_that_touch_are_one_pause() -> None:
    assert told("14:35").pause == told("14:59").pause == 30 * MINUTE


@pytest.mark.parametrize("clock", ["08:59:59", "14:20", "15:00"])
def test_nothing_is_known_of_a_moment_outside(clock: str) -> None:
    assert reason_at(REPORT, at(clock)) is None
