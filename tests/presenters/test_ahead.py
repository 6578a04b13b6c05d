"""The rest of today in words, and its goal."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from sitwatch.core.breaks.forecast import Forecast, Planned
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.presenters.ahead import MOST, Coming, ahead_view
from tests.daylight import at
from tests.presenters.days import blank_day

HOUR = timedelta(hours=1)
LOAD = Planned(at("10:25"), at("10:30"), "load")
LUNCH = Planned(at("13:40"), at("13:40"), "lunch")


def day(breaks: int, seated: timedelta = HOUR) -> DaySummary:
    blank = blank_day(at("10:00").date())
    return msgspec.structs.replace(blank, breaks=breaks, seated=seated)


def test_breaks_to_come_are_told_with_the_last_moment_of_each() -> None:
    view = ahead_view(Forecast((LOAD, LUNCH), ""), day(2))
    assert view is not None
    assert view.title == "If you stay seated"
    assert view.coming == (
        Coming("10:25", "by 10:30", at("10:25")),
        Coming("13:40", "", at("13:40")),
    )
    assert view.notes == ("13:40: the first one after lunch.",)
    assert view.more == ""


def test_what_holds_breaks_back_is_said_first() -> None:
    view = ahead_view(Forecast((LUNCH,), "call"), day(0))
    assert view is not None
    assert view.notes[0] == "You are in a call: breaks wait for its end."


def test_a_long_day_is_not_told_to_its_end() -> None:
    late = Planned(at("20:00"), at("20:05"), "hours")
    view = ahead_view(Forecast((LOAD,) * MOST + (late,), ""), day(0))
    assert view is not None
    assert (len(view.coming), view.more, view.notes) == (MOST, "and so on", ())


@pytest.mark.parametrize(
    ("breaks", "seated_h", "words"),
    [
        (0, 1, "0 of 4 breaks"),
        (3, 8, "3 of 4 breaks"),
        (4, 2, "4 of 4 breaks"),
        (4, 6, "4 of 6 breaks"),
        (5, 2, "5 breaks"),
        (7, 8, "7 breaks"),
    ],
)
def test_the_goal_is_a_number_beside_another(
    breaks: int, seated_h: int, words: str
) -> None:
    view = ahead_view(Forecast((), ""), day(breaks, seated_h * HOUR))
    assert view is not None
    assert (view.goal.kept, view.goal.words) == (breaks, words)


def test_where_nothing_was_seen_there_is_nothing_ahead() -> None:
    assert ahead_view(None, day(1)) is None
    assert ahead_view(Forecast((LOAD,), ""), None) is None
