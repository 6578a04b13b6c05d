"""Facts are the public trace format: what it lists is here, and stays."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given

from sitwatch.core import facts
from sitwatch.core.facts import Fact, Input, Seen, Unknown
from tests.strategies import FACTS, KINDS

AT = "2026-03-02T09:00:01.000+01:00"
PUBLISHED: dict[str, dict[str, Any]] = {
    "answered": {"prompt": "p1", "reply": "done", "pain": 2, "reps_other": -1},
    "away_user": {},
    "back_user": {},
    "began": {"prompt": "p1"},
    "blind": {"source": "x11"},
    "call_off": {"camera": True, "microphone": None},
    "call_on": {"camera": True, "microphone": None},
    "corrected": {"start": AT, "end": AT, "is": "away", "asked": True},
    "declared": {"start": AT, "end": AT, "label": "drive", "share": 0.5},
    "dnd_off": {},
    "dnd_on": {},
    "fullscreen_off": {},
    "fullscreen_on": {},
    "input": {"for_s": 1.0, "keys": 3, "pointer": None, "injected": False},
    "locked": {},
    "media_off": {},
    "media_on": {},
    "paused": {"until": AT, "why": "meeting"},
    "policy": {"changes": {"breaks.after_min": 30}},
    "posture": {"is": "standing"},
    "profile": {"changes": {"places": ["floor"]}},
    "prompted": {"prompt": "p1", "exercise": "chair-rise", "why": "seated 45 min"},
    "resumed": {"until": None, "why": ""},
    "screen_off": {},
    "screen_on": {},
    "sighted": {"source": "x11"},
    "slept": {},
    "started": {"version": "1.0"},
    "stopped": {"version": "1.0"},
    "unlocked": {},
    "woke": {},
}


def _fact(kind: str, **rest: Any) -> Fact:
    line = {"at": AT, "up": 5231.2, "fact": kind, **PUBLISHED[kind], **rest}
    fact: Fact = msgspec.json.decode(msgspec.json.encode(line), type=Fact)
    return fact


@pytest.mark.parametrize("kind", PUBLISHED)
def test_a_published_line_is_read_whole(kind: str) -> None:
    fact = _fact(kind)
    written = msgspec.to_builtins(fact)
    said = {key: value for key, value in PUBLISHED[kind].items() if value is not None}
    assert written["fact"] == kind
    assert written["up"] == 5231.2
    assert fact.at.utcoffset() == timedelta(hours=1)
    for key, value in said.items():
        moment = key in {"start", "end", "until"}
        assert written.get(key, "") == (fact.at.isoformat() if moment else value)


def test_the_union_holds_every_kind_that_is_published_and_no_other() -> None:
    assert {kind.__struct_config__.tag for kind in KINDS} == set(PUBLISHED)


def test_the_union_leaves_no_kind_out() -> None:
    kinds = {
        thing
        for thing in vars(facts).values()
        if isinstance(thing, type) and issubclass(thing, Seen)
    }
    assert kinds - set(KINDS) == {Seen, Unknown}


@given(FACTS)
def test_every_fact_comes_back_from_json(fact: Fact) -> None:
    assert msgspec.json.decode(msgspec.json.encode(fact), type=Fact) == fact


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("input", "for_s", -0.1),
        ("input", "keys", -1),
        ("input", "at", "2026-03-02T09:00:01"),
        ("input", "up", -1),
        ("declared", "share", 1.1),
        ("answered", "pain", 11),
        ("answered", "reps_other", -2),
        ("answered", "reply", "maybe"),
        ("posture", "is", "kneeling"),
        ("policy", "changes", []),
    ],
)
def test_a_value_out_of_range_is_refused(kind: str, key: str, value: object) -> None:
    with pytest.raises(msgspec.ValidationError, match=rf"`\$\.{key}`"):
        _fact(kind, **{key: value})


def test_further_keys_of_a_later_version_are_passed_over() -> None:
    assert _fact("locked", colour="red") == _fact("locked")


def test_input_knows_its_length() -> None:
    fact = _fact("input", for_s=1.5)
    assert isinstance(fact, Input)
    assert fact.length == timedelta(seconds=1.5)
