"""Red flags lock, readiness questions hold back, and both wait for a clinician."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.red_flags import (
    EMERGENCIES,
    READINESS,
    SOON,
    lock_of,
    urgency_of,
)


@pytest.mark.parametrize("flag", EMERGENCIES)
def test_an_emergency_outweighs_what_can_wait(flag: str) -> None:
    assert urgency_of(Flags(red_flags=("fever_or_infection", flag))) == "emergency"


@pytest.mark.parametrize("flag", [*SOON, "a name of a later version"])
def test_other_red_flags_are_looked_at_soon(flag: str) -> None:
    assert urgency_of(Flags(red_flags=(flag,))) == "soon"
    assert lock_of(Flags(red_flags=(flag,))) == "locked"


@pytest.mark.parametrize("flag", READINESS)
def test_who_should_ask_first_does_gentle_things(flag: str) -> None:
    assert urgency_of(Flags(readiness=(flag,))) is None
    assert lock_of(Flags(readiness=(flag,))) == "gentle"


def test_without_any_everything_is_open() -> None:
    assert lock_of(Flags()) == "open"
