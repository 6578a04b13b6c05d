from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.daemons.x_server import XServer, running_x_server


@pytest.fixture(scope="session")
def lasting_x_server() -> Iterator[XServer]:
    with running_x_server() as server:
        yield server


@pytest.fixture
def x_server(lasting_x_server: XServer) -> Iterator[XServer]:
    """One server for all tests, which each of them may freeze or kill."""
    yield lasting_x_server
    lasting_x_server.revive()
