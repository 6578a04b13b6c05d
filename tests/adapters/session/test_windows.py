from __future__ import annotations

import ctypes
from collections.abc import Callable
from contextlib import closing
from queue import Queue
from typing import Any

import pytest

from sitwatch.adapters.session.states import State
from sitwatch.adapters.session.system import SystemSession
from sitwatch.adapters.session.windows import (
    CALLBACK,
    POWER_CHANGED,
    QUIT,
    SESSION_CHANGED,
    Queued,
    WindowClass,
    WindowsTeller,
    change_by,
)
from sitwatch.core.facts import (
    Fact,
    Locked,
    ScreenCameOn,
    ScreenWentOff,
    Slept,
    Unlocked,
    Woke,
)
from tests.fakes.clock import HandClock

PATIENCE_S = 10
SETTING = 0x8013
CREATED = 0x81
ADDRESS, PROGRAM = 0x7FF6_1234_5678, 0x7FF7_0000_0000
WIDTH = 32
"""So many bits ctypes gives a number, unless it is told how wide it is."""


class Function:
    """What ctypes makes of a library's function: can be called, and described."""

    restype: Any = None
    argtypes: tuple[Any, ...] = ()

    def __init__(self, call: Callable[..., Any]) -> None:
        self._call = call

    def __call__(self, *given: Any) -> Any:
        for number in given[len(self.argtypes) :]:
            if isinstance(number, int) and number.bit_length() > WIDTH:
                raise OverflowError("int too long to convert")
        return self._call(*given)


class Windows:
    """user32, wtsapi32 and kernel32 in one: a window that gets what a test sends."""

    def __init__(self, *, has_windows: bool = True, is_locked: bool = False) -> None:
        self.asked: list[str] = []
        self._queue: Queue[tuple[int, int, int]] = Queue()
        self.classes: list[str] = []
        self._program = 0
        self._proc: Callable[..., int] | None = None
        self._does: dict[str, Callable[..., Any]] = {
            "CreateWindowExW": lambda *given: (
                self._create(given[10]) if has_windows else None
            ),
            "GetModuleHandleW": lambda *_: PROGRAM,
            "OpenInputDesktop": lambda *_: None if is_locked else 9,
            "PostThreadMessageW": lambda _thread, message, *_: self.send(message, 0),
            "RegisterClassW": self._register,
            "GetMessageW": self._next,
            "DispatchMessageW": self._dispatch,
        }
        self._functions: dict[str, Function] = {}

    def send(self, message: int, kind: int, more: int = 0) -> None:
        self._queue.put((message, kind, more))

    def __getattr__(self, name: str) -> Function:
        does = self._does.get(name, lambda *_: self._note(name))
        return self._functions.setdefault(name, Function(does))

    def _note(self, name: str) -> int:
        self.asked.append(name)
        return 1

    def _register(self, kind: Any) -> None:
        pointer = ctypes.cast(kind, ctypes.POINTER(WindowClass))
        self._program = pointer.contents.hInstance
        self.classes.append(pointer.contents.lpszClassName)
        # The address is kept, as Windows does: the structure is gone after the call.
        address = ctypes.cast(pointer.contents.lpfnWndProc, ctypes.c_void_p).value
        assert address is not None
        self._proc = CALLBACK(address)

    def _create(self, program: ctypes.c_void_p) -> int | None:
        """Make a window, if it has nothing against the first message that it gets."""
        assert (program.value, self._program) == (PROGRAM, PROGRAM)
        assert self._proc is not None
        return ADDRESS if self._proc(ADDRESS, CREATED, 0, ADDRESS) else None

    def _next(self, queued: Any, *_rest: Any) -> int:
        sent = ctypes.cast(queued, ctypes.POINTER(Queued)).contents
        sent.message, sent.wParam, sent.lParam = self._queue.get(timeout=PATIENCE_S)
        return int(sent.message != QUIT)

    def _dispatch(self, queued: Any) -> None:
        sent = ctypes.cast(queued, ctypes.POINTER(Queued)).contents
        assert self._proc is not None
        self._proc(ADDRESS, sent.message, sent.wParam, sent.lParam)


class Desk:
    """A session on such a Windows."""

    def __init__(self, windows: Windows) -> None:
        self.windows = windows
        self.facts: Queue[Fact] = Queue()
        self.errands: Queue[Callable[[], None]] = Queue()
        teller = WindowsTeller(windows, windows, windows)
        self.session = SystemSession(HandClock(), teller)
        self.session.open(self.facts.put, self.errands.put)

    def next(self) -> type[Fact]:
        return type(self.facts.get(timeout=PATIENCE_S))


def test_locks_and_the_display_are_told_as_they_happen() -> None:
    desk = Desk(Windows())
    with closing(desk.session):
        assert desk.session.finding.used
        assert {"WTSRegisterSessionNotification", "CloseDesktop"} <= {
            *desk.windows.asked
        }
        desk.windows.send(SESSION_CHANGED, 7)
        desk.windows.send(SESSION_CHANGED, 7)
        assert desk.next() is Locked
        desk.windows.send(SESSION_CHANGED, 8)
        assert desk.next() is Unlocked
        for value, kind in ((0, ScreenWentOff), (1, ScreenCameOn)):
            block = (ctypes.c_uint32 * 6)(0, 0, 0, 0, 4, value)
            desk.windows.send(POWER_CHANGED, SETTING, ctypes.addressof(block))
            assert desk.next() is kind
    desk.session.close()


def test_the_sleep_waits_until_what_was_posted_has_been_taken_in() -> None:
    desk = Desk(Windows())
    with closing(desk.session):
        desk.windows.send(POWER_CHANGED, 4)
        desk.windows.send(POWER_CHANGED, 0x12)
        assert desk.next() is Slept
        desk.errands.get(timeout=PATIENCE_S)()
        assert desk.next() is Woke


def test_a_lock_from_before_is_told_at_once() -> None:
    desk = Desk(Windows(is_locked=True))
    with closing(desk.session):
        assert desk.next() is Locked


def test_a_class_of_windows_outlives_its_callback_so_each_has_its_own() -> None:
    windows = Windows()
    for _ in range(2):
        with closing(Desk(windows).session) as session:
            assert session.finding.used
    first, second = windows.classes
    assert first != second


def test_without_a_window_it_says_so() -> None:
    desk = Desk(Windows(has_windows=False))
    with closing(desk.session):
        assert desk.session.finding.used == ""
        assert desk.session.finding.remedy


def test_nothing_else_changes_the_state() -> None:
    assert change_by(0x10, 7) is None
    assert change_by(SESSION_CHANGED, 5) is None
    assert change_by(POWER_CHANGED, 0xA) is None


@pytest.mark.parametrize(
    ("message", "kind", "setting", "after"),
    [
        (SESSION_CHANGED, 7, None, State(is_locked=True)),
        (SESSION_CHANGED, 8, None, State()),
        (SESSION_CHANGED, 2, None, State(is_active=False)),
        (SESSION_CHANGED, 4, None, State(is_active=False)),
        (SESSION_CHANGED, 1, None, State()),
        (POWER_CHANGED, 4, None, State(is_asleep=True)),
        (POWER_CHANGED, 0x12, None, State()),
        (POWER_CHANGED, SETTING, 0, State(is_dark=True)),
        (POWER_CHANGED, SETTING, 1, State()),
        (POWER_CHANGED, SETTING, 2, State()),
    ],
)
def test_each_message_changes_what_it_names(
    message: int, kind: int, setting: int | None, after: State
) -> None:
    change = change_by(message, kind, setting)
    assert change is not None
    assert change(State()) == after
