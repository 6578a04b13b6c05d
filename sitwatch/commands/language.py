"""How the program speaks: in the user's language, in characters that arrive."""

from __future__ import annotations

import gettext
import io
import sys
from functools import cache

_find = cache(gettext.find)
"""Where the catalogues are; gettext looks for them on the disk at every single word."""


def speak() -> None:
    """Let gettext find the translations; must come before any word is asked for.

    Where a terminal or a file has no room for a character, another takes its place.
    """
    from sitwatch.adapters.places import ResourcesMissing, resources

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        folder = resources() / "translations"
    except ResourcesMissing:
        return
    gettext.bindtextdomain("sitwatch", str(folder))
    gettext.textdomain("sitwatch")
    vars(gettext)["find"] = _find
