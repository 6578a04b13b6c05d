"""What an ear is: it hears from a socket or file what uses a microphone or camera."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from sitwatch.adapters.context.uses import Device, Use
from sitwatch.adapters.lines.losses import LineLost
from sitwatch.adapters.lines.unix_socket import UNREADABLE, garbled


class EarLost(Exception):
    """There is nothing to hear here; the message says why."""


class Ear(Protocol):
    """Used on one thread: opened, read whenever its descriptor can be, and closed.

    `open` and `read` raise `EarLost`; an ear that is lost has no uses. `tells` is what
    it is listened to for; whether it hears of shared screens too, `sees_screens`.
    """

    name: str
    tells: Device
    sees_screens: bool
    uses: tuple[Use, ...]

    def open(self) -> int:
        """Return the descriptor to wait for."""
        ...

    def read(self) -> None:
        """Take in what has come."""
        ...

    def close(self) -> None:
        """Let go; safe to call twice."""
        ...


@contextmanager
def hearing(close: Callable[[], None]) -> Iterator[None]:
    """Read on a line within: what fails there closes the ear, which is lost then."""
    try:
        yield
    except (LineLost, *UNREADABLE) as error:
        close()
        lost = error if isinstance(error, LineLost) else garbled(error)
        raise EarLost(str(lost)) from None
