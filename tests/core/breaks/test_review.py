"""A look back: what it offers, to whom, and when it keeps quiet."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from sitwatch.core.breaks.review import Heard, Review, Took, review, share_kept
from sitwatch.core.breaks.taken import Outcome
from sitwatch.core.facts import Advice
from sitwatch.core.policy import Policy, policy_from

TODAY = date(2026, 3, 30)
DAY = timedelta(days=1)


def weeks(*kept: int, offers: int = 10, hour: int = 10) -> list[Took]:
    """Return so many offers kept in each week before today, the latest week first."""
    return [
        Took(
            TODAY - (7 * week + 1 + number % 7) * DAY,
            hour,
            "done" if number < count else "ignored",
        )
        for week, count in enumerate(kept)
        for number in range(offers)
    ]


def seen(took: list[Took], policy: Policy | None = None) -> str:
    """Return the advice with its choices in one line, empty where there is none."""
    found = review(took, (), TODAY, policy or Policy())
    if found is None:
        return ""
    return f"{found.advice}: {', '.join(choice.name for choice in found.choices)}"


@pytest.mark.parametrize(
    ("took", "advice"),
    [
        (weeks(7, 7), "sooner: sooner"),
        (weeks(10, 7), "sooner: sooner"),
        (weeks(7, 6), ""),
        (weeks(7), ""),
        (weeks(3, 3), ""),
        (weeks(2, 2), "rarer: rarer, lighter"),
        (weeks(0, 2), "rarer: rarer, lighter"),
        (weeks(2, 3), ""),
        (weeks(7, 7, offers=7), ""),
        ([], ""),
        (weeks(5, 5, 8, 8), "fading: rarer, lighter"),
        (weeks(6, 6, 8, 8), ""),
        (weeks(0, 0, 4, 4), "rarer: rarer, lighter"),
        (weeks(1, 1, 5, 5), "fading: rarer, lighter"),
    ],
    ids=[
        "most kept for two weeks",
        "more than most",
        "most in one week only",
        "a new user",
        "well enough",
        "few kept for two weeks",
        "hardly any",
        "few in one week only",
        "too few offers to tell",
        "nothing known",
        "a third fewer than before",
        "a quarter fewer",
        "too little use for it to fall",
        "fallen, and few",
    ],
)
def test_what_might_suit_better(took: list[Took], advice: str) -> None:
    assert seen(took) == advice


@pytest.mark.parametrize(
    ("breaks", "kept", "advice"),
    [
        ({"after_min": 30}, 8, ""),
        ({"after_min": 60}, 1, "lighter: lighter"),
        ({"style": "small"}, 1, "rarer: rarer"),
        ({"after_min": 60, "style": "small"}, 1, ""),
    ],
    ids=["often enough", "rare already", "quiet already", "nothing left to offer"],
)
def test_what_is_so_already_is_not_offered(
    breaks: dict[str, Any], kept: int, advice: str
) -> None:
    assert seen(weeks(kept, kept), policy_from({"breaks": breaks})) == advice


def test_nothing_left_to_offer_to_whom_breaks_suit_less() -> None:
    policy = policy_from({"breaks": {"after_min": 60, "style": "small"}})
    assert seen(weeks(5, 5, 8, 8), policy) == ""


def test_hours_in_which_breaks_never_suit_are_offered_to_be_left_out() -> None:
    took = [*weeks(4, 4, hour=9), *weeks(0, 0, hour=14)]
    found = review(took, (), TODAY, policy_from({"hours": {"mon": ["08:00-18:00"]}}))
    assert found is not None
    assert found.advice == "hours"
    changes = found.choices[0].changes
    assert changes["hours.mon"] == ("08:00-12:00", "15:00-18:00")
    assert set(changes) == {f"hours.{day}" for day in policy_days()}


def policy_days() -> tuple[str, ...]:
    return Policy().hours.__struct_fields__


def test_what_a_choice_changes_are_settings() -> None:
    found = review(weeks(2, 2), (), TODAY, Policy())
    assert found is not None
    assert [choice.changes for choice in found.choices] == [
        {"breaks.after_min": 60},
        {"breaks.style": "small"},
    ]


@pytest.mark.parametrize(
    ("advice", "age", "is_quiet"),
    [
        ("rarer", 27, True),
        ("rarer", 28, False),
        ("sooner", 6, True),
        ("sooner", 7, False),
    ],
    ids=["just answered", "a month ago", "another, this week", "another, last week"],
)
def test_what_was_answered_is_not_asked_again_soon(
    advice: Advice, age: int, *, is_quiet: bool
) -> None:
    heard = [Heard(advice, TODAY - age * DAY)]
    found: Review | None = review(weeks(2, 2), heard, TODAY, Policy())
    assert (found is None) == is_quiet


def test_a_break_put_off_is_no_offer_of_its_own() -> None:
    took = weeks(7, 7)
    later = [Took(each.day, each.hour, "snoozed") for each in took]
    assert seen([*took, *later]) == "sooner: sooner"


@pytest.mark.parametrize(
    ("outcomes", "share"),
    [
        (["done", "ignored"], 0.5),
        (["natural", "partial"], 1),
        (["typed_through", "skipped"], 0),
        ([], 0),
    ],
)
def test_the_share_kept(outcomes: list[Outcome], share: float) -> None:
    assert share_kept([Took(TODAY, 9, each) for each in outcomes]) == share
