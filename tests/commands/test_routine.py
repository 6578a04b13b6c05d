from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.adapters.places import Places
from sitwatch.core.facts import RoutineSet
from tests.commands.conftest import Typed
from tests.commands.test_telling import recorded
from tests.fakes.clock import MONDAY, HandClock


@pytest.fixture(autouse=True)
def evening(clock: HandClock) -> None:
    clock.wall = MONDAY.replace(hour=19)


def test_a_routine_counts_from_today_on(typed: Typed, places: Places) -> None:
    outcome = typed("routine", "set", "drive", "weekdays", "08:10-08:45")
    assert outcome.out.splitlines() == [
        "“drive” is set, from today on.",
        "Today: seated 35 min, likely 35 min.",
    ]
    (word,) = recorded(places)
    assert isinstance(word, RoutineSet)
    assert word.days == ("mon", "tue", "wed", "thu", "fri")
    assert typed("today", "--json").json["declared_s"] == 35 * 60


def test_a_routine_is_replaced_and_ended(typed: Typed, clock: HandClock) -> None:
    typed("routine", "set", "drive", "mon, wed", "08:10-08:45", "--share", "0.8")
    clock.wall += timedelta(minutes=1)
    typed("routine", "set", "drive", "fri,mon", "8:00-8:30")
    listed = typed("routine", "--json").json["routines"]
    assert listed == [
        {
            "label": "drive",
            "days": ["mon", "fri"],
            "begins": "08:00",
            "ends": "08:30",
            "share": 1.0,
        }
    ]
    assert "drive" in typed("routine").out
    clock.wall += timedelta(minutes=1)
    ended = typed("routine", "end", "drive", "--json")
    assert ended.json["days"][0]["declared_s"] == 0
    assert typed("routine").out.startswith("No routines.")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["set", "a", "someday", "08:00-09:00"], "“someday”"),
        (["set", "a", "daily", "08:00"], "no pair of times"),
        (["set", "a", "daily", "08:00-nine"], "no time of day"),
        (["set", "a", "daily", "08:00-08:00"], "no time at all"),
        (["set", "a", "daily", "08:00-09:00", "--share", "0"], "routine end"),
        (["set", " ", "daily", "08:00-09:00"], "Give it a name."),
        (["end", "a"], "There is no routine “a”."),
    ],
)
def test_what_cannot_be_meant_is_misuse(
    typed: Typed, places: Places, words: list[str], complaint: str
) -> None:
    outcome = typed("routine", *words)
    assert (outcome.status, outcome.out) == (2, "")
    assert complaint in outcome.err
    assert outcome.err.count("\n") == 1
    assert not places.journal_file.exists()
