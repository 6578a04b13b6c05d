"""The words of the card: the offer, the pacer's, and the question at the end.

Every word invites; none of them counts what was missed.
"""

from __future__ import annotations

from datetime import timedelta
from gettext import gettext as _
from gettext import ngettext
from math import ceil
from typing import assert_never

import msgspec

from sitwatch.core.facts import Effort
from sitwatch.core.orders import ShowPrompt
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.presenters.durations import duration
from sitwatch.presenters.pacing import Pace, pace_at
from sitwatch.presenters.stages import Plan, Side, plan_pace

LONG_HOLD_S = 10.0
"""A hold this long is counted in seconds instead of repetitions."""

SNOOZES = (timedelta(minutes=5), timedelta(minutes=10))
"""How long a break can be put off, the usual length first."""

MOST_CUES = 3

_GREEN, _AMBER = 3, 5
"""Pain up to which to carry on, and to go easier: NHS physiotherapy's traffic light."""


class Offer(msgspec.Struct, frozen=True):
    """What the card offers; `exercise` is None where there is none to be paced.

    `snoozes` are the lengths by which it may still be put off, in minutes; whoever has
    committed themself (`is_committed`) holds a button down to leave it out.
    """

    sat: str
    title: str
    dose: str
    cues: tuple[str, ...]
    start: str
    exercise: Exercise | None
    snoozes: tuple[timedelta, ...]
    is_committed: bool = False


class PaceWords(msgspec.Struct, frozen=True):
    """One moment of the pacer: a big figure, what it counts, what to do, and where."""

    figure: str
    counts: str
    cue: str
    note: str


class Choice(msgspec.Struct, frozen=True):
    """One answer to how hard it was."""

    effort: Effort
    words: str


def offer_of(order: ShowPrompt, exercise: Exercise | None) -> Offer:
    """Return what the card says; without an exercise it invites to stand up."""
    sat = _("You have been sitting for {length}").format(length=duration(order.seated))
    snoozes = SNOOZES if order.snoozes_left > 0 else ()
    if exercise is None:
        walk = _walk(sat, snoozes)
        return msgspec.structs.replace(walk, is_committed=order.commitment)
    return Offer(
        sat=sat,
        title=_(exercise.name),
        dose=dose_words(exercise),
        cues=tuple(_(cue) for cue in exercise.cues[:MOST_CUES]),
        start=_("Start"),
        exercise=exercise,
        snoozes=snoozes,
        is_committed=order.commitment,
    )


def _walk(sat: str, snoozes: tuple[timedelta, ...]) -> Offer:
    return Offer(
        sat=sat,
        title=_("Stand up for a minute"),
        dose="",
        cues=(
            _("Walk a few steps, or just stand"),
            _("Stand tall and let the hips straighten"),
            _("Squeeze the buttocks a few times"),
        ),
        start=_("I am up"),
        exercise=None,
        snoozes=snoozes,
    )


def dose_words(exercise: Exercise) -> str:
    """Return `10 times · about 60 s`, or `8 times each side · about 64 s`."""
    dose = exercise.dose
    return _("{times} · about {seconds:.0f} s").format(
        times=_times(exercise), seconds=dose.est_s
    )


def _times(exercise: Exercise) -> str:
    reps, sets = exercise.dose.reps, exercise.dose.sets
    if exercise.sequence:
        count = len(exercise.sequence)
        return ngettext("{count} part", "{count} parts", count).format(count=count)
    if exercise.dose.per_side:
        words = ngettext("{count} time each side", "{count} times each side", reps)
    else:
        reps *= sets
        words = ngettext("{count} time", "{count} times", reps)
    return words.format(count=reps)


def pace_words(plan: Plan, pace: Pace) -> PaceWords:
    """Return the words of a moment."""
    left = str(max(ceil(pace.left_s), 1))
    match pace.stage.kind:
        case "ready":
            return PaceWords(left, "", _get_ready(plan, pace), _note(plan, pace))
        case "rest":
            return PaceWords(left, "", _("Rest, and breathe"), _note(plan, pace))
        case "change":
            return PaceWords(left, "", _change(plan, pace), _note(plan, pace))
        case "work":
            return _work_words(plan, pace, left)
        case _:
            assert_never(pace.stage.kind)


def all_cues(exercise: Exercise) -> tuple[str, ...]:
    """Return every cue that the pacer of an exercise may show in one of its moments."""
    plan = plan_pace(exercise)
    moments = (since for _stage, since in plan.timed)
    waits = (pace_words(plan, pace_at(plan, moment)).cue for moment in moments)
    poses = range(len(exercise.poses))
    return (*waits, *(capitalised(_label(plan, pose)) for pose in poses))


def _work_words(plan: Plan, pace: Pace, left: str) -> PaceWords:
    cue, note = (
        capitalised(plan.exercise.poses[pace.beat.pose].label),
        _note(plan, pace),
    )
    if pace.beat.kind == "move":
        return PaceWords(str(pace.rep), _of(pace), cue, note)
    if pace.beat.length_s >= LONG_HOLD_S:
        return PaceWords(left, _("seconds"), cue, note)
    words = _("Hold … {seconds}").format(seconds=left)
    return PaceWords(str(pace.rep), _of(pace), words, note)


def _of(pace: Pace) -> str:
    return _("of {count}").format(count=pace.of)


def _get_ready(plan: Plan, pace: Pace) -> str:
    start = _label(plan, pace.beat.pose - 1)
    return _("Get ready: {pose}").format(pose=start)


def _label(plan: Plan, pose: int) -> str:
    return _(plan.exercise.poses[pose].label)


def _change(plan: Plan, pace: Pace) -> str:
    if not pace.stage.is_sided:
        return _("Next: {pose}").format(pose=_label(plan, pace.beat.pose))
    is_left = pace.stage.side == "left"
    return _("Now the left side") if is_left else _("Now the right side")


def _note(plan: Plan, pace: Pace) -> str:
    """Return the side, or which set it is where there are several; else nothing."""
    if pace.side is not None:
        return side_words(pace.side)
    sets = plan.exercise.dose.sets
    if sets == 1:
        return ""
    return _("Set {number} of {count}").format(number=pace.stage.number, count=sets)


def side_words(side: Side) -> str:
    """Return `Left side` or `Right side`."""
    return _("Left side") if side == "left" else _("Right side")


def capitalised(words: str) -> str:
    """Return the words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def effort_choices() -> tuple[Choice, ...]:
    """Return the answers to how hard it was, from the lightest on."""
    return (
        Choice("easy", _("Easy")),
        Choice("right", _("Right")),
        Choice("hard", _("Hard")),
        Choice("too_hard", _("Too hard")),
    )


def held_s(plan: Plan) -> float | None:
    """Return the seconds that each repetition holds, None where holding is no aim."""
    return plan.exercise.dose.tempo_s[1] if plan.exercise.progress == "hold" else None


def pain_words(pain: int) -> str:
    """Return what a figure on the scale from 0 to 10 means, with the figure."""
    if pain > _AMBER:
        words = _("Pain {pain} of 10: leave this one out for now")
    elif pain > _GREEN:
        words = _("Pain {pain} of 10: go easier next time")
    else:
        words = _("Pain {pain} of 10: fine to carry on")
    return words.format(pain=pain)
