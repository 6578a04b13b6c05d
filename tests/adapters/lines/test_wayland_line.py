from __future__ import annotations

import socket
from contextlib import closing
from pathlib import Path

import pytest

from sitwatch.adapters.lines import wayland_wire as wire
from sitwatch.adapters.lines.losses import LineLost
from sitwatch.adapters.lines.wayland_line import WaylandLine, socket_path
from sitwatch.adapters.lines.wayland_wire import Event
from tests.daemons.babbler import running_babbler
from tests.daemons.paper_compositor import OTHER, SEAT, running_paper


def ignore(_event: Event) -> None:
    pass


def test_what_is_on_offer_is_told(tmp_path: Path) -> None:
    with (
        running_paper(tmp_path / "w", SEAT, OTHER) as paper,
        paper.serving(),
        closing(WaylandLine(paper.path)) as line,
    ):
        assert line.offers() == [SEAT, OTHER]


def test_a_complaint_is_a_loss_in_the_compositors_words(tmp_path: Path) -> None:
    with (
        running_paper(tmp_path / "w", SEAT) as paper,
        paper.serving(),
        closing(WaylandLine(paper.path)) as line,
    ):
        line.offers()
        paper.complain("no such object")
        with pytest.raises(LineLost, match="no such object"):
            line.take(ignore)


def test_a_compositor_that_is_not_there_or_hangs_up_is_a_loss(tmp_path: Path) -> None:
    path = tmp_path / "wayland"
    with pytest.raises(LineLost, match="is not there"):
        WaylandLine(str(path))
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        with closing(WaylandLine(str(path))) as line:
            server.accept()[0].close()
            with pytest.raises(LineLost):
                line.offers()


def test_a_compositor_that_never_comes_to_an_end_is_a_loss(tmp_path: Path) -> None:
    chatter = wire.request(wire.DISPLAY, wire.DELETED, 9)
    with (
        running_babbler(tmp_path / "w", forever=chatter) as babbler,
        closing(WaylandLine(babbler.path)) as line,
        pytest.raises(LineLost, match="come to an end"),
    ):
        line.offers()


@pytest.mark.parametrize(
    ("env", "path"),
    [
        ({}, ""),
        ({"WAYLAND_DISPLAY": "/w/0", "XDG_RUNTIME_DIR": "/r"}, "/w/0"),
        ({"WAYLAND_DISPLAY": "wayland-1", "XDG_RUNTIME_DIR": "/r"}, "/r/wayland-1"),
        ({"XDG_SESSION_TYPE": "wayland", "XDG_RUNTIME_DIR": "/r"}, "/r/wayland-0"),
        ({"XDG_SESSION_TYPE": "x11", "XDG_RUNTIME_DIR": "/r"}, ""),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ""),
    ],
)
def test_the_compositor_lies_where_the_surroundings_say(
    env: dict[str, str], path: str
) -> None:
    assert socket_path(env) == path
