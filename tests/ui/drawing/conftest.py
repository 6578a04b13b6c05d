"""A canvas on which one part is painted and looked at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.core.programme.figure import figure_at
from sitwatch.core.programme.motion import plan_motion
from tests.shipped import shipped_catalogue
from tests.ui.drawing.canvas import Canvas, CanvasOf


@pytest.fixture
def canvas_of() -> Iterator[CanvasOf]:
    """Return what makes a canvas of an exercise's key pose."""
    made: list[Canvas] = []

    def make(name: str, index: int = 0, *, mirrored: bool = False) -> Canvas:
        catalogue = shipped_catalogue()
        motion = plan_motion(catalogue[name], catalogue.body, mirrored=mirrored)
        made.append(Canvas(figure_at(motion, motion.starts[index])))
        return made[-1]

    yield make
    for canvas in made:
        canvas.painter.end()
