"""The figure on an offer moves calmly, without jumps, and comes to rest."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.portion import usual_portion
from sitwatch.presenters.preview import (
    REST_S,
    ROUNDS,
    Preview,
    plan_preview,
    preview_phase,
)
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
    shown = preview_phase(squeeze, gone_s)
    assert shown == pytest.approx(phase, abs=0.01)


def test_it_comes_to_rest_where_the_movement_turns() -> None:
    squeeze = preview_of("seated-squeeze")
    end = ROUNDS * squeeze.round_s
    assert not squeeze.is_over(end - 0.1)
    assert squeeze.is_over(end)
    assert preview_phase(squeeze, end + 100) == pytest.approx(1 / 3)


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_the_figure_never_jumps(exercise: Exercise) -> None:
    preview = preview_of(exercise.id)
    before = 0.0
    for frame in range(int(preview.round_s * 25)):
        phase = preview_phase(preview, frame / 25)
        assert 0 <= phase - before < 0.06
        before = phase
    assert before > 0.9
