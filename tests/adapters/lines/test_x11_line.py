from __future__ import annotations

from contextlib import closing

import pytest

from sitwatch.adapters.lines.losses import LineLost
from sitwatch.adapters.lines.x11_line import XLine, display_of
from tests.daemons.x_server import needs_x_server, running_x_server

NO_OPERATION, NO_REQUEST = 127, 120


def test_a_server_that_is_not_there_is_a_loss() -> None:
    with pytest.raises(LineLost, match=":998"):
        XLine(":998")


@needs_x_server
def test_a_server_tells_which_extensions_it_has() -> None:
    with running_x_server() as server, closing(XLine(server.display)) as line:
        assert line.extension("XTEST")
        assert line.extension("NO SUCH") is None


@needs_x_server
def test_what_a_server_does_not_take_is_told_and_answers_stay_in_order() -> None:
    with running_x_server() as server, closing(XLine(server.display)) as line:
        assert line.obeys(NO_OPERATION, 0, b"")
        assert not line.obeys(NO_REQUEST, 0, b"")
        assert line.extension("XTEST") == line.extension("XTEST")
        assert line.extension("NO SUCH") is None


@pytest.mark.parametrize(
    ("env", "display"),
    [
        ({"DISPLAY": ":1"}, ":1"),
        ({"DISPLAY": ":1", "XDG_SESSION_TYPE": "wayland"}, ""),
        ({"DISPLAY": ":1", "WAYLAND_DISPLAY": "wayland-0"}, ""),
        ({"DISPLAY": ":1", "WAYLAND_DISPLAY": "w", "XDG_SESSION_TYPE": "x11"}, ":1"),
        ({}, ""),
    ],
)
def test_only_a_session_on_x11_shows_all_windows(
    env: dict[str, str], display: str
) -> None:
    assert display_of(env) == display
