"""What pictures took is given back where the system lets it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sitwatch.ui.giving_back import give_back

SIZE, COUNT = 60_000, 400
"""Small enough to be kept by the C library, in all 24 MB."""


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps what is freed")
def test_what_is_free_goes_back() -> None:
    taken = [bytearray(b"x" * SIZE) for _piece in range(COUNT)]
    # The last one stays, so that nothing is given back from the end alone.
    kept = taken.pop()
    full = resident_kb()
    taken.clear()
    assert give_back()
    assert resident_kb() < full - 15_000
    assert kept


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_nothing_is_asked(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert not give_back()


def resident_kb() -> int:
    told = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in told if line.startswith("VmRSS")).split()[1])
