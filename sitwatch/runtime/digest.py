"""What is kept of days that are over, and whether it still holds.

    days     since ........ [closed][closed][closed] | K ... today
    rows     ................................ row    | more rows
                                                       words on a closed day cut it off

A day is closed once nothing that comes can change it, but for words on it: everything
in it is settled, and no prompt of it is open. The answers that taught the estimate are
kept too, for only for their sake is the journal read from weeks before a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance import State
from sitwatch.core.sitting.answers import Answer
from sitwatch.core.sitting.lessons import Lesson
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.core.timeline.days import DAY, Calendar, day_of, offset_at


class Digest(msgspec.Struct, frozen=True):
    """What the first `rows` rows of the journal, up to `row`, came to.

    `key` marks rules and settings, `seen` is when the last of those rows was. `days`
    are whole from `since` on, and closed before `until`; `answers` are all that count
    in those days and since.
    """

    key: str
    row: int
    rows: int
    seen: datetime | None
    since: date
    until: date
    answers: tuple[Answer, ...]
    days: tuple[DaySummary, ...]


def open_from(state: State, calendar: Calendar) -> date | None:
    """Return the first day that may still change; None before the first fact."""
    if state.sitting is None:
        return None
    asking = state.breaks.asking
    settled = state.sitting.active_from
    open_since = settled if asking is None else min(settled, asking.since)
    return _day_of(open_since, calendar)


def _day_of(moment: datetime, calendar: Calendar) -> date:
    offset = offset_at(calendar.changes, moment.astimezone(UTC))
    return day_of(moment.astimezone(UTC), offset, calendar.rollover)


def first_reached(words: Sequence[f.Recorded], said: Iterable[f.Recorded]) -> date:
    """Return the earliest date of which new words speak, or take words back.

    `said` are all words, for finding what is taken back. Dates are those of the
    calendar a day early, so that no zone and no rollover hour can move one before it.
    """
    spoken = {word.at: word for word in said}
    reached = [date.max]
    for word in words:
        about = spoken.get(word.word) if isinstance(word, f.Undone) else word
        match about:
            case f.Corrected() | f.Declared():
                reached.append(min(about.start, about.end).date())
            case f.RoutineSet():
                reached.append(about.at.date())
            case _:
                pass
    earliest = min(reached)
    return earliest if earliest == date.max else earliest - DAY


def cut_off(
    digest: Digest, new: Sequence[f.Recorded], said: Iterable[f.Recorded]
) -> Digest:
    """Return a digest without the days of which new words speak, and all after."""
    until = max(digest.since, min(digest.until, first_reached(new, said)))
    days = tuple(day for day in digest.days if day.day < until)
    return msgspec.structs.replace(digest, until=until, days=days)


def added(old: Digest, new: Digest) -> Digest:
    """Return a later digest with the days of an older one before it.

    Where days lie between them that neither knows, those of the newer one are left out.
    """
    if new.since > old.until:
        return msgspec.structs.replace(
            new, since=old.since, until=old.until, days=old.days
        )
    earlier = (day for day in old.days if day.day < new.since)
    later = (day for day in old.days if day.day >= new.until)
    return msgspec.structs.replace(
        new,
        since=old.since,
        until=max(old.until, new.until),
        days=(*earlier, *new.days, *later),
    )


def answers_with(
    digest: Digest, new: Iterable[f.Recorded], heard: Iterable[Answer]
) -> tuple[Answer, ...]:
    """Return the answers kept, and those that new facts gave; without what they undo.

    Of the facts that are read again some answers are `heard` once more, but with less
    known of their day than when they were first heard: those kept stand.
    """
    lessons = [fact for fact in new if isinstance(fact, Lesson)]
    given = {fact.at for fact in lessons}
    undone = {fact.word for fact in lessons if isinstance(fact, f.Undone)}
    kept = [answer for answer in digest.answers if answer.word not in undone]
    added = [answer for answer in heard if answer.word in given]
    return tuple(sorted([*kept, *added], key=lambda answer: answer.at))
