"""Everything that is checked before a change is good, in the order of what it costs."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass

from installer.environment import PYTHON, SCRIPTS, TOP

_PURE = "sitwatch/core/*,sitwatch/presenters/*,sitwatch/ports/*"


@dataclass(frozen=True)
class Check:
    """One program and what it is for."""

    title: str
    command: tuple[str, ...]


def _tool(name: str, *arguments: str) -> tuple[str, ...]:
    return (str(SCRIPTS / name), *arguments)


def _python(module: str, *arguments: str) -> tuple[str, ...]:
    return (str(PYTHON), "-m", module, *arguments)


CHECKS = (
    Check("Rules of style", _tool("ruff", "check", "--quiet", ".")),
    Check("Layout", _tool("ruff", "format", "--check", "--quiet", ".")),
    Check("Types", _tool("mypy")),
    Check("Directions of imports", _tool("lint-imports", "--no-logo")),
    Check("Tests", _python("coverage", "run", "-m", "pytest")),
    Check(
        "Coverage of core, presenters and ports: every branch",
        _python("coverage", "report", f"--include={_PURE}", "--fail-under=100"),
    ),
    Check(
        "Coverage of the rest: 85 %",
        _python("coverage", "report", f"--omit={_PURE}", "--fail-under=85"),
    ),
)


def chosen(pytest_arguments: list[str]) -> tuple[Check, ...]:
    """Return all checks, or where pytest is given arguments those tests alone."""
    if not pytest_arguments:
        return CHECKS
    return (Check("Tests", _python("pytest", *pytest_arguments)),)


def run(checks: tuple[Check, ...]) -> int:
    """Run them in order; stop at the first that fails, with its exit status."""
    for number, check in enumerate(checks, 1):
        print(f"[{number}/{len(checks)}] {check.title}", flush=True)
        status = subprocess.run(check.command, check=False, cwd=TOP).returncode
        if status:
            print(f"Failed: {check.title}. Exit status {status}.")
            return status
    return 0
