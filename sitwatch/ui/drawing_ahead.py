"""Pictures that are drawn before they are needed, so that no moment is a heavy one.

A few are drawn in one go, while the tools for it are at hand: one by one, each with a
pause after it, they take a processor twice as long.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from itertools import islice

from sitwatch.ui.figure import FigureView

GOES_A_SECOND = 1
AT_ONCE = 9
"""Nine pictures a second: most that a movement needs are there before their turn."""


class DrawingAhead:
    """Draws the pictures of these phases in their order, a few at a time."""

    def __init__(self, figure: FigureView, phases: Iterable[float]) -> None:
        self._figure = figure
        self._coming = iter(dict.fromkeys(phases))
        self._go = -1

    def go_on(self, now_s: float) -> None:
        """Draw some more, where it is time for that; what is there already is free."""
        go = int(now_s * GOES_A_SECOND)
        if go != self._go:
            self._go = go
            drawn = filter(self._figure.prepare, self._coming)
            deque(islice(drawn, AT_ONCE), maxlen=0)
