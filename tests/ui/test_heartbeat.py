from __future__ import annotations

from datetime import timedelta
from math import inf

import pytest

from sitwatch.ui.heartbeat import Heartbeat

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_next_beat_comes_after_as_many_times_as_is_wanted() -> None:
    wanted = [4, 1]
    beat = Heartbeat(500, lambda: None, lambda: wanted.pop(0))
    assert (beat.isActive(), beat.interval()) == (False, 500)
    beat.start()
    beat.keep_time()
    assert (beat.isActive(), beat.interval()) == (True, 2000)
    beat.keep_time()
    assert beat.interval() == 500
    beat.stop()


def test_a_beat_that_is_on_its_way_is_not_put_off() -> None:
    beat = Heartbeat(3_600_000, lambda: None, lambda: 1)
    beat.start()
    before = beat.remainingTime()
    beat.keep_time()
    assert beat.remainingTime() <= before
    beat.stop()


def test_a_heart_that_has_stopped_does_not_beat_again() -> None:
    beat = Heartbeat(500, lambda: None, lambda: 2)
    beat.start()
    beat.stop()
    beat.keep_time()
    assert not beat.isActive()


def test_a_heart_may_stand_still_until_something_else_wakes_it() -> None:
    wanted = [inf, 1.0]
    beat = Heartbeat(500, lambda: None, lambda: wanted.pop(0))
    beat.start()
    beat.keep_time()
    assert beat.remainingTime() > timedelta(weeks=3) / timedelta(milliseconds=1)
    beat.keep_time()
    assert 0 < beat.remainingTime() < timedelta(hours=1) / timedelta(milliseconds=1)
    beat.stop()


def test_a_beat_may_say_by_itself_when_the_next_is_wanted() -> None:
    asked: list[int] = []
    beat = Heartbeat(500, lambda: 3.0, lambda: len(asked))
    beat.timeout.emit()
    assert (asked, beat.interval()) == ([], 1500)


def test_after_each_beat_the_next_one_is_asked_for() -> None:
    beaten: list[int] = []
    beat = Heartbeat(500, lambda: beaten.append(1), lambda: 1 + len(beaten))
    beat.timeout.emit()
    assert (len(beaten), beat.interval()) == (1, 1000)
