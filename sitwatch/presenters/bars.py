"""A day as a bar of the week: measured, corrected and declared apart."""

from __future__ import annotations

from datetime import date, timedelta
from gettext import gettext as _
from typing import Literal

import msgspec

from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.presenters.dates import day_words, short_weekday
from sitwatch.presenters.durations import HOUR, duration
from sitwatch.presenters.report import empty_day
from sitwatch.presenters.totals import (
    Level,
    classify_level,
    is_blank,
    likely_words,
    measured,
)

Kind = Literal["seen", "unknown", "none", "ahead"]
"""`seen`: a bar; `unknown`: sitwatch ran and saw nothing; `none`: it did not run."""

_EMPTY = empty_day(date.min)


class Bar(msgspec.Struct, frozen=True):
    """A day of the chart; plain hours for the axis, words for the eye.

    `here_h` was seen at this computer, `corrected_h` and `elsewhere_h` rest on the
    user's word and stand on top of it; `low_h`..`high_h` is the 80 % interval of all
    three together. `unknown_h` is time of the day of which nothing is known, shown
    above what is: it may have been sitting or not.
    """

    day: date
    weekday: str
    date: str
    kind: Kind
    is_today: bool
    here_h: float
    corrected_h: float
    elsewhere_h: float
    unknown_h: float
    low_h: float
    high_h: float
    value: str
    level: Level
    title: str
    details: tuple[str, ...]

    @property
    def seated_h(self) -> float:
        """All that was sat, seen or said."""
        return self.here_h + self.corrected_h + self.elsewhere_h

    @property
    def top_h(self) -> float:
        """How high the day reaches in the chart."""
        return max(self.high_h, self.seated_h + self.unknown_h)


def bar_of(day: date, seen: DaySummary | None, today: date) -> Bar:
    """Tell a day; `seen` is None where nothing was recorded."""
    kind = _kind(day, seen, today)
    shown = seen or _EMPTY
    unknown = shown.unknown if kind in ("seen", "unknown") else timedelta()
    return Bar(
        day=day,
        weekday=short_weekday(day),
        date=str(day.day),
        kind=kind,
        is_today=day == today,
        here_h=measured(shown) / HOUR,
        corrected_h=shown.corrected / HOUR,
        elsewhere_h=shown.declared / HOUR,
        unknown_h=unknown / HOUR,
        low_h=shown.low / HOUR,
        high_h=shown.high / HOUR,
        value=duration(seen.seated) if seen and kind == "seen" else "",
        level=classify_level(seen) if seen else "calm",
        title=day_words(day),
        details=_details(seen, kind),
    )


def _kind(day: date, seen: DaySummary | None, today: date) -> Kind:
    if seen is None:
        return "ahead" if day > today else "none"
    return "unknown" if is_blank(seen) else "seen"


def _details(seen: DaySummary | None, kind: Kind) -> tuple[str, ...]:
    if kind == "ahead":
        return (_("Still to come."),)
    if seen is None:
        return (_("Nothing was recorded."),)
    if kind == "unknown":
        return (_("sitwatch ran, but could not see input."),)
    lines = [
        _("Seated {figure}, {likely}").format(
            figure=duration(seen.seated), likely=likely_words(seen)
        )
    ]
    lines += _parts(seen)
    lines.append(
        _("Longest without a rest: {length}").format(length=duration(seen.longest_bout))
    )
    lines.append(
        _("Breaks taken: {breaks}, exercises done: {done}").format(
            breaks=seen.breaks, done=seen.done
        )
    )
    return tuple(lines)


def _parts(seen: DaySummary) -> list[str]:
    """Tell what of a day rests on the user's word, and what is not known of it."""
    parts = (
        (_("Of it corrected by you: {length}"), seen.corrected),
        (_("Of it elsewhere, as you said: {length}"), seen.declared),
        (_("Unknown besides: {length}"), seen.unknown),
    )
    return [words.format(length=duration(length)) for words, length in parts if length]
