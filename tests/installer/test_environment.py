"""The stamp decides what is done to `.venv`; the locks agree with each other."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from installer import environment
from installer.environment import Stamp, decide_work

RUN = Stamp(python="3.11", folder="here", lock="run", libraries="a1")
TEST = Stamp(python="3.11", folder="here", lock="test", libraries="b1")


@pytest.mark.parametrize(
    ("found", "wanted", "work"),
    [
        pytest.param(None, (RUN, TEST), "anew", id="nothing there"),
        pytest.param(RUN, (RUN, TEST), "nothing", id="made for this"),
        pytest.param(TEST, (RUN, TEST), "nothing", id="tests hold what run needs"),
        pytest.param(RUN, (TEST,), "install", id="tests need more than run"),
        pytest.param(
            replace(RUN, libraries="a0"), (RUN, TEST), "install", id="lock changed"
        ),
        pytest.param(
            replace(RUN, python="3.13"), (RUN, TEST), "anew", id="other Python"
        ),
        pytest.param(
            replace(RUN, folder="there"), (RUN, TEST), "anew", id="checkout moved"
        ),
    ],
)
def test_work_is_the_shortest_way(
    found: Stamp | None, wanted: tuple[Stamp, ...], work: str
) -> None:
    assert decide_work(found, wanted) == work


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "stamp"
    file.write_text(json.dumps(asdict(RUN)))
    assert environment.read_stamp(file) == RUN


@pytest.mark.parametrize("text", ["", "{", "[]", '{"python": "3.11"}', '{"x": 1}'])
def test_a_stamp_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "stamp"
    file.write_text(text)
    assert environment.read_stamp(file) is None


def test_no_stamp_is_none(tmp_path: Path) -> None:
    assert environment.read_stamp(tmp_path / "stamp") is None


def test_the_libraries_of_a_lock_are_counted() -> None:
    lock = "a==1 \\\n    --hash=sha256:00\nb==2 ; x == 'y' \\\n    --hash=sha256:01\n"
    assert environment.entries(lock) == 2


def test_the_lines_of_pip_are_counted() -> None:
    percent_of = environment.count_to(3)
    assert percent_of("Collecting numpy==2.4 (from -r lock)\n") == 25
    assert percent_of("  Downloading numpy.whl (1 MB)\n") is None
    assert percent_of("Ignoring tzdata: markers do not match\n") == 50
    assert percent_of("Requirement already satisfied: six==1.17\n") == 75


class Pip:
    """Stands in for the work on the disk: keeps the steps that were taken."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.steps: list[str] = []
        self.python = folder / "python"
        monkeypatch.setattr(environment, "_STAMP", folder / "stamp")
        monkeypatch.setattr(environment, "PYTHON", self.python)
        for step in ("_make_environment", "_link_package"):
            monkeypatch.setattr(environment, step, self.python.touch)
        monkeypatch.setattr(environment, "_install", self.steps.append)

    def break_at_next_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupt(_: str) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(environment, "_install", interrupt)


@pytest.fixture
def pip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pip:
    return Pip(tmp_path, monkeypatch)


def test_a_second_start_does_nothing(pip: Pip) -> None:
    environment.provide(environment.RUN_LOCK)
    environment.provide(environment.RUN_LOCK)
    assert pip.steps == [environment.RUN_LOCK]


def test_after_the_tests_were_set_up_run_needs_nothing(pip: Pip) -> None:
    environment.provide(environment.TEST_LOCK)
    environment.provide(environment.RUN_LOCK)
    assert pip.steps == [environment.TEST_LOCK]


def test_a_vanished_python_is_made_again(pip: Pip) -> None:
    environment.provide(environment.RUN_LOCK)
    pip.python.unlink()
    environment.provide(environment.RUN_LOCK)
    assert pip.steps == [environment.RUN_LOCK] * 2


def test_an_interrupted_installation_is_taken_up_again(
    pip: Pip, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.provide(environment.RUN_LOCK)
    with monkeypatch.context() as interrupted:
        pip.break_at_next_install(interrupted)
        with pytest.raises(KeyboardInterrupt):
            environment.provide(environment.TEST_LOCK)
    environment.provide(environment.RUN_LOCK)
    assert pip.steps == [environment.RUN_LOCK] * 2
