"""Both ways of a movement keep one time, and each has its words."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.catalogue import Contrast
from sitwatch.presenters.contrast import (
    REST_S,
    Ways,
    contrast_title,
    telling_phase,
    way_phase,
    way_pictures,
    ways_of,
)
from sitwatch.presenters.pacing import PICTURES_A_SECOND
from sitwatch.presenters.preview import LEAD_S
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()


@pytest.fixture
def ways() -> Ways:
    found = ways_of(CATALOGUE, CATALOGUE["chair-rise"])
    assert found is not None
    return found


def test_an_exercise_without_a_drawn_mistake_has_no_contrast() -> None:
    assert ways_of(CATALOGUE, CATALOGUE["squat"]) is None


def test_each_way_has_a_caption_and_three_things_to_look_at(ways: Ways) -> None:
    assert contrast_title()
    assert (ways.right.caption, ways.wrong.caption) == ("Right way", "Common mistake")
    assert ways.right.is_right
    assert not ways.wrong.is_right
    assert ways.right.notes == CATALOGUE["chair-rise"].cues[:3]
    assert ways.wrong.notes[0] == "Back rounds instead of the hips folding"
    assert isinstance(ways.wrong.movement, Contrast)


def test_both_rest_begin_together_and_the_faster_one_waits(ways: Ways) -> None:
    both = (ways.right, ways.wrong)
    assert [way_phase(ways, way, LEAD_S + REST_S) for way in both] == [0, 0]
    moving = [way_phase(ways, way, LEAD_S + REST_S + 1) for way in both]
    assert 0 < moving[0] < moving[1] < 1
    late = [way_phase(ways, way, LEAD_S + ways.round_s - 0.1) for way in both]
    assert late[0] > 0.9
    assert late[1] == 0
    later = LEAD_S + ways.round_s + REST_S + 1
    again = [way_phase(ways, way, later) for way in both]
    for way in both:
        pictures = list(way_pictures(ways, way))
        assert way_phase(ways, way, LEAD_S + REST_S + 1) in pictures
        assert len(pictures) >= ways.round_s * PICTURES_A_SECOND
    assert again == pytest.approx(moving)


def test_a_still_shows_where_the_trunk_leans_most(ways: Ways) -> None:
    assert telling_phase(ways.right) > 0
    assert telling_phase(ways.wrong) == pytest.approx(0.7 / 2.3)
