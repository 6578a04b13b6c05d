"""How the resident fares, as the JSON object that scripts read.

Names and units are a public contract: keys are only ever added.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from sitwatch.core.orders import Held, Mood, ShowFace
from sitwatch.presenters.durations import whole_seconds


class StatusRow(msgspec.Struct, frozen=True, kw_only=True):
    """How the resident fares; what is not known is None: all, where none runs.

    `load` is the seated load as a share of the interval until a break is due, `held`
    what a due break waits for, empty where nothing holds it.
    """

    running: bool
    version: str | None = None
    sensor: str | None = None
    sensor_why: str | None = None
    mood: Mood | None = None
    load: float | None = None
    held: Held | None = None
    next_break_s: int | None = None
    paused: bool | None = None
    paused_until: datetime | None = None
    seated_s: int | None = None
    seated_low_s: int | None = None
    seated_high_s: int | None = None
    bout_s: int | None = None


def status_row(
    face: ShowFace | None, *, version: str, sensor: str, sensor_why: str
) -> StatusRow:
    """Return how a running resident fares; `face` is None while it shows nothing."""
    row = StatusRow(running=True, version=version, sensor=sensor, sensor_why=sensor_why)
    if face is None:
        return row
    return msgspec.structs.replace(
        row,
        mood=face.mood,
        load=face.filled,
        held=face.held,
        next_break_s=None if face.due_in is None else whole_seconds(face.due_in),
        paused="paused" in {face.mood, face.held},
        paused_until=face.paused_until,
        seated_s=whole_seconds(face.seated),
        seated_low_s=whole_seconds(face.low),
        seated_high_s=whole_seconds(face.high),
        bout_s=whole_seconds(face.bout),
    )
