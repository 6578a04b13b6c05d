"""`sitwatch export`: what was recorded, as a trace that replays, or days as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from sitwatch.commands.output import day_option, written

if TYPE_CHECKING:
    from sitwatch.core.facts import Recorded
    from sitwatch.runtime.client import Client


def _explain(context: click.Context, _parameter: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's own order
    """Print the page on the trace format."""
    from sitwatch.adapters.places import resources

    if not asked or context.resilient_parsing:
        return
    page = resources() / "trace-format.md"
    click.echo(page.read_text(encoding="utf-8").rstrip("\n"))
    context.exit()


@click.command(help=_("Write what was recorded into a file."))
@day_option("--from", "first", _("The first day, as 2026-03-02."))
@day_option("--to", "last", _("The last day."))
@day_option("--day", "day", _("That day alone."))
@click.option(
    "--anonymous",
    is_flag=True,
    help=_(
        "Times and kinds only, no names: to send along when a --day came out wrong."
        " It replays to the same figures."
    ),
)
@click.option(
    "--device",
    metavar="NAME",
    help=_("Name this computer in the trace, to replay it with one of another."),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["trace", "csv"]),
    default="trace",
    show_default=True,
    help=_("trace: every fact, for sitwatch replay; csv: a table of the days."),
)
@click.option(
    "--explain",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_explain,
    help=_("Tell what a trace is made of, and exit."),
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("The file; without it, standard output."),
)
def export(
    *,
    day: date | None,
    form: Literal["trace", "csv"],
    output: Path | None,
    anonymous: bool,
    device: str | None,
    **bounds: date | None,
) -> None:
    """Write facts or days of a span of days, both ends included."""
    from sitwatch.runtime.client import usual_client

    _check(bounds, day, form, is_anonymous=anonymous)
    if device is not None and (anonymous or form != "trace"):
        raise click.UsageError(_("--device goes with a trace that may hold names."))
    first, last = (bounds[end] or day for end in ("first", "last"))
    client = usual_client()
    with written(output) as file:
        if anonymous and day is not None:
            lines = _anonymous(client, day)
        elif form == "trace":
            lines = _trace(client, first, last, device)
        else:
            lines = _table(client, first, last)
        for line in lines:
            file.write(line)


def _check(
    bounds: Mapping[str, date | None],
    day: date | None,
    form: str,
    *,
    is_anonymous: bool,
) -> None:
    """Refuse what does not go together."""
    if day is not None and any(bounds.values()):
        raise click.UsageError(_("--day is one day; leave out --from and --to."))
    if is_anonymous and (day is None or form != "trace"):
        words = _("--anonymous goes with the trace of one day; name it with --day.")
        raise click.UsageError(words)


def _anonymous(client: Client, day: date) -> Iterator[bytes]:
    from sitwatch.adapters.trace_file import encode

    yield from map(encode, client.trace_of(day))


def _trace(
    client: Client, first: date | None, last: date | None, device: str | None
) -> Iterator[bytes]:
    from sitwatch.adapters.trace_file import encode

    since, until = client.days(first, last)
    for fact in client.facts(since=since, until=until):
        yield encode(fact if device is None else _named(fact, device))


def _named(fact: Recorded, device: str) -> Recorded:
    """Return a fact with the name of its computer, where it says none."""
    import msgspec

    return msgspec.structs.replace(fact, device=fact.device or device)


def _table(client: Client, first: date | None, last: date | None) -> Iterator[bytes]:
    from sitwatch.presenters.report import DayRow, day_rows

    yield _csv(DayRow.__struct_fields__)
    for row in day_rows(client.summaries()):
        if (first or row.day) <= row.day <= (last or row.day):
            yield _csv(getattr(row, name) for name in DayRow.__struct_fields__)


def _csv(cells: Iterable[object]) -> bytes:
    """Return a line of the table; dates, numbers and names need no quotes."""
    return (",".join(str(cell) for cell in cells) + "\n").encode()
