"""Starting with a session that nobody ever begins."""

from __future__ import annotations

from sitwatch.ports import Finding


class FakeAutostart:
    """Is on or off as it was told, unless there is an obstacle."""

    def __init__(self, *, obstacle: str = "") -> None:
        self._obstacle = obstacle
        self._is_on = False

    @property
    def finding(self) -> Finding:
        used = "fake" if self._is_on else "off"
        remedy = "" if self._is_on else "sitwatch autostart on"
        return Finding("autostart", used, "a test uses it", remedy)

    def is_on(self) -> bool:
        return self._is_on

    def turn(self, *, on: bool) -> str:
        if not self._obstacle:
            self._is_on = on
        return self._obstacle
