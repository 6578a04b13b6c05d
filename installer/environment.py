"""The virtual environment in `.venv`, and the locked libraries in it.

A stamp in the environment says what it was made from, so that a second start has
nothing to ask of pip. It is taken away before pip works and written after, so that an
interrupted installation is taken up again.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from installer.progress import PercentOf, SetUpFailed, watch

TOP = Path(__file__).resolve().parents[1]
FOLDER = TOP / ".venv"
SCRIPTS = FOLDER / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = SCRIPTS / ("python.exe" if sys.platform == "win32" else "python")
RUN_LOCK = "requirements.lock"
TEST_LOCK = "requirements-dev.lock"

_STAMP = FOLDER / "sitwatch.json"
_PIP_COUNTS = ("Collecting ", "Ignoring ", "Requirement already satisfied: ")

Work = Literal["nothing", "install", "anew"]


@dataclass(frozen=True)
class Stamp:
    """What an environment was made from: `python` is `3.11`, `libraries` a digest."""

    python: str
    folder: str
    lock: str
    libraries: str


def decide_work(found: Stamp | None, wanted: tuple[Stamp, ...]) -> Work:
    """Say what is to be done to have one of the stamps that would do.

    Another Python or another place needs a new environment: its scripts and the path
    to the package name both.
    """
    if found is None:
        return "anew"
    if found in wanted:
        return "nothing"
    made_so = {(stamp.python, stamp.folder) for stamp in wanted}
    return "install" if (found.python, found.folder) in made_so else "anew"


def entries(lock: str) -> int:
    """Count the libraries in the text of a lock."""
    return sum("==" in line for line in lock.splitlines())


def provide(lock: str) -> None:
    """Make `.venv` hold what a lock names, by the shortest way.

    The lock for tests holds all that the one for running does, so it does for both.
    Raises `SetUpFailed` where pip fails.
    """
    enough = (_stamp(lock),) if lock == TEST_LOCK else (_stamp(lock), _stamp(TEST_LOCK))
    work = decide_work(read_stamp(_STAMP) if PYTHON.exists() else None, enough)
    if work == "nothing":
        return
    _STAMP.unlink(missing_ok=True)
    if work == "anew":
        _make_environment()
    _install(lock)
    _link_package()
    _STAMP.write_text(json.dumps(asdict(_stamp(lock))), encoding="utf-8")


def read_stamp(file: Path) -> Stamp | None:
    """Read a stamp; None where there is none, or none that can be read."""
    try:
        return Stamp(**json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _stamp(lock: str) -> Stamp:
    return Stamp(
        python=f"{sys.version_info.major}.{sys.version_info.minor}",
        folder=str(TOP),
        lock=lock,
        libraries=hashlib.sha256((TOP / lock).read_bytes()).hexdigest(),
    )


def _make_environment() -> None:
    make = [sys.executable, "-m", "venv", "--clear", str(FOLDER)]
    if said := watch(make, "Virtual environment in .venv", lambda _: None):
        message = f"{FOLDER} could not be made:\n{said}"
        raise SetUpFailed(message)


def _install(lock: str) -> None:
    """Let pip install exactly the lock: by hash, ready-made, nothing besides."""
    # -u: through a pipe, pip would keep its lines back until the end.
    pip = [str(PYTHON), "-u", "-m", "pip", "install", "--progress-bar=off"]
    exact = [
        "--require-hashes",
        "--no-deps",
        "--only-binary=:all:",
        "--progress-bar=off",
    ]
    expected = entries((TOP / lock).read_text(encoding="utf-8"))
    title = f"Libraries ({expected} at most)"
    if said := watch([*pip, *exact, "-r", str(TOP / lock)], title, count_to(expected)):
        message = f"pip could not install {lock}:\n{said}"
        raise SetUpFailed(message)


def count_to(expected: int) -> PercentOf:
    """Return a reader of pip's lines; putting all in place counts as one more."""
    passed = itertools.count(1)

    def percent_of(line: str) -> float | None:
        is_one = line.startswith(_PIP_COUNTS)
        return next(passed) / (expected + 1) * 100 if is_one else None

    return percent_of


def _link_package() -> None:
    """Let the environment find the package in the checkout, and give it its command."""
    ask = [str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    answer = subprocess.run(ask, check=True, capture_output=True, text=True)
    libraries = Path(answer.stdout.strip())
    (libraries / "sitwatch.pth").write_text(f"{TOP}\n", encoding="utf-8")
    if sys.platform == "win32":
        command, words = SCRIPTS / "sitwatch.cmd", f'@"{PYTHON}" -m sitwatch %*\r\n'
    else:
        command = SCRIPTS / "sitwatch"
        words = f'#!/bin/sh\nexec "{PYTHON}" -m sitwatch "$@"\n'
    command.write_text(words, encoding="utf-8")
    command.chmod(0o755)
