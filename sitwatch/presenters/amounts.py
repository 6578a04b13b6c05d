"""How much of an exercise, in words: times, sides, holds, weight and band.

10 times · about 60 s
2 sets of 8 · 12 kg · about 90 s
8 times each side, left side first · light band · about 65 s
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from gettext import gettext as _
from gettext import ngettext
from typing import assert_never

from sitwatch.core.orders import Because, Portion
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.fitting import BURN_OUT
from sitwatch.presenters.durations import duration
from sitwatch.presenters.stages import Plan, Side, first_side, has_sides, plan_pace

LONG_HOLD_S = 10.0
"""A hold this long is counted in seconds instead of repetitions."""

_ROUND_S = 5
_LONG_S = 100
"""What takes longer is told in minutes."""

_SLOW_S = 0.5
"""From so many seconds more on, the way down is called slow."""


def dose_words(exercise: Exercise, portion: Portion) -> str:
    """Return how much there is to do, and about how long it takes."""
    return " · ".join(_parts(exercise, portion))


def because_words(because: Because) -> str:
    """Return one line on why it is not what was to be expected; empty where it is."""
    match because:
        case "plan":
            return ""
        case "harder":
            return _("A little more than last time: it went well")
        case "easier":
            return _("A little easier this time")
        case "pain":
            return _("Kept gentle, because it hurt: a smaller movement is fine")
        case "return":
            return _("Welcome back: a little less today")
        case _:
            assert_never(because)


def side_words(side: Side) -> str:
    """Return `Left side` or `Right side`."""
    return _("Left side") if side == "left" else _("Right side")


def load_words(load_kg: float) -> str:
    """Return `8 kg` or `7.5 kg`."""
    return _("{load:g} kg").format(load=load_kg)


def band_words(level: int) -> str:
    """Return the name of the user's band of that level, counted from 1."""
    names = (_("light band"), _("medium band"), _("strong band"))
    if level <= len(names):
        return names[level - 1]
    return _("band {number}").format(number=level)


def _parts(exercise: Exercise, portion: Portion) -> Iterator[str]:
    yield _times(exercise, portion) + _order(exercise, portion)
    if portion.lower_s > _SLOW_S:
        yield _("slowly down")
    if portion.load_kg:
        yield load_words(portion.load_kg)
    if portion.band_level:
        yield _band(exercise, portion.band_level)
    yield _length(plan_pace(exercise, portion))


def _band(exercise: Exercise, level: int) -> str:
    """Return which band, and what for: at first it teaches, in the end it tires."""
    purposes = {
        2: _("{band} to feel the right muscle"),
        BURN_OUT: _("{band} to tire the muscle"),
    }
    return purposes.get(exercise.step, "{band}").format(band=band_words(level))


def _length(plan: Plan) -> str:
    """Return about how long the work and the rests in it take."""
    whole = sum(s.length_s for s in plan.stages if s.kind in {"work", "rest"})
    if whole > _LONG_S:
        return _("about {length}").format(length=duration(timedelta(seconds=whole)))
    return _("about {seconds} s").format(seconds=_ROUND_S * round(whole / _ROUND_S))


def _times(exercise: Exercise, portion: Portion) -> str:
    if exercise.sequence:
        return _in_parts(exercise, portion)
    if portion.hold_s >= LONG_HOLD_S and portion.reps == 1:
        return _held(portion)
    return _in_sets(exercise, portion)


def _in_parts(exercise: Exercise, portion: Portion) -> str:
    count = len(exercise.sequence)
    words = ngettext("{count} part", "{count} parts", count).format(count=count)
    if portion.sets == 1:
        return words
    return _("{count} rounds of {words}").format(count=portion.sets, words=words)


def _held(portion: Portion) -> str:
    seconds, sets = round(portion.hold_s), portion.sets
    words = ngettext("hold {seconds} s", "hold {seconds} s, {count} times", sets)
    said = words.format(seconds=seconds, count=sets)
    return said[:1].upper() + said[1:]


def _in_sets(exercise: Exercise, portion: Portion) -> str:
    reps, sets = portion.reps, portion.sets
    if sets > 1 and has_sides(exercise):
        words = ngettext(
            "{sets} sets of {count} each side", "{sets} sets of {count} each side", reps
        )
    elif sets > 1:
        words = ngettext("{sets} sets of {count}", "{sets} sets of {count}", reps)
    elif has_sides(exercise):
        words = ngettext("{count} time each side", "{count} times each side", reps)
    else:
        words = ngettext("{count} time", "{count} times", reps)
    return words.format(count=reps, sets=sets)


def _order(exercise: Exercise, portion: Portion) -> str:
    """Return which side goes first, where that is not as it always is."""
    if not has_sides(exercise):
        return ""
    is_left = first_side(portion) == "left"
    if portion.extra_set:
        return (
            _(", left side first and once more")
            if is_left
            else _(", right side first and once more")
        )
    return _(", left side first") if is_left else ""
