from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.ui.file_watch import FileWatch


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def watch(qtbot: QtBot, path: Path) -> Iterator[FileWatch]:  # noqa: ARG001 - Qt runs
    with closing(FileWatch(path)) as watch:
        watch.rest.setInterval(0)
        yield watch


def test_a_file_is_told_of_when_it_is_made_edited_and_put_in_place(
    qtbot: QtBot, watch: FileWatch, path: Path
) -> None:
    with qtbot.waitSignal(watch.changed):
        path.write_text("made")
    with qtbot.waitSignal(watch.changed):
        path.write_text("edited in its place")
    for words in ("once", "twice"):
        new = path.with_suffix(".new")
        new.write_text(words)
        with qtbot.waitSignal(watch.changed):
            new.replace(path)
    with qtbot.waitSignal(watch.changed):
        path.unlink()


def test_one_who_writes_in_several_goes_is_heard_once(
    qtbot: QtBot, watch: FileWatch
) -> None:
    told: list[bool] = []
    watch.changed.connect(lambda: told.append(True))
    with qtbot.waitSignal(watch.changed):
        watch.on_moved()
        watch.on_moved()
    assert told == [True]


def test_after_the_end_nothing_is_told(
    qtbot: QtBot, watch: FileWatch, path: Path
) -> None:
    watch.on_moved()
    watch.close()
    watch.close()
    with qtbot.assertNotEmitted(watch.changed, wait=0):
        path.write_text("made")
    assert not watch.rest.isActive()


def test_where_there_is_no_file_there_is_nothing_to_tell(qtbot: QtBot) -> None:
    with closing(FileWatch(None)) as watch, qtbot.assertNotEmitted(watch.changed):
        assert not watch.rest.isActive()
