"""No keys that work everywhere: the tray and the terminal do the same."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from sitwatch.ports import Finding, Wish


class NoShortcuts:
    """`ports.Shortcuts` where no desktop could be asked."""

    finding = Finding("shortcuts", "", _("this system gives programs no such keys"))

    def open(self, on_pressed: Callable[[Wish], None]) -> None:
        """Ask nobody."""

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""
