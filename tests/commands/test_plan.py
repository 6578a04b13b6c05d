from __future__ import annotations

from sitwatch.core.facts import CallBegan, Input
from tests.commands.conftest import Journal, Typed
from tests.fakes.clock import MONDAY, HandClock


def test_people_see_when_breaks_would_fall(
    typed: Typed, journal: Journal, clock: HandClock
) -> None:
    journal(Input(at=MONDAY, for_s=1200), CallBegan(at=MONDAY))
    clock.go_on(1200)
    told = typed("plan").out
    assert told.startswith("If you stay seated\n")
    assert "You are in a call: breaks wait for its end." in told
    assert "09:45" in told


def test_scripts_get_the_plan_as_an_object(
    typed: Typed, journal: Journal, clock: HandClock
) -> None:
    journal(Input(at=MONDAY, for_s=1200))
    clock.go_on(1200)
    told = typed("plan", "--json").json
    assert list(told) == ["as_of", "held", "breaks"]
    assert told["breaks"][0]["at"].startswith("2026-03-02T09:45:00")
    assert told["breaks"][0]["cause"] == "load"


def test_nothing_was_seen_yet(typed: Typed) -> None:
    assert typed("plan").out == "Nothing was seen yet\n"
