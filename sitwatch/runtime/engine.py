"""The engine: readings and facts in, `advance`, journal and orders out.

It runs on the main thread only. A beat, at most one a second, reads the clocks once,
asks the input source what it saw, and takes in what follows. It decides nothing, and
does nothing before it is due: a day has tens of thousands of beats.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec

from sitwatch import __version__
from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance, face_of
from sitwatch.core.orders import Order, ShowFace
from sitwatch.core.policy import Policy, changed
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import HOLD, Clock, Finding, InputSource
from sitwatch.runtime.by_clock import goes_on, on_line, soonest
from sitwatch.runtime.gathering import Gathering
from sitwatch.runtime.lookout import Lookout
from sitwatch.runtime.memory import Memory
from sitwatch.runtime.patience import BEAT_S
from sitwatch.runtime.recall import recalled
from sitwatch.runtime.showing import Showing

_HOLD_S = HOLD.total_seconds() + BEAT_S / 2
"""A beat may come a little late, and is in time then."""


class Parts(msgspec.Struct, frozen=True):
    """What the engine works with; for `awaits_return` see `ports.Session`."""

    clock: Clock
    source: InputSource
    memory: Memory
    perform: Callable[[Order, State], None]
    awaits_return: Callable[[], bool] = lambda: False


class Engine:
    """Holds the one state of the program and moves it on."""

    def __init__(self, parts: Parts, policy: Policy, catalogue: Catalogue) -> None:
        """Begin with nothing known; `start` reads what there is."""
        self.state = State(catalogue=catalogue)
        self.policy = policy
        self._parts = parts
        self._lookout = Lookout(parts.source, parts.awaits_return)
        self._gathering = Gathering()
        self._showing = Showing(parts.perform)
        self._flushed_s = self._idle_until_s = 0.0

    def start(self) -> None:
        """Read the journal of the last days, then begin to record."""
        reading = self._parts.clock.read()
        self._recall(reading.wall)
        self._lookout.begin(reading)
        self._flushed_s = reading.up_s
        self.take(f.Started(**reading.stamp, version=__version__))

    def forget(self, erase: Callable[[], int]) -> int:
        """Have facts erased, and think again from what is left; return how many.

        The record begins anew where nothing was left, and what was forgotten does not
        make the blind see.
        """
        self.flush()
        count, reading = erase(), self._parts.clock.read()
        self._gathering = Gathering()
        self._recall(reading.wall)
        if self.state.sitting is None:
            self.take(f.Started(**reading.stamp, version=__version__))
        if self._lookout.is_blind:
            self.take(f.Blinded(**reading.stamp))
        self._show_face(f.Ticked(**reading.stamp))
        return count

    def stop(self) -> None:
        """Record the end, put everything on disk, and let go of the source.

        Nothing follows from the end any more: no prompt, no face, no bell.
        """
        reading = self._parts.clock.read()
        self._look(reading)
        self._tell_waiting()
        self._parts.memory.add(f.Stopped(**reading.stamp, version=__version__))
        self._parts.memory.close()
        self._lookout.close()

    @property
    def wait(self) -> float:
        """After how many beats the next one is wanted."""
        return self._lookout.wait(self.state)

    def beat(self) -> float:
        """Look at clocks and input, and do what is due; return `wait`, as it was then.

        The alarm calls it as well: the core shall never judge a pause by input that is
        not in yet. A fault in thinking does not keep what was seen from the disk.
        """
        reading = self._parts.clock.read()
        try:
            self._look(reading)
            if reading.up_s >= self._idle_until_s:
                self._keep_up(reading)
        finally:
            wait = self.wait
            if reading.up_s + wait * BEAT_S - self._flushed_s > _HOLD_S:
                self._flushed_s = reading.up_s
                self._write_waiting()
                self._parts.memory.flush()
        return wait

    def hear(self, fact: f.Fact) -> None:
        """Take in what somebody tells between two beats, and before it what was seen.

        Input waits for its beat: told only after the sleep that it went before, it
        would pass for a waking.
        """
        self._look(self._parts.clock.read())
        self.take(fact)

    def take(self, fact: f.Fact) -> None:
        """Take in a fact: write it down, then think.

        Input that goes on may wait, but not longer than until anything is judged.
        """
        if isinstance(fact, f.Input) and self._is_kept(fact):
            return
        try:
            self._tell_waiting()
        finally:
            self._tell(fact)

    def want_break(self) -> None:
        """Offer a break at once, because the user asks for it."""
        self._tell_waiting()
        stamp = self._parts.clock.read().stamp
        self._step(f.BreakWanted(**stamp))
        self._show_face(f.Ticked(**stamp))

    def flush(self) -> datetime:
        """Look, and have all written now; return until when that tells of the day."""
        reading = self._parts.clock.read()
        self._look(reading)
        try:
            self._tell_waiting()
        finally:
            self._parts.memory.flush()
        return reading.wall

    @property
    def trouble(self) -> str:
        """What keeps facts from being written, in a line; empty: nothing."""
        return self._parts.memory.trouble

    def see_by(self, source: InputSource) -> None:
        """See input by another source from now on."""
        self._lookout.see_by(source)
        if self._lookout.is_blind:
            self.take(f.Sighted(**self._parts.clock.read().stamp))

    @property
    def sensor(self) -> Finding:
        """What sees input."""
        return self._lookout.finding

    def face(self) -> ShowFace | None:
        """Return what the tray shows at this moment."""
        self._tell_waiting()
        tick = f.Ticked(**self._parts.clock.read().stamp)
        return face_of(self.state, on_line(self.state, tick), self.policy)

    def _recall(self, at: datetime) -> None:
        self.state = recalled(self._parts.memory, at, self.state.catalogue, self.policy)

    def _look(self, reading: Reading) -> None:
        """Take in what passed since the last look: sleep, starvation, input."""
        for fact in self._lookout.look(reading, self.state):
            self.take(fact)

    def _is_kept(self, fact: f.Input) -> bool:
        """Keep input of which the core would make nothing but that it goes on.

        It makes more of it while a card is up, at a return, or while it doubts one.
        """
        sitting = self.state.sitting
        if sitting is None or sitting.blip or self.state.breaks.asking:
            return False
        return sitting.active_to > sitting.active_from and self._gathering.takes(fact)

    def _tell_waiting(self) -> None:
        self._write_waiting()
        if waiting := self._gathering.to_tell():
            self._step(waiting)

    def _write_waiting(self) -> None:
        """Write what goes on; nobody has to think of it before anything is judged."""
        if waiting := self._gathering.to_write():
            self._parts.memory.add(waiting)

    def _tell(self, fact: f.Fact) -> None:
        """Write a fact down, then think."""
        self._gathering.follow(fact)
        self._note(fact)
        self._parts.memory.add(fact)
        self._step(fact)
        if not isinstance(fact, f.Input):
            tick = f.Ticked(at=fact.at, up=fact.up)
            self._tick_if_due(tick)
            self._show_face(tick)

    def _note(self, fact: f.Fact) -> None:
        """Keep what the engine itself has to know of a fact."""
        self._lookout.follow(fact)
        if isinstance(fact, f.PolicyChanged):
            self.policy = changed(self.policy, fact.changes)

    def _step(self, step: f.Step) -> None:
        before = self.state
        self.state, orders = advance(before, step, self.policy)
        if not goes_on(before, self.state):
            self._idle_until_s = 0.0
        for order in orders:
            self._parts.perform(order, self.state)

    def _keep_up(self, reading: Reading) -> None:
        """Do what is due by the clock, and find out until when nothing will be."""
        tick = f.Ticked(**reading.stamp)
        draw = self._showing.show if self._tick_if_due(tick) else self._showing.follow
        self._tell_waiting()
        draw(self.state, on_line(self.state, tick), self.policy)
        due = self.state.bell, self._showing.due(self.state)
        self._idle_until_s = soonest(self.state.anchors, due)

    def _tick_if_due(self, tick: f.Ticked) -> bool:
        bell = self.state.bell
        if is_due := bell is not None and bell <= on_line(self.state, tick):
            self._tell_waiting()
            self._step(tick)
        return is_due

    def _show_face(self, tick: f.Ticked) -> None:
        self._showing.show(self.state, on_line(self.state, tick), self.policy)
