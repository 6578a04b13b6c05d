from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import get_args

import msgspec
import pytest

from sitwatch.core.sitting.verdicts import Because, State, Stretch
from sitwatch.presenters.strip import (
    Segment,
    Strip,
    clipped,
    fill_of,
    merged,
    night_before,
    strip_of,
)
from sitwatch.presenters.totals import Fill
from tests.fakes.clock import CET

DAY = datetime(2026, 3, 12, tzinfo=UTC)
SINCE = DAY + timedelta(hours=3)
NOW = datetime(2026, 3, 12, 12, 30, tzinfo=CET)


def at(clock: str) -> datetime:
    """Return a UTC instant by the clock in Berlin, an hour ahead."""
    hour, minute = clock.split(":")
    return DAY + timedelta(hours=int(hour) - 1, minutes=int(minute))


def stretch(
    start: str,
    end: str,
    state: State = "seated",
    because: Because = "input",
    p_seated: float = 1.0,
) -> Stretch:
    return Stretch(at(start), at(end), state, p_seated, because)


def drawn(*stretches: Stretch) -> Strip:
    strip = strip_of(stretches, SINCE, NOW)
    assert strip is not None
    return strip


def only(strip: Strip) -> Segment:
    (segment,) = strip.segments
    return segment


def test_a_day_without_stretches_has_no_strip() -> None:
    assert strip_of((), SINCE, NOW) is None


def test_a_morning_fills_a_working_day_from_the_left() -> None:
    strip = drawn(stretch("08:40", "10:40"))
    segment = only(strip)
    assert (strip.ticks[0].words, strip.ticks[-1].words) == ("08:00", "16:00")
    assert segment.left == pytest.approx(40 / 480)
    assert segment.right == pytest.approx(160 / 480)
    assert strip.now == pytest.approx(270 / 480)
    assert [tick.at for tick in strip.ticks] == pytest.approx([n / 8 for n in range(9)])


def test_a_long_day_ends_at_the_full_hour_after_now() -> None:
    strip = strip_of((stretch("06:10", "17:00"),), SINCE, at("17:20").astimezone(CET))
    assert strip is not None
    assert (strip.ticks[0].words, strip.ticks[-1].words) == ("06:00", "18:00")


def test_a_day_that_ends_at_a_full_hour_ends_there() -> None:
    strip = strip_of((stretch("06:00", "17:00"),), SINCE, at("17:00").astimezone(CET))
    assert strip is not None
    assert strip.now == 1.0


def test_what_lies_outside_of_the_day_is_cut_off() -> None:
    parts = (stretch("01:00", "03:00"), stretch("03:00", "05:00"))
    (left,) = clipped(parts, SINCE, at("04:30"))
    assert (left.start, left.end) == (SINCE, at("04:30"))


def test_the_night_before_the_first_input_is_left_out() -> None:
    strip = drawn(
        stretch("04:00", "06:00", "away", "slept"),
        stretch("06:00", "07:00", "unknown", "off"),
        stretch("07:00", "08:00", "away", "locked"),
        stretch("08:10", "09:00"),
        stretch("09:00", "09:30", "away", "locked"),
    )
    assert strip.ticks[0].words == "08:00"
    assert [segment.fill for segment in strip.segments] == ["seated", "away"]


def test_the_night_can_be_counted_by_state() -> None:
    day = (
        stretch("01:00", "06:00", "away", "slept"),
        stretch("06:00", "06:30", "unknown", "off"),
        stretch("06:30", "07:00", "away", "locked"),
        stretch("08:10", "09:00"),
        stretch("09:00", "09:30", "away", "slept"),
    )
    assert night_before(day, SINCE, NOW, "away") == timedelta(hours=2, minutes=30)
    assert night_before(day, SINCE, NOW, "unknown") == timedelta(minutes=30)
    assert night_before((), SINCE, NOW, "away") == timedelta()


