"""What the user has said of other times, as rows of words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from gettext import gettext as _
from typing import TypeAlias

from sitwatch.core import facts as f

Word: TypeAlias = f.Corrected | f.Declared | f.RoutineSet

WHOLE = 1.0


def words_held(facts: Iterable[f.Recorded]) -> tuple[Word, ...]:
    """Return the words that hold, in the order said: those taken back left out."""
    held: list[Word] = []
    for fact in facts:
        if isinstance(fact, f.Undone):
            held = [word for word in held if word.at != fact.word]
        elif isinstance(fact, Word):
            held.append(fact)
    return tuple(held)


def span_of(word: Word) -> tuple[datetime, datetime] | None:
    """Return the stretch that a word speaks of; None where it is no single one."""
    return None if isinstance(word, f.RoutineSet) else (word.start, word.end)


def row_of(word: Word) -> tuple[str, str, str]:
    """Return when a word was said, of what time, and what it says."""
    said = f"{word.at:%Y-%m-%d %H:%M}"
    if isinstance(word, f.RoutineSet):
        return said, routine_words(word), _named(word.label)
    about = f"{word.start:%Y-%m-%d %H:%M}-{word.end:%H:%M}"
    if isinstance(word, f.Corrected):
        return said, about, _POSTURES[word.posture]()
    return said, about, _named(word.label, word.share)


_POSTURES = {
    "sitting": lambda: _("sitting"),
    "standing": lambda: _("standing"),
    "away": lambda: _("away"),
}


def routine_words(routine: f.RoutineSet) -> str:
    """Return when a routine returns: `mon-fri 08:10-08:45`; or that it was ended."""
    if routine.share == 0:
        return _("ended")
    return f"{days_words(routine.days)} {routine.begins}-{routine.ends}"


def days_words(days: Iterable[f.Weekday]) -> str:
    """Return weekdays in one word where there is one for them."""
    chosen = frozenset(days)
    named = (name for name, group in DAY_GROUPS.items() if frozenset(group) == chosen)
    ordered = [day for day in DAY_GROUPS["daily"] if day in chosen]
    return next(named, ",".join(ordered))


DAY_GROUPS: dict[str, tuple[f.Weekday, ...]] = {
    "daily": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    "weekdays": ("mon", "tue", "wed", "thu", "fri"),
    "weekends": ("sat", "sun"),
}
"""Names for weekdays, as they are typed and shown."""


def _named(label: str, share: float = WHOLE) -> str:
    words = label or _("seated elsewhere")
    if share == WHOLE:
        return words
    part = _("{words}, {percent} % of it seated")
    return part.format(words=words, percent=round(100 * share))
