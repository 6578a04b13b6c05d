"""A recorded day, lived in a minute: for a newcomer, in a throw-away journal.

The fortnight before it is in the journal from the start, so that the week chart has
something to show. Time runs 600 times as fast, slows down while something is asked, and
keeps to a person's pace while an exercise is done.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from sitwatch.adapters.demo import DemoClock, RecordedSource, moved_to
from sitwatch.adapters.places import resources
from sitwatch.adapters.trace_file import Skipped, read_traces
from sitwatch.core.facts import Recorded
from sitwatch.core.policy import Policy, clock_offset
from sitwatch.core.sitting.questions import is_up
from sitwatch.ports import Clock
from sitwatch.runtime.engine import Engine

BEAT_MS = 50
STEP = timedelta(seconds=10)
"""How much of the day is lived at a time; shorter than what counts as starved."""

FAST, ASKING, EXERCISING, OVER = 600.0, 6.0, 1.0, 1.0


class DemoDay:
    """The day to be lived, and what was before it."""

    def __init__(self, real: Clock, policy: Policy) -> None:
        """Read the recordings; the day becomes today."""
        rollover = clock_offset(policy.day.rollover)
        today = (real.read().wall - rollover).date()
        recorded = list(moved_to(today, _recorded()))
        self.before = [fact for fact in recorded if fact.at.date() < today]
        day = [fact for fact in recorded if fact.at.date() >= today]
        self._ends = day[-1].at
        self.clock = DemoClock(real, day[0].at, STEP)
        self.clock.rate = FAST
        self.source = RecordedSource(day[1:-1])

    def beat(self, engine: Engine) -> None:
        """Live through the steps since the last beat, each at the pace that fits."""
        for _ in self.clock.steps():
            engine.beat()
            self.clock.rate = self._rate(engine)

    def _rate(self, engine: Engine) -> float:
        asking = engine.state.breaks.asking
        if asking is not None and asking.hidden is None:
            return EXERCISING if asking.begun is not None else ASKING
        question = engine.state.questions.asking
        if question is not None and is_up(question, self.clock.read().wall):
            return ASKING
        return FAST if self.clock.read().wall < self._ends else OVER


def _recorded() -> Iterator[Recorded]:
    names = [str(resources() / f"demo-{part}.jsonl") for part in ("fortnight", "day")]
    return iter(read_traces(names, Skipped()))
