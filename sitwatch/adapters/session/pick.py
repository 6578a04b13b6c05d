"""Which session tells of lock, sleep and user switch on this system."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from sitwatch.adapters.session.joined import JoinedSession
from sitwatch.adapters.session.none import NoSession
from sitwatch.adapters.session.system import SystemSession, Teller
from sitwatch.ports import Clock, Session


def pick_session(
    clock: Clock, env: Mapping[str, str], platform: str = sys.platform
) -> Session:
    """Return the session for a platform (as `sys.platform` names it).

    Where logind is missing on Linux, its session says so and waits for it.
    """
    if platform.startswith("linux"):
        # Late, because jeepney is installed on Linux alone.
        from sitwatch.adapters.session.logind import LogindSession
        from sitwatch.adapters.session.power import pick_power
        from sitwatch.adapters.session.screen_savers import SaverSession

        power = pick_power(clock, env)
        helpers = () if power is None else (power,)
        tellers = (LogindSession(clock, env), SaverSession(clock))
        return JoinedSession(*tellers, helpers=helpers)
    try:
        teller = _teller(platform)
    except (ImportError, OSError, AttributeError) as error:
        return NoSession(str(error))
    return NoSession() if teller is None else SystemSession(clock, teller)


def _teller(platform: str) -> Teller | None:
    """Return who tells on Windows and macOS; raises where its libraries are missing."""
    if platform == "win32" and sys.platform == "win32":
        import ctypes

        from sitwatch.adapters.session.windows import WindowsTeller

        names = ("user32", "wtsapi32", "kernel32")
        return WindowsTeller(*(ctypes.WinDLL(name) for name in names))
    if platform == "darwin":
        from AppKit import NSWorkspace
        from Foundation import NSDistributedNotificationCenter
        from Quartz import CGSessionCopyCurrentDictionary

        from sitwatch.adapters.session.macos import MacTeller

        distributed = NSDistributedNotificationCenter.defaultCenter()
        workspace = NSWorkspace.sharedWorkspace().notificationCenter()
        return MacTeller(distributed, workspace, CGSessionCopyCurrentDictionary)
    return None
