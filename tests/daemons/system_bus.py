"""A private system bus, and a logind on it that does what it is told."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

SYSTEM_PYTHON = "/usr/bin/python3"
"""The distribution's own, which has dbusmock."""

LOGIN = "org.freedesktop.login1"
MOCK = "org.freedesktop.DBus.Mock"
ROOT = "/org/freedesktop/login1"
PATIENCE_S = 20.0


def _has_dbusmock() -> bool:
    asked = [SYSTEM_PYTHON, "-c", "import dbusmock"]
    return (
        Path(SYSTEM_PYTHON).exists()
        and subprocess.run(asked, capture_output=True, check=False).returncode == 0
    )


needs_system_bus = pytest.mark.skipif(
    not (shutil.which("dbus-daemon") and _has_dbusmock()),
    reason="needs dbus-daemon and python3-dbusmock",
)


class SystemBus:
    """A bus at an address that it keeps when started again."""

    def __init__(self, folder: Path) -> None:
        self.address = f"unix:path={folder}/bus"
        self._socket = folder / "bus"
        self.start()

    def start(self) -> None:
        """Start, and return when the bus takes clients."""
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        self._daemon = subprocess.Popen(
            [*command, f"--address={self.address}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._daemon.stdout is not None
        assert self._daemon.stdout.readline()

    def stop(self) -> None:
        """Kill it, as a crash would."""
        self._daemon.kill()
        self._daemon.wait()
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()
        self._socket.unlink(missing_ok=True)


class Logind:
    """dbusmock's logind, with one session of the user who runs the tests."""

    def __init__(self, bus: SystemBus, session: str = "c1") -> None:
        self.session = session
        self._bus = bus
        self.start()

    @property
    def path(self) -> str:
        return f"{ROOT}/session/{self.session}"

    def start(self) -> None:
        """Start, and return when the session is there."""
        surroundings = {
            "DBUS_SYSTEM_BUS_ADDRESS": self._bus.address,
            "PATH": os.environ["PATH"],
        }
        with closing(open_dbus_connection(self._bus.address)) as line:
            self._daemon = subprocess.Popen(
                [SYSTEM_PYTHON, "-m", "dbusmock", "--system", "--template", "logind"],
                env=surroundings,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            _wait_for_owner(line)
        # The template's own stumbles over a number.
        user = f"ret = '{ROOT}/user/%d' % args[0]"
        self.add_method("GetUser", "u", user)
        self.add_session(self.session, os.getuid())

    def stop(self) -> None:
        self._daemon.terminate()
        self._daemon.wait()

    def ask_to_lock(self) -> None:
        """Send the signal alone, which asks the desktop to lock."""
        self._session("Lock")

    def ask_to_unlock(self) -> None:
        self._session("Unlock")

    def hint(self, *, locked: bool) -> None:
        """Do what a desktop does once it has locked."""
        self._session("SetLockedHint", "b", (locked,))

    def lock(self) -> None:
        """Do all that comes with a lock."""
        self.ask_to_lock()
        self.hint(locked=True)

    def unlock(self) -> None:
        self.ask_to_unlock()
        self.hint(locked=False)

    def bring_to_front(self, *, ours: bool) -> None:
        """Switch to our session, or to another user's."""
        changed = {"Active": ("b", ours)}
        body = (f"{LOGIN}.Session", changed)
        self.tell(self.path, MOCK, "UpdateProperties", "sa{sv}", body)

    def sleep(self) -> None:
        self._prepare_for_sleep(about_to=True)

    def wake(self) -> None:
        self._prepare_for_sleep(about_to=False)

    def inhibitors(self) -> list[tuple[str, str, str, str]]:
        """Return what holds up what: (what, who, why, mode) of each."""
        where = DBusAddress(ROOT, LOGIN, f"{LOGIN}.Manager")
        call = new_method_call(where, "ListInhibitors")
        with closing(open_dbus_connection(self._bus.address)) as line:
            (held,) = unwrap_msg(line.send_and_get_reply(call, timeout=PATIENCE_S))
        return [each[:4] for each in held]

    def refuse(self, name: str, signature: str) -> None:
        """Let a method of the manager be forbidden."""
        code = "raise dbus.exceptions.DBusException('no', name='org.x.Denied')"
        body = (f"{LOGIN}.Manager", name, signature, "", code)
        self.tell(ROOT, MOCK, "AddMethod", "sssss", body)

    def tell(
        self, path: str, interface: str, method: str, signature: str, body: Any
    ) -> None:
        """Call a method of the mock and wait until it is done."""
        where = DBusAddress(path, LOGIN, interface)
        call = new_method_call(where, method, signature or None, body)
        with closing(open_dbus_connection(self._bus.address)) as line:
            unwrap_msg(line.send_and_get_reply(call, timeout=PATIENCE_S))

    def add_session(self, session: str, user: int) -> None:
        """Let somebody log in."""
        body = (session, "seat0", user, f"user {user}", True)
        self.tell(ROOT, MOCK, "AddSession", "ssusb", body)
        new = [("s", session), ("o", f"{ROOT}/session/{session}")]
        told = (f"{LOGIN}.Manager", "SessionNew", "so", new)
        self.tell(ROOT, MOCK, "EmitSignal", "sssav", told)

    def add_method(self, name: str, signature: str, code: str) -> None:
        """Give the manager a method that returns a path."""
        body = (f"{LOGIN}.Manager", name, signature, "o", code)
        self.tell(ROOT, MOCK, "AddMethod", "sssss", body)

    def _session(self, method: str, signature: str = "", body: Any = ()) -> None:
        self.tell(self.path, f"{LOGIN}.Session", method, signature, body)

    def _prepare_for_sleep(self, *, about_to: bool) -> None:
        changed = {"PreparingForSleep": ("b", about_to)}
        body = (f"{LOGIN}.Manager", changed)
        self.tell(ROOT, MOCK, "UpdateProperties", "sa{sv}", body)
        told = (f"{LOGIN}.Manager", "PrepareForSleep", "b", [("b", about_to)])
        self.tell(ROOT, MOCK, "EmitSignal", "sssav", told)


def _wait_for_owner(line: DBusConnection) -> None:
    """Wait until somebody is logind."""
    rule = MatchRule(type="signal", member="NameOwnerChanged")
    rule.add_arg_condition(0, LOGIN)
    with line.filter(rule) as owned:
        unwrap_msg(line.send_and_get_reply(message_bus.AddMatch(rule)))
        (is_owned,) = unwrap_msg(
            line.send_and_get_reply(message_bus.NameHasOwner(LOGIN))
        )
        if not is_owned:
            line.recv_until_filtered(owned, timeout=PATIENCE_S)


@contextmanager
def running_system_bus(folder: Path) -> Iterator[SystemBus]:
    bus = SystemBus(folder)
    try:
        yield bus
    finally:
        bus.stop()


@contextmanager
def running_logind(bus: SystemBus) -> Iterator[Logind]:
    logind = Logind(bus)
    try:
        yield logind
    finally:
        logind.stop()
