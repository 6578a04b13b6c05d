from __future__ import annotations

from typing import Any

import pytest

from sitwatch.core.programme.history import History
from sitwatch.core.programme.self_test import SelfTest, measured_after
from sitwatch.presenters.self_test import (
    LENGTH_S,
    Measure,
    compared_rows,
    held_words,
    measure_changes,
    measure_line,
    measure_view,
    timer_at,
    timer_before,
)
from sitwatch.presenters.stages import READY_S
from tests.core.programme.training import after, day, done
from tests.daylight import MONDAY
from tests.shipped import shipped_catalogue


@pytest.mark.parametrize(
    ("gone_s", "figure", "gone", "line"),
    [
        (0.0, "5", 0.0, "Get ready"),
        (READY_S - 0.1, "1", 0.0, "Get ready"),
        (READY_S, "30", 0.0, "Stand up and sit down"),
        (READY_S + 15, "15", 0.5, "Stand up and sit down"),
        (READY_S + LENGTH_S, "0", 1.0, "Stop."),
        (READY_S + LENGTH_S + 60, "0", 1.0, "Stop."),
    ],
)
def test_the_timer_leads_through_half_a_minute(
    gone_s: float, figure: str, gone: float, line: str
) -> None:
    view = timer_at(gone_s)
    assert (view.figure, view.gone) == (figure, gone)
    assert view.line.startswith(line)
    assert view.is_over == (gone == 1.0)


def test_before_its_start_the_timer_shows_its_length() -> None:
    assert (timer_before().figure, timer_before().is_over) == ("30", False)


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        (Measure(), {}),
        (Measure(14), {"self_test": {"chair_stands": 14}}),
        (
            Measure(0, 10, 8),
            {"self_test": {"march_left": 10, "march_right": 8}},
        ),
        (
            Measure(hold_left_s=21.0, hold_right_s=18.0),
            {"self_test": {"hold_left_s": 21.0, "hold_right_s": 18.0}},
        ),
    ],
)
def test_what_was_counted_is_told(measure: Measure, told: dict[str, object]) -> None:
    assert measure_changes(measure) == told
    figures = told.get("self_test", {})
    tests = measured_after((), figures, MONDAY)
    assert len(tests) == (1 if told else 0)


TESTED = History(
    tests=(
        SelfTest(day(0).date(), chair_stands=10),
        SelfTest(day(28).date(), chair_stands=12, hold_left_s=20.4),
        SelfTest(day(56).date(), chair_stands=14),
    )
)


@pytest.mark.parametrize(
    ("history", "at", "words"),
    [
        (History(), 0, "A measure now makes it easy"),
        (after(done("squat", 0)), 30, "Four weeks have gone by"),
        (TESTED, 60, "Measured on 27 Apr; every four weeks is enough."),
        (TESTED, 90, "Four weeks have gone by"),
    ],
    ids=["at first", "never yet", "lately", "long ago"],
)
def test_when_to_measure_again(history: History, at: float, words: str) -> None:
    assert measure_line(history, day(at)).startswith(words)


def test_figures_stand_beside_the_own_past_alone() -> None:
    assert compared_rows(TESTED) == (
        ("Chair rises in 30 s", "14 · last time 12, first time 10"),
        ("Level bridge on the left leg", "20 s"),
    )


def test_seconds_of_a_hold() -> None:
    assert held_words(12.0) == "12 s"


def test_each_measure_that_suits_has_its_own_note() -> None:
    view = measure_view(after(troubles=("pregnancy",)), shipped_catalogue(), MONDAY)
    assert list(view.notes) == ["rises", "march"]
    assert view.notes["rises"] == ""
    assert "desk within reach" in view.notes["march"]
    assert view.line.startswith("A measure now")


@pytest.mark.parametrize(
    ("flags", "line"),
    [
        ({"red_flags": ("night_pain",)}, "Please have what you told looked at first"),
        ({"readiness": ("dizziness",)}, "Please have what you told looked at first"),
        ({"troubles": ("back_acute",)}, "Better measured on a day when nothing hurts."),
        ({"troubles": ("standing",)}, "All that is measured here"),
    ],
)
def test_where_nothing_is_to_be_measured_it_is_said_why(
    flags: dict[str, Any], line: str
) -> None:
    view = measure_view(after(**flags), shipped_catalogue(), MONDAY)
    assert dict(view.notes) == {}
    assert view.line.startswith(line)


def test_what_was_left_out_was_not_measured() -> None:
    tests = measured_after((), {"left_out": True}, MONDAY.date())
    line = measure_line(History(tests=tests), MONDAY)
    assert line.startswith("A measure now")
