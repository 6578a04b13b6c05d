from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.adapters.places import Places
from sitwatch.core.facts import ProfileChanged
from tests.commands.conftest import Typed
from tests.commands.test_telling import recorded
from tests.fakes.clock import MONDAY, HandClock


@pytest.fixture(autouse=True)
def evening(clock: HandClock) -> None:
    clock.wall = MONDAY.replace(hour=19)


def test_the_share_is_told_set_and_taken_back(
    typed: Typed, places: Places, clock: HandClock
) -> None:
    assert typed("desk").out.startswith("You have said nothing of it.")
    first, today = typed("desk", "0.8").out.splitlines()
    assert first == "At this computer you sit for 80 % of the time, as you say."
    assert today.startswith("Today: seated")
    assert typed("desk").out == f"{first}\n"
    assert typed("desk", "--json").json == {"desk_share": 0.8}
    clock.wall += timedelta(minutes=1)
    back = typed("desk", "--take-back").out.splitlines()
    assert back[0] == "Taken back: sitwatch goes by what is usual again."
    assert typed("desk", "--json").json == {"desk_share": None}
    words = [fact for fact in recorded(places) if isinstance(fact, ProfileChanged)]
    assert [word.changes for word in words] == [
        {"desk_share": 0.8},
        {"desk_share": None},
    ]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["1.5"], "0<=x<=1"),
        (["--take-back"], "nothing to take back"),
        (["0.5", "--take-back"], "not both"),
    ],
)
def test_what_cannot_be_said(typed: Typed, words: list[str], complaint: str) -> None:
    outcome = typed("desk", *words)
    assert outcome.status == 2
    assert complaint in outcome.err
