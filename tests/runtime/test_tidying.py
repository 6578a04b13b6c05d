from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest

from sitwatch.runtime.tidying import LONG, MANY, Tidying, is_due, tidied

Calls = list[Callable[[], None]]


class Knot:
    """What nothing but a search can find to be garbage."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """Leave nothing frozen, and the switch where it was."""
    was_enabled = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if was_enabled else gc.disable)()


def left_behind() -> weakref.ref[Knot]:
    return weakref.ref(Knot())


@pytest.mark.parametrize(
    ("more", "beats", "due"),
    [
        (0, 1, False),
        (MANY - 1, LONG - 1, False),
        (MANY, 1, True),
        (0, LONG, True),
    ],
)
def test_when_it_is_worth_a_look(more: int, beats: int, *, due: bool) -> None:
    assert is_due(more, beats) is due


def test_garbage_waits_for_a_beat_and_is_gone_in_the_end() -> None:
    beats: Calls = []
    with tidied(beats.append):
        assert not gc.isenabled()
        (on_beat,) = beats
        before = left_behind()
        on_beat()
        assert before() is None
        after = left_behind()
        for _ in range(LONG - 2):
            on_beat()
        assert after() is not None
        on_beat()
        assert after() is None


def test_a_heap_of_garbage_does_not_wait_for_long() -> None:
    tidying = Tidying()
    gc.disable()
    tidying.on_beat()
    knot, heap = left_behind(), [Knot() for _ in range(MANY)]
    tidying.on_beat()
    assert knot() is None
    assert len(heap) == MANY


def test_what_the_start_has_made_is_not_looked_through_again() -> None:
    made = [Knot() for _ in range(10)]
    assert gc.get_freeze_count() == 0
    Tidying().on_beat()
    assert gc.get_freeze_count() > len(made)


@pytest.mark.parametrize("was_enabled", [True, False])
def test_all_is_as_before_when_it_is_over(*, was_enabled: bool) -> None:
    (gc.enable if was_enabled else gc.disable)()
    beats: Calls = []
    with tidied(beats.append):
        beats[0]()
    assert gc.isenabled() is was_enabled
    assert gc.get_freeze_count() == 0
