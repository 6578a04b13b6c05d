"""One day of a journal as a trace of its own that comes to the same figures.

    journal   .. pause, answer ..... | ==== the day ==== | night | input ......
    trace        [ window ]     [ window: until the day's last pause is over ]  words

A day rests on more than its own facts: on the answers that taught the estimate before,
on the pause in which it begins, and on what the user said of it at any time. Windows
hold those; what lies between them is left out, and a seam tells what held meanwhile.

The line on which the facts lie becomes the wall clock of the trace, so that a clock
that was set leaves no trace in it. Prompts are paused: those that were offered stand in
the trace, and a replay adds none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, timezone

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance
from sitwatch.core.policy import Policy, changed, clock_offset, differences
from sitwatch.core.sitting.estimate import Sitting
from sitwatch.core.timeline.days import DAY, day_start
from sitwatch.core.timeline.line import moment_at, place
from sitwatch.core.timeline.spans import Span, merge
from sitwatch.runtime.nameless import Numbers, deciding, nameless
from sitwatch.runtime.seam import SEAM, seam_of, stop_of
from sitwatch.runtime.turns import in_turn, split

replace = msgspec.structs.replace

LATE = timedelta(milliseconds=1)
"""A fact that was told late stays late, by this much."""

SURE = timedelta(seconds=2)
"""Input this long is no bump of the desk: it ends a pause, however long."""

INSTANT = timedelta(microseconds=1)

ALWAYS = f.PolicyChanged | f.ProfileChanged | f.RoutineSet | f.Undone
"""What counts for a day wherever in the journal it stands."""


def day_trace(
    facts: Iterable[f.Recorded],
    policy: Policy,
    day: date,
    *,
    until: datetime | None = None,
) -> tuple[f.Fact, ...]:
    """Return the trace of one day of a journal, without anything personal.

    `facts` begin as long before the day as its figures look back, `policy` is the one
    they are read under, `until` is now where the recorder runs.
    """
    told = tuple(fact for fact in in_turn(facts) if not isinstance(fact, f.Unknown))
    whole = _bounds(told, day, policy)
    cutting = _Cutting(policy, whole, _windows(told, policy, whole))
    for fact in told:
        cutting.take(fact)
    return cutting.trace(until)


def _bounds(told: Sequence[f.Fact], day: date, policy: Policy) -> Span:
    """Return the day on the line, as wide as any offset of the journal makes it."""
    offsets = {fact.at.utcoffset() or timedelta(0) for fact in told} or {timedelta(0)}
    for fact in told:
        if isinstance(fact, f.PolicyChanged):
            policy = changed(policy, fact.changes)
    rollover = clock_offset(policy.day.rollover)
    return Span(
        min(day_start(day, offset, rollover) for offset in offsets),
        max(day_start(day + DAY, offset, rollover) for offset in offsets),
    )


def _windows(told: Sequence[f.Fact], policy: Policy, day: Span) -> tuple[Span, ...]:
    """Return the stretches of the line whose facts the day rests on, in order."""
    taught = list(_taught(told, policy, day.end))
    return tuple(merge([*taught, day]))


def _taught(told: Sequence[f.Fact], policy: Policy, end: datetime) -> Iterator[Span]:
    """Yield where an answer taught the estimate something before `end`."""
    state = State()
    for fact in told:
        before = state.learnt
        if isinstance(fact, f.PolicyChanged):
            policy = changed(policy, fact.changes)
        state, _ = advance(state, fact, policy)
        moment = state.anchors[fact.device].at
        is_answer = isinstance(fact, f.Corrected | f.PostureTold)
        if is_answer and moment < end and state.learnt != before:
            start = fact.start if isinstance(fact, f.Corrected) else moment
            yield Span(min(moment, start.astimezone(UTC)), moment + INSTANT)


class _Cutting:
    """Folds a journal and keeps what one day rests on.

    `_out` is the trace so far. While a window is open all goes there; else `_kept`
    holds what came since the seam at which the next window would begin, or since the
    last piece ended at `_end`, which `_stop` would tell.
    """

    def __init__(self, policy: Policy, day: Span, windows: Sequence[Span]) -> None:
        self._first, self._policy, self._state = policy, policy, State()
        self._day, self._windows, self._is_open = day, [*windows], False
        self._numbers = Numbers()
        self._moved: dict[datetime, datetime] = {}
        self._out: list[f.Fact] = []
        self._kept: list[f.Fact] = []
        self._stop: list[f.Fact] = []
        self._seam: State | None = None
        self._end: datetime | None = None

    def take(self, fact: f.Fact) -> None:
        """Take the next fact."""
        before = self._state
        moment = _moment(before, fact)
        if isinstance(fact, f.PolicyChanged):
            self._policy = changed(self._policy, fact.changes)
        self._state, _ = advance(before, fact, self._policy)
        self._kept.append(self._placed(nameless(fact, self._numbers), moment))
        self._open_from(self._state.anchors[fact.device].at)
        sitting = self._sitting
        if before.sitting and before.sitting.active_to != sitting.active_to:
            self._on_activity(sitting)

    def trace(self, until: datetime | None) -> tuple[f.Fact, ...]:
        """Return the trace of what was taken, of a journal that ends at `until`."""
        if self._state.now is None:
            return ()
        now = self._state.now
        if until is not None:
            now = max(now, moment_at(self._state.anchors, until))
        self._open_from(now)
        self._out += filter(self._counts, self._kept)
        if self._is_open and now > self._state.now:
            self._out.append(f.Stopped(at=self._local(now)))
        return (*self._settings(), *self._out)

    @property
    def _sitting(self) -> Sitting:
        assert self._state.sitting is not None  # noqa: S101 - a fact was taken
        return self._state.sitting

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(timezone(self._state.offset))

    def _placed(self, fact: f.Fact, moment: datetime) -> f.Fact:
        """Return a fact with its place on the line for its time."""
        at = moment.astimezone(fact.at.tzinfo)
        if isinstance(fact, f.Undone):
            word = self._moved.get(fact.word, fact.word)
            return replace(fact, at=at, up=None, word=word)
        self._moved[fact.at] = at
        return replace(fact, at=at, up=None)

    def _open_from(self, moment: datetime) -> None:
        """Let all go into the trace from the first moment of a window on."""
        if self._windows and moment >= self._windows[0].start and not self._is_open:
            self._is_open = True
            if self._seam is not None:
                self._out += seam_of(self._seam, self._windows[0].start)
        if self._is_open:
            self._out += self._kept
            self._kept = []

    def _on_activity(self, sitting: Sitting) -> None:
        """Close a window that is over; else sew a seam where the next may begin."""
        if not self._is_open:
            self._sew(sitting)
            return
        while self._windows and sitting.active_to >= self._windows[0].end:
            over = self._windows.pop(0)
            if not self._windows or sitting.active_to < self._windows[0].start:
                self._close(sitting, over.end)

    def _close(self, sitting: Sitting, end: datetime) -> None:
        """End a piece of the trace soon after its window, within the last input."""
        self._is_open, self._seam, last = False, None, self._out[-1]
        end, over = max(end, last.at + SURE), self._state.now or end
        if isinstance(last, f.Input) and end < last.at + last.length:
            self._out[-1], rest = split(last, end - last.at)
            self._kept, over = [rest], end
        self._end, self._stop = over, [*stop_of(self._state, over)]
        self._sew(sitting)

    def _sew(self, sitting: Sitting) -> None:
        """Leave out what came so far, but for the words that count anyway."""
        seam = sitting.active_to - SEAM
        if self._seam is None and self._end is not None:
            if seam < self._end + SEAM:
                return
            self._out += self._stop
        words = [*filter(self._counts, self._kept)]
        self._out += [fact for fact in words if fact.at <= seam]
        self._kept = [fact for fact in words if fact.at > seam]
        self._seam = self._state

    def _counts(self, fact: f.Fact) -> bool:
        """Tell whether a fact counts for the day although it lies outside it."""
        if self._is_open or isinstance(fact, ALWAYS):
            return True
        if not isinstance(fact, f.Corrected | f.Declared):
            return False
        return fact.start < self._day.end and fact.end > self._day.start

    def _settings(self) -> Iterator[f.Fact]:
        """Yield what a replay must know first: the settings, and to raise nothing."""
        if not self._out:
            return
        at = self._out[0].at
        if changes := deciding(differences(Policy(), self._first)):
            yield f.PolicyChanged(at=at, changes=changes)
        yield f.Paused(at=at)


def _moment(state: State, fact: f.Fact) -> datetime:
    """Return where a fact lies on the line; just before the last where told late."""
    last, anchor = state.anchors.get(fact.device), place(state.anchors, fact)
    return anchor.at - LATE if anchor is last else anchor.at
