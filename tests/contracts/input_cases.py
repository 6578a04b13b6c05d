"""The fake and the real sources of input, each with hands on what it sees."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import msgspec
import pytest

from sitwatch.adapters.clock import SystemClock
from sitwatch.adapters.input.macos_idle import macos_source
from sitwatch.adapters.input.mutter_idle import MutterIdle
from sitwatch.adapters.input.pynput_listener import PynputListener
from sitwatch.adapters.input.wayland_idle import WaylandIdle
from sitwatch.adapters.input.windows_idle import windows_source
from sitwatch.adapters.input.witness import WitnessedSource
from sitwatch.adapters.input.x11_counters import X11Counters
from sitwatch.core.facts import Fact
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding, InputSource
from tests.daemons.compositors import Compositor
from tests.daemons.paper_compositor import PaperCompositor
from tests.daemons.x_server import XServer
from tests.fakes.clock import HandClock
from tests.fakes.idle_libraries import FakeMac, FakeWindows
from tests.fakes.input import FakeInput

PATIENCE = 500
BREATH_MS = 40
"""For how long there must be no input to be idle, where that can be chosen."""


class Hands(msgspec.Struct, frozen=True):
    """What is done to the devices, and to what stands between them and the source."""

    press_key: Callable[[], None]
    move_pointer: Callable[[], None]
    lose: Callable[[], None]
    restore: Callable[[], None]


class Case(msgspec.Struct, frozen=True):
    """A source, its clock, and the hands on what it sees; `pause` lets time pass.

    `tells_apart`: it knows input of keys from input of the pointer.
    """

    source: InputSource
    read: Callable[[], Reading]
    pause: Callable[[], object]
    hands: Hands
    tells_apart: bool = True

    def look(self) -> tuple[Fact, ...]:
        return self.source.look(self.read())

    def until(self, do: Callable[[], None]) -> Fact:
        """Do something until the source tells of it; real ones take their time."""
        for _ in range(PATIENCE):
            do()
            self.pause()
            if facts := self.look():
                assert len(facts) == 1
                return facts[0]
        raise AssertionError("the source tells nothing")

    def settle(self) -> None:
        """Look until nothing comes any more."""
        while self.pause() or self.look():
            pass


def _by_hand(
    source: InputSource,
    clock: HandClock,
    seen: FakeInput | FakeWindows | FakeMac,
    *,
    tells_apart: bool = True,
) -> Case:
    def lose() -> None:
        seen.is_lost = True

    def restore() -> None:
        seen.is_lost = False

    hands = Hands(seen.press_key, seen.move_pointer, lose, restore)
    return Case(
        source, clock.read, lambda: clock.go_on(1), hands, tells_apart=tells_apart
    )


def fake_case() -> Case:
    """The fake."""
    source = FakeInput()
    return _by_hand(source, HandClock(), source)


def windows_case() -> Case:
    """The source for Windows, whose ticks wrap within the first minute."""
    clock = HandClock()
    seen = FakeWindows(clock, ahead_ms=2**32 - 4_010_000)
    return _by_hand(windows_source(seen, seen), clock, seen, tells_apart=False)


def macos_case() -> Case:
    """The source for macOS."""
    clock = HandClock()
    seen = FakeMac(clock)
    return _by_hand(macos_source(seen), clock, seen)


def _in_real_time(
    source: InputSource,
    seen: XServer | Compositor | PaperCompositor,
    pause_s: float = 0.02,
    *,
    tells_apart: bool = True,
) -> Case:
    hands = Hands(seen.press_key, seen.move_pointer, seen.stop, seen.start)
    pause = Event().wait
    read = SystemClock().read
    return Case(source, read, lambda: pause(pause_s), hands, tells_apart=tells_apart)


def counters_case(server: XServer, _patch: pytest.MonkeyPatch) -> Case:
    return _in_real_time(X11Counters(server.display), server)


def witnessed_case(server: XServer, _patch: pytest.MonkeyPatch) -> Case:
    nobody = Finding("input", "", "there is no witness")
    counters = X11Counters(server.display)
    return _in_real_time(WitnessedSource(counters, lambda: nobody), server)


def pynput_case(server: XServer, patch: pytest.MonkeyPatch) -> Case:
    patch.setenv("DISPLAY", server.display)
    return _in_real_time(PynputListener(), server)


def paper_case(paper: PaperCompositor, _patch: pytest.MonkeyPatch) -> Case:
    """The second version of the protocol, which no compositor here has yet."""
    return _in_real_time(WaylandIdle(paper.path), paper, tells_apart=False)


def wayland_case(compositor: Compositor, _patch: pytest.MonkeyPatch) -> Case:
    source = WaylandIdle(compositor.path, BREATH_MS)
    return _in_real_time(source, compositor, 0.06, tells_apart=False)


def mutter_case(compositor: Compositor, patch: pytest.MonkeyPatch) -> Case:
    patch.setenv("DBUS_SESSION_BUS_ADDRESS", compositor.bus.address)
    return _in_real_time(MutterIdle(), compositor, 0.12, tells_apart=False)
