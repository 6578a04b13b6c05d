from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from sitwatch.adapters.input.x11_counters import X11Counters, open_counters
from sitwatch.core.facts import Blinded, Fact, Input, Sighted
from sitwatch.ports import Finding
from tests.daemons.x_server import XServer, needs_x_server
from tests.fakes.clock import HandClock

pytestmark = needs_x_server


class Looking:
    """A source that is looked at once a second of a clock moved by hand."""

    def __init__(self, source: X11Counters) -> None:
        self.source = source
        self.clock = HandClock()
        self.look()

    def look(self, after_s: float = 1) -> tuple[Fact, ...]:
        self.clock.go_on(after_s)
        return self.source.look(self.clock.read())


@contextmanager
def looking(server: XServer) -> Iterator[Looking]:
    with closing(X11Counters(server.display)) as source:
        yield Looking(source)


def test_keys_are_input_of_keys_alone(x_server: XServer) -> None:
    with looking(x_server) as seen:
        x_server.press_key()
        (fact,) = seen.look()
        assert isinstance(fact, Input)
        assert (fact.keys, fact.pointer, fact.injected) == (None, 0, None)
        assert fact.for_s == 0
        assert seen.look() == ()


def test_a_moved_pointer_is_input_of_the_pointer_alone(x_server: XServer) -> None:
    with looking(x_server) as seen:
        for command in ("mousemove 10 10", "mousemove_relative 1 1", "click 4"):
            x_server.use(*command.split())
            (fact,) = seen.look()
            assert isinstance(fact, Input)
            assert (fact.keys, fact.pointer) == (0, None)


def test_a_player_that_keeps_the_screen_on_is_no_input(x_server: XServer) -> None:
    with looking(x_server) as seen:
        for _ in range(12):
            x_server.reset_screen_saver()
            assert seen.look(after_s=10) == ()


def test_input_beside_a_player_is_still_seen(x_server: XServer) -> None:
    with looking(x_server) as seen:
        for _ in range(3):
            x_server.reset_screen_saver()
            x_server.press_key()
            (fact,) = seen.look()
            assert isinstance(fact, Input)
            assert (fact.keys, fact.pointer) == (None, 0)


def test_input_beside_a_suspend_is_not_told(x_server: XServer) -> None:
    with looking(x_server) as seen:
        x_server.press_key()
        seen.clock.sleep(3600)
        assert seen.look() == ()
        x_server.press_key()
        assert [type(fact) for fact in seen.look()] == [Input]


def test_a_server_that_dies_is_found_again(x_server: XServer) -> None:
    with looking(x_server) as seen:
        x_server.stop()
        assert [type(fact) for fact in seen.look()] == [Blinded]
        assert seen.source.finding.used == ""
        assert seen.source.finding.remedy
        assert [seen.look(after_s=60) for _ in range(2)] == [(), ()]
        x_server.start()
        assert [type(fact) for fact in seen.look(after_s=60)] == [Sighted]
        assert seen.source.finding.used
        x_server.press_key()
        assert [type(fact) for fact in seen.look()] == [Input]
        x_server.stop()
        assert [type(fact) for fact in seen.look()] == [Blinded]


def test_a_server_is_not_asked_for_at_every_beat(x_server: XServer) -> None:
    with looking(x_server) as seen:
        x_server.stop()
        for _ in range(5):
            seen.look()
        x_server.start()
        assert seen.look() == ()
        assert [type(fact) for fact in seen.look(after_s=8)] == [Sighted]


def test_it_can_wait_while_the_server_answers(x_server: XServer) -> None:
    with looking(x_server) as seen:
        assert seen.source.can_wait
        x_server.press_key()
        seen.look(after_s=4.5)
        assert seen.source.can_wait
        x_server.reset_screen_saver()
        seen.look()
        assert not seen.source.can_wait
        x_server.stop()
        seen.look()
        assert not seen.source.can_wait
        x_server.start()
        seen.look(after_s=60)
        assert seen.source.can_wait
        x_server.freeze()
        seen.look()
        assert not seen.source.can_wait
        x_server.thaw()
        answered(seen)


def test_a_server_that_is_held_for_a_moment_is_waited_for(x_server: XServer) -> None:
    with looking(x_server) as seen:
        x_server.press_key()
        x_server.freeze()
        assert [seen.look() for _ in range(5)] == [()] * 5
        x_server.thaw()
        assert Input in {type(fact) for fact in answered(seen)}


def test_a_server_that_never_answers_is_not_seen_through(x_server: XServer) -> None:
    with looking(x_server) as seen:
        x_server.freeze()
        told = [fact for _ in range(15) for fact in seen.look()]
        assert [type(fact) for fact in told] == [Blinded]
        assert "answer" in seen.source.finding.why
        x_server.thaw()
        assert [type(fact) for fact in answered(seen)] == [Sighted]
        assert seen.source.finding.used


def answered(seen: Looking) -> tuple[Fact, ...]:
    """Look until a server that goes on has answered; the machine may be busy."""
    for _ in range(200):
        facts = seen.look(after_s=0.01)
        if facts:
            return facts
    return ()


def test_what_cannot_be_opened_is_a_finding() -> None:
    found = open_counters(":999")
    assert isinstance(found, Finding)
    assert (found.part, found.used) == ("input", "")
    assert ":999" in found.why


def test_closing_twice_is_once(x_server: XServer) -> None:
    source = X11Counters(x_server.display)
    source.close()
    source.close()
    assert source.look(HandClock().read()) == ()
