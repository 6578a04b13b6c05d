"""What the rows of the table are written with: words, units, patterns, ranges."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

import msgspec

Unit = Literal[
    "min", "s", "h", "times", "percent", "clock", "ranges", "choice", "phone"
]


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "extract only"
    """Mark words for translation; whoever shows them translates them."""
    return words


def said(title: str, help_: str, unit: Unit, **rest: Any) -> msgspec.Meta:
    """Return the words and bounds of one setting as msgspec keeps them.

    `usual` is the span that the form's slider offers; `ge`, `le` and `pattern` are what
    the file may say at all.
    """
    usual = rest.pop("usual", None)
    extra = {"unit": unit, "usual": usual}
    return msgspec.Meta(title=title, description=help_, extra=extra, **rest)


CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]"
"""A time of day as a pattern, 00:00 to 23:59."""

PHONE = "[+]?[0-9][0-9 -]{1,18}[0-9]"
"""A telephone number as a pattern; it is shown, and never called by the program."""

HourRange = Annotated[
    str,
    msgspec.Meta(pattern=rf"^{CLOCK}-({CLOCK}|24:00)\Z"),
]
HourRanges: TypeAlias = tuple[HourRange, ...]
ALL_DAY: HourRanges = ("00:00-24:00",)
