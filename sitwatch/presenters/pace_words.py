"""The words of the pacer: a big figure, what to do now, and what comes after that."""

from __future__ import annotations

import re
from gettext import gettext as _
from itertools import pairwise
from math import ceil
from typing import assert_never

import msgspec

from sitwatch.core.orders import Portion
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.presenters.amounts import LONG_HOLD_S, side_words
from sitwatch.presenters.beats import pose_of_part
from sitwatch.presenters.pacing import Pace, pace_at
from sitwatch.presenters.stages import Plan, Stage, plan_pace


class PaceWords(msgspec.Struct, frozen=True):
    """One moment of the pacer.

    A big `figure` and what it `counts`; the `cue` of now and the one that comes `then`;
    a `note` on side or set.
    """

    figure: str
    counts: str
    cue: str
    then: str
    note: str
    heard: str
    """The cue as it is said to whoever does not look at what stands around it."""


def pace_words(plan: Plan, pace: Pace) -> PaceWords:
    """Return the words of a moment."""
    left = str(max(ceil(pace.left_s), 1))
    cue = heard = _cue(plan, pace, left)
    if pace.stage.kind == "ready":
        start = cue[:1].lower() + cue[1:]
        heard = _("Get ready: {pose}").format(pose=start)
    return PaceWords(
        *_count(pace, left),
        cue=cue,
        then=_then(plan, pace),
        note=_note(plan, pace),
        heard=heard,
    )


def all_cues(exercise: Exercise, portion: Portion) -> tuple[str, ...]:
    """Return every cue that the pacer may show in one of its moments, now or then."""
    plan = plan_pace(exercise, portion)
    moments = [
        since + rep * stage.cycle_s + beat.since_s + beat.length_s / 2
        for stage, since in plan.timed
        for rep in ((0, stage.reps - 1) if stage.kind == "work" else (0,))
        for beat in stage.beats
        if beat.since_s < stage.length_s
    ]
    said = [pace_words(plan, pace_at(plan, moment)) for moment in moments]
    return tuple({words for each in said for words in (each.cue, each.then)})


def capitalised(words: str) -> str:
    """Return the words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def _count(pace: Pace, left: str) -> tuple[str, str]:
    """Return the big figure, and what it counts."""
    match pace.stage.kind:
        case "ready":
            return left, _("get ready")
        case "rest":
            return left, _("seconds")
        case "change" | "tall":
            return left, ""
        case "work":
            is_hold = pace.beat.kind == "hold" and pace.beat.length_s >= LONG_HOLD_S
            of_all = str(pace.rep), _("of {count}").format(count=pace.of)
            return (left, _("seconds")) if is_hold else of_all
        case _:
            assert_never(pace.stage.kind)


def _cue(plan: Plan, pace: Pace, left: str) -> str:
    match pace.stage.kind:
        case "ready":
            return capitalised(_label(plan, pace.stage, pace.beat.pose - 1))
        case "rest":
            return _("Rest, and breathe")
        case "change":
            return _change(plan, pace.stage)
        case "tall":
            return _tall(plan)
        case "work":
            return _work(plan, pace, left)
        case _:
            assert_never(pace.stage.kind)


def _work(plan: Plan, pace: Pace, left: str) -> str:
    is_short = pace.beat.kind == "hold" and pace.beat.length_s < LONG_HOLD_S
    if is_short:
        return _("Hold … {seconds}").format(seconds=left)
    # How often stands above, as a figure.
    return capitalised(_label(plan, pace.stage, pace.beat.pose, is_counted=False))


def _then(plan: Plan, pace: Pace) -> str:
    """Return what comes after this moment; nothing at the end."""
    if pace.stage.kind != "work":
        return _first_of(plan, pace)
    at = pace.stage.beats.index(pace.beat) + 1
    later = [beat for beat in pace.stage.beats[at:] if beat.pose != pace.beat.pose]
    if not later and pace.rep < pace.of:
        later = list(pace.stage.beats)
    if later:
        label = _label(plan, pace.stage, later[0].pose, is_counted=False)
        return _next(label)
    return _after(plan, pace.stage)


def _first_of(plan: Plan, pace: Pace) -> str:
    """Return what a wait waits for, where it has not said so itself."""
    is_part = pace.stage.kind == "change" and not pace.stage.is_sided
    if pace.stage.kind == "tall" or is_part:
        return ""
    return _next(_label(plan, pace.stage, pace.beat.pose))


def _after(plan: Plan, stage: Stage) -> str:
    """Return what the next stage says."""
    after = next(
        (after for before, after in pairwise(plan.stages) if before == stage), None
    )
    if after is None:
        return ""
    if after.kind == "rest":
        return _next(_("rest for {seconds:.0f} s").format(seconds=after.length_s))
    if after.kind == "tall":
        return _next(_tall(plan))
    if after.is_sided:
        return _next(side_words(after.side))
    return _next(_label(plan, after, after.beats[0].pose))


def _next(words: str) -> str:
    return _("Next: {pose}").format(pose=words[:1].lower() + words[1:])


def _label(plan: Plan, stage: Stage, pose: int, *, is_counted: bool = True) -> str:
    """Return the words of a pose; a count that they name is that of the portion.

    What another part of a sequence is named by is but the way back in this one.
    """
    words = _(plan.exercise.poses[pose].label)
    parts = plan.exercise.sequence
    shown = {pose_of_part(plan.exercise, part) for part in parts}
    if pose in shown - {stage.beats[0].pose}:
        return _("and back")
    if not stage.named:
        return words
    count = re.compile(rf"\b{stage.named}\b")
    if is_counted:
        return count.sub(str(stage.reps), words)
    uncounted = [part for part in words.split(", ") if not count.search(part)]
    return ", ".join(uncounted) or words


def _change(plan: Plan, after: Stage) -> str:
    if not after.is_sided:
        words = _label(plan, after, after.beats[0].pose)
        return _("Now: {pose}").format(pose=words)
    is_left = after.side == "left"
    return _("Now the left side") if is_left else _("Now the right side")


def _tall(plan: Plan) -> str:
    if plan.exercise.visibility == "invisible":
        return _("Sit or stand tall, squeeze")
    return _("Stand tall, squeeze")


def _note(plan: Plan, pace: Pace) -> str:
    """Return the side, or which set it is where there are several; else nothing."""
    if pace.stage.kind == "tall":
        return ""
    parts = [] if pace.side is None else [side_words(pace.side)]
    if plan.sets > 1:
        of_sets = _("Set {number} of {count}")
        parts.append(of_sets.format(number=pace.stage.number, count=plan.sets))
    return " · ".join(parts)
