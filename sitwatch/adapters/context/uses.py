"""From what is open to whether a call, or a screen share, goes on; pure.

Time comes in as seconds.

    microphone open   |----60 s----|==================|  4 h  |- - - - -
    call                           ^ on                       ^ off: it is always open
    camera open             |-5 s-|====|
    call                          ^    ^

A microphone counts after a minute, a camera and a screen after some seconds: programs
open them to try them out, and panels look at windows to show them small. And none
counts for longer than the longest of meetings: what never lets go (noise suppressors,
voice chats left on) would hold every prompt for ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

Device = Literal["camera", "microphone", "screen"]

AFTER_S: dict[Device, float] = {"camera": 5.0, "microphone": 60.0, "screen": 5.0}
UNTIL_S = 4 * 3600.0

NO_CALLERS = frozenset(
    {
        # The sound system itself: loopbacks, effects, what looks for devices.
        *("pipewire", "pipewire-media-session", "pipewire-pulse", "pulseaudio"),
        "wireplumber",
        # Noise suppressors and effects, open from login to logout.
        *("cadmus", "easyeffects", "jamesdsp", "noisetorch", "pulseeffects"),
        # Mixers and meters, which show how loud it is.
        *("cava", "gnome-control-center", "gnome-shell", "kwin_wayland", "pavucontrol"),
        *("pavucontrol-qt", "plasmashell", "systemsettings"),
    }
)
"""Programs that hold a microphone or camera open without anybody speaking into it."""


class Use(msgspec.Struct, frozen=True):
    """Something that a program takes from a microphone, a camera or the screen.

    `program` is the name of its file, empty where no process stands behind it: such are
    the sound system's own loops.
    """

    device: Device
    program: str
    is_running: bool = True


class InCall(msgspec.Struct, frozen=True):
    """What is in use for a call; nothing of it: there is none."""

    camera: bool = False
    microphone: bool = False

    @property
    def is_on(self) -> bool:
        """Whether a call goes on."""
        return self.camera or self.microphone


class Verdict(msgspec.Struct, frozen=True):
    """Whether a call, or a share, goes on, and in how many seconds that may change."""

    call: InCall
    changes_in_s: float | None = None
    is_shared: bool = False


def is_for_others(use: Use) -> bool:
    """Tell whether a person may be behind it, as ever where a screen is shown."""
    if use.device == "screen":
        return use.is_running
    return use.is_running and use.program.lower() not in {"", *NO_CALLERS}


def began_at(
    uses: Iterable[Use], before: Mapping[Use, float], now_s: float
) -> dict[Use, float]:
    """Return since when each has been in use, given what was known before."""
    return {use: before.get(use, now_s) for use in uses if is_for_others(use)}


def decide_call(began: Mapping[Use, float], now_s: float) -> Verdict:
    """Return what goes on at `now_s`; seconds of one clock, whichever."""
    ages = [(use.device, now_s - at) for use, at in began.items()]
    counting = {device for device, age_s in ages if AFTER_S[device] <= age_s < UNTIL_S}
    bounds = ((age_s, (AFTER_S[device], UNTIL_S)) for device, age_s in ages)
    ahead = [end - age_s for age_s, ends in bounds for end in ends if end > age_s]
    call = InCall("camera" in counting, "microphone" in counting)
    return Verdict(call, min(ahead, default=None), "screen" in counting)
