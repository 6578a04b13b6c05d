"""The hours of a day as people write them, and as the settings file keeps them.

typed    9-12:30, 13:30 – 17:30
kept     ("09:00-12:30", "13:30-17:30")
"""

from __future__ import annotations

import re
from gettext import gettext as _

_RANGE = re.compile(r"(\d{1,2})(?::(\d\d))?\s*[-–—]\s*(\d{1,2})(?::(\d\d))?")
_LAST_HOUR = 24
_MINUTES = 60


class UnreadableHours(Exception):
    """Hours that cannot be read; the message says which and how to write them."""


def hours_words(ranges: tuple[str, ...]) -> str:
    """Return ranges as one line: `09:00-12:30, 13:30-17:30`."""
    return ", ".join(ranges)


def read_hours(text: str) -> tuple[str, ...]:
    """Read one line of ranges; empty means none. Raises `UnreadableHours`."""
    pieces = (piece.strip() for piece in re.split("[,;]", text))
    return tuple(_range(piece) for piece in pieces if piece)


def _range(piece: str) -> str:
    found = _RANGE.fullmatch(piece)
    if found is None:
        raise _unreadable(piece)
    start = int(found[1]), int(found[2] or 0)
    end = int(found[3]), int(found[4] or 0)
    is_start = start[0] < _LAST_HOUR and start[1] < _MINUTES
    is_end = end == (_LAST_HOUR, 0) or (end[0] < _LAST_HOUR and end[1] < _MINUTES)
    if not (is_start and is_end) or start == end:
        raise _unreadable(piece)
    return f"{start[0]:02}:{start[1]:02}-{end[0]:02}:{end[1]:02}"


def _unreadable(piece: str) -> UnreadableHours:
    words = _("“{piece}” is no span of time. Write it as 09:00-17:30.")
    return UnreadableHours(words.format(piece=piece))
