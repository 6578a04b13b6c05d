"""What a pause was: its length judges it, evidence speaks first and cuts it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core.sitting.evidence import Kind, Mark
from sitwatch.core.sitting.habits import prior
from sitwatch.core.sitting.pauses import judge_pause
from sitwatch.core.sitting.verdicts import Stretch
from tests.daylight import at

LAST_INPUT = at("10:00")

Said = tuple[float, Kind]
"""From how many minutes after the last input on, what speaks."""


def judged(minutes: float, *said: Said) -> list[str]:
    """Return a pause of that length as lines: `0-10 away 0.25 long_gap`."""
    marks = [Mark(LAST_INPUT + timedelta(minutes=since), kind) for since, kind in said]
    end = LAST_INPUT + timedelta(minutes=minutes)
    return [_line(part) for part in judge_pause(LAST_INPUT, end, marks, prior())]


def _line(part: Stretch) -> str:
    start, end = (
        (moment - LAST_INPUT) / timedelta(minutes=1)
        for moment in (part.start, part.end)
    )
    return f"{start:g}-{end:g} {part.state} {part.p_seated:.2f} {part.because}"


@pytest.mark.parametrize(
    ("seconds", "verdict"),
    [
        (29.9, "seated 0.94 input"),
        (30, "seated 0.93 short_gap"),
        (179, "seated 0.62 short_gap"),
        (180, "away 0.45 long_gap"),
        (7199, "away 0.07 long_gap"),
        (7200, "away 0.00 long_gap"),
    ],
)
def test_by_its_length_alone(seconds: float, verdict: str) -> None:
    (line,) = judged(seconds / 60, (0, "none"))
    assert line.partition(" ")[2] == verdict


@pytest.mark.parametrize(
    ("minutes", "said", "lines"),
    [
        (
            45,
            [(0, "none"), (1, "locked")],
            ["0-1 away 0.05 locked", "1-45 away 0.05 locked"],
        ),
        (
            25,
            [(0, "none"), (1.1, "locked")],
            ["0-1.1 away 0.10 long_gap", "1.1-25 away 0.10 locked"],
        ),
        (
            2,
            [(0, "none"), (1.5, "locked")],
            ["0-1.5 seated 0.62 short_gap", "1.5-2 seated 0.62 locked"],
        ),
        (
            20,
            [(0, "none"), (0.5, "locked"), (15, "none")],
            [
                "0-0.5 away 0.05 locked",
                "0.5-15 away 0.05 locked",
                "15-20 away 0.05 locked",
            ],
        ),
        (40, [(0, "locked")], ["0-40 away 0.05 locked"]),
        (
            80,
            [(0, "none"), (50, "slept")],
            ["0-50 away 0.05 slept", "50-80 away 0.05 slept"],
        ),
        (
            30,
            [(0, "none"), (10, "locked"), (20, "slept")],
            [
                "0-10 away 0.05 locked",
                "10-20 away 0.05 locked",
                "20-30 away 0.05 slept",
            ],
        ),
        (
            30,
            [(0, "none"), (0.5, "locked"), (2, "none"), (20, "slept")],
            [
                "0-0.5 away 0.05 locked",
                "0.5-2 away 0.05 locked",
                "2-20 away 0.05 slept",
                "20-30 away 0.05 slept",
            ],
        ),
        (120, [(0, "slept")], ["0-120 away 0.05 slept"]),
        (120.1, [(0, "slept")], ["0-120.1 away 0.00 slept"]),
    ],
    ids=[
        "locked by hand counts from the last input",
        "locked by itself is judged by length",
        "locked by itself and soon back",
        "unlocked and nobody came",
        "locked at the last input",
        "asleep counts from the last input, however late",
        "asleep behind a lock",
        "unlocked, then asleep",
        "asleep for two hours",
        "asleep for longer adds nothing",
    ],
)
def test_leaving(minutes: float, said: list[Said], lines: list[str]) -> None:
    assert judged(minutes, *said) == lines


@pytest.mark.parametrize(
    ("minutes", "said", "lines"),
    [
        (90, [(0, "media")], ["0-90 seated 0.95 media"]),
        (90, [(0, "call")], ["0-90 seated 0.93 call"]),
        (
            40,
            [(0, "media"), (30, "none")],
            ["0-30 seated 0.95 media", "30-40 away 0.25 long_gap"],
        ),
        (
            40,
            [(0, "none"), (2, "media"), (30, "locked")],
            [
                "0-2 seated 0.62 short_gap",
                "2-30 seated 0.95 media",
                "30-40 away 0.05 locked",
            ],
        ),
        (180, [(0, "call")], ["0-180 seated 0.93 call"]),
        (
            190,
            [(0, "call")],
            ["0-180 seated 0.93 call", "180-190 away 0.25 long_gap"],
        ),
        (
            190,
            [(0, "none"), (170, "media")],
            [
                "0-170 away 0.00 long_gap",
                "170-180 seated 0.95 media",
                "180-190 away 0.25 long_gap",
            ],
        ),
        (
            230,
            [(0, "none"), (200, "media")],
            ["0-200 away 0.00 long_gap", "200-230 away 0.00 long_gap"],
        ),
    ],
    ids=[
        "a video",
        "a call",
        "a video that ended",
        "locked before a video",
        "a call as long as a film",
        "a call that nobody left",
        "a video late in a long absence",
        "a video to an empty room",
    ],
)
def test_sitting_without_input(
    minutes: float, said: list[Said], lines: list[str]
) -> None:
    assert judged(minutes, *said) == lines


@pytest.mark.parametrize("kind", ["blind", "off"])
def test_what_cannot_be_known_parts_a_pause(kind: Kind) -> None:
    parted = judged(16, (0, "none"), (4, kind), (14, "none"))
    assert parted == [
        "0-4 away 0.45 long_gap",
        f"4-14 unknown 0.00 {kind}",
        "14-16 seated 0.62 short_gap",
    ]


@pytest.mark.parametrize(
    ("kind", "line"),
    [("standing", "0-40 standing 0.00 said"), ("gone", "0-40 away 0.00 said")],
)
def test_the_user_s_word_outweighs_any_length(kind: Kind, line: str) -> None:
    assert judged(40, (0, kind)) == [line]


def test_a_word_that_comes_later_says_nothing_of_the_time_before() -> None:
    assert judged(12, (0, "none"), (10, "gone")) == [
        "0-10 away 0.25 long_gap",
        "10-12 away 0.00 said",
    ]


@pytest.mark.parametrize(
    ("minutes", "said", "lines"),
    [
        (0, [(0, "none")], []),
        (10, [(-5, "none"), (20, "locked")], ["0-10 away 0.25 long_gap"]),
        (10, [(-5, "none"), (-1, "call")], ["0-10 seated 0.93 call"]),
    ],
    ids=["none at all", "what is yet to come", "what began before"],
)
def test_only_what_lies_within_it_is_judged(
    minutes: float, said: list[Said], lines: list[str]
) -> None:
    assert judged(minutes, *said) == lines


def test_a_lock_by_itself_is_of_the_pause_s_band() -> None:
    marks = [Mark(LAST_INPUT, "none"), Mark(at("10:05"), "locked")]
    bands = [s.band for s in judge_pause(LAST_INPUT, at("10:25"), marks, prior())]
    assert bands == [6, 6]


@given(st.floats(0, 30_000))
def test_what_nothing_speaks_of_is_judged_without_being_cut(seconds: float) -> None:
    end = LAST_INPUT + timedelta(seconds=seconds)
    silence = Mark(LAST_INPUT, "none")
    shortly, at_length = (
        judge_pause(LAST_INPUT, end, marks, prior())
        for marks in ((silence,), (silence, silence))
    )
    assert shortly == at_length
