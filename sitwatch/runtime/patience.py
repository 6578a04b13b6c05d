"""How long the engine waits until it looks again: one beat where that decides anything.

    input   x x xxxxxxxxxxxxxxxxxxxxxxxxxxxxx                            x   x xxxxxx
    looks   | | | |       |       |       |       |   |   |   |   |   |   | | | |
            a bump?       it goes on              it is quiet                a bump?

Looking costs more than all else that goes on all day. A source that knows by itself
when the last input was tells the same of input that goes on, however seldom it is
asked: gaps that are shorter than the longest wait here are no pauses, and what waits
for a pause has a bell of its own. Once a beat is the most that is ever asked.
"""

from __future__ import annotations

import msgspec

from sitwatch.core.advance import State
from sitwatch.core.merging import REACH
from sitwatch.core.sitting.evidence import FRESH

BEAT_S = 1.0
"""How long a beat is, on this machine."""

OFTEN = 1
"""Each input counts: a card is up, a bump may be a return, the source cannot wait."""

QUIET = 2
"""Nobody is there; who comes back is seen at once, by any measure of theirs."""

STEADY = 4.5
"""Input goes on; what happened is still on disk within the time that is promised."""

LOCKED = 10
"""Nobody can be there, and unlocking is told. This is for when it was not, and for
sleep that nobody tells of; it is shorter than what counts as starved."""

_REACH_S = REACH.total_seconds()


class Scene(msgspec.Struct, frozen=True):
    """What decides: how long nothing was used, and what hangs on the next input.

    `can_wait` is the source's own word; `is_offering`: a break is on offer; `is_bump`:
    the last input may have been a mere bump of the desk.
    """

    can_wait: bool
    quiet_s: float
    is_locked: bool = False
    is_offering: bool = False
    is_bump: bool = False


def decide_wait(scene: Scene) -> float:
    """Return after how many beats to look again."""
    if scene.is_locked:
        return LOCKED
    if scene.is_offering or not scene.can_wait:
        return OFTEN
    if scene.quiet_s >= _REACH_S:
        return QUIET
    return OFTEN if scene.is_bump else STEADY


def scene_of(state: State, quiet_s: float, *, can_wait: bool) -> Scene:
    """Return the scene in a state; `can_wait` is the source's own word."""
    sitting = state.sitting
    if sitting is None:
        return Scene(can_wait=False, quiet_s=quiet_s)
    here = sitting.machines.get(None, FRESH)
    return Scene(
        can_wait=can_wait,
        quiet_s=quiet_s,
        is_locked=here.locked or here.elsewhere,
        is_offering=state.breaks.asking is not None,
        is_bump=sitting.blip is not None,
    )
