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
from datetime import date, datetime, timedelta, timezone

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance import State
from sitwatch.core.policy import Policy, differences
from sitwatch.core.sitting.estimate import Sitting
from sitwatch.core.timeline.line import moment_at, place
from sitwatch.core.timeline.spans import Span
from sitwatch.ports import Reach
from sitwatch.runtime.footing import Fold, bounds, windows
from sitwatch.runtime.nameless import Numbers, deciding, nameless
from sitwatch.runtime.seam import SEAM, seam_of, stop_of
from sitwatch.runtime.turns import in_turn, split

replace = msgspec.structs.replace

LATE = timedelta(milliseconds=1)
"""A fact that was told late stays late, by this much."""

SURE = timedelta(seconds=2)
"""Input this long is no bump of the desk: it ends a pause, however long."""

ALWAYS = f.PolicyChanged | f.ProfileChanged | f.RoutineSet | f.Undone
"""What counts for a day wherever in the journal it stands."""


def day_trace(
    reach: Reach, policy: Policy, day: date, *, until: datetime | None = None
) -> tuple[f.Fact, ...]:
    """Return the trace of one day of a journal, without anything personal.

    `reach` begins as long before the day as its figures look back, `policy` is the one
    it is read under, `until` is now where the recorder runs.
    """
    told = tuple(_known(in_turn(reach.facts)))
    whole = bounds((*_known(reach.lasting), *told), day, policy)
    fold = Fold(policy)
    for fact in _known(reach.lasting):
        fold.recall(fact)
    spans = windows(told, fold.copied(), whole)
    cutting = _Cutting(fold, whole, spans, policy)
    for fact in _known(reach.lasting):
        cutting.recall(fact)
    for fact in told:
        cutting.take(fact)
    return cutting.trace(until)


def _known(facts: Iterable[f.Recorded]) -> Iterator[f.Fact]:
    return (fact for fact in facts if not isinstance(fact, f.Unknown))


class _Cutting:
    """Folds a journal and keeps what one day rests on.

    `_out` is the trace so far. While a window is open all goes there; else `_kept`
    holds what came since the seam at which the next window would begin, or since the
    last piece ended at `_end`, which `_stop` would tell.
    """

    def __init__(
        self, fold: Fold, day: Span, spans: Sequence[Span], first: Policy
    ) -> None:
        self._fold, self._first = fold, first
        self._day, self._windows, self._is_open = day, [*spans], False
        self._numbers = Numbers()
        self._moved: dict[datetime, datetime] = {}
        self._out: list[f.Fact] = []
        self._kept: list[f.Fact] = []
        self._stop: list[f.Fact] = []
        self._seam: State | None = None
        self._end: datetime | None = None
        self._lead: int | None = None

    def recall(self, fact: f.Fact) -> None:
        """Take a fact from before those that are read, where it counts for the day."""
        bare = nameless(fact, self._numbers)
        if self._counts(bare):
            self._out.append(replace(bare, up=None))

    def take(self, fact: f.Fact) -> None:
        """Take the next fact."""
        before = self._fold.state
        moment = _moment(before, fact)
        reached = self._fold.take(fact)
        self._kept.append(self._placed(nameless(fact, self._numbers), moment))
        self._open_from(reached)
        sitting = self._sitting
        if before.sitting and before.sitting.active_to != sitting.active_to:
            self._on_activity(sitting)

    def trace(self, until: datetime | None) -> tuple[f.Fact, ...]:
        """Return the trace of what was taken, of a journal that ends at `until`."""
        if self._fold.state.now is None:
            return ()
        now = self._fold.state.now
        if until is not None:
            now = max(now, moment_at(self._fold.state.anchors, until))
        self._open_from(now)
        self._out += filter(self._counts, self._kept)
        self._out = [*_drawn_near(self._out, self._lead)]
        if self._is_open and now > self._fold.state.now:
            self._out.append(f.Stopped(at=self._local(now)))
        return (*self._settings(), *self._out)

    @property
    def _sitting(self) -> Sitting:
        assert self._fold.state.sitting is not None  # noqa: S101 - a fact was taken
        return self._fold.state.sitting

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(timezone(self._fold.state.offset))

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
            self._lead = len(self._out) if self._lead is None else self._lead
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
        end, over = max(end, last.at + SURE), self._fold.state.now or end
        if isinstance(last, f.Input) and end < last.at + last.length:
            self._out[-1], rest = split(last, end - last.at)
            self._kept, over = [rest], end
        self._end, self._stop = over, [*stop_of(self._fold.state, over)]
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
        self._seam = self._fold.state

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


def _drawn_near(facts: Sequence[f.Fact], lead: int | None) -> Iterator[f.Fact]:
    """Yield a trace whose first facts, words of long ago, lie just before its pieces.

    Nothing but their order counts; a trace would else begin with empty years.
    """
    if not lead or lead >= len(facts):
        yield from facts
        return
    since = facts[lead].at - (lead + 1) * LATE
    moved: dict[datetime, datetime] = {}
    for number, fact in enumerate(facts):
        near = moved.setdefault(fact.at, max(fact.at, since + number * LATE))
        if isinstance(fact, f.Undone):
            yield replace(fact, at=near, word=moved.get(fact.word, fact.word))
        else:
            yield replace(fact, at=near)
