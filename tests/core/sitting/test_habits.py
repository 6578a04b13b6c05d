"""What is believed of somebody's habits: nothing known, answers, fading."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core.sitting.answers import (
    MEMORY,
    UNTAUGHT,
    About,
    Answer,
    Audit,
    Evidence,
    Learnt,
    with_audit,
)
from sitwatch.core.sitting.habits import (
    EVIDENCE_P,
    Habits,
    Heard,
    believed,
    beta_sd,
    prior,
)
from sitwatch.core.sitting.offset import BAND_P, GRID, smooth
from tests.core.sitting.taught import ABOUTS, ANSWERS, answer, taught
from tests.daylight import MONDAY

DAY = timedelta(days=1)


def test_of_somebody_unknown_the_tables_are_believed() -> None:
    assert believed(UNTAUGHT, MONDAY) is prior()
    assert prior().bands == BAND_P
    assert {name: part.mean for name, part in prior().parts.items()} == EVIDENCE_P
    assert prior().heard == Heard()


def test_six_hundredths_of_active_time_are_stood() -> None:
    part = prior().parts["input"]
    assert part.mean == 0.94
    assert part.sd == pytest.approx((0.94 * 0.06 / 11) ** 0.5)


@pytest.mark.parametrize(
    ("mean", "weight", "deviation"),
    [(0.5, 0, 0.5), (0.5, 2, 0.288_675), (0.93, 10, 0.076_930), (1.0, 10, 0.0)],
    ids=["all or nothing", "uniform", "call", "certain"],
)
def test_the_deviation_of_a_share(mean: float, weight: float, deviation: float) -> None:
    assert beta_sd(mean, weight) == pytest.approx(deviation, abs=1e-6)


def test_an_answer_on_one_pause_speaks_of_all_but_the_shortest() -> None:
    """Bayes on the grid, by hand: the answer is trusted 95 times in 100."""
    habits = believed(taught(answer(4, sat=True)), MONDAY)
    likely = [0.95 * p + 0.05 * (1 - p) for p in smooth(4)]
    after = [w * chance for w, chance in zip(prior().weights, likely, strict=True)]
    weights = [height / sum(after) for height in after]
    assert habits.weights == pytest.approx(weights)
    assert all(habits.p_of(band) > BAND_P[band] for band in range(1, 8))
    assert habits.p_of(0) == pytest.approx(BAND_P[0])
    assert habits.p_of(8) == 0
    assert habits.parts == prior().parts


@pytest.mark.parametrize("evidence", EVIDENCE_P)
def test_an_answer_on_evidence_speaks_of_that_alone(evidence: Evidence) -> None:
    habits = believed(taught(answer(evidence, sat=False)), MONDAY)
    part = habits.parts[evidence]
    assert part.mean == pytest.approx(EVIDENCE_P[evidence] * 10 / 10.95)
    assert part.worth == 10.95
    assert habits.bands == BAND_P
    assert {**habits.parts, evidence: prior().parts[evidence]} == prior().parts


def test_answers_that_agree_convince() -> None:
    moments = [MONDAY + timedelta(minutes=n) for n in range(30)]
    readers = taught(*(answer(5, sat=True, at=at) for at in moments))
    leavers = taught(*(answer(5, sat=False, at=at) for at in moments))
    assert believed(readers, moments[-1]).p_of(5) > 0.7
    assert believed(leavers, moments[-1]).p_of(5) < 0.08


def test_what_is_left_of_an_answer_after_ten_days() -> None:
    learnt = taught(answer("call", sat=False), answer(2, sat=True))
    habits = believed(learnt, MONDAY + 10 * DAY)
    heard = habits.parts["call"].heard
    assert heard == habits.heard == habits.heard_of(2) == habits.heard_of(7)
    assert heard.answers == 1
    assert heard.weight == pytest.approx(0.9**10)
    assert habits.heard_of("media") == Heard()
    mean = 0.93 * 10 / (10 + 0.95 * 0.9**10)
    assert habits.p_of("call") == pytest.approx(mean)


@given(st.sampled_from(ABOUTS), st.booleans(), st.floats(0, 44), st.floats(0.001, 1))
def test_an_answer_fades_towards_the_prior_without_a_step(
    about: About,
    sat: bool,  # noqa: FBT001 - drawn
    days: float,
    later: float,
) -> None:
    learnt, usual = taught(answer(about, sat=sat)), prior().p_of(about)
    first = believed(learnt, MONDAY + days * DAY).p_of(about)
    then = believed(learnt, MONDAY + (days + later) * DAY).p_of(about)
    assert abs(then - usual) <= abs(first - usual) + 1e-12
    assert abs(then - first) <= 0.03 * later


@given(ANSWERS, st.integers(-60, 60))
def test_reading_from_46_days_back_comes_to_what_reading_all_does(
    answers: list[Answer], days: int
) -> None:
    now = MONDAY + days * DAY
    late = [each for each in answers if each.at >= now - MEMORY - DAY]
    assert believed(taught(*late), now) == believed(taught(*answers), now)


@given(ANSWERS, st.randoms())
def test_the_order_of_answers_does_not_matter(
    answers: list[Answer], lots: Random
) -> None:
    mixed = [*answers]
    lots.shuffle(mixed)
    assert _all_beliefs(taught(*mixed)) == _all_beliefs(taught(*answers))


@given(ANSWERS)
def test_all_beliefs_are_probabilities(answers: list[Answer]) -> None:
    for habits in _all_beliefs(taught(*answers)):
        assert sum(habits.weights) == pytest.approx(1)
        assert all(0 <= habits.p_of(about) <= 1 for about in ABOUTS)


def _all_beliefs(learnt: Learnt) -> list[Habits]:
    return [believed(learnt, MONDAY + days * DAY) for days in (-30, 0, 30, 60)]


def audited_as(share: float, at: datetime = MONDAY) -> Learnt:
    return with_audit(UNTAUGHT, Audit(at, share))


def test_the_first_audit_takes_the_place_of_the_usual_share() -> None:
    habits = believed(audited_as(0.6), MONDAY)
    assert habits.parts == {**prior().parts, "input": habits.parts["input"]}
    assert (habits.p_of("input"), habits.parts["input"].worth) == (0.6, 10)
    assert believed(audited_as(0.6), MONDAY - DAY) is prior()
    assert believed(audited_as(0.6), MONDAY + 400 * DAY) == habits
    taken_back = with_audit(audited_as(0.6), Audit(MONDAY + DAY, None))
    assert believed(taken_back, MONDAY) == habits
    assert believed(taken_back, MONDAY + DAY) is prior()


@pytest.mark.parametrize(("share", "mean"), [(0.0, 0.01), (1.0, 0.99)])
def test_nobody_is_taken_at_their_word_that_they_never_do(
    share: float, mean: float
) -> None:
    assert believed(audited_as(share), MONDAY).p_of("input") == mean


def test_the_offset_s_grid_is_that_of_the_weights() -> None:
    assert len(believed(taught(answer(0, sat=False)), MONDAY).weights) == len(GRID)
