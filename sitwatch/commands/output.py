"""What commands take and print with, the same everywhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from gettext import gettext as _
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from rich.console import Console

_Command = TypeVar("_Command", bound=Callable[..., Any])

FILE_COLUMNS = 200
"""The width of a table that goes into a file or a pipe."""

json_option = click.option(
    "--json", "as_json", is_flag=True, help=_("Print one JSON object, for scripts.")
)
"""`--json`, wherever figures are printed."""


def day_option(flag: str, name: str, words: str) -> Callable[[_Command], _Command]:
    """Return an option that takes a day and gives a `date`."""

    def to_date(
        _context: click.Context, _parameter: click.Parameter, given: datetime | None
    ) -> date | None:
        return None if given is None else given.date()

    day = click.DateTime(["%Y-%m-%d"])
    return click.option(
        flag, name, type=day, metavar="DAY", callback=to_date, help=words
    )


def print_json(rows: Any) -> None:
    """Print values as one JSON object."""
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(rows), indent=2))


def console() -> Console:
    """Return the terminal for tables and bars; plain long lines where it is none."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else FILE_COLUMNS
    return Console(highlight=False, markup=False, width=width)


def print_table(titles: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Print rows of words under their titles."""
    from rich.table import Table

    table = Table(*titles, box=None, padding=(0, 2, 0, 0))
    for row in rows:
        table.add_row(*row)
    console().print(table)


@contextmanager
def written(path: Path | None) -> Iterator[IO[bytes]]:
    """Give a file to write, in place only once it is whole; None: standard output."""
    if path is None:
        yield sys.stdout.buffer
        return
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    except OSError as error:
        # A full disk names no file by itself.
        error.filename = error.filename or str(path)
        raise
    finally:
        part.unlink(missing_ok=True)
