"""Input carries activity on, or ends a pause, or is a mere bump."""

from __future__ import annotations

import pytest

from sitwatch.core import facts as f
from sitwatch.core.sitting.evidence import FRESH, Mark
from tests.core.sitting.fold import folded, seen, tap, told_at
from tests.daylight import at, told, typing

MORNING = typing("09:00", "09:20")
ACTIVE = "09:00:00 09:20:00 seated 0.94 input"
STILL_AWAY = [ACTIVE, "09:20:00 09:30:00 away 0.25 long_gap"]
BACK_AT_25 = [
    ACTIVE,
    "09:20:00 09:25:00 away 0.33 long_gap",
    "09:25:00 09:30:00 seated 0.94 input",
]


@pytest.mark.parametrize(
    ("then", "lines"),
    [
        (typing("09:20", "09:30"), ["09:00:00 09:30:00 seated 0.94 input"]),
        (typing("09:20:29", "09:30"), ["09:00:00 09:30:00 seated 0.94 input"]),
        (
            typing("09:20:30", "09:30"),
            [
                ACTIVE,
                "09:20:00 09:20:30 seated 0.93 short_gap",
                "09:20:30 09:30:00 seated 0.94 input",
            ],
        ),
        (typing("09:25", "09:30"), BACK_AT_25),
    ],
    ids=["touching", "a gap of 29 s", "a pause of 30 s", "a long pause"],
)
def test_from_thirty_seconds_on_a_gap_is_a_pause(
    then: f.Input, lines: list[str]
) -> None:
    assert told_at("09:30", MORNING, then) == lines


@pytest.mark.parametrize(
    "taps",
    [
        [tap("09:25")],
        [tap("09:25", keys=1)],
        [typing("09:25:00", "09:25:01")],
        [tap("09:25:00"), tap("09:25:00.8")],
        [tap("09:25:00"), tap("09:25:09.2")],
        [tap("09:25", keys=1), tap("09:25:00.5")],
        [tap("09:25", keys=1), tap("09:25:20", keys=1)],
    ],
    ids=[
        "a bump",
        "a key",
        "a second",
        "a second between two",
        "two, nine seconds apart",
        "a key and who knows what",
        "a key now and then",
    ],
)
def test_a_mere_bump_ends_no_long_pause(taps: list[f.Input]) -> None:
    assert told_at("09:30", MORNING, *taps) == STILL_AWAY


@pytest.mark.parametrize(
    "taps",
    [
        [typing("09:25:00", "09:25:01.1")],
        [tap("09:25:00"), tap("09:25:09.1")],
        [tap("09:25:00"), tap("09:25:08"), tap("09:25:16")],
        [typing("09:25:00", "09:25:00.9"), tap("09:25:00.1"), tap("09:25:09.5")],
        [tap("09:25", keys=2)],
        [tap("09:25", keys=1), tap("09:25:00.5", keys=1)],
    ],
    ids=[
        "more than a second",
        "two within nine seconds",
        "three, confirming each other",
        "one within another, and a third",
        "two keys at once",
        "a key and another",
    ],
)
def test_a_return_counts_from_its_first_touch(taps: list[f.Input]) -> None:
    goes_on = typing("09:25:17", "09:30")
    assert told_at("09:30", MORNING, *taps, goes_on) == BACK_AT_25


@pytest.mark.parametrize(
    ("clock", "is_back"), [("09:22:59", True), ("09:23", False)], ids=["short", "long"]
)
def test_any_touch_ends_a_pause_of_less_than_three_minutes(
    clock: str, *, is_back: bool
) -> None:
    sitting, settled = folded(MORNING, tap(clock))
    assert bool(settled) == is_back
    assert (sitting.blip is None) == is_back


def test_a_password_is_no_return() -> None:
    lines = told_at(
        "09:50",
        MORNING,
        seen(f.Locked, "09:20:20"),
        typing("09:40", "09:40:05", keys=12),
        seen(f.Unlocked, "09:40:06"),
        typing("09:40:07", "09:50"),
    )
    assert lines == [
        ACTIVE,
        "09:20:00 09:20:20 away 0.05 locked",
        "09:20:20 09:40:06 away 0.05 locked",
        "09:40:06 09:40:07 away 0.05 locked",
        "09:40:07 09:50:00 seated 0.94 input",
    ]


@pytest.mark.parametrize(
    ("pieces", "is_back"),
    [
        ([typing("09:40", "09:41", keys=300)], False),
        ([typing("09:40", "09:41:00.1", keys=300)], True),
        ([typing("09:40", "09:40:20"), typing("09:40:49", "09:41:10")], True),
        ([typing("09:40", "09:40:20"), typing("09:40:50", "09:41:10")], False),
    ],
    ids=["a minute", "more than a minute", "in pieces", "in pieces too far apart"],
)
def test_input_that_goes_on_behind_a_lock_shows_that_it_is_none(
    pieces: list[f.Input], *, is_back: bool
) -> None:
    sitting, _ = folded(MORNING, seen(f.Locked, "09:20:20"), *pieces)
    assert sitting.machines[None].locked != is_back
    assert (sitting.active_from == pieces[0].at) == is_back


