"""What the machine saw: input, sleep, locks, and what goes on around a person."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from sitwatch.core.facts.terms import Count, Seconds, Seen


@lru_cache(maxsize=64)
def _length(seconds: float) -> timedelta:
    """Return some seconds as a length; every station asks this of a fact again."""
    return timedelta(seconds=seconds)


class Started(
    Seen, frozen=True, tag="started", kw_only=True, gc=False, omit_defaults=True
):
    """The recorder began; `up` restarts here."""

    version: str = ""


class Stopped(
    Seen, frozen=True, tag="stopped", kw_only=True, gc=False, omit_defaults=True
):
    """The recorder ended properly."""

    version: str = ""


class Input(Seen, frozen=True, tag="input", kw_only=True, gc=False):
    """Input was seen in `[at, at + for_s)`.

    `keys` and `pointer` count events; 0 means none, None means some or none: the source
    cannot tell. `injected` is True where the system says that software made them.
    """

    for_s: Seconds
    keys: Count | None = None
    pointer: Count | None = None
    injected: bool | None = None

    @property
    def length(self) -> timedelta:
        """How long input was seen."""
        return _length(self.for_s)


class Locked(
    Seen, frozen=True, tag="locked", kw_only=True, gc=False, omit_defaults=True
):
    """The session was locked."""


class Unlocked(
    Seen, frozen=True, tag="unlocked", kw_only=True, gc=False, omit_defaults=True
):
    """The session was unlocked."""


class Slept(Seen, frozen=True, tag="slept", kw_only=True, gc=False, omit_defaults=True):
    """The machine went to sleep."""


class Woke(Seen, frozen=True, tag="woke", kw_only=True, gc=False, omit_defaults=True):
    """The machine woke, which says nothing of a person."""


class ScreenWentOff(
    Seen, frozen=True, tag="screen_off", kw_only=True, gc=False, omit_defaults=True
):
    """The display's power went off."""


class ScreenCameOn(
    Seen, frozen=True, tag="screen_on", kw_only=True, gc=False, omit_defaults=True
):
    """The display's power came on."""


class UserLeft(
    Seen, frozen=True, tag="away_user", kw_only=True, gc=False, omit_defaults=True
):
    """Another user's session came to the front."""


class UserReturned(
    Seen, frozen=True, tag="back_user", kw_only=True, gc=False, omit_defaults=True
):
    """This user's session came to the front again."""


class MediaBegan(
    Seen, frozen=True, tag="media_on", kw_only=True, gc=False, omit_defaults=True
):
    """Something asks the screen to stay awake: a video, a presentation."""


class MediaEnded(
    Seen, frozen=True, tag="media_off", kw_only=True, gc=False, omit_defaults=True
):
    """Nothing asks the screen to stay awake any more."""


class CallBegan(
    Seen, frozen=True, tag="call_on", kw_only=True, gc=False, omit_defaults=True
):
    """A camera or a microphone came into use."""

    camera: bool | None = None
    microphone: bool | None = None


class CallEnded(
    Seen, frozen=True, tag="call_off", kw_only=True, gc=False, omit_defaults=True
):
    """Neither camera nor microphone is in use any more."""

    camera: bool | None = None
    microphone: bool | None = None


class FullScreenBegan(
    Seen, frozen=True, tag="fullscreen_on", kw_only=True, gc=False, omit_defaults=True
):
    """A window fills the screen; context for prompts, says nothing of posture."""


class FullScreenEnded(
    Seen, frozen=True, tag="fullscreen_off", kw_only=True, gc=False, omit_defaults=True
):
    """No window fills the screen any more."""


class ShareBegan(
    Seen, frozen=True, tag="share_on", kw_only=True, gc=False, omit_defaults=True
):
    """A program began to take pictures of the screen, for others to see or to keep.

    Context for prompts, says nothing of posture.
    """


class ShareEnded(
    Seen, frozen=True, tag="share_off", kw_only=True, gc=False, omit_defaults=True
):
    """Nothing takes pictures of the screen any more."""


class QuietBegan(
    Seen, frozen=True, tag="dnd_on", kw_only=True, gc=False, omit_defaults=True
):
    """The desktop's do-not-disturb was switched on."""


class QuietEnded(
    Seen, frozen=True, tag="dnd_off", kw_only=True, gc=False, omit_defaults=True
):
    """The desktop's do-not-disturb was switched off."""


class Blinded(
    Seen, frozen=True, tag="blind", kw_only=True, gc=False, omit_defaults=True
):
    """Input cannot be seen from now on: unknown, not away."""

    source: str = ""


class Sighted(
    Seen, frozen=True, tag="sighted", kw_only=True, gc=False, omit_defaults=True
):
    """Input can be seen again."""

    source: str = ""
