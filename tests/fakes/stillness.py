"""A desktop whose user wants less movement, or not, by hand."""

from __future__ import annotations

from collections.abc import Callable

from sitwatch.ports import Finding


class FakeStillness:
    """Tells at once, on the thread of whoever changes their mind."""

    def __init__(self) -> None:
        self.finding = Finding("movement", "fake", "a test uses it")
        self._is_less = False
        self._on_change: Callable[[bool], None] | None = None

    def open(self, on_change: Callable[[bool], None]) -> None:
        self._on_change = on_change
        on_change(self._is_less)

    def close(self) -> None:
        self._on_change = None

    def want(self, *, less: bool) -> None:
        was, self._is_less = self._is_less, less
        if self._on_change is not None and was != less:
            self._on_change(less)
