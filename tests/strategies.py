"""What Hypothesis draws: any fact that a trace may hold, and runs of input."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any, get_args

import msgspec
from hypothesis import strategies as st

from sitwatch.core.facts import Fact, Input, Unknown

KINDS: tuple[type[Fact], ...] = get_args(Fact)
LONG_AGO = datetime(2000, 1, 1)  # noqa: DTZ001 - Hypothesis adds the zone
FAR_AHEAD = datetime(2100, 1, 1)  # noqa: DTZ001
WORK_BEGAN = datetime(2026, 3, 2, 9, tzinfo=UTC)

_offsets = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
_moments = st.datetimes(LONG_AGO, FAR_AHEAD, timezones=_offsets)
_seconds = st.floats(0, 1e8)
_counts = st.integers(0, 2**53)
_words = st.text(max_size=20)
_plain: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(-1e9, 1e9),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_words, inner),
    max_leaves=3,
)
_tables = st.dictionaries(_words, _plain, max_size=3)

_FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "at": _moments,
    "up": st.none() | _seconds,
    "device": st.none() | _words,
    "for_s": _seconds,
    "keys": st.none() | _counts,
    "pointer": st.none() | _counts,
    "injected": st.none() | st.booleans(),
    "camera": st.none() | st.booleans(),
    "microphone": st.none() | st.booleans(),
    "posture": st.sampled_from(("sitting", "standing", "away")),
    "start": _moments,
    "end": _moments,
    "asked": st.booleans(),
    "days": st.lists(st.sampled_from(("mon", "wed", "sun")), max_size=3).map(tuple),
    "begins": st.sampled_from(("00:00", "08:10", "23:59")),
    "ends": st.sampled_from(("00:00", "08:45", "22:30")),
    "word": _moments,
    "share": st.floats(0, 1),
    "reply": st.sampled_from(("done", "partial", "snoozed", "skipped", "ignored")),
    "until": st.none() | _moments,
    "reps_work": st.none() | _counts,
    "reps_other": st.none() | st.integers(-1, 100),
    "hold_s": st.none() | _seconds,
    "lower_s": st.none() | _seconds,
    "load_kg": st.none() | _seconds,
    "band_level": st.none() | _counts,
    "effort": st.none() | st.sampled_from(("easy", "right", "hard", "too_hard")),
    "control": st.none() | st.sampled_from(("clean", "shaky")),
    "pain": st.none() | st.integers(0, 10),
    "because": st.none() | st.sampled_from(("call", "flow", "place", "sore")),
    "sets": st.none() | _counts,
    "advice": st.sampled_from(("sooner", "rarer", "lighter", "hours", "fading")),
    "changes": _tables,
}


def _of(kind: type[Fact]) -> st.SearchStrategy[Fact]:
    """Draw facts of one kind; a field without an entry above is words."""
    fields = {
        field.name: _FIELDS.get(field.name, _words)
        for field in msgspec.structs.fields(kind)
    }
    return st.builds(kind, **fields)


def _strange(at: datetime, kind: str, rest: dict[str, Any]) -> Unknown:
    labels = {"at", "up", "device", "fact"}
    further = {key: value for key, value in rest.items() if key not in labels}
    return Unknown(at=at, body={"fact": f"later.{kind}", **further})


FACTS: st.SearchStrategy[Fact] = st.one_of([_of(kind) for kind in KINDS])
UNKNOWNS: st.SearchStrategy[Unknown] = st.builds(_strange, _moments, _words, _tables)
RECORDED = FACTS | UNKNOWNS


@st.composite
def runs_of_input(draw: st.DrawFn) -> list[Input]:
    """Draw input as a source reports it: in order, with gaps about the reach."""
    at, run = WORK_BEGAN, []
    injected = draw(st.sampled_from([None, False]))
    for _ in range(draw(st.integers(0, 12))):
        gap = draw(st.sampled_from([0.0, 0.5, 8.9, 9.0, 9.1, 14.9, 15.0, 15.1, 60.0]))
        length = draw(st.sampled_from([0.0, 0.2, 1.0, 1.1, 5.0]))
        keys = draw(st.none() | st.integers(0, 9))
        at += timedelta(seconds=gap)
        run.append(Input(at=at, for_s=length, keys=keys, pointer=1, injected=injected))
        at += timedelta(seconds=length)
    return run
