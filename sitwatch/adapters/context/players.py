"""Which media players show a picture, by what they tell over MPRIS; pure.

Playing alone says little: music plays on in an empty room. A player counts while it
plays what is not known to be music: browsers, films, lectures.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

PREFIX = "org.mpris.MediaPlayer2."
PATH = "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"

MUSIC_PLAYERS = frozenset(
    {
        *(
            "amarok",
            "amberol",
            "audacious",
            "cantata",
            "clementine",
            "cmus",
            "deadbeef",
        ),
        *("elisa", "lollypop", "mopidy", "mpd", "ncspot", "pragha", "quodlibet"),
        *("rhythmbox", "shortwave", "spotify", "spotifyd", "strawberry", "tauon"),
    }
)
MUSIC_FILES = (".aac", ".flac", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav", ".wma")


class Player(msgspec.Struct, frozen=True):
    """A player: its name on the bus, and what it last said of itself."""

    name: str
    status: str = ""
    title: Mapping[str, Any] = {}


def player_after(player: Player, told: Mapping[str, tuple[str, Any]]) -> Player:
    """Return the player after some properties (as D-Bus writes them)."""
    _signature, status = told.get("PlaybackStatus", ("s", player.status))
    metadata = told.get("Metadata")
    title = player.title if metadata is None else _plain(metadata[1])
    return msgspec.structs.replace(player, status=status, title=title)


def shows_picture(player: Player) -> bool:
    """Tell whether it plays something that somebody may be looking at."""
    return player.status == "Playing" and not _is_music(player)


def _is_music(player: Player) -> bool:
    """Tell music by its player, its album, or the kind of its file."""
    name = player.name.removeprefix(PREFIX).partition(".")[0].lower()
    url = str(player.title.get("xesam:url", "")).partition("?")[0].lower()
    has_album = bool(player.title.get("xesam:album"))
    return name in MUSIC_PLAYERS or has_album or url.endswith(MUSIC_FILES)


def _plain(metadata: Mapping[str, tuple[str, Any]]) -> dict[str, Any]:
    return {key: value for key, (_signature, value) in metadata.items()}
