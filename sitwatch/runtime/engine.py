"""The engine: readings and facts in, `advance`, journal and orders out.

It runs on the main thread only. A beat a second reads the clocks once, asks the input
source what it saw, and takes in what follows. It decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec

from sitwatch import __version__
from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance, face_of
from sitwatch.core.orders import Order, ShowFace
from sitwatch.core.policy import Policy, changed
from sitwatch.core.programme.pick import Menu
from sitwatch.core.timeline.line import place
from sitwatch.core.timeline.ticks import Reading, classify_tick
from sitwatch.ports import HOLD, Clock, Finding, InputSource
from sitwatch.runtime.guarded import GuardedSource
from sitwatch.runtime.memory import Memory

LOOK_BACK = timedelta(days=7)
"""How much of the journal is read at the start: pauses, and exercises of a week."""

FACE_EVERY = timedelta(minutes=1)
"""How often the tray's figures change while somebody is there; it shows minutes."""

FACE_LEFT = timedelta(minutes=5)
"""After this long without input nobody is there to see the figures change."""


class Parts(msgspec.Struct, frozen=True):
    """What the engine works with; concrete things are named in `compose` alone."""

    clock: Clock
    source: InputSource
    memory: Memory
    perform: Callable[[Order, State], None]


class Engine:
    """Holds the one state of the program and moves it on."""

    def __init__(self, parts: Parts, policy: Policy, menu: Menu) -> None:
        """Begin with nothing known; `start` reads what there is."""
        self.state = State(menu=menu)
        self.policy = policy
        self._parts = parts
        self._source = GuardedSource(parts.source)
        self._last: Reading | None = None
        self._flushed: Reading | None = None
        self._face: ShowFace | None = None
        self._faced: datetime | None = None
        self._sleep_told = False
        self._is_blind = False

    def start(self) -> None:
        """Read the journal of the last days, then begin to record."""
        reading = self._parts.clock.read()
        self._remember(reading)
        self._last = self._flushed = reading
        self.take(f.Started(**reading.stamp, version=__version__))

    def read_again(self) -> None:
        """Think again from what was left of the journal.

        The record begins anew where nothing was left, and what was forgotten does not
        make the blind see.
        """
        reading = self._parts.clock.read()
        self._remember(reading)
        self._face = self._faced = None
        if self.state.sitting is None:
            self.take(f.Started(**reading.stamp, version=__version__))
        if self._is_blind:
            self.take(f.Blinded(**reading.stamp))

    def stop(self) -> None:
        """Record the end, put everything on disk, and let go of the source.

        Nothing follows from the end any more: no prompt, no face, no bell.
        """
        reading = self._parts.clock.read()
        self._look(reading)
        self._parts.memory.add(f.Stopped(**reading.stamp, version=__version__))
        self._parts.memory.close()
        self._source.close()

    def beat(self) -> None:
        """Look at clocks and input, tick where a bell is due; about once a second.

        The alarm calls it as well: the core shall never judge a pause by input that is
        not in yet. A fault in thinking does not keep what was seen from the disk.
        """
        reading = self._parts.clock.read()
        try:
            self._look(reading)
            self._tick_if_due(f.Ticked(**reading.stamp))
        finally:
            self._flush(reading)
        self._follow_clock(f.Ticked(**reading.stamp))

    def hear(self, fact: f.Fact) -> None:
        """Take in what somebody tells between two beats, and before it what was seen.

        Input waits for its beat: told only after the sleep that it went before, it
        would pass for a waking.
        """
        self._look(self._parts.clock.read())
        self.take(fact)

    def take(self, fact: f.Fact) -> None:
        """Take in a fact: write it down, then think."""
        self._note(fact)
        self._parts.memory.add(fact)
        self._step(fact)
        if not isinstance(fact, f.Input):
            tick = f.Ticked(at=fact.at, up=fact.up)
            self._tick_if_due(tick)
            self._show_face(tick)

    def want_break(self) -> None:
        """Offer a break at once, because the user asks for it."""
        stamp = self._parts.clock.read().stamp
        self._step(f.BreakWanted(**stamp))
        self._show_face(f.Ticked(**stamp))

    def flush(self) -> datetime:
        """Have held input written now; return until when that tells of the day."""
        self._parts.memory.flush()
        return self._parts.clock.read().wall

    @property
    def trouble(self) -> str:
        """What keeps facts from being written, in a line; empty: nothing."""
        return self._parts.memory.trouble

    def see_by(self, source: InputSource) -> None:
        """See input by another source from now on."""
        self._source.close()
        self._source = GuardedSource(source)
        if self._is_blind:
            self.take(f.Sighted(**self._parts.clock.read().stamp))

    @property
    def sensor(self) -> Finding:
        """What sees input."""
        return self._source.finding

    def face(self) -> ShowFace | None:
        """Return what the tray shows at this moment."""
        tick = f.Ticked(**self._parts.clock.read().stamp)
        return face_of(self.state, self._on_line(tick), self.policy)

    def _remember(self, reading: Reading) -> None:
        """Let the state be what the journal of the last days comes to."""
        self.state = State(menu=self.state.menu)
        for fact in self._parts.memory.facts(since=reading.wall - LOOK_BACK):
            if not isinstance(fact, f.Unknown):
                self.state, _ = advance(self.state, fact, self.policy)

    def _note(self, fact: f.Fact) -> None:
        """Keep what the engine itself has to know of a fact."""
        match fact:
            case f.Slept() | f.Woke():
                self._sleep_told = True
            case f.Blinded() | f.Sighted():
                self._is_blind = isinstance(fact, f.Blinded)
            case f.PolicyChanged():
                self.policy = changed(self.policy, fact.changes)
            case _:
                pass

    def _look(self, reading: Reading) -> None:
        """Take in what passed since the last look: sleep, starvation, input."""
        last, self._last = self._last, reading
        if last is not None:
            for fact in self._told_by_clocks(last, reading):
                self.take(fact)
        self._sleep_told = False
        for fact in self._source.look(reading):
            self.take(fact)

    def _told_by_clocks(self, last: Reading, reading: Reading) -> tuple[f.Fact, ...]:
        """Return what the clocks say that nobody else has said."""
        match classify_tick(last, reading):
            case "slept" if not self._sleep_told:
                return f.Slept(**last.stamp), f.Woke(**reading.stamp)
            case "starved" if not self._is_blind:
                blind = f.Blinded(**last.stamp, source="sitwatch")
                return blind, f.Sighted(**reading.stamp, source="sitwatch")
            case _:
                return ()

    def _tick_if_due(self, tick: f.Ticked) -> None:
        bell = self.state.bell
        if bell is not None and bell <= self._on_line(tick):
            self._step(tick)

    def _step(self, step: f.Step) -> None:
        self.state, orders = advance(self.state, step, self.policy)
        for order in orders:
            self._parts.perform(order, self.state)

    def _on_line(self, tick: f.Ticked) -> datetime:
        """Return where a moment lies on the line of time, also if clocks were set."""
        return place(self.state.anchors, tick).at

    def _flush(self, reading: Reading) -> None:
        """Have held input written, often enough that little can be lost."""
        flushed = self._flushed or reading
        if reading.up_s - flushed.up_s >= HOLD.total_seconds():
            self._flushed = reading
            self._parts.memory.flush()

    def _follow_clock(self, tick: f.Ticked) -> None:
        """Let the figures follow the clock while somebody is there to see them."""
        sitting, now = self.state.sitting, self._on_line(tick)
        if sitting is None or now - sitting.active_to > FACE_LEFT:
            return
        if self._faced is None or now - self._faced >= FACE_EVERY:
            self._show_face(tick)
        elif self._is_back(sitting.active_to):
            self._draw_face(now)

    def _is_back(self, active_to: datetime) -> bool:
        """Tell whether the face says that somebody is away who is not."""
        face, faced = self._face, self._faced
        if face is None or faced is None or face.held != "away":
            return False
        return faced < active_to

    def _show_face(self, tick: f.Ticked) -> None:
        self._faced = self._on_line(tick)
        self._draw_face(self._faced)

    def _draw_face(self, now: datetime) -> None:
        face = face_of(self.state, now, self.policy)
        if face is not None and face != self._face:
            self._face = face
            self._parts.perform(face, self.state)
