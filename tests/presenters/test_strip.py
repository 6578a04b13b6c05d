from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from sitwatch.core.facts import Corrected, Recorded, RoutineSet
from sitwatch.core.sitting.verdicts import Because, Report, State, Stretch
from sitwatch.core.timeline.spans import Span
from sitwatch.presenters.strip import (
    Course,
    Segment,
    Strip,
    chosen,
    fill_of,
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


def course(
    *stretches: Stretch, until: str = "12:30", facts: tuple[Recorded, ...] = ()
) -> Course:
    """Return what a day is drawn from; one that goes on until 04:00 is over."""
    report = Report((), stretches, (), ())
    is_over = until == "04:00"
    end = at("28:00") if is_over else at(until)
    return Course(report, facts, Span(SINCE, end.astimezone(CET)), is_over=is_over)


def drawn(*stretches: Stretch, until: str = "12:30") -> Strip:
    strip = strip_of(course(*stretches, until=until))
    assert strip is not None
    return strip


def only(strip: Strip) -> Segment:
    (segment,) = strip.segments
    return segment


def test_a_day_without_stretches_has_no_strip() -> None:
    assert strip_of(course()) is None


def test_a_morning_fills_a_working_day_from_the_left() -> None:
    strip = drawn(stretch("08:40", "10:40"))
    segment = only(strip)
    assert (strip.ticks[0].words, strip.ticks[-1].words) == ("08:00", "16:00")
    assert segment.left == pytest.approx(40 / 480)
    assert segment.right == pytest.approx(160 / 480)
    assert strip.now == pytest.approx(270 / 480)
    assert [tick.at for tick in strip.ticks] == pytest.approx([n / 8 for n in range(9)])


def test_a_long_day_ends_at_the_full_hour_after_now() -> None:
    strip = drawn(stretch("06:10", "17:00"), until="17:20")
    assert (strip.ticks[0].words, strip.ticks[-1].words) == ("06:00", "18:00")


def test_late_in_a_day_it_begins_earlier_and_ends_with_the_day() -> None:
    strip = drawn(stretch("24:10", "24:20"), until="24:31")
    assert (strip.ticks[0].words, strip.ticks[-1].words) == ("20:00", "04:00")


def test_a_day_that_ends_at_a_full_hour_ends_there() -> None:
    strip = drawn(stretch("06:00", "17:00"), until="17:00")
    assert strip.now == 1.0


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
        "Keyboard or mouse was in use: 98 % sitting here, as for most people.",
    )
    assert (segment.since, segment.until) == (at("09:22"), at("09:58"))
    assert (segment.signs, segment.word, segment.is_free) == ((), None, False)


def test_work_with_its_pauses_is_told_as_one() -> None:
    pause = msgspec.structs.replace(
        stretch("09:00", "09:01", because="short_gap", p_seated=0.8), band=1
    )
    work = stretch("09:01", "10:00", p_seated=0.94)
    segment = only(drawn(pause, work))
    assert segment.details == (
        (
            "Keyboard or mouse was in use, with short pauses: 94 % sitting here, as for"
            " most people."
        ),
    )
    assert only(drawn(pause)).details == (
        "No input for 1 min, screen not locked: 80 % sitting here, as for most people.",
    )


def test_a_piece_names_what_was_seen_and_the_word_behind_it() -> None:
    word = Corrected(at=NOW, start=at("09:00"), end=at("10:00"), posture="sitting")
    told = strip_of(
        course(stretch("09:00", "10:00", because="corrected"), facts=(word,))
    )
    assert told is not None
    assert only(told).word == NOW
    assert only(told).signs == ("12:30:00  your word on 09:00 – 10:00",)


def test_a_routine_is_nothing_to_take_back_there() -> None:
    usual = RoutineSet(at=NOW, label="", days=("thu",), begins="09:00", ends="10:00")
    told = strip_of(
        course(stretch("09:00", "10:00", because="declared"), facts=(usual,))
    )
    assert told is not None
    assert only(told).word is None


def test_a_day_that_is_over_ends_with_the_last_sign_of_anybody() -> None:
    night = stretch("19:10", "28:00", "away", "locked")
    strip = drawn(stretch("08:40", "19:10"), night, until="04:00")
    assert strip.ticks[-1].words == "20:00"
    assert strip.now is None
    assert only(strip).until == at("19:10")


def test_places_and_moments_belong_together_within_what_is_known() -> None:
    strip = drawn(stretch("08:40", "10:40"))
    assert strip.place(at("09:00")) == pytest.approx(1 / 8)
    assert strip.instant(1 / 8 + 0.0005) == at("09:00")
    assert strip.instant(2.0) == at("12:30")
    assert strip.instant(-9.0) == SINCE


def test_a_stretch_of_ones_own_tells_what_it_counts_as() -> None:
    pieces = (stretch("08:40", "10:40"), stretch("10:40", "11:00", "away", "locked"))
    strip = drawn(*pieces)
    report = course(*pieces).report
    segment = chosen(strip, report, at("10:30"), at("11:00"))
    assert segment.title == "10:30 – 11:00: 30 min"
    assert segment.details == ("So far: seated 10 min, away 20 min.",)
    assert (segment.left, segment.right) == pytest.approx((2.5 / 8, 3 / 8))
    assert segment.is_free
    nothing = chosen(strip, report, at("06:00"), at("07:00"))
    assert nothing.details == ("Nothing is known of it.",)
