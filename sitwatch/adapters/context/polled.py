"""Something around the person that has to be asked for again and again.

Windows and macOS tell of little by themselves. A question takes well under a
millisecond and is asked every few seconds, and not at all while the session is locked.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from gettext import gettext as _
from threading import Event, Thread, current_thread

import msgspec

from sitwatch.adapters.context.uses import Use, began_at, decide_call
from sitwatch.adapters.lines.losses import fault_told
from sitwatch.core.facts import (
    CallBegan,
    CallEnded,
    Fact,
    FullScreenBegan,
    FullScreenEnded,
    MediaBegan,
    MediaEnded,
    QuietBegan,
    QuietEnded,
)
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Clock, Finding, Post

EVERY_S = 5.0
AFTER_FAULT_S = 60.0
CLOSING_S = 2.0

KINDS: dict[str, tuple[Callable[..., Fact], Callable[..., Fact]]] = {
    "call": (CallBegan, CallEnded),
    "media": (MediaBegan, MediaEnded),
    "full screen": (FullScreenBegan, FullScreenEnded),
    "quiet": (QuietBegan, QuietEnded),
}


class Asked(msgspec.Struct, frozen=True):
    """A question: about which need, to whom, and how to ask it.

    `is_on` is given the seconds of the boot clock; `OSError` where it cannot be told.
    """

    part: str
    used: str
    is_on: Callable[[float], bool]


class PolledContext:
    """`ports.Context` by a question."""

    def __init__(self, clock: Clock, asked: Asked, every_s: float = EVERY_S) -> None:
        self._clock = clock
        self._asked = asked
        self._every_s = every_s
        self._is_on = False
        self._trouble = _("it has not been asked yet")
        self._since: datetime | None = None
        self._closing, self._awake = Event(), Event()
        self._awake.set()
        self._post: Post = lambda _fact: None
        self._thread = Thread(target=self._run, name=asked.part, daemon=True)

    @property
    def finding(self) -> Finding:
        part = self._asked.part
        if self._trouble:
            remedy = _("pause prompts by hand: sitwatch pause")
            return Finding(part, "", f"{self._asked.used}: {self._trouble}", remedy)
        why = _("it is asked every few seconds; not tried out by those who wrote it")
        return Finding(part, self._asked.used, why, since=self._since)

    def open(self, post: Post) -> None:
        self._post = post
        self._thread.start()

    def rest(self, *, is_resting: bool) -> None:
        (self._awake.clear if is_resting else self._awake.set)()

    def close(self) -> None:
        self._closing.set()
        self._awake.set()
        if self._thread.is_alive() and self._thread is not current_thread():
            self._thread.join(CLOSING_S)

    def _run(self) -> None:
        self._awake.wait()
        while not self._closing.is_set():
            self._closing.wait(self._ask())
            self._awake.wait()

    def _ask(self) -> float:
        """Ask, and tell what is news; return how long to wait before the next time."""
        now, wait_s, is_on, trouble = self._clock.read(), self._every_s, False, ""
        try:
            is_on = self._asked.is_on(now.up_s)
        except OSError as error:
            trouble = str(error)
        except Exception as fault:  # noqa: BLE001 - whatever it is, it goes on
            wait_s, trouble = AFTER_FAULT_S, fault_told(fault)
        self._trouble = trouble
        self._since = None if trouble else self._since or now.wall
        self._become(now, is_on=is_on)
        return wait_s

    def _become(self, now: Reading, *, is_on: bool) -> None:
        if is_on != self._is_on:
            self._is_on = is_on
            began, ended = KINDS[self._asked.part]
            self._post((began if is_on else ended)(**now.stamp))


class CallQuestion:
    """Whether a call goes on, by what is in use at each asking."""

    def __init__(self, uses: Callable[[], tuple[Use, ...]]) -> None:
        self._uses = uses
        self._began: dict[Use, float] = {}

    def __call__(self, now_s: float) -> bool:
        """Tell whether it goes on now."""
        self._began = began_at(self._uses(), self._began, now_s)
        return decide_call(self._began, now_s).call.is_on
