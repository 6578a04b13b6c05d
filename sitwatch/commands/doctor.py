"""`sitwatch doctor`: what serves which need, what is missing, and how to get it."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from sitwatch.commands.output import json_option, print_json, print_table

if TYPE_CHECKING:
    from pathlib import Path

    from sitwatch.ports import Finding
    from sitwatch.runtime.client import Client


@click.command(help=_("Tell what sitwatch works with here, and what it lacks."))
@json_option
def doctor(*, as_json: bool) -> None:
    """Ask the resident for its findings, or probe where none runs."""
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    findings = _findings(client)
    if not any(finding.part == "journal" for finding in findings):
        findings = (*findings, _journal(client))
    if as_json:
        print_json({"findings": findings})
    else:
        _show(findings)


def _findings(client: Client) -> Sequence[Finding]:
    from sitwatch.runtime.channel import AskFindings, Findings

    reply = client.ask(AskFindings())
    if isinstance(reply, Findings):
        return reply.findings
    from sitwatch.runtime.compose import findings

    return findings()


def _journal(client: Client) -> Finding:
    """Tell of the journal, by reading all of it."""
    from sitwatch.ports import Finding, JournalFailed

    file = client.places.journal_file
    try:
        facts = tuple(client.facts())
    except JournalFailed as failure:
        return Finding("journal", "", _("it cannot be read"), str(failure))
    if not facts:
        return Finding("journal", str(file), _("nothing is recorded yet"))
    words = _("{count} facts, {size} kB, the last of {last}")
    why = words.format(
        count=len(facts),
        size=round(_size(file) / 1000),
        last=f"{facts[-1].at:%Y-%m-%d %H:%M}",
    )
    return Finding("journal", str(file), why)


def _size(journal: Path) -> int:
    """Return the bytes on disk; the newest facts lie in a log beside the file."""
    log = journal.with_name(f"{journal.name}-wal")
    return sum(file.stat().st_size for file in (journal, log) if file.exists())


def _show(findings: Sequence[Finding]) -> None:
    titles = (_("Need"), _("Served by"), _("Why"), _("What to do"))
    rows = ((f.part, f.used or _("nothing"), f.why, f.remedy) for f in findings)
    print_table(titles, rows)
