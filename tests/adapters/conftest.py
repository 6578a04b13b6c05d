from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.daemons.system_bus import SystemBus, running_system_bus


@pytest.fixture
def system_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[SystemBus]:
    # Sockets want short paths, shorter than pytest's folders may be.
    with (
        tempfile.TemporaryDirectory() as folder,
        running_system_bus(Path(folder)) as bus,
    ):
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
        yield bus
