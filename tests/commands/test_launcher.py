from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Typed


def test_it_is_told_and_switched(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    entry = Path(os.environ["XDG_DATA_HOME"]) / "applications/sitwatch.desktop"
    assert "is not among" in typed("launcher").out
    assert "is among" in typed("launcher", "on").out
    assert sys.executable in entry.read_text()
    assert "is not among" in typed("launcher", "off").out
    (tmp_path / "applications").rmdir()
    (tmp_path / "applications").touch()
    outcome = typed("launcher", "on")
    assert (outcome.status, "applications" in outcome.err) == (1, True)


def test_elsewhere_there_is_no_such_thing(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    outcome = typed("launcher", "on")
    assert (outcome.status, "Linux" in outcome.err) == (1, True)
