"""The contents of the window: the pages that are listed, and those beneath them."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.ports import Page

_BENEATH: dict[Page, Page] = {
    "care": "you",
    "session": "programme",
    "measure": "programme",
}


def listed() -> tuple[tuple[Page, str], ...]:
    """Return the pages to turn to with their titles, in order."""
    return (
        ("today", _("Today")),
        ("week", _("Week")),
        ("programme", _("Programme")),
        ("whole", _("Whole day")),
        ("you", _("About you")),
        ("settings", _("Settings")),
        ("why", _("Why")),
        ("about", _("About")),
        ("welcome", _("Set up")),
    )


def marked_for(page: Page) -> Page:
    """Return the listed page that is marked while this one is open.

    Pages that are reached from another one are marked in its place.
    """
    return _BENEATH.get(page, page)
