from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.daemons.system_bus import Logind, SystemBus, running_logind


@pytest.fixture
def logind(system_bus: SystemBus) -> Iterator[Logind]:
    with running_logind(system_bus) as logind:
        yield logind
