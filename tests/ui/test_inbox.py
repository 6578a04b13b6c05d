"""The inbox: any thread may fill it, the main thread empties it, one bell for many."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from threading import Thread, current_thread

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.core.facts import Fact, Locked, PostureTold
from sitwatch.ui.inbox import Inbox

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


def locked(second: int) -> Locked:
    return Locked(at=AT.replace(second=second))


class Taker:
    """Keeps what it was given, and on which thread."""

    def __init__(self) -> None:
        self.facts: list[Fact] = []
        self.threads: set[int | None] = set()

    def __call__(self, fact: Fact) -> None:
        self.facts.append(fact)
        self.threads.add(current_thread().ident)


class Bell(QObject):
    """Counts how often the main loop was woken for an object."""

    def __init__(self, of: QObject) -> None:
        super().__init__(of)
        self.rings = 0
        of.installEventFilter(self)

    def eventFilter(self, _of: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        self.rings += event.type() == QEvent.Type.MetaCall
        return False


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def taker() -> Taker:
    return Taker()


@pytest.fixture
def inbox(taker: Taker) -> Inbox:
    return Inbox(taker)


def run_loop() -> None:
    QCoreApplication.processEvents()


def test_a_post_waits_for_the_loop(inbox: Inbox, taker: Taker) -> None:
    inbox.post(locked(1))
    assert taker.facts == []
    run_loop()
    assert taker.facts == [locked(1)]


def test_many_posts_ring_once(inbox: Inbox, taker: Taker) -> None:
    bell = Bell(inbox)
    for second in range(50):
        inbox.post(locked(second))
    run_loop()
    assert taker.facts == [locked(second) for second in range(50)]
    assert bell.rings == 1
    inbox.post(locked(51))
    run_loop()
    assert bell.rings == 2


def test_errands_and_facts_keep_their_order(inbox: Inbox, taker: Taker) -> None:
    seen: list[int] = []
    inbox.run(lambda: seen.append(len(taker.facts)))
    inbox.post(locked(1))
    inbox.run(lambda: seen.append(len(taker.facts)))
    run_loop()
    assert seen == [0, 1]


def test_foreign_threads_are_taken_in_on_the_main_thread(
    qtbot: QtBot, inbox: Inbox, taker: Taker
) -> None:
    def post_often() -> None:
        for second in range(50):
            inbox.post(locked(second))

    threads = [Thread(target=post_often) for _ in range(20)]
    for thread in threads:
        thread.start()
    qtbot.waitUntil(lambda: len(taker.facts) == 1000)
    for thread in threads:
        thread.join()
    assert taker.threads == {current_thread().ident}


def test_what_a_fact_brings_about_comes_after_what_waits() -> None:
    taken: list[Fact] = []
    echo = PostureTold(at=AT, posture="away")

    def take(fact: Fact) -> None:
        taken.append(fact)
        if isinstance(fact, Locked):
            echoing.post(echo)

    echoing = Inbox(take)
    echoing.post(locked(1))
    echoing.post(locked(2))
    run_loop()
    run_loop()
    assert taken == [locked(1), locked(2), echo, echo]


def test_a_loop_within_keeps_the_order(taker: Taker) -> None:
    inbox = Inbox(taker)

    def open_a_menu() -> None:
        inbox.post(locked(3))
        QEventLoop().processEvents()
        taker(locked(1))

    inbox.run(open_a_menu)
    inbox.post(locked(2))
    run_loop()
    run_loop()
    assert taker.facts == [locked(1), locked(2), locked(3)]


def test_one_fault_does_not_hold_up_the_rest(qtbot: QtBot, inbox: Inbox) -> None:
    done: list[int] = []
    inbox.run(lambda: done.append(1 // 0))
    inbox.run(lambda: done.append(1))
    with qtbot.captureExceptions() as faults:
        run_loop()
        run_loop()
    assert [fault[0] for fault in faults] == [ZeroDivisionError]
    assert done == [1]


def test_closing_takes_in_the_rest_and_no_more(inbox: Inbox, taker: Taker) -> None:
    inbox.post(locked(1))
    inbox.close()
    inbox.post(locked(2))
    inbox.close()
    run_loop()
    assert taker.facts == [locked(1)]


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True and None are immortal")
def test_a_hundred_rings_keep_the_reference_counts(inbox: Inbox) -> None:
    before = sys.getrefcount(True), sys.getrefcount(None)  # noqa: FBT003 - counted
    for _ in range(100):
        inbox.run(run_loop)
        run_loop()
    after = sys.getrefcount(True), sys.getrefcount(None)  # noqa: FBT003 - counted
    assert abs(after[0] - before[0]) < 20
    assert abs(after[1] - before[1]) < 20
