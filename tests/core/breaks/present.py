"""Somebody at their desk, but for what a test says otherwise."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from sitwatch.core.breaks.due import Presence


def present(now: datetime, **otherwise: Any) -> Presence:
    """Return somebody who types at `now`, having just sat down."""
    typing = Presence(
        now=now,
        bout=now,
        last_input=now,
        is_here=True,
        is_locked=False,
        is_explained=False,
        in_call=False,
    )
    someone = msgspec.structs.replace(typing, **otherwise)
    if someone.is_explained or someone.unexplained:
        return someone
    quiet = ((someone.last_input, now),)
    return msgspec.structs.replace(someone, unexplained=quiet)
