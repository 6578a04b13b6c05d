"""Checks run in order and stop where one fails."""

from __future__ import annotations

import sys

import pytest

from installer import checks
from installer.checks import Check


def ends_with(status: int) -> Check:
    return Check(f"Ends with {status}", (sys.executable, "-c", f"exit({status})"))


def test_the_first_failure_ends_it_with_its_status(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert checks.run((ends_with(0), ends_with(4), ends_with(0))) == 4
    assert capsys.readouterr().out.splitlines() == [
        "[1/3] Ends with 0",
        "[2/3] Ends with 4",
        "Failed: Ends with 4. Exit status 4.",
    ]


def test_when_all_is_well_nothing_more_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert checks.run((ends_with(0), ends_with(0))) == 0
    assert capsys.readouterr().out.splitlines() == [
        "[1/2] Ends with 0",
        "[2/2] Ends with 0",
    ]


def test_every_tool_of_the_house_is_asked() -> None:
    words = {word for check in checks.CHECKS for word in check.command}
    assert {"pytest", "check", "format", "report"} <= words
    assert any("mypy" in word for word in words)
    assert any("lint-imports" in word for word in words)
