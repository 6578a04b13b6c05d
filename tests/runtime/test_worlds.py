from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from sitwatch.adapters.clock import SystemClock
from sitwatch.adapters.journal.store import open_journal
from sitwatch.adapters.places import Places, places_under, prepare
from sitwatch.adapters.tray_hosts import HOST, WATCHER
from sitwatch.core.facts import PolicyChanged
from sitwatch.core.policy import Policy
from sitwatch.ports import JournalFailed
from sitwatch.runtime.worlds import World, demo_world, machine_world, probed
from tests.daemons.bus_service import running_service
from tests.daemons.session_bus import needs_session_bus, running_session_bus
from tests.fakes.clock import MONDAY

PARTS = ["input", "session", "call", "screen share", "media", "full screen", "quiet"]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return prepare(places_under(tmp_path))


@pytest.fixture
def machine(places: Places) -> Iterator[World]:
    world = machine_world(places)
    with closing(world.session), closing(world.notifier), closing(world.journal):
        yield world


def test_the_machine_is_seen_by_its_own_clock(machine: World) -> None:
    off = abs(machine.clock.read().wall - SystemClock().read().wall)
    assert off < timedelta(minutes=1)
    assert machine.pace is machine.clock
    assert machine.beat_ms == 1000


def test_the_source_is_the_one_that_the_settings_name(machine: World) -> None:
    with closing(machine.source_of("pynput")) as source:
        finding = source.finding
    # There is no screen here: what was chosen says why it is not to be had.
    assert finding.used == ""
    assert "pynput" in finding.why
    assert "counters" not in finding.why


def test_what_is_done_by_hand_is_held_against_the_source(machine: World) -> None:
    with closing(machine.source_of("auto")) as source:
        machine.hands.note()
        source.look(machine.clock.read())
    assert not machine.hands.taken()


@needs_session_bus
def test_a_panel_that_would_show_the_icon_is_named(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_session_bus() as bus, running_service(bus.address, WATCHER) as watcher:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        watcher.properties[WATCHER, HOST] = ("b", True)
        (tray,) = (each for each in probed(places) if each.part == "tray")
    assert tray.used == "panel (StatusNotifierItem)"


def test_settings_and_journal_are_those_of_the_place(places: Places) -> None:
    places.settings_file.write_text("[breaks]\nafter_min = 30\n", encoding="utf-8")
    world = machine_world(places)
    with closing(world.session), closing(world.notifier), closing(world.journal):
        assert world.settled.policy.breaks.after_min == 30
    assert places.journal_file.exists()


def test_a_world_that_cannot_be_is_a_named_failure(places: Places) -> None:
    places.journal_file.write_bytes(b"no journal" * 1000)
    with pytest.raises(JournalFailed, match="damaged"):
        machine_world(places)


def test_settings_that_cannot_be_used_are_those_that_the_journal_tells_of(
    places: Places,
) -> None:
    places.settings_file.write_text("breaks = 3", encoding="utf-8")
    with closing(open_journal(places.journal_file)) as journal:
        journal.add(PolicyChanged(at=MONDAY, changes={"breaks.after_min": 30}))
    world = machine_world(places)
    with closing(world.session), closing(world.notifier), closing(world.journal):
        assert world.settled.policy.breaks.after_min == 30
        assert world.settled.trouble.startswith(f"{places.settings_file}:1: breaks: ")
        places.settings_file.write_text("", encoding="utf-8")
        assert world.reread() == Policy()


def test_the_demonstration_begins_with_a_fortnight_in_its_journal(
    places: Places,
) -> None:
    world = demo_world(places)
    began = world.clock.read().wall
    with closing(world.notifier), closing(world.journal):
        first, *_rest, last = world.journal.facts()
    assert timedelta(days=10) < began - first.at < timedelta(days=15)
    assert last.at < began
    assert world.source_of("auto").finding.used == "demo"
    assert world.source_of("auto") is world.source_of("pynput")
    assert world.session.finding.used == ""
    assert world.beat_ms < 1000


def test_what_would_serve_is_probed_without_a_trace(places: Places) -> None:
    found = probed(places)
    told = ["notifications", "sound", "tray", "shortcuts", "autostart"]
    assert [finding.part for finding in found] == ["recording", *PARTS, *told]
    assert found[0].used == ""
    assert "does not run" in found[0].why
    by_part = {finding.part: finding for finding in found}
    assert by_part["tray"].used == ""
    assert "GNOME" in by_part["tray"].remedy
    assert not places.journal_file.exists()
