"""Poses and furniture refuse what cannot be drawn; all else is drawn alike."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.figure import figure_at
from sitwatch.core.programme.motion import plan_motion
from sitwatch.core.programme.poses import Body, Movement, Pose, Prop


@pytest.mark.parametrize(
    "prop",
    [
        {"kind": "piano", "x": 0.0, "y": 0.0},
        {"kind": "chair", "x": 3.0, "y": 0.2},
        {"kind": "chair", "x": 0.0},
    ],
    ids=["unknown kind", "out of the picture", "no height"],
)
def test_furniture_that_cannot_be_drawn_is_refused(prop: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(prop, Prop)


@pytest.mark.parametrize("seconds", [0, -1, 61])
def test_a_change_takes_its_time(catalogue: Catalogue, seconds: float) -> None:
    pose = msgspec.to_builtins(catalogue["squat"].poses[0])
    with pytest.raises(msgspec.ValidationError, match=r"\$\.s"):
        msgspec.convert({**pose, "s": seconds}, Pose)


def test_bones_have_a_length(catalogue: Catalogue) -> None:
    body = msgspec.to_builtins(catalogue.body)
    with pytest.raises(msgspec.ValidationError, match="shank"):
        msgspec.convert({**body, "shank": 0.0}, Body)


def test_exercises_and_contrasts_are_drawn_alike(catalogue: Catalogue) -> None:
    movements: list[Movement] = [*catalogue.exercises, *catalogue.contrasts]
    for movement in movements:
        figure = figure_at(plan_motion(movement, catalogue.body), 0.5)
        assert figure.view == movement.view
        assert figure.gear == movement.gear
        assert len(figure.props) == len(movement.props)
