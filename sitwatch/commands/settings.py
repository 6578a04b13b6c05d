"""`sitwatch settings`: the table of settings, read and set by name."""

from __future__ import annotations

from gettext import gettext as _
from math import isfinite
from typing import TYPE_CHECKING, Any

import click

from sitwatch.commands.output import json_option, print_json, print_table

if TYPE_CHECKING:
    from sitwatch.core.policy import Policy, Setting, Unit

_WRITTEN_LIKE: dict[Unit, str] = {
    "clock": "04:30",
    "ranges": "09:00-12:30, 13:30-17:00",
    "phone": "112",
}


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


def _explain(context: click.Context, _parameter: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's own order
    """Print the usual help, and the table of settings below it."""
    from sitwatch.core.policy import settings as table

    if not asked or context.resilient_parsing:
        return
    formatter = context.make_formatter()
    context.command.format_help(context, formatter)
    with formatter.section(_("Settings")):
        formatter.write_dl([(row.name, _explained(row)) for row in table()])
    click.echo(formatter.getvalue().rstrip("\n"))
    context.exit()


def _names(
    _context: click.Context, _parameter: click.Parameter, begun: str
) -> list[str]:
    """Complete the name of a setting."""
    from sitwatch.core.policy import settings as table

    return [row.name for row in table() if row.name.startswith(begun)]


@settings.command(
    "set",
    help=_("Set a setting: breaks.after_min 30"),
    add_help_option=False,
)
@click.argument("name", shell_complete=_names)
@click.argument("value")
@click.option(
    "-h",
    "--help",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_explain,
    help=_("Show this message with all settings, and exit."),
)
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


def _explained(row: Setting) -> str:
    """Return what a setting is for, what may be set and what is set by default."""
    if row.choices:
        allowed = ", ".join(row.choices)
    elif row.low is not None and row.high is not None:
        allowed = f"{row.low:g}..{row.high:g} {row.unit}"
    else:
        allowed = _WRITTEN_LIKE[row.unit]
    words = _("{help} ({allowed}; by default {default})")
    default = _written(row.default)
    return words.format(help=_(row.help), allowed=allowed, default=default)


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
