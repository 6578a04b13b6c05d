"""`sitwatch open`: the window, in this process unless it is open already."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sitwatch.ports import Page

PAGES = (
    "today",
    "week",
    "programme",
    "session",
    "measure",
    "whole",
    "you",
    "settings",
    "why",
    "about",
    "welcome",
    "care",
)
"""Named, not taken from the ports, whose loading every command would pay for."""


@click.command("open", help=_("Open the window at a page."))
@click.argument("page", type=click.Choice(PAGES), default="today")
def open_window(*, page: Page) -> int:
    """Be the window; one that is open already is turned to that page instead."""
    from sitwatch.runtime.window import run_window

    return run_window(page)
