"""The command `sitwatch` itself: the tray when bare, else one of its commands."""

from __future__ import annotations

from gettext import gettext as _

import click

from sitwatch import __version__
from sitwatch.commands.autostart import autostart
from sitwatch.commands.desk import desk
from sitwatch.commands.doctor import doctor
from sitwatch.commands.evidence import evidence
from sitwatch.commands.exercises import exercises
from sitwatch.commands.export import export
from sitwatch.commands.forget import forget
from sitwatch.commands.launcher import launcher
from sitwatch.commands.open import open_window
from sitwatch.commands.plan import plan
from sitwatch.commands.programme import programme
from sitwatch.commands.replay import replay
from sitwatch.commands.review import review
from sitwatch.commands.routine import routine
from sitwatch.commands.said import correct, declare, undo
from sitwatch.commands.settings import settings
from sitwatch.commands.status import status
from sitwatch.commands.telling import offer_break, pause, resume, sit, stand
from sitwatch.commands.today import today
from sitwatch.commands.week import week
from sitwatch.commands.why import why
from sitwatch.runtime.loading import loading


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_(
        "See how long you sit, how sure that is, and move in good time.\n\n"
        "Without a command, sitwatch starts and stays in the tray."
    ),
)
@click.option("--demo", is_flag=True, help=_("Show a recorded day, 600 times as fast."))
@click.version_option(__version__, message="sitwatch %(version)s")
@click.pass_context
def sitwatch(context: click.Context, *, demo: bool) -> int | None:
    """Start the resident, unless a command was given."""
    if context.invoked_subcommand is None:
        return _reside(demo=demo)
    if demo:
        raise click.UsageError(_("--demo goes with no command."), context)
    return None


def _reside(*, demo: bool) -> int:
    if not demo and _is_window_raised():
        click.echo(_("sitwatch is running already; here is its window."))
        return 0
    with loading():
        from sitwatch.runtime.residing import run_resident

    return run_resident(demo=demo)


def _is_window_raised() -> bool:
    """Ask a resident that runs already to show itself; tell whether there is one."""
    from sitwatch.runtime.channel import RaiseWindow
    from sitwatch.runtime.client import usual_client

    return usual_client().order(RaiseWindow("today"))


for command in (
    today,
    week,
    why,
    plan,
    programme,
    review,
    status,
    pause,
    resume,
    stand,
    sit,
    offer_break,
    correct,
    declare,
    routine,
    desk,
    undo,
    open_window,
    settings,
    exercises,
    evidence,
    export,
    forget,
    replay,
    doctor,
    autostart,
    launcher,
):
    sitwatch.add_command(command)
