from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Typed

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at an entry")


def entry() -> Path:
    return Path(os.environ["XDG_CONFIG_HOME"]) / "autostart/sitwatch.desktop"


def test_it_is_told_and_switched(typed: Typed) -> None:
    assert "does not start" in typed("autostart").out
    assert not entry().exists()
    assert "starts with your session" in typed("autostart", "on").out
    assert sys.executable in entry().read_text()
    assert "starts with your session" in typed("autostart").out
    assert "does not start" in typed("autostart", "off").out
    assert not entry().exists()


def test_what_hinders_it_is_said(typed: Typed) -> None:
    entry().parent.write_text("a file where the folder should be")
    outcome = typed("autostart", "on")
    assert outcome.status == 1
    assert "autostart" in outcome.err


def test_nothing_but_on_and_off_can_be_said(typed: Typed) -> None:
    assert typed("autostart", "maybe").status == 2
