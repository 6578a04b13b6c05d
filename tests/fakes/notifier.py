"""A desktop that shows messages in a dictionary."""

from __future__ import annotations

from collections.abc import Callable

from sitwatch.ports import Delivery, Finding, Notice


class FakeNotifier:
    """Shows notices by key; `press` is the user's click.

    `has_buttons` False is a desktop that shows words alone, `is_there` False one that
    shows nothing.
    """

    def __init__(self, *, is_there: bool = True, has_buttons: bool = True) -> None:
        self.is_there = is_there
        self.has_buttons = has_buttons
        self.is_closed = False
        self.shown: dict[str, Notice] = {}
        self.history: list[Notice] = []
        self._on_answer: Callable[[str, str], None] | None = None

    @property
    def finding(self) -> Finding:
        if self.is_there:
            return Finding(part="notifications", used="fake", why="for a test")
        return Finding(part="notifications", used="", why="gone", remedy="wait")

    def open(self, on_answer: Callable[[str, str], None]) -> None:
        self._on_answer = on_answer

    def show(self, notice: Notice) -> Delivery:
        if not self.is_there:
            return "failed"
        self.shown[notice.key] = notice
        self.history.append(notice)
        return "shown" if self.has_buttons or not notice.buttons else "plain"

    def withdraw(self, key: str) -> None:
        self.shown.pop(key, None)

    def close(self) -> None:
        self.is_closed = True
        self.shown.clear()

    def press(self, key: str, answer: str) -> None:
        """Click a button, or on the notice itself (`default`)."""
        notice = self.shown.pop(key)
        assert answer in {"default", *(name for name, _ in notice.buttons)}
        if self.has_buttons and self._on_answer is not None:
            self._on_answer(key, answer)
