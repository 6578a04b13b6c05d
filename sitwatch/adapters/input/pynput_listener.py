"""Sees input by listening to events with pynput; counts them, never learns which key.

It serves where there are no counters to ask, and as the witness where those are in
doubt. pynput's threads call back for every event, 0.1 ms of processor each; what they
do here is to count. A listener dies with its X server and says nothing, so `look` asks
whether it lives; one that was stopped or died cannot be started again, a new one is
made.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import timedelta
from gettext import gettext as _
from threading import Thread
from typing import TYPE_CHECKING

import msgspec

from sitwatch.adapters.input.sight import Sight
from sitwatch.adapters.input.trail import Sample, Trail
from sitwatch.core.facts import Fact
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding

if TYPE_CHECKING:
    from pynput import keyboard, mouse

LISTENER = "input listener"
"""The name of the threads."""

VOUCHED = timedelta(seconds=1)
"""In a beat after one without input, events are taken to lie in its last second."""


class Count(msgspec.Struct, frozen=True):
    """How many events there have been, and how many of them software made."""

    events: int = 0
    injected: int = 0

    def since(self, before: Count) -> Count:
        """Return what came after another count."""
        return Count(self.events - before.events, self.injected - before.injected)


class Tally:
    """Counts the events of one device, on the one thread of its listener."""

    def __init__(self) -> None:
        self._events = 0
        self._injected = 0

    def add(self, *event: object) -> None:
        """Count an event; of all that is known of it, only the last is looked at."""
        self._events += 1
        self._injected += event[-1] is True or event[-1] == 1

    def count(self) -> Count:
        """Return the count up to now; it only grows, so no lock is needed."""
        return Count(self._events, self._injected)


class Listener:
    """One listener of pynput on a thread of ours, which may die without a traceback."""

    def __init__(self, listener: keyboard.Listener | mouse.Listener) -> None:
        self._listener = listener
        self._thread = Thread(target=self._run, name=LISTENER, daemon=True)
        self._thread.start()

    @property
    def is_alive(self) -> bool:
        """Tell whether it still listens."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Let it hear no more; on X its thread ends with the next event.

        It is told on another thread, because pynput waits there until a listener is
        ready, for ever where it died before.
        """
        Thread(target=self._stop, daemon=True).start()

    def _run(self) -> None:
        # Whatever it dies of, the watchdog sees that it is dead.
        with suppress(Exception):
            self._listener.run()

    def _stop(self) -> None:
        with suppress(Exception):
            if self.is_alive:
                self._listener.stop()


class PynputListener:
    """Listens to keyboard and pointer; on macOS to the pointer alone.

    (There, listening to keys needs trust, and ends Qt programs, pynput #511.)
    """

    def __init__(self) -> None:
        """Begin to listen, or raise `ImportError` where pynput cannot work."""
        self._keys, self._pointer = Tally(), Tally()
        self._keys_told, self._pointer_told = Count(), Count()
        self._listeners = self._listen()
        self._trail, self._sight = Trail(), Sight("pynput")
        self._is_deaf = False

    @property
    def finding(self) -> Finding:
        if self._is_deaf or not self._is_alive():
            return found_wanting(_("its listeners have died; the X server may be gone"))
        why = _("it counts events per device, and never keeps which key")
        return Finding("input", _("listener (pynput)"), why)

    @property
    def can_wait(self) -> bool:
        return False

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        is_placed = self._trail.begin(reading)
        keys, pointer = self._counted()
        if not self._is_alive():
            return self._try_again(reading)
        self._is_deaf = False
        sighted = self._sight.regain(reading)
        if sighted or not is_placed or not (keys.events or pointer.events):
            return sighted
        return (self._trail.input(_sample(keys, pointer)),)

    def close(self) -> None:
        for listener in self._listeners:
            listener.stop()

    def _listen(self) -> tuple[Listener, ...]:
        from pynput import keyboard, mouse

        add = self._pointer.add
        pointer = mouse.Listener(on_move=add, on_click=add, on_scroll=add)
        if sys.platform == "darwin":
            return (Listener(pointer),)
        return (Listener(pointer), Listener(keyboard.Listener(on_press=self._keys.add)))

    def _is_alive(self) -> bool:
        return all(listener.is_alive for listener in self._listeners)

    def _try_again(self, reading: Reading) -> tuple[Fact, ...]:
        if not self._sight.is_due(reading):
            return ()
        self._is_deaf = True
        self.close()
        with suppress(ImportError):
            self._listeners = self._listen()
        return self._sight.lose(reading)

    def _counted(self) -> tuple[Count, Count]:
        """Return the events of keyboard and pointer since the last call."""
        keys, pointer = self._keys.count(), self._pointer.count()
        before = self._keys_told, self._pointer_told
        self._keys_told, self._pointer_told = keys, pointer
        return keys.since(before[0]), pointer.since(before[1])


def _sample(keys: Count, pointer: Count) -> Sample:
    events = keys.events + pointer.events
    return Sample(
        vouched=VOUCHED,
        keys=None if sys.platform == "darwin" else keys.events,
        pointer=pointer.events,
        # Only "yes" can be believed: X servers say "no" of what XTEST makes.
        injected=True if events == keys.injected + pointer.injected else None,
    )


def found_wanting(trouble: str) -> Finding:
    """Return the finding for a listener that hears nothing."""
    remedy = _("check that DISPLAY names your X server; sitwatch keeps trying")
    return Finding("input", "", trouble, remedy)


def open_listener() -> PynputListener | Finding:
    """Return the source, or why there is none."""
    try:
        return PynputListener()
    except ImportError as error:
        trouble = _("pynput cannot listen: {error}")
        # What it says in brackets is for programmers, and after that how to go on.
        words = str(error).partition("\n")[0].partition(": (")[0]
        return found_wanting(trouble.format(error=words))
