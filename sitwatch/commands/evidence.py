"""`sitwatch evidence`: a reason for every rule and exercise, with its sources."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from sitwatch.commands.output import json_option, print_json

if TYPE_CHECKING:
    from sitwatch.presenters.evidence import Chapter


@click.command(
    help=_(
        "Tell why sitwatch does what it does, what that rests on, and its limits.\n\n"
        "With WORDS, only what has all of them."
    )
)
@click.argument("words", nargs=-1)
@json_option
def evidence(*, words: tuple[str, ...], as_json: bool) -> None:
    """Print the chapters, as the window shows them."""
    from sitwatch.presenters.evidence import (
        about_words,
        matching,
        nothing_words,
    )
    from sitwatch.runtime.client import usual_client
    from sitwatch.runtime.reasons import reasons_at

    sought = " ".join(words)
    found = matching(reasons_at(usual_client().places).chapters, sought)
    if as_json:
        print_json({"chapters": found})
        return
    click.echo(_wrapped(about_words() if found else nothing_words(sought), ""))
    for chapter in found:
        _show(chapter)


def _show(chapter: Chapter) -> None:
    from sitwatch.presenters.evidence import limit_words, source_lines

    click.echo()
    click.secho(chapter.title, bold=True)
    for entry in chapter.entries:
        click.echo(f"\n  {entry.title}")
        for line in (entry.reason, entry.activity, limit_words(entry)):
            if line:
                click.echo(_wrapped(line, "    "))
        for line in source_lines(entry):
            click.echo(_wrapped(line, "    - ", "      "))


def _wrapped(text: str, first: str, rest: str | None = None) -> str:
    indent = first if rest is None else rest
    return click.wrap_text(text, 88, initial_indent=first, subsequent_indent=indent)
