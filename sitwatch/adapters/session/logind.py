"""Lock, sleep and user switch as logind tells of them, over the system bus.

The session is the one that XDG_SESSION_ID names; else the one that this process belongs
to; else the one on the user's display, as for programs that the desktop starts as
services. How things stand is read on joining, so that what happened while there was no
bus is told when there is one again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from gettext import gettext as _
from typing import Any

import msgspec

from sitwatch.adapters.bus import Bus, BusListener, BusRefused, Question, Signal
from sitwatch.adapters.session.states import State, facts_between, state_after
from sitwatch.core.facts import Fact
from sitwatch.ports import Clock, Finding, Post

LOGIN = "org.freedesktop.login1"
MANAGER = f"{LOGIN}.Manager"
SESSION = f"{LOGIN}.Session"
ROOT = "/org/freedesktop/login1"
PROPERTIES = "org.freedesktop.DBus.Properties"


class LogindSession:
    """Posts from the thread that listens to the bus."""

    def __init__(self, clock: Clock, env: Mapping[str, str]) -> None:
        self._clock = clock
        self._session_id = env.get("XDG_SESSION_ID", "")
        self._state = State()
        self._is_found = False
        self._finding = _absent(_("the system bus has not been joined yet"))
        self._post: Post = _nobody
        self._listener = BusListener(
            "SYSTEM",
            on_joined=self._on_joined,
            on_signal=self._on_signal,
            on_lost=self._on_lost,
        )

    @property
    def finding(self) -> Finding:
        return self._finding

    def open(self, post: Post) -> None:
        self._post = post
        self._listener.open()

    def close(self) -> None:
        self._listener.close()

    def _on_joined(self, bus: Bus) -> None:
        bus.hear(sender="org.freedesktop.DBus", member="NameOwnerChanged", first=LOGIN)
        bus.hear(sender=LOGIN, interface=MANAGER)
        self._find(bus)

    def _on_lost(self, why: str) -> None:
        self._is_found = False
        self._finding = _absent(_("no system bus: {why}").format(why=why))

    def _on_signal(self, bus: Bus, signal: Signal) -> None:
        match signal.name, signal.body:
            case "Lock", ():
                self._become(msgspec.structs.replace(self._state, is_locked=True))
            case "Unlock", ():
                self._become(msgspec.structs.replace(self._state, is_locked=False))
            case "PropertiesChanged", (str(of), dict(changed), _) if of == SESSION:
                self._become(state_after(self._state, changed))
            case "PrepareForSleep", (bool(asleep),):
                self._become(msgspec.structs.replace(self._state, is_asleep=asleep))
            case "NameOwnerChanged", _:
                self._find(bus)
            case "SessionNew", _ if not self._is_found:
                self._find(bus)
            case _:
                pass

    def _find(self, bus: Bus) -> None:
        """Find the session and read how it stands, or say that there is none."""
        self._is_found = False
        trouble = ""
        for path in self._paths(bus):
            try:
                self._follow(bus, path)
            except BusRefused as error:
                trouble = str(error)
            else:
                self._is_found = True
                return
        why = _("logind knows no session of yours")
        self._finding = _absent(f"{why}: {trouble}" if trouble else why)

    def _paths(self, bus: Bus) -> Iterator[str]:
        """Yield where the session may be found, the likeliest first."""
        questions = (
            _ask_manager("GetSession", "s", self._session_id),
            _ask_manager("GetSessionByPID", "u", os.getpid()),
        )
        for question in questions[0 if self._session_id else 1 :]:
            with suppress(BusRefused):
                yield str(bus.ask(question)[0])
        with suppress(BusRefused):
            (user,) = bus.ask(_ask_manager("GetUser", "u", os.getuid()))
            display = _property(bus, str(user), f"{LOGIN}.User", "Display")
            yield str(display[1])

    def _follow(self, bus: Bus, path: str) -> None:
        """Listen to a session, then read how it stands, so that nothing is missed."""
        bus.hear(sender=LOGIN, path=path)
        (told,) = bus.ask(Question(LOGIN, path, PROPERTIES, "GetAll", "s", (SESSION,)))
        asleep = bool(_property(bus, ROOT, MANAGER, "PreparingForSleep"))
        used = _("logind, session {id}").format(id=told.get("Id", ("s", path))[1])
        why = _("it tells of lock, sleep and user switch as they happen")
        self._finding = Finding("session", used, why)
        state = msgspec.structs.replace(self._state, is_asleep=asleep)
        self._become(state_after(state, told))

    def _become(self, state: State) -> None:
        before, self._state = self._state, state
        for fact in facts_between(before, state, self._clock.read()):
            self._post(fact)


def _ask_manager(method: str, signature: str, argument: str | int) -> Question:
    return Question(LOGIN, ROOT, MANAGER, method, signature, (argument,))


def _property(bus: Bus, path: str, interface: str, name: str) -> Any:
    asked = Question(LOGIN, path, PROPERTIES, "Get", "ss", (interface, name))
    ((_signature, value),) = bus.ask(asked)
    return value


def _absent(why: str) -> Finding:
    remedy = _("check that systemd-logind or elogind runs; sitwatch keeps waiting")
    return Finding("session", "", why, remedy)


def _nobody(_fact: Fact) -> None:
    """Take facts before the session is opened: there are none."""
