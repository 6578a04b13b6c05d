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

from datetime import datetime, timedelta

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.merging import BLIP, BLIP_REACH
from sitwatch.core.sitting.evidence import (
    FRESH,
    Kind,
    Machines,
    Mark,
    changed_by,
    kind_of,
)
from sitwatch.core.sitting.habits import Habits, prior
from sitwatch.core.sitting.pauses import LONG, PAUSE, judge_pause
from sitwatch.core.sitting.verdicts import Stretch

replace = msgspec.structs.replace

LOCK_DOUBT = timedelta(seconds=60)
"""Input that goes on for longer behind a lock means that the unlocking was missed."""

ENDS_ACTIVITY: tuple[Kind, ...] = ("locked", "slept", "off", "blind", "gone")
"""Kinds that part even a short gap from the activity around it."""


class Blip(msgspec.Struct, frozen=True, gc=False):
    """Input that may be a bump of the desk, or be the beginning of a return."""

    start: datetime
    end: datetime


class Sitting(msgspec.Struct, frozen=True):
    """What is open: activity since `active_from`, a pause since `active_to`.

    `marks` say what spoke since `active_to`; their last one speaks now. `told` is the
    user's word on posture now, `exercising` whether a break's exercise is under way.
    """

    active_from: datetime
    active_to: datetime
    marks: tuple[Mark, ...]
    machines: Machines = msgspec.field(default_factory=dict)
    told: f.Posture = "sitting"
    exercising: bool = False
    blip: Blip | None = None
    habits: Habits = msgspec.field(default_factory=prior)


Settled = tuple[Stretch, ...]


def kind_now(sitting: Sitting) -> Kind:
    """Return what speaks now: the machines' state first, then the user's word."""
    kind = kind_of(sitting.machines)
    if kind in ("locked", "slept", "off"):
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
        return _told(sitting, fact.posture, at)
    before = sitting.machines.get(fact.device, FRESH)
    after = changed_by(before, fact)
    exercising = _is_exercising(sitting, fact)
    if after is before and exercising == sitting.exercising:
        return sitting, ()
    machines = {**sitting.machines, fact.device: after}
    return _marked(replace(sitting, machines=machines, exercising=exercising), at), ()


def _is_exercising(sitting: Sitting, fact: f.Step) -> bool:
    if isinstance(fact, f.Began):
        return True
    return sitting.exercising and not isinstance(fact, f.Answered | f.Started)


def day_began(sitting: Sitting, at: datetime) -> tuple[Sitting, Settled]:
    """Return the fold on a new day: what the user said of posture has run out."""
    return _told(sitting, "sitting", at)


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


def _told(
    sitting: Sitting, posture: f.Posture, at: datetime
) -> tuple[Sitting, Settled]:
    """Return the fold after the user's word, which parts running activity."""
    if posture == sitting.told:
        return sitting, ()
    settled: Settled = ()
    if at - sitting.active_to < PAUSE:
        settled = _activity(sitting, max(at, sitting.active_to))
        sitting = _paused_at(sitting, max(at, sitting.active_to))
    return _marked(replace(sitting, told=posture), at), settled


def _paused_at(sitting: Sitting, at: datetime) -> Sitting:
    """Return the fold as if activity had just ended."""
    mark = Mark(at, kind_now(sitting))
    return replace(sitting, active_from=at, active_to=at, marks=(mark,), blip=None)


def _activity(sitting: Sitting, until: datetime) -> Settled:
    """Return the open activity up to a moment as a stretch, if there is any."""
    start = sitting.active_from
    if start >= until:
        return ()
    if sitting.told == "standing":
        return (Stretch(start, until, "standing", 0.0, "said"),)
    return (Stretch(start, until, "seated", sitting.habits.p_active, "input"),)


