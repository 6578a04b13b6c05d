"""What the tray shows, in words and as the few figures from which its ring is drawn."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from gettext import gettext as _

import msgspec

from sitwatch.core.facts import Posture
from sitwatch.core.orders import Held, Mood, ShowFace
from sitwatch.core.policy import IconStyle, clock_offset
from sitwatch.core.timeline.days import DAY, day_of, day_start
from sitwatch.presenters.dates import clock, weekday
from sitwatch.presenters.durations import duration, spread

STEPS = 24
"""As many fillings can be told apart in a tray; each new one costs traffic there."""

_RING_COLOURS: dict[Mood, str] = {
    "fresh": "#2f8f5b",
    "growing": "#1d8a90",
    "due": "#b07a1a",
    "asking": "#d9663f",
    "standing": "#2f8f5b",
    "away": "#767d82",
    "paused": "#767d82",
    "blind": "#9b6bb0",
}
_SYMBOLIC = "#767d82"

_UNFILLED: tuple[Mood, ...] = ("away", "blind")
_SEATED: tuple[Mood, ...] = ("fresh", "growing")
_FULL: tuple[Mood, ...] = ("due", "asking")


class Ring(msgspec.Struct, frozen=True, gc=False):
    """The ring in the tray; rings that are equal look the same.

    `step` of `STEPS` is filled. `colour` is `#rrggbb` of medium lightness: panels are
    light or dark and nobody says which, so it has to be readable on both.
    """

    mood: Mood
    step: int
    colour: str


class FaceWords(msgspec.Struct, frozen=True):
    """The words of the tray.

    `posture` is what the entry `posture_words` tells, `sore` what `sore_words` tells;
    `is_paused` says which of pausing and resuming is offered.
    """

    tooltip: str
    today: str
    coming: str
    posture: Posture
    posture_words: str
    sore: bool
    sore_words: str
    is_paused: bool


class PauseChoice(msgspec.Struct, frozen=True):
    """A way to pause prompts, and when they come back."""

    words: str
    until: datetime


def ring_of(face: ShowFace, style: IconStyle) -> Ring:
    """Return the ring that shows the mood, and how far the bout has grown.

    A break that comes within seconds already has the sign to rise.
    """
    is_soon = face.pulse == "soon" and face.mood in _SEATED
    mood = "due" if is_soon else face.mood
    return Ring(mood, _step(face), _colour(mood, style))


def beckoning(ring: Ring, style: IconStyle) -> tuple[Ring, ...]:
    """Return the looks that a ring goes through once to be noticed, itself the last.

    It stops by itself: a sign that goes on moving is one to be turned off.
    """
    other = Ring("due", ring.step, _colour("due", style))
    return (ring, other, ring, other, ring)


def _colour(mood: Mood, style: IconStyle) -> str:
    return _SYMBOLIC if style == "symbolic" else _RING_COLOURS[mood]


def _step(face: ShowFace) -> int:
    if face.mood in _UNFILLED:
        return 0
    if face.mood in _FULL:
        return STEPS
    return round(min(max(face.filled, 0.0), 1.0) * STEPS)


def words_of(face: ShowFace, now: datetime) -> FaceWords:
    """Return the words; `now` carries the local offset, in which times are told."""
    today, coming = _today(face), coming_words(face, now)
    standing = face.is_standing
    return FaceWords(
        tooltip=_("{today} · {coming}").format(today=today, coming=coming),
        today=today,
        coming=coming[:1].upper() + coming[1:],
        posture="sitting" if standing else "standing",
        posture_words=_("I am sitting") if standing else _("I am standing"),
        sore=not face.is_sore,
        sore_words=_("Not sore any more") if face.is_sore else _("Sore today"),
        is_paused=is_paused(face),
    )


def is_paused(face: ShowFace) -> bool:
    """Tell whether the user has paused prompts."""
    return face.mood == "paused" or face.held == "paused"


def _today(face: ShowFace) -> str:
    figure, likely = duration(face.seated), spread(face.low, face.high)
    if figure == likely:
        return _("Sat today {figure}").format(figure=figure)
    return _("Sat today {figure} ({likely})").format(figure=figure, likely=likely)


def coming_words(face: ShowFace, now: datetime) -> str:
    """Return when the next break is offered or why not, to go on within a sentence."""
    if face.mood == "blind":
        return _("keyboard and pointer cannot be seen: run “sitwatch doctor”")
    if is_paused(face):
        return _paused_words(face.paused_until, now)
    if face.mood == "asking":
        return _("a break is on offer")
    if face.held:
        return _held_words(face.held)
    if face.pulse == "soon" and face.due_in:
        return _("a break is coming up")
    return _due_words(face.due_in)


def _due_words(due_in: timedelta | None) -> str:
    if due_in is None:
        return _("no break on its way")
    if due_in < timedelta(minutes=1):
        return _("a break is due")
    return _("next break in {length}").format(length=duration(due_in))


def _held_words(held: Held) -> str:
    return {
        "away": _("the next break waits until you are back"),
        "locked": _("the next break waits while the screen is locked"),
        "call": _("the next break waits for the end of your call"),
        "media": _("the next break waits until the video is over"),
        "share": _("the next break waits while you share your screen"),
        "fullscreen": _("the next break waits while a window fills the screen"),
        "quiet": _("the next break waits while do-not-disturb is on"),
        "standing": _("the next break waits until you sit again"),
        "hours": _("no breaks are offered outside your hours"),
    }[held]


def _paused_words(until: datetime | None, now: datetime) -> str:
    if until is None:
        return _("prompts are paused")
    return _("prompts are paused until {time}").format(time=_moment(until, now))


def _moment(until: datetime, now: datetime) -> str:
    """Return `15:30`, `tomorrow, 04:00` or `Friday, 04:00`."""
    zone = now.tzinfo or UTC
    time, day = clock(until, zone), until.astimezone(zone).date()
    if day == now.date():
        return time
    if day == now.date() + DAY:
        return _("tomorrow, {time}").format(time=time)
    return _("{day}, {time}").format(day=weekday(day), time=time)


def pause_choices(now: datetime, rollover: str) -> tuple[PauseChoice, ...]:
    """Return the ways to pause from `now` on; `rollover` as in the settings, `04:00`.

    "Until tomorrow" ends where the next day begins, under the offset now in force.
    """
    return (
        PauseChoice(_("For 30 minutes"), now + timedelta(minutes=30)),
        PauseChoice(_("For 1 hour"), now + timedelta(hours=1)),
        PauseChoice(_("Until tomorrow"), _tomorrow(now, clock_offset(rollover))),
    )


def _tomorrow(now: datetime, rollover: timedelta) -> datetime:
    offset = now.utcoffset() or timedelta()
    today = day_of(now.astimezone(UTC), offset, rollover)
    return day_start(today + DAY, offset, rollover).astimezone(now.tzinfo)
