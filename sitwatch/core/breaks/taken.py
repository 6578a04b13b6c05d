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


def judge_taken(
    reply: Reply, *, rested: timedelta, counts: timedelta, is_explained: bool
) -> Outcome:
    """Return what became of a prompt.

    `rested` is the longest time without input between asking and now; `counts` the
    shortest rest that counts as a break by itself, unless something else explains it (a
    call, a video, a blind sensor).
    """
    if reply in ("done", "partial"):
        return reply if rested >= SHORTEST_REST else "typed_through"
    if reply == "ignored" and rested >= counts and not is_explained:
        return "natural"
    return reply
