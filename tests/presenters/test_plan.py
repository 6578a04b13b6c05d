"""The plan in words and for scripts."""

from __future__ import annotations

from typing import get_args

import pytest

from sitwatch.core.breaks.forecast import Cause, Forecast, Planned
from sitwatch.core.orders import Held
from sitwatch.presenters.plan import Entry, PlannedRow, plan_rows, plan_view
from tests.daylight import at

DUE = Planned(at("10:25"), at("10:30"), "load")


def test_breaks_to_come_are_told_with_why_they_fall_then() -> None:
    view = plan_view(Forecast((DUE,), ""))
    assert view.title == "If you stay seated"
    assert view.entries == (Entry("10:25", "10:30", "after sitting for a while"),)
    assert view.note == ""


def test_nothing_to_come_is_told_and_nothing_seen_is_another_thing() -> None:
    assert plan_view(Forecast((), "paused")).title == "No more breaks today"
    assert plan_view(Forecast((), "paused")).note == "Prompts are paused."
    assert plan_view(None).title == "Nothing was seen yet"


@pytest.mark.parametrize("held", [held for held in get_args(Held) if held])
def test_everything_that_holds_has_words(held: Held) -> None:
    assert plan_view(Forecast((DUE,), held)).note.endswith(".")


@pytest.mark.parametrize("cause", get_args(Cause))
def test_every_cause_has_words(cause: Cause) -> None:
    due = Planned(at("10:25"), at("10:30"), cause)
    assert plan_view(Forecast((due,), "")).entries[0].why


def test_scripts_get_moments() -> None:
    rows = plan_rows(Forecast((DUE,), "call"), at("10:00"))
    assert rows.breaks == (PlannedRow(at("10:25"), at("10:30"), "load"),)
    assert (rows.held, rows.as_of) == ("call", at("10:00"))
    assert plan_rows(None, at("10:00")).breaks == ()
    assert plan_rows(None, at("10:00")).held == ""
