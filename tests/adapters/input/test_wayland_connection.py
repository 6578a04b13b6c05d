from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitwatch.adapters.input.wayland_connection import Connection, WaylandLost
from sitwatch.adapters.lines import wayland_wire as wire
from tests.daemons.paper_compositor import OTHER, PaperCompositor, running_paper

REGISTRY = wire.request(wire.DISPLAY, wire.GET_REGISTRY, 2)


@pytest.fixture
def paper() -> Iterator[PaperCompositor]:
    with (
        tempfile.TemporaryDirectory(prefix="wl-") as folder,
        running_paper(Path(folder, "wl"), OTHER) as compositor,
    ):
        yield compositor


def connected(paper: PaperCompositor) -> Connection:
    connection = Connection(paper.path)
    assert paper.serve(1)
    return connection


def test_where_nobody_listens_it_says_where_and_why(tmp_path: Path) -> None:
    path = str(tmp_path / "nobody")
    with pytest.raises(WaylandLost, match=f"{path}: No such file"):
        Connection(path)


def test_what_is_asked_is_answered(paper: PaperCompositor) -> None:
    connection = connected(paper)
    assert list(connection.events()) == []
    connection.send(REGISTRY)
    paper.serve(1)
    (event,) = connection.events()
    assert wire.offer_in(event.body) == OTHER
    connection.close()


def test_it_waits_only_as_long_as_it_is_told(paper: PaperCompositor) -> None:
    connection = connected(paper)
    assert list(connection.events(patience_ms=10)) == []
    connection.send(REGISTRY)
    with paper.serving():
        assert len(list(connection.events(patience_ms=5000))) == 1
    connection.close()


def test_an_error_ends_it_in_the_words_of_the_compositor(
    paper: PaperCompositor,
) -> None:
    connection = connected(paper)
    paper.complain("no such seat")
    with pytest.raises(WaylandLost, match="no such seat"):
        list(connection.events())
    connection.close()


def test_a_compositor_that_dies_is_noticed(paper: PaperCompositor) -> None:
    connection = connected(paper)
    paper.stop()
    with pytest.raises(WaylandLost, match="ended"):
        list(connection.events())
    with pytest.raises(WaylandLost, match=paper.path):
        connection.send(REGISTRY)
    connection.close()
    connection.close()
    with pytest.raises(WaylandLost):
        list(connection.events())
