from __future__ import annotations

import pytest

from sitwatch.core import facts as f
from sitwatch.presenters.spoken import (
    DAY_GROUPS,
    Word,
    days_words,
    routine_words,
    row_of,
    span_of,
    words_held,
)
from tests.daylight import at, corrected

AWAY = corrected("away", "10:00", "10:40", "11:00")
DRIVE = f.Declared(at=at("12:00"), start=at("08:10"), end=at("08:45"), label="drive")
NAP = f.Declared(at=at("12:10"), start=at("23:30"), end=at("Tue 00:30"), share=0.8)
SOFA = f.RoutineSet(
    at=at("12:20"),
    label="sofa",
    days=DAY_GROUPS["daily"],
    begins="20:30",
    ends="22:30",
    share=0.8,
)
ENDED = f.RoutineSet(
    at=at("12:30"), label="sofa", days=(), begins="20:30", ends="22:30", share=0
)


@pytest.mark.parametrize(
    ("word", "row"),
    [
        (AWAY, ("2026-03-02 11:00", "2026-03-02 10:00-10:40", "away")),
        (DRIVE, ("2026-03-02 12:00", "2026-03-02 08:10-08:45", "drive")),
        (
            NAP,
            (
                "2026-03-02 12:10",
                "2026-03-02 23:30-00:30",
                "seated elsewhere, 80 % of it seated",
            ),
        ),
        (SOFA, ("2026-03-02 12:20", "daily 20:30-22:30", "sofa")),
        (ENDED, ("2026-03-02 12:30", "ended", "sofa")),
    ],
    ids=["corrected", "declared", "a share, without a name", "routine", "ended"],
)
def test_a_word_is_told_in_a_row(word: Word, row: tuple[str, str, str]) -> None:
    assert row_of(word) == row


@pytest.mark.parametrize("posture", ["sitting", "standing", "away"])
def test_every_posture_has_a_word(posture: f.Posture) -> None:
    assert row_of(corrected(posture, "10:00", "10:40", "11:00"))[2] == posture


def test_what_is_taken_back_is_not_held() -> None:
    undone = f.Undone(at=at("13:00"), word=DRIVE.at)
    locked = f.Locked(at=at("12:05"))
    assert words_held([AWAY, DRIVE, locked, SOFA]) == (AWAY, DRIVE, SOFA)
    assert words_held([AWAY, DRIVE, SOFA, undone]) == (AWAY, SOFA)


def test_a_routine_is_no_single_stretch() -> None:
    assert span_of(AWAY) == (AWAY.start, AWAY.end)
    assert span_of(SOFA) is None
    assert routine_words(SOFA) == "daily 20:30-22:30"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (("sun", "sat"), "weekends"),
        (DAY_GROUPS["weekdays"], "weekdays"),
        (("fri", "mon"), "mon,fri"),
        ((), ""),
    ],
)
def test_weekdays_in_one_word_where_there_is_one(
    days: tuple[f.Weekday, ...], words: str
) -> None:
    assert days_words(days) == words
