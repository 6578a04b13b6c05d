"""How long the engine waits until it looks again: one beat where that decides anything.

    input   x x xxxxxxxxxxxxxxxxxxxxxxx                              x x xxxxxxxx
    looks   | | | | |       |       |       | | | | | ... |   |   |   | | | |       |
            it begins   it goes on            is it over?   a pause        it begins

Looking costs more than all else that goes on all day. A source that knows by itself
when the last input was tells the same of input that goes on, however seldom it is
asked: gaps that are shorter than the longest wait here are no pauses, and what waits
for a pause has a bell of its own. Where input begins it is looked at closely, because
only the last of it is known. Once a beat is the most that is ever asked, and behind a
lock whose end will be told, nothing at all.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf

import msgspec

from sitwatch.core.advance import State
from sitwatch.core.merging import REACH
from sitwatch.core.sitting.estimate import Sitting
from sitwatch.core.sitting.evidence import FRESH
from sitwatch.core.sitting.pauses import PAUSE

BEAT_S = 1.0
"""How long a beat is, on this machine."""

OFTEN = 1
"""Each input counts: it has only begun, or may be over, a card is up, or the source
would tell less later."""

GONE = 3
"""It is a pause; whoever comes back is still seen at once, by any measure of theirs."""

STEADY = 4.9
"""Input goes on; what happened is still on disk within the time that is promised: the
timer is exact."""

LOCKED = 10
"""Nobody can be there, but whoever said so may not tell of their return, or nobody is
left who could: a desktop was only asked to lock, or the line to it was lost."""

TOLD = inf
"""Nobody can be there, and their return is told: there is nothing to look for."""

_REACH_S = REACH.total_seconds()
_PAUSE_S = PAUSE.total_seconds()


class Scene(msgspec.Struct, frozen=True):
    """What decides: how long nothing was used, and what hangs on the next input.

    `can_wait` is the source's own word; `goes_on`: there is activity that has lasted
    for a while, and nothing has ended it; `is_offering`: a break is on offer;
    `is_end_told`: the end of the lock, or of another user's turn, will be told.
    """

    can_wait: bool
    quiet_s: float
    goes_on: bool = False
    is_locked: bool = False
    is_end_told: bool = False
    is_offering: bool = False


def decide_wait(scene: Scene) -> float:
    """Return after how many beats to look again."""
    if scene.is_locked:
        return TOLD if scene.is_end_told else LOCKED
    if scene.is_offering or not scene.can_wait:
        return OFTEN
    if scene.quiet_s >= _PAUSE_S:
        return GONE
    return STEADY if scene.goes_on and scene.quiet_s < _REACH_S else OFTEN


def scene_of(
    state: State, quiet_s: float, *, can_wait: bool, awaits_return: Callable[[], bool]
) -> Scene:
    """Return the scene in a state; `awaits_return` as in `ports.Session`."""
    sitting = state.sitting
    if sitting is None:
        return Scene(can_wait=False, quiet_s=quiet_s)
    is_away = is_locked(state)
    return Scene(
        can_wait=can_wait,
        quiet_s=quiet_s,
        goes_on=_goes_on(sitting),
        is_locked=is_away,
        is_end_told=is_away and awaits_return(),
        is_offering=state.breaks.asking is not None,
    )


def is_locked(state: State) -> bool:
    """Tell whether nobody can be at this computer: it is locked, or another's turn."""
    if state.sitting is None:
        return False
    here = state.sitting.machines.get(None, FRESH)
    return here.locked or here.elsewhere


def _goes_on(sitting: Sitting) -> bool:
    """Tell whether activity is known to last: no bump, not the first key, not ended."""
    is_plain = sitting.blip is None and len(sitting.marks) == 1
    return is_plain and sitting.active_to > sitting.active_from
