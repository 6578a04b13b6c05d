"""`sitwatch doctor`: what serves which need, what is missing, and how to get it.

It ends with 0 where all is fine, 1 where something is missing about which something can
be done, and 2 where input cannot be seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from sitwatch.commands.output import json_option, print_json

if TYPE_CHECKING:
    from pathlib import Path

    from sitwatch.core.facts import Recorded
    from sitwatch.ports import Finding
    from sitwatch.runtime.client import Client
    from sitwatch.runtime.findings import Health

STATUS: dict[Health, int] = {"fine": 0, "degraded": 1, "blind": 2}


@click.command(
    help=_(
        "Tell what sitwatch works with here, and what it lacks.\n\n"
        "Ends with 0 if all is fine, 1 if something is missing, 2 if it is blind."
    )
)
@json_option
@click.option(
    "--watch", is_flag=True, help=_("Show what is seen as it happens, until Ctrl-C.")
)
@click.option(
    "--seconds", type=click.FloatRange(min=0), help=_("Watch for no longer than this.")
)
def doctor(*, as_json: bool, watch: bool, seconds: float | None) -> int:
    """Ask the resident for its findings, or probe where none runs."""
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    findings = _findings(client)
    health = _health(findings)
    if watch:
        from sitwatch.commands.watch import show_facts

        show_facts(client, seconds, _of_input(findings))
    elif as_json:
        print_json({"health": health, "findings": findings})
    else:
        for line in _lines(findings, health):
            click.echo(line)
    return STATUS[health]


def _findings(client: Client) -> Sequence[Finding]:
    """Return everything that is known, in the order in which it is told."""
    from sitwatch.ports import JournalFailed
    from sitwatch.runtime.findings import dated

    found = [*_asked(client)]
    try:
        facts = tuple(client.facts())
    except JournalFailed as failure:
        return (*found, _unreadable(failure))
    if not any(finding.part == "journal" for finding in found):
        found.append(_journal(client.places.journal_file, facts))
    return dated(found, facts)


def _health(findings: Sequence[Finding]) -> Health:
    from sitwatch.runtime.findings import health_of

    return health_of(findings)


def _asked(client: Client) -> Sequence[Finding]:
    from sitwatch.runtime.channel import AskFindings, Findings

    reply = client.ask(AskFindings())
    if isinstance(reply, Findings):
        return reply.findings
    from sitwatch.runtime.residing import findings

    return findings()


def _unreadable(failure: Exception) -> Finding:
    from sitwatch.ports import Finding

    return Finding("journal", "", _("it cannot be read"), str(failure))


def _journal(file: Path, facts: Sequence[Recorded]) -> Finding:
    from sitwatch.ports import Finding

    if not facts:
        return Finding("journal", str(file), _("nothing is recorded yet"))
    words = _("{count} facts, {size} kB, the last of {last}")
    why = words.format(
        count=len(facts),
        size=round(_size(file) / 1000),
        last=f"{facts[-1].at:%Y-%m-%d %H:%M}",
    )
    return Finding("journal", str(file), why, since=facts[0].at)


def _size(journal: Path) -> int:
    """Return the bytes on disk; the newest facts lie in a log beside the file."""
    log = journal.with_name(f"{journal.name}-wal")
    return sum(file.stat().st_size for file in (journal, log) if file.exists())


def _of_input(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield what sees input, or why nothing does: whether a watch can show any."""
    for finding in findings:
        if finding.part == "input":
            yield from _paragraph(finding)


def _lines(findings: Sequence[Finding], health: Health) -> Iterator[str]:
    """Yield what people read: a need to a paragraph, then how it is altogether."""
    for finding in findings:
        yield from _paragraph(finding)
    verdicts: dict[Health, str] = {
        "fine": _("All is well."),
        "degraded": _("Something is missing; what to do stands beside each →."),
        "blind": _("Input cannot be seen, so nothing can be told of your day."),
    }
    yield verdicts[health]


def _paragraph(finding: Finding) -> Iterator[str]:
    yield f"{finding.part}: {finding.used or _('nothing')}"
    for line in _details(finding):
        yield f"    {line}"


def _details(finding: Finding) -> Iterator[str]:
    if finding.why:
        yield finding.why
    seen = []
    if finding.since is not None:
        seen.append(_("since {time}").format(time=f"{finding.since:%Y-%m-%d %H:%M}"))
    if finding.last is not None:
        last, at = finding.last.fact, f"{finding.last.at:%Y-%m-%d %H:%M:%S}"
        seen.append(_("last seen: {fact} at {time}").format(fact=last, time=at))
    if seen:
        yield "; ".join(seen)
    if finding.remedy:
        yield f"→ {finding.remedy}"
