"""A shared screen, as whoever hears of it says; and which nodes of PipeWire are one."""

from __future__ import annotations

import pytest

from sitwatch.adapters.context.pipewire import device_of
from sitwatch.adapters.context.share import ShareContext
from sitwatch.adapters.context.uses import Device
from sitwatch.core.facts import Fact, ShareBegan, ShareEnded
from tests.fakes.clock import MONDAY, HandClock


def test_each_change_is_told_once() -> None:
    told: list[Fact] = []
    share = ShareContext(HandClock(), is_wayland=True)
    share.open(told.append)
    for is_on in (False, True, True, False):
        share.follow("PipeWire", is_on=is_on)
    began = ShareBegan(at=MONDAY, up=5000.0)
    assert told == [began, ShareEnded(at=MONDAY, up=5000.0)]


def test_what_goes_on_already_is_told_at_once_and_nothing_after_the_end() -> None:
    told: list[Fact] = []
    share = ShareContext(HandClock(), is_wayland=True)
    share.follow("PipeWire", is_on=True)
    share.open(told.append)
    share.rest(is_resting=True)
    assert [type(fact) for fact in told] == [ShareBegan]
    share.close()
    share.close()
    share.follow("", is_on=False)
    assert len(told) == 1


def test_the_finding_says_what_can_be_known() -> None:
    wayland, x11 = (ShareContext(HandClock(), is_wayland=way) for way in (True, False))
    assert "pause" in wayland.finding.remedy
    for share in (wayland, x11):
        share.follow("PipeWire", is_on=False)
        assert (share.finding.used, share.finding.remedy) == ("PipeWire", "")
        assert share.finding.since == MONDAY
    assert "X11" in x11.finding.why
    assert "X11" not in wayland.finding.why


OUT, SOURCE = "Stream/Output/Video", "Video/Source"
VIDEO, AUDIO = "Stream/Input/Video", "Stream/Input/Audio"


@pytest.mark.parametrize(
    ("kind", "more", "device"),
    [
        (OUT, {"node.name": "gnome-shell", "media.name": "meta-screen-cast-src"}, True),
        (OUT, {"node.name": "kwin_wayland"}, True),
        (OUT, {"media.role": "Camera"}, False),
        (SOURCE, {"media.name": "xdpw-stream-a1b2c3"}, True),
        (SOURCE, {"media.role": "Camera", "node.name": "libcamera_input"}, False),
        (SOURCE, {"device.api": "v4l2"}, False),
        (VIDEO, {"media.name": "webrtc-consume-stream"}, True),
        (VIDEO, {"media.role": "Screen"}, True),
    ],
)
def test_a_screen_is_told_from_a_camera(
    kind: str, more: dict[str, str], *, device: bool
) -> None:
    found = device_of({"media.class": kind, **more})
    assert found == ("screen" if device else None)


@pytest.mark.parametrize(("kind", "device"), [(VIDEO, "camera"), (AUDIO, "microphone")])
def test_whoever_takes_from_something_else_is_in_a_call(
    kind: str, device: Device
) -> None:
    assert device_of({"media.class": kind, "media.name": "camera-stream"}) == device
