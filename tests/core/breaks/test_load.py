"""Sitting adds to the load, time up pays it back by its dose."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core.breaks.load import Load, Terms, load_at, sat_on
from tests.daylight import at

MINUTE = timedelta(minutes=1)
REST = Terms(rest=2 * MINUTE)


def after(*spans: tuple[str, str], terms: Terms = REST) -> Load:
    """Return the load after sitting from one clock time to another, several times."""
    load = Load()
    for start, end in spans:
        load = sat_on(load, at(start), at(end), terms)
    return load


@pytest.mark.parametrize(
    ("up_s", "left"),
    [
        (0, 20 * MINUTE),
        (10, 20 * MINUTE),
        (29, 20 * MINUTE),
        (30, 15 * MINUTE),
        (60, 10 * MINUTE),
        (119, MINUTE / 6),
        (120, 0 * MINUTE),
        (3600, 0 * MINUTE),
    ],
    ids=[
        "sitting",
        "ten seconds do not count",
        "nor do twenty-nine",
        "a quarter of the rest, a quarter off",
        "a walk to the printer",
        "all but a second",
        "the shortest rest that counts",
        "lunch",
    ],
)
def test_time_up_pays_back_in_proportion(up_s: float, left: timedelta) -> None:
    now = at("09:20") + timedelta(seconds=up_s)
    assert load_at(after(("09:00", "09:20")), now, REST) == left


def test_what_is_left_grows_on_when_they_sit_down_again() -> None:
    load = after(("09:00", "09:20"), ("09:21", "09:31"))
    assert load_at(load, at("09:31"), REST) == 20 * MINUTE
    assert (load.back, load.rested) == (at("09:21"), at("09:00"))


def test_a_gap_of_seconds_is_sitting() -> None:
    load = after(("09:00", "09:20"), ("09:20:20", "09:30"))
    assert load_at(load, at("09:30"), REST) == 30 * MINUTE
    assert load.back == at("09:00")


def test_short_absences_pay_back_one_by_one() -> None:
    load = after(("09:00", "09:20"), ("09:21", "09:31"), ("09:32", "09:32:30"))
    assert load_at(load, at("09:32:30"), REST) == 10.5 * MINUTE


def test_what_was_answered_starts_the_load_anew() -> None:
    load = after(("09:00", "09:20"))
    answered = Terms(REST.rest, counted=at("09:30"))
    assert load_at(load, at("09:25"), answered) == timedelta(0)
    load = sat_on(load, at("09:20"), at("09:35"), answered)
    assert load_at(load, at("09:35"), answered) == 5 * MINUTE
    load = sat_on(load, at("09:35"), at("09:40"), answered)
    assert load_at(load, at("09:40"), answered) == 10 * MINUTE


def test_sitting_that_was_known_already_counts_once() -> None:
    load = after(("09:00", "09:20"))
    assert sat_on(load, at("09:05"), at("09:15"), REST) == load
    more = sat_on(load, at("09:10"), at("09:25"), REST)
    assert load_at(more, at("09:25"), REST) == 25 * MINUTE


def test_nobody_has_a_load_who_never_sat() -> None:
    assert load_at(Load(), at("09:00"), REST) == timedelta(0)


@pytest.mark.parametrize(
    ("spans", "lunch"),
    [
        ([("09:00", "12:00"), ("12:20", "13:00")], "12:20"),
        ([("09:00", "12:00"), ("12:19", "13:00")], None),
        ([("09:00", "10:00"), ("11:00", "12:00")], None),
        ([("09:00", "10:00"), ("11:01", "12:00")], "11:01"),
        ([("09:00", "14:29"), ("15:00", "16:00")], "15:00"),
        ([("09:00", "14:30"), ("15:00", "16:00")], None),
        ([("12:00", "13:00")], None),
        ([("09:00", "12:00"), ("12:30", "13:30"), ("14:00", "15:00")], "12:30"),
        (
            [
                ("09:00", "12:00"),
                ("12:30", "17:00"),
                ("Tue 09:00", "Tue 12:00"),
                ("Tue 13:00", "Tue 14:00"),
            ],
            "Tue 13:00",
        ),
    ],
    ids=[
        "lunch",
        "too short to eat",
        "a meeting in the morning",
        "an early lunch",
        "a late one",
        "no lunch any more",
        "the day begins at noon",
        "the first one of a day",
        "another day, another lunch",
    ],
)
def test_lunch_is_the_first_midday_gap(
    spans: list[tuple[str, str]], lunch: str | None
) -> None:
    utc = Terms(REST.rest, offset=timedelta(0))
    load = Load()
    for start, end in spans:
        load = sat_on(load, here(start), here(end), utc)
    assert load.lunch == (None if lunch is None else here(lunch))


def here(clock: str) -> datetime:
    """Return a moment whose clock on the wall shows that time without an offset."""
    return at(clock).replace(tzinfo=UTC)


LENGTHS = st.lists(
    st.tuples(st.integers(1, 5000), st.integers(0, 400)), min_size=1, max_size=20
)


@given(LENGTHS, st.integers(30, 900), st.none() | st.integers(-100, 20000))
def test_the_load_is_never_negative_and_never_grows_while_away(
    lives: list[tuple[int, int]], rest_s: int, counted_s: int | None
) -> None:
    second, begin = timedelta(seconds=1), at("09:00")
    counted = None if counted_s is None else begin + counted_s * second
    terms = Terms(rest_s * second, counted=counted)
    load, now, sat = Load(), begin, timedelta(0)
    for seated, up in lives:
        load = sat_on(load, now, now + seated * second, terms)
        now += seated * second
        sat += seated * second + min(up, 29) * second
        left = [load_at(load, now + part * up * second / 5, terms) for part in range(6)]
        assert left == sorted(left, reverse=True)
        assert timedelta(0) <= left[-1] <= left[0] <= sat
        now += up * second


@given(LENGTHS, st.integers(1, 4999))
def test_cutting_sitting_in_two_changes_nothing(
    lives: list[tuple[int, int]], cut_s: int
) -> None:
    second, now, whole, cut = timedelta(seconds=1), at("09:00"), Load(), Load()
    for seated, up in lives:
        end = now + seated * second
        middle = min(now + cut_s * second, end)
        whole = sat_on(whole, now, end, REST)
        cut = sat_on(sat_on(cut, now, middle, REST), middle, end, REST)
        assert whole == cut
        now = end + up * second
