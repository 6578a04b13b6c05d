"""The first start: the window opens at the first run by itself, once."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from sitwatch.core.facts import ProfileChanged, Recorded
from sitwatch.core.programme.first_run import OFFERED, is_offered
from sitwatch.ports import Clock, JournalFailed, Resident

_PROFILE = frozenset({str(ProfileChanged.__struct_config__.tag)})


class Told(Protocol):
    """A journal that can be asked for facts of some kinds."""

    def words(self, kinds: Collection[str]) -> tuple[Recorded, ...]:
        """Return all facts of these kinds; raises `JournalFailed`."""
        ...


def greet(resident: Resident, journal: Told, clock: Clock) -> bool:
    """Offer the first run where it never was; tell whether it was offered now.

    A journal that cannot be read is no reason to ask for anything.
    """
    try:
        is_known = is_offered(journal.words(_PROFILE))
    except JournalFailed:
        return False
    if is_known:
        return False
    resident.post(ProfileChanged(**clock.read().stamp, changes=OFFERED))
    resident.open_window("welcome")
    return True
