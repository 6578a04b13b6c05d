"""What many days come to: the rows of the table, and whether one row beats another.

Constants are never tuned on what is reported: odd days are there to look at, even days
to be judged by. Methods are compared on the very same days, by drawing people and then
days of theirs anew (paired bootstrap), because days of one person are alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from statistics import fmean, stdev

import msgspec

from tests.accuracy.guesses import Guess
from tests.accuracy.pieces import common, length
from tests.accuracy.scores import DayScore, Hits


class Score(msgspec.Struct, frozen=True):
    """One method over many days: a row of the table; shares, not per cents."""

    days: int
    bias: float
    mape: float
    accuracy: float
    balanced: float
    rises: float
    breaks: float
    coverage: float | None
    width: float
    worst_decile: float
    limits: tuple[float, float]
    rises_off: float
    longest_off_s: float


def summed_up(scores: Sequence[DayScore]) -> Score:
    """Return what many days come to."""
    errors = [score.error for score in scores]
    spread = 1.96 * stdev(errors)
    covered = [s.is_covered for s in scores if s.is_covered is not None]
    return Score(
        days=len(scores),
        bias=fmean(errors),
        mape=fmean(map(abs, errors)),
        accuracy=sum(s.agreed for s in scores) / sum(s.day for s in scores),
        balanced=fmean((s.sat_found + s.off_found) / 2 for s in scores),
        rises=_sum(s.rises for s in scores).f1,
        breaks=_sum(s.breaks for s in scores).f1,
        coverage=fmean(covered) if covered else None,
        width=fmean(s.width for s in scores),
        worst_decile=worst_decile(scores),
        limits=(fmean(errors) - spread, fmean(errors) + spread),
        rises_off=fmean(s.rises.told - s.rises.true for s in scores),
        longest_off_s=fmean(abs(s.longest_off) for s in scores),
    )


def _sum(hits: Iterable[Hits]) -> Hits:
    every = [*hits]
    return Hits(
        sum(each.found for each in every),
        sum(each.true for each in every),
        sum(each.told for each in every),
    )


def worst_decile(scores: Sequence[DayScore]) -> float:
    """Return the mean error of the tenth of people who fare worst (at least one)."""
    people: dict[int, list[float]] = {}
    for score in scores:
        people.setdefault(score.person, []).append(abs(score.error))
    means = sorted((fmean(errors) for errors in people.values()), reverse=True)
    return fmean(means[: max(1, round(len(means) / 10))])


class Margin(msgspec.Struct, frozen=True):
    """By how much one method's mean error is smaller than another's.

    `low`..`high` hold 95 % of the resamples.
    """

    mean: float
    low: float
    high: float


def margin_of(
    ours: Sequence[DayScore], theirs: Sequence[DayScore], draws: int = 400
) -> Margin:
    """Return the margin by which `ours` beats `theirs`, drawn from a fixed seed."""
    people: dict[int, list[float]] = {}
    for one, other in zip(ours, theirs, strict=True):
        gain = abs(other.error) - abs(one.error)
        people.setdefault(one.person, []).append(gain)
    every, lots = [*people.values()], Random(1)
    means = sorted(fmean(_redrawn(every, lots)) for _ in range(draws))
    edge = draws // 40
    mean = fmean(gain for gains in every for gain in gains)
    return Margin(mean, means[edge], means[-edge - 1])


def _redrawn(people: list[list[float]], lots: Random) -> list[float]:
    drawn = lots.choices(people, k=len(people))
    return [gain for gains in drawn for gain in lots.choices(gains, k=len(gains))]


class Reliability(msgspec.Struct, frozen=True):
    """Of one band of pauses: how many, what was believed of them, and what was so."""

    band: int
    pauses: int
    believed: float
    true: float


def reliability(
    days: Iterable[tuple[DayScore, Guess]],
) -> list[Reliability]:
    """Return for each band what share of its time was believed, and was, seated."""
    sums: dict[int, list[float]] = {}
    for score, guess in days:
        for pause in guess.paused:
            row = sums.setdefault(pause.band, [0, 0.0, 0.0, 0.0])
            lasted = pause.end - pause.start
            row[0] += 1
            row[1] += lasted
            row[2] += lasted * pause.p_seated
            row[3] += length(common(((pause.start, pause.end),), score.chair))
    return [
        Reliability(band, int(count), believed / lasted, true / lasted)
        for band, (count, lasted, believed, true) in sorted(sums.items())
    ]
