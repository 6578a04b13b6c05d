"""Everything that tells of do not disturb, each with its own stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sitwatch.adapters.context.quiet import QuietContext
from sitwatch.core.facts import QuietBegan, QuietEnded
from sitwatch.ports import Context
from tests.contracts.contexts import Case, Standing, service_called
from tests.daemons.window_desktop import running_window_desktop
from tests.fakes.clock import HandClock


@contextmanager
def by_kde(patch: pytest.MonkeyPatch, _folder: Path) -> Iterator[Case]:
    name, path = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
    with service_called(patch, name) as service:

        def be_quiet(*, is_on: bool) -> None:
            service.set(path, name, "Inhibited", ("b", is_on))

        be_quiet(is_on=False)
        stage = Standing(lambda: be_quiet(is_on=True), lambda: be_quiet(is_on=False))
        yield Case(QuietContext(HandClock(), {}), stage, QuietBegan, QuietEnded)


def _told_by(tell: Callable[[str], None], on: str, off: str, context: Context) -> Case:
    stage = Standing(lambda: tell(on), lambda: tell(off))
    return Case(context, stage, QuietBegan, QuietEnded)


@contextmanager
def by_dunst(patch: pytest.MonkeyPatch, folder: Path) -> Iterator[Case]:
    with running_window_desktop(folder) as desktop:
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
        desktop.start("dunst")
        desktop.await_name("org.freedesktop.Notifications")

        def pause(how: str) -> None:
            desktop.run("dunstctl", "set-paused", how)

        yield _told_by(pause, "true", "false", QuietContext(HandClock(), {}))


@contextmanager
def by_xfce(patch: pytest.MonkeyPatch, folder: Path) -> Iterator[Case]:
    with running_window_desktop(folder) as desktop:
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
        desktop.start_service("org.xfce.Xfconf")
        switch = ("-c", "xfce4-notifyd", "-p", "/do-not-disturb")

        def turn(how: str) -> None:
            kind = ("-n", "-t", "bool", "-s", how)
            desktop.run("xfconf-query", *switch, *kind)

        turn("false")
        yield _told_by(turn, "true", "false", QuietContext(HandClock(), {}))


@contextmanager
def by_gnome(patch: pytest.MonkeyPatch, folder: Path) -> Iterator[Case]:
    with running_window_desktop(folder) as desktop:
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
        desktop.start_service("ca.desrt.dconf")
        env = {**desktop.surroundings, "XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}
        key = ("org.gnome.desktop.notifications", "show-banners")

        def show_banners(how: str) -> None:
            desktop.run("gsettings", "set", *key, how)

        context = QuietContext(HandClock(), env)
        yield _told_by(show_banners, "false", "true", context)
