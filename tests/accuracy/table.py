"""The table that the suite prints, and the lines below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tests.accuracy.guesses import RULES, Guess
from tests.accuracy.scores import DayScore
from tests.accuracy.sums import Score, margin_of, reliability, summed_up
from tests.accuracy.trial import ASKED, SILENT

Rows = Mapping[str, Sequence[tuple[DayScore, Guess]]]

HEAD = (
    f"{'method':<12} {'days':>5} {'bias %':>7} {'MAPE %':>7} {'minutes':>7} "
    f"{'bal.':>5} {'rises':>5} {'breaks':>6} {'cover':>5} {'width':>5} "
    f"{'worst':>5} {'limits %':>10} {'rises +-':>8} {'longest':>8}"
)
BANDS = (
    "30-60 s",
    "1-2 min",
    "2-3",
    "3-5",
    "5-10",
    "10-20",
    "20-30",
    "30-120",
    "> 2 h",
)


def lines(rows: Rows) -> Iterator[str]:
    """Yield the table of one world, the margins and the reliability of each band."""
    yield HEAD
    for method, days in rows.items():
        yield _row(method, summed_up([score for score, _ in days]))
    for ours in (SILENT, ASKED):
        if ours in rows:
            yield from _margins(rows, ours)
            yield from _reliability(rows, ours)


def _row(method: str, score: Score) -> str:
    low, high = (f"{100 * limit:+.0f}" for limit in score.limits)
    cover = "-" if score.coverage is None else f"{score.coverage:.2f}"
    width = "-" if score.coverage is None else f"{score.width:.2f}"
    return (
        f"{method:<12} {score.days:>5} {100 * score.bias:>+7.1f} "
        f"{100 * score.mape:>7.1f} {score.accuracy:>7.3f} {score.balanced:>5.2f} "
        f"{score.rises:>5.2f} {score.breaks:>6.2f} {cover:>5} {width:>5} "
        f"{100 * score.worst_decile:>5.1f} {low:>5}{high:>5} "
        f"{score.rises_off:>+8.1f} {score.longest_off_s / 60:>4.0f} min"
    )


def _margins(rows: Rows, ours: str) -> Iterator[str]:
    """Yield by how many points of mean error each rule is beaten."""
    mine = [score for score, _ in rows[ours]]
    for rule in RULES:
        margin = margin_of(mine, [score for score, _ in rows[rule]])
        low, high = 100 * margin.low, 100 * margin.high
        yield (
            f"{ours}: mean error {100 * margin.mean:+.1f} points below {rule}'s "
            f"(95 % of resamples {low:+.1f} to {high:+.1f})"
        )


def _reliability(rows: Rows, ours: str) -> Iterator[str]:
    """Yield what was believed of the pauses of each length, and what was so."""
    told = (
        f"{BANDS[each.band]} {each.believed:.2f}/{each.true:.2f}"
        for each in reliability(rows[ours])
    )
    yield f"{ours}: seated through pauses, believed/true: {', '.join(told)}"
