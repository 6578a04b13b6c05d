"""`sitwatch open`: the window, in this process unless it is open already."""

from __future__ import annotations

from gettext import gettext as _

import click

PAGES = ("today", "week", "settings", "about")


@click.command("open", help=_("Open the window at a page."))
@click.argument("page", type=click.Choice(PAGES), default="today")
def open_window(*, page: str) -> int:
    """Be the window; one that is open already is raised at that page instead."""
    from sitwatch.runtime.compose import run_window

    return run_window(page)
