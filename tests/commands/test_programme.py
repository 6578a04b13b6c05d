"""What the terminal tells of the programme."""

from __future__ import annotations

from datetime import timedelta

from sitwatch.core.facts import Answered, Input, ProfileChanged, Prompted
from tests.commands.conftest import Journal, Typed
from tests.fakes.clock import MONDAY, HandClock

LATER = MONDAY + timedelta(minutes=50)
DONE = (
    Input(at=MONDAY, for_s=2700.0),
    Prompted(at=LATER, prompt="p", exercise="squat", why="seated 45 min"),
    Answered(
        at=LATER + timedelta(minutes=2),
        prompt="p",
        reply="done",
        reps_work=10,
        reps_other=-1,
        effort="right",
        control="clean",
    ),
)


def test_people_see_the_step_the_weeks_and_the_exercises(
    typed: Typed, journal: Journal, clock: HandClock
) -> None:
    journal(*DONE)
    clock.go_on(3600)
    told = typed("programme").out
    assert told.startswith("Step 1: basics\n")
    assert "Squat: 1 of 8 times" in told
    assert "Glute work: 1 min this week, about" in told
    assert "10 times · just right" in told
    assert told.count("sets: ") == 2  # this week, and of the exercise


def test_scripts_get_it_as_an_object(
    typed: Typed, journal: Journal, clock: HandClock
) -> None:
    journal(*DONE)
    clock.go_on(3600)
    told = typed("programme", "--json").json
    assert told["step"] == 1
    assert told["weeks"][-1]["worked_s"] == 60
    (squat,) = told["exercises"]
    assert squat["next"]["reps"] == 11


def test_what_was_measured_stands_beside_ones_own_past(
    typed: Typed, journal: Journal, clock: HandClock
) -> None:
    first = ProfileChanged(at=MONDAY, changes={"self_test": {"chair_stands": 12}})
    later = MONDAY + timedelta(days=1)
    again = ProfileChanged(at=later, changes={"self_test": {"chair_stands": 14}})
    journal(*DONE, first, again)
    clock.go_on(2 * 86400)
    told = typed("programme").out
    assert "Chair rises in 30 s: 14 · last time 12, first time 12" in told
    assert "every four weeks is enough" in told
    (test,) = typed("programme", "--json").json["tests"]
    assert (test["measure"], test["now"], test["first"]) == ("chair_stands", 14, 12)


def test_the_words_of_the_page_stand_in_the_terminal_and_for_scripts(
    typed: Typed, journal: Journal, clock: HandClock
) -> None:
    journal(*DONE)
    clock.go_on(3600)
    notes = typed("programme", "--json").json["notes"]
    assert [note["about"] for note in notes] == ["session", "soreness"]
    told = typed("programme").out
    assert all(note["words"] in told for note in notes)


def test_nothing_was_done_yet(typed: Typed) -> None:
    told = typed("programme").out
    assert "Squat: 0 of 8 times" in told
    assert "Last time" not in told
    assert told.count("\n\n") == 1
