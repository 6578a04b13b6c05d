"""Which session tells of lock, sleep and user switch on this system."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from sitwatch.adapters.session.joined import JoinedSession
from sitwatch.adapters.session.none import NoSession
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
        from sitwatch.adapters.session.screen_savers import SaverSession

        return JoinedSession(LogindSession(clock, env), SaverSession(clock))
    return NoSession()
