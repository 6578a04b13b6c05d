from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sitwatch.adapters.input.wayland_idle import (
    WaylandIdle,
    open_wayland,
)
from sitwatch.adapters.lines import wayland_wire as wire
from sitwatch.adapters.lines.wayland_wire import Offer
from sitwatch.core.facts import Blinded, Fact, Input, Sighted
from sitwatch.ports import Finding
from tests.daemons.paper_compositor import (
    INHIBITED,
    NEW,
    OLD,
    OTHER,
    SEAT,
    PaperCompositor,
    running_paper,
)
from tests.fakes.clock import HandClock


class Looking:
    """A source that is looked at once a second of a clock moved by hand."""

    def __init__(self, paper: PaperCompositor) -> None:
        self.paper = paper
        self.clock = HandClock()
        with paper.serving():
            self.source = WaylandIdle(paper.path)
        self.look()

    def look(self, after_s: float = 1) -> tuple[Fact, ...]:
        """Look; whatever the compositor is asked, it answers before the next time."""
        self.clock.go_on(after_s)
        with self.paper.serving():
            return self.source.look(self.clock.read())

    def told(self, after_s: float = 1) -> tuple[type[Fact], ...]:
        return tuple(type(fact) for fact in self.look(after_s))

    def until_told(self, seconds: int) -> tuple[int, tuple[Fact, ...]]:
        """Look for so long at most; return after how many looks what was told."""
        for n in range(1, seconds + 1):
            if facts := self.look():
                return n, facts
        raise AssertionError("nothing is told")


@contextmanager
def looking(notifier: Offer = NEW) -> Iterator[Looking]:
    with (
        tempfile.TemporaryDirectory(prefix="wl-") as folder,
        running_paper(Path(folder, "wl"), SEAT, notifier) as paper,
    ):
        seen = Looking(paper)
        paper.idle()
        seen.look()
        yield seen
        seen.source.close()


def test_a_bump_is_a_moment() -> None:
    with looking() as seen:
        seen.paper.press_key()
        (fact,) = seen.look()
        assert isinstance(fact, Input)
        assert (fact.for_s, fact.keys, fact.pointer) == (0, None, None)
        assert fact.injected is None
        assert [seen.look() for _ in range(5)] == [()] * 5


def test_input_that_goes_on_is_one_stretch() -> None:
    with looking() as seen:
        seen.paper.resume()
        facts = [fact for _ in range(20) for fact in seen.look()]
        assert all(isinstance(fact, Input) for fact in facts)
        inputs = [fact for fact in facts if isinstance(fact, Input)]
        length = inputs[-1].at + inputs[-1].length - inputs[0].at
        assert 16 <= length.total_seconds() <= 19
        assert sum(each.for_s for each in inputs) == pytest.approx(
            length.total_seconds(), abs=0.01
        )


def test_with_nobody_there_the_compositor_is_asked_nothing() -> None:
    with looking() as seen:
        seen.look()
        seen.paper.is_silent = True
        assert [seen.look() for _ in range(30)] == [()] * 30


def test_waking_is_no_input() -> None:
    with looking() as seen:
        seen.clock.sleep(8 * 3600)
        seen.paper.press_key()
        assert seen.look() == ()
        seen.paper.press_key()
        assert seen.look() == ()
        assert seen.look(after_s=3) == ()
        seen.paper.press_key()
        assert seen.told() == (Input,)


def test_a_film_blinds_it_where_films_inhibit_reports() -> None:
    with looking(INHIBITED) as seen:
        seen.paper.resume()
        told = [type(fact) for _ in range(200) for fact in seen.look()]
        assert told[-1] is Blinded
        assert told.count(Blinded) == 1
        assert "keep the screen on" in seen.source.finding.why
        assert seen.source.finding.used == ""
        seen.paper.idle()
        assert seen.told() == (Sighted,)
        assert "unknown" in seen.source.finding.why


def test_an_inhibitor_that_hides_returns_blinds_it_in_a_pause() -> None:
    with looking(OLD) as seen:
        n, facts = seen.until_told(60)
        assert (n, [type(fact) for fact in facts]) == (33, [Blinded])
        assert "keeps the screen on" in seen.source.finding.why
        trial = list(seen.paper.watches)[-1]
        seen.paper.tell(trial, wire.IDLED)
        assert seen.told() == (Sighted,)
        assert [seen.look() for _ in range(29)] == [()] * 29
        seen.look()
        seen.paper.tell(trial, wire.IDLED)
        assert [seen.look() for _ in range(20)] == [()] * 20


def test_a_device_that_never_rests_blinds_it() -> None:
    with looking() as seen:
        seen.paper.resume()
        seen.look()
        assert seen.told(after_s=1800) == (Blinded,)
        assert "game pad" in seen.source.finding.why


def test_a_compositor_that_hangs_is_not_seen_through_until_it_answers() -> None:
    with looking() as seen:
        seen.paper.is_silent = True
        seen.paper.resume()
        assert seen.told() == (Input,)
        n, facts = seen.until_told(20)
        assert (n, [type(fact) for fact in facts]) == (10, [Blinded])
        assert "does not answer" in seen.source.finding.why
        seen.paper.is_silent = False
        seen.paper.answer()
        assert seen.told() == (Sighted,)


def test_a_compositor_that_dies_is_found_again_with_patience() -> None:
    with looking() as seen:
        seen.paper.stop()
        assert seen.told() == (Blinded,)
        assert seen.paper.path in seen.source.finding.why
        assert seen.source.finding.remedy
        assert [seen.look() for _ in range(100)] == [()] * 100
        seen.paper.start()
        n, facts = seen.until_told(61)
        assert n > 10
        assert [type(fact) for fact in facts] == [Sighted]
        seen.paper.press_key()
        assert seen.told() == (Input,)


def test_one_that_comes_back_without_the_protocol_is_said_to() -> None:
    with looking() as seen:
        seen.paper.stop()
        seen.look()
        seen.paper.offers = [SEAT, OTHER]
        seen.paper.start()
        seen.look(after_s=60)
        assert "no protocol" in seen.source.finding.why


def test_a_closed_source_sees_nothing() -> None:
    with looking() as seen:
        seen.source.close()
        assert seen.look() == ()
        assert seen.look() == ()


RUN = {"XDG_RUNTIME_DIR": "/run/user/7"}


@pytest.mark.parametrize(
    ("env", "words"),
    [
        (RUN, "WAYLAND_DISPLAY"),
        ({"XDG_SESSION_TYPE": "x11", **RUN}, "WAYLAND_DISPLAY"),
        ({"WAYLAND_DISPLAY": "wayland-1"}, "XDG_RUNTIME_DIR"),
        ({"WAYLAND_DISPLAY": "/nowhere/wl"}, "/nowhere/wl"),
    ],
)
def test_where_there_is_none_it_says_why(env: dict[str, str], words: str) -> None:
    found = open_wayland(env)
    assert isinstance(found, Finding)
    assert words in found.why
    assert found.remedy


def test_a_compositor_without_the_protocol_has_its_remedy() -> None:
    with (
        tempfile.TemporaryDirectory(prefix="wl-") as folder,
        running_paper(Path(folder, "wl"), SEAT, OTHER) as paper,
        paper.serving(),
    ):
        found = open_wayland({"WAYLAND_DISPLAY": paper.path})
    assert isinstance(found, Finding)
    assert "ext-idle-notify" in found.remedy
