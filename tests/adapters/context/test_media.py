from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from queue import Queue
from typing import Any

import pytest

from sitwatch.adapters.context.media import GNOME, GNOME_PATH, MediaContext
from sitwatch.core.facts import Fact, MediaBegan, MediaEnded
from tests.daemons.bus_service import BusService, running_service
from tests.daemons.session_bus import (
    ENOUGH_S,
    SessionBus,
    needs_session_bus,
    running_session_bus,
    wait_until,
)
from tests.daemons.system_bus import (
    MOCK,
    ROOT,
    SystemBus,
    needs_system_bus,
    running_logind,
)
from tests.fakes.clock import HandClock

PROPERTIES = "org.freedesktop.DBus.Properties"
PATH, PLAYER = "/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.Player"
SILENT_S = 0.2


class Told:
    """What a media context posts."""

    def __init__(self) -> None:
        self.facts: Queue[Fact] = Queue()
        self.context = MediaContext(HandClock())
        self.context.open(self.facts.put)

    def next(self) -> type[Fact]:
        return type(self.facts.get(timeout=ENOUGH_S))

    def until_used(self, name: str) -> None:
        wait_until(lambda: name in self.context.finding.used)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionBus]:
    with running_session_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        yield bus


def plays(service: BusService, status: str, **title: str) -> None:
    """Have a player say how it fares, when asked and to everybody."""
    metadata = {f"xesam:{key}": ("s", value) for key, value in title.items()}
    told: dict[str, Any] = {"PlaybackStatus": ("s", status)}
    told["Metadata"] = ("a{sv}", metadata)
    service.answers[PROPERTIES, "GetAll"] = ("a{sv}", (told,))
    service.tell(PATH, PROPERTIES, "PropertiesChanged", "sa{sv}as", PLAYER, told, [])


@needs_system_bus
def test_whoever_keeps_logind_from_idling_keeps_the_screen_awake(
    system_bus: SystemBus,
) -> None:
    with running_logind(system_bus) as logind:

        def block(what: str) -> None:
            body = ("org.freedesktop.login1.Manager", {"BlockInhibited": ("s", what)})
            logind.tell(ROOT, MOCK, "UpdateProperties", "sa{sv}", body)

        nothing = ("org.freedesktop.login1.Manager", "BlockInhibited", ("s", ""))
        logind.tell(ROOT, MOCK, "AddProperty", "ssv", nothing)
        told = Told()
        with closing(told.context):
            told.until_used("logind")
            block("sleep:idle")
            assert told.next() is MediaBegan
            block("sleep")
            assert told.next() is MediaEnded


@needs_session_bus
def test_who_answers_oddly_does_not_count_and_ends_nothing(bus: SessionBus) -> None:
    with running_service(bus.address, GNOME) as service:
        service.answers[GNOME, "IsInhibited"] = ("", ())
        told = Told()
        with closing(told.context):
            told.until_used("MPRIS")
            assert "session manager" not in told.context.finding.used
            service.answers[GNOME, "IsInhibited"] = ("b", (True,))
            service.tell(GNOME_PATH, GNOME, "InhibitorAdded", "o", "/1")
            assert told.next() is MediaBegan


KDE = "org.kde.Solid.PowerManagement.PolicyAgent"
POWER = "org.freedesktop.PowerManagement"


@needs_session_bus
def test_what_keeps_kde_from_sleeping_alone_does_not_keep_its_screen_awake(
    bus: SessionBus,
) -> None:
    told = Told()
    with (
        closing(told.context),
        running_service(bus.address, POWER) as power,
    ):
        is_so = (True,)
        power.answers[f"{POWER}.Inhibit", "HasInhibit"] = ("b", is_so)
        path = "/org/freedesktop/PowerManagement/Inhibit"
        power.tell(path, f"{POWER}.Inhibit", "HasInhibitChanged", "b", *is_so)
        told.until_used("power manager")
        assert told.next() is MediaBegan
        with running_service(bus.address, KDE) as kde:
            kde.answers[KDE, "HasInhibition"] = ("b", (False,))
            kde.tell(f"/{KDE.replace('.', '/')}", KDE, "InhibitionsChanged", "")
            assert told.next() is MediaEnded
            assert "power manager" not in told.context.finding.used
        assert told.next() is MediaBegan


@needs_session_bus
def test_where_no_manager_tells_that_is_said(bus: SessionBus) -> None:
    told = Told()
    with closing(told.context):
        told.until_used("MPRIS")
        assert "nobody here tells" in told.context.finding.why
        assert told.context.finding.remedy == ""
    bus.stop()


@needs_session_bus
def test_music_is_no_reason_and_a_player_that_ends_plays_no_more(
    bus: SessionBus,
) -> None:
    told = Told()
    with closing(told.context):
        told.until_used("MPRIS")
        with running_service(bus.address, "org.mpris.MediaPlayer2.spotify") as music:
            plays(music, "Playing", title="A song")
            with running_service(bus.address, "org.mpris.MediaPlayer2.vlc") as film:
                plays(film, "Playing", title="A film")
                assert told.next() is MediaBegan
            assert told.next() is MediaEnded
        assert told.facts.empty()


@needs_session_bus
def test_a_player_that_never_answers_plays_nothing(
    bus: SessionBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitwatch.adapters.bus.ANSWER_S", SILENT_S)
    dead = BusService(bus.address, "org.mpris.MediaPlayer2.dead")
    told = Told()
    with closing(told.context):
        told.until_used("MPRIS")
        with running_service(bus.address, "org.mpris.MediaPlayer2.vlc") as film:
            plays(film, "Playing", title="A film")
            assert told.next() is MediaBegan
    dead.start()
    dead.stop()


@needs_session_bus
def test_a_bus_that_is_lost_plays_nothing_and_is_joined_again(bus: SessionBus) -> None:
    told = Told()
    with closing(told.context):
        told.until_used("MPRIS")
        with running_service(bus.address, "org.mpris.MediaPlayer2.vlc") as film:
            plays(film, "Playing", title="A film")
            assert told.next() is MediaBegan
            bus.stop()
            assert told.next() is MediaEnded
            wait_until(lambda: told.context.finding.used == "")
            assert told.context.finding.remedy
        bus.start()
        told.until_used("MPRIS")
