"""`sitwatch replay`: a trace through the very rules that run live, in virtual time.

Neither Qt nor a database is touched, so a trace replays anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sitwatch.commands.output import json_option, print_json, print_table

if TYPE_CHECKING:
    from sitwatch.core.facts import Recorded
    from sitwatch.core.policy import Policy
    from sitwatch.core.programme.catalogue import Catalogue
    from sitwatch.core.sitting.verdicts import Report
    from sitwatch.core.timeline.days import OffsetChange
    from sitwatch.presenters.report import Localise


def to_moment(
    _context: click.Context, _parameter: click.Parameter, given: str | None
) -> datetime | None:
    """Read a moment as traces write it; one without an offset could be any."""
    if given is None:
        return None
    with suppress(ValueError):
        moment = datetime.fromisoformat(given)
        if moment.tzinfo is not None:
            return moment
    words = _("“{given}” is no moment; write it like 2026-03-02T17:30:00+01:00")
    raise click.BadParameter(words.format(given=given))


@click.command(
    help=_(
        "Run recorded facts through the rules; tell what comes of them.\n\n"
        "What such a file is made of tells: sitwatch export --explain"
    )
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--settings",
    "settings_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=_("The settings to replay under; without it, the defaults."),
)
@click.option(
    "--reply",
    type=click.Choice(["ignore", "done", "skip"]),
    default="ignore",
    show_default=True,
    help=_("How the replayed user answers prompts."),
)
@click.option(
    "--until",
    metavar="AT",
    callback=to_moment,
    help=_("Leave out what was seen from then on: 2026-03-02T17:30:00+01:00."),
)
@click.option(
    "--packs",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help=_("A folder with exercises of your own; without it, the shipped ones alone."),
)
@click.option(
    "--keep-going",
    is_flag=True,
    help=_("Skip and count the lines that cannot be read."),
)
@json_option
def replay(
    *,
    files: tuple[str, ...],
    settings_file: Path | None,
    packs: Path | None,
    keep_going: bool,
    as_json: bool,
    **how: Any,
) -> None:
    """Stream the files through the fold; `how` goes to `runtime.replay`."""
    import msgspec

    from sitwatch.adapters.trace_file import Skipped, read_traces
    from sitwatch.presenters.report import localised
    from sitwatch.runtime.replay import replay as replayed

    skipped = Skipped()
    changes: list[OffsetChange] = []
    facts = _noting(read_traces(files, skipped, keep_going=keep_going), changes)
    policy, catalogue = _policy(settings_file), _catalogue(packs)
    report = replayed(facts, policy, catalogue=catalogue, **how)
    report = msgspec.structs.replace(report, bad_lines=skipped.bad_lines)
    _tell(report, localised(changes), as_json=as_json)


def _catalogue(packs: Path | None) -> Catalogue:
    """Return the exercises: whose packs lie on a computer changes nothing unasked."""
    from sitwatch.adapters.catalogue_files import read_catalogue, read_stock
    from sitwatch.adapters.places import resources

    shipped = read_catalogue(resources() / "exercises.toml")
    if packs is None:
        return shipped
    stock = read_stock(shipped, packs)
    for left in stock.left_out:
        click.echo(left.words, err=True)
    return stock.catalogue


def _policy(file: Path | None) -> Policy:
    from sitwatch.core.policy import Policy

    if file is None:
        return Policy()
    from sitwatch.adapters.settings_file import read_settings

    return read_settings(file)


def _noting(
    facts: Iterable[Recorded], changes: list[OffsetChange]
) -> Iterator[Recorded]:
    """Pass facts on, noting from when on which offset from UTC was in force."""
    from sitwatch.core.timeline.days import OffsetChange

    for fact in facts:
        offset = fact.at.utcoffset() or timedelta()
        if not changes or changes[-1].offset != offset:
            changes.append(OffsetChange(fact.at.astimezone(UTC), offset))
        yield fact


def _tell(report: Report, local: Localise, *, as_json: bool) -> None:
    from sitwatch.presenters.report import report_rows

    if as_json:
        print_json(report_rows(report, local))
        return
    _show_days(report)
    _show_prompts(report, local)
    if report.bad_lines or report.unknown_facts:
        click.echo(f"\n{_skipped(report.bad_lines, report.unknown_facts)}")


def _skipped(bad: int, unknown: int) -> str:
    """Return what was passed over, each only where there was some."""
    lines = ngettext("{bad} unreadable line", "{bad} unreadable lines", bad)
    kinds = ngettext(
        "{unknown} fact of an unknown kind",
        "{unknown} facts of unknown kinds",
        unknown,
    )
    counted = [lines.format(bad=bad)] if bad else []
    counted += [kinds.format(unknown=unknown)] if unknown else []
    return _("Skipped: {what}.").format(what=", ".join(counted))


def _show_days(report: Report) -> None:
    from sitwatch.presenters.terminal import DAY_TITLES, day_cells

    print_table(map(_, DAY_TITLES), map(day_cells, report.days))


def _show_prompts(report: Report, local: Localise) -> None:
    from sitwatch.presenters.terminal import PROMPT_TITLES, prompt_cells

    if not report.offers:
        return
    click.echo()
    cells = (prompt_cells(offer, local) for offer in report.offers)
    print_table(map(_, PROMPT_TITLES), cells)
