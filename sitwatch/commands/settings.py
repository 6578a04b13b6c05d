"""`sitwatch settings`: the table of settings, read and set by name."""

from __future__ import annotations

from gettext import gettext as _
from math import isfinite
from typing import TYPE_CHECKING, Any

import click

from sitwatch.commands.output import json_option, print_json, print_table

if TYPE_CHECKING:
    from sitwatch.core.policy import Policy, Setting


@click.group(invoke_without_command=True, help=_("List the settings, or set one."))
@json_option
@click.pass_context
def settings(context: click.Context, *, as_json: bool) -> None:
    """List the table with its values, unless a command was given."""
    if context.invoked_subcommand is not None:
        return
    from sitwatch.runtime.client import usual_client

    policy = usual_client().policy
    if as_json:
        print_json(policy)
    else:
        _show(policy)


@settings.command(help=_("Tell where the settings file lies."))
def path() -> None:
    """Print the path."""
    from sitwatch.adapters.places import usual_places

    click.echo(usual_places().settings_file)


@settings.command("set", help=_("Set a setting, by the name that the list gives."))
@click.argument("name")
@click.argument("value")
def set_(*, name: str, value: str) -> None:
    """Check the value by the table, write the file, tell the resident."""
    from sitwatch.runtime.client import usual_client

    policy = usual_client().change({name: _read(_row(name), value)})
    click.echo(f"{name} = {_written(_value(policy, name))}")


def _show(policy: Policy) -> None:
    from sitwatch.core.policy import settings as table

    titles = (_("Name"), _("Value"), _("What it is"))
    cells = (_cells(row, _value(policy, row.name)) for row in table())
    print_table(titles, cells)


def _cells(row: Setting, value: Any) -> tuple[str, str, str]:
    return row.name, _written(value), f"{_(row.title)}. {_(row.help)}"


def _row(name: str) -> Setting:
    """Return the row of that name; its like, where there is none, is suggested."""
    from difflib import get_close_matches

    from sitwatch.core.policy import settings as table

    rows = {row.name: row for row in table()}
    if name in rows:
        return rows[name]
    near = get_close_matches(name, rows, n=1, cutoff=0.4)
    words = _("There is no setting “{name}”.")
    if near:
        words = _("There is no setting “{name}”; is it “{near}”?")
    raise click.UsageError(words.format(name=name, near=near[0] if near else ""))


def _read(row: Setting, text: str) -> Any:
    """Return a typed value; what is no number is left to the table to refuse."""
    from sitwatch.presenters.hour_ranges import read_hours

    if row.unit == "ranges":
        return read_hours(text)
    if isinstance(row.default, str):
        return text
    try:
        number = float(text)
    except ValueError:
        return text
    if not isfinite(number):
        return text
    return int(number) if number.is_integer() else number


def _value(policy: Policy, name: str) -> Any:
    group, _dot, field = name.partition(".")
    return getattr(getattr(policy, group), field)


def _written(value: Any) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
