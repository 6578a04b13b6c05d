"""The settings to live by: those of the file, or the last ones where it is broken.

The file is the user's, who edits it by hand while sitwatch runs, and slips at times. A
slip stops nothing: it is said, and what was in force before stays in force. What the
file says anew goes into the journal like any other change of settings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from gettext import gettext as _
from typing import Any

import msgspec

from sitwatch.core.facts import PolicyChanged, Recorded
from sitwatch.core.policy import BadPolicy, Policy, changed, differences

RECORDED = frozenset({str(PolicyChanged.__struct_config__.tag)})
"""The name of the kind of facts that tell of settings."""


class Settled(msgspec.Struct, frozen=True):
    """Settings, what of them is new, and what is amiss with their file, in a line."""

    policy: Policy = Policy()
    news: dict[str, Any] = {}
    trouble: str = ""


def settled(read: Callable[[], Policy], before: Policy) -> Settled:
    """Return the settings to live by from now on; `before` are those of until now.

    `read` reads the file, and raises `BadPolicy` where it cannot be used.
    """
    try:
        policy = read()
    except BadPolicy as error:
        words = _("{reason}. The settings from before stay in force")
        return Settled(before, trouble=words.format(reason=error))
    return Settled(policy, differences(before, policy))


def recorded(facts: Iterable[Recorded]) -> Policy:
    """Return the settings that a journal tells of, from the first change to the last.

    What another version wrote, which this one cannot take, is passed over.
    """
    policy = Policy()
    for fact in facts:
        if isinstance(fact, PolicyChanged):
            with suppress(BadPolicy):
                policy = changed(policy, fact.changes)
    return policy
