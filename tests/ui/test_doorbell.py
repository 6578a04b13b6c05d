"""The doorbell answers whole lines, outlives bad callers, and knows who is at home."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.ui.doorbell import LONGEST, MOST, Doorbell, DoorbellFailed

from PySide6.QtNetwork import QLocalServer

pytestmark = pytest.mark.usefixtures("qapp")


def shout(line: bytes) -> bytes:
    return line.upper() + b"\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "bell"


def bell_at(place: Path) -> Doorbell:
    return Doorbell(str(place), place.with_suffix(".lock"), shout)


@pytest.fixture
def bell(place: Path) -> Iterator[Doorbell]:
    bell = bell_at(place)
    assert bell.open() == "ours"
    yield bell
    bell.close()


class Caller:
    """A client that never blocks, so that one test can play both ends."""

    def __init__(self, place: Path) -> None:
        self.wire = socket.socket(socket.AF_UNIX)
        self.wire.connect(str(place))
        self.wire.settimeout(0)
        self.heard = b""
        self.cut_off = False

    def say(self, words: bytes) -> None:
        self.wire.sendall(words)

    def can_say(self, words: bytes) -> bool:
        try:
            return self.wire.send(words) > 0
        except BlockingIOError:
            return False

    def hears(self, words: bytes) -> bool:
        self.listen()
        return self.heard == words

    def is_cut_off(self) -> bool:
        self.listen()
        return self.cut_off

    def listen(self) -> None:
        try:
            while more := self.wire.recv(4096):
                self.heard += more
        except BlockingIOError:
            return
        except ConnectionResetError:
            pass
        self.cut_off = True


@pytest.fixture
def caller(bell: Doorbell, place: Path) -> Iterator[Caller]:
    assert bell is not None
    caller = Caller(place)
    yield caller
    caller.wire.close()


def test_a_line_is_answered_with_a_line(qtbot: QtBot, caller: Caller) -> None:
    caller.say(b"hello\n")
    qtbot.waitUntil(lambda: caller.hears(b"HELLO\n"))


def test_several_lines_at_once_are_answered_in_order(
    qtbot: QtBot, caller: Caller
) -> None:
    caller.say(b"one\ntwo\r\n\nthree\n")
    qtbot.waitUntil(lambda: caller.hears(b"ONE\nTWO\n\nTHREE\n"))


def test_a_line_may_come_in_pieces(qtbot: QtBot, caller: Caller) -> None:
    caller.say(b"hel")
    qtbot.wait(1)
    caller.say(b"lo\nwor")
    qtbot.waitUntil(lambda: caller.hears(b"HELLO\n"))
    caller.say(b"ld\n")
    qtbot.waitUntil(lambda: caller.hears(b"HELLO\nWORLD\n"))


def test_garbage_is_handed_on_as_it_is(qtbot: QtBot, caller: Caller) -> None:
    caller.say(b"\x00\xff{\xc3\n")
    qtbot.waitUntil(lambda: caller.hears(b"\x00\xff{\xc3\n"))


def test_a_long_line_within_the_limit_is_answered(qtbot: QtBot, caller: Caller) -> None:
    words = b"x" * (LONGEST - 2)
    caller.say(words + b"\n")
    qtbot.waitUntil(lambda: caller.hears(words.upper() + b"\n"))


def test_a_line_without_end_cuts_its_caller_off_and_nobody_else(
    qtbot: QtBot, caller: Caller, place: Path
) -> None:
    endless = Caller(place)
    while endless.can_say(b"x" * 4096):
        pass
    qtbot.waitUntil(endless.is_cut_off)
    endless.wire.close()
    caller.say(b"still there?\n")
    qtbot.waitUntil(lambda: caller.hears(b"STILL THERE?\n"))


def test_a_caller_who_leaves_in_the_middle_is_forgotten(
    qtbot: QtBot, caller: Caller, place: Path
) -> None:
    for _ in range(3 * MOST):
        leaving = Caller(place)
        leaving.say(b"half a li")
        leaving.wire.close()
        qtbot.wait(1)
    caller.say(b"and now?\n")
    qtbot.waitUntil(lambda: caller.hears(b"AND NOW?\n"))


def test_many_callers_at_once(qtbot: QtBot, bell: Doorbell, place: Path) -> None:
    assert bell is not None
    callers = []
    for number in range(MOST):
        callers.append(Caller(place))
        callers[-1].say(b"caller %d\n" % number)
        qtbot.wait(1)
    for number, caller in enumerate(callers):
        qtbot.waitUntil(partial(caller.hears, b"CALLER %d\n" % number))
    one_too_many = Caller(place)
    qtbot.waitUntil(one_too_many.is_cut_off)
    for caller in [*callers, one_too_many]:
        caller.wire.close()


def test_a_second_resident_finds_the_door_taken(bell: Doorbell, place: Path) -> None:
    second = bell_at(place)
    assert second.open() == "taken"
    second.close()
    bell.close()
    third = bell_at(place)
    assert third.open() == "ours"
    third.close()


def test_somebody_listening_without_a_lock_counts_too(
    place: Path, qtbot: QtBot
) -> None:
    assert qtbot is not None
    other = QLocalServer()
    assert other.listen(str(place))
    bell = bell_at(place)
    assert bell.open() == "taken"
    other.close()
    assert bell.open() == "ours"
    bell.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from sitwatch.ui.doorbell import Doorbell
app = QCoreApplication([])
place = Path(sys.argv[1])
bell = Doorbell(str(place), place.with_suffix(".lock"), bytes)
assert bell.open() == "ours"
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_resident_leaves_the_door_to_the_next(place: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(place)], check=False)
    assert killed.returncode == -9
    assert place.is_socket()
    assert place.with_suffix(".lock").exists()
    bell = bell_at(place)
    assert bell.open() == "ours"
    bell.close()


def test_a_caller_who_never_listens_is_cut_off(qtbot: QtBot, place: Path) -> None:
    bell = Doorbell(str(place), place.with_suffix(".lock"), lambda _: b"x" * 100_000)
    assert bell.open() == "ours"
    deaf = Caller(place)
    deaf.say(b"\n" * 20)
    qtbot.waitUntil(deaf.is_cut_off)
    deaf.wire.close()
    bell.close()


def test_only_this_user_may_ring(bell: Doorbell, place: Path) -> None:
    assert bell is not None
    assert place.stat().st_mode & 0o077 == 0


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(DoorbellFailed, match=r"gone/bell.lock.*Check that you may"):
        bell_at(tmp_path / "gone" / "bell").open()


def test_a_socket_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    long = tmp_path / ("x" * 120)
    with pytest.raises(DoorbellFailed, match=r"xxx .*Check that you may"):
        bell_at(long).open()
    assert bell_at(tmp_path / "short").open() == "ours"


def test_closing_twice_is_fine_and_leaves_nothing(place: Path) -> None:
    bell = bell_at(place)
    bell.close()
    assert bell.open() == "ours"
    bell.close()
    bell.close()
    assert not place.exists()
