"""Working days as a recorder that never merges would write them: a fact a second."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from itertools import chain

HERE = timezone(timedelta(hours=1))
FIRST_MORNING = datetime(2026, 3, 2, 9, tzinfo=HERE)

SPELL_S = 2400
SPELLS = 12
BREAK_S = 300
"""Twelve times forty minutes, and five between them: 28,800 facts."""

FACTS_A_DAY = SPELL_S * SPELLS
A_DAY_S = 24 * 60 * 60


def days() -> Iterator[bytes]:
    """Yield day after day, each as its lines."""
    day_s = 0
    while True:
        yield "".join(map(_line, _seconds(day_s))).encode()
        day_s += A_DAY_S


def _seconds(day_s: int) -> Iterator[int]:
    begins = (day_s + spell * (SPELL_S + BREAK_S) for spell in range(SPELLS))
    return chain.from_iterable(range(begin, begin + SPELL_S) for begin in begins)


def _line(second: int) -> str:
    at = (FIRST_MORNING + timedelta(seconds=second)).isoformat()
    keys, pointer = second % 7, second % 11
    return (
        f'{{"at":"{at}","up":{second}.0,"fact":"input","for_s":1.0,'
        f'"keys":{keys},"pointer":{pointer}}}\n'
    )
