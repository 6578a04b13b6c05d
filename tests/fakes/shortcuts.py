"""Keys that are pressed by hand."""

from __future__ import annotations

from collections.abc import Callable

from sitwatch.ports import Finding, Wish


class FakeShortcuts:
    """Open or not; `press` tells at once, on the thread of whoever presses."""

    def __init__(self) -> None:
        self._on_pressed: Callable[[Wish], None] | None = None

    @property
    def finding(self) -> Finding:
        used = "off" if self._on_pressed is None else "fake"
        return Finding("shortcuts", used, "a test uses it")

    def open(self, on_pressed: Callable[[Wish], None]) -> None:
        self._on_pressed = on_pressed

    def close(self) -> None:
        self._on_pressed = None

    def press(self, wish: Wish) -> None:
        if self._on_pressed is not None:
            self._on_pressed(wish)
