from __future__ import annotations

import socket
from contextlib import closing
from pathlib import Path

import pytest

from sitwatch.adapters.context.fullscreen import WatchLost
from sitwatch.adapters.context.wayland_windows import WaylandWindows, socket_path
from tests.daemons.compositors import KWIN, SWAY, needs, running_compositor


@needs(KWIN)
def test_a_compositor_that_shows_its_windows_to_nobody_says_so() -> None:
    with (
        running_compositor(KWIN) as kwin,
        pytest.raises(WatchLost, match="does not show its windows"),
    ):
        WaylandWindows(kwin.path)


def read_on(windows: WaylandWindows) -> None:
    """Read for as long as there is somebody to be read."""
    while True:
        windows.is_changed()


@needs(SWAY)
def test_a_compositor_that_ends_is_a_loss() -> None:
    with running_compositor(SWAY) as sway:
        windows = WaylandWindows(sway.path)
        with closing(windows):
            assert not windows.is_full()
            sway.stop()
            with pytest.raises(WatchLost):
                read_on(windows)


def test_a_compositor_that_is_not_there_or_hangs_up_is_a_loss(tmp_path: Path) -> None:
    path = tmp_path / "wayland"
    with pytest.raises(WatchLost, match="is not there"):
        WaylandWindows(str(path))
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen(0)
        server.settimeout(5)
        server.shutdown(socket.SHUT_RD)
        with pytest.raises(WatchLost):
            WaylandWindows(str(path))


@pytest.mark.parametrize(
    ("env", "path"),
    [
        ({}, ""),
        ({"WAYLAND_DISPLAY": "/w/0", "XDG_RUNTIME_DIR": "/r"}, "/w/0"),
        ({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/r"}, "/r/wayland-0"),
    ],
)
def test_the_compositor_lies_where_the_surroundings_say(
    env: dict[str, str], path: str
) -> None:
    assert socket_path(env) == path
