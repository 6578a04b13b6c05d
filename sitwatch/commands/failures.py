"""Every way in which a command may fail, as one line and an exit status.

Expected failures have a type of their own: what the user typed (2) and what their
machine lacks (3). Whatever is left is a fault of ours (70): its traceback goes into a
file that can be sent along with a report.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from gettext import gettext as _
from pathlib import Path

import click

DECLINED = 1
MISUSED = 2
MISSING = 3
OURS = 70
INTERRUPTED = 130
UNREAD = 141

EXPECTED = {
    "sitwatch.adapters.places:ResourcesMissing": MISSING,
    "sitwatch.adapters.settings_file:SettingsUnreachable": MISSING,
    "sitwatch.adapters.trace_file:BadTrace": MISUSED,
    "sitwatch.core.programme.catalogue:BadCatalogue": MISSING,
    "sitwatch.core.policy.faults:BadPolicy": MISUSED,
    "sitwatch.ports.keeping:JournalFailed": MISSING,
    "sitwatch.presenters.hour_ranges:UnreadableHours": MISUSED,
    "sitwatch.runtime.channel.messages:ChannelFailed": MISSING,
    "sitwatch.ui.application:NoScreen": MISSING,
    "sitwatch.ui.doorbell:DoorbellFailed": MISSING,
}
"""Named, not imported: the modules of those that did not happen are not needed."""


class Missing(click.ClickException):
    """A part of the machine that the command needs is not there."""

    exit_code = MISSING


class NothingThere(click.ClickException):
    """What was asked about is not there; no help on the command would mend that."""

    exit_code = MISUSED


def told(obey: Callable[[], int]) -> int:
    """Run a command; return its status, having said in one line what went wrong."""
    try:
        status = obey()
        _finish_output()
    except BrokenPipeError:
        _leave_output()
        return UNREAD
    except SystemExit as end:
        # click's own way out where nobody reads, and after completing a word.
        return UNREAD if end.code == 1 else 0
    except (click.Abort, KeyboardInterrupt) as stop:
        return INTERRUPTED if _is_interrupt(stop) else DECLINED
    except Exception as error:  # noqa: BLE001 - the last stop before a traceback
        status, words = _judge(error)
        click.echo(f"sitwatch: {words}", err=True)
    return status


def _judge(error: Exception) -> tuple[int, str]:
    """Return the exit status and the words for an error."""
    if isinstance(error, click.ClickException):
        return error.exit_code, _said_by_click(error)
    if status := expected_status(error):
        return status, _on_one_line(str(error))
    if isinstance(error, OSError):
        return MISSING, _said_by_system(error)
    return OURS, _filed(error)


def expected_status(error: Exception) -> int | None:
    """Return the status of an expected failure, None for any other error."""
    kinds = (f"{kind.__module__}:{kind.__qualname__}" for kind in type(error).__mro__)
    return next((EXPECTED[kind] for kind in kinds if kind in EXPECTED), None)


def _said_by_click(error: click.ClickException) -> str:
    words = _on_one_line(error.format_message())
    if not isinstance(error, click.UsageError) or error.ctx is None:
        return words
    hint = _("Try '{command} --help'.").format(command=error.ctx.command_path)
    return f"{words} {hint}"


def _said_by_system(error: OSError) -> str:
    what = error.strerror or str(error)
    return f"{error.filename}: {what}" if error.filename else what


def _filed(error: Exception) -> str:
    """Keep the traceback in a file; return the line that says where."""
    what = _on_one_line(f"{type(error).__name__}: {error}")
    try:
        where = _crash_file()
        where.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError as unwritable:
        words = _("A fault of sitwatch: {what} (no report could be kept: {why}).")
        return words.format(what=what, why=_said_by_system(unwritable))
    words = _("A fault of sitwatch: {what}. Please report it with the file {where}.")
    return words.format(what=what, where=where)


def _crash_file() -> Path:
    from sitwatch.adapters.clock import SystemClock
    from sitwatch.adapters.places import prepare, usual_places

    moment = SystemClock().read().wall
    return prepare(usual_places()).state / f"crash-{moment:%Y%m%d-%H%M%S}.txt"


def _is_interrupt(stop: BaseException) -> bool:
    """Tell Ctrl-C, which click wraps, from a question that was answered with no."""
    return isinstance(stop.__cause__ or stop, KeyboardInterrupt)


def _finish_output() -> None:
    """Write what is still held back; a windowed program of Windows has no output."""
    if sys.stdout is not None:
        sys.stdout.flush()


def _leave_output() -> None:
    """Keep Python from complaining at its end about output that nobody reads."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
