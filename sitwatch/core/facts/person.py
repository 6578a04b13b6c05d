"""What the user said or did, and what was offered to them."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from sitwatch.core.facts.terms import (
    Advice,
    Control,
    Count,
    Effort,
    Moment,
    Posture,
    Reason,
    Reply,
    Seconds,
    Seen,
    Share,
    TimeOfDay,
    Weekday,
    check_years,
)


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

    def __post_init__(self) -> None:
        """Refuse a moment that no clock shows."""
        check_years(self.at, self.start, self.end)


class Declared(
    Seen, frozen=True, tag="declared", kw_only=True, gc=False, omit_defaults=True
):
    """Seated time away from the computer: the drive, lunch, the sofa."""

    start: Moment
    end: Moment
    label: str = ""
    share: Share = 1.0

    def __post_init__(self) -> None:
        """Refuse a moment that no clock shows."""
        check_years(self.at, self.start, self.end)


class RoutineSet(
    Seen, frozen=True, tag="routine", kw_only=True, gc=False, omit_defaults=True
):
    """Seated time away from the computer that returns on these weekdays from now on.

    `begins` and `ends` are local times of day; an end that is not after its beginning
    lies on the next day. A later one of the same label takes its place; share 0 ends
    it.
    """

    label: str
    days: tuple[Weekday, ...]
    begins: TimeOfDay
    ends: TimeOfDay
    share: Share = 1.0


class Undone(
    Seen, frozen=True, tag="undone", kw_only=True, gc=False, omit_defaults=True
):
    """The user takes back what they said of the past at the moment `word`.

    `word` is the `at` of a `corrected`, `declared` or `routine`; it no longer counts,
    nor does what was learnt from it.
    """

    word: Moment

    def __post_init__(self) -> None:
        """Refuse a moment that no clock shows."""
        check_years(self.at, self.word)


class QuestionsStopped(
    Seen, frozen=True, tag="questions_off", kw_only=True, gc=False, omit_defaults=True
):
    """The user wants no more questions about pauses until the next day."""


SESSION = "session-"
"""Prompts whose names begin so are parts of a session, which the user began: nobody is
asked to get up by them."""


class Prompted(
    Seen, frozen=True, tag="prompted", kw_only=True, gc=False, omit_defaults=True
):
    """A break was offered, or a part of a session begun."""

    prompt: str
    exercise: str = ""
    why: str = ""

    @property
    def is_of_session(self) -> bool:
        """Whether it is part of a session, which nobody was asked to do."""
        return self.prompt.startswith(SESSION)


class Began(Seen, frozen=True, tag="began", kw_only=True, gc=False, omit_defaults=True):
    """The user started the exercise of a prompt."""

    prompt: str


class Answered(
    Seen, frozen=True, tag="answered", kw_only=True, gc=False, omit_defaults=True
):
    """What became of a prompt.

    `until` says when a snoozed one may return, `because` why it did not suit; `sets`
    how many were done, of so many repetitions each, None: those that were asked for.
    `lower_s` is what the way down took longer than usual, in seconds.
    """

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
    because: Reason | None = None
    sets: Count | None = None
    lower_s: Seconds | None = None

    def __post_init__(self) -> None:
        """Refuse a moment that no clock shows."""
        check_years(self.at, self.until)


class AdviceAnswered(
    Seen, frozen=True, tag="advice", kw_only=True, gc=False, omit_defaults=True
):
    """The user took an advice on how breaks are offered, or let it be.

    What was taken is a change of settings of its own; `choice` is its short name.
    """

    advice: Advice
    choice: str = ""


class Paused(
    Seen, frozen=True, tag="paused", kw_only=True, gc=False, omit_defaults=True
):
    """The user stopped prompts, until a moment or (None) until `resumed`."""

    until: Moment | None = None
    why: str = ""

    def __post_init__(self) -> None:
        """Refuse a moment that no clock shows."""
        check_years(self.at, self.until)


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
