from __future__ import annotations

import sys

import pytest

from sitwatch.adapters.input.idle_clock import Glance, IdleClockFailed
from sitwatch.adapters.input.windows_idle import (
    WRAP_MS,
    WindowsClock,
    idle_ms,
    open_windows,
    windows_source,
)
from sitwatch.core.facts import Input
from sitwatch.ports import Finding
from tests.fakes.clock import HandClock
from tests.fakes.idle_libraries import FakeWindows


@pytest.mark.parametrize(
    ("now", "last", "ago"),
    [
        (5000, 4000, 1000),
        (5000, 5000, 0),
        (700, WRAP_MS - 300, 1000),  # the clock has begun again since
        (5000, 5016, 0),  # stamped on another processor, a step ahead
        (WRAP_MS - 10, 6, 0),  # the same, across the end
        (0, 1, 0),
        (WRAP_MS // 2 - 1, 0, WRAP_MS // 2 - 1),
    ],
)
def test_idle_time_wraps_after_seven_weeks(now: int, last: int, ago: int) -> None:
    assert idle_ms(now, last) == ago


def test_it_asks_windows_in_its_own_terms() -> None:
    clock = HandClock()
    windows = FakeWindows(clock)
    native = WindowsClock(windows, windows)
    clock.go_on(1.5)
    assert native.glance() == Glance(any_s=1.5, place=(10, 10))
    windows.is_shown = False
    assert native.glance() == Glance(any_s=1.5)
    windows.is_lost = True
    with pytest.raises(IdleClockFailed, match="Windows"):
        native.glance()


def test_nothing_happens_at_the_end_of_the_seven_weeks() -> None:
    clock = HandClock()
    windows = FakeWindows(clock, ahead_ms=WRAP_MS - 4_005_000)
    source = windows_source(windows, windows)
    told = []
    for n in range(12):
        clock.go_on(1)
        if n in {2, 4, 8}:
            windows.press_key()
        told += [n for fact in source.look(clock.read()) if isinstance(fact, Input)]
    assert told == [2, 4, 8]


def test_it_says_that_it_is_untried() -> None:
    windows = FakeWindows(HandClock())
    assert "not tried out" in windows_source(windows, windows).finding.why


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has it")
def test_elsewhere_it_cannot_be_had() -> None:
    assert isinstance(open_windows(), Finding)
