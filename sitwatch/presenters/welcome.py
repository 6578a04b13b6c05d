"""The first run: which stations it has, what each asks, and where it stands.

    why - health - body - troubles - kit - sitting - hours - rise - test - done

It can be left at any station and goes on there; each station that was passed is a fact.
A station that is skipped leaves things as they are: the programme then begins with what
is no harder than daily life, without kit and beside the desk.
"""

from __future__ import annotations

from collections.abc import Iterable
from gettext import gettext as _
from typing import Literal

import msgspec

from sitwatch.core.facts import ProfileChanged, Recorded
from sitwatch.core.programme.first_run import WELCOME
from sitwatch.core.programme.flags import TROUBLES, Flags
from sitwatch.core.programme.red_flags import READINESS, lock_of
from sitwatch.presenters.health import Ask, readiness
from sitwatch.presenters.kit import troubles
from sitwatch.presenters.stations import STATIONS, WORDS, Station

DECLINED = "declined"

Progress = Literal["open", "declined", "done"]


class Standing(msgspec.Struct, frozen=True):
    """How far the first run has come; `station` is where it goes on."""

    progress: Progress = "open"
    station: Station = "why"


class StationView(msgspec.Struct, frozen=True):
    """A station: its words, and those of its buttons; an empty one is not there.

    `number` of `of` tells how far this is; `lines` stand above what is asked.
    """

    station: Station
    title: str
    lines: tuple[str, ...]
    onward: str
    skip: str
    back: str
    number: int
    of: int


def standing_of(facts: Iterable[Recorded]) -> Standing:
    """Return how far the first run has come, by what was told last."""
    said: object = None
    for fact in facts:
        if isinstance(fact, ProfileChanged):
            said = fact.changes.get(WELCOME, said)
    match said:
        case "done":
            return Standing("done", "why")
        case "declined":
            return Standing("declined", "why")
        case str() if said in STATIONS:
            return Standing("open", STATIONS[STATIONS.index(said)])
        case _:
            return Standing()


def station_after(station: Station, flags: Flags) -> Station:
    """Return the next station that is for somebody with these flags."""
    asked = stations_of(flags)
    later = STATIONS[STATIONS.index(station) + 1 :]
    return next((each for each in later if each in asked), STATIONS[-1])


def station_before(station: Station, flags: Flags) -> Station:
    """Return the station before, the first one's is itself."""
    asked = stations_of(flags)
    earlier = STATIONS[: STATIONS.index(station)]
    return next((each for each in reversed(earlier) if each in asked), STATIONS[0])


def stations_of(flags: Flags) -> tuple[Station, ...]:
    """Return the stations: nobody does what should be asked about first."""
    may_rise = lock_of(flags) == "open" and not flags.stays_seated
    may_measure = may_be_tested(flags)
    left_out = {"rise": not may_rise, "test": not may_measure}
    return tuple(station for station in STATIONS if not left_out.get(station))


def may_be_tested(flags: Flags) -> bool:
    """Tell whether a first measure may be offered: nothing is held back or troubles."""
    return lock_of(flags) == "open" and not flags.troubles


def asks_at(station: Station) -> tuple[Ask, ...]:
    """Return what can be marked at a station, none where it asks otherwise."""
    match station:
        case "health":
            return readiness()[0]
        case "body":
            return readiness()[1]
        case "troubles":
            return troubles()
        case _:
            return ()


def marked_at(station: Station, flags: Flags) -> tuple[str, ...]:
    """Return what is marked at a station, by what was told before."""
    told = flags.troubles if station == "troubles" else flags.readiness
    return tuple(ask.name for ask in asks_at(station) if ask.name in told)


def answer_at(
    station: Station, marked: Iterable[str], flags: Flags
) -> dict[str, object]:
    """Return the changes of the profile that an answer at a station makes.

    The two screens of readiness questions are one answer: each keeps the other's.
    """
    asked = {ask.name for ask in asks_at(station)}
    now = set(marked) & asked
    if station == "troubles":
        return {"troubles": [one for one in TROUBLES if one in now]}
    kept = {one for one in flags.readiness if one not in asked} | now
    others = sorted(kept - set(READINESS))
    return {"readiness": [one for one in READINESS if one in kept] + others}


def step_to(station: Station) -> dict[str, object]:
    """Return the change of the profile that says how far the first run has come."""
    return {WELCOME: station}


def declined() -> dict[str, object]:
    """Return the change of the profile after which nothing is asked any more."""
    return {WELCOME: DECLINED}


def view_of(station: Station, *, has_marks: bool = False) -> StationView:
    """Return the words of a station; `has_marks`: something is marked on it."""
    title, lines = WORDS[station]
    is_first, is_last = station == STATIONS[0], station == STATIONS[-1]
    return StationView(
        station=station,
        title=_(title),
        lines=tuple(_(line) for line in lines),
        onward=_onward(station, has_marks=has_marks),
        skip=_("Not now") if is_first else "" if is_last else _("Skip"),
        back="" if is_first else _("Back"),
        number=STATIONS.index(station),
        of=len(STATIONS) - 1,
    )


def _onward(station: Station, *, has_marks: bool) -> str:
    if station == STATIONS[0]:
        return _("Begin")
    if station == STATIONS[-1]:
        return _("Close")
    is_empty = bool(asks_at(station)) and not has_marks
    return _("None of these") if is_empty else _("Next")
