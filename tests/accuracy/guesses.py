"""What each method makes of a day: the rules that others use, and this program.

    input      ====  == =========         ======
    T60        [====][==========)         [=====)      shorter pauses count as sitting
    T300       [==============================)

The rules count a pause no longer than theirs, and nothing of a longer one; they know of
no lock and no sleep. `always` says that one sits from coming until going.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.policy import Policy
from sitwatch.core.sitting.verdicts import DaySummary, Report, Stretch
from sitwatch.runtime.replay import history
from tests.accuracy.pieces import Pieces, joined, length
from tests.accuracy.telling import LivedDay

RULES_S = {"T60": 60.0, "T180": 180.0, "T300": 300.0}
ALWAYS = "always"
RULES = (*RULES_S, ALWAYS)


class Paused(msgspec.Struct, frozen=True):
    """A pause as the program judged it, for the check of its probabilities."""

    start: float
    end: float
    band: int
    p_seated: float


class Guess(msgspec.Struct, frozen=True):
    """What a method says of one day: when one sat, and how much that was.

    `bouts` are the runs of sitting that it tells of; `low` and `high` bound its 80 %
    interval, where it has one.
    """

    seated: Pieces
    bouts: Pieces
    total: float
    low: float | None = None
    high: float | None = None
    unknown: float = 0.0
    paused: tuple[Paused, ...] = ()


def by_rule(day: LivedDay, rule: str, rest_s: float) -> Guess:
    """Return what a peer's rule makes of a day; shorter rests part no bouts."""
    if rule == ALWAYS:
        seated: Pieces = ((day.true.start, day.true.end),)
    else:
        seated = joined(day.seen, RULES_S[rule])
    return Guess(seated, joined(seated, rest_s), length(seated))


def by_program(
    days: Sequence[LivedDay], facts: Sequence[f.Recorded], policy: Policy
) -> list[Guess]:
    """Return what this program makes of one person's days."""
    report = history(facts, policy)
    summaries = {summary.day: summary for summary in report.days}
    by_day: dict[int, list[Stretch]] = {day.number: [] for day in days}
    dates = {day.midnight.date(): day.number for day in days}
    for stretch in report.stretches:
        for moment in (stretch.start, stretch.end):
            number = dates.get(moment.astimezone(days[0].midnight.tzinfo).date())
            if number is not None and stretch not in by_day[number][-1:]:
                by_day[number].append(stretch)
    return [
        _guess(day, by_day[day.number], summaries[day.midnight.date()], report)
        for day in days
    ]


def _guess(
    day: LivedDay, stretches: Sequence[Stretch], summary: DaySummary, report: Report
) -> Guess:
    seated = (s for s in stretches if s.state == "seated")
    midnight, later = day.clock(0), day.clock(24 * 3600)
    bouts = (b for b in report.bouts if midnight <= b.start < later)
    return Guess(
        seated=joined((day.seconds(s.start), day.seconds(s.end)) for s in seated),
        bouts=tuple((day.seconds(b.start), day.seconds(b.end)) for b in bouts),
        total=(summary.seated - summary.declared).total_seconds(),
        low=summary.low.total_seconds(),
        high=summary.high.total_seconds(),
        unknown=summary.unknown.total_seconds(),
        paused=tuple(
            Paused(day.seconds(s.start), day.seconds(s.end), s.band, s.p_seated)
            for s in stretches
            if s.band >= 0
        ),
    )
