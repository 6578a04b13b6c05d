"""Small builders for days: facts by the clock on the wall, verdicts as lines of text.

    day = [typing("09:00", "09:22"), locked("09:22"), unlocked("09:40")]

Times are local (UTC+1) on Monday, 2 March 2026, unless another weekday of that week is
named: `Tue 09:00`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone, tzinfo

from sitwatch.core import facts as f
from sitwatch.core.sitting.verdicts import Bout, Offer, Stretch
from sitwatch.core.timeline.spans import Span

WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
CET = timezone(timedelta(hours=1))
MONDAY = datetime(2026, 3, 2, tzinfo=CET)


def at(clock: str) -> datetime:
    """Return `09:00`, `09:00:05.5` or `Tue 09:00` as a moment of the week."""
    day, _, time = clock.rpartition(" ")
    hours, minutes, seconds = [*map(float, time.split(":")), 0.0][:3]
    since = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return MONDAY + timedelta(days=WEEK.index(day or "Mon")) + since


def span(start: str, end: str) -> Span:
    """Return the span between two clock times."""
    return Span(at(start), at(end))


def typing(start: str, end: str, **rest: object) -> f.Input:
    """Return input from one clock time to the other."""
    length = (at(end) - at(start)).total_seconds()
    return f.Input(at=at(start), for_s=length, **rest)  # type: ignore[arg-type]


def bump(clock: str) -> f.Input:
    """Return a lone twitch of the pointer."""
    return f.Input(at=at(clock), for_s=0.2, keys=0, pointer=1)


def told(posture: f.Posture, clock: str) -> f.PostureTold:
    """Return the user's word on the posture from now on."""
    return f.PostureTold(at=at(clock), posture=posture)


def corrected(posture: f.Posture, start: str, end: str, clock: str) -> f.Corrected:
    """Return the user's word on a stretch of the past."""
    return f.Corrected(at=at(clock), start=at(start), end=at(end), posture=posture)


def clock_of(moment: datetime, zone: tzinfo = CET) -> str:
    """Return a moment as `Mon 09:00:00`, to the nearest second."""
    whole = moment.astimezone(zone) + timedelta(seconds=0.5)
    return f"{whole:%a %H:%M:%S}"


def line_of(stretch: Stretch, zone: tzinfo = CET) -> str:
    """Return a stretch as `Mon 09:00:00 Mon 09:22:00 seated 0.94 input`."""
    start, end = clock_of(stretch.start, zone), clock_of(stretch.end, zone)
    return f"{start} {end} {stretch.state} {stretch.p_seated:.2f} {stretch.because}"


def lines_of(stretches: Iterable[Stretch], zone: tzinfo = CET) -> list[str]:
    """Return stretches as lines of text."""
    return [line_of(stretch, zone) for stretch in stretches]


def bout_line(bout: Bout, zone: tzinfo = CET) -> str:
    """Return a bout as `Mon 09:00:00 Mon 09:22:00`."""
    return f"{clock_of(bout.start, zone)} {clock_of(bout.end, zone)}"


def offer_line(offer: Offer, zone: tzinfo = CET) -> str:
    """Return a prompt as `Mon 09:30:00 ignored Mon 09:31:30`, the latter its end."""
    end = "" if offer.until is None else f" {clock_of(offer.until, zone)}"
    return f"{clock_of(offer.at, zone)} {offer.outcome}{end}"
