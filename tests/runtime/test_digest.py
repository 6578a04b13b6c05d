from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from sitwatch.core import facts as f
from sitwatch.core.advance import State
from sitwatch.core.policy import Policy
from sitwatch.core.sitting.answers import Answer
from sitwatch.core.timeline.days import Calendar, OffsetChange
from sitwatch.presenters.report import empty_day
from sitwatch.runtime.digest import (
    Digest,
    added,
    answers_with,
    cut_off,
    first_reached,
    open_from,
)
from tests.core.advance.lived import after
from tests.daylight import MONDAY, at, corrected, typing

POLICY = Policy()
DAY = timedelta(days=1)
CALENDAR = Calendar(
    (OffsetChange(datetime.min.replace(tzinfo=UTC), timedelta(hours=1)),),
    timedelta(hours=4),
)
FIRST = MONDAY.date()
DRIVE = f.RoutineSet(
    at=at("Thu 09:00"), label="a", days=(), begins="08:00", ends="09:00"
)
SAT = corrected("sitting", "Wed 10:00", "Wed 11:00", "Fri 09:00")


def digest(since: int, until: int, *answers: Answer) -> Digest:
    days = tuple(empty_day(FIRST + n * DAY) for n in range(since, until))
    return Digest(
        key="",
        row=9,
        rows=9,
        seen=MONDAY,
        since=FIRST + since * DAY,
        until=FIRST + until * DAY,
        answers=answers,
        days=days,
    )


def spans(kept: Digest) -> tuple[int, int, int]:
    return (kept.since - FIRST).days, (kept.until - FIRST).days, len(kept.days)


def test_a_day_is_open_while_something_in_it_is() -> None:
    assert open_from(State(), CALENDAR) is None
    assert open_from(after(typing("09:00", "10:00")), CALENDAR) == FIRST
    night = after(typing("Mon 23:00", "Tue 03:00"), typing("Tue 05:00", "Tue 06:00"))
    assert open_from(night, CALENDAR) == FIRST + DAY
    asked = f.Prompted(at=at("Mon 23:30"), prompt="p")
    steps = (typing("Mon 23:00", "Mon 23:20"), asked, typing("Tue 05:00", "Tue 06:00"))
    assert open_from(after(*steps), CALENDAR) == FIRST


@pytest.mark.parametrize(
    ("words", "reached"),
    [
        ([SAT], date(2026, 3, 3)),
        ([DRIVE], date(2026, 3, 4)),
        ([DRIVE, SAT], date(2026, 3, 3)),
        ([f.Undone(at=at("Sat 09:00"), word=SAT.at)], date(2026, 3, 3)),
        ([f.Undone(at=at("Sat 09:00"), word=at("Sat 08:00"))], date.max),
        ([], date.max),
    ],
    ids=["a word", "a routine", "the earlier", "taken back", "nothing said", "none"],
)
def test_words_reach_back_to_what_they_speak_of(
    words: list[f.Recorded], reached: date
) -> None:
    assert first_reached(words, [SAT, DRIVE]) == reached


@pytest.mark.parametrize(("until", "expected"), [(9, (0, 1, 1)), (1, (0, 1, 1))])
def test_words_cut_off_what_they_reach(until: int, expected: tuple[int, ...]) -> None:
    assert spans(cut_off(digest(0, until), [SAT], [SAT])) == expected


def test_words_from_before_all_days_leave_none() -> None:
    assert spans(cut_off(digest(3, 9), [SAT], [SAT])) == (3, 3, 0)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ((3, 6), (0, 6, 6)),
        ((1, 6), (0, 6, 6)),
        ((2, 2), (0, 3, 3)),
        ((4, 6), (0, 3, 3)),
    ],
    ids=["goes on", "overlaps", "knows less", "leaves a gap"],
)
def test_a_later_digest_goes_on_where_the_older_ends(
    new: tuple[int, int], expected: tuple[int, int, int]
) -> None:
    assert spans(added(digest(0, 3), digest(*new))) == expected


def answer(clock: str, *, about: int = 4) -> Answer:
    return Answer(at(clock), at(clock), about, sat=True)


def test_what_was_answered_before_stands_and_new_answers_come_to_it() -> None:
    first, then, last = answer("09:00"), answer("10:00"), answer("12:00")
    new: list[f.Recorded] = [
        corrected("sitting", "11:00", "11:10", "12:00"),
        f.Undone(at=at("12:10"), word=first.word),
    ]
    heard = [answer("10:00", about=7), last]
    assert answers_with(digest(0, 1, first, then), new, heard) == (then, last)
