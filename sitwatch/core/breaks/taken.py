"""Whether a break was taken: judged by what the input did, not by the click.

prompt      |asked        |answered
input    ===| .. =====    |            typed through
input    ===|   (quiet)   |==          done
input    ===|   (gone, no answer) |==  natural
"""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from sitwatch.core.facts import Reply

Outcome = Literal[
    "done", "partial", "typed_through", "natural", "snoozed", "skipped", "ignored"
]

SHORTEST_REST = timedelta(seconds=20)
"""Less time without input than this leaves no room for any exercise of the catalogue
(the shortest needs 48 s, of which half may be spent on clicks)."""


TAKEN: tuple[Outcome, ...] = ("done", "partial", "natural")
"""What counts as a break kept."""


def judge_taken(
    reply: Reply, *, rested: timedelta, left: timedelta, counts: timedelta
) -> Outcome:
    """Return what became of a prompt.

    `rested` is the longest time without input between asking and now, `left` the
    longest that nothing else (a call, a video, a blind sensor) explains; `counts` the
    shortest rest that counts as a break by itself.
    """
    if reply in ("done", "partial"):
        return reply if rested >= SHORTEST_REST else "typed_through"
    return "natural" if reply == "ignored" and left >= counts else reply
