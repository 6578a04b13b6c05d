"""Scores of days that can be checked by hand."""

from __future__ import annotations

import msgspec
import pytest

from tests.accuracy.days import Part, Place, TrueDay
from tests.accuracy.guesses import Guess
from tests.accuracy.pieces import Pieces, joined, length
from tests.accuracy.scores import DayScore, Hits, Named, score_of
from tests.accuracy.sums import margin_of, summed_up

M = 60.0
NAMED = Named(person=1, number=0, rest_s=2 * M)


def day(*parts: tuple[float, float, Place]) -> TrueDay:
    """Return a day from minutes."""
    true = tuple(Part(start * M, end * M, place) for start, end, place in parts)
    return TrueDay(true, (), (), (), ())


TRUE = day((0, 60, "chair"), (60, 61, "away"), (61, 100, "chair"), (100, 110, "feet"))
TRUE_TWICE = day((0, 40, "chair"), (40, 60, "away"), (60, 100, "chair"))


def guess(*seated: tuple[float, float], low: float = 0, high: float = 1e6) -> Guess:
    """Return a guess from minutes."""
    pieces: Pieces = tuple((start * M, end * M) for start, end in seated)
    bouts = joined(pieces, NAMED.rest_s)
    return Guess(pieces, bouts, length(pieces), low * M, high * M)


def test_a_perfect_guess() -> None:
    score = score_of(NAMED, TRUE_TWICE, guess((0, 40), (60, 100)))
    assert score.error == 0
    assert score.agreed == score.day == 100 * M
    assert (score.sat_found, score.off_found) == (1, 1)
    assert score.rises == Hits(1, 1, 1)
    assert score.breaks == Hits(1, 1, 1)
    assert score.longest_off == 0


def test_minutes_that_agree_are_counted_on_both_sides() -> None:
    score = score_of(NAMED, TRUE, guess((0, 70)))
    assert score.error == pytest.approx((70 - 99) / 99)
    assert score.agreed == pytest.approx((60 + 9 + 10) * M)
    assert score.sat_found == pytest.approx(69 / 99)
    assert score.off_found == pytest.approx(10 / 11)


def test_a_minute_off_the_chair_is_no_rise() -> None:
    assert score_of(NAMED, TRUE, guess((0, 100))).rises == Hits(0, 0, 0)


@pytest.mark.parametrize(("end", "found"), [(39, 1), (41, 1), (38.9, 0), (41.1, 0)])
def test_a_rise_is_found_within_a_minute(end: float, found: int) -> None:
    score = score_of(NAMED, TRUE_TWICE, guess((0, end), (60, 100)))
    assert score.rises == Hits(found, 1, 1)


@pytest.mark.parametrize(("back", "found"), [(50, 1), (49, 0), (80, 1), (81, 0)])
def test_a_break_is_found_where_half_is_shared(back: float, found: int) -> None:
    score = score_of(NAMED, TRUE_TWICE, guess((0, 40), (back, 100)))
    assert score.breaks == Hits(found, 1, 1)


def test_a_break_lasts_five_minutes() -> None:
    assert score_of(NAMED, TRUE_TWICE, guess((0, 50), (54, 100))).breaks.told == 0
    assert score_of(NAMED, TRUE_TWICE, guess((0, 50), (55, 100))).breaks.told == 1


def test_what_the_interval_holds() -> None:
    inside = score_of(NAMED, TRUE_TWICE, guess((0, 40), low=60, high=100))
    outside = score_of(NAMED, TRUE_TWICE, guess((0, 40), low=30, high=79))
    assert (inside.is_covered, outside.is_covered) == (True, False)
    assert inside.width == pytest.approx(0.5)


def scored(person: int, *errors: float) -> list[DayScore]:
    """Return days of a person with these errors."""
    plain = score_of(NAMED, TRUE_TWICE, guess((0, 40), (60, 100)))
    return [
        msgspec.structs.replace(
            plain, person=person, number=number, guess=plain.truth * (1 + error)
        )
        for number, error in enumerate(errors)
    ]


def test_sums() -> None:
    found = summed_up([*scored(1, 0.1, -0.1), *scored(2, 0.3, 0.5)])
    assert found.days == 4
    assert found.bias == pytest.approx(0.2)
    assert found.mape == pytest.approx(0.25)
    assert found.worst_decile == pytest.approx(0.4)
    assert found.limits[0] + found.limits[1] == pytest.approx(0.4)


def test_a_margin_is_sure_only_where_all_people_gain() -> None:
    good = [*scored(1, 0.1, 0.1), *scored(2, 0.1, 0.1)]
    bad = [*scored(1, 0.3, 0.2), *scored(2, 0.3, 0.2)]
    mixed = [*scored(1, 0.5, 0.5), *scored(2, 0.0, 0.0)]
    sure, unsure = margin_of(good, bad), margin_of(good, mixed)
    assert sure.mean == pytest.approx(0.15)
    assert 0 < sure.low <= sure.mean <= sure.high
    assert unsure.mean == pytest.approx(0.15)
    assert unsure.low < 0
