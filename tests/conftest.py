"""What holds for every test: nothing of the real user's, and no silent warnings.

The surroundings are set while pytest loads this file, because Qt and platformdirs read
them when they are first used, in whichever test that is.
"""

from __future__ import annotations

import atexit
import gc
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import hypothesis
import pytest

TESTS_A_CLEANING = 50
_STARTED = count()


def pytest_runtest_setup() -> None:
    """Look for garbage between tests alone, where Qt's own thread is.

    A timer that is found by another thread, which happens to be at work in a test, ends
    there, and takes the process along.
    """
    gc.disable()
    if next(_STARTED) % TESTS_A_CLEANING == 0:
        gc.collect()


HOME = Path(tempfile.mkdtemp(prefix="sitwatch-tests-"))
"""Stands in for the home folder of the user, for the whole run."""

_HANDED_DOWN = (
    "DBUS_SESSION_BUS_ADDRESS",
    "DBUS_SYSTEM_BUS_ADDRESS",
    "DISPLAY",
    "LANGUAGE",
    "SITWATCH_HOME",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    "XDG_CURRENT_DESKTOP",
    "XDG_SESSION_TYPE",
)
_FOLDERS = {
    "HOME": "",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_RUNTIME_DIR": "run",
    "XDG_STATE_HOME": ".local/state",
}


def _move_house() -> None:
    """Give the tests a home and a screen of their own, and no buses."""
    for name in _HANDED_DOWN:
        os.environ.pop(name, None)
    for name, folder in _FOLDERS.items():
        place = HOME / folder
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[name] = str(place)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={HOME}/no-bus"
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={HOME}/no-bus"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["LC_ALL"] = "C.UTF-8"
    atexit.register(shutil.rmtree, HOME, ignore_errors=True)


_move_house()

# How long an example takes depends on the machine; no test may.
hypothesis.settings.register_profile("sitwatch", deadline=None)
hypothesis.settings.load_profile("sitwatch")


@pytest.fixture(autouse=True)
def _no_unexpected_warnings(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail a test that logged a warning, unless it is marked `logs`."""
    yield
    if request.node.get_closest_marker("logs"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    warned = [r.getMessage() for r in records if r.levelno >= logging.WARNING]
    assert not warned, f"logged without the test expecting it: {warned}"


@pytest.fixture
def in_berlin() -> Iterator[None]:
    """Live in the time zone of the clock of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()
