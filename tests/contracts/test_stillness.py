"""What whoever knows of less movement promises, held against the fake and a portal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from queue import Empty, Queue
from typing import Protocol

import msgspec
import pytest

from sitwatch.adapters.stillness.portal import PATH, PORTAL, SETTINGS, PortalStillness
from sitwatch.ports import Stillness
from tests.daemons.bus_service import running_service
from tests.daemons.session_bus import (
    ENOUGH_S,
    needs_session_bus,
    running_session_bus,
)
from tests.fakes.stillness import FakeStillness

GNOME = "org.gnome.desktop.interface"


class Want(Protocol):
    """Has the user change their mind."""

    def __call__(self, *, less: bool) -> None: ...


class Case(msgspec.Struct, frozen=True):
    """Whoever knows, and a user who changes their mind."""

    stillness: Stillness
    want: Want


@contextmanager
def fake(_patch: pytest.MonkeyPatch) -> Iterator[Case]:
    stillness = FakeStillness()
    yield Case(stillness, stillness.want)


@contextmanager
def portal(patch: pytest.MonkeyPatch) -> Iterator[Case]:
    with running_session_bus() as bus, running_service(bus.address, PORTAL) as desktop:
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)

        def want(*, less: bool) -> None:
            told = {GNOME: {"enable-animations": ("b", not less)}}
            desktop.answers[SETTINGS, "ReadAll"] = ("a{sa{sv}}", (told,))
            changed = (GNOME, "enable-animations", ("b", not less))
            desktop.tell(PATH, SETTINGS, "SettingChanged", "ssv", *changed)

        want(less=False)
        yield Case(PortalStillness(), want)


@pytest.fixture(
    params=[fake, pytest.param(portal, marks=needs_session_bus)],
    ids=["fake", "portal"],
)
def case(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Case]:
    with request.param(monkeypatch) as case, closing(case.stillness):
        yield case


def test_it_is_told_first_and_at_each_change_only(case: Case) -> None:
    told: Queue[bool] = Queue()
    case.stillness.open(told.put)
    assert told.get(timeout=ENOUGH_S) is False
    for less in (True, False, True):
        case.want(less=less)
        case.want(less=less)
        assert told.get(timeout=ENOUGH_S) is less
    assert case.stillness.finding.used
    with pytest.raises(Empty):
        told.get_nowait()


def test_after_closing_nothing_is_told(case: Case) -> None:
    told: Queue[bool] = Queue()
    case.stillness.open(told.put)
    assert told.get(timeout=ENOUGH_S) is False
    case.stillness.close()
    case.stillness.close()
    case.want(less=True)
    assert told.empty()
