from __future__ import annotations

import pytest

from sitwatch.core.programme.self_test import measured_after
from sitwatch.presenters.self_test import (
    LENGTH_S,
    READY_S,
    Measure,
    measure_changes,
    timer_at,
    timer_before,
)
from tests.daylight import MONDAY


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
    ],
)
def test_what_was_counted_is_told(measure: Measure, told: dict[str, object]) -> None:
    assert measure_changes(measure) == told
    figures = told.get("self_test", {})
    tests = measured_after((), figures, MONDAY)
    assert len(tests) == (1 if told else 0)
