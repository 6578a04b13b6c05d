from __future__ import annotations

import pytest

from sitwatch.core.facts import ProfileChanged, Started
from sitwatch.core.programme.flags import TROUBLES, Flags
from sitwatch.core.programme.red_flags import READINESS
from sitwatch.presenters.stations import STATIONS, Station
from sitwatch.presenters.welcome import (
    Standing,
    answer_at,
    asks_at,
    declined,
    marked_at,
    may_be_tested,
    standing_of,
    station_after,
    station_before,
    step_to,
    view_of,
)
from tests.daylight import at

CAREFUL = Flags(troubles=("knee",))


def told(**changes: object) -> ProfileChanged:
    return ProfileChanged(at=at("09:00"), changes=changes)


@pytest.mark.parametrize(
    ("said", "standing"),
    [
        ([], Standing("open", "why")),
        ([{"welcome": "kit"}], Standing("open", "kit")),
        ([{"welcome": "kit"}, {"troubles": []}], Standing("open", "kit")),
        ([{"welcome": "kit"}, {"welcome": "hours"}], Standing("open", "hours")),
        ([{"welcome": "declined"}], Standing("declined", "why")),
        ([{"welcome": "done"}], Standing("done", "why")),
        ([{"welcome": "done"}, {"welcome": "why"}], Standing("open", "why")),
        ([{"welcome": "offered"}], Standing("open", "why")),
        ([{"welcome": 7}], Standing("open", "why")),
    ],
)
def test_it_stands_where_it_was_left(
    said: list[dict[str, object]], standing: Standing
) -> None:
    assert standing_of([told(**changes) for changes in said]) == standing


def test_other_facts_say_nothing_of_it() -> None:
    started = Started(at=at("10:00"))
    assert standing_of((told(welcome="kit"), started)) == Standing("open", "kit")


def walk(flags: Flags) -> list[Station]:
    """Return the stations from the first to the last."""
    seen: list[Station] = ["why"]
    while (following := station_after(seen[-1], flags)) != seen[-1]:
        seen.append(following)
    return seen


def test_every_station_follows_on_another() -> None:
    assert tuple(walk(Flags())) == STATIONS


def test_whoever_is_to_be_careful_is_not_measured() -> None:
    assert "test" not in walk(CAREFUL)
    assert station_before("done", CAREFUL) == "rise"
    assert station_before("done", Flags()) == "test"


def test_whoever_does_not_get_up_is_asked_for_no_chair_rise() -> None:
    stations = walk(Flags(troubles=("standing",)))
    assert {"rise", "test"}.isdisjoint(stations)


def test_whoever_should_ask_first_is_shown_no_exercise() -> None:
    asked_first = Flags(readiness=("dizziness",))
    assert walk(asked_first)[-2:] == ["hours", "done"]
    assert station_before("done", asked_first) == "hours"


def test_nothing_comes_before_the_first_one() -> None:
    assert station_before("why", Flags()) == "why"


@pytest.mark.parametrize(
    "flags",
    [
        Flags(troubles=("balance",)),
        Flags(readiness=("dizziness",)),
        Flags(red_flags=("fever_or_infection",)),
    ],
)
def test_a_measure_is_for_whom_nothing_troubles(flags: Flags) -> None:
    assert may_be_tested(Flags())
    assert not may_be_tested(flags)


def test_three_stations_ask_for_marks() -> None:
    asking = [station for station in STATIONS if asks_at(station)]
    assert asking == ["health", "body", "troubles"]
    assert [ask.name for ask in asks_at("troubles")] == list(TROUBLES)


def test_both_screens_of_readiness_are_one_answer() -> None:
    first = answer_at("health", ["dizziness"], Flags())
    assert first == {"readiness": ["dizziness"]}
    flags = Flags(readiness=("dizziness",))
    both = answer_at("body", ["recent_surgery"], flags)
    assert both == {"readiness": ["dizziness", "recent_surgery"]}
    assert answer_at("health", [], flags) == {"readiness": []}


def test_an_answer_of_a_later_version_is_kept() -> None:
    flags = Flags(readiness=("later", "dizziness"))
    assert answer_at("health", [], flags) == {"readiness": ["later"]}


def test_what_is_not_asked_there_is_no_answer() -> None:
    assert answer_at("troubles", ["hip", "dizziness"], Flags()) == {"troubles": ["hip"]}


def test_what_was_told_before_is_marked() -> None:
    flags = Flags(troubles=("hip",), readiness=("dizziness", READINESS[-1]))
    assert marked_at("troubles", flags) == ("hip",)
    assert marked_at("health", flags) == ("dizziness",)
    assert marked_at("body", flags) == (READINESS[-1],)
    assert marked_at("kit", flags) == ()


def test_how_far_it_has_come_is_told_by_name() -> None:
    assert step_to("hours") == {"welcome": "hours"}
    assert standing_of([told(**declined())]).progress == "declined"


def test_the_buttons_say_what_they_do() -> None:
    words = {s: (v := view_of(s), v.back, v.skip, v.onward)[1:] for s in STATIONS}
    assert words["why"] == ("", "Not now", "Begin")
    assert words["health"] == ("Back", "Skip", "None of these")
    assert words["kit"] == ("Back", "Skip", "Next")
    assert words["done"] == ("Back", "", "Close")
    assert view_of("troubles", has_marks=True).onward == "Next"


def test_each_station_tells_how_far_it_is() -> None:
    assert (view_of("why").number, view_of("why").of) == (0, len(STATIONS) - 1)
    assert view_of("done").number == view_of("done").of
