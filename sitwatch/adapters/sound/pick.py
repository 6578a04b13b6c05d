"""Which sounds: by the first player that this system has, and the first speaker.

linux     pw-play, paplay, aplay     spd-say, espeak-ng, espeak
darwin    afplay                     say
win32     winsound                   System.Speech
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from gettext import gettext as _
from pathlib import Path

from sitwatch.adapters.sound.none import NoSounds
from sitwatch.adapters.sound.programs import ProgramSounds
from sitwatch.ports import Sounds

Find = Callable[[str], str | None]
"""Returns where a program lies, None where there is none of that name."""

Commands = Sequence[tuple[str, ...]]

PLAYERS: dict[str, Commands] = {
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
    "darwin": (("afplay",),),
}
SPEAKERS: dict[str, Commands] = {
    "linux": (("spd-say",), ("espeak-ng",), ("espeak",)),
    "darwin": (("say",),),
}


def pick_sounds(
    folder: Path, platform: str = sys.platform, find: Find = shutil.which
) -> Sounds:
    """Return what plays the cues in a folder, on a platform as `sys.platform` says."""
    if platform == "win32":
        from sitwatch.adapters.sound.windows import WindowsSounds

        return WindowsSounds(folder)
    players = PLAYERS.get(platform, PLAYERS["linux"])
    player = _first(players, find)
    if player is None:
        names = ", ".join(name for name, *_rest in players)
        why = _("none of these programs is here: {names}").format(names=names)
        return NoSounds(why=why, remedy=_("To hear cues, install one of them"))
    speaker = _first(SPEAKERS.get(platform, SPEAKERS["linux"]), find)
    return ProgramSounds(folder, player, speaker or ())


def _first(commands: Commands, find: Find) -> tuple[str, ...] | None:
    found = ((find(name), rest) for name, *rest in commands)
    return next(((path, *rest) for path, rest in found if path), None)
