"""The figure on an offer moves calmly, without jumps, and comes to rest."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.catalogue import Exercise
from sitwatch.presenters.preview import REST_S, ROUNDS, plan_preview, preview_phase
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()


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
    squeeze = plan_preview(CATALOGUE["seated-squeeze"])
    assert preview_phase(squeeze, gone_s) == pytest.approx(phase)


def test_it_comes_to_rest_where_the_movement_turns() -> None:
    squeeze = plan_preview(CATALOGUE["seated-squeeze"])
    end = ROUNDS * squeeze.round_s
    assert not squeeze.is_over(end - 0.1)
    assert squeeze.is_over(end)
    assert preview_phase(squeeze, end + 100) == pytest.approx(1 / 3)


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_the_figure_never_jumps(exercise: Exercise) -> None:
    preview = plan_preview(exercise)
    before = 0.0
    for frame in range(int(preview.round_s * 25)):
        phase = preview_phase(preview, frame / 25)
        assert 0 <= phase - before < 0.06
        before = phase
    assert before > 0.9
