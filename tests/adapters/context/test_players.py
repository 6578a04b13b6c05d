from __future__ import annotations

from typing import Any

import pytest

from sitwatch.adapters.context.players import Player, player_after, shows_picture


def told(status: str, **title: Any) -> dict[str, tuple[str, Any]]:
    metadata = {f"xesam:{key}": ("s", value) for key, value in title.items()}
    return {"PlaybackStatus": ("s", status), "Metadata": ("a{sv}", metadata)}


def playing(name: str, **title: Any) -> Player:
    player = Player(f"org.mpris.MediaPlayer2.{name}")
    return player_after(player, told("Playing", **title))


@pytest.mark.parametrize(
    "player",
    [
        playing("firefox.instance_1_23", title="A lecture"),
        playing("firefox.instance_1_23", title="A lecture", album=""),
        playing("mpv", url="file:///films/one.mkv"),
        playing("vlc", url="https://example.org/stream?x=.mp3"),
    ],
)
def test_a_picture_may_be_looked_at(player: Player) -> None:
    assert shows_picture(player)


@pytest.mark.parametrize(
    "player",
    [
        playing("spotify", title="A song"),
        playing("Rhythmbox"),
        playing("chromium.instance7", title="A song", album="An album"),
        playing("vlc", url="file:///music/ONE.MP3"),
        playing("mpv", url="https://example.org/radio.ogg?key=1"),
    ],
)
def test_music_plays_in_empty_rooms(player: Player) -> None:
    assert not shows_picture(player)


def test_what_is_paused_shows_nothing_and_what_is_not_told_stays() -> None:
    player = playing("mpv", url="file:///music/one.mp3")
    assert not shows_picture(player_after(player, {"Rate": ("d", 1.0)}))
    film = player_after(player, {"Metadata": ("a{sv}", {})})
    assert shows_picture(film)
    assert not shows_picture(player_after(film, told("Paused")))
