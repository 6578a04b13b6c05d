from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from queue import Queue

import pytest

from sitwatch.adapters.lines import following
from sitwatch.adapters.lines.following import Follower
from sitwatch.adapters.lines.losses import LineLost, LineRefused
from tests.daemons.session_bus import ENOUGH_S, wait_until
from tests.fakes.clock import HandClock


class Switch:
    """Something that is so or not, and says so to whoever watches it."""

    def __init__(self) -> None:
        self.is_on = False
        self.is_there = True
        self.is_at_fault = False
        self.watches: list[Watch] = []

    def watch(self) -> Watch:
        if not self.is_there:
            raise LineLost("it is not there")
        self.watches.append(Watch(self))
        return self.watches[-1]

    def turn(self, *, on: bool) -> None:
        self.is_on = on
        self.watches[-1].tell(b"!")

    def lose(self) -> None:
        self.is_there = False
        self.watches[-1].tell(b".")


class Watch:
    """`Watch` over a switch."""

    every_s: float | None = None

    def __init__(self, switch: Switch) -> None:
        self._switch = switch
        self._heard, self._told = os.pipe()
        self.is_closed = False

    def fileno(self) -> int:
        return self._heard

    def tell(self, what: bytes) -> None:
        os.write(self._told, what)

    def is_changed(self) -> bool:
        told = os.read(self._heard, 100)
        if b"." in told:
            raise LineLost("it has ended")
        return b"!" in told

    def holds(self) -> bool:
        if self._switch.is_at_fault:
            raise LookupError("no switch")
        return self._switch.is_on

    def close(self) -> None:
        if not self.is_closed:
            os.close(self._heard)
            os.close(self._told)
        self.is_closed = True


class Followed:
    """A switch that is followed, and its turns."""

    def __init__(self, watch: Callable[[], Watch]) -> None:
        self.turns: Queue[bool] = Queue()
        self.follower = Follower("a switch", HandClock(), watch, self._on_change)
        self.close = self.follower.close

    def _on_change(self) -> None:
        self.turns.put(self.follower.is_on)

    def next(self) -> bool:
        return self.turns.get(timeout=ENOUGH_S)


@pytest.fixture
def switch(monkeypatch: pytest.MonkeyPatch) -> Switch:
    monkeypatch.setattr(following, "SETTLE_S", 0.01)
    monkeypatch.setattr(following, "FIRST_WAIT_S", 0.01)
    return Switch()


@pytest.fixture
def followed(switch: Switch) -> Iterator[Followed]:
    with closing(Followed(switch.watch)) as made:
        yield made


def test_what_is_so_and_every_turn_is_told_once(
    switch: Switch, followed: Followed
) -> None:
    switch.is_on = True
    assert followed.follower.trouble
    followed.follower.open()
    assert followed.next() is True
    switch.turn(on=True)
    switch.turn(on=False)
    assert followed.next() is False
    assert followed.turns.empty()
    assert (followed.follower.trouble, followed.follower.since is None) == ("", False)


def test_a_line_that_ends_ends_what_was_so_and_is_opened_again(
    switch: Switch, followed: Followed
) -> None:
    switch.is_on = True
    followed.follower.open()
    assert followed.next() is True
    switch.lose()
    assert followed.next() is False
    wait_until(lambda: followed.follower.trouble == "it is not there")
    assert switch.watches[0].is_closed
    switch.is_there = True
    assert followed.next() is True
    assert followed.follower.trouble == ""


def test_a_lost_line_is_left_alone_while_it_rests(
    switch: Switch, followed: Followed
) -> None:
    switch.is_there = False
    followed.follower.rest(is_resting=True)
    followed.follower.open()
    wait_until(lambda: followed.follower.trouble == "it is not there")
    switch.is_there, switch.is_on = True, True
    followed.follower.rest(is_resting=False)
    assert followed.next() is True


def test_what_is_not_told_is_looked_at_every_so_often_but_not_while_it_rests(
    switch: Switch, followed: Followed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Watch, "every_s", 0.01)
    followed.follower.open()
    wait_until(lambda: followed.follower.trouble == "")
    switch.is_on = True
    assert followed.next() is True
    monkeypatch.setattr(Watch, "every_s", 3600.0)
    followed.follower.rest(is_resting=True)
    switch.is_on = False
    followed.follower.rest(is_resting=False)
    assert followed.next() is False


@pytest.mark.logs
def test_a_fault_of_ours_is_said_and_what_was_so_is_over(
    switch: Switch, followed: Followed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "LONGEST_WAIT_S", 0.01)
    switch.is_on = True
    followed.follower.open()
    assert followed.next() is True
    switch.is_at_fault = True
    switch.turn(on=True)
    assert followed.next() is False
    assert followed.follower.trouble == "a fault of sitwatch: LookupError: no switch"
    assert switch.watches[0].is_closed
    switch.is_at_fault = False
    assert followed.next() is True


def test_who_refuses_is_not_asked_again() -> None:
    asked: list[int] = []

    def refuse() -> Watch:
        asked.append(1)
        raise LineRefused("it tells nobody")

    with closing(Followed(refuse)) as followed:
        followed.follower.open()
        wait_until(lambda: followed.follower.trouble == "it tells nobody")
    assert asked == [1]


def test_it_can_be_closed_twice_also_by_its_own_turn_and_unopened(
    switch: Switch,
) -> None:
    done: Queue[bool] = Queue()

    def on_change() -> None:
        follower.close()
        done.put(item=True)

    follower = Follower("a switch", HandClock(), switch.watch, on_change)
    switch.is_on = True
    follower.open()
    assert done.get(timeout=ENOUGH_S)
    follower.close()
    Followed(switch.watch).close()
