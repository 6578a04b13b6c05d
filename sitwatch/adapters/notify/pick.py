"""Which notifier: the first that this desktop can serve, and why the others cannot.

freedesktop    a session bus can be reached        buttons, taking away
plyer          it has something for this system    words alone
none           otherwise
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from gettext import gettext as _

from sitwatch.adapters.notify.none import NoNotifier
from sitwatch.adapters.notify.plyer_toast import PlyerToast, load_backend
from sitwatch.ports import Notifier

Candidate = Callable[[str], Notifier | str]
"""Given why those before it cannot serve: a notifier, or why it cannot either."""


def pick_notifier(*, icon: str = "") -> Notifier:
    """Return the notifier for this desktop; `icon` is the path of the program's."""
    return first_of([partial(_freedesktop, icon), _plyer])


def first_of(candidates: Sequence[Candidate]) -> Notifier:
    """Return the first that can serve; its finding tells why those before cannot."""
    reasons: list[str] = []
    for candidate in candidates:
        found = candidate("; ".join(reasons))
        if not isinstance(found, str):
            return found
        reasons.append(found)
    return NoNotifier(why="; ".join(reasons))


def _freedesktop(icon: str, why: str) -> Notifier | str:
    try:
        # Only Linux has it among the requirements.
        from sitwatch.adapters.notify.freedesktop import FreedesktopNotifier, why_not
    except ImportError as error:
        return _("D-Bus: {reason}").format(reason=error)
    if reason := why_not():
        return _("D-Bus: {reason}").format(reason=reason)
    return FreedesktopNotifier(icon=icon, why=why)


def _plyer(why: str) -> Notifier | str:
    backend = load_backend()
    if isinstance(backend, str):
        return _("plyer: {reason}").format(reason=backend)
    return PlyerToast(backend, why=why)
