"""Nobody says whether less movement is wanted: the setting does."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from sitwatch.ports import Finding


class NoStillness:
    """`ports.Stillness` where no desktop can be asked."""

    finding = Finding("movement", "", _("this system is not asked; a setting decides"))

    def open(self, on_change: Callable[[bool], None]) -> None:
        """Ask nobody."""

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""
