"""The first notifier that can serve is taken, and why the others cannot is kept."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from sitwatch.adapters.notify.freedesktop import FreedesktopNotifier
from sitwatch.adapters.notify.none import NoNotifier
from sitwatch.adapters.notify.pick import Candidate, first_of, pick_notifier
from sitwatch.adapters.notify.plyer_toast import PlyerToast
from sitwatch.ports import Notifier
from tests.daemons.session_bus import needs_session_bus, running_session_bus


def _serving(why: str) -> Notifier | str:
    return NoNotifier(why=f"taken after: {why}")


def _refusing(reason: str) -> Callable[[str], Notifier | str]:
    return lambda _why: reason


@pytest.mark.parametrize(
    ("candidates", "why"),
    [
        ([_serving], "taken after: "),
        ([_refusing("a"), _serving, _refusing("b")], "taken after: a"),
        ([_refusing("a"), _refusing("b"), _serving], "taken after: a; b"),
        ([_refusing("a"), _refusing("b")], "a; b"),
    ],
)
def test_the_first_that_can_serve_is_taken(
    candidates: list[Candidate], why: str
) -> None:
    assert first_of(candidates).finding.why == why


@needs_session_bus
def test_a_session_bus_is_enough_for_d_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    with running_session_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        notifier = pick_notifier(icon="/icons/sitwatch.svg")
        assert isinstance(notifier, FreedesktopNotifier)
        notifier.close()


def test_without_a_bus_it_is_plyer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitwatch.adapters.notify.pick.load_backend", _Backend)
    notifier = pick_notifier()
    assert isinstance(notifier, PlyerToast)
    assert notifier.finding.why.startswith("D-Bus: the session bus cannot be reached")


def test_without_the_library_it_is_plyer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sitwatch.adapters.notify.freedesktop", None)
    monkeypatch.setattr("sitwatch.adapters.notify.pick.load_backend", _Backend)
    assert pick_notifier().finding.why.startswith("D-Bus: import of sitwatch")


def test_without_anything_it_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(sys.modules, "dbus", None)
    notifier = pick_notifier()
    assert isinstance(notifier, NoNotifier)
    assert "plyer: plyer finds no way" in notifier.finding.why


class _Backend:
    """Something that plyer might have."""

    def notify(
        self, title: str, message: str, app_name: str, app_icon: str, timeout: int
    ) -> None:
        """Show nothing."""
