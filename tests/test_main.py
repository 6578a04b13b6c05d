from __future__ import annotations

import subprocess
import sys

import pytest

from sitwatch.__main__ import main, run

HELP = "import sys; from sitwatch.__main__ import run; run(['--help'])"
SHOW = "; print(*sys.modules, file=sys.stderr)"


def python(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("words", "status"), [(["--version"], 0), (["dance"], 2), (["today", "--dance"], 2)]
)
def test_a_command_line_ends_with_a_status(
    capsys: pytest.CaptureFixture[str], words: list[str], status: int
) -> None:
    assert run(words) == status
    out, err = capsys.readouterr()
    assert (out == "", err.count("\n")) == (status == 2, status // 2)


def test_a_wrong_word_points_to_the_help_of_its_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(["today", "--dance"])
    said = capsys.readouterr().err
    assert said.startswith("sitwatch: No such option")
    assert said.endswith("Try 'sitwatch today --help'.\n")


def test_the_module_is_the_program() -> None:
    done = python("-m", "sitwatch", "dance")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("sitwatch: ")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["sitwatch", "--version"], 0), (["sitwatch", "dance"], 2)],
)
def test_the_process_ends_with_that_status(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int
) -> None:
    monkeypatch.setattr("sys.argv", arguments)
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == status


def test_an_interrupt_while_loading_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupted(_arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("sitwatch.__main__.run", interrupted)
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 130


def test_help_loads_nothing_heavy() -> None:
    done = python("-c", HELP + SHOW)
    assert done.stdout.startswith("Usage: sitwatch")
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert loaded & {"PySide6", "sqlalchemy", "rich", "tomllib", "tomlkit"} == set()
    assert "sitwatch.core" not in done.stderr.split()
