"""Which measures somebody may take of themself today.

    rises   chair rises in half a minute      as the chair rise
    march   smooth steps of each side         as the march on the spot
    hold    a level bridge on one leg         as the bridge on one leg

A measure asks for all that one can, so there is none while a clinician should look, on
a sore day, or while the low back hurts; else it suits whoever its exercise suits. That
is our decision: those are the very days on which less is better.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

import msgspec

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import History
from sitwatch.core.programme.red_flags import lock_of

Trial = Literal["rises", "march", "hold"]

DONE_AS: Mapping[Trial, str] = {
    "rises": "chair-rise",
    "march": "standing-march",
    "hold": "single-leg-bridge",
}
"""The exercise that a measure is done as, which says whom it does not suit."""

Hindrance = Literal["", "held", "sore", "seated"]
"""Why nothing is measured: nothing hinders, a clinician should look, it hurts, or the
user stays seated."""


class Trials(msgspec.Struct, frozen=True):
    """The measures that suit, and why there are none; `careful` ones have a note."""

    suiting: tuple[Trial, ...] = ()
    careful: tuple[Trial, ...] = ()
    hindrance: Hindrance = ""


def trials_for(history: History, catalogue: Catalogue, now: datetime) -> Trials:
    """Return what may be measured at `now`, which carries the local offset."""
    flags = history.flags
    if lock_of(flags) != "open":
        return Trials(hindrance="held")
    if history.sore == history.day_of(now) or "back_acute" in flags.troubles:
        return Trials(hindrance="sore")
    if flags.stays_seated:
        return Trials(hindrance="seated")
    levels = {
        trial: exercise.safety.level(flags.safety_keys)
        for trial, name in DONE_AS.items()
        if (exercise := catalogue.find(name)) is not None
    }
    return Trials(
        suiting=tuple(trial for trial, level in levels.items() if level != "avoid"),
        careful=tuple(trial for trial, level in levels.items() if level == "caution"),
    )
