"""From facts to stretches of time with a probability of sitting: the fold.

The theory. Nothing in the input says "sitting"; it says "at the machine". While input
comes, the person sits but for the share of time that they stand (a Beta, mean 6 %).
Gaps under 30 s are still activity. In a longer pause the chance of sitting falls with
its length, for the rate at which people get up is known from posture studies and the
lengths of input gaps follow a power law without a knee; no threshold is right, so none
is used: a pause carries a probability, by its length, its evidence (lock, sleep, call,
video, the user's word) and one personal offset that all pauses share. Adding length
times probability gives the day's expected value; the spread of the offset and of the
shares gives its interval. Of time when nobody was looking nothing is said.

    input     ====== == ====            =          ====
    fold      [active......)[pause ..............)[active...
                                        ^ a lone blip ends no long pause

A pause is judged when it ends, as a whole; until then `open_stretches` judges it as if
it ended now, which dates an absence back to the last input once it is long enough.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.sitting.evidence import (
    FRESH,
    Kind,
    Machines,
    Mark,
    changed_by,
    kind_of,
)
from sitwatch.core.sitting.habits import Habits, prior
from sitwatch.core.sitting.pauses import PAUSE, judge_pause, shared
from sitwatch.core.sitting.verdicts import Stretch

replace = msgspec.structs.replace

ABSENT: tuple[Kind, ...] = ("locked", "slept", "off")
"""Kinds in which there is no activity at all."""

ENDS_ACTIVITY: tuple[Kind, ...] = (*ABSENT, "blind", "gone")
"""Kinds whose beginning parts even a short gap from the activity before it."""


class Blip(msgspec.Struct, frozen=True, gc=False):
    """Input that may be a bump of the desk, or be the beginning of a return.

    `keys` counts its keys, None where the source cannot tell.
    """

    start: datetime
    end: datetime
    keys: int | None = None


class Sitting(msgspec.Struct, frozen=True, gc=False):
    """What is open: activity since `active_from`, a pause since `active_to`.

    `marks` say what spoke since `active_to`; their last one speaks now. `told` is the
    user's word on posture now, `asked` since when a break is on offer, `exercising`
    whether its exercise is under way.
    """

    active_from: datetime
    active_to: datetime
    marks: tuple[Mark, ...]
    machines: Machines = msgspec.field(default_factory=dict)
    told: f.Posture = "sitting"
    asked: datetime | None = None
    exercising: bool = False
    blip: Blip | None = None
    habits: Habits = msgspec.field(default_factory=prior)


Settled = tuple[Stretch, ...]


def kind_now(sitting: Sitting) -> Kind:
    """Return what speaks now: the machines' state first, then the user's word."""
    return spoken_over(sitting, kind_of(sitting.machines))


def spoken_over(sitting: Sitting, kind: Kind) -> Kind:
    """Return what speaks now, where the machines say `kind`."""
    if kind in ABSENT:
        return kind
    if sitting.exercising or sitting.told == "away":
        return "gone"
    return "standing" if sitting.told == "standing" else kind


def opened(at: datetime) -> Sitting:
    """Return the fold as the first fact opens it: a pause in which nothing speaks."""
    return Sitting(at, at, (Mark(at, "none"),))


def noted(sitting: Sitting, fact: f.Step, at: datetime) -> tuple[Sitting, Settled]:
    """Return the fold after a fact that is no input, and what that settled."""
    if isinstance(fact, f.PostureTold):
        return told(sitting, fact.posture, at)
    sitting = _offered(sitting, fact, at)
    before = sitting.machines.get(fact.device, FRESH)
    after = changed_by(before, fact)
    exercising = _is_exercising(sitting, fact)
    if after is before and exercising == sitting.exercising:
        return sitting, ()
    if after is not before:
        machines = {**sitting.machines, fact.device: after}
        sitting = replace(sitting, machines=machines)
    sitting, settled = _laid_down(replace(sitting, exercising=exercising), fact, at)
    return _marked(sitting, at), settled


def _offered(sitting: Sitting, fact: f.Step, at: datetime) -> Sitting:
    """Return the fold with what the fact says of the break on offer.

    One that is said to be done, and whose beginning nobody told, fills the quiet since
    it was offered.
    """
    match fact:
        case f.Prompted():
            return replace(sitting, asked=at)
        case f.Answered() if sitting.asked is not None:
            since = max(sitting.asked, sitting.active_to)
            done = fact.reply in ("done", "partial") or sitting.exercising
            sitting = replace(sitting, asked=None, exercising=done)
            return _marked(sitting, since) if done else sitting
        case f.Started():
            return replace(sitting, asked=None)
        case _:
            return sitting


def _is_exercising(sitting: Sitting, fact: f.Step) -> bool:
    if isinstance(fact, f.Began):
        return True
    ends = f.Answered | f.Prompted | f.Started
    return sitting.exercising and not isinstance(fact, ends)


def _laid_down(sitting: Sitting, fact: f.Step, at: datetime) -> tuple[Sitting, Settled]:
    """Return the fold where the user's word has run out, once every computer sleeps."""
    if isinstance(fact, f.Slept) and kind_of(sitting.machines) == "slept":
        return told(sitting, "sitting", at)
    return sitting, ()


