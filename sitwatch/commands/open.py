"""`sitwatch open`: the window, turned to a page where it is open already."""

from __future__ import annotations

from gettext import gettext as _

import click

PAGES = ("today", "week", "settings", "about")


@click.command("open", help=_("Open the window at a page."))
@click.argument("page", type=click.Choice(PAGES), default="today")
def open_window(*, page: str) -> int:
    """Be the window, or have the one that is open turn to the page."""
    import msgspec

    from sitwatch.ports import Page
    from sitwatch.runtime.window import run_window

    return run_window(msgspec.convert(page, Page))
