from __future__ import annotations

import subprocess
import sys

import pytest

from tests.tracked import TOP


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_every_door_opens_on_other_systems(system: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.other_system", system],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.stdout.strip(), done.stderr) == (system, "")
