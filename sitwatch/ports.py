"""The protocols that the shell implements; each docstring is the contract.

One suite per port (tests/contracts) runs against the fake and against every real
adapter that the machine can start. An adapter never raises through a port: what fails
in the machine comes back as a value (`Blinded`, `Delivery`, `Finding`), in words for
the user.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import datetime, timedelta
from typing import Literal, Protocol

import msgspec

from sitwatch.core.facts import Fact, Recorded
from sitwatch.core.orders import ShowFace, ShowPrompt, ShowQuestion
from sitwatch.core.timeline.ticks import Reading

Post = Callable[[Fact], None]
"""Puts a fact into the inbox; the only thing that a foreign thread may do."""

InTurn = Callable[[Callable[[], None]], None]
"""Does something on the main thread, once all that was posted before was taken in."""


class LastSeen(msgspec.Struct, frozen=True):
    """The last that was seen: a fact's kind, as traces name it, and when."""

    fact: str
    at: datetime


class Finding(msgspec.Struct, frozen=True):
    """One line of `doctor`: what serves a need, why, and what to do about a gap.

    `part` is the need (`input`, `lock`, `tray`, ...), `used` what serves it now (empty:
    nothing does), `why` the reason for the choice, `remedy` the one thing to do, empty
    where nothing is amiss. `since` is when it began to work, None where nobody knows;
    `last` is the last fact that came from it.
    """

    part: str
    used: str
    why: str
    remedy: str = ""
    since: datetime | None = None
    last: LastSeen | None = None


class Clock(Protocol):
    """The only place where time is read."""

    def read(self) -> Reading:
        """Return wall (aware, local offset), boot and monotonic time of one moment."""
        ...


class InputSource(Protocol):
    """Sees that there was input, and from which kind of device; never which key.

    `look` is called at every beat of the engine, on the main thread, with the moment of
    the beat; it returns the facts since the last call: at most one `Input` (ending not
    later than the reading), and `Blinded`/`Sighted` once at each change of sight. It
    returns within a few milliseconds, survives the loss of its server, and tries again
    by itself with a growing delay. Nothing is counted before the first `look`.
    """

    @property
    def finding(self) -> Finding:
        """What it is and how it fares, for `doctor`."""
        ...

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        """Return what was seen since the last call."""
        ...

    def close(self) -> None:
        """Let go of threads and connections; safe to call twice."""
        ...


class Session(Protocol):
    """Tells of lock, sleep and user switch, by posting facts as they happen."""

    @property
    def finding(self) -> Finding:
        """What it is and how it fares, for `doctor`."""
        ...

    def open(self, post: Post, in_turn: InTurn) -> None:
        """Begin to post; posts `Locked` at once where the session is locked already.

        Where it can, it holds up the machine's sleep until `in_turn` says that what it
        posted has been taken in.
        """
        ...

    def close(self) -> None:
        """Stop posting; safe to call twice."""
        ...


class Context(Protocol):
    """Tells of one thing that goes on around the person, by posting facts.

    A call, media, full screen, do not disturb: each has a fact that begins it and one
    that ends it, posted once at each change; nothing is posted of what cannot be known.
    What goes on already when it opens is posted at once. It does not ask again and
    again, or if it must, not more than once a second and not while it rests.
    """

    @property
    def finding(self) -> Finding:
        """What it is and how it fares, for `doctor`."""
        ...

    def open(self, post: Post) -> None:
        """Begin to post, from a foreign thread."""
        ...

    def rest(self, *, is_resting: bool) -> None:
        """Stop asking while the session is locked and nobody can be there."""
        ...

    def close(self) -> None:
        """Stop posting; safe to call twice."""
        ...


class Notice(msgspec.Struct, frozen=True):
    """A message of the desktop: `key` names what it is about, for its buttons.

    `buttons` are (answer, words) pairs; a notifier without buttons leaves them out.
    """

    key: str
    title: str
    body: str
    buttons: tuple[tuple[str, str], ...] = ()


Delivery = Literal["shown", "plain", "failed"]
"""`shown` with its buttons, `plain` without them, `failed`: nobody saw it."""


