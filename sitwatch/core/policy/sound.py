"""The rows of the table that say what can be heard.

Silence is the default: an office is shared, and a sound that nobody asked for is one
more thing to turn off.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from sitwatch.core.policy.saying import N_, said

Counting = Literal["off", "beeps", "spoken"]
"""How an exercise is counted for somebody who does not look at the screen."""


class Sound(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What can be heard."""

    volume: Annotated[
        int,
        said(
            N_("Volume of cues"),
            N_("How loud an offer and the end of an exercise sound; 0 is silent."),
            "percent",
            ge=0,
            le=100,
            usual=(0, 100),
        ),
    ] = 0
    counting: Annotated[
        Counting,
        said(
            N_("Count aloud"),
            N_("A beep or a spoken number per repetition, where cues may be heard."),
            "choice",
        ),
    ] = "beeps"
