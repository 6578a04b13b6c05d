from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import pytest

from sitwatch.adapters.input.suspicion import (
    Amount,
    Mark,
    Mood,
    Suspicion,
    is_even,
    weighed,
)
from sitwatch.core.facts import Input
from tests.fakes.clock import MONDAY

ONE_MOVE: Amount = (0, 1)


def seen(at_s: float, keys: int | None = 0, for_s: float = 0) -> Input:
    return Input(at=MONDAY + timedelta(seconds=at_s), for_s=for_s, keys=keys)


def after(facts: Iterable[Input], amounts: Iterable[Amount | None] = ()) -> list[Mood]:
    """Return the mood after each fact; amounts belong to the fact before each."""
    suspicion, moods = Suspicion(), []
    counted = iter(amounts)
    for fact in facts:
        suspicion = weighed(suspicion, fact, next(counted, None))
        moods.append(suspicion.mood)
    return moods


def marks(*seconds: float) -> tuple[Mark, ...]:
    return tuple(Mark(MONDAY + timedelta(seconds=each)) for each in seconds)


@pytest.mark.parametrize(
    ("seconds", "even"),
    [
        ((0, 60, 120, 180, 240), True),
        ((0, 60.4, 120, 179.8, 240.1), True),
        ((0, 10, 20, 30, 40), True),
        ((0, 60, 120, 180), False),
        ((0, 60, 120, 182, 240), False),
        ((0, 15, 90, 110, 300), False),
        pytest.param((0, 1, 2, 3, 4), False, id="anybody who types"),
    ],
)
def test_equal_distances(seconds: tuple[float, ...], *, even: bool) -> None:
    assert is_even(marks(*seconds), apart=timedelta(seconds=3)) is even


def test_input_like_clockwork_is_watched_from_the_fourth_distance_on() -> None:
    moods = after(seen(60 * n) for n in range(6))
    assert moods == ["trusting"] * 4 + ["watching"] * 2


def test_the_same_amount_four_times_is_no_person() -> None:
    amounts = [None] * 5 + [ONE_MOVE] * 5
    moods = after((seen(60 * n) for n in range(10)), amounts)
    assert moods == ["trusting"] * 4 + ["watching"] * 4 + ["doubting"] * 2


def test_amounts_that_vary_are_a_person() -> None:
    amounts: list[Amount | None] = [None] * 5 + [(0, 1), (0, 7), (2, 0), (0, 1)]
    moods = after((seen(60 * n) for n in range(9)), amounts)
    assert moods[4:] == ["watching"] * 4 + ["trusting"]


def test_the_same_amount_at_odd_distances_is_a_person_who_clicks() -> None:
    at = [0, 60, 120, 180, 240, 250, 300, 420, 430]
    amounts = [None] * 5 + [ONE_MOVE] * 4
    assert after(map(seen, at), amounts)[-1] == "trusting"


def test_who_comes_back_to_a_jiggler_is_trusted_at_once() -> None:
    facts = [*(seen(60 * n) for n in range(10)), seen(555), seen(555, for_s=1)]
    amounts = [None] * 5 + [ONE_MOVE] * 5 + [ONE_MOVE, (0, 80)]
    assert after(facts, amounts)[-3:] == ["doubting", "trusting", "trusting"]


def test_without_a_witness_nothing_is_ever_doubted() -> None:
    moods = after(seen(60 * n) for n in range(100))
    assert set(moods[4:]) == {"watching"}


def test_a_witness_that_is_lost_ends_the_doubt() -> None:
    amounts = [None] * 5 + [ONE_MOVE] * 5 + [None]
    assert after((seen(60 * n) for n in range(11)), amounts)[-1] == "trusting"


def test_half_an_hour_of_the_pointer_alone_is_watched() -> None:
    odd = [(n * n * 7) % 50 for n in range(40)]
    moods = after(seen(60 * n + odd[n]) for n in range(32))
    assert moods.index("watching") == 30


@pytest.mark.parametrize("key_at", [5, 20, 29])
def test_one_key_in_half_an_hour_is_enough(key_at: int) -> None:
    odd = [(n * n * 7) % 50 for n in range(40)]
    facts = (seen(60 * n + odd[n], None if n == key_at else 0) for n in range(32))
    assert set(after(facts)) == {"trusting"}


def test_whoever_pauses_has_been_idle() -> None:
    odd = [(n * n * 7) % 50 for n in range(40)]
    early = [seen(60 * n + odd[n]) for n in range(20)]
    late = [seen(60 * n + odd[n] + 400) for n in range(20, 35)]
    assert set(after([*early, *late])) == {"trusting"}


def test_a_jiggler_of_every_second_is_found_out_after_half_an_hour() -> None:
    facts = [seen(n, for_s=1) for n in range(1900)]
    amounts = [None] * 1801 + [ONE_MOVE] * 99
    moods = after(facts, amounts)
    assert moods[1790] == "trusting"
    assert moods[-1] == "doubting"


def test_a_mouse_that_works_for_half_an_hour_is_trusted_when_watched() -> None:
    facts = [seen(n, for_s=1) for n in range(1900)]
    amounts: list[Amount | None] = [None] * 1801
    amounts += [(0, 40 + n % 7) for n in range(99)]
    assert after(facts, amounts)[-1] == "trusting"
