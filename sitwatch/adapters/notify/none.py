"""No messages: the tray and the card say all there is to say."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from sitwatch.ports import Delivery, Finding, Notice


class NoNotifier:
    """`ports.Notifier` where nothing can show a message; `why` says so."""

    def __init__(self, *, why: str = "") -> None:
        self._why = why

    @property
    def finding(self) -> Finding:
        remedy = _("Start sitwatch inside a desktop session that shows notifications")
        return Finding(part="notifications", used="", why=self._why, remedy=remedy)

    def open(self, on_answer: Callable[[str, str], None]) -> None:
        """Begin; nothing is ever answered."""

    def show(self, notice: Notice) -> Delivery:  # noqa: ARG002 - as in the port
        return "failed"

    def withdraw(self, key: str) -> None:
        """Do nothing: nothing is shown."""

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""
