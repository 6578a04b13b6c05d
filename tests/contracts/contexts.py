"""Everything that tells of something around the person, each with its own stage."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Protocol, TypeAlias

import msgspec
import pytest

from sitwatch.adapters.context import pipewire, pulse
from sitwatch.adapters.context.call import CallContext
from sitwatch.adapters.context.fullscreen import FullScreenContext
from sitwatch.adapters.context.media import MediaContext
from sitwatch.adapters.context.wayland_windows import WaylandWindows
from sitwatch.adapters.context.x11_windows import ActiveWindow
from sitwatch.core.facts import (
    CallBegan,
    CallEnded,
    Fact,
    FullScreenBegan,
    FullScreenEnded,
    MediaBegan,
    MediaEnded,
)
from sitwatch.ports import Context
from tests.daemons.bus_service import BusService, running_service
from tests.daemons.compositors import SWAY, running_compositor
from tests.daemons.inhibiting_window import Window
from tests.daemons.session_bus import running_session_bus
from tests.daemons.sound import (
    PipeWireSound,
    PulseSound,
    running_pipewire,
    running_pulse,
)
from tests.daemons.window_desktop import running_window_desktop
from tests.fakes.clock import HandClock
from tests.fakes.context import FakeContext

MINUTE_S = 61.0


class Stage(Protocol):
    """Where it happens; `pass_time` is called while a test waits."""

    def begin(self) -> None: ...
    def end(self) -> None: ...
    def pass_time(self) -> None: ...


class Case(msgspec.Struct, frozen=True):
    """A context not yet opened, its stage, and the facts that it has."""

    context: Context
    stage: Stage
    began: type[Fact]
    ended: type[Fact]


Make: TypeAlias = Callable[[pytest.MonkeyPatch, Path], "Iterator[Case]"]


class Standing(msgspec.Struct, frozen=True):
    """A stage on which no time needs to pass."""

    begin: Callable[[], None]
    end: Callable[[], None]

    def pass_time(self) -> None:
        """Nothing depends on it."""


class Recording:
    """A program that listens to the microphone, for minutes."""

    def __init__(
        self, sound: PipeWireSound | PulseSound, clock: HandClock, context: Context
    ) -> None:
        self._sound = sound
        self._clock = clock
        self._context = context
        self._program: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        if self._program is None:
            self._program = self._sound.record()

    def end(self) -> None:
        if self._program is not None:
            self._sound.end(self._program)
        self._program = None

    def pass_time(self) -> None:
        """Let a minute pass, and have the context look at the clock."""
        self._clock.go_on(MINUTE_S)
        self._context.rest(is_resting=False)


@contextmanager
def fake(_patch: pytest.MonkeyPatch, _folder: Path) -> Iterator[Case]:
    context = FakeContext(HandClock())
    stage = Standing(context.begin, context.end)
    yield Case(context, stage, CallBegan, CallEnded)


@contextmanager
def call_by_pipewire(_patch: pytest.MonkeyPatch, _folder: Path) -> Iterator[Case]:
    with running_pipewire() as sound:
        clock = HandClock()
        ear = pipewire.PipeWireEar(pipewire.socket_path(sound.env))
        context = CallContext(clock, (ear,))
        yield Case(context, Recording(sound, clock, context), CallBegan, CallEnded)


@contextmanager
def call_by_pulse(_patch: pytest.MonkeyPatch, _folder: Path) -> Iterator[Case]:
    with running_pulse() as sound:
        clock = HandClock()
        ear = pulse.PulseEar(pulse.socket_path(sound.env))
        context = CallContext(clock, (ear,))
        yield Case(context, Recording(sound, clock, context), CallBegan, CallEnded)


@contextmanager
def service_called(patch: pytest.MonkeyPatch, name: str) -> Iterator[BusService]:
    with (
        running_session_bus() as bus,
        running_service(bus.address, name) as service,
    ):
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        yield service


@contextmanager
def media_by_gnome(patch: pytest.MonkeyPatch, _folder: Path) -> Iterator[Case]:
    name, path = "org.gnome.SessionManager", "/org/gnome/SessionManager"
    with service_called(patch, name) as service:

        def inhibit(*, is_on: bool) -> None:
            service.answers[name, "IsInhibited"] = ("b", (is_on,))
            signal = "InhibitorAdded" if is_on else "InhibitorRemoved"
            service.tell(path, name, signal, "o", f"{path}/Inhibitor1")

        inhibit(is_on=False)
        stage = Standing(lambda: inhibit(is_on=True), lambda: inhibit(is_on=False))
        yield Case(MediaContext(HandClock()), stage, MediaBegan, MediaEnded)


@contextmanager
def media_by_kde(patch: pytest.MonkeyPatch, _folder: Path) -> Iterator[Case]:
    name = "org.kde.Solid.PowerManagement.PolicyAgent"
    with service_called(patch, name) as service:

        def inhibit(*who: tuple[str, str]) -> None:
            service.answers[name, "HasInhibition"] = ("b", (bool(who),))
            path = f"/{name.replace('.', '/')}"
            service.tell(path, name, "InhibitionsChanged", "a(ss)as", [*who], [])

        inhibit()
        stage = Standing(lambda: inhibit(("mpv", "a film")), inhibit)
        yield Case(MediaContext(HandClock()), stage, MediaBegan, MediaEnded)


@contextmanager
def media_by_power(patch: pytest.MonkeyPatch, _folder: Path) -> Iterator[Case]:
    name = "org.freedesktop.PowerManagement"
    interface = f"{name}.Inhibit"
    with service_called(patch, name) as service:

        def inhibit(*, is_on: bool) -> None:
            service.answers[interface, "HasInhibit"] = ("b", (is_on,))
            path = f"/{interface.replace('.', '/')}"
            service.tell(path, interface, "HasInhibitChanged", "b", is_on)

        inhibit(is_on=False)
        stage = Standing(lambda: inhibit(is_on=True), lambda: inhibit(is_on=False))
        yield Case(MediaContext(HandClock()), stage, MediaBegan, MediaEnded)


@contextmanager
def media_by_player(patch: pytest.MonkeyPatch, _folder: Path) -> Iterator[Case]:
    path, player = "/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.Player"
    with service_called(patch, "org.mpris.MediaPlayer2.mpv") as service:

        def become(status: str) -> None:
            told = {"PlaybackStatus": ("s", status)}
            get_all = ("org.freedesktop.DBus.Properties", "GetAll")
            service.answers[get_all] = ("a{sv}", (told,))
            service.set(path, player, "PlaybackStatus", ("s", status))

        become("Stopped")
        stage = Standing(lambda: become("Playing"), lambda: become("Paused"))
        yield Case(MediaContext(HandClock()), stage, MediaBegan, MediaEnded)


@contextmanager
def full_screen(_patch: pytest.MonkeyPatch, folder: Path) -> Iterator[Case]:
    with running_window_desktop(folder) as desktop:
        watch = partial(ActiveWindow, desktop.display)
        context = FullScreenContext(HandClock(), desktop.display, watch)
        stage = Standing(desktop.fill_screen, desktop.leave_full_screen)
        yield Case(context, stage, FullScreenBegan, FullScreenEnded)


@contextmanager
def full_screen_on_sway(_patch: pytest.MonkeyPatch, _folder: Path) -> Iterator[Case]:
    with (
        running_compositor(SWAY) as sway,
        closing(Window(sway.path)),
    ):
        (line,) = Path(sway.path).parent.glob("sway-ipc.*.sock")

        def fill(how: str) -> None:
            command = ["swaymsg", "--socket", str(line), "fullscreen", how]
            subprocess.run(command, check=True, capture_output=True)

        watch = partial(WaylandWindows, sway.path)
        context = FullScreenContext(HandClock(), "sway", watch)
        stage = Standing(partial(fill, "enable"), partial(fill, "disable"))
        yield Case(context, stage, FullScreenBegan, FullScreenEnded)
