"""What a look back offers, in words."""

from __future__ import annotations

from datetime import UTC, date
from typing import get_args

import pytest

from sitwatch.core import facts as f
from sitwatch.core.breaks.review import Choice, Heard, Review, Took
from sitwatch.core.facts import Advice
from sitwatch.core.sitting.verdicts import Offer
from sitwatch.presenters.advice import (
    AdviceChoice,
    advice_view,
    answered_words,
    first_day,
    heard_of,
    took_of,
)
from tests.daylight import CET, at


def test_offers_are_told_by_the_wall_and_only_when_they_are_over() -> None:
    over = Offer("p", at("00:30").astimezone(UTC), "", "", "natural", at("00:33"))
    open_ = Offer("q", at("09:00"), "", "", "asking", None)
    assert list(took_of([over, open_], CET)) == [Took(date(2026, 3, 2), 0, "natural")]


def test_advices_that_were_answered_are_found() -> None:
    facts: list[f.Fact] = [
        f.AdviceAnswered(at=at("09:00"), advice="rarer"),
        f.Locked(at=at("09:01")),
    ]
    assert list(heard_of(facts)) == [Heard("rarer", date(2026, 3, 2))]


def test_four_weeks_are_looked_at() -> None:
    assert first_day(date(2026, 3, 30)) == date(2026, 3, 2)


@pytest.mark.parametrize("advice", get_args(Advice))
def test_an_advice_is_offered_and_may_be_let_be(advice: Advice) -> None:
    rarer = Choice("rarer", {"breaks.after_min": 60})
    view = advice_view(Review(advice, 0.2, (rarer,)))
    assert view.advice == advice
    assert view.body.endswith("?")
    assert [(each.words, each.name, each.changes) for each in view.choices] == [
        ("Every 60 minutes", "rarer", {"breaks.after_min": 60}),
        ("Leave it as it is", "", {}),
    ]


@pytest.mark.parametrize("name", ["sooner", "rarer", "lighter", "hours"])
def test_every_choice_has_words(name: Advice) -> None:
    view = advice_view(Review(name, 0.2, (Choice(name, {}),)))
    assert view.choices[0].words


def test_what_was_taken_is_said_and_what_was_left_is_not() -> None:
    taken = AdviceChoice("Every 60 minutes", "rarer", {"breaks.after_min": 60})
    assert answered_words(taken) == (
        "Done: Every 60 minutes. The settings can change it at any time."
    )
    assert answered_words(AdviceChoice("Leave it as it is", "", {})) == ""
