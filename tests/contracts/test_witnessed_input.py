"""Counters and witness together, on a real server: who is a person and who is not."""

from __future__ import annotations

from contextlib import closing
from threading import Event

import pytest

from sitwatch.adapters.input.pynput_listener import PynputListener
from sitwatch.adapters.input.witness import WitnessedSource
from sitwatch.adapters.input.x11_counters import X11Counters
from tests.daemons.x_server import XServer, needs_x_server, running_x_server
from tests.fakes.clock import HandClock

LAG_S = 0.15
"""How much later than the counters a listener may hear of input on a busy machine."""


def listening(server: XServer) -> PynputListener:
    """Return a listener that hears already, and has told all that it heard."""
    clock, listener = HandClock(), PynputListener()
    listener.look(clock.read())
    while not listener.look(clock.read()):
        server.press_key()
        Event().wait(LAG_S)
        clock.go_on(1)
    return listener


@needs_x_server
@pytest.mark.parametrize("move", ["mousemove_relative 1 0", "mousemove 30 30"])
def test_a_jiggler_is_found_out_and_a_person_is_not(
    monkeypatch: pytest.MonkeyPatch, move: str
) -> None:
    with running_x_server() as server:
        monkeypatch.setenv("DISPLAY", server.display)
        clock, counters = HandClock(), X11Counters(server.display)
        source = WitnessedSource(counters, lambda: listening(server))

        def told_after(seconds: float, *commands: str) -> bool:
            server.use(*commands)
            Event().wait(LAG_S)
            clock.go_on(seconds)
            return bool(source.look(clock.read()))

        with closing(source):
            source.look(clock.read())
            told = [told_after(60, *move.split()) for _ in range(11)]
            assert told == [True] * 9 + [False] * 2
            work = ["key", "a", "mousemove_relative", "2", "1", "click", "1"]
            assert [told_after(1, *work[: 2 + n]) for n in (0, 3, 5)][-1]
