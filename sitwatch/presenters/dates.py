"""Days, weeks and times of day in words.

The names go through gettext like every other word, so a translation decides them and no
locale of the machine does: a test reads the same words everywhere.
"""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from gettext import gettext as _

from sitwatch.core.policy import N_

_WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
_SHORT_WEEKDAYS = (
    N_("Mon"),
    N_("Tue"),
    N_("Wed"),
    N_("Thu"),
    N_("Fri"),
    N_("Sat"),
    N_("Sun"),
)
_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
_SHORT_MONTHS = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)


def clock(instant: datetime, zone: tzinfo | None) -> str:
    """Return the time of day there, as `09:05`."""
    return f"{instant.astimezone(zone):%H:%M}"


def weekday(day: date) -> str:
    """Return `Tuesday`."""
    return _(_WEEKDAYS[day.weekday()])


def short_weekday(day: date) -> str:
    """Return `Tue`."""
    return _(_SHORT_WEEKDAYS[day.weekday()])


def day_words(day: date) -> str:
    """Return `Tuesday 18 November`."""
    words = _("{weekday} {day} {month}")
    return words.format(weekday=weekday(day), day=day.day, month=_month(day))


def short_date(day: date) -> str:
    """Return `18 Nov`."""
    return _("{day} {month}").format(day=day.day, month=short_month(day))


def short_month(day: date) -> str:
    """Return `Nov`."""
    return _(_SHORT_MONTHS[day.month - 1])


def days_words(first: date, last: date) -> str:
    """Return `17 – 23 November`, or `29 December 2025 – 4 January 2026`."""
    if first.year != last.year:
        dated = _("{day} {month} {year}")
    elif first.month != last.month:
        dated = _("{day} {month}")
    else:
        dated = "{day}"
    start = dated.format(day=first.day, month=_month(first), year=first.year)
    words = _("{day} {month} {year}") if first.year != last.year else _("{day} {month}")
    end = words.format(day=last.day, month=_month(last), year=last.year)
    return _("{first} – {last}").format(first=start, last=end)


def _month(day: date) -> str:
    return _(_MONTHS[day.month - 1])