def typed(sitting: Sitting, fact: f.Input, start: datetime) -> tuple[Sitting, Settled]:
    """Return the fold after input that began at `start`, and what that settled."""
    end = start + fact.length
    sitting = _unasleep(sitting, fact.device)
    if kind_of(sitting.machines) == "locked":
        return _typed_locked(sitting, fact, Blip(start, end))
    if _goes_on(sitting, start):
        return extended(sitting, max(end, sitting.active_to)), ()
    returned = _return(sitting, fact, Blip(start, end))
    if returned is None:
        return replace(sitting, blip=_lone(sitting, Blip(start, end))), ()
    return _resumed(sitting, returned)


def _unasleep(sitting: Sitting, device: str | None) -> Sitting:
    """Return the fold with a computer awake again whose waking nobody told of."""
    machine = sitting.machines.get(device)
    if machine is None:
        return replace(sitting, machines={**sitting.machines, device: FRESH})
    if not (machine.asleep or machine.elsewhere or machine.off):
        return sitting
    awake = replace(machine, asleep=False, elsewhere=False, off=False)
    return replace(sitting, machines={**sitting.machines, device: awake})


def _typed_locked(
    sitting: Sitting, fact: f.Input, seen: Blip
) -> tuple[Sitting, Settled]:
    """Leave out a password being typed; doubt the lock where input simply goes on."""
    run = _lone(sitting, seen, PAUSE)
    if run.end - run.start <= LOCK_DOUBT:
        return replace(sitting, blip=run), ()
    machine = replace(sitting.machines[fact.device], locked=False)
    unlocked = {**sitting.machines, fact.device: machine}
    return _resumed(replace(sitting, machines=unlocked), run)


def _goes_on(sitting: Sitting, start: datetime) -> bool:
    """Tell whether input at `start` carries the open activity on."""
    if sitting.told == "away" or start - sitting.active_to >= PAUSE:
        return False
    return not any(mark.kind in ENDS_ACTIVITY for mark in sitting.marks)


def extended(sitting: Sitting, end: datetime) -> Sitting:
    """Return the fold with its open activity lasting until `end`."""
    marks = sitting.marks
    if len(marks) > 1:
        marks = (Mark(end, marks[-1].kind),)
    return replace(sitting, active_to=end, marks=marks, blip=None)


def _lone(sitting: Sitting, seen: Blip, reach: timedelta = BLIP_REACH) -> Blip:
    """Return the run of input within a pause that `seen` belongs to."""
    blip = sitting.blip
    if blip is None or seen.start - blip.end >= reach:
        return seen
    return Blip(blip.start, max(blip.end, seen.end))


def _return(sitting: Sitting, fact: f.Input, seen: Blip) -> Blip | None:
    """Return the input that ends the pause; None while it may be a mere bump.

    Workrave's rule, for long pauses only: two events within nine seconds that span more
    than one. Two keys in one second are a person's as well.
    """
    run = _lone(sitting, seen)
    if fact.keys is not None and fact.keys > 1:
        return run
    if run.end - run.start > BLIP or not _is_long(sitting, run.start):
        return run
    return None


def _is_long(sitting: Sitting, until: datetime) -> bool:
    """Tell whether the open pause is one that a bump must not end."""
    return until - sitting.active_to >= LONG


def _resumed(sitting: Sitting, run: Blip) -> tuple[Sitting, Settled]:
    """Return the fold with activity begun anew, and the settled pause before it."""
    settled = open_stretches(sitting, run.start)
    told: f.Posture = "sitting" if sitting.told == "away" else sitting.told
    active = replace(sitting, told=told, blip=None)
    start = max(run.start, sitting.active_to)
    end = max(run.end, start)
    mark = Mark(end, kind_now(active))
    return replace(active, active_from=start, active_to=end, marks=(mark,)), settled


def open_stretches(sitting: Sitting, now: datetime) -> Settled:
    """Return what is open as if it ended now: the activity, then the pause."""
    until = max(now, sitting.active_to)
    pause = judge_pause(sitting.active_to, until, sitting.marks, sitting.habits)
    return (*_activity(sitting, sitting.active_to), *pause)
