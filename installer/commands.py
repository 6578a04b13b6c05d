"""What `run` and `test` do, step by step."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import NoReturn

from installer import checks, debian, display, environment
from installer.progress import SetUpFailed

USAGE = """\
python3 installer/bootstrap.py run [ARGUMENTS OF SITWATCH]
python3 installer/bootstrap.py test [ARGUMENTS OF PYTEST]

run   makes everything ready and starts sitwatch in the tray
test  makes everything ready and runs all checks; given arguments, pytest alone"""


def obey(arguments: list[str]) -> int:
    """Do what the command line asks; return the exit status."""
    match arguments:
        case ["run" | "test" as command, *rest]:
            return _do(command, rest)
        case ["-h" | "--help"]:
            print(USAGE)
            return 0
        case _:
            print(USAGE, file=sys.stderr)
            return 2


def _do(command: str, rest: list[str]) -> int:
    try:
        return _run(rest) if command == "run" else _test(rest)
    except SetUpFailed as failure:
        print(failure, file=sys.stderr)
        return failure.status
    except KeyboardInterrupt:
        return 130


def _run(arguments: list[str]) -> int:
    debian.provide(debian.FOR_RUN)
    environment.provide(environment.RUN_LOCK)
    if needs_screen(arguments) and not display.has_screen(os.environ):
        raise SetUpFailed(display.NO_SCREEN, status=3)
    _become([str(environment.PYTHON), "-m", "sitwatch", *arguments])


def _become(command: list[str]) -> NoReturn:
    """Be that program from here on; Windows can only wait for it."""
    sys.stdout.flush()
    if sys.platform == "win32":
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)


def _test(arguments: list[str]) -> int:
    debian.provide(debian.FOR_TEST)
    environment.provide(environment.TEST_LOCK)
    return checks.run(checks.chosen(arguments))


def needs_screen(arguments: list[str]) -> bool:
    """Tell whether sitwatch would open the tray: it does unless a command is named."""
    asks_only = {"--help", "--version"}.intersection(arguments)
    return not asks_only and (not arguments or arguments[0].startswith("-"))
