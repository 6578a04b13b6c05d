"""One rule for every cause of an absence, however many tell of it and in what order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import permutations

import pytest

from sitwatch.core import facts as f
from sitwatch.core.policy import policy_from
from sitwatch.runtime.replay import replay
from tests.daylight import at, bout_line, offer_line, typing

POLICY = policy_from({"breaks": {"after_min": 30, "window_min": 0}})
Kind = Callable[..., f.Fact]
CAUSES: dict[str, tuple[Kind, Kind]] = {
    "locked": (f.Locked, f.Unlocked),
    "asleep": (f.Slept, f.Woke),
    "dark": (f.ScreenWentOff, f.ScreenCameOn),
    "another user": (f.UserLeft, f.UserReturned),
}
COURSES = [(), *((one,) for one in CAUSES), *permutations(CAUSES, 2)]
APART = timedelta(milliseconds=300)


def told(causes: tuple[str, ...], noticed: str) -> list[f.Fact]:
    """Return what is told of an absence that ends before anybody is back."""
    facts: list[f.Fact] = []
    for number, cause in enumerate(causes):
        begin, end = CAUSES[cause]
        facts.append(begin(at=at(noticed) + number * APART))
        facts.append(end(at=at("10:04:50") + number * APART))
    return sorted(facts, key=lambda fact: fact.at)


@pytest.mark.parametrize("noticed", ["09:20:03", "09:29"])
@pytest.mark.parametrize("causes", COURSES, ids="+".join)
def test_it_begins_at_the_last_input_and_ends_with_the_first(
    causes: tuple[str, ...], noticed: str
) -> None:
    before, after = typing("09:00", "09:20"), typing("10:05", "10:45")
    report = replay([before, *told(causes, noticed), after], POLICY)
    assert [bout_line(bout) for bout in report.bouts] == [
        "Mon 09:00:00 Mon 09:20:00",
        "Mon 10:05:00 Mon 10:45:00",
    ]
    offers = [offer_line(offer) for offer in report.offers]
    assert [line.split()[1] for line in offers] == ["10:35:00"]
