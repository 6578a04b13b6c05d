from __future__ import annotations

from typing import Any

import pytest

from sitwatch.core.programme.catalogue import NO_EXERCISES, Catalogue
from sitwatch.core.programme.history import History
from sitwatch.core.programme.trials import Hindrance, Trial, trials_for
from tests.core.programme.training import after, day

ALL: tuple[Trial, ...] = ("rises", "march", "hold")


def test_without_exercises_nothing_can_be_measured() -> None:
    assert trials_for(after(), NO_EXERCISES, day(0)).suiting == ()


def test_without_any_trouble_all_can_be_measured(catalogue: Catalogue) -> None:
    found = trials_for(after(), catalogue, day(0))
    assert (found.suiting, found.careful, found.hindrance) == (ALL, (), "")


@pytest.mark.parametrize(
    ("flags", "hindrance"),
    [
        ({"red_flags": ("night_pain",)}, "held"),
        ({"readiness": ("dizziness",)}, "held"),
        ({"troubles": ("back_acute",)}, "sore"),
        ({"troubles": ("standing",)}, "seated"),
    ],
)
def test_nobody_is_measured_who_should_be_looked_at_or_hurts(
    catalogue: Catalogue, flags: dict[str, Any], hindrance: Hindrance
) -> None:
    found = trials_for(after(**flags), catalogue, day(0))
    assert (found.suiting, found.hindrance) == ((), hindrance)


def test_a_sore_day_is_none_for_measuring_the_next_one_is(catalogue: Catalogue) -> None:
    history = History(sore=day(0).date())
    assert trials_for(history, catalogue, day(0)).hindrance == "sore"
    assert trials_for(history, catalogue, day(1)).suiting == ALL


def test_who_is_pregnant_does_not_lie_on_the_back_for_it(catalogue: Catalogue) -> None:
    found = trials_for(after(troubles=("pregnancy",)), catalogue, day(0))
    assert (found.suiting, found.careful) == (("rises", "march"), ("march",))


def test_a_knee_is_minded(catalogue: Catalogue) -> None:
    found = trials_for(after(troubles=("knee",)), catalogue, day(0))
    assert (found.suiting, found.careful) == (ALL, ("rises",))
