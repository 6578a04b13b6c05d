"""The resident's comings and goings: one at a time, in this world or a recorded one.

Whoever comes second shows the window of the first, and after the screen was lost the
program begins anew.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from gettext import gettext as _
from tempfile import TemporaryDirectory
from typing import TypeAlias

from sitwatch.adapters.notify.pick import pick_notifier
from sitwatch.adapters.places import HOME_VARIABLE, Places, prepare, usual_places
from sitwatch.ports import Finding, JournalFailed, Notice
from sitwatch.runtime import channel, compose
from sitwatch.runtime.compose import SCREEN_LOST, Assembly
from sitwatch.runtime.emblem import emblem
from sitwatch.runtime.resident import own_command
from sitwatch.runtime.revival import await_screen
from sitwatch.runtime.tidying import tidied
from sitwatch.runtime.worlds import World, demo_world, machine_world, probed
from sitwatch.ui.application import NoScreen, find_obstacle, open_application
from sitwatch.ui.doorbell import Doorbell, DoorbellFailed

Assemble: TypeAlias = Callable[[World], Assembly]
"""Puts the resident of a world together."""


def run_resident(*, demo: bool = False) -> int:
    """Be the resident until it is told to end; return the exit status.

    Raises `NoScreen`, `JournalFailed`, `DoorbellFailed`.
    """
    assemble = partial(Assembly, open_application(emblem()))
    if demo:
        return _run_demo(assemble)
    with _announcing():
        status = _reside(assemble, prepare(usual_places()), machine_world)
    return _revived() if status == SCREEN_LOST else status


@contextmanager
def _announcing() -> Iterator[None]:
    """Say on the screen what keeps the program from starting, if no terminal does.

    Started with the session, it would be missing without a word.
    """
    try:
        yield
    except (JournalFailed, DoorbellFailed, OSError) as failure:
        if sys.stderr is None or not sys.stderr.isatty():
            title = _("sitwatch cannot start")
            pick_notifier(icon=emblem()).show(Notice("start", title, str(failure)))
        raise


def findings() -> tuple[Finding, ...]:
    """Probe what would serve which need, where no resident runs to be asked."""
    return probed(usual_places())


def _reside(
    assemble: Assemble, places: Places, world_of: Callable[[Places], World]
) -> int:
    """Live in a world, unless another resident does; only then is the journal ours."""
    assembly: Assembly | None = None

    def answered(line: bytes) -> bytes:
        return b"" if assembly is None else channel.answer(line, assembly.house.handle)

    address, lock = channel.address(places.socket), places.runtime / "resident.lock"
    doorbell = Doorbell(address, lock, answered)
    if doorbell.open() == "taken":
        channel.ask(places.socket, channel.RaiseWindow("today"))
        return 0
    assembly = assemble(world_of(places))
    with closing(doorbell), tidied(assembly.beat.timeout.connect):
        return assembly.run()


def _run_demo(assemble: Assemble) -> int:
    """Live through a recorded day in a folder that is thrown away; show the window."""
    with TemporaryDirectory(prefix="sitwatch-demo-") as folder:
        os.environ[HOME_VARIABLE] = folder
        places = prepare(usual_places())
        compose.launch([*own_command(), "open", "today"])
        return _reside(assemble, places, demo_world)


def _revived() -> int:
    """Start anew in this very process once there is a screen again."""
    if obstacle := await_screen(lambda: find_obstacle(os.environ)):
        raise NoScreen(obstacle)
    command = own_command()
    os.execv(command[0], command)  # noqa: S606 - our own command, no shell
