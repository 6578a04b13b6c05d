"""The virtual X server has no display to switch off: one on paper has."""

from __future__ import annotations

import struct
from contextlib import closing

import pytest

from sitwatch.adapters.lines.losses import LineRefused
from sitwatch.adapters.session import x11_power
from sitwatch.adapters.session.x11_power import EVERY_S, X11Power
from tests.daemons.x_server import needs_x_server, running_x_server

DPMS = 147


class PaperLine:
    """What `XLine` says of a server whose display has a level of power."""

    def __init__(self, _display: str) -> None:
        self.level, self.is_managed, self.tells = 0, True, True
        self.come: list[bytes] = []
        self.fileno, self.close = (lambda: 0), (lambda: None)

    def extension(self, name: str) -> int | None:
        return DPMS if name == "DPMS" else None

    def obeys(self, code: int, detail: int, body: bytes) -> bool:
        return (code, detail, body) == (DPMS, 8, b"\1\0\0\0") and self.tells

    def ask(self, code: int, detail: int) -> bytes:
        assert (code, detail) == (DPMS, 7)
        state = struct.pack("=HB", self.level, self.is_managed)
        return (bytes(8) + state).ljust(32, b"\0")

    def events(self) -> list[bytes]:
        come, self.come = self.come, []
        return come


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch) -> PaperLine:
    line = PaperLine("")
    monkeypatch.setattr(x11_power, "XLine", lambda _display: line)
    return line


@pytest.mark.parametrize(
    ("level", "is_managed", "is_off"),
    [(0, True, False), (1, True, True), (3, True, True), (0, False, False)],
    ids=["on", "standby", "off", "never goes off"],
)
def test_a_display_is_off(
    line: PaperLine, level: int, *, is_managed: bool, is_off: bool
) -> None:
    line.level, line.is_managed = level, is_managed
    assert X11Power(":1").holds() is is_off


def test_a_server_that_tells_is_not_asked_again_and_again(line: PaperLine) -> None:
    assert X11Power(":1").every_s is None
    line.tells = False
    assert X11Power(":1").every_s == EVERY_S


def test_only_its_own_events_are_changes(line: PaperLine) -> None:
    power = X11Power(":1")
    line.come = [bytes([35, 131]).ljust(32, b"\0"), bytes([28, DPMS]).ljust(32, b"\0")]
    assert not power.is_changed()
    line.come = [bytes([35, DPMS]).ljust(32, b"\0")]
    assert power.is_changed()


@needs_x_server
def test_a_server_without_a_display_says_so() -> None:
    with (
        running_x_server() as server,
        pytest.raises(LineRefused, match="does not switch"),
        closing(X11Power(server.display)),
    ):
        pass
