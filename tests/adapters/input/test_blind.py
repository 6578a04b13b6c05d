from __future__ import annotations

from sitwatch.adapters.input.blind import BlindSource
from sitwatch.core.facts import Blinded
from sitwatch.ports import Finding
from tests.fakes.clock import HandClock


def test_it_says_once_that_it_is_blind_and_always_why() -> None:
    finding = Finding("input", "", "there is nothing to see with", "get eyes")
    clock, source = HandClock(), BlindSource(finding)
    assert source.look(clock.read()) == (Blinded(source="none", **clock.read().stamp),)
    clock.go_on(1)
    assert source.look(clock.read()) == ()
    assert source.finding == finding
    source.close()
    source.close()
