"""What the figures of a day rest on: the stretches of a journal that decide them.

    journal   ... pause, answer ........ pause, answer ... | the day |
    windows       [------------)         [------------)     [-------)

The fold is the one that runs live; here it is asked, fact by fact, what it has learnt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance
from sitwatch.core.advance.lasting import with_lasting
from sitwatch.core.policy import Policy, changed, clock_offset
from sitwatch.core.timeline.days import DAY, day_start
from sitwatch.core.timeline.spans import Span, merge

INSTANT = timedelta(microseconds=1)


class Fold:
    """The state of a journal, and the settings that came to hold on the way."""

    def __init__(self, policy: Policy, state: State | None = None) -> None:
        self.policy, self.state = policy, state or State()

    def copied(self) -> Fold:
        """Return another one that begins here."""
        return Fold(self.policy, self.state)

    def recall(self, fact: f.Fact) -> None:
        """Take what lasts of a fact from before those that are read."""
        self._heed(fact)
        self.state = with_lasting(self.state, fact, self.policy)

    def take(self, fact: f.Fact) -> datetime:
        """Take the next fact; return where it lies on the line."""
        self._heed(fact)
        self.state, _ = advance(self.state, fact, self.policy)
        return self.state.anchors[fact.device].at

    def _heed(self, fact: f.Fact) -> None:
        if isinstance(fact, f.PolicyChanged):
            self.policy = changed(self.policy, fact.changes)


def bounds(facts: Sequence[f.Fact], day: date, policy: Policy) -> Span:
    """Return the day on the line, as wide as any offset of the journal makes it."""
    offsets = {fact.at.utcoffset() or timedelta(0) for fact in facts} or {timedelta(0)}
    for fact in facts:
        if isinstance(fact, f.PolicyChanged):
            policy = changed(policy, fact.changes)
    rollover = clock_offset(policy.day.rollover)
    return Span(
        min(day_start(day, offset, rollover) for offset in offsets),
        max(day_start(day + DAY, offset, rollover) for offset in offsets),
    )


def windows(told: Sequence[f.Fact], fold: Fold, day: Span) -> tuple[Span, ...]:
    """Return the stretches of the line whose facts the day rests on, in order."""
    return tuple(merge([*_taught(told, fold, day.end), day]))


def _taught(told: Sequence[f.Fact], fold: Fold, end: datetime) -> Iterator[Span]:
    """Yield where an answer taught the estimate something before `end`."""
    for fact in told:
        before = fold.state.learnt
        moment = fold.take(fact)
        is_answer = isinstance(fact, f.Corrected | f.PostureTold)
        if is_answer and moment < end and fold.state.learnt != before:
            start = fact.start if isinstance(fact, f.Corrected) else moment
            yield Span(min(moment, start.astimezone(UTC)), moment + INSTANT)
