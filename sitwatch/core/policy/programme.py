"""The rows of the table that concern the exercises.

What the coach decides by stands beside its sources, in `core.programme`: nobody should
have to set those. 112 is answered in the European Union and on most mobile networks.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from sitwatch.core.policy.saying import N_, PHONE, said


class Programme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the programme of exercises needs to know of the place and the week."""

    sessions_a_week: Annotated[
        int,
        said(
            N_("Longer sessions a week"),
            N_("How often 10 to 15 minutes of strength are proposed; 0 means never."),
            "times",
            ge=0,
            le=3,
            usual=(0, 3),
        ),
    ] = 2
    emergency_number: Annotated[
        str,
        said(
            N_("Local emergency number"),
            N_("Named on the card that sends you to a clinician."),
            "phone",
            pattern=rf"^{PHONE}\Z",
        ),
    ] = "112"
