"""Real compositors at their worst: a film that inhibits idleness, and a hang."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from threading import Event

import pytest

from sitwatch.adapters.input.mutter_idle import MutterIdle
from sitwatch.adapters.input.pick import pick_input
from sitwatch.adapters.input.wayland_idle import WaylandIdle
from sitwatch.core.facts import Blinded, Fact, Input, Sighted
from sitwatch.ports import InputSource
from tests.daemons.compositors import (
    KWIN,
    MUTTER,
    SWAY,
    Compositor,
    Kind,
    needs,
    running_compositor,
)
from tests.daemons.inhibiting_window import showing_film
from tests.fakes.clock import HandClock

BREATH_MS = 40
PATIENCE = 100

WAYLAND = [
    pytest.param(KWIN, id="kwin", marks=needs(KWIN)),
    pytest.param(SWAY, id="sway", marks=needs(SWAY)),
]
ALL = [*WAYLAND, pytest.param(MUTTER, id="mutter", marks=needs(MUTTER))]


@pytest.fixture
def compositor(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Compositor]:
    kind: Kind = request.param
    with running_compositor(kind) as compositor:
        address = compositor.bus.address
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield compositor
        compositor.revive()


class Looking:
    """A source looked at by a clock that is moved by hand, at once or after a breath.

    What a compositor reports after a breath is there after a longer one.
    """

    def __init__(self, source: InputSource) -> None:
        self.source = source
        self.clock = HandClock()
        self.source.look(self.clock.read())

    def look(self, after_s: float = 1) -> list[type[Fact]]:
        self.clock.go_on(after_s)
        return [type(fact) for fact in self.source.look(self.clock.read())]

    def until(self, kind: type[Fact], do: Callable[[], object]) -> None:
        """Do something until it makes the source tell of that."""
        for _ in range(PATIENCE):
            do()
            Event().wait(3 * BREATH_MS / 1000)
            if kind in self.look():
                return
        raise AssertionError(f"{kind.__name__} is not told")


def source_on(compositor: Compositor) -> InputSource:
    """Return the source of a session; where it can be chosen, a breath is idleness."""
    if compositor.name == MUTTER.program:
        return MutterIdle()
    return WaylandIdle(compositor.path, BREATH_MS)


def nothing() -> None:
    pass


@pytest.mark.parametrize("compositor", WAYLAND, indirect=True)
def test_a_film_makes_input_unknown_and_its_end_makes_it_known(
    compositor: Compositor,
) -> None:
    with closing(source_on(compositor)) as source:
        seen = Looking(source)
        seen.until(Input, compositor.press_key)
        with showing_film(compositor.path):
            compositor.press_key()
            seen.until(Blinded, lambda: seen.clock.go_on(10))
            assert "keep" in source.finding.why
        seen.until(Sighted, nothing)
        seen.until(Input, compositor.press_key)


@pytest.mark.parametrize("compositor", ALL, indirect=True)
def test_a_compositor_that_hangs_is_not_seen_through(compositor: Compositor) -> None:
    with closing(source_on(compositor)) as source:
        seen = Looking(source)
        seen.until(Input, compositor.press_key)
        compositor.press_key()
        seen.look()
        compositor.freeze()
        told = [kind for _ in range(14) for kind in seen.look()]
        assert told[-1] is Blinded
        assert "does not answer" in source.finding.why
        compositor.thaw()
        seen.until(Sighted, nothing)
        seen.until(Input, compositor.press_key)


@pytest.mark.parametrize(
    ("compositor", "used"),
    [
        pytest.param(KWIN, "ext_idle_notifier_v1", marks=needs(KWIN)),
        pytest.param(SWAY, "compositor", marks=needs(SWAY)),
        pytest.param(MUTTER, "GNOME", marks=needs(MUTTER)),
    ],
    indirect=["compositor"],
)
def test_the_best_that_a_session_offers_is_taken(
    compositor: Compositor, used: str
) -> None:
    with closing(pick_input("auto", compositor.env)) as source:
        assert used in source.finding.used
        assert "counters: on Wayland" in source.finding.why
