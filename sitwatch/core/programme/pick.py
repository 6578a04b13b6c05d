"""Which exercise comes next.

Symmetric and one-sided exercises take turns; within each kind the one unused for
longest comes first, in the order of the catalogue, so that a week brings variety and no
kind is forgotten. The choice is a function of what was offered before: the same journal
gives the same exercises.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


class Choice(msgspec.Struct, frozen=True):
    """An exercise as far as choosing it goes."""

    exercise: str
    is_symmetric: bool


Menu = tuple[Choice, ...]
"""What may be offered, in the order of the catalogue."""


def pick(menu: Menu, offered: Sequence[str]) -> str:
    """Return the exercise to offer after those `offered`; empty where the menu is."""
    wanted = not _was_symmetric(menu, offered)
    fitting = [choice for choice in menu if choice.is_symmetric == wanted] or list(menu)
    if not fitting:
        return ""
    return min(fitting, key=lambda choice: _last_use(choice, offered)).exercise


def _was_symmetric(menu: Menu, offered: Sequence[str]) -> bool:
    """Tell whether the last one offered was symmetric; at first, as if it was not."""
    kinds = {choice.exercise: choice.is_symmetric for choice in menu}
    return bool(offered) and kinds.get(offered[-1], False)


def _last_use(choice: Choice, offered: Sequence[str]) -> int:
    """Return how late in the list it was used last; -1 where it never was."""
    uses = (n for n, used in enumerate(offered) if used == choice.exercise)
    return max(uses, default=-1)
