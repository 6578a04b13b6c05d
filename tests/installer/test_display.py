"""A screen counts where something answers at the address that the session names."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from installer import display

linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere always a screen")

X0 = "/tmp/.X11-unix/X0"  # noqa: S108 - fixed by X11


@pytest.mark.parametrize(
    ("environment", "addresses"),
    [
        ({}, ()),
        ({"DISPLAY": ""}, ()),
        ({"DISPLAY": ":0"}, (X0, f"\0{X0}")),
        ({"DISPLAY": ":0.1"}, (X0, f"\0{X0}")),
        ({"DISPLAY": "unix:0"}, (X0, f"\0{X0}")),
        ({"DISPLAY": "localhost:10.0"}, ()),
        (
            {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/run/user/7"},
            ("/run/user/7/wayland-0",),
        ),
        ({"WAYLAND_DISPLAY": "/run/w"}, ("/run/w",)),
    ],
)
def test_where_screens_answer(
    environment: dict[str, str], addresses: tuple[str, ...]
) -> None:
    assert display.sockets(environment) == addresses


@linux
@pytest.mark.parametrize(
    ("environment", "there"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, False),
        ({"DISPLAY": ":7"}, True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "/run/w"}, True),
        ({"DISPLAY": "localhost:10.0"}, True),
    ],
)
def test_a_screen_is_there_where_one_answers(
    environment: dict[str, str], *, there: bool
) -> None:
    answering = {"/tmp/.X11-unix/X7", "/run/w"}  # noqa: S108 - fixed by X11
    assert display.has_screen(environment, answering.__contains__) is there


@linux
def test_a_real_socket_answers_until_it_is_closed(tmp_path: Path) -> None:
    address = tmp_path / "wayland-9"
    environment = {"WAYLAND_DISPLAY": str(address)}
    with socket.socket(socket.AF_UNIX) as screen:
        screen.bind(str(address))
        screen.listen()
        assert display.has_screen(environment)
    assert not display.has_screen(environment)
