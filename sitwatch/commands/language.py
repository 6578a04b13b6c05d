"""In which language the program speaks: the user's, where there is a translation."""

from __future__ import annotations

import gettext


def speak() -> None:
    """Let gettext find the translations; must come before any word is asked for."""
    from sitwatch.adapters.places import ResourcesMissing, resources

    try:
        folder = resources() / "translations"
    except ResourcesMissing:
        return
    gettext.bindtextdomain("sitwatch", str(folder))
    gettext.textdomain("sitwatch")
