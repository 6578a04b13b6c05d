"""What a break on offer makes of the fold: time off the chair, if it was done."""

from __future__ import annotations

import pytest

from sitwatch.core import facts as f
from tests.core.sitting.fold import seen, told_at
from tests.daylight import at, typing

MORNING = typing("09:00", "09:20")
ACTIVE = "09:00:00 09:20:00 seated 0.94 input"
OFFERED = f.Prompted(at=at("09:19"), prompt="p1")


def began(clock: str) -> f.Began:
    return f.Began(at=at(clock), prompt="p1")


def answered(reply: f.Reply, clock: str) -> f.Answered:
    return f.Answered(at=at(clock), prompt="p1", reply=reply)


AWAY_FROM_21 = [
    ACTIVE,
    "09:20:00 09:21:00 seated 0.75 short_gap",
    "09:21:00 09:24:00 away 0.00 said",
    "09:24:00 09:25:00 seated 0.75 short_gap",
]
AWAY_FROM_20 = [
    ACTIVE,
    "09:20:00 09:24:00 away 0.00 said",
    "09:24:00 09:25:00 seated 0.75 short_gap",
]
NO_BREAK = [ACTIVE, "09:20:00 09:25:00 away 0.33 long_gap"]


@pytest.mark.parametrize(
    ("facts", "lines"),
    [
        ([OFFERED, began("09:21"), answered("done", "09:24")], AWAY_FROM_21),
        ([OFFERED, began("09:21"), answered("skipped", "09:24")], AWAY_FROM_21),
        ([OFFERED, began("09:21"), seen(f.Started, "09:24")], AWAY_FROM_21),
        (
            [OFFERED, began("09:21"), f.Prompted(at=at("09:24"), prompt="p2")],
            AWAY_FROM_21,
        ),
        ([OFFERED, answered("done", "09:24")], AWAY_FROM_20),
        ([OFFERED, answered("partial", "09:24")], AWAY_FROM_20),
        (
            [f.Prompted(at=at("09:21"), prompt="p1"), answered("done", "09:24")],
            AWAY_FROM_21,
        ),
        ([OFFERED, answered("skipped", "09:24")], NO_BREAK),
        ([OFFERED, answered("ignored", "09:24")], NO_BREAK),
        ([answered("done", "09:24")], NO_BREAK),
        ([OFFERED, seen(f.Started, "09:21"), answered("done", "09:24")], NO_BREAK),
        (
            [OFFERED, answered("skipped", "09:21"), answered("done", "09:24")],
            NO_BREAK,
        ),
    ],
    ids=[
        "begun and done",
        "begun and broken off",
        "begun when the recorder began anew",
        "begun and offered anew",
        "done without a beginning",
        "done in part",
        "done since it was offered",
        "skipped",
        "ignored",
        "never offered",
        "offered before the recorder began anew",
        "answered already",
    ],
)
def test_a_break_is_time_off_the_chair(facts: list[f.Step], lines: list[str]) -> None:
    assert told_at("09:25", MORNING, *facts) == lines
