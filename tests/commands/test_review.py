from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.facts import Answered, Fact, Prompted
from tests.commands.conftest import Journal, Typed
from tests.fakes.clock import MONDAY, HandClock

DAY = timedelta(days=1)


@pytest.fixture
def weary(journal: Journal, clock: HandClock) -> None:
    """Two weeks of breaks that were all skipped; it is the Monday after them."""
    facts: list[Fact] = []
    for number in range(28):
        at = MONDAY + (number // 2) * DAY + (number % 2) * timedelta(hours=2)
        prompt = f"p{number}"
        facts.append(Prompted(at=at, prompt=prompt))
        skipped = Answered(at=at + timedelta(0, 9), prompt=prompt, reply="skipped")
        facts.append(skipped)
    journal(*facts)
    clock.go_on(14 * DAY.total_seconds())


def after_min(typed: Typed) -> int:
    rows = typed("settings", "--json").json
    value: int = rows["breaks"]["after_min"]
    return value


@pytest.mark.usefixtures("weary")
def test_choices_are_offered_and_nothing_is_changed(typed: Typed) -> None:
    told = typed("review").out
    assert "Every 60 minutes: sitwatch review --take rarer" in told
    assert "Leave it as it is: sitwatch review --take leave" in told
    assert typed("review", "--json").json["advice"]["advice"] == "rarer"
    assert after_min(typed) == 45


@pytest.mark.usefixtures("weary")
def test_what_is_taken_becomes_a_setting(typed: Typed) -> None:
    assert typed("review", "--take", "rarer").out == "Every 60 minutes\n"
    assert after_min(typed) == 60
    assert typed("review").out.startswith("Nothing to change")


@pytest.mark.usefixtures("weary")
def test_what_is_let_be_is_not_asked_again_soon(typed: Typed) -> None:
    assert typed("review", "--take", "leave").out == "Leave it as it is\n"
    assert typed("review", "--json").json == {"advice": None}


@pytest.mark.usefixtures("weary")
def test_what_is_no_choice_is_misuse(typed: Typed) -> None:
    told = typed("review", "--take", "never")
    assert told.status == 2
    assert "never" in told.err


def test_where_nothing_is_known_nothing_is_to_be_taken(typed: Typed) -> None:
    assert typed("review", "--take", "leave").status == 2
