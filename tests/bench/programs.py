"""The programs that are compared, and how each is started on a virtual desk."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from math import nan
from pathlib import Path
from time import monotonic
from typing import Any

import msgspec
from jeepney import MatchRule, message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

from sitwatch.adapters.clock import SystemClock
from sitwatch.adapters.journal.store import open_journal
from sitwatch.adapters.places import HOME_VARIABLE, places_under, prepare
from sitwatch.core.facts import ProfileChanged
from sitwatch.core.programme.first_run import OFFERED
from tests.desktop.desk import WATCHER, Desk
from tests.tracked import TOP

PATIENCE_S = 10.0

ARRIVED = MatchRule(
    type="signal",
    interface=WATCHER.interface,
    member="StatusNotifierItemRegistered",
)


class Program(msgspec.Struct, frozen=True):
    """A program that sits in the tray; the first one is ours."""

    name: str
    command: tuple[str, ...]


PROGRAMS = (
    Program("sitwatch", (sys.executable, "-m", "sitwatch")),
    Program(
        "bare tray", (sys.executable, str(Path(__file__).with_name("bare_tray.py")))
    ),
    Program("RSIBreak", ("rsibreak",)),
    Program("Workrave", ("workrave",)),
    Program("Safe Eyes", ("safeeyes",)),
)


class Running(msgspec.Struct, frozen=True):
    """A program that runs, and the seconds until its icon was in the tray.

    Not a number where none came: some icons go the older way, which tells nobody.
    """

    process: int
    icon_s: float


def installed() -> tuple[Program, ...]:
    """Return the programs that can be started here."""
    return tuple(each for each in PROGRAMS if shutil.which(each.command[0]))


@contextmanager
def running(program: Program, desk: Desk) -> Iterator[Running]:
    """Start a program, wait for its icon, and end it at last."""
    with open_dbus_connection(desk.address) as bus, bus.filter(ARRIVED) as arrivals:
        Proxy(message_bus, bus).AddMatch(ARRIVED)
        began = monotonic()
        process = _launch(program, desk)
        try:
            yield Running(process.pid, _arrival(bus, arrivals) - began)
        finally:
            process.kill()
            process.wait()


def _arrival(bus: Any, arrivals: Any) -> float:
    """Return when an icon came."""
    with suppress(TimeoutError):
        bus.recv_until_filtered(arrivals, timeout=PATIENCE_S)
        return monotonic()
    return nan


def _launch(program: Program, desk: Desk) -> subprocess.Popen[bytes]:
    # Safe Eyes does not start where there is no system bus.
    own = {
        HOME_VARIABLE: f"{desk.folder}/sitwatch",
        "DBUS_SYSTEM_BUS_ADDRESS": desk.address,
    }
    # The first run would open its window, and nobody is there to answer it.
    home = prepare(places_under(desk.folder / "sitwatch"))
    with closing(open_journal(home.journal_file)) as journal:
        today = SystemClock().read().wall
        journal.add(ProfileChanged(at=today, changes=OFFERED))
    with (desk.folder / "program.log").open("wb") as log:
        return subprocess.Popen(
            program.command,
            cwd=TOP,
            env={**desk.surroundings, **own},
            stdout=log,
            stderr=log,
        )
