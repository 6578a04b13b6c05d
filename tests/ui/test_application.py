"""The application starts where there is a screen, and says why where there is none."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from sitwatch.ui.application import find_obstacle, first_missing, theme_for
from tests.tracked import TOP

START = """
import os
from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QGuiApplication
from sitwatch.ui.application import NoScreen, open_application
try:
    app = open_application(os.environ["ICON"])
except NoScreen as error:
    print(error)
    raise SystemExit(3)
print(app.windowIcon().availableSizes()[0].width())
print(app.platformName(), app.desktopFileName(), app.quitOnLastWindowClosed())
print(os.environ.get("QT_QPA_PLATFORMTHEME", "as before"))
parts = "theme.gnome", "theme.dbus", "services"
categories = [QLoggingCategory(f"qt.qpa.{part}") for part in parts]
print([category.isWarningEnabled() for category in categories])
"""


def start(**surroundings: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("HOME", "PATH", "XDG_RUNTIME_DIR")}
    kept |= {"ICON": str(TOP / "resources" / "icons" / "sitwatch.png")}
    return subprocess.run(
        [sys.executable, "-c", START],
        env=kept | {"PYTHONPATH": os.pathsep.join(sys.path)} | surroundings,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="X11 and Wayland")


@on_linux
def test_without_a_screen_one_line_says_so() -> None:
    started = start()
    assert (started.returncode, started.stderr) == (3, "")
    assert started.stdout.startswith("There is no screen here")
    assert started.stdout.count("\n") == 1


@on_linux
def test_a_screen_that_is_gone_is_named() -> None:
    started = start(DISPLAY=":4711")
    assert (started.returncode, started.stderr) == (3, "")
    assert started.stdout.startswith("The screen :4711 cannot be reached.")


def test_the_application_stays_and_leaves_the_surroundings_as_they_were() -> None:
    started = start(QT_QPA_PLATFORM="offscreen", XDG_CURRENT_DESKTOP="XFCE")
    assert (started.returncode, started.stderr) == (0, "")
    is_heard = [False, False, False]
    said = f"128\noffscreen sitwatch False\nas before\n{is_heard}\n"
    assert started.stdout == said


@on_linux
def test_a_compositor_is_looked_for_where_qt_looks(tmp_path: Path) -> None:
    here = {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-0"}
    assert find_obstacle(here)
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-0"))
        assert find_obstacle(here) == ""
        absolute = {"WAYLAND_DISPLAY": str(tmp_path / "wayland-0")}
        assert find_obstacle(absolute) == ""


def test_the_user_may_name_a_platform_of_their_own() -> None:
    assert find_obstacle({"QT_QPA_PLATFORM": "vnc"}) == ""


def test_a_missing_library_is_found() -> None:
    assert first_missing(()) == ""
    assert first_missing(("libnone-such.so.9",)) == "libnone-such.so.9"


@on_linux
@pytest.mark.parametrize(
    ("surroundings", "theme"),
    [
        ({"XDG_CURRENT_DESKTOP": "XFCE"}, "gnome"),
        ({"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}, "gnome"),
        ({"XDG_CURRENT_DESKTOP": "KDE"}, ""),
        ({}, "gnome"),
        ({"XDG_CURRENT_DESKTOP": "XFCE", "QT_QPA_PLATFORMTHEME": "qt6ct"}, ""),
        ({"XDG_CURRENT_DESKTOP": "XFCE", "QT_QPA_PLATFORMTHEME": ""}, ""),
    ],
)
def test_gtk_is_not_loaded_unless_the_user_says_so(
    surroundings: dict[str, str], theme: str
) -> None:
    assert theme_for(surroundings) == theme
