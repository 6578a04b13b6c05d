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

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


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


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (dict.fromkeys(WEEK, ("09:00-12:00", "15:00-17:00")), "09:00-12:00, 15:00-17:"),
        ({**dict.fromkeys(WEEK, ()), "fri": ("09:00-12:00",)}, "Friday 09:00-12:00."),
        (
            {**dict.fromkeys(WEEK, ("09:00-12:00",)), "fri": ("09:00-11:00",)},
            "Thursday 09:00-12:00; Friday 09:00-11:00; Saturday",
        ),
    ],
)
def test_hours_that_would_be_left_are_told(
    hours: dict[str, tuple[str, ...]], words: str
) -> None:
    changes = {f"hours.{day}": ranges for day, ranges in hours.items()}
    view = advice_view(Review("hours", 0.2, (Choice("hours", dict(changes)),)))
    assert view.note.startswith("With those hours left out, breaks are offered at ")
    assert words in view.note


@pytest.mark.parametrize(
    "choice",
    [
        Choice("rarer", {"breaks.after_min": 60}),
        Choice("hours", {f"hours.{day}": () for day in WEEK}),
        Choice("hours", {"hours.mon": 3}),
    ],
)
def test_other_choices_say_all_on_their_button(choice: Choice) -> None:
    assert advice_view(Review("rarer", 0.2, (choice,))).note == ""
