"""The notifiers there are, each with its desktop seen from in front of the screen."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from sitwatch.adapters.notify.freedesktop import FreedesktopNotifier
from sitwatch.adapters.notify.none import NoNotifier
from sitwatch.adapters.notify.plyer_toast import Backend, PlyerToast
from sitwatch.ports import Notifier
from tests.daemons.notification_desktop import NotificationDesktop
from tests.fakes.notifier import FakeNotifier

WHOLE = frozenset({"show", "buttons"})


class Case(msgspec.Struct, frozen=True):
    """A notifier, and what can be seen and done on its desktop.

    `count` counts the notices that are up; `press` clicks on the only one: on a button,
    or on itself (`default`). `can` says whether they `show`, and with `buttons`.
    """

    notifier: Notifier
    count: Callable[[], int]
    press: Callable[[str], object]
    can: frozenset[str]


def fake_case() -> Case:
    """The fake."""
    notifier = FakeNotifier()
    return Case(
        notifier,
        count=lambda: len(notifier.shown),
        press=lambda answer: notifier.press(next(iter(notifier.shown)), answer),
        can=WHOLE,
    )


def none_case() -> Case:
    """No desktop at all."""
    return Case(NoNotifier(), count=lambda: 0, press=str, can=frozenset())


def plyer_case(backend: Backend, desktop: NotificationDesktop) -> Case:
    """plyer, whose messages dunst shows."""
    return Case(
        PlyerToast(backend),
        count=lambda: _dunst_count(desktop),
        press=str,
        can=frozenset({"show"}),
    )


def dunst_case(desktop: NotificationDesktop) -> Case:
    """dunst, which shows no buttons by itself; its own command clicks on the notice."""
    return Case(
        FreedesktopNotifier(bus=desktop.bus.address),
        count=lambda: _dunst_count(desktop),
        press=lambda _default: desktop.ask("dunstctl", "action", "0"),
        can=WHOLE,
    )


def xfce_case(desktop: NotificationDesktop) -> Case:
    """xfce4-notifyd, which draws buttons; a real pointer clicks on the last of them.

    A click on the notice itself only closes it there (0.7.3).
    """

    def press(_walked: str) -> None:
        [window] = _xfce_windows(desktop)
        said = desktop.ask("xdotool", "getwindowgeometry", "--shell", window)
        size = dict(line.split("=") for line in said.splitlines())
        lower_right = (str(int(size["WIDTH"]) - 40), str(int(size["HEIGHT"]) - 30))
        move = ("mousemove", "--window", window, *lower_right)
        desktop.ask("xdotool", *move, "click", "1")

    return Case(
        FreedesktopNotifier(bus=desktop.bus.address),
        count=lambda: len(_xfce_windows(desktop)),
        press=press,
        can=WHOLE,
    )


def _dunst_count(desktop: NotificationDesktop) -> int:
    return int(desktop.ask("dunstctl", "count", "displayed"))


def _xfce_windows(desktop: NotificationDesktop) -> list[str]:
    search = ("xdotool", "search", "--onlyvisible", "--class", "xfce4-notifyd")
    return desktop.ask(*search).split()
