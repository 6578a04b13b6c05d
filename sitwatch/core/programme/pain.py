"""The pain light: what a figure from 0 to 10 means for the next time.

The light and its limits are those of health services' leaflets for exercising with pain
(ProVide Physiotherapy; AHP Suffolk). How often amber and red may come within a week
is our decision, with no study behind the exact numbers.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from sitwatch.core.programme.catalogue import Catalogue, Exercise
from sitwatch.core.programme.history import Exposure, History
from sitwatch.core.timeline.days import DAY

PainLight = Literal["green", "amber", "red"]
Relief = Literal["none", "same", "easier", "stop"]
"""What an exercise is to be next: as planned, no more than last time, an easier variant
in its place, or nothing of it for now."""

GREEN_MOST = 3
AMBER_MOST = 5
WEEK = 7 * DAY

STOP_LASTS = timedelta(hours=48)
"""How long nothing is raised in a family after red, and the exercise itself rests."""

AMBERS = 3
"""Amber so many times within a week leads to an easier variant."""

WORSE_MORNINGS = 2
"""So does little pain that was worse next morning, so many times within a week."""

RED_DAYS = 3
"""Red on so many days within a week: somebody should have a look at this."""


def pain_light(pain: int | None, *, worse_next: bool | None = None) -> PainLight:
    """Return the light for pain 0 to 10 (None: none told) and the next morning.

    0 to 3 is green and above 5 red; a worse morning makes green amber and amber red.
    """
    level = pain or 0
    if level > AMBER_MOST:
        return "red"
    if level > GREEN_MOST:
        return "red" if worse_next else "amber"
    return "amber" if worse_next else "green"


def light_of(one: Exposure) -> PainLight:
    """Return the light for something that was done."""
    return pain_light(one.pain, worse_next=one.worse_next_morning)


def relief_of(history: History, exercise: Exercise, now: datetime) -> Relief:
    """Return what pain asks of an exercise.

    Red: it rests for 48 hours, then gives way to an easier variant until one of these
    went well, and begins again with no more than was done last.
    """
    done = history.of(exercise.id)
    if not done:
        return "none"
    last = done[-1]
    if light_of(last) == "red" and not went_well(history, exercise, last.at):
        if now - last.at < STOP_LASTS:
            return "stop"
        return "easier" if exercise.easier else "same"
    if _is_often(tuple(one for one in done if now - one.at < WEEK)):
        return "easier"
    return "same" if light_of(last) != "green" else "none"


def went_well(history: History, exercise: Exercise, since: datetime) -> bool:
    """Tell whether an easier variant was done clean and without pain since then."""
    return any(
        one.is_clean and light_of(one) == "green"
        for one in history.of(*exercise.easier)
        if one.at > since
    )


def _is_often(done: tuple[Exposure, ...]) -> bool:
    ambers = [one for one in done if light_of(one) == "amber"]
    mornings = [one for one in ambers if one.worse_next_morning]
    return len(ambers) >= AMBERS or len(mornings) >= WORSE_MORNINGS


def is_family_calm(
    history: History, exercise: Exercise, catalogue: Catalogue, now: datetime
) -> bool:
    """Tell whether nothing of the exercise's family was red in the last 48 hours."""
    family = {one.id for one in catalogue.exercises if one.family == exercise.family}
    return not any(
        one.exercise in family and light_of(one) == "red"
        for one in history.since(now - STOP_LASTS)
    )


def has_just_hurt(history: History, now: datetime) -> bool:
    """Tell whether the last thing that was done today was red."""
    last = history.exposures[-1:]
    today = history.day_of(now)
    return any(one.day == today and light_of(one) == "red" for one in last)


def wants_looking_at(history: History, now: datetime) -> bool:
    """Tell whether red came on three days within a week: "please have it looked at"."""
    week = history.since(now - WEEK)
    return len({one.day for one in week if light_of(one) == "red"}) >= RED_DAYS
