"""The fold: marks in a pause, the user's word, recorders that vanish."""

from __future__ import annotations

from datetime import datetime

import pytest

from sitwatch.core import facts as f
from sitwatch.core.sitting.estimate import (
    cut_off,
    goes_on,
    kind_now,
    noted,
    open_stretches,
    opened,
)
from sitwatch.core.sitting.evidence import Kind
from tests.core.sitting.fold import folded, seen, short, told_at
from tests.daylight import at, told, typing

MORNING = typing("09:00", "09:20")
ACTIVE = "09:00:00 09:20:00 seated 0.94 input"
BEGAN = f.Began(at=at("09:20:05"), prompt="p1")


def test_the_first_fact_opens_a_pause_in_which_nothing_speaks() -> None:
    sitting = opened(at("09:00"))
    assert open_stretches(sitting, at("09:00")) == ()
    assert short(open_stretches(sitting, at("09:10"))) == [
        "09:00:00 09:10:00 away 0.25 long_gap"
    ]


def test_what_is_open_lasts_as_long_as_its_input_even_if_it_is_yet_to_come() -> None:
    assert told_at("09:10", MORNING) == [ACTIVE]


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ([], "none"),
        ([seen(f.CallBegan, "09:20")], "call"),
        ([told("standing", "09:20")], "standing"),
        ([told("standing", "09:20"), seen(f.CallBegan, "09:21")], "standing"),
        ([told("away", "09:20")], "gone"),
        ([told("standing", "09:20"), BEGAN], "gone"),
        ([told("standing", "09:20"), seen(f.Locked, "09:21")], "locked"),
        ([told("away", "09:20"), seen(f.Stopped, "09:21")], "off"),
        ([told("standing", "09:20"), seen(f.Blinded, "09:21")], "standing"),
    ],
)
def test_what_speaks_now(facts: list[f.Step], kind: Kind) -> None:
    sitting, _ = folded(MORNING, *facts)
    assert (kind_now(sitting), sitting.marks[-1].kind) == (kind, kind)


@pytest.mark.parametrize(
    "fact",
    [
        seen(f.ScreenWentOff, "09:25"),
        seen(f.Unlocked, "09:25"),
        told("sitting", "09:25"),
    ],
    ids=["of no account", "known already", "said already"],
)
def test_what_says_nothing_new_changes_nothing(fact: f.Step) -> None:
    sitting, _ = folded(MORNING)
    assert noted(sitting, fact, fact.at) == (sitting, ())


def test_one_that_speaks_behind_another_is_no_mark() -> None:
    facts = [seen(f.CallBegan, "09:20"), seen(f.MediaBegan, "09:21")]
    assert [m.kind for m in folded(MORNING, *facts)[0].marks] == ["none", "call"]


def test_a_lock_by_hand_and_a_sleep_count_from_the_last_input() -> None:
    facts = [seen(f.Locked, "09:21"), seen(f.Slept, "09:40"), seen(f.Woke, "10:00")]
    assert told_at("10:10", MORNING, *facts) == [
        ACTIVE,
        "09:20:00 09:21:00 away 0.05 locked",
        "09:21:00 09:40:00 away 0.05 locked",
        "09:40:00 10:00:00 away 0.05 slept",
        "10:00:00 10:10:00 away 0.05 locked",
    ]


