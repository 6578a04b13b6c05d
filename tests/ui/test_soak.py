"""A thousand breaks leave nothing behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.tracked import TOP

BREAKS = 1000
MOST_MB = 2.0


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how much memory it has")
def test_a_thousand_breaks_leave_no_window_and_no_memory_behind() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.soak", str(BREAKS)],
        cwd=TOP,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LANGUAGE": "C"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    few, many = told["windows"]
    early, late = told["mb"]
    assert told["breaks"] >= BREAKS
    assert many <= few
    assert late - early < MOST_MB
