"""Which belief judges which day: the one held when the day ended."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from sitwatch.core.sitting.answers import UNTAUGHT
from sitwatch.core.sitting.beliefs import belief_at, beliefs_of, judged_by_day
from sitwatch.core.sitting.habits import Belief, Habits, believed, prior
from sitwatch.core.sitting.verdicts import Stretch
from sitwatch.core.timeline.days import Calendar, OffsetChange
from tests.core.sitting.fold import short
from tests.core.sitting.taught import answer, certain_of, taught
from tests.daylight import at, lines_of

INSTANT = timedelta(microseconds=1)
CALENDAR = Calendar(
    (OffsetChange(datetime(2026, 1, 1, tzinfo=UTC), timedelta(hours=1)),),
    timedelta(hours=4),
)
LEARNT = taught(
    answer(5, sat=True, at=at("Mon 12:00")),
    answer(5, sat=True, at=at("Tue 04:00")),
    answer(5, sat=True, at=at("Wed 09:00")),
)


def test_a_day_is_judged_by_what_was_known_when_it_ended() -> None:
    beliefs = beliefs_of(LEARNT, CALENDAR, at("Mon 09:00"), at("Wed 08:00"))
    assert beliefs == (
        Belief(at("Mon 09:00"), believed(LEARNT, at("Tue 04:00") - INSTANT)),
        Belief(at("Tue 04:00"), believed(LEARNT, at("Wed 04:00") - INSTANT)),
        Belief(at("Wed 04:00"), believed(LEARNT, at("Wed 08:00"))),
    )
    assert [belief.habits.heard.answers for belief in beliefs] == [1, 2, 2]


def test_past_days_do_not_move_when_an_answer_comes() -> None:
    span = at("Mon 09:00"), at("Wed 10:00")
    more = taught(*LEARNT.answers, answer(2, sat=False, at=at("Wed 09:30")))
    before = beliefs_of(LEARNT, CALENDAR, *span)
    after = beliefs_of(more, CALENDAR, *span)
    assert before[:2] == after[:2]
    assert before[2] != after[2]


def test_at_the_end_of_a_day_nothing_jumps() -> None:
    ends = at("Tue 03:59:59"), at("Tue 04:00")
    last, first = (
        beliefs_of(taught(LEARNT.answers[0]), CALENDAR, at("Mon 09:00"), now)[-1]
        for now in ends
    )
    assert last.habits.bands == pytest.approx(first.habits.bands, abs=1e-5)


def test_a_day_that_a_traveller_makes_longer_has_one_belief() -> None:
    west = OffsetChange(at("Mon 22:00").astimezone(UTC), timedelta(hours=-5))
    calendar = msgspec.structs.replace(CALENDAR, changes=(*CALENDAR.changes, west))
    beliefs = beliefs_of(LEARNT, calendar, at("Mon 09:00"), at("Tue 11:00"))
    assert [belief.start for belief in beliefs] == [at("Mon 09:00"), at("Tue 10:00")]


def test_a_moment_outside_is_judged_by_the_nearest_day() -> None:
    beliefs = beliefs_of(LEARNT, CALENDAR, at("Mon 09:00"), at("Wed 08:00"))
    first, _, last = (belief.habits for belief in beliefs)
    assert belief_at(beliefs, at("Mon 01:00")) is first
    assert belief_at(beliefs, at("Sun 01:00")) is last
    assert belief_at((), at("Mon 01:00")) is prior()


def pause(start: str, end: str, band: int) -> Stretch:
    p_seated = prior().p_of(band)
    return Stretch(at(start), at(end), "away", p_seated, "long_gap", band)


def days(monday: Habits, tuesday: Habits) -> tuple[Belief, ...]:
    return Belief(at("Mon 09:00"), monday), Belief(at("Tue 04:00"), tuesday)


def test_each_stretch_is_judged_by_its_day() -> None:
    stretches = [
        pause("Mon 10:00", "Mon 10:15", 5),
        Stretch(at("Mon 11:00"), at("Mon 12:00"), "away", 0.0, "corrected"),
        pause("Tue 10:00", "Tue 10:15", 5),
    ]
    beliefs = days(prior(), certain_of(3.0))
    assert lines_of(judged_by_day(stretches, beliefs)) == [
        "Mon 10:00:00 Mon 10:15:00 away 0.25 long_gap",
        "Mon 11:00:00 Mon 12:00:00 away 0.00 corrected",
        "Tue 10:00:00 Tue 10:15:00 seated 0.80 long_gap",
    ]


def test_what_lasts_over_the_end_of_a_day_is_cut_where_that_changes_it() -> None:
    over = pause("Tue 03:50", "Tue 04:05", 5)
    assert short(tuple(judged_by_day([over], days(prior(), certain_of(-3.0))))) == [
        "Tue 03:50:00 Tue 04:00:00 away 0.25 long_gap",
        "Tue 04:00:00 Tue 04:05:00 away 0.02 long_gap",
    ]
    assert list(judged_by_day([over], days(prior(), prior()))) == [over]
    assert list(judged_by_day([over], ())) == [over]


def test_of_somebody_who_never_answers_each_day_has_the_prior() -> None:
    beliefs = beliefs_of(UNTAUGHT, CALENDAR, at("Mon 09:00"), at("Fri 09:00"))
    assert [belief.habits for belief in beliefs] == [prior()] * 5
