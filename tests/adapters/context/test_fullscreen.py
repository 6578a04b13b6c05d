from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from queue import Queue

import pytest

from sitwatch.adapters.context.fullscreen import FullScreenContext
from sitwatch.adapters.context.x11_windows import ActiveWindow
from sitwatch.core.facts import Fact, FullScreenBegan, FullScreenEnded
from tests.daemons.session_bus import ENOUGH_S, wait_until
from tests.daemons.window_desktop import (
    WINDOW,
    WindowDesktop,
    needs_window_desktop,
    running_window_desktop,
)
from tests.daemons.x_server import needs_x_server, running_x_server
from tests.fakes.clock import HandClock


def on(display: str) -> FullScreenContext:
    return FullScreenContext(HandClock(), display, partial(ActiveWindow, display))


@pytest.fixture
def desktop() -> Iterator[WindowDesktop]:
    with (
        tempfile.TemporaryDirectory(prefix="full-") as folder,
        running_window_desktop(Path(folder)) as desktop,
    ):
        yield desktop


@needs_window_desktop
def test_another_window_in_front_ends_it_and_a_closed_one_is_no_fault(
    desktop: WindowDesktop,
) -> None:
    facts: Queue[Fact] = Queue()
    context = on(desktop.display)
    with closing(context):
        context.open(facts.put)
        desktop.fill_screen()
        assert isinstance(facts.get(timeout=ENOUGH_S), FullScreenBegan)
        desktop.start("xev", "-name", "another")
        wait_until(lambda: "another" in desktop.run("wmctrl", "-l"))
        desktop.run("wmctrl", "-a", "another")
        assert isinstance(facts.get(timeout=ENOUGH_S), FullScreenEnded)
        desktop.run("wmctrl", "-a", WINDOW)
        assert isinstance(facts.get(timeout=ENOUGH_S), FullScreenBegan)
        desktop.run("wmctrl", "-c", WINDOW)
        assert isinstance(facts.get(timeout=ENOUGH_S), FullScreenEnded)


@needs_x_server
def test_a_server_that_ends_is_said_and_found_again() -> None:
    with running_x_server() as server:
        context = on(server.display)
        with closing(context):
            context.open(lambda _fact: None)
            wait_until(lambda: context.finding.used != "")
            server.stop()
            wait_until(lambda: context.finding.used == "")
            assert context.finding.remedy
            server.start()
            wait_until(lambda: context.finding.used != "")


def test_what_was_never_opened_can_be_closed() -> None:
    on(":998").close()
