"""Somebody who has sat since nine, and what they were asked at a quarter to ten."""

from __future__ import annotations

from typing import Any

import msgspec

from sitwatch.core.breaks.asking import Asking
from sitwatch.core.breaks.course import Breaks
from sitwatch.core.breaks.due import Presence
from tests.core.breaks.present import present
from tests.daylight import at

ASKED = at("09:45")


def sitting(clock: str, **otherwise: Any) -> Presence:
    """Return somebody who has sat since nine."""
    sat = {"bout": at("09:00"), "load": at(clock) - at("09:00")}
    return present(at(clock), **{**sat, **otherwise})


def asking(**otherwise: Any) -> Breaks:
    """Return a course with a prompt of a quarter to ten."""
    asked = Asking("p", "squat", "seated 45 min", since=ASKED, shown=ASKED)
    return Breaks(asking=msgspec.structs.replace(asked, **otherwise))
