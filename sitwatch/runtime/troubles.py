"""What is amiss, each told by its part; the face has room for one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

Part = Literal["journal", "settings"]


class Troubles:
    """Knows what is amiss with each part; shows the gravest, until all is well."""

    def __init__(self, show: Callable[[str], None]) -> None:
        """`show` is given a line for the user; empty: all is well."""
        self._show = show
        self._told: dict[Part, str] = {"journal": "", "settings": ""}
        self._shown = ""

    def __getitem__(self, part: Part) -> str:
        """Return what is amiss with a part, empty where nothing is."""
        return self._told[part]

    def tell(self, part: Part, trouble: str) -> None:
        """Take in what is amiss with a part now; empty: it is well."""
        self._told[part] = trouble
        shown = self._told["journal"] or self._told["settings"]
        if shown != self._shown:
            self._shown = shown
            self._show(shown)
