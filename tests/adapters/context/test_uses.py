from __future__ import annotations

import pytest

from sitwatch.adapters.context.uses import (
    AFTER_S,
    UNTIL_S,
    InCall,
    Use,
    began_at,
    decide_call,
    is_for_others,
)

MICROPHONE = Use("microphone", "firefox")
CAMERA = Use("camera", "zoom")
SCREEN = Use("screen", "kwin_wayland")
NOTHING = InCall()


@pytest.mark.parametrize(
    "use",
    [
        Use("microphone", ""),
        Use("microphone", "EasyEffects"),
        Use("microphone", "pavucontrol"),
        Use("camera", "wireplumber"),
        Use("camera", "pipewire"),
        Use("microphone", "firefox", is_running=False),
    ],
)
def test_nobody_speaks_into_it(use: Use) -> None:
    assert not is_for_others(use)


def test_somebody_may_speak_into_it() -> None:
    assert is_for_others(MICROPHONE)
    assert is_for_others(CAMERA)


def test_a_screen_is_handed_out_by_the_desktop_itself_while_pictures_flow() -> None:
    assert is_for_others(SCREEN)
    assert not is_for_others(Use("screen", "kwin_wayland", is_running=False))


def test_a_screen_counts_after_some_seconds_and_is_no_call() -> None:
    soon = decide_call({SCREEN: 0}, AFTER_S["screen"] - 1)
    assert (soon.is_shared, soon.changes_in_s) == (False, 1)
    shared = decide_call({SCREEN: 0}, AFTER_S["screen"])
    assert (shared.is_shared, shared.call) == (True, NOTHING)
    assert not decide_call({SCREEN: 0}, UNTIL_S).is_shared


def test_a_use_keeps_its_beginning_until_it_ends() -> None:
    began = began_at([MICROPHONE], {}, 100)
    began = began_at([MICROPHONE, CAMERA, Use("camera", "")], began, 130)
    assert began == {MICROPHONE: 100, CAMERA: 130}
    assert began_at([MICROPHONE], {}, 200) == {MICROPHONE: 200}


@pytest.mark.parametrize(
    ("age_s", "is_on", "changes_in_s"),
    [
        (0, False, 60),
        (59, False, 1),
        (60, True, UNTIL_S - 60),
        (UNTIL_S - 1, True, 1),
        (UNTIL_S, False, None),
    ],
)
def test_a_microphone_counts_after_a_minute_and_not_for_ever(
    age_s: float, *, is_on: bool, changes_in_s: float | None
) -> None:
    verdict = decide_call({MICROPHONE: 500.0}, 500.0 + age_s)
    assert verdict.call == InCall(microphone=is_on)
    assert verdict.changes_in_s == changes_in_s


def test_a_camera_counts_after_some_seconds() -> None:
    assert decide_call({CAMERA: 0}, AFTER_S["camera"] - 1).call == NOTHING
    assert decide_call({CAMERA: 0}, AFTER_S["camera"]).call == InCall(camera=True)


def test_a_call_may_have_both_and_the_next_change_is_the_nearest() -> None:
    verdict = decide_call({CAMERA: 0, MICROPHONE: 30}, 40)
    assert verdict.call == InCall(camera=True)
    assert verdict.changes_in_s == 50
    both = decide_call({CAMERA: 0, MICROPHONE: 30}, 90).call
    assert both == InCall(camera=True, microphone=True)
    assert both.is_on


def test_without_anything_open_there_is_no_call_and_nothing_to_wait_for() -> None:
    verdict = decide_call({}, 0)
    assert not verdict.call.is_on
    assert verdict.changes_in_s is None
