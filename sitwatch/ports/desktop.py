"""What the program has the desktop do for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Literal, Protocol

import msgspec

from sitwatch.ports.findings import Finding


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


class Stillness(Protocol):
    """Tells whether the user has asked their desktop for less movement."""

    @property
    def finding(self) -> Finding:
        """Who is asked, and what they say, for `doctor`."""
        ...

    def open(self, on_change: Callable[[bool], None]) -> None:
        """Begin; `on_change(is_less)` is called on any thread, then at each change.

        It is not called at all where nobody knows.
        """
        ...

    def close(self) -> None:
        """Ask no more; safe to call twice."""
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
