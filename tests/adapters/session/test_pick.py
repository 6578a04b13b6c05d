from __future__ import annotations

import pytest

from sitwatch.adapters.session.joined import JoinedSession
from sitwatch.adapters.session.none import NoSession
from sitwatch.adapters.session.pick import pick_session
from tests.fakes.clock import HandClock


@pytest.mark.parametrize(
    ("platform", "kind"),
    [("linux", JoinedSession), ("freebsd14", NoSession), ("win32", NoSession)],
)
def test_linux_has_logind(platform: str, kind: type) -> None:
    assert type(pick_session(HandClock(), {}, platform)) is kind
