from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

import msgspec

from sitwatch.presenters.status import StatusRow, status_row
from tests.fakes.face import FACE as SHOWN

CET = timezone(timedelta(hours=1))
FACE = msgspec.structs.replace(SHOWN, filled=0.25)


def as_json(row: StatusRow) -> Any:
    return json.loads(msgspec.json.encode(row))


def test_a_running_resident_is_told_in_plain_figures() -> None:
    row = status_row(FACE, version="1.0.0", sensor="counters", sensor_why="X11")
    assert as_json(row) == {
        "running": True,
        "version": "1.0.0",
        "sensor": "counters",
        "sensor_why": "X11",
        "mood": "growing",
        "load": 0.25,
        "held": "",
        "next_break_s": 1500,
        "paused": False,
        "paused_until": None,
        "seated_s": 5700,
        "seated_low_s": 4800,
        "seated_high_s": 6600,
        "bout_s": 1200,
    }


def test_a_pause_is_told_with_its_end() -> None:
    until = datetime(2026, 3, 2, 15, tzinfo=CET)
    paused = msgspec.structs.replace(
        FACE, mood="paused", held="paused", due_in=None, paused_until=until
    )
    row = status_row(paused, version="1.0.0", sensor="", sensor_why="")
    assert row.paused is True
    assert row.paused_until == until
    assert row.next_break_s is None


def test_a_resident_that_shows_nothing_yet_is_told_as_running() -> None:
    row = status_row(None, version="1.0.0", sensor="counters", sensor_why="X11")
    sensor = StatusRow(
        running=True, version="1.0.0", sensor="counters", sensor_why="X11"
    )
    assert row == sensor


def test_without_a_resident_the_keys_are_the_same_and_empty() -> None:
    told = as_json(StatusRow(running=False))
    assert told.pop("running") is False
    assert set(told.values()) == {None}
