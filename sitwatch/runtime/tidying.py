"""Python's garbage is looked for on the main thread alone, now and then.

By itself Python looks for it on whatever thread is at work: that of a bus, say, or of
the alarm. What belongs to Qt and is let go of there, with a timer of its own, takes the
program along. So it is switched off, and done between two beats; and what has been
there since the start, which is nearly everything, is not looked through again.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

MANY = 5_000
"""So many things more than at the last time are worth a look: a millisecond."""

LONG = 1000
"""Beats after which it is done anyhow, for few things may be large: while somebody is
there these are a quarter of an hour to an hour and a quarter."""


def is_due(more: int, beats: int) -> bool:
    """Tell whether to look: for so many things more, so many beats after the last."""
    return more >= MANY or beats >= LONG


class Tidying:
    """Tidies up; `on_beat` is to be called on the main thread, at a calm moment."""

    def __init__(self) -> None:
        """Begin with everything to be looked through once."""
        self._beats: int | None = None

    def on_beat(self) -> None:
        """Look for garbage where it is time to; leave alone what the start has made."""
        if self._beats is None:
            gc.collect()
            gc.freeze()
            self._beats = 0
        self._beats += 1
        if is_due(gc.get_count()[0], self._beats):
            gc.collect()
            self._beats = 0


@contextmanager
def tidied(at_each_beat: Callable[[Callable[[], None]], object]) -> Iterator[None]:
    """Have garbage looked for by nobody but who calls what `at_each_beat` is given."""
    was_enabled = gc.isenabled()
    gc.disable()
    at_each_beat(Tidying().on_beat)
    try:
        yield
    finally:
        gc.unfreeze()
        if was_enabled:
            gc.enable()
