from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from sitwatch.adapters.places import places_under, prepare
from sitwatch.core.facts import CallBegan, Input, Locked
from sitwatch.runtime.client import Client
from sitwatch.runtime.senses import Senses
from sitwatch.runtime.watching import News, SensorWatch
from tests.fakes.clock import MONDAY, HandClock
from tests.fakes.context import FakeContext
from tests.fakes.input import FakeInput
from tests.fakes.session import FakeSession

SECOND = timedelta(seconds=1)


def test_each_fact_is_news_once_and_what_was_before_is_none() -> None:
    news = News(MONDAY)
    before, now = Locked(at=MONDAY - SECOND), Locked(at=MONDAY + SECOND)
    assert list(news.of([before, now])) == [now]
    assert list(news.of([before, now])) == []


def test_input_that_goes_on_is_news_again() -> None:
    news = News(MONDAY)
    grown = [Input(at=MONDAY - SECOND, for_s=for_s) for for_s in (1, 3, 3)]
    assert [list(news.of([fact])) for fact in grown] == [[], [grown[1]], []]


def test_own_sensors_tell_of_everything(tmp_path: Path) -> None:
    clock, source = HandClock(), FakeInput()
    session, context = FakeSession(clock), FakeContext(clock)
    client = Client(prepare(places_under(tmp_path)), clock)
    watch = SensorWatch(client, source, Senses(session, (context,)))
    assert watch.look() == []
    context.begin()
    session.lock()
    assert [type(fact) for fact in watch.look()] == [CallBegan, Locked]
    assert watch.look() == []
