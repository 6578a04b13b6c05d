"""The closed union of facts: what was seen, never what was concluded.

A fact is one line of the public trace format and one row of the journal. Every fact
says when it was seen by the wall clock (`at`, with the offset then in force), and may
say so by a clock that never steps and runs on during suspend (`up`, seconds). Kinds
that this version does not know become `Unknown`: kept, skipped and counted.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Any, Literal, TypeAlias

import msgspec

Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Seconds = Annotated[float, msgspec.Meta(ge=0)]
Count = Annotated[int, msgspec.Meta(ge=0)]
Posture = Literal["sitting", "standing", "away"]
Reply = Literal["done", "partial", "snoozed", "skipped", "ignored"]
Effort = Literal["easy", "right", "hard", "too_hard"]
Control = Literal["clean", "shaky"]
Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class Seen(
    msgspec.Struct,
    frozen=True,
    tag_field="fact",
    kw_only=True,
    gc=False,
    omit_defaults=True,
):
    """What every fact carries.

    `at` is the wall clock with its offset; `up` is seconds on the sleep-inclusive
    clock; `device` names the recording computer where several are merged.
    """

    at: Moment
    up: Seconds | None = None
    device: str | None = None


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
        return timedelta(seconds=self.for_s)


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


class QuietBegan(
    Seen, frozen=True, tag="dnd_on", kw_only=True, gc=False, omit_defaults=True
):
    """The desktop's do-not-disturb was switched on."""


class QuietEnded(
    Seen, frozen=True, tag="dnd_off", kw_only=True, gc=False, omit_defaults=True
):
    """The desktop's do-not-disturb was switched off."""


class PostureTold(
    Seen, frozen=True, tag="posture", kw_only=True, gc=False, omit_defaults=True
):
    """The user (or a desk sensor) says what posture is held from now on.

    Holds until the next one, until the machine sleeps or until a new day.
    """

    posture: Posture = msgspec.field(name="is")


class Corrected(
    Seen, frozen=True, tag="corrected", kw_only=True, gc=False, omit_defaults=True
):
    """The user says what a stretch of the past was: the last word on it.

    `asked` is True where it answers the question on return.
    """

    start: Moment
    end: Moment
    posture: Posture = msgspec.field(name="is")
    asked: bool = False


class Declared(
    Seen, frozen=True, tag="declared", kw_only=True, gc=False, omit_defaults=True
):
    """Seated time away from the computer: the drive, lunch, the sofa."""

    start: Moment
    end: Moment
    label: str = ""
    share: Share = 1.0


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


class Prompted(
    Seen, frozen=True, tag="prompted", kw_only=True, gc=False, omit_defaults=True
):
    """A break was offered."""

    prompt: str
    exercise: str = ""
    why: str = ""


class Began(Seen, frozen=True, tag="began", kw_only=True, gc=False, omit_defaults=True):
    """The user started the exercise of a prompt."""

    prompt: str


class Answered(
    Seen, frozen=True, tag="answered", kw_only=True, gc=False, omit_defaults=True
):
    """What became of a prompt; `until` says when a snoozed one may return."""

    prompt: str
    reply: Reply
    until: Moment | None = None
    reps_work: Count | None = None
    reps_other: Annotated[int, msgspec.Meta(ge=-1)] | None = None
    hold_s: Seconds | None = None
    load_kg: Seconds | None = None
    band_level: Count | None = None
    effort: Effort | None = None
    control: Control | None = None
    pain: Annotated[int, msgspec.Meta(ge=0, le=10)] | None = None


class Paused(
    Seen, frozen=True, tag="paused", kw_only=True, gc=False, omit_defaults=True
):
    """The user stopped prompts, until a moment or (None) until `resumed`."""

    until: Moment | None = None
    why: str = ""


class Resumed(
    Seen, frozen=True, tag="resumed", kw_only=True, gc=False, omit_defaults=True
):
    """Prompts may come again."""

    until: Moment | None = None
    why: str = ""


class PolicyChanged(
    Seen, frozen=True, tag="policy", kw_only=True, gc=False, omit_defaults=True
):
    """Settings that changed then, by dotted name."""

    changes: dict[str, Any]


class ProfileChanged(
    Seen, frozen=True, tag="profile", kw_only=True, gc=False, omit_defaults=True
):
    """Programme facts that changed then: equipment, places, flags, steps."""

    changes: dict[str, Any]


class Unknown(Seen, frozen=True, tag=False, kw_only=True, gc=False, omit_defaults=True):
    """A kind that this version does not know; kept whole, skipped, counted."""

    body: dict[str, Any] = msgspec.field(default_factory=dict)


class Ticked(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Time passed and nothing was seen; never written, never part of a trace."""

    at: datetime
    up: float | None = None
    device: str | None = None


class BreakWanted(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The user asks for a break at once; never written: `Prompted` follows from it."""

    at: datetime
    up: float | None = None
    device: str | None = None


Fact: TypeAlias = (
    Started
    | Stopped
    | Input
    | Locked
    | Unlocked
    | Slept
    | Woke
    | ScreenWentOff
    | ScreenCameOn
    | UserLeft
    | UserReturned
    | MediaBegan
    | MediaEnded
    | CallBegan
    | CallEnded
    | FullScreenBegan
    | FullScreenEnded
    | QuietBegan
    | QuietEnded
    | PostureTold
    | Corrected
    | Declared
    | Blinded
    | Sighted
    | Prompted
    | Began
    | Answered
    | Paused
    | Resumed
    | PolicyChanged
    | ProfileChanged
)
"""Every kind that a trace may hold and this version knows."""

Recorded: TypeAlias = Fact | Unknown
"""Whatever stands in a trace or journal."""

Step: TypeAlias = Recorded | Ticked | BreakWanted
"""Whatever `advance` may be given."""
