"""The questions after an exercise: how hard, how clean, how much of it, and pain.

Two taps are asked for; the rest is there for whoever has something to put right.
"""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import Literal, assert_never

import msgspec

from sitwatch.core.facts import Control, Effort
from sitwatch.core.orders import Portion
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.pain import AMBER_MOST, GREEN_MOST
from sitwatch.presenters.amounts import LONG_HOLD_S, band_words, load_words
from sitwatch.presenters.kit import MOST_BANDS, MOST_KG
from sitwatch.presenters.pacing import Reps
from sitwatch.presenters.stages import Plan

MOST_CALM_PAIN = AMBER_MOST
"""Above it an exercise stops."""

MOST_REPS = 100
MOST_SETS = 10
LOAD_STEP_KG = 0.5


Field = Literal["sets", "work", "other", "load_kg", "band_level"]
"""What can be put right: sets, repetitions (right or both, left), weight, band."""


class EffortChoice(msgspec.Struct, frozen=True):
    """One answer to how hard it was."""

    effort: Effort
    words: str


class ControlChoice(msgspec.Struct, frozen=True):
    """One answer to how it went."""

    control: Control
    words: str


class Questions(msgspec.Struct, frozen=True):
    """How it is asked how it went: a question, its answers, and a note, or none."""

    control: str
    controls: tuple[ControlChoice, ...]
    note: str


class Done(msgspec.Struct, frozen=True):
    """What was done of an exercise, as the pacer counted it or the user put it right.

    `load_kg` and `band_level` are None where the exercise takes no weight or band;
    `sets` where one is all that was asked for, else at least the one under way;
    `lower_s` where the way down is as it always is.
    """

    reps: Reps
    hold_s: float | None = None
    load_kg: float | None = None
    band_level: int | None = None
    sets: int | None = None
    lower_s: float | None = None


class Correction(msgspec.Struct, frozen=True):
    """One figure that can be put right: `field` of what was done."""

    field: Field
    words: str
    value: float
    most: float
    step: float
    unit: str = ""


def effort_choices() -> tuple[EffortChoice, ...]:
    """Return the answers to how hard it was, from the lightest on."""
    return (
        EffortChoice("easy", _("Easy")),
        EffortChoice("right", _("Just right")),
        EffortChoice("hard", _("Hard")),
        EffortChoice("too_hard", _("Too hard")),
    )


def questions_of(exercise: Exercise | None, *, is_new: bool = False) -> Questions:
    """Return how it is asked; in a rise from a chair rocking is what goes wrong.

    While exercising is new it is told that muscles may feel sore, before they do.
    """
    is_rise = exercise is not None and exercise.family == "rise"
    clean = ControlChoice("clean", _("Smooth"))
    shaky = ControlChoice("shaky", _("Rocking") if is_rise else _("Shaky"))
    return Questions(
        control=_("Smooth, or any rocking?") if is_rise else _("Smooth or shaky?"),
        controls=(clean, shaky),
        note=soreness_words() if is_new else "",
    )


def soreness_words() -> str:
    """Return what to expect of muscles in the first two weeks."""
    return _("Muscles may feel sore for a few days at first; it passes.")


def done_of(plan: Plan, reps: Reps, sets: int = 0) -> Done:
    """Return what was done of a plan, with so many repetitions and sets finished."""
    exercise, portion = plan.exercise, plan.portion
    is_loaded = takes_weight(exercise, portion)
    has_band = "band" in exercise.equipment
    is_slowed = exercise.progress == "tempo" or portion.lower_s > 0
    return Done(
        reps=reps,
        hold_s=portion.hold_s if exercise.progress == "hold" else None,
        load_kg=portion.load_kg if is_loaded else None,
        band_level=portion.band_level if has_band else None,
        sets=max(sets, 1) if portion.sets > 1 else None,
        lower_s=portion.lower_s if is_slowed else None,
    )


