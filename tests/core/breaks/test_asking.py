"""The quiet after an offer: how long hands were off, and how long somebody was gone."""

from __future__ import annotations

from datetime import timedelta

from sitwatch.core.breaks.asking import (
    Asking,
    length_since,
    longest_left,
    longest_rest,
    quiet_since,
)
from tests.core.breaks.present import present
from tests.daylight import at

MINUTE = timedelta(minutes=1)
ASKED = Asking("p", "squat", "seated 45 min", since=at("09:45"), shown=at("09:45"))


def test_a_quiet_counts_from_the_offer_on_and_from_the_last_input() -> None:
    assert quiet_since(ASKED, at("09:40")) == at("09:45")
    assert quiet_since(ASKED, at("09:46")) == at("09:46")


def test_parts_of_a_quiet_add_up() -> None:
    quiet = ((at("09:40"), at("09:46")), (at("09:50"), at("09:52")))
    assert length_since(quiet, at("09:45")) == 3 * MINUTE
    assert length_since(quiet, at("10:00")) == 0 * MINUTE


def test_what_a_video_explains_is_rest_for_the_hands_only() -> None:
    quiet = ((at("09:48"), at("09:50")),)
    now = present(at("09:50"), last_input=at("09:44"), unexplained=quiet)
    assert longest_rest(ASKED, now) == 5 * MINUTE
    assert longest_left(ASKED, now) == 2 * MINUTE
