"""Keys by the portal: asked for once, and again where it ends, or refused in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from queue import Queue

import pytest

from sitwatch.adapters.shortcuts.none import NoShortcuts
from sitwatch.adapters.shortcuts.pick import pick_shortcuts
from sitwatch.adapters.shortcuts.portal import PortalShortcuts
from sitwatch.ports import Wish
from tests.daemons.session_bus import (
    ENOUGH_S,
    SessionBus,
    needs_session_bus,
    running_session_bus,
    wait_until,
)
from tests.daemons.shortcuts_portal import ShortcutsPortal, running_portal

pytestmark = needs_session_bus


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionBus]:
    with running_session_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        yield bus


@pytest.fixture
def portal(bus: SessionBus) -> Iterator[ShortcutsPortal]:
    with running_portal(bus.address) as portal:
        yield portal


@pytest.fixture
def shortcuts() -> Iterator[PortalShortcuts]:
    with closing(PortalShortcuts()) as shortcuts:
        yield shortcuts


def why(shortcuts: PortalShortcuts, words: str) -> None:
    wait_until(lambda: words in shortcuts.finding.why)


def used(shortcuts: PortalShortcuts, words: str) -> None:
    wait_until(lambda: words in shortcuts.finding.used)


def pressed(shortcuts: PortalShortcuts) -> Queue[Wish]:
    wishes: Queue[Wish] = Queue()
    shortcuts.open(wishes.put)
    return wishes


def test_keys_are_asked_for_and_each_press_is_told(
    portal: ShortcutsPortal, shortcuts: PortalShortcuts
) -> None:
    wishes = pressed(shortcuts)
    used(shortcuts, "CTRL+LOGO+b")
    assert portal.asked == ["CreateSession", "ListShortcuts", "BindShortcuts"]
    assert set(portal.bound) == {"break", "snooze", "pause"}
    portal.press("break", session="/somebody/else")
    portal.press("nothing")
    portal.press("snooze")
    assert wishes.get(timeout=ENOUGH_S) == "snooze"
    assert wishes.empty()


def test_what_the_desktop_knows_from_before_is_not_asked_for_again(
    portal: ShortcutsPortal, shortcuts: PortalShortcuts
) -> None:
    portal.known = {"break": "Meta+B", "snooze": "", "pause": "Meta+P"}
    pressed(shortcuts)
    used(shortcuts, "Meta+B, Meta+P")
    assert "BindShortcuts" not in portal.asked


def test_other_keys_may_be_chosen_at_any_time(
    portal: ShortcutsPortal, shortcuts: PortalShortcuts
) -> None:
    portal.known = {"break": "", "snooze": "", "pause": ""}
    pressed(shortcuts)
    used(shortcuts, "no keys chosen yet")
    portal.change(pause="Pause")
    used(shortcuts, "Pause")


@pytest.mark.parametrize(
    ("method", "code", "words"),
    [
        ("BindShortcuts", 1, "were not wanted"),
        ("BindShortcuts", 2, "would not give"),
        ("CreateSession", None, "An app id is required"),
    ],
)
def test_a_refusal_is_told_with_what_to_do(
    portal: ShortcutsPortal,
    shortcuts: PortalShortcuts,
    *,
    method: str,
    code: int | None,
    words: str,
) -> None:
    portal.answers[method] = code
    pressed(shortcuts)
    why(shortcuts, words)
    assert shortcuts.finding.used == ""
    assert "sitwatch break" in shortcuts.finding.remedy


def test_a_portal_that_comes_late_or_again_is_asked(
    bus: SessionBus, shortcuts: PortalShortcuts
) -> None:
    wishes = pressed(shortcuts)
    why(shortcuts, "nobody offers")
    for _ in range(2):
        with running_portal(bus.address) as portal:
            used(shortcuts, "CTRL+LOGO+b")
            portal.press("pause")
            assert wishes.get(timeout=ENOUGH_S) == "pause"
            assert portal.asked.count("CreateSession") == 1
        why(shortcuts, "has ended")


def test_off_is_no_lack_and_a_lost_bus_is_one(
    bus: SessionBus, portal: ShortcutsPortal, shortcuts: PortalShortcuts
) -> None:
    assert (shortcuts.finding.used, shortcuts.finding.remedy) == ("off", "")
    pressed(shortcuts)
    used(shortcuts, "CTRL+LOGO+b")
    bus.stop()
    wait_until(lambda: shortcuts.finding.used == "")
    portal.stop()
    shortcuts.close()
    assert shortcuts.finding.used == "off"


def test_no_other_system_has_such_keys() -> None:
    assert isinstance(pick_shortcuts("linux"), PortalShortcuts)
    for platform in ("win32", "darwin"):
        shortcuts = pick_shortcuts(platform)
        assert isinstance(shortcuts, NoShortcuts)
        shortcuts.open(lambda _wish: None)
        shortcuts.close()
        assert (shortcuts.finding.used, shortcuts.finding.remedy) == ("", "")
