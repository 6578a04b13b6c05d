from __future__ import annotations

from contextlib import closing

import pytest

from sitwatch.adapters.context.wayland_windows import WaylandWindows
from sitwatch.adapters.lines.losses import LineLost, LineRefused
from tests.daemons.compositors import KWIN, SWAY, needs, running_compositor


@needs(KWIN)
def test_a_compositor_that_shows_its_windows_to_nobody_says_so() -> None:
    with (
        running_compositor(KWIN) as kwin,
        pytest.raises(LineRefused, match="does not show its windows"),
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
            assert not windows.holds()
            sway.stop()
            with pytest.raises(LineLost):
                read_on(windows)
