"""How a break is left out, in words."""

from __future__ import annotations

from typing import get_args

from sitwatch.core.facts import Reason
from sitwatch.presenters.leaving import (
    hold_words,
    no_reason_words,
    nudge_words,
    reason_choices,
    reason_title,
    reason_words,
    urgent_words,
)


def test_every_reason_can_be_given_once() -> None:
    assert tuple(choice.reason for choice in reason_choices()) == get_args(Reason)
    assert len({choice.words for choice in reason_choices()}) == len(reason_choices())


def test_nothing_is_asked_that_has_to_be_answered() -> None:
    assert reason_title() == "All right, not this time"
    assert reason_words().startswith("If you like")
    assert no_reason_words() == "No reason"


def test_whoever_is_committed_is_told_of_every_way_out() -> None:
    words, spoken = hold_words()
    assert words == "Hold to skip"
    assert "three seconds" in spoken
    assert "Esc three times" in urgent_words()
    assert "tray" in urgent_words()


def test_the_small_card_tells_how_a_break_begins() -> None:
    assert nudge_words().endswith("the break begins by itself")
