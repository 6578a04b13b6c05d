"""The rows of the table that say which keys do something.

Keys that work in every program are the desktop's to give, and it asks its user about
them: so they are off until somebody wants them.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from sitwatch.core.policy.saying import N_, said

Anywhere = Literal["off", "on"]
"""Whether the desktop is asked for keys that work in every program."""


class Keys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which keys do something."""

    anywhere: Annotated[
        Anywhere,
        said(
            N_("Keys that work everywhere"),
            N_(
                "To start a break, put it off, or pause prompts; your desktop asks "
                "which keys."
            ),
            "choice",
        ),
    ] = "off"
