from __future__ import annotations

from sitwatch.presenters.stations import STATIONS, WORDS, small_print

MOST_LINES = 4


def test_every_station_says_something_and_not_much() -> None:
    assert tuple(WORDS) == STATIONS
    for title, lines in WORDS.values():
        assert title
        assert 1 <= len(lines) <= MOST_LINES


def test_what_has_to_be_said_before_the_first_exercise_is_said() -> None:
    words = " ".join(small_print())
    assert "no medical advice" in words
    assert "Stop if pain rises above 5" in words
    assert "never its content" in words
