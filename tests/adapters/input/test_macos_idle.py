from __future__ import annotations

import sys

import pytest

from sitwatch.adapters.input.idle_clock import IdleClockFailed
from sitwatch.adapters.input.macos_idle import MacClock, macos_source, open_macos
from sitwatch.ports import Finding
from tests.fakes.clock import HandClock
from tests.fakes.idle_libraries import FakeMac


def test_each_kind_of_event_has_its_clock() -> None:
    clock = HandClock()
    mac = FakeMac(clock)
    native = MacClock(mac)
    mac.press_key()
    clock.go_on(2)
    mac.move_pointer()
    clock.go_on(1)
    glance = native.glance()
    assert (glance.keys_s, glance.pointer_s, glance.any_s) == (3, 1, None)


def test_a_clock_that_makes_no_sense_is_not_believed() -> None:
    mac = FakeMac(HandClock())
    mac.is_lost = True
    with pytest.raises(IdleClockFailed, match="macOS"):
        macos_source(mac)


def test_it_says_that_it_is_untried() -> None:
    assert "not tried out" in macos_source(FakeMac(HandClock())).finding.why


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has it")
def test_elsewhere_it_cannot_be_had() -> None:
    assert isinstance(open_macos(), Finding)
