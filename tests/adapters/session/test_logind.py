from __future__ import annotations

import os

from sitwatch.core.facts import (
    Locked,
    Slept,
    Unlocked,
    UserLeft,
    UserReturned,
    Woke,
)
from tests.adapters.session.heard import listening
from tests.daemons.system_bus import (
    ROOT,
    Logind,
    SystemBus,
    needs_system_bus,
)

pytestmark = needs_system_bus


def test_one_lock_is_told_once_however_often_it_is_said(logind: Logind) -> None:
    with listening() as heard:
        logind.ask_to_lock()
        logind.hint(locked=True)
        logind.ask_to_lock()
        assert heard.next() is Locked
        logind.hint(locked=False)
        logind.ask_to_unlock()
        assert heard.next() is Unlocked
        logind.hint(locked=True)
        assert heard.next() is Locked
        logind.unlock()
        assert heard.next() is Unlocked
        assert "c1" in heard.session.finding.used


def test_a_locker_that_gives_no_hint_is_believed_its_signals(logind: Logind) -> None:
    with listening() as heard:
        logind.ask_to_lock()
        assert heard.next() is Locked
        logind.ask_to_unlock()
        assert heard.next() is Unlocked


def test_a_return_is_awaited_while_whoever_locked_can_be_heard(
    system_bus: SystemBus, logind: Logind
) -> None:
    with listening() as heard:
        assert not heard.session.awaits_return()
        logind.ask_to_lock()
        assert heard.next() is Locked
        assert not heard.session.awaits_return()
        logind.hint(locked=True)
        heard.until(heard.session.awaits_return)
        told = len(heard.errands)
        system_bus.stop()
        logind.stop()
        heard.until(lambda: not heard.session.awaits_return())
        heard.until(lambda: len(heard.errands) > told)
        system_bus.start()
        logind.start()
        assert heard.next() is Unlocked


def test_a_return_is_awaited_again_once_the_line_is_back(logind: Logind) -> None:
    with listening() as heard:
        logind.hint(locked=True)
        assert heard.next() is Locked
        heard.until(heard.session.awaits_return)
        logind.stop()
        heard.until_lost()
        assert not heard.session.awaits_return()
        logind.start()
        logind.hint(locked=True)
        heard.until(heard.session.awaits_return)
        heard.facts.queue.clear()


def test_sleep_and_waking_are_told(logind: Logind) -> None:
    with listening() as heard:
        logind.sleep()
        assert heard.next() is Slept
        logind.wake()
        assert heard.next() is Woke


def test_the_sleep_waits_until_what_was_posted_has_been_taken_in(
    logind: Logind,
) -> None:
    with listening() as heard:
        heard.until(lambda: len(logind.inhibitors()) == 1)
        ((what, who, why, mode),) = logind.inhibitors()
        assert (what, who, mode) == ("sleep", "sitwatch", "delay")
        assert why
        logind.sleep()
        assert heard.next() is Slept
        heard.until(lambda: heard.errands != [])
        assert len(logind.inhibitors()) == 1
        heard.errands.pop()()
        heard.until(lambda: logind.inhibitors() == [])
        logind.wake()
        assert heard.next() is Woke
        heard.until(lambda: len(logind.inhibitors()) == 1)
    heard.until(lambda: logind.inhibitors() == [])


def test_where_nobody_may_wait_for_the_sleep_the_rest_is_told_all_the_same(
    logind: Logind,
) -> None:
    logind.refuse("Inhibit", "ssss")
    with listening() as heard:
        assert "does not wait" in heard.session.finding.why
        logind.sleep()
        assert heard.next() is Slept
        logind.wake()
        assert heard.next() is Woke


def test_another_users_session_in_front_is_told(logind: Logind) -> None:
    with listening() as heard:
        logind.bring_to_front(ours=False)
        assert heard.next() is UserLeft
        logind.bring_to_front(ours=True)
        assert heard.next() is UserReturned


def test_the_lock_of_another_session_is_not_ours(logind: Logind) -> None:
    with listening() as heard:
        logind.add_session("other", os.getuid() + 1)
        other = f"{ROOT}/session/other"
        logind.tell(other, "org.freedesktop.login1.Session", "Lock", "", ())
        logind.lock()
        assert heard.next() is Locked


def test_a_session_that_is_locked_already_is_told_at_once(logind: Logind) -> None:
    logind.hint(locked=True)
    with listening() as heard:
        assert heard.next() is Locked


def test_what_happened_without_a_bus_is_told_when_there_is_one(
    system_bus: SystemBus, logind: Logind
) -> None:
    with listening() as heard:
        logind.lock()
        assert heard.next() is Locked
        system_bus.stop()
        logind.stop()
        heard.until_lost()
        assert heard.session.finding.remedy
        system_bus.start()
        logind.start()
        assert heard.next() is Unlocked
        heard.until_joined()
        logind.lock()
        assert heard.next() is Locked
