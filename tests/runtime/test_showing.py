from __future__ import annotations

from datetime import UTC, timedelta

import pytest

from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance
from sitwatch.core.orders import ShowFace
from sitwatch.core.policy import Policy
from sitwatch.runtime.showing import FACE_EVERY, FACE_LEFT, Showing
from tests.fakes.clock import MONDAY

NOON = MONDAY.astimezone(UTC)
SECOND = timedelta(seconds=1)


class Sat:
    """Somebody who sits from noon on, and the faces that they get to see."""

    def __init__(self) -> None:
        self.faces: list[ShowFace] = []
        self.state = State()
        self.showing = Showing(lambda face, _state: self.faces.append(face))
        self.tell(f.Started(at=MONDAY, up=0.0))

    def tell(self, fact: f.Fact) -> None:
        """Let the state take in a fact."""
        self.state, _ = advance(self.state, fact, Policy())

    def type(self, second: float, for_s: float) -> None:
        """Let them type."""
        at = MONDAY + second * SECOND
        self.tell(f.Input(at=at, up=second, for_s=for_s))

    def show(self, second: float) -> None:
        """Show the face of a moment."""
        self.showing.show(self.state, NOON + second * SECOND, Policy())

    def follow(self, second: float) -> None:
        """Let time have got to a moment."""
        self.showing.follow(self.state, NOON + second * SECOND, Policy())


@pytest.fixture
def sat() -> Sat:
    return Sat()


def test_before_anything_is_known_nothing_is_shown_and_nothing_due() -> None:
    sat = Sat()
    sat.state = State()
    sat.follow(0)
    sat.show(0)
    assert sat.faces == []
    assert sat.showing.due(sat.state) is None


def test_a_face_that_looks_the_same_is_not_handed_over_again(sat: Sat) -> None:
    sat.show(1)
    sat.show(2)
    assert len(sat.faces) == 1


def test_the_figures_follow_the_time(sat: Sat) -> None:
    sat.type(0, 180)
    sat.show(60)
    assert sat.showing.due(sat.state) == NOON + 60 * SECOND + FACE_EVERY
    sat.follow(179)
    assert [face.bout for face in sat.faces] == [timedelta(minutes=1)]
    sat.follow(180)
    assert sat.faces[-1].bout == timedelta(minutes=3)


def test_nobody_is_there_to_see_the_figures_change(sat: Sat) -> None:
    sat.type(0, 60)
    last_shown = (60 * SECOND + FACE_LEFT - FACE_EVERY).total_seconds()
    sat.show(last_shown)
    assert sat.showing.due(sat.state) is not None
    sat.show(last_shown + 1)
    assert sat.showing.due(sat.state) is None


def test_whoever_is_back_is_seen_without_waiting_for_the_minute(sat: Sat) -> None:
    sat.show(0)
    sat.follow(2)
    sat.type(2, 3)
    sat.follow(5)
    assert [face.held for face in sat.faces] == ["away", ""]
    assert sat.showing.due(sat.state) == NOON + FACE_EVERY