def test_a_call_with_a_locked_screen_is_not_taken_for_the_night() -> None:
    assert only(drawn(stretch("08:10", "09:00", "seated", "locked"))).fill == "seated"


MERGES: list[tuple[str, list[Stretch], list[Because]]] = [
    ("nothing", [], []),
    ("alone", [stretch("08:00", "09:00")], ["input"]),
    (
        "same reason",
        [stretch("08:00", "09:00"), stretch("09:00", "10:00")],
        ["input"],
    ),
    (
        "work with pauses",
        [
            stretch("08:00", "09:00"),
            stretch("09:00", "09:01", because="short_gap"),
            stretch("09:01", "10:00"),
        ],
        ["short_gap"],
    ),
    (
        "another reason",
        [stretch("08:00", "09:00"), stretch("09:00", "10:00", because="call")],
        ["input", "call"],
    ),
    (
        "another state",
        [
            stretch("08:00", "09:00", because="long_gap"),
            stretch("09:00", "10:00", "away", "long_gap"),
        ],
        ["long_gap", "long_gap"],
    ),
    (
        "not touching",
        [stretch("08:00", "09:00"), stretch("09:01", "10:00")],
        ["input", "input"],
    ),
]


@pytest.mark.parametrize(
    ("stretches", "reasons"),
    [case[1:] for case in MERGES],
    ids=[case[0] for case in MERGES],
)
def test_neighbours_that_say_the_same_are_one(
    stretches: list[Stretch], reasons: list[Because]
) -> None:
    assert [piece.because for piece in merged(iter(stretches))] == reasons


def test_chances_are_weighted_by_length() -> None:
    work = stretch("08:00", "08:45", p_seated=1.0)
    pause = stretch("08:45", "09:00", because="short_gap", p_seated=0.8)
    (piece,) = merged(iter([work, pause]))
    assert piece.p_seated == pytest.approx(0.95)
    assert piece.length == timedelta(hours=1)


@pytest.mark.parametrize(
    ("state", "because", "fill"),
    [
        ("seated", "input", "seated"),
        ("seated", "corrected", "corrected"),
        ("seated", "declared", "declared"),
        ("standing", "corrected", "standing"),
        ("away", "declared", "away"),
        ("unknown", "blind", "unknown"),
    ],
)
def test_told_sitting_is_painted_apart(
    state: State, because: Because, fill: Fill
) -> None:
    assert fill_of(stretch("08:00", "09:00", state, because)) == fill


def test_a_piece_tells_when_what_why_and_how_sure() -> None:
    segment = only(drawn(stretch("09:22", "09:58", p_seated=0.976)))
    assert segment.title == "09:22 – 09:58: seated, 36 min"
    assert segment.details == (
        "Because keyboard or mouse was in use.",
        "Chance that you sat here: 98 %.",
    )
    assert (segment.since, segment.until) == (at("09:22"), at("09:58"))


@pytest.mark.parametrize(
    ("state", "because", "why"),
    [
        ("unknown", "blind", "Because input could not be seen."),
        ("standing", "said", "Because you said so at the time."),
        ("away", "corrected", "Because you said so afterwards."),
        ("seated", "declared", "Because you added it."),
    ],
)
def test_what_is_unknown_or_told_has_no_chance(
    state: State, because: Because, why: str
) -> None:
    segment = only(drawn(stretch("09:00", "10:00", state, because, 0.0)))
    assert segment.details == (why,)


def test_every_reason_and_state_has_words() -> None:
    plain = stretch("09:00", "10:00")
    told = {
        (state, because): only(
            drawn(msgspec.structs.replace(plain, state=state, because=because))
        ).title
        for state in get_args(State)
        for because in get_args(Because)
        if state == "seated" or because not in {"off", "slept", "locked"}
    }
    assert len(told) == len(get_args(State)) * len(get_args(Because)) - 9
    assert all(told.values())
