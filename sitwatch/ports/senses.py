"""What tells of the person and of what goes on around them."""

from __future__ import annotations

from typing import Protocol

from sitwatch.core.facts import Fact
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports.findings import Finding, InTurn, Post


class Clock(Protocol):
    """The only place where time is read."""

    def read(self) -> Reading:
        """Return wall (aware, local offset), boot and monotonic time of one moment."""
        ...


class InputSource(Protocol):
    """Sees that there was input, and from which kind of device; never which key.

    `look` is called at every beat of the engine, on the main thread, with the moment of
    the beat: at most once a second, every few seconds while nothing hangs on it and the
    source says that it `can_wait`, and not at all while the session is locked and the
    end of that will be told. It returns the facts since the last call: at most one
    `Input` (ending not later than the reading), and `Blinded`/`Sighted` once at each
    change of sight. It returns within a few milliseconds, survives the loss of its
    server, and tries again by itself with a growing delay. Nothing is counted before
    the first `look`.
    """

    @property
    def finding(self) -> Finding:
        """What it is and how it fares, for `doctor`."""
        ...

    @property
    def can_wait(self) -> bool:
        """Whether it would tell the same later: when exactly the last input was.

        Not while it checks something, nor where it only knows of what passes by.
        """
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

    def awaits_return(self) -> bool:
        """Tell whether it has told that somebody left, and will tell of the return.

        They left by a lock, or when it was another user's turn. It will where whoever
        told of that can still be heard, and tells of both: a mere wish to lock has no
        end. Where it ceases with nothing to post, `in_turn` is given an errand, so that
        nobody waits in vain.
        """
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
