from __future__ import annotations

import ctypes
from typing import Any

import pytest

from sitwatch.adapters.context.macos import (
    Address,
    Devices,
    four_letters,
    is_awake,
    is_filled,
    questions,
)
from sitwatch.adapters.context.macos_libraries import counted, open_questions
from sitwatch.adapters.context.uses import Device, Use

NAMES = {four_letters(each): each for each in ("dev#", "gone", "stm#", "prs#", "piri")}


class Library:
    """CoreAudio or CoreMediaIO: `told` are the numbers of a property, by object."""

    def __init__(self, device: Device, told: dict[tuple[int, str], list[int]]) -> None:
        self._told = told
        self._device = device

    def devices(self) -> Devices:
        return Devices(self._device, self.size, self.data)

    def size(self, of: int, address: Any, *rest: Any) -> int:
        numbers = self._numbers(of, address)
        if numbers is None:
            return 1
        self._set(rest[-1], [4 * len(numbers)])
        return 0

    def data(self, of: int, address: Any, *rest: Any) -> int:
        numbers = self._numbers(of, address)
        assert numbers is not None
        self._set(rest[-1], numbers)
        return 0

    def _numbers(self, of: int, address: Any) -> list[int] | None:
        asked = ctypes.cast(address, ctypes.POINTER(Address)).contents
        return self._told.get((of, NAMES[asked.selector]))

    def _set(self, where: Any, numbers: list[int]) -> None:
        pointer = ctypes.cast(where, ctypes.POINTER(ctypes.c_uint32))
        for at, number in enumerate(numbers):
            pointer[at] = number


@pytest.mark.parametrize("kind", ["microphone", "camera"])
def test_a_device_that_runs_somewhere_is_in_use(kind: Device) -> None:
    told = {(1, "dev#"): [7, 8], (8, "stm#"): [80], (7, "stm#"): [70]}
    idle = {(7, "gone"): [0], (8, "gone"): [0]}
    assert Library(kind, {**told, **idle}).devices().uses() == ()
    busy = {**idle, (8, "gone"): [1]}
    (use,) = Library(kind, {**told, **busy}).devices().uses()
    assert use.device == kind


@pytest.mark.parametrize("records", [0, 1])
def test_music_in_a_headset_is_no_call_where_programs_tell(records: int) -> None:
    headset = {(1, "dev#"): [7], (7, "gone"): [1], (7, "stm#"): [70]}
    programs = {(1, "prs#"): [3, 4], (3, "piri"): [0], (4, "piri"): [records]}
    uses = Library("microphone", {**headset, **programs}).devices().uses()
    assert len(uses) == records


def test_a_loudspeaker_is_no_microphone_and_a_mac_without_devices_has_none() -> None:
    speaker = {(1, "dev#"): [7], (7, "gone"): [1], (7, "stm#"): []}
    assert Library("microphone", speaker).devices().uses() == ()
    assert Library("microphone", {}).devices().uses() == ()


@pytest.mark.parametrize(
    ("assertions", "is_so"),
    [
        ({}, False),
        ({"PreventUserIdleSystemSleep": 3}, False),
        ({"PreventUserIdleDisplaySleep": 1}, True),
        ({"NoDisplaySleepAssertion": 1}, True),
    ],
)
def test_a_wish_for_the_display_is_media(
    assertions: dict[str, int], *, is_so: bool
) -> None:
    assert is_awake(assertions) is is_so


DISPLAY = (0.0, 0.0, 1440.0, 900.0)


def window(layer: int, *place: float) -> dict[str, Any]:
    bounds = dict(zip(("X", "Y", "Width", "Height"), place, strict=True))
    return {"kCGWindowLayer": layer, "kCGWindowBounds": bounds}


@pytest.mark.parametrize(
    ("windows", "is_so"),
    [
        ([], False),
        ([window(0, *DISPLAY)], True),
        ([window(25, 0, 0, 1440, 24), window(0, *DISPLAY)], True),
        ([window(0, 10, 10, 500, 400), window(0, *DISPLAY)], False),
        ([window(0, 0, 25, 1440, 875)], False),
        ([{"kCGWindowLayer": 0}], False),
    ],
)
def test_the_front_window_may_fill_a_display(
    windows: list[dict[str, Any]], *, is_so: bool
) -> None:
    assert is_filled(windows, [(-1440.0, 0.0, 1440.0, 900.0), DISPLAY]) is is_so


def test_three_are_asked() -> None:
    asked = questions(lambda: (Use("camera", "some program"),), dict, lambda: True)
    assert [each.part for each in asked] == ["call", "media", "full screen"]
    assert not asked[0].is_on(0)
    assert asked[0].is_on(10)
    assert not asked[1].is_on(0)
    assert asked[2].is_on(0)


class Power:
    """The power manager and CoreFoundation: what is held of what was copied."""

    def __init__(self, status: dict[str, int] | None) -> None:
        self.status = status
        self.held = 0

    def copy(self, where: Any) -> int:
        if self.status is None:
            return 1
        self.held += 1
        ctypes.cast(where, ctypes.POINTER(ctypes.c_void_p)).contents.value = 99
        return 0

    def release(self, status: ctypes.c_void_p) -> None:
        assert status.value == 99
        self.held -= 1

    def read(self, *, c_void_p: ctypes.c_void_p) -> Any:
        assert c_void_p.value
        return self.status

    def asked(self) -> dict[str, int]:
        return counted(self.copy, self.release, self.read)


@pytest.mark.parametrize("status", [{}, {"NoDisplaySleepAssertion": 1}])
def test_what_was_copied_is_let_go_of(status: dict[str, int]) -> None:
    power = Power(status)
    assert power.asked() == status
    assert power.held == 0


def test_what_cannot_be_copied_is_said() -> None:
    with pytest.raises(OSError, match="does not tell"):
        Power(None).asked()


def test_elsewhere_there_are_no_such_libraries() -> None:
    with pytest.raises((ImportError, OSError)):
        open_questions()
