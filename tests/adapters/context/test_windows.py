from __future__ import annotations

import ctypes
from typing import Any

import pytest

from sitwatch.adapters.context.uses import Use
from sitwatch.adapters.context.windows import (
    Entry,
    Shell,
    entries,
    program_in,
    questions,
    uses_in,
)


class Library:
    """shell32 and powrprof in one: `state` is what they tell, `status` how it went."""

    def __init__(self, state: int, status: int = 0) -> None:
        self._state = state
        self._status = status

    def SHQueryUserNotificationState(self, state: Any) -> int:  # noqa: N802
        return self._tell(state)

    def CallNtPowerInformation(self, *given: Any) -> int:  # noqa: N802
        assert (given[0], given[4]) == (16, 4)
        return self._tell(given[3])

    def _tell(self, where: Any) -> int:
        ctypes.cast(where, ctypes.POINTER(ctypes.c_int)).contents.value = self._state
        return self._status


def shell(state: int, status: int = 0) -> Shell:
    library = Library(state, status)
    return Shell(library, library)


@pytest.mark.parametrize(
    ("state", "is_full", "is_quiet"),
    [
        (1, False, False),
        (2, True, False),
        (3, True, False),
        (4, True, False),
        (5, False, False),
        (6, False, True),
        (7, False, False),
    ],
)
def test_the_shell_tells_of_full_screen_and_quiet(
    state: int, *, is_full: bool, is_quiet: bool
) -> None:
    assert shell(state).is_full(0) is is_full
    assert shell(state).is_quiet(0) is is_quiet


@pytest.mark.parametrize(("state", "is_so"), [(0, False), (1, False), (3, True)])
def test_a_required_display_is_media(state: int, *, is_so: bool) -> None:
    assert shell(state).is_display_required(0) is is_so


def test_what_fails_is_an_error_not_an_answer() -> None:
    ill = shell(2, status=1)
    for ask in (ill.is_full, ill.is_quiet, ill.is_display_required):
        with pytest.raises(OSError, match="Windows"):
            ask(0)


@pytest.mark.parametrize(
    ("key", "program"),
    [
        ("C:#Program Files#Zoom#bin#Zoom.exe", "Zoom"),
        ("Microsoft.SkypeApp_kzf8qxf38zg5c", "Microsoft.SkypeApp"),
    ],
)
def test_a_key_names_its_program(key: str, program: str) -> None:
    assert program_in(key) == program


def test_what_was_begun_and_not_ended_is_in_use() -> None:
    listed = (
        Entry("camera", "C:#a.exe", 5, 0),
        Entry("camera", "C:#b.exe", 5, 9),
        Entry("microphone", "C:#again.exe", 12, 9),
        Entry("microphone", "never", 0, 0),
    )
    assert uses_in(listed) == (Use("camera", "a"), Use("microphone", "again"))


def test_the_four_are_asked_and_a_call_needs_its_time() -> None:
    asked = questions(shell(2), lambda: [Entry("camera", "C:#a.exe", 5, 0)])
    assert [each.part for each in asked] == ["call", "media", "full screen", "quiet"]
    call = asked[0]
    assert not call.is_on(100)
    assert call.is_on(110)


def test_elsewhere_the_store_is_empty() -> None:
    assert list(entries()) == []
