"""Facts that count however long ago they were told.

What is believed fades within weeks, and a journal need not be read from its beginning.
Routines, settings, the profile, a pause without an end and words on days that are asked
for are told once and hold on: they are taken from before whatever is read. Whoever
offers exercises takes what was done of them too, for in the programme months count.
"""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import get_args

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance.coaching import remembered
from sitwatch.core.advance.state import State
from sitwatch.core.advance.wording import Spoken
from sitwatch.core.breaks.circumstances import told
from sitwatch.core.policy import Policy
from sitwatch.core.programme.history import Telling
from sitwatch.core.sitting.answers import MEMORY
from sitwatch.core.sitting.estimate import opened
from sitwatch.core.sitting.lessons import learnt_after
from sitwatch.core.sitting.routines import routines_after
from sitwatch.core.sitting.said import said_after

replace = msgspec.structs.replace

Lasting = Spoken | f.ProfileChanged | f.PolicyChanged | f.Paused | f.Resumed
"""What counts for any day, however long ago it was told."""

WORDS = frozenset(kind.__struct_config__.tag for kind in get_args(Spoken))
LASTING = frozenset(kind.__struct_config__.tag for kind in get_args(Lasting))
TELLING = frozenset(kind.__struct_config__.tag for kind in get_args(Telling))
COACHING = LASTING | TELLING
"""The names of those kinds, as the journal has them: of the words, of what counts for a
day, of what the programme's history is folded from, and of all that has to be known to
offer an exercise."""

LOOK_BACK = MEMORY + timedelta(days=1)
"""From so long before a day facts are read, so that it is judged by all answers that
are remembered in it; it may begin a day before it is asked for, in another zone."""


def with_lasting(state: State, fact: f.Recorded, policy: Policy) -> State:
    """Return the state with what lasts of a fact from before those that are read.

    Nothing else comes of it: it lies nowhere on the line, and no day begins.
    """
    if isinstance(fact, Telling):
        state = remembered(state, fact, policy)
    if isinstance(fact, f.Paused | f.Resumed):
        context = told(state.breaks.context, fact, fact.at.astimezone(UTC))
        return replace(state, breaks=replace(state.breaks, context=context))
    if isinstance(fact, f.ProfileChanged):
        at = fact.at.astimezone(UTC)
        learnt = learnt_after(state.learnt, fact, at, opened(at), ())
        return replace(state, learnt=learnt)
    if isinstance(fact, Spoken):
        said = said_after(state.said, fact)
        routines = routines_after(state.routines, fact)
        return replace(state, said=said, routines=routines)
    return state
