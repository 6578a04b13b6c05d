"""Waiting for what real programs do: by looking again and again, within bounds."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic, sleep
from typing import TypeVar

Seen = TypeVar("Seen")

ENOUGH_S = 30.0
"""Nothing here takes a tenth of it on an idle machine."""

BETWEEN_S = 0.1


def until(look: Callable[[], Seen], within_s: float = ENOUGH_S) -> Seen:
    """Look until something is seen that is true, and return it."""
    end = monotonic() + within_s
    while not (seen := look()):
        assert monotonic() < end, f"waited {within_s:g} s, and saw {seen!r} at last"
        sleep(BETWEEN_S)
    return seen


def stays(look: Callable[[], object], for_s: float) -> None:
    """Look for a while, and fail as soon as it is not so."""
    end = monotonic() + for_s
    while monotonic() < end:
        assert look(), "it did not stay so"
        sleep(BETWEEN_S)


def steadily(do: Callable[[], object], for_s: float) -> None:
    """Do something over and over for as long as said, as a person at a desk does."""
    end = monotonic() + for_s
    while monotonic() < end:
        do()