def is_whole_portion(plan: Plan, done: Done) -> bool:
    """Tell whether no side did fewer repetitions or sets than the portion asks for."""
    if done.sets is not None and done.sets < plan.portion.sets:
        return False
    sides = [done.reps.work] + [done.reps.other] * (done.reps.other >= 0)
    return min(sides) >= plan.portion.reps


def takes_weight(exercise: Exercise, portion: Portion) -> bool:
    """Tell whether there is a weight to be told of."""
    return exercise.progress == "load" or portion.load_kg > 0


def corrections(done: Done, *, was_cut_short: bool) -> tuple[Correction, ...]:
    """Return what may be put right; sets and repetitions where it was cut short."""
    found = [*_sets_of(done), *_reps_of(done)] if was_cut_short else []
    if done.load_kg is not None:
        kilos = Correction(
            "load_kg", _("Weight"), done.load_kg, MOST_KG, LOAD_STEP_KG, _("kg")
        )
        found.append(kilos)
    if done.band_level is not None:
        band = Correction("band_level", _("Band"), done.band_level, MOST_BANDS, 1)
        found.append(band)
    return tuple(found)


def _sets_of(done: Done) -> list[Correction]:
    if done.sets is None:
        return []
    return [Correction("sets", _("Sets"), done.sets, MOST_SETS, 1)]


def _reps_of(done: Done) -> list[Correction]:
    reps = done.reps
    if reps.other < 0:
        return [Correction("work", _("Times"), reps.work, MOST_REPS, 1)]
    return [
        Correction("work", _("Right side"), reps.work, MOST_REPS, 1),
        Correction("other", _("Left side"), reps.other, MOST_REPS, 1),
    ]


def corrected(done: Done, field: Field, value: float) -> Done:
    """Return what was done with one figure put right."""
    replace = msgspec.structs.replace
    match field:
        case "sets":
            return replace(done, sets=round(value))
        case "work":
            return replace(done, reps=replace(done.reps, work=round(value)))
        case "other":
            return replace(done, reps=replace(done.reps, other=round(value)))
        case "band_level":
            return replace(done, band_level=round(value))
        case "load_kg":
            return replace(done, load_kg=value)
        case _:
            assert_never(field)


def done_words(done: Done) -> str:
    """Return what was done in one line: `2 sets · 10 right, 8 left · 8 kg`."""
    reps, said = done.reps, []
    if done.sets is not None:
        sets = ngettext("{count} set", "{count} sets", done.sets)
        said.append(sets.format(count=done.sets))
    held_s = done.hold_s or 0.0
    if held_s >= LONG_HOLD_S and (reps.work, reps.other) == (1, -1):
        said.append(_("held {seconds:.0f} s").format(seconds=held_s))
    elif reps.other >= 0:
        both = _("{right} right, {left} left")
        said.append(both.format(right=reps.work, left=reps.other))
    else:
        times = ngettext("{count} time", "{count} times", reps.work)
        said.append(times.format(count=reps.work))
    if done.lower_s:
        said.append(_("slowly down"))
    if done.load_kg is not None:
        said.append(load_words(done.load_kg) if done.load_kg else _("no weight"))
    if done.band_level is not None:
        said.append(band_words(done.band_level) if done.band_level else _("no band"))
    return " · ".join(said)


def effort_title() -> str:
    """Return the question after an exercise."""
    return _("How was that?")


def pain_title() -> str:
    """Return the question for how much it hurt."""
    return _("How much did it hurt? 0 is not at all")


def pain_words(pain: int) -> str:
    """Return what a figure on the scale from 0 to 10 means, with the figure."""
    if pain > AMBER_MOST:
        words = _("Pain {pain} of 10: this one stops here, and comes back gentler")
    elif pain > GREEN_MOST:
        words = _("Pain {pain} of 10: go easier next time")
    else:
        words = _("Pain {pain} of 10: fine to carry on")
    return words.format(pain=pain)
