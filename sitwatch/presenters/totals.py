"""A day's total on its scale, and the parts it is made of.

The scale is drawn, not judged: the words name the zone, never the person. Its lines are
those of Patterson 2018 (risk bends at 6 to 8 h) and Ku 2018 (9 h measured by a device,
7 h where most of it is self-reported).
"""

from __future__ import annotations

from datetime import timedelta
from gettext import gettext as _
from typing import Literal, assert_never

import msgspec

from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.presenters.durations import duration, spread

Fill = Literal["seated", "corrected", "declared", "standing", "away", "unknown"]
"""What a piece of a bar stands for; the window knows how each is painted."""

Level = Literal["calm", "notice", "high"]
"""The zone of the scale that a day's total lies in."""

NOTICE_FROM = timedelta(hours=6)
HIGH_FROM = timedelta(hours=9)
HIGH_FROM_IF_DECLARED = timedelta(hours=7)
SHORTEST_SCALE = timedelta(hours=12)


class Mark(msgspec.Struct, frozen=True):
    """A place on a scale, 0..1, with its words."""

    at: float
    words: str


class Scale(msgspec.Struct, frozen=True):
    """The total as a place on a scale from nothing to `SHORTEST_SCALE` or more.

    `low`..`high` is the 80 % interval, `mark` the expected value, all 0..1; `notice`
    and `top` are where the zones begin.
    """

    low: float
    mark: float
    high: float
    notice: Mark
    top: Mark
    level: Level
    words: str


class Part(msgspec.Struct, frozen=True):
    """A part of the day: its share (0..1) of all parts, and its words."""

    fill: Fill
    words: str
    amount: str
    share: float


def classify_level(day: DaySummary) -> Level:
    """Return the zone of a day's total."""
    if day.seated >= _high_from(day):
        return "high"
    return "notice" if day.seated >= NOTICE_FROM else "calm"


def level_words(day: DaySummary) -> str:
    """Return where on the scale a day's total lies: `between 6 h and 9 h`."""
    notice, high = duration(NOTICE_FROM), duration(_high_from(day))
    match classify_level(day):
        case "calm":
            return _("under {notice}").format(notice=notice)
        case "notice":
            return _("between {notice} and {high}").format(notice=notice, high=high)
        case "high":
            return _("over {high}").format(high=high)
        case level:
            assert_never(level)


def is_blank(day: DaySummary) -> bool:
    """Return whether nothing is known of a day: all of it is unknown time.

    `high` is no knowledge: it counts what may have been while nothing could be seen.
    """
    return not (day.seated or day.standing or day.away)


def was_off(day: DaySummary) -> bool:
    """Return whether sitwatch did not run: nothing was seen, nor could have been."""
    return is_blank(day) and not day.high


def likely_words(day: DaySummary) -> str:
    """Return the 80 % interval: `likely 4 h 40 – 6 h 05`."""
    return _("likely {range}").format(range=spread(day.low, day.high))


def scale_of(day: DaySummary) -> Scale:
    """Place a day's total on its scale."""
    end = max(SHORTEST_SCALE, day.high)
    high_from = _high_from(day)
    return Scale(
        low=day.low / end,
        mark=day.seated / end,
        high=day.high / end,
        notice=Mark(NOTICE_FROM / end, duration(NOTICE_FROM)),
        top=Mark(high_from / end, duration(high_from)),
        level=classify_level(day),
        words=level_words(day),
    )


def parts_of(day: DaySummary) -> tuple[Part, ...]:
    """Return the parts of a day that are not empty, in the order of the legend."""
    lengths: tuple[tuple[Fill, str, timedelta], ...] = (
        ("seated", _("Seated at this computer"), measured(day)),
        ("corrected", _("Seated, corrected by you"), day.corrected),
        ("declared", _("Seated elsewhere, as you said"), day.declared),
        ("standing", _("Standing"), day.standing),
        ("away", _("Away"), day.away),
        ("unknown", _("Unknown"), day.unknown),
    )
    whole = sum((length for *_rest, length in lengths), timedelta())
    return tuple(
        Part(fill, words, duration(length), length / whole)
        for fill, words, length in lengths
        if length > timedelta()
    )


def measured(day: DaySummary) -> timedelta:
    """Return the seated time that nobody told of: seen at this computer alone."""
    return max(timedelta(), day.seated - day.declared - day.corrected)


def _high_from(day: DaySummary) -> timedelta:
    told = day.declared + day.corrected
    return HIGH_FROM_IF_DECLARED if told * 2 > day.seated else HIGH_FROM
