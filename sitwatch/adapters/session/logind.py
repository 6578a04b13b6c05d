"""Lock, sleep and user switch as logind tells of them, over the system bus.

A *delay inhibitor* is held while the machine is awake: logind waits (5 seconds at most,
by its own setting) until it is let go of, which happens once all that went before the
sleep has been taken in, and so is on disk.

The session is the one that XDG_SESSION_ID names; else the one that this process belongs
to; else the one on the user's display, as for programs that the desktop starts as
services. How things stand is read on joining, so that what happened while there was no
bus is told when there is one again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from gettext import gettext as _

import msgspec

from sitwatch.adapters.bus import (
    DBUS,
    PROPERTIES,
    Bus,
    BusListener,
    BusRefused,
    Question,
    Signal,
)
from sitwatch.adapters.session.inhibitor import Inhibitor
from sitwatch.adapters.session.states import (
    State,
    facts_between,
    is_end_told,
    state_after,
    state_asked,
)
from sitwatch.core.facts import Fact
from sitwatch.ports import Clock, Finding, InTurn, Post

LOGIN = "org.freedesktop.login1"
MANAGER = f"{LOGIN}.Manager"
SESSION = f"{LOGIN}.Session"
ROOT = "/org/freedesktop/login1"


class LogindSession:
    """Posts from the thread that listens to the bus."""

    def __init__(self, clock: Clock, env: Mapping[str, str]) -> None:
        self._clock = clock
        self._session_id = env.get("XDG_SESSION_ID", "")
        self._state = State()
        self._is_found = False
        self._finding = _absent(_("the system bus has not been joined yet"))
        self._post: Post = _nobody
        self._in_turn: InTurn = _at_once
        self._inhibitor = Inhibitor()
        self._listener = BusListener(
            "SYSTEM",
            on_joined=self._on_joined,
            on_signal=self._on_signal,
            on_lost=self._on_lost,
        )

    @property
    def finding(self) -> Finding:
        return self._finding

    def awaits_return(self) -> bool:
        return self._is_found and is_end_told(self._state)

    def open(self, post: Post, in_turn: InTurn) -> None:
        self._post, self._in_turn = post, in_turn
        self._listener.open()

    def close(self) -> None:
        self._listener.close()
        self._inhibitor.release()

    def _on_joined(self, bus: Bus) -> None:
        bus.hear(sender=DBUS, member="NameOwnerChanged", first=LOGIN)
        bus.hear(sender=LOGIN, interface=MANAGER)
        self._find(bus)

    def _on_lost(self, why: str) -> None:
        was_found, self._is_found = self._is_found, False
        self._inhibitor.release()
        self._finding = _absent(_("no system bus: {why}").format(why=why))
        if was_found:
            self._in_turn(_wake)

    def _on_signal(self, bus: Bus, signal: Signal) -> None:
        match signal.name, signal.body:
            case ("Lock" | "Unlock") as asked, ():
                self._become(state_asked(self._state, is_locked=asked == "Lock"))
            case "PropertiesChanged", (str(of), dict(changed), _) if of == SESSION:
                self._become(state_after(self._state, changed))
            case "PrepareForSleep", (True,):
                self._become(msgspec.structs.replace(self._state, is_asleep=True))
                self._in_turn(self._inhibitor.release)
            case "PrepareForSleep", (False,):
                self._inhibitor.take(bus)
                self._become(msgspec.structs.replace(self._state, is_asleep=False))
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
                return
        why = _("logind knows no session of yours")
        self._finding = _absent(f"{why}: {trouble}" if trouble else why)
        self._in_turn(_wake)

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
            display = bus.read(LOGIN, str(user), f"{LOGIN}.User", "Display")
            yield str(display[1])

    def _follow(self, bus: Bus, path: str) -> None:
        """Listen to a session, then read how it stands, so that nothing is missed."""
        bus.hear(sender=LOGIN, path=path)
        (told,) = bus.ask(Question(LOGIN, path, PROPERTIES, "GetAll", "s", (SESSION,)))
        asleep = bool(bus.read(LOGIN, ROOT, MANAGER, "PreparingForSleep"))
        if not asleep:
            self._inhibitor.take(bus)
        used = _("logind, session {id}").format(id=told.get("Id", ("s", path))[1])
        since = self._clock.read().wall
        self._finding = Finding("session", used, self._inhibitor.why, since=since)
        state = msgspec.structs.replace(self._state, is_asleep=asleep)
        self._is_found = True
        self._become(state_after(state, told))

    def _become(self, state: State) -> None:
        before, self._state = self._state, state
        for fact in facts_between(before, state, self._clock.read()):
            self._post(fact)
        if state.is_asked != before.is_asked:
            self._in_turn(_wake)


def _ask_manager(method: str, signature: str, argument: str | int) -> Question:
    return Question(LOGIN, ROOT, MANAGER, method, signature, (argument,))


def _absent(why: str) -> Finding:
    remedy = _("check that systemd-logind or elogind runs; sitwatch keeps waiting")
    return Finding("session", "", why, remedy)


def _nobody(_fact: Fact) -> None:
    """Take facts before the session is opened: there are none."""


def _wake() -> None:
    """Have it asked again how things stand: somebody may be awaited, or no longer."""


def _at_once(errand: Callable[[], None]) -> None:
    """Do it now: nothing was posted that it would have to wait for."""
    errand()