def cut_off(sitting: Sitting, device: str | None, since: datetime) -> Sitting:
    """Return the fold where a recorder turns out to have ended at `since` unnoticed."""
    machine = sitting.machines.get(device, FRESH)
    if machine.off:
        return sitting
    machines = {**sitting.machines, device: replace(machine, off=True)}
    return _marked(replace(sitting, machines=machines), since)


def _marked(sitting: Sitting, at: datetime) -> Sitting:
    """Return the fold with a mark where something else speaks from now on."""
    kind, last = kind_now(sitting), sitting.marks[-1]
    if last.kind == kind:
        return sitting
    mark = Mark(max(at, last.since), kind)
    return replace(sitting, marks=(*sitting.marks, mark), blip=None)


def told(sitting: Sitting, posture: f.Posture, at: datetime) -> tuple[Sitting, Settled]:
    """Return the fold after the user's word, which parts the open activity there."""
    if posture == sitting.told:
        return sitting, ()
    until = at if goes_on(sitting, at) else min(at, sitting.active_to)
    settled = _activity(sitting, until)
    return _marked(replace(_parted(sitting, until), told=posture), at), settled


def goes_on(sitting: Sitting, at: datetime) -> bool:
    """Tell whether the open activity would go on if there were input at `at`."""
    if sitting.told == "away" or at - sitting.active_to >= PAUSE:
        return False
    before, *since = sitting.marks
    return before.kind not in ABSENT and not any(
        mark.kind in ENDS_ACTIVITY for mark in since
    )


def _parted(sitting: Sitting, until: datetime) -> Sitting:
    """Return the fold with activity up to a moment put aside."""
    sitting = replace(sitting, active_from=max(until, sitting.active_from))
    if until <= sitting.active_to:
        return sitting
    mark = Mark(until, kind_now(sitting))
    return replace(sitting, active_to=until, marks=(mark,), blip=None)


def _activity(sitting: Sitting, until: datetime) -> Settled:
    """Return the open activity up to a moment as a stretch, if there is any."""
    start = sitting.active_from
    if start >= until:
        return ()
    if sitting.told == "standing":
        return (Stretch(start, until, "standing", 0.0, "said"),)
    return (shared(start, until, "input", sitting.habits),)


def open_stretches(sitting: Sitting, now: datetime) -> Settled:
    """Return what is open as if it ended now: the activity, then the pause."""
    until = max(now, sitting.active_to)
    pause = judge_pause(sitting.active_to, until, sitting.marks, sitting.habits)
    return (*_activity(sitting, sitting.active_to), *pause)
