from __future__ import annotations

from datetime import timedelta

import msgspec

from sitwatch.core.facts import ProfileChanged
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.history import Exposure, History, history_after
from sitwatch.presenters.today_question import today_question
from tests.daylight import at
from tests.shipped import shipped_catalogue

NOW = at("09:00")
YESTERDAY = NOW - timedelta(days=1)
HARD = Exposure(
    exercise="squat", at=YESTERDAY, day=YESTERDAY.date(), prompt="p", effort="hard"
)
KNEE = Flags(troubles=("knee",))


def title(history: History) -> str:
    view = today_question(history, shipped_catalogue(), NOW)
    return "" if view is None else view.title


def test_the_morning_comes_before_the_knees() -> None:
    assert title(History()) == ""
    assert "knees" in title(History(flags=KNEE))
    assert title(History(flags=KNEE, exposures=(HARD,))).startswith("After yesterday")


def test_nobody_who_is_held_back_is_asked_to_squat() -> None:
    held = Flags(troubles=("knee",), readiness=("heart",))
    assert title(History(flags=held)) == ""


def test_every_four_weeks_a_measure_is_spoken_of_once() -> None:
    month_ago = NOW - timedelta(days=28)
    squat = Exposure(exercise="squat", at=month_ago, day=month_ago.date(), prompt="q")
    view = today_question(History((squat,)), shipped_catalogue(), NOW)
    assert view is not None
    assert view.title == "Four weeks have gone by"
    _words, changes = view.answers[-1]
    left_out = history_after(History((squat,)), ProfileChanged(at=NOW, changes=changes))
    assert title(left_out) == ""
    sore = msgspec.structs.replace(History((squat,)), sore=NOW.date())
    assert title(sore) == ""
