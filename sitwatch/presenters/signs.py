"""The facts around a stretch of time that made it what it is, told with the clock.

10:18:45  last input
10:19:05  screen locked, 20 s after the last input
10:25:10  input again
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from gettext import gettext as _

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.policy import N_
from sitwatch.core.sitting.verdicts import Stretch
from sitwatch.presenters.dates import clock
from sitwatch.presenters.durations import brief
from sitwatch.presenters.spoken import words_held

AT_MOST = 6
"""More lines than this tell nobody why; the first ones and the last are kept."""

SLACK = timedelta(seconds=2)
"""How far a fact may lie from the end of a stretch that it made."""

_WORDS: dict[type, str] = {
    f.Started: N_("sitwatch started"),
    f.Stopped: N_("sitwatch stopped"),
    f.Locked: N_("screen locked"),
    f.Unlocked: N_("screen unlocked"),
    f.Slept: N_("the computer went to sleep"),
    f.Woke: N_("the computer woke"),
    f.ScreenWentOff: N_("the display went off"),
    f.ScreenCameOn: N_("the display came on"),
    f.UserLeft: N_("another user took over"),
    f.UserReturned: N_("back to this user"),
    f.MediaBegan: N_("a video or presentation began"),
    f.MediaEnded: N_("the video or presentation ended"),
    f.CallBegan: N_("camera or microphone came into use"),
    f.CallEnded: N_("camera and microphone were no longer in use"),
    f.Blinded: N_("input could no longer be seen"),
    f.Sighted: N_("input could be seen again"),
    f.PostureTold: N_("you told your posture"),
    f.Began: N_("you began an exercise"),
}
"""What each kind of fact says of a time without input, to be translated."""

_LASTING: dict[str, tuple[type, ...]] = {
    "media": (f.MediaBegan,),
    "call": (f.CallBegan,),
    "locked": (f.Locked,),
    "slept": (f.Slept,),
    "blind": (f.Blinded, f.Stopped),
    "off": (f.Stopped,),
    "said": (f.Began,),
}
"""Which kinds a reason may rest on that were seen before the last input."""

Word = f.PostureTold | f.Corrected | f.Declared | f.RoutineSet
"""What the user said that may be behind a stretch."""


class Sign(msgspec.Struct, frozen=True):
    """A fact: when, by the clock there, and what; `fact` names its kind."""

    at: datetime
    clock: str
    words: str
    fact: str


def signs_of(
    stretch: Stretch, facts: Sequence[f.Recorded], zone: tzinfo | None
) -> tuple[Sign, ...]:
    """Return the facts that mattered for a stretch, in order."""
    word = word_on(stretch, facts)
    if word is not None:
        return (_word_sign(stretch, word, zone),)
    if stretch.because in ("corrected", "declared"):
        return ()
    if stretch.because in ("input", "short_gap") and stretch.band < 0:
        return ()
    found = sorted(_around(stretch, facts, zone), key=lambda sign: sign.at)
    return tuple(found if len(found) <= AT_MOST else [*found[: AT_MOST - 1], found[-1]])


def _word_sign(stretch: Stretch, word: Word, zone: tzinfo | None) -> Sign:
    """Tell when a word was said; on another day, with its date."""
    match word:
        case f.Corrected() | f.Declared():
            start, end = clock(word.start, zone), clock(word.end, zone)
            words = _("your word on {start} – {end}").format(start=start, end=end)
        case f.RoutineSet():
            words = _("set as part of your whole day")
        case _:
            words = _("your word, from then on")
    sign = _sign(word, words, zone)
    if word.at.astimezone(zone).date() == stretch.start.astimezone(zone).date():
        return sign
    local = f"{word.at.astimezone(zone):%Y-%m-%d %H:%M}"
    return msgspec.structs.replace(sign, clock=local)


def word_on(stretch: Stretch, facts: Sequence[f.Recorded]) -> Word | None:
    """Return the user's word behind a stretch, None where it is not among the facts."""
    told = (fact for fact in facts if isinstance(fact, f.PostureTold))
    words = (word for word in (*told, *words_held(facts)) if _is_on(stretch, word))
    return max(words, key=lambda word: word.at, default=None)


def _is_on(stretch: Stretch, word: Word) -> bool:
    """Tell whether a word may be the one behind a stretch."""
    match word:
        case f.Corrected():
            return stretch.because == "corrected" and _is_about(stretch, word)
        case f.Declared():
            is_named = stretch.because == "declared" and word.label == stretch.label
            return is_named and _is_about(stretch, word)
        case f.RoutineSet():
            is_named = stretch.because == "declared" and word.label == stretch.label
            return is_named and word.share > 0
        case _:
            is_said = stretch.because == "said" and stretch.state == word.posture
            return is_said and word.at <= stretch.start + SLACK


def _is_about(stretch: Stretch, word: f.Corrected | f.Declared) -> bool:
    return word.start < stretch.end and word.end > stretch.start


def _around(
    stretch: Stretch, facts: Sequence[f.Recorded], zone: tzinfo | None
) -> Iterator[Sign]:
    """Yield the last input, what was seen until the next one, and that one."""
    last = _last_input(stretch, facts)
    since = stretch.start if last is None else last.at + last.length
    then = _next_input(stretch, facts)
    until = stretch.end + SLACK if then is None else then.at
    if (before := _still_holding(stretch, facts, since)) is not None:
        yield _sign(before, _(_WORDS[type(before)]), zone)
    if last is not None:
        yield Sign(since, _clock(since, zone), _("last input"), "input")
    for fact in facts:
        if since <= fact.at <= until and type(fact) in _WORDS:
            yield _sign(fact, _after(fact, since, last), zone)
    if then is not None:
        yield Sign(then.at, _clock(then.at, zone), _("input again"), "input")


def _last_input(stretch: Stretch, facts: Sequence[f.Recorded]) -> f.Input | None:
    """Return the last input that was over when the stretch began."""
    seen = (fact for fact in facts if isinstance(fact, f.Input))
    over = [fact for fact in seen if fact.at + fact.length <= stretch.start + SLACK]
    return over[-1] if over else None


def _next_input(stretch: Stretch, facts: Sequence[f.Recorded]) -> f.Input | None:
    seen = (fact for fact in facts if isinstance(fact, f.Input))
    return next((fact for fact in seen if fact.at >= stretch.end - SLACK), None)


def _still_holding(
    stretch: Stretch, facts: Sequence[f.Recorded], since: datetime
) -> f.Recorded | None:
    """Return what had begun before the last input and still spoke after it."""
    kinds = _LASTING.get(stretch.because, ())
    before = [fact for fact in facts if fact.at < since and isinstance(fact, kinds)]
    during = any(
        since <= fact.at <= stretch.end and isinstance(fact, kinds) for fact in facts
    )
    return before[-1] if before and not during else None


def _after(fact: f.Recorded, since: datetime, last: f.Input | None) -> str:
    """Tell what was seen and, where it was some time, how long after the last input."""
    words, passed = _(_WORDS[type(fact)]), fact.at - since
    if last is None or passed < timedelta(seconds=1):
        return words
    told = _("{what}, {length} after the last input")
    return told.format(what=words, length=brief(passed))


def _sign(fact: f.Recorded, words: str, zone: tzinfo | None) -> Sign:
    kind = type(fact).__struct_config__.tag
    return Sign(fact.at, _clock(fact.at, zone), words, str(kind))


def _clock(moment: datetime, zone: tzinfo | None) -> str:
    return f"{moment.astimezone(zone):%H:%M:%S}"
