"""The figure on an offer moves calmly, without jumps, and comes to rest."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.portion import usual_portion
from sitwatch.presenters.pacing import pictures_of
from sitwatch.presenters.preview import (
    LEAD_S,
    REST_S,
    ROUNDS,
    Preview,
    plan_preview,
    preview_phase,
    previewed,
)
from sitwatch.presenters.stages import plan_pace
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()


def preview_of(name: str) -> Preview:
    return plan_preview(CATALOGUE[name], usual_portion(CATALOGUE[name]))


@pytest.mark.parametrize(
    ("gone_s", "phase"),
    [
        (0, 0),
        (REST_S, 0),
        # One second into the squeeze, which is a third of the movement.
        (REST_S + 0.5, 1 / 6),
        (REST_S + 1, 1 / 3),
        # Five seconds of holding are cut short.
        (2 * REST_S + 1, 1 / 3),
        (2 * REST_S + 2, 2 / 3),
        (2 * REST_S + 3, 0),
    ],
)
def test_a_round_rests_moves_holds_and_returns(gone_s: float, phase: float) -> None:
    squeeze = preview_of("seated-squeeze")
    shown = preview_phase(squeeze, LEAD_S + gone_s)
    assert shown == pytest.approx(phase, abs=0.01)


def test_it_rests_longer_at_first() -> None:
    squeeze = preview_of("seated-squeeze")
    assert preview_phase(squeeze, LEAD_S + REST_S - 0.1) == 0
    assert preview_phase(squeeze, squeeze.round_s) != 0


def test_its_pictures_are_those_of_the_pacer() -> None:
    rise = CATALOGUE["chair-rise"]
    work = plan_pace(rise, usual_portion(rise)).stages[1]
    paced = set(pictures_of(work))
    shown = set(previewed(preview_of("chair-rise")))
    assert len(shown & paced) > len(shown) * 0.9


def test_it_comes_to_rest_where_the_movement_turns() -> None:
    squeeze = preview_of("seated-squeeze")
    end = LEAD_S + ROUNDS * squeeze.round_s
    assert not squeeze.is_over(end - 0.1)
    assert squeeze.is_over(end)
    assert preview_phase(squeeze, end + 100) == pytest.approx(1 / 3)


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_the_figure_never_jumps(exercise: Exercise) -> None:
    preview = preview_of(exercise.id)
    before = 0.0
    for phase in previewed(preview):
        step = (phase - before) % 1.0
        assert 0 <= step < 0.06
        before = phase
