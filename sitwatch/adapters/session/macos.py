"""Lock, sleep, user switch and display power on macOS, by its notifications.

A wake says nothing of a person: macOS also wakes in the dark, with all that it tells of
a wake. The order of lock and sleep differs from cause to cause, which the facts bear.
Nothing here runs elsewhere than on macOS but with the centres given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from gettext import gettext as _
from typing import Any

from sitwatch.adapters.session.system import Change, changing

DISTRIBUTED: dict[str, dict[str, bool]] = {
    "com.apple.screenIsLocked": {"is_locked": True},
    "com.apple.screenIsUnlocked": {"is_locked": False},
}
WORKSPACE: dict[str, dict[str, bool]] = {
    "NSWorkspaceWillSleepNotification": {"is_asleep": True},
    "NSWorkspaceDidWakeNotification": {"is_asleep": False},
    "NSWorkspaceScreensDidSleepNotification": {"is_dark": True},
    "NSWorkspaceScreensDidWakeNotification": {"is_dark": False},
    "NSWorkspaceSessionDidResignActiveNotification": {"is_active": False},
    "NSWorkspaceSessionDidBecomeActiveNotification": {"is_active": True},
}
"""What each notification does to the state, by the centre that sends it."""


def state_at_first(session: Mapping[str, Any]) -> dict[str, bool]:
    """Return what differs from a fresh state, by `CGSessionCopyCurrentDictionary`."""
    return {
        "is_locked": bool(session.get("CGSSessionScreenIsLocked", False)),
        "is_active": bool(session.get("kCGSSessionOnConsoleKey", True)),
    }


class MacTeller:
    """Observes two notification centres; they call on the main thread."""

    # The main thread is what takes facts in: nothing may wait for it there.
    holds_sleep = False

    def __init__(self, distributed: Any, workspace: Any, session: Any) -> None:
        """Take both centres, and the function that tells how the session stands."""
        self.used = _("macOS notifications")
        self.why = _("they tell of lock, sleep, user switch and display as they happen")
        self._centres = ((distributed, DISTRIBUTED), (workspace, WORKSPACE))
        self._session = session
        self._observers: list[tuple[Any, Any]] = []

    def start(self, on_change: Callable[[Change], None]) -> None:
        for centre, notices in self._centres:
            for name, changes in notices.items():
                self._observe(centre, name, _telling(on_change, changes))
        on_change(changing(state_at_first(self._session() or {})))

    def stop(self) -> None:
        while self._observers:
            centre, observer = self._observers.pop()
            centre.removeObserver_(observer)

    def _observe(self, centre: Any, name: str, tell: Callable[[Any], None]) -> None:
        add = centre.addObserverForName_object_queue_usingBlock_
        self._observers.append((centre, add(name, None, None, tell)))


def _telling(
    on_change: Callable[[Change], None], changes: dict[str, bool]
) -> Callable[[Any], None]:
    def tell(_notice: Any) -> None:
        on_change(changing(changes))

    return tell
