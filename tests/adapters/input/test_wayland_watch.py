from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from sitwatch.adapters.input.wayland_connection import WaylandLost, WaylandRefused
from sitwatch.adapters.input.wayland_watch import IdleWatch, News
from sitwatch.adapters.lines import wayland_wire as wire
from sitwatch.adapters.lines.wayland_wire import Offer
from tests.daemons.paper_compositor import (
    INHIBITED,
    NEW,
    OLD,
    OTHER,
    SEAT,
    PaperCompositor,
    running_paper,
)

SECOND_SEAT = Offer(8, wire.SEAT, 8)
TIMEOUT_MS = 700


@contextmanager
def paper_with(*offers: Offer) -> Iterator[PaperCompositor]:
    with (
        tempfile.TemporaryDirectory(prefix="wl-") as folder,
        running_paper(Path(folder, "wl"), *offers) as compositor,
    ):
        yield compositor


@contextmanager
def watching(*offers: Offer) -> Iterator[tuple[PaperCompositor, IdleWatch]]:
    with paper_with(*offers) as paper:
        with paper.serving():
            watch = IdleWatch(paper.path, TIMEOUT_MS)
        with closing(watch):
            yield paper, watch


@pytest.mark.parametrize(
    ("offers", "asked", "protocol", "is_exact"),
    [
        ((NEW,), (2, 6, TIMEOUT_MS, 5), "ext_idle_notifier_v1 2", True),
        ((INHIBITED,), (1, 6, TIMEOUT_MS, 5), "ext_idle_notifier_v1 1", False),
        ((OLD,), (0, 6, 5, TIMEOUT_MS), "org_kde_kwin_idle 1", False),
        ((OLD, INHIBITED), (1, 6, TIMEOUT_MS, 5), "ext_idle_notifier_v1 1", False),
    ],
)
def test_the_best_way_to_ask_is_taken(
    offers: tuple[Offer, ...],
    asked: tuple[int, ...],
    protocol: str,
    *,
    is_exact: bool,
) -> None:
    with watching(OTHER, SEAT, *offers) as (paper, watch):
        assert paper.requests == [asked]
        assert (watch.protocol, watch.is_exact) == (protocol, is_exact)


def test_a_compositor_without_any_is_refused() -> None:
    with (
        paper_with(OTHER, SEAT) as paper,
        paper.serving(),
        pytest.raises(WaylandRefused, match=paper.path),
    ):
        IdleWatch(paper.path, TIMEOUT_MS)


def test_a_compositor_that_lets_one_in_and_says_nothing_is_lost() -> None:
    with paper_with(SEAT, NEW) as paper, pytest.raises(WaylandLost, match="answer"):
        IdleWatch(paper.path, TIMEOUT_MS, patience_ms=10)


def test_reports_are_told_in_their_order() -> None:
    with watching(SEAT, NEW) as (paper, watch):
        assert watch.news() == News()
        paper.idle()
        assert watch.news() == News((False,))
        paper.resume()
        paper.idle()
        paper.resume()
        assert watch.news() == News((True, False, True))


def test_of_two_seats_the_first_to_wake_and_the_last_to_rest_count() -> None:
    with watching(SEAT, SECOND_SEAT, NEW) as (paper, watch):
        first, second = paper.watches
        paper.tell(first, wire.RESUMED)
        paper.tell(second, wire.RESUMED)
        assert watch.news().turns == (True,)
        paper.tell(first, wire.IDLED)
        assert watch.news().turns == ()
        paper.tell(second, wire.IDLED)
        assert watch.news().turns == (False,)


def test_a_seat_that_comes_is_watched_and_one_that_goes_is_at_rest() -> None:
    with watching(NEW, OTHER) as (paper, watch):
        assert paper.requests == []
        with paper.serving():
            paper.add(SEAT)
            paper.add(Offer(12, "wl_output", 4))
            assert watch.news() == News()
        assert [asked[0] for asked in paper.requests] == [2]
        paper.resume()
        assert watch.news().turns == (True,)
        paper.remove(OTHER)
        paper.remove(SEAT)
        assert watch.news().turns == (False,)
        paper.resume()
        assert watch.news() == News()


def test_it_is_told_when_the_compositor_has_answered() -> None:
    with watching(SEAT, NEW) as (paper, watch):
        for _ in range(3):
            watch.ask_whether_it_lives()
            assert not watch.news().is_answered
            while paper.serve(0):
                pass
            assert watch.news().is_answered
            assert not watch.news().is_answered


def test_a_trial_is_another_watch_that_is_over_when_it_falls_idle() -> None:
    with watching(SEAT, OLD) as (paper, watch):
        for _ in range(2):
            watch.begin_trial()
            assert watch.news() == News()
            while paper.serve(0):
                pass
            assert paper.requests[-1] == (wire.WATCH_OLD, 7, 5, TIMEOUT_MS)
            paper.tell(7, wire.IDLED)
            assert watch.news() == News(is_still=True)


def test_without_a_seat_there_is_nothing_to_try() -> None:
    with watching(OLD) as (paper, watch):
        watch.begin_trial()
        assert not paper.serve(0)
