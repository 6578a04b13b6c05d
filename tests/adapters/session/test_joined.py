from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from sitwatch.adapters.session.joined import JoinedSession
from sitwatch.core.facts import (
    Fact,
    Locked,
    ScreenWentOff,
    Slept,
    Unlocked,
    Woke,
)
from sitwatch.ports import Finding, InTurn, Post
from tests.fakes.clock import HandClock
from tests.fakes.session import FakeSession

CLOCK = HandClock()


class Deaf:
    """A session that is not there, and says how to get it."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding

    def awaits_return(self) -> bool:
        return False

    def open(self, post: Post, in_turn: InTurn) -> None: ...
    def close(self) -> None: ...


def opened(*parts: FakeSession) -> list[Fact]:
    told: list[Fact] = []
    JoinedSession(*parts).open(told.append, lambda errand: errand())
    return told


def kinds(told: list[Fact]) -> list[type[Fact]]:
    return [type(fact) for fact in told]


def test_what_two_tell_is_told_once_from_the_first_to_the_last() -> None:
    one, other = FakeSession(CLOCK), FakeSession(CLOCK)
    told = opened(one, other)
    one.lock()
    other.lock()
    one.unlock()
    assert kinds(told) == [Locked]
    other.unlock()
    assert kinds(told) == [Locked, Unlocked]


def test_what_one_tells_is_told() -> None:
    one, other = FakeSession(CLOCK), FakeSession(CLOCK)
    told = opened(one, other)
    other.lock()
    one.sleep()
    one.wake()
    other.unlock()
    assert kinds(told) == [Locked, Slept, Woke, Unlocked]


def test_an_end_that_never_began_is_no_news() -> None:
    class Late(FakeSession):
        def wake_up(self) -> None:
            self._tell(Woke)
            self._tell(ScreenWentOff)

    part = Late(CLOCK)
    told = opened(part)
    part.wake_up()
    assert kinds(told) == [ScreenWentOff]


CHIEF = Finding("session", "logind", "it tells", since=CLOCK.wall)
SAVER = Finding("session", "GNOME", "it covers")
LACK = Finding("session", "", "not here", "start it")


@pytest.mark.parametrize(
    ("chief", "other", "joined"),
    [
        (CHIEF, SAVER, ("logind, GNOME", "it tells; it covers", "")),
        (CHIEF, LACK, ("logind", "it tells; not here", "")),
        (LACK, SAVER, ("GNOME", "not here; it covers", "start it")),
        (
            LACK,
            msgspec.structs.replace(LACK, why="nor here"),
            ("", "not here; nor here", "start it"),
        ),
    ],
)
def test_the_finding_is_the_chief_ones_and_names_who_helps(
    chief: Finding, other: Finding, joined: tuple[str, str, str]
) -> None:
    found = JoinedSession(Deaf(chief), Deaf(other)).finding
    assert (found.used, found.why, found.remedy) == joined
    assert found.since == chief.since


def test_whoever_asks_again_and_again_rests_while_it_is_locked() -> None:
    rests: list[bool] = []

    class Asking(FakeSession):
        def rest(self, *, is_resting: bool) -> None:
            rests.append(is_resting)

    chief, asking = FakeSession(CLOCK), Asking(CLOCK)
    session = JoinedSession(chief, helpers=(asking,))
    session.open(lambda _fact: None, lambda errand: errand())
    chief.sleep()
    assert rests == []
    chief.lock()
    chief.unlock()
    assert rests == [True, False]


def test_a_return_is_awaited_where_all_who_told_will_tell_of_it() -> None:
    one, other = FakeSession(CLOCK), FakeSession(CLOCK)
    session, errands = JoinedSession(one, other), list[Callable[[], None]]()
    session.open(lambda _fact: None, errands.append)
    assert not session.awaits_return()
    other.lose()
    one.lock()
    assert session.awaits_return()
    other.lock()
    assert not session.awaits_return()
    other.unlock()
    one.lose()
    assert not session.awaits_return()
    assert len(errands) == 2


def test_another_users_turn_is_awaited_to_end() -> None:
    part = FakeSession(CLOCK)
    session = JoinedSession(part)
    session.open(lambda _fact: None, lambda errand: errand())
    part.bring_to_front(ours=False)
    assert session.awaits_return()
    part.bring_to_front(ours=True)
    assert not session.awaits_return()


class Helping(Deaf):
    """A part that tells of the display alone."""

    def rest(self, *, is_resting: bool) -> None: ...


@pytest.mark.parametrize(
    ("chief", "used"), [(CHIEF, "logind, display"), (LACK, "")], ids=["with", "alone"]
)
def test_a_helper_stands_in_for_nobody(chief: Finding, used: str) -> None:
    display = Finding("session", "display", "it shines", since=CLOCK.wall)
    found = JoinedSession(Deaf(chief), helpers=(Helping(display),)).finding
    assert (found.used, found.remedy, found.since) == (used, chief.remedy, chief.since)
    assert found.why.endswith("it shines")


def test_all_are_closed() -> None:
    parts = FakeSession(CLOCK), FakeSession(CLOCK)
    told: list[Fact] = []
    session = JoinedSession(*parts)
    session.open(told.append, lambda errand: errand())
    session.close()
    doings: tuple[Callable[[], None], ...] = (parts[0].lock, parts[1].sleep)
    for do in doings:
        do()
    assert told == []
