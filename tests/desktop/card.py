"""The card with which a break is offered, as somebody sees it and clicks on it."""

from __future__ import annotations

from sitwatch.presenters.colours import LIGHT
from tests.desktop.desk import Desk
from tests.desktop.hands import Hands, Place
from tests.desktop.pictures import drawn_on, picture
from tests.desktop.program import Sitwatch
from tests.desktop.waiting import until

RIM = 14
"""Inside of its rim and of its round corners there is nothing but what it shows."""

FIGURE = 0.38
"""How much of its width belongs to the figure, on the left."""


BUTTONS = -1
"""The row of buttons is the last one on each of its sides."""

EFFORTS, CONTROLS = 2, 5
"""The questions at the end: the upper row on effort, and the row on control."""


class Card:
    """The only window that the resident itself ever has; or one `beside` the window."""

    def __init__(
        self,
        desk: Desk,
        sitwatch: Sitwatch,
        *,
        figure: float = FIGURE,
        beside: str = "",
    ) -> None:
        self._desk = desk
        self.beside = beside
        self._figure = figure
        self._hands = Hands(desk)
        self._sitwatch = sitwatch

    def is_up(self) -> bool:
        return bool(self.windows())

    def words(self) -> str:
        """Return what it is about at the moment; it is waited for."""
        return self._hands.name(until(self.windows)[0])

    def takes_keys(self) -> bool:
        """Tell whether it asks the window manager for the keyboard."""
        told = self._desk.ask("xprop", "-id", until(self.windows)[0], "WM_HINTS")
        return "input focus: True" in told

    def click(self, row: int, column: int) -> None:
        """Click what stands there; below zero counts from below, or from the right."""
        area = self._area()
        place = drawn_on(LIGHT.raised, picture(self._desk, area))[row][column]
        across, down = place.x + place.width // 2, place.y + place.height // 2
        self._hands.click(area.x + across, area.y + down)

    def windows(self) -> list[str]:
        seen = self._hands.windows(self._sitwatch.resident.pid)
        return [window for window in seen if window != self.beside]

    def _area(self) -> Place:
        """Return where its words are."""
        whole = self._hands.place(until(self.windows)[0])
        left = max(RIM, int(whole.width * self._figure))
        return Place(
            whole.x + left,
            whole.y + RIM,
            whole.width - left - RIM,
            whole.height - 2 * RIM,
        )
