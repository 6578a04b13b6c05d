from __future__ import annotations

import pytest

from tests.runtime.desk import Desk


@pytest.fixture
def desk() -> Desk:
    """Somebody sits down, and sitwatch starts."""
    desk = Desk()
    desk.engine.start()
    return desk
