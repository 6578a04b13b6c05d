"""`sitwatch exercises`: what there is to do, and whether one's own pack is right."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitwatch.commands.failures import MISUSED
from sitwatch.commands.output import json_option, print_json, print_table

if TYPE_CHECKING:
    from sitwatch.core.programme.packs import Stock


@click.group(
    invoke_without_command=True, help=_("List the exercises, or check a pack.")
)
@json_option
@click.pass_context
def exercises(context: click.Context, *, as_json: bool) -> None:
    """List what is shipped and what was added, unless a command was given."""
    if context.invoked_subcommand is not None:
        return
    from sitwatch.presenters.shelf import shelf_rows
    from sitwatch.runtime.client import usual_client
    from sitwatch.runtime.exercises import stock_of

    stock = stock_of(usual_client().places)
    if as_json:
        print_json(shelf_rows(stock))
    else:
        _show(stock)


@exercises.command(
    help=_(
        "Check a pack of your own: a file, or a folder with exercises.toml.\n\n"
        "Ends with 0 if it can be used, with 2 if something is wrong."
    )
)
@click.argument("pack", type=click.Path(exists=True, path_type=Path))
def check(*, pack: Path) -> int:
    """Tell every fault with its line, as compilers do."""
    from sitwatch.core.programme.packs import Added
    from sitwatch.presenters.shelf import added_words, flaw_lines
    from sitwatch.runtime.client import usual_client
    from sitwatch.runtime.exercises import checked

    outcome = checked(usual_client().places, pack)
    if isinstance(outcome, Added):
        click.echo(added_words(outcome))
        return 0
    for line in flaw_lines(outcome):
        click.echo(line, err=True)
    return MISUSED


@exercises.command(help=_("Tell in which folder your own exercises belong."))
def path() -> None:
    """Print the folder, which need not be there yet."""
    from sitwatch.adapters.places import usual_places

    click.echo(usual_places().exercises)


def _show(stock: Stock) -> None:
    from sitwatch.presenters.shelf import left_out_words, shelf_cells, shelf_titles

    print_table(shelf_titles(), shelf_cells(stock))
    for left in stock.left_out:
        click.echo(left_out_words(left), err=True)