@pytest.mark.parametrize(
    ("facts", "clock", "would_go_on"),
    [
        ([], "09:20:29.9", True),
        ([], "09:20:30", False),
        ([seen(f.CallBegan, "09:20:05")], "09:20:10", True),
        ([told("standing", "09:20:05")], "09:20:10", True),
        ([told("away", "09:20:05")], "09:20:10", False),
        ([BEGAN], "09:20:10", False),
        ([seen(f.Locked, "09:20:05"), seen(f.Unlocked, "09:20:07")], "09:20:10", False),
        ([seen(f.Slept, "09:20:05"), seen(f.Woke, "09:20:07")], "09:20:10", False),
        ([seen(f.Stopped, "09:20:05")], "09:20:10", False),
        ([seen(f.Blinded, "09:20:05")], "09:20:10", False),
    ],
    ids=[
        "a breath",
        "a pause",
        "a call",
        "stood up",
        "away",
        "in a break",
        "locked for a moment",
        "asleep for a moment",
        "off",
        "blind",
    ],
)
def test_where_activity_would_go_on(
    facts: list[f.Step], clock: str, *, would_go_on: bool
) -> None:
    assert goes_on(folded(MORNING, *facts)[0], at(clock)) == would_go_on


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            [told("standing", "09:20:10")],
            [
                "09:00:00 09:20:10 seated 0.94 input",
                "09:20:10 09:30:00 standing 0.00 said",
            ],
        ),
        (
            [told("standing", "09:25")],
            [
                ACTIVE,
                "09:20:00 09:25:00 away 0.33 long_gap",
                "09:25:00 09:30:00 standing 0.00 said",
            ],
        ),
        (
            [told("standing", "09:10"), told("sitting", "09:15")],
            [
                "09:00:00 09:10:00 seated 0.94 input",
                "09:10:00 09:15:00 standing 0.00 said",
                "09:15:00 09:20:00 seated 0.94 input",
                "09:20:00 09:30:00 away 0.25 long_gap",
            ],
        ),
        (
            [told("away", "09:20:10"), told("sitting", "09:26")],
            [
                "09:00:00 09:20:10 seated 0.94 input",
                "09:20:10 09:26:00 away 0.00 said",
                "09:26:00 09:30:00 away 0.45 long_gap",
            ],
        ),
        (
            [told("away", "09:10"), told("standing", "09:15")],
            [
                "09:00:00 09:10:00 seated 0.94 input",
                "09:10:00 09:15:00 seated 0.94 input",
                "09:15:00 09:20:00 standing 0.00 said",
                "09:20:00 09:30:00 standing 0.00 said",
            ],
        ),
    ],
    ids=[
        "while typing",
        "in a pause",
        "in the middle of input",
        "away and back",
        "away, but typing, then standing",
    ],
)
def test_the_user_s_word_parts_time_where_it_was_said(
    words: list[f.Step], lines: list[str]
) -> None:
    assert told_at("09:30", MORNING, *words) == lines


def test_a_word_told_late_leaves_the_pause_before_as_it_was() -> None:
    late: list[f.Step] = [typing("09:25", "09:30"), told("standing", "09:22")]
    assert told_at("09:30", MORNING, *late) == [
        ACTIVE,
        "09:20:00 09:25:00 away 0.33 long_gap",
        "09:25:00 09:30:00 standing 0.00 said",
    ]


@pytest.mark.parametrize(
    ("facts", "posture"),
    [
        ([seen(f.Slept, "09:30")], "sitting"),
        ([seen(f.Locked, "09:30")], "standing"),
        ([typing("09:25", "09:30", device="b"), seen(f.Slept, "09:30")], "standing"),
    ],
    ids=["asleep", "locked", "another computer awake"],
)
def test_the_user_s_word_runs_out_in_sleep(
    facts: list[f.Step], posture: f.Posture
) -> None:
    assert folded(MORNING, told("standing", "09:20"), *facts)[0].told == posture


@pytest.mark.parametrize(
    ("since", "line"),
    [
        (at("09:20"), "09:20:00 09:30:00 unknown 0.00 off"),
        (at("09:19"), "09:20:00 09:30:00 unknown 0.00 off"),
    ],
    ids=["where it was last seen", "within activity"],
)
def test_a_recorder_that_vanished_is_off_from_then_on(
    since: datetime, line: str
) -> None:
    sitting = cut_off(folded(MORNING)[0], None, since)
    assert short(open_stretches(sitting, at("09:30"))) == [ACTIVE, line]


def test_a_recorder_that_stopped_cannot_vanish() -> None:
    sitting, _ = folded(MORNING, seen(f.Stopped, "09:25"))
    assert cut_off(sitting, None, at("09:20")) is sitting


def test_a_recorder_that_vanished_leaves_the_other_one_to_speak() -> None:
    desk, _ = folded(typing("09:00", "09:20", device="desk"))
    both = cut_off(desk, "laptop", at("09:20"))
    assert both.machines["laptop"].off
    assert open_stretches(both, at("09:30")) == open_stretches(desk, at("09:30"))
