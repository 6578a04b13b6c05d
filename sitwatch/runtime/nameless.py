"""Facts without anything personal: times and kinds stay, names and contents go.

    prompted "p-2026-03-02-7", "chair-rise"   ->   prompted "1"
    input, 431 keys                           ->   input, 2 keys
    declared "drive to Anna"                  ->   declared "2"

What is left is what the rules of sitting look at, so that the estimate comes to the
same. The same name becomes the same number throughout one trace.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.policy import settings
from sitwatch.core.sitting.lessons import DESK_SHARE

replace = msgspec.structs.replace

MANY = 2
"""From two keys on, a run of input is a person's: more counts are never looked at."""

SETTINGS = tuple(
    row.name
    for row in settings()
    if row.name.startswith(("breaks.", "day.rollover", "estimate."))
)
"""The settings that a day's figures rest on."""


class Numbers:
    """Gives each name a number, in the order in which they come."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Return the number of a name; no name stays none."""
        if not name:
            return ""
        return self._given.setdefault(name, str(len(self._given) + 1))


def nameless(fact: f.Fact, numbers: Numbers) -> f.Fact:
    """Return a fact without what is personal; when it was and what kind it is stay."""
    device = None if fact.device is None else numbers.of(fact.device)
    return _bare_machine(_bare_word(replace(fact, device=device), numbers))


def _bare_machine(fact: f.Fact) -> f.Fact:
    match fact:
        case f.Input():
            return replace(fact, keys=_few(fact.keys), pointer=_few(fact.pointer))
        case f.Started() | f.Stopped():
            return replace(fact, version="")
        case f.CallBegan() | f.CallEnded():
            return replace(fact, camera=None, microphone=None)
        case f.Blinded() | f.Sighted():
            return replace(fact, source="")
        case _:
            return fact


def _bare_word(fact: f.Fact, numbers: Numbers) -> f.Fact:
    match fact:
        case f.Declared() | f.RoutineSet():
            return replace(fact, label=numbers.of(fact.label))
        case f.PolicyChanged() | f.ProfileChanged():
            return replace(fact, changes=_bare_changes(fact))
        case f.Prompted() | f.Began() | f.Answered():
            return _bare_card(fact, numbers.of(fact.prompt))
        case f.AdviceAnswered():
            return replace(fact, choice="")
        case f.Paused() | f.Resumed():
            # Prompts stay paused: a replay raises none beside those recorded.
            return f.Paused(at=fact.at, device=fact.device)
        case _:
            return fact


def _bare_card(fact: f.Prompted | f.Began | f.Answered, number: str) -> f.Fact:
    """Return what was offered or answered, without what it was an exercise of."""
    match fact:
        case f.Prompted():
            return replace(fact, prompt=number, exercise="", why="")
        case f.Began():
            return replace(fact, prompt=number)
        case f.Answered(at=at, device=device, reply=reply):
            return f.Answered(at=at, device=device, prompt=number, reply=reply)
        case _:
            assert_never(fact)


def _bare_changes(fact: f.PolicyChanged | f.ProfileChanged) -> dict[str, Any]:
    if isinstance(fact, f.PolicyChanged):
        return deciding(fact.changes)
    return {n: value for n, value in fact.changes.items() if _is_desk_share(n, value)}


def deciding(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return those changes of settings that a day's figures rest on."""
    return {name: changes[name] for name in SETTINGS if name in changes}


def _is_desk_share(name: str, value: object) -> bool:
    """Tell whether it is a share of the desk, or takes one back."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return name == DESK_SHARE and (is_number or value is None)


def _few(count: int | None) -> int | None:
    return None if count is None else min(count, MANY)