@pytest.mark.parametrize(
    "ceased", [f.Slept, f.UserLeft, f.Stopped], ids=["asleep", "another user", "off"]
)
def test_input_shows_that_a_computer_is_in_use_again(ceased: type[f.Fact]) -> None:
    sitting, settled = folded(MORNING, seen(ceased, "09:20"), typing("10:00", "10:05"))
    assert sitting.machines == {None: FRESH}
    assert sitting.active_from == typing("10:00", "10:05").at
    assert settled


def test_the_hand_that_says_away_may_still_be_on_the_mouse() -> None:
    going: list[f.Step] = [told("away", "09:20"), typing("09:20:02", "09:20:20")]
    assert told_at("09:30", MORNING, *going) == [
        ACTIVE,
        "09:20:00 09:30:00 away 0.00 said",
    ]


@pytest.mark.parametrize(
    ("end", "posture"), [("09:20:29.9", "away"), ("09:20:30", "sitting")]
)
def test_a_hand_that_stays_for_half_a_minute_has_not_left(
    end: str, posture: f.Posture
) -> None:
    sitting, _ = folded(MORNING, told("away", "09:20"), typing("09:20:10", end))
    assert sitting.told == posture


@pytest.mark.parametrize(
    ("pieces", "since"),
    [
        ([typing("09:21", "09:30")], "09:21:00"),
        ([tap("09:20:20"), typing("09:20:45", "09:30")], "09:20:20"),
        ([tap("09:20:20"), typing("09:20:55", "09:30")], "09:20:55"),
    ],
    ids=["back at once", "never gone", "gone after a last touch"],
)
def test_who_says_away_and_types_on_sits(pieces: list[f.Input], since: str) -> None:
    facts: list[f.Step] = [MORNING, told("away", "09:20"), *pieces]
    assert told_at("09:30", *facts) == [
        ACTIVE,
        f"09:20:00 {since} away 0.00 said",
        f"{since} 09:30:00 seated 0.94 input",
    ]
    assert folded(*facts)[0].told == "sitting"


def test_standing_holds_through_a_pause() -> None:
    facts: list[f.Step] = [MORNING, told("standing", "09:20"), typing("09:25", "09:30")]
    assert told_at("09:30", *facts) == [
        ACTIVE,
        "09:20:00 09:25:00 standing 0.00 said",
        "09:25:00 09:30:00 standing 0.00 said",
    ]


@pytest.mark.parametrize(
    ("start", "end", "until"),
    [("09:05", "09:15", "09:20"), ("09:10", "09:30", "09:30")],
    ids=["within", "beyond"],
)
def test_input_at_two_computers_counts_once(start: str, end: str, until: str) -> None:
    desk = typing("09:00", "09:20", device="desk")
    laptop = typing(start, end, device="laptop")
    line = f"09:00:00 {until}:00 seated 0.94 input"
    assert told_at(until, desk, laptop) == [line]


def test_what_began_in_a_breath_speaks_of_the_pause_after_it() -> None:
    facts = [MORNING, seen(f.CallBegan, "09:20:05"), typing("09:20:10", "09:30")]
    assert folded(*facts)[0].marks == (Mark(at("09:30"), "call"),)
    assert told_at("09:40", *facts) == [
        "09:00:00 09:30:00 seated 0.94 input",
        "09:30:00 09:40:00 seated 0.93 call",
    ]


def test_a_computer_that_locks_leaves_the_other_one_in_use() -> None:
    facts: list[f.Step] = [
        typing("09:00", "09:20", device="desk"),
        seen(f.Locked, "09:20", device="desk"),
        typing("09:20:20", "09:30", device="laptop"),
    ]
    assert folded(*facts)[0].machines["desk"].locked
    assert told_at("09:30", *facts)[-1] == "09:20:20 09:30:00 seated 0.94 input"


@pytest.mark.parametrize(
    ("end", "then"),
    [
        ("09:30", "09:20:00 09:30:00 seated 0.94 input"),
        ("09:17", "09:20:00 09:30:00 unknown 0.00 blind"),
    ],
    ids=["beyond", "within"],
)
def test_a_return_begins_no_sooner_than_the_activity_before_it_ended(
    end: str, then: str
) -> None:
    facts: list[f.Step] = [
        typing("09:00", "09:20", device="desk"),
        seen(f.Blinded, "09:10", device="laptop"),
        seen(f.Blinded, "09:10", device="desk"),
        typing("09:15", end, device="laptop"),
    ]
    assert told_at("09:30", *facts) == [ACTIVE, then]
