"""There is one sitwatch at a time, and the next one finds its way after a crash."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.desktop.hands import Hands
from tests.desktop.program import Sitwatch, now
from tests.desktop.waiting import steadily, until

pytestmark = pytest.mark.desktop

WORK_S = 6.5
MOST_LOST = timedelta(seconds=5)


def test_a_second_one_shows_the_window_of_the_first(
    sitwatch: Sitwatch, hands: Hands
) -> None:
    sitwatch.start()
    assert sitwatch.ask() == "sitwatch is running already; here is its window.\n"
    window = until(lambda: hands.windows_of("sitwatch"))
    sitwatch.ask()
    sitwatch.ask("open", "week")
    assert hands.windows_of("sitwatch") == window
    assert len(sitwatch.facts("started")) == 1


def test_of_two_started_at_once_one_stays(sitwatch: Sitwatch) -> None:
    both = [sitwatch.launch(), sitwatch.launch()]
    until(sitwatch.is_answering)
    until(lambda: any(program.poll() is not None for program in both))
    assert sorted(str(program.poll()) for program in both) == ["0", "None"]
    assert len(sitwatch.facts("started")) == 1


def test_a_crash_loses_five_seconds_at_most(sitwatch: Sitwatch, hands: Hands) -> None:
    sitwatch.start()
    steadily(lambda: hands.type("some words "), WORK_S)
    killed = now()
    sitwatch.kill()
    last = sitwatch.facts("input")[-1]
    kept = datetime.fromisoformat(last["at"]) + timedelta(seconds=last["for_s"])
    assert killed - kept <= MOST_LOST


def test_the_next_one_takes_over_from_one_that_crashed(
    sitwatch: Sitwatch, hands: Hands
) -> None:
    sitwatch.start()
    sitwatch.kill()
    assert sitwatch.places.socket.is_socket()
    sitwatch.start()
    hands.type_until(lambda: sitwatch.count("input"))
    assert len(sitwatch.facts("started")) == 2
