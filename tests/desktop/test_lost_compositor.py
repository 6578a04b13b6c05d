"""A Wayland compositor crashes under the program, and is started again."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from tests.daemons.compositors import PLASMA, Compositor, needs, running_compositor
from tests.desktop.program import Sitwatch
from tests.desktop.waiting import until

pytestmark = pytest.mark.desktop

REST_S = 2.5
"""After so long without a key the compositor has told of a rest, and it was looked."""


class Session:
    """What a program finds in the session of a compositor."""

    def __init__(self, compositor: Compositor) -> None:
        folder = compositor.env["XDG_RUNTIME_DIR"]
        self.surroundings = {
            **compositor.env,
            "PATH": os.environ["PATH"],
            "HOME": folder,
            "LC_ALL": "C.UTF-8",
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={folder}/no-bus",
        }


@needs(PLASMA)
def test_the_program_lives_through_it_and_sees_again(tmp_path: Path) -> None:
    with (
        running_compositor(PLASMA) as plasma,
        closing(Sitwatch(Session(plasma), tmp_path)) as sitwatch,
    ):

        def is_seen() -> bool:
            plasma.press_key()
            Event().wait(REST_S)
            return sitwatch.count("input") > seen

        seen = 0
        sitwatch.start()
        until(is_seen)
        plasma.crash()
        until(lambda: sitwatch.count("sighted"))
        seen = sitwatch.count("input")
        until(is_seen)
        assert sitwatch.stop() == 0
        assert sitwatch.count("started") == 1
