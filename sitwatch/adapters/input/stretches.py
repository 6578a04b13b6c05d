"""What may be told of input by a compositor that reports idleness and its end.

        input    x x xx x                        x
        reports    |       idled   resumed       |  idled
                   |         |         |            |
        looks    |         |         |         |         |
        told     [)[=======)                  [)

It reports idleness `timeout` after the last input, and the end of it at once. So while
it reports none, there was input until `timeout` before the last moment at which it was
known to be alive; nothing more is told of it, and a lone bump stays one.

A report is trusted where idleness is of input alone. Where it can be inhibited, the end
of a pause is believed when idleness has been reported again, and activity without any
pause for breath is doubted after `DOUBTED_S`: it may be a film and nobody there. Some
compositors (KWin 5.27, Sway 1.7) keep still about the end of a pause, too, so that in a
pause a fresh watch is tried now and then: if that does not fall idle, nothing is seen.
"""

from __future__ import annotations

import msgspec

PAUSE_S = 30.0
"""After so long without input a resumption must be proven, where it can be false."""

DOUBTED_S = 120.0
"""Hands at work rest for a second within this time; where idleness can be inhibited,
activity that goes on for longer is unknown."""

BROKEN_S = 1800.0
"""The same where it cannot be inhibited: for so long nobody works without a rest."""

SILENT_S = 10.0
"""A compositor that owes an answer for so long is not seen through."""

TRIED_EVERY_S = 30.0
"""How often a pause is tried, where its end can be hidden."""

TRIAL_S = 3.0
"""After so long without falling idle a fresh watch is held back by an inhibitor."""

SETTLING_S = 3.0
"""Waking makes desktops reset their idle clocks: input is believed from then on."""


class Reports(msgspec.Struct, frozen=True):
    """How idleness is reported: how late at the latest, and of input alone or not."""

    timeout_s: float
    is_exact: bool


class Stretch(msgspec.Struct, frozen=True):
    """Where things stand, in seconds of the clock that stands still in suspend.

    `since_s` is when it was seen to fall idle or to resume, `told_s` until when input
    has been told, `alive_s` when the compositor was last known to have told all,
    `asked_s` when it was asked for an answer that it still owes, `tried_s` when a watch
    was begun to try the pause, and `still_s` when the pause was last known to be one.
    """

    looked_s: float
    since_s: float
    told_s: float
    alive_s: float
    still_s: float = 0.0
    asked_s: float | None = None
    tried_s: float | None = None
    is_active: bool = True
    is_proven: bool = False


def begun(now_s: float) -> Stretch:
    """Return where things stand at the beginning; what is told of comes after it."""
    return Stretch(looked_s=now_s, since_s=now_s, told_s=now_s, alive_s=now_s)


def slept(stretch: Stretch, now_s: float) -> Stretch:
    """Return the stretch after a sleep, from whose end on input is believed again."""
    return msgspec.structs.replace(stretch, looked_s=now_s, told_s=now_s + SETTLING_S)


def answered(stretch: Stretch) -> Stretch:
    """Return the stretch after an answer: until it was asked for, all has been told."""
    alive_s = stretch.alive_s if stretch.asked_s is None else stretch.asked_s
    return msgspec.structs.replace(stretch, alive_s=alive_s, asked_s=None)


def turned(
    stretch: Stretch, now_s: float, reports: Reports, *, is_active: bool
) -> Stretch:
    """Return the stretch after one report, seen now."""
    told_s = stretch.told_s
    if not is_active:
        if stretch.is_active and stretch.is_proven:
            # It came since the last look, so that until then there was no idleness.
            told_s = max(told_s, stretch.looked_s - reports.timeout_s)
        is_proven = True
        stretch = msgspec.structs.replace(stretch, still_s=now_s)
    else:
        idle_s = now_s - stretch.since_s
        is_proven = reports.is_exact or (stretch.is_proven and idle_s < PAUSE_S)
        if is_proven:
            told_s = max(told_s, now_s)
    return msgspec.structs.replace(
        stretch, is_active=is_active, is_proven=is_proven, since_s=now_s, told_s=told_s
    )


def looked(stretch: Stretch, now_s: float, reports: Reports) -> Stretch:
    """Return the stretch after all reports of a look: what is known for certain."""
    told_s = stretch.told_s
    is_known = stretch.is_proven or reports.is_exact
    if stretch.is_active and is_known and not is_doubted(stretch, now_s, reports):
        told_s = max(told_s, stretch.alive_s - reports.timeout_s)
    return msgspec.structs.replace(stretch, looked_s=now_s, told_s=told_s)


def is_doubted(stretch: Stretch, now_s: float, reports: Reports) -> bool:
    """Tell whether activity has gone on for longer than can be believed."""
    limit_s = BROKEN_S if reports.is_exact else DOUBTED_S
    return stretch.is_active and now_s - stretch.since_s >= limit_s


def is_to_be_tried(stretch: Stretch, now_s: float, reports: Reports) -> bool:
    """Tell whether it is time to try whether a pause still is one."""
    if reports.is_exact or stretch.is_active or stretch.tried_s is not None:
        return False
    return now_s - stretch.still_s >= TRIED_EVERY_S


def fell_idle(stretch: Stretch, now_s: float) -> Stretch:
    """Return the stretch after the watch that tries the pause has fallen idle."""
    return msgspec.structs.replace(stretch, still_s=now_s, tried_s=None)


def is_hidden(stretch: Stretch, now_s: float) -> bool:
    """Tell whether a trial shows that an inhibitor hides the end of a pause."""
    if stretch.is_active or stretch.tried_s is None:
        return False
    return now_s - max(stretch.tried_s, stretch.since_s) >= TRIAL_S


def is_silent(stretch: Stretch, now_s: float) -> bool:
    """Tell whether an answer has been owed for too long."""
    return stretch.asked_s is not None and now_s - stretch.asked_s >= SILENT_S
