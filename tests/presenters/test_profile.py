from __future__ import annotations

import pytest

from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.steps import StepStatus
from sitwatch.presenters.profile import (
    PROGRAMME,
    fresh_start,
    going_up,
    starting_over,
    step_changes,
    step_choices,
    step_view,
)
from tests.shipped import shipped_catalogue


@pytest.mark.parametrize(
    ("status", "title", "line", "chosen"),
    [
        (StepStatus(1), "Step 1: basics", "goes on to the next step", PROGRAMME),
        (StepStatus(4), "Step 4: pre-fatigue and burnout", "last step", PROGRAMME),
        (StepStatus(2, is_chosen=True), "Step 2: bands", "chose to", "2"),
    ],
)
def test_the_step_is_told(
    status: StepStatus, title: str, line: str, chosen: str
) -> None:
    view = step_view(status, shipped_catalogue())
    assert (view.title, view.chosen) == (title, chosen)
    assert line in view.line


def test_a_step_is_chosen_or_left_to_the_programme() -> None:
    assert [name for name, _words in step_choices()] == [PROGRAMME, "1", "2", "3", "4"]
    assert step_changes("3") == ({"step": 3},)
    assert step_changes("4") == ({"step": 4, "opted_in": True},)
    assert step_changes(PROGRAMME) == ({"step": None},)


@pytest.mark.parametrize("choice", [PROGRAMME, "1", "2"])
def test_staying_and_going_down_ask_nothing(choice: str) -> None:
    assert going_up(choice, StepStatus(2), Flags()) is None


def test_going_up_early_is_asked_about_once() -> None:
    question = going_up("2", StepStatus(1), Flags())
    assert question is not None
    assert question.title == "Go up to step 2 now?"
    assert len(question.lines) == 2


def test_weights_come_with_what_has_to_be_said() -> None:
    question = going_up("3", StepStatus(1), Flags())
    assert question is not None
    assert "no medical advice" in " ".join(question.lines)


def test_what_is_held_back_stays_so_further_up() -> None:
    question = going_up("2", StepStatus(1), Flags(readiness=("dizziness",)))
    assert question is not None
    assert "clinician" in question.lines[-1]


def test_starting_over_leads_to_the_first_step_and_lets_go() -> None:
    assert starting_over().yes == "Start over"
    assert fresh_start() == ({"step": 1}, {"step": None})