class Notifier(Protocol):
    """Shows messages of the desktop; a new notice replaces the one of the same key."""

    @property
    def finding(self) -> Finding:
        """What it is and how it fares, for `doctor`."""
        ...

    def open(self, on_answer: Callable[[str, str], None]) -> None:
        """Begin; `on_answer(key, answer)` may be called on any thread.

        `answer` is a button's, or `default` for a click on the message itself.
        """
        ...

    def show(self, notice: Notice) -> Delivery:
        """Show it, and say how far that went."""
        ...

    def withdraw(self, key: str) -> None:
        """Take it away where it is still shown."""
        ...

    def close(self) -> None:
        """Withdraw everything; safe to call twice."""
        ...


class Autostart(Protocol):
    """Has sitwatch start with the user's session, or not; nobody else's."""

    @property
    def finding(self) -> Finding:
        """Whether it is on and starts this very sitwatch, for `doctor`."""
        ...

    def is_on(self) -> bool:
        """Tell whether some sitwatch starts with the session."""
        ...

    def turn(self, *, on: bool) -> str:
        """Switch it; return why that failed, empty where it did not."""
        ...


class Alarm(Protocol):
    """A bell: rings once at the moment set; a later setting replaces the earlier.

    It decides nothing. It rings from a foreign thread, at the moment or later, never
    earlier; a moment that is past rings at once.
    """

    def open(self, ring: Callable[[], None]) -> None:
        """Begin; `ring` is called on a foreign thread."""
        ...

    def set(self, at: datetime | None) -> None:
        """Ring then; None: do not ring."""
        ...

    def close(self) -> None:
        """Never ring again; safe to call twice."""
        ...


class JournalFailed(Exception):
    """The journal cannot be used; the message says what, where and what to do."""


class Reach(msgspec.Struct, frozen=True):
    """A part of a journal that reaches to its end, in the order of writing.

    `lasting` are the facts of some kinds from before it, `facts` all that are in it;
    the latter are read while they are asked for.
    """

    lasting: tuple[Recorded, ...]
    facts: Iterable[Recorded]


class Journal(Protocol):
    """Keeps facts in the order of writing; raises `JournalFailed`.

    Input that follows closely on input is merged into one fact (`core.merging`), held
    back at most `hold` and written by the next `flush`; any other fact is on disk when
    `add` returns.
    """

    def add(self, fact: Recorded) -> None:
        """Keep a fact."""
        ...

    def flush(self) -> None:
        """Put on disk what was held back."""
        ...

    def facts(
        self, *, since: datetime | None = None, until: datetime | None = None
    ) -> Iterable[Recorded]:
        """Yield what was written, in order; bounds are half-open, on `at`."""
        ...

    def reach(self, since: datetime, kinds: Collection[str]) -> Reach:
        """Return what is needed to know all of the time from `since` on.

        That is every fact from the last start of the recorder before it, and the facts
        of these kinds from before that.
        """
        ...

    def close(self) -> None:
        """Flush and let go of the file; safe to call twice."""
        ...


class Screen(Protocol):
    """The face of the program; called on the main thread only, and never fails."""

    def show_face(self, face: ShowFace) -> None:
        """Show this in the tray from now on."""
        ...

    def show_prompt(self, prompt: ShowPrompt) -> None:
        """Offer the break; one that was withdrawn comes back as it was left."""
        ...

    def withdraw_prompt(self, prompt: str) -> None:
        """Take the card away where it is still up."""
        ...

    def show_question(self, question: ShowQuestion) -> None:
        """Ask what a pause was; the question goes away by itself after a while."""
        ...

    def withdraw_question(self, question: str) -> None:
        """Take the question away where it is still up."""
        ...

    def show_trouble(self, trouble: str) -> None:
        """Say what is amiss and what to do, in one line; empty: all is well again."""
        ...


Page = Literal["today", "week", "whole", "settings", "about"]
"""A page of the window."""


class Resident(Protocol):
    """What the face may ask of the program; called on the main thread only."""

    def post(self, fact: Fact) -> None:
        """Take in what the user said or did; stamp it with `Clock.read().stamp`."""
        ...

    def offer_break(self) -> None:
        """Offer a break now, whatever the clock says."""
        ...

    def open_window(self, page: Page) -> None:
        """Open the window (a process of its own) at that page."""
        ...

    def quit(self) -> None:
        """End the program properly."""
        ...


HOLD = timedelta(seconds=4.5)
"""How long merged input may wait to be written: with a beat of 1 s, every fifth writes,
and what was seen in a beat is on disk 4 s later."""
