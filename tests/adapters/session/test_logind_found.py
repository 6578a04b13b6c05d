"""Which session is followed, and how it is found again."""

from __future__ import annotations

import os
from contextlib import closing

import pytest

from sitwatch.adapters.session.logind import LogindSession
from sitwatch.core.facts import Locked
from tests.adapters.session.heard import Heard, listening
from tests.daemons.system_bus import (
    ROOT,
    Logind,
    SystemBus,
    needs_system_bus,
    running_logind,
)
from tests.fakes.clock import HandClock

pytestmark = needs_system_bus


def test_a_logind_that_starts_again_is_found_again(logind: Logind) -> None:
    with listening() as heard:
        logind.stop()
        heard.until_lost()
        logind.start()
        heard.until_joined()
        logind.lock()
        assert heard.next() is Locked


def test_a_logind_that_comes_late_is_waited_for(system_bus: SystemBus) -> None:
    heard = Heard()
    with closing(heard.session):
        heard.until(lambda: "session" in heard.session.finding.why)
        with running_logind(system_bus) as logind:
            heard.until_joined()
            logind.lock()
            assert heard.next() is Locked


def test_without_an_id_the_session_of_this_process_is_taken(logind: Logind) -> None:
    logind.add_method("GetSessionByPID", "u", f"ret = '{logind.path}'")
    with listening(session_id="") as heard:
        logind.lock()
        assert heard.next() is Locked


def test_a_service_of_the_user_takes_the_session_on_the_display(logind: Logind) -> None:
    user = f"{ROOT}/user/{os.getuid()}"
    shown = ("(so)", (logind.session, logind.path))
    body = ("org.freedesktop.login1.User", "Display", shown)
    logind.tell(user, "org.freedesktop.DBus.Properties", "Set", "ssv", body)
    with listening(session_id="gone") as heard:
        logind.lock()
        assert heard.next() is Locked


def test_a_session_that_begins_later_is_found(logind: Logind) -> None:
    heard = Heard("c2")
    with closing(heard.session):
        heard.until(lambda: "no session" in heard.session.finding.why)
        logind.add_session("c2", os.getuid() + 2)
        heard.until_joined()


def test_without_a_bus_it_says_so_and_closes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus")
    heard = Heard()
    heard.until(lambda: "no system bus" in heard.session.finding.why)
    heard.session.close()
    heard.session.close()


def test_what_was_never_opened_can_be_closed() -> None:
    LogindSession(HandClock(), {}).close()
