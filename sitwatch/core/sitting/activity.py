"""What input makes of the fold: it carries activity on, or ends a pause, or neither.

    input     ====  ===            =         ..        = ==
    open      [activity)[pause ...............................)[activity
                                   ^ a bump  ^ a password behind a lock

Nothing here depends on how input is cut into facts: pieces that touch, or lie closer
together than merging reaches, come to the same as one.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.merging import BLIP, BLIP_REACH
from sitwatch.core.sitting.estimate import (
    Blip,
    Settled,
    Sitting,
    goes_on,
    open_stretches,
    spoken_over,
)
from sitwatch.core.sitting.evidence import FRESH, Kind, Mark, kind_of
from sitwatch.core.sitting.pauses import LONG, PAUSE

replace = msgspec.structs.replace

LOCK_DOUBT = timedelta(seconds=60)
"""Input that goes on for longer behind a lock means that the unlocking was missed."""


def typed(sitting: Sitting, fact: f.Input, start: datetime) -> tuple[Sitting, Settled]:
    """Return the fold after input that began at `start`, and what that settled."""
    seen = Blip(start, start + fact.length, fact.keys)
    sitting = _awake(sitting, fact.device)
    kind = kind_of(sitting.machines)
    if kind == "locked":
        return _typed_locked(sitting, fact, seen)
    if goes_on(sitting, start):
        return extended(sitting, max(seen.end, sitting.active_to)), ()
    run = _run_of(sitting, seen, _reach(sitting))
    if not _is_return(sitting, run):
        return replace(sitting, blip=run), ()
    return _resumed(sitting, run, kind)


def came_back(
    sitting: Sitting, fact: f.Input, start: datetime
) -> tuple[Sitting, Settled]:
    """Return what `typed` returns where a short pause ends of which nothing speaks.

    The computer is attended, and nobody has said that they are going.
    """
    seen = Blip(start, start + fact.length, fact.keys)
    return _resumed(sitting, _run_of(sitting, seen, BLIP_REACH), "none")


def _awake(sitting: Sitting, device: str | None) -> Sitting:
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
    run = _run_of(sitting, seen, PAUSE)
    if run.end - run.start <= LOCK_DOUBT:
        return replace(sitting, blip=run), ()
    machine = replace(sitting.machines[fact.device], locked=False)
    unlocked = {**sitting.machines, fact.device: machine}
    return _resumed(replace(sitting, machines=unlocked), run, kind_of(unlocked))


def extended(sitting: Sitting, end: datetime) -> Sitting:
    """Return the fold with its open activity lasting until `end`."""
    marks = sitting.marks
    if len(marks) > 1:
        marks = (Mark(end, marks[-1].kind),)
    return replace(sitting, active_to=end, marks=marks, blip=None)


def _run_of(sitting: Sitting, seen: Blip, reach: timedelta) -> Blip:
    """Return the run of input within a pause that `seen` belongs to."""
    blip = sitting.blip
    if blip is None or seen.start - blip.end >= reach:
        return seen
    both = blip.keys is not None and seen.keys is not None
    keys = (blip.keys or 0) + (seen.keys or 0) if both else None
    return Blip(blip.start, max(blip.end, seen.end), keys)


def _reach(sitting: Sitting) -> timedelta:
    """Return how far apart the parts of a run may lie."""
    blip = sitting.blip
    is_lingering = blip is not None and _is_leaving(sitting, blip.end)
    return PAUSE if is_lingering else BLIP_REACH


def _is_leaving(sitting: Sitting, at: datetime) -> bool:
    """Tell whether the user has only just said that they are going."""
    return sitting.told == "away" and at - sitting.marks[-1].since < PAUSE


def _is_return(sitting: Sitting, run: Blip) -> bool:
    """Tell whether a run of input ends the pause, or may be a mere bump.

    Workrave's rule, for long pauses only: two events within nine seconds that span more
    than one. Two keys in one second are a person's as well. The hand that has just said
    "away" may still be on the mouse.
    """
    if _is_leaving(sitting, run.end):
        return False
    if run.start - sitting.active_to < LONG or run.end - run.start > BLIP:
        return True
    return run.keys is not None and run.keys > 1


def _resumed(sitting: Sitting, run: Blip, kind: Kind) -> tuple[Sitting, Settled]:
    """Return the fold with activity begun anew, and the settled pause before it.

    `kind` is what the machines say now.
    """
    settled = open_stretches(sitting, run.start)
    if sitting.told == "away":
        sitting = replace(sitting, told="sitting")
    start = max(run.start, sitting.active_to)
    end = max(run.end, start)
    mark = Mark(end, spoken_over(sitting, kind))
    active = replace(
        sitting, active_from=start, active_to=end, marks=(mark,), blip=None
    )
    return active, settled
