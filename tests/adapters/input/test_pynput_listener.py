from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from threading import Event

import pytest

from sitwatch.adapters.input.pynput_listener import (
    Count,
    PynputListener,
    Tally,
    open_listener,
)
from sitwatch.core.facts import Blinded, Fact, Input, Sighted
from tests.daemons.x_server import XServer, needs_x_server
from tests.fakes.clock import HandClock

CLICK = (10, 20, "left", True, True)

WITHOUT_DISPLAY = """
from sitwatch.adapters.input.pynput_listener import open_listener
found = open_listener()
print(found.used, found.why, found.remedy, sep="|")
"""


def test_events_are_counted_and_forgotten() -> None:
    tally = Tally()
    secret = object()
    before = len(gc.get_referrers(secret))
    tally.add(secret, 0)
    tally.add(10, 20, 1)
    tally.add(secret, *CLICK)
    assert tally.count() == Count(events=3, injected=2)
    assert len(gc.get_referrers(secret)) == before


def test_counts_are_told_apart_from_those_before() -> None:
    assert Count(5, 2).since(Count(3, 2)) == Count(2, 0)


def test_without_a_display_it_is_a_finding_and_no_error() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_DISPLAY],
        capture_output=True,
        text=True,
        check=True,
    )
    used, why, remedy = done.stdout.strip().split("|")
    assert used == ""
    assert why == "pynput cannot listen: this platform is not supported"
    assert "DISPLAY" in remedy
    assert done.stderr == ""


class Listening:
    """A listener on a private server, looked at by a clock moved by hand."""

    def __init__(self, source: PynputListener) -> None:
        self.source = source
        self.clock = HandClock()
        self.source.look(self.clock.read())

    def look(self, after_s: float = 1) -> tuple[Fact, ...]:
        self.clock.go_on(after_s)
        return self.source.look(self.clock.read())

    def until(self, do: Callable[[], None]) -> Fact:
        """Do something again and again until it is told; listeners take their time."""
        for _ in range(200):
            do()
            Event().wait(0.02)
            facts = self.look()
            if facts:
                return facts[0]
        raise AssertionError("nothing was told")


@needs_x_server
def test_keys_and_pointer_are_counted_apart(
    x_server: XServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", x_server.display)
    source = open_listener()
    assert isinstance(source, PynputListener)
    with closing(source):
        heard = Listening(source)
        fact = heard.until(x_server.press_key)
        assert isinstance(fact, Input)
        assert (fact.keys, fact.pointer) == (1, 0)
        assert fact.for_s == 1
        fact = heard.until(x_server.move_pointer)
        assert isinstance(fact, Input)
        assert fact.keys == 0
        assert fact.pointer
        assert source.finding.used


@needs_x_server
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_listeners_that_die_are_replaced_when_the_server_returns(
    x_server: XServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", x_server.display)
    with closing(PynputListener()) as source:
        heard = Listening(source)
        heard.until(x_server.press_key)
        x_server.stop()
        assert isinstance(heard.until(lambda: None), Blinded)
        assert source.finding.used == ""
        x_server.start()
        assert isinstance(heard.until(lambda: None), Sighted)
        assert isinstance(heard.until(x_server.press_key), Input)
