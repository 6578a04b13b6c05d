"""The kinds of facts that the public trace format lists, each with its own keys."""

from __future__ import annotations

from typing import Any

import msgspec

from sitwatch.core.facts import Fact

AT = "2026-03-02T09:00:01.000+01:00"
PUBLISHED: dict[str, dict[str, Any]] = {
    "advice": {"advice": "rarer", "choice": ""},
    "answered": {
        "prompt": "p1",
        "reply": "done",
        "pain": 2,
        "reps_other": -1,
        "because": "sore",
        "sets": 2,
    },
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
    "questions_off": {},
    "resumed": {"until": None, "why": ""},
    "routine": {
        "label": "drive",
        "days": ["mon", "tue"],
        "begins": "08:10",
        "ends": "08:45",
        "share": 0.5,
    },
    "screen_off": {},
    "screen_on": {},
    "share_off": {},
    "share_on": {},
    "sighted": {"source": "x11"},
    "slept": {},
    "started": {"version": "1.0"},
    "stopped": {"version": "1.0"},
    "undone": {"word": AT},
    "unlocked": {},
    "woke": {},
}


def fact_of(kind: str, **rest: Any) -> Fact:
    """Read the published line of a kind, with these keys in place of its own."""
    line = {"at": AT, "up": 5231.2, "fact": kind, **PUBLISHED[kind], **rest}
    fact: Fact = msgspec.json.decode(msgspec.json.encode(line), type=Fact)
    return fact
