"""The closed union of orders: what the core wants done, never how.

The shell carries them out; a replay collects them. An order is a value, so what the
program would have done on any day of the past can be asked and tested.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal, TypeAlias

import msgspec

from sitwatch.core.facts import Answered, Prompted

Mood = Literal[
    "fresh", "growing", "due", "asking", "standing", "away", "paused", "blind"
]
"""How the tray's ring looks; `blind` says that input cannot be seen."""

Phase = Literal["tray", "small", "card"]
"""How loud an offer is: in the tray alone, a small card in a corner, the whole card."""

Pulse = Literal["", "soon", "asking"]
"""What the tray draws attention to: a break within seconds, or one on offer softly."""

Held = Literal[
    "away",
    "locked",
    "call",
    "media",
    "share",
    "fullscreen",
    "quiet",
    "hours",
    "standing",
    "paused",
    "",
]
"""Why a due prompt waits; empty when nothing holds it."""


Because = Literal["plan", "harder", "easier", "pain", "return"]
"""What made a portion what it is: `return` is the one after time off."""

Urgency = Literal["emergency", "soon"]
"""How soon a clinician should look at what was told."""


class Portion(msgspec.Struct, frozen=True, gc=False):
    """How much of an exercise to do now.

    `reps` are per side where it has sides; `lower_s` is added to the seconds of the way
    down; `load_kg` 0: none; `band_level` counts the user's bands from 1, 0: none. The
    side `first` goes first and the other copies its repetitions; `extra_set` asks one
    more set of that side. `rest_s` 0: between sets as long as the exercise itself says.
    """

    sets: int
    reps: int
    hold_s: float
    lower_s: float = 0.0
    load_kg: float = 0.0
    band_level: int = 0
    first: Literal["work", "other"] = "work"
    extra_set: bool = False
    because: Because = "plan"
    rest_s: float = 0.0


class Yesterday(msgspec.Struct, frozen=True, gc=False):
    """What was hard, or hurt, on the day before, and is asked after; by its prompt."""

    prompt: str
    exercise: str


class ShowPrompt(msgspec.Struct, frozen=True, gc=False):
    """Offer a break, or change how loud one is that is on offer (same `prompt`).

    It is also shown again after a lock or a hold has hidden it. `why` is short English
    for the journal; `seated` is what the card may say in words; `snoozes_left` counts
    how often it may still be put off. `phase` says how loud: `tray` takes away a card
    that is up. Under `commitment` the card stays until it is answered, and is skipped
    by holding for three seconds; there is always a way out. `portion` is None without
    an exercise: a walk, or, where there is `urgency`, the card that sends to a
    clinician. `asks_pain` is set for whoever has named a trouble: how much it hurt is
    then asked of each exercise, and of others only where they say that it did.
    `is_cautious` asks to show the exercise's note on safety before its first time.
    `is_long` asks to be up for three to five minutes afterwards, not for one.
    `is_new` is set while exercising is new, and muscles may yet feel sore.
    `emergency_number` is named on the card that sends to a clinician, empty elsewhere.
    `yesterday` is asked after on the card, once; None: there is nothing to ask after.
    """

    prompt: str
    exercise: str
    why: str
    seated: timedelta
    snoozes_left: int
    phase: Phase = "card"
    commitment: bool = False
    portion: Portion | None = None
    urgency: Urgency | None = None
    asks_pain: bool = False
    is_cautious: bool = False
    is_long: bool = False
    is_new: bool = False
    emergency_number: str = ""
    yesterday: Yesterday | None = None


class WithdrawPrompt(msgspec.Struct, frozen=True, gc=False):
    """Take the card away; nothing is said to the user."""

    prompt: str


class ShowQuestion(msgspec.Struct, frozen=True, gc=False):
    """Ask what the pause `[start, end)` was; both in the local time then in force."""

    question: str
    start: datetime
    end: datetime


class WithdrawQuestion(msgspec.Struct, frozen=True, gc=False):
    """Take the question away where it is still up; it is not asked again."""

    question: str


class Record(msgspec.Struct, frozen=True, gc=False):
    """Write this fact, which the core itself brought about, into the journal."""

    fact: Prompted | Answered


class WakeAt(msgspec.Struct, frozen=True, gc=False):
    """Ring one bell (a `Ticked`) then, in place of any set before; None: no bell."""

    at: datetime | None


class ShowFace(msgspec.Struct, frozen=True, gc=False):
    """What the tray shows: ring, tooltip, first lines of the menu.

    `filled` is the seated load as a share of the interval, 0..1 in steps of 1/32.
    Durations are whole minutes. `due_in` is None where no prompt is on its way.
    `is_standing` is the user's word, which the mood may hide: paused, blind, asking.
    `pulse` asks for a glance, with what `due_in` and `mood` say. `is_sore`: they said
    that they are sore today.
    """

    mood: Mood
    held: Held
    filled: float
    seated: timedelta
    low: timedelta
    high: timedelta
    bout: timedelta
    due_in: timedelta | None
    paused_until: datetime | None
    is_standing: bool
    pulse: Pulse = ""
    is_sore: bool = False


Order: TypeAlias = (
    ShowPrompt
    | WithdrawPrompt
    | ShowQuestion
    | WithdrawQuestion
    | Record
    | WakeAt
    | ShowFace
)
