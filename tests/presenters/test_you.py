from __future__ import annotations

import pytest

from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.history import History, StepChoice
from sitwatch.presenters.you import held_words, you_view
from tests.daylight import at
from tests.shipped import shipped_catalogue

NOW = at("10:00")


def chosen(step: int) -> History:
    choice = StepChoice(NOW, NOW.date(), step)
    return History(choices=(choice,))


def test_the_page_shows_what_was_told() -> None:
    flags = Flags(troubles=("hip",), knee_line="inward", load_steps_kg=(4.0,))
    view = you_view(History(flags=flags), shipped_catalogue(), NOW)
    assert (view.troubles, view.knees.line, view.kit.weights) == (
        ("hip",),
        "inward",
        "4",
    )
    assert (view.held, view.step.title) == ("", "Step 1: basics")


@pytest.mark.parametrize(
    ("history", "may"),
    [
        (History(), False),
        (chosen(2), False),
        (chosen(3), True),
        (chosen(4), True),
        (History(flags=Flags(opted_in=True)), True),
    ],
)
def test_the_last_step_is_spoken_of_when_it_is_near(
    history: History, *, may: bool
) -> None:
    assert you_view(history, shipped_catalogue(), NOW).may_opt_in is may


def test_what_is_held_back_is_said() -> None:
    assert held_words(Flags()) == ""
    assert "squeezes" in held_words(Flags(readiness=("dizziness",)))
    assert "wait" in held_words(Flags(red_flags=("collapse",)))
