"""What is said of a desktop that offers no tray, whoever found that out."""

from __future__ import annotations

from gettext import gettext as _


def lacking_tray() -> tuple[str, str]:
    """Return why that is no harm, and the one thing to do about it all the same."""
    why = _(
        "no panel here offers a tray; window, cards and commands do all that it"
        " does: sitwatch open, sitwatch launcher on"
    )
    remedy = _(
        "on GNOME, install the extension “AppIndicator and KStatusNotifierItem"
        " Support”; elsewhere, add a tray to the panel"
    )
    return why, remedy
