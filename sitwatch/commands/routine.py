"""`sitwatch routine`: sitting away from the computer that returns by itself."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any

import click

from sitwatch.commands.moments import to_clocks
from sitwatch.commands.output import json_option, print_json, print_table
from sitwatch.commands.said import share_option

if TYPE_CHECKING:
    from sitwatch.core.facts import RoutineSet, Weekday
    from sitwatch.runtime.client import Client


def to_days(
    _context: click.Context, _parameter: click.Parameter, given: str
) -> tuple[Weekday, ...]:
    """Read weekdays: a name for several, or a list of them."""
    from sitwatch.presenters.spoken import DAY_GROUPS

    if given in DAY_GROUPS:
        return DAY_GROUPS[given]
    chosen = {part.strip().lower() for part in given.split(",")}
    if not chosen <= {*DAY_GROUPS["daily"]}:
        words = _("“{given}”: write weekdays, weekends, daily or days like mon,wed,fri")
        raise click.BadParameter(words.format(given=given))
    return tuple(day for day in DAY_GROUPS["daily"] if day in chosen)


@click.group(
    invoke_without_command=True,
    help=_("List what you sit through regularly away from the computer."),
)
@json_option
@click.pass_context
def routine(context: click.Context, *, as_json: bool) -> None:
    """List the routines that hold today, unless a command was given."""
    if context.invoked_subcommand is not None:
        return
    from sitwatch.runtime.client import usual_client

    held = _held(usual_client())
    if as_json:
        print_json({"routines": [_row(each) for each in held]})
    elif held:
        _show(held)
    else:
        click.echo(_("No routines. Set one: sitwatch routine set --help"))


def _held(client: Client) -> tuple[RoutineSet, ...]:
    from sitwatch.core.facts import RoutineSet
    from sitwatch.presenters.spoken import words_held

    latest = {
        word.label: word
        for word in words_held(client.words())
        if isinstance(word, RoutineSet)
    }
    return tuple(each for each in latest.values() if each.share > 0)


def _row(held: RoutineSet) -> dict[str, object]:
    return {
        "label": held.label,
        "days": held.days,
        "begins": held.begins,
        "ends": held.ends,
        "share": held.share,
    }


def _show(held: tuple[RoutineSet, ...]) -> None:
    from sitwatch.presenters.spoken import days_words

    titles = (_("What"), _("Days"), _("From"), _("To"), _("Seated"))
    rows = (
        (
            each.label,
            days_words(each.days),
            each.begins,
            each.ends,
            f"{100 * each.share:.0f} %",
        )
        for each in held
    )
    print_table(titles, rows)


@routine.command(
    "set",
    help=_(
        "Set a routine, from today on; one of the same name is replaced. It counts only"
        ' where you were not seen here.\n\nsitwatch routine set "drive" weekdays'
        " 08:10-08:45\n\nDAYS are weekdays, weekends, daily, or a list: mon,wed,fri"
    ),
)
@click.argument("label")
@click.argument("days", metavar="DAYS", callback=to_days)
@click.argument("times", metavar="FROM-TO", callback=to_clocks)
@share_option
@json_option
def set_routine(
    *, label: str, days: Any, times: tuple[str, str], share: float, as_json: bool
) -> None:
    """Post `routine`, then tell today's total."""
    if not share:
        raise click.UsageError(_("A share of 0 is no sitting; use: routine end"))
    if not label.strip():
        raise click.UsageError(_("Give it a name."))
    said = _("“{label}” is set, from today on.").format(label=label)
    _post(label, said, days=days, times=times, share=share, as_json=as_json)


@routine.command("end", help=_("End a routine: from today on it does not count."))
@click.argument("label")
@json_option
def end_routine(*, label: str, as_json: bool) -> None:
    """Post `routine` with share 0."""
    from sitwatch.runtime.client import usual_client

    held = {each.label: each for each in _held(usual_client())}
    if label not in held:
        words = _("There is no routine “{label}”.")
        raise click.UsageError(words.format(label=label))
    last = held[label]
    said = _("“{label}” is ended; it does not count today either.").format(label=label)
    times = (last.begins, last.ends)
    _post(label, said, days=last.days, times=times, share=0.0, as_json=as_json)


def _post(label: str, said: str, *, as_json: bool, **how: Any) -> None:
    from sitwatch.commands.totals import tell_totals
    from sitwatch.core.facts import RoutineSet
    from sitwatch.runtime.client import usual_client

    client = usual_client()
    begins, ends = how["times"]
    fact = RoutineSet(
        **client.clock.read().stamp,
        label=label,
        days=how["days"],
        begins=begins,
        ends=ends,
        share=how["share"],
    )
    client.post(fact)
    tell_totals(client, said, client.now, client.now, as_json=as_json)
